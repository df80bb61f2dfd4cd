/**
 * Prose whose letter frequencies stand for a language when widths are compared. Fixed, and not taken from the
 * content, so that editing a record never changes the style sheet.
 */
export const widthSamples = {
  vi:
    'Thành đá xây cuối thế kỷ mười bốn nằm giữa đồng bằng. Từ trung tâm tỉnh, khách đi theo quốc lộ về phía tây ' +
    'bắc, qua những cánh đồng lúa và các làng nghề ven sông. Cửa khẩu mở cho người và hàng qua lại giữa hai nước; ' +
    'giấy tờ cần mang theo được ghi rõ trong bảng dưới đây. Bãi biển, hang động, ruộng bậc thang và lễ hội quanh ' +
    'năm chờ đón du khách trong và ngoài nước.',
  en:
    'The stone citadel was built at the end of the fourteenth century and stands on the plain. From the centre of ' +
    'the province visitors follow the national road to the north-west, past rice fields and craft villages along ' +
    'the river. The border gate is open to people and goods; the papers you need are listed in the table below. ' +
    'Beaches, caves, terraced fields and festivals wait for guests all year round.',
} as const;

export type WidthSample = keyof typeof widthSamples;

/** A font of the visitor's system that stands in until the web font comes. */
export interface LocalFallback {
  /** Part of the CSS family name. */
  name: string;
  /** Full and PostScript names; of the fonts named together the widths are the same. */
  locals: readonly string[];
  /** Mean advance over the samples, in em. */
  widths: Readonly<Record<WidthSample, number>>;
}

/** A font of the visitor's system that draws boxes for the letters it lacks. */
export interface BoxFallback {
  /** Part of the CSS family name. */
  name: string;
  /** Full and PostScript names; their boxes are of one width. */
  locals: readonly string[];
  /** Advance of a box, in em: that of the font's glyph 0. */
  box: number;
}

/**
 * In the order of `localFallbacks`; here Liberation serves as Arial does, since neither has the letters in question.
 * Chromium and WebKit take the box of the first font in the list that answers for the character.
 */
export const boxFallbacks: readonly BoxFallback[] = [
  {
    name: 'Arial',
    locals: ['Arial', 'ArialMT', 'Arimo', 'Liberation Sans', 'LiberationSans'],
    box: 0.75,
  },
  { name: 'Roboto', locals: ['Roboto', 'Roboto-Regular'], box: 0.443 },
  { name: 'DejaVu', locals: ['DejaVu Sans', 'DejaVuSans'], box: 0.6 },
];

export type FallbackStyle = 'sans' | 'sans-bold' | 'serif-bold';

/**
 * In order of preference: Windows, macOS and iOS; Android; Linux. Liberation is left out although its widths are
 * Arial's: it lacks most Vietnamese letters, and a word half in another font shifts more. Widths were measured on
 * Roboto 3, Noto Serif 2 and DejaVu 2.37 themselves and, for Arial and Times, on Liberation 2 (same widths), with
 * the horned letters it lacks taken in Roboto's proportion.
 */
export const localFallbacks: Readonly<Record<FallbackStyle, readonly LocalFallback[]>> = {
  sans: [
    { name: 'Arial', locals: ['Arial', 'ArialMT', 'Arimo'], widths: { vi: 0.4604, en: 0.4288 } },
    { name: 'Roboto', locals: ['Roboto', 'Roboto-Regular'], widths: { vi: 0.4559, en: 0.4286 } },
    { name: 'DejaVu', locals: ['DejaVu Sans', 'DejaVuSans'], widths: { vi: 0.5217, en: 0.4916 } },
  ],
  'sans-bold': [
    {
      name: 'Arial',
      locals: ['Arial Bold', 'Arial-BoldMT', 'Arimo Bold'],
      widths: { vi: 0.4947, en: 0.4627 },
    },
    { name: 'Roboto', locals: ['Roboto Bold', 'Roboto-Bold'], widths: { vi: 0.4617, en: 0.4357 } },
    { name: 'DejaVu', locals: ['DejaVu Sans Bold', 'DejaVuSans-Bold'], widths: { vi: 0.5843, en: 0.5569 } },
  ],
  'serif-bold': [
    {
      name: 'Times',
      locals: ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Tinos Bold'],
      widths: { vi: 0.4423, en: 0.4122 },
    },
    { name: 'Noto', locals: ['Noto Serif Bold', 'NotoSerif-Bold'], widths: { vi: 0.5208, en: 0.4915 } },
    { name: 'DejaVu', locals: ['DejaVu Serif Bold', 'DejaVuSerif-Bold'], widths: { vi: 0.5813, en: 0.549 } },
  ],
};
