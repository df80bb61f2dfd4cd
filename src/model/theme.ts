/**
 * What a province may set in content/theme/theme.css, once: the check goes by these lists, and whoever writes a
 * theme reads them. Words are Vietnamese. src/styles/tokens.css gives each its usual value.
 */
export interface ThemeToken {
  /** Name of the custom property without `--`. */
  name: string;
  takes: 'colour' | 'image' | 'length' | 'line';
  /** What it is for. */
  about: string;
}

/** One that stands for itself. */
export interface PlainToken extends ThemeToken {
  /** The engine's own value, for a province that sets none. */
  usual: string;
}

/** What a colour is for, in both schemes: made of the raw colours, fixed where the visitor asks for contrast. */
export interface MeaningColour extends ThemeToken {
  light: string;
  dark: string;
  /** In light and in dark, with high contrast. */
  clear: readonly [light: string, dark: string];
}

const raw = (name: string, usual: string, about: string): PlainToken => ({
  name,
  takes: 'colour',
  usual,
  about,
});

/** Colours of the province: set these first, the rest follows. */
export const RAW_COLOURS: readonly PlainToken[] = [
  raw('raw-paper', '#f7f6f3', 'Nền trang khi nền sáng; chữ trên mảng màu nhấn.'),
  raw('raw-stone', '#eae8e2', 'Nền của thẻ, bảng và chân trang khi nền sáng.'),
  raw('raw-ink', '#1f2326', 'Chữ chính khi nền sáng.'),
  raw('raw-ink-soft', '#565b5e', 'Chữ phụ (chú thích, ngày tháng) khi nền sáng.'),
  raw('raw-metal', '#6b5f4a', 'Nét trang trí và chữ nhỏ trên đầu đề khi nền sáng.'),
  raw('raw-accent', '#7d2f2a', 'Màu nhấn: biểu trưng, nhãn, nút khi nền sáng; nền màn LED.'),
  raw('raw-link', '#1c5a68', 'Đường dẫn khi nền sáng.'),
  raw('raw-night', '#15181a', 'Nền trang khi nền tối và trên màn LED.'),
  raw('raw-night-raised', '#1f2427', 'Nền của thẻ, bảng và chân trang khi nền tối.'),
  raw('raw-chalk', '#ece9e1', 'Chữ chính khi nền tối.'),
  raw('raw-chalk-soft', '#b4b1a8', 'Chữ phụ khi nền tối.'),
  raw('raw-metal-light', '#c3ab7d', 'Nét trang trí và chữ nhỏ trên đầu đề khi nền tối.'),
  raw('raw-accent-light', '#e49a88', 'Màu nhấn khi nền tối.'),
  raw('raw-link-light', '#86c5c0', 'Đường dẫn khi nền tối.'),
];

const GROUND = ['#fff', '#000'] as const;
const TEXT = ['#000', '#fff'] as const;
const meaning = (
  name: string,
  [light, dark]: readonly [string, string],
  clear: MeaningColour['clear'],
  about: string,
): MeaningColour => ({ name, takes: 'colour', light, dark, clear, about });

export const MEANING_COLOURS: readonly MeaningColour[] = [
  meaning('ground', ['raw-paper', 'raw-night'], GROUND, 'Nền trang.'),
  meaning('surface', ['raw-stone', 'raw-night-raised'], GROUND, 'Nền của thẻ, bảng và chân trang.'),
  meaning('text', ['raw-ink', 'raw-chalk'], TEXT, 'Chữ chính.'),
  meaning('text-soft', ['raw-ink-soft', 'raw-chalk-soft'], TEXT, 'Chữ phụ.'),
  meaning('ornament', ['raw-metal', 'raw-metal-light'], TEXT, 'Nét trang trí, chữ nhỏ trên đầu đề.'),
  meaning('accent', ['raw-accent', 'raw-accent-light'], ['#5c0d08', '#ffc4b8'], 'Màu nhấn.'),
  meaning('link', ['raw-link', 'raw-link-light'], ['#003b46', '#b9f2ee'], 'Đường dẫn.'),
  meaning('on-accent', ['raw-paper', 'raw-night'], GROUND, 'Chữ trên mảng màu nhấn.'),
];

const length = (name: string, usual: string, about: string): PlainToken => ({
  name,
  takes: 'length',
  usual,
  about,
});

const OTHER_TOKENS: readonly PlainToken[] = [
  {
    name: 'line',
    takes: 'colour',
    usual:
      'light-dark(color-mix(in srgb, var(--raw-ink) 16%, var(--raw-paper)), color-mix(in srgb, var(--raw-chalk) 22%, var(--raw-night)))',
    about: 'Đường kẻ mảnh.',
  },
  {
    name: 'rule',
    takes: 'line',
    usual: '1px solid var(--line)',
    about: 'Cả đường kẻ, ví dụ: 1px solid var(--line).',
  },
  {
    name: 'ornament-band',
    takes: 'image',
    usual: 'none',
    about:
      'Dải hoa văn, lặp theo chiều ngang: url("hoa-van.svg") của một tệp trong content/theme, hoặc none.',
  },
  length('radius', '2px', 'Độ bo góc.'),
  length('gutter', 'clamp(min(1.125rem, 5.625vw), 4vw, 4rem)', 'Lề hai bên trang.'),
  length('page', '84rem', 'Bề rộng lớn nhất của trang.'),
  length('gap', 'clamp(1.25rem, 2.5vw, 2.25rem)', 'Khoảng cách giữa các thẻ.'),
  length('section', 'clamp(3.5rem, 8vw, 7.5rem)', 'Khoảng cách giữa các phần.'),
  length('target', '2.75rem', 'Cỡ nhỏ nhất của chỗ bấm.'),
  length('step-small', '0.875rem', 'Cỡ chữ nhỏ.'),
  length('step-0', '1.0625rem', 'Cỡ chữ thường.'),
  length('step-1', 'clamp(1.1875rem, 1.1rem + 0.4vw, 1.375rem)', 'Cỡ chữ lớn hơn một bậc.'),
  length('step-2', 'clamp(1.4375rem, 1.3rem + 0.7vw, 1.8125rem)', 'Cỡ chữ lớn hơn hai bậc.'),
  length('step-3', 'min(clamp(1.75rem, 1.45rem + 1.5vw, 2.75rem), 11vw)', 'Cỡ đầu đề nhỏ.'),
  length('step-4', 'min(clamp(2.125rem, 1.6rem + 2.2vw, 3.5rem), 13vw)', 'Cỡ đầu đề.'),
  length('step-5', 'min(clamp(3rem, 1.8rem + 5vw, 6rem), 15vw)', 'Cỡ đầu đề lớn nhất.'),
];

/** Tokens with a value of their own. */
export const PLAIN_TOKENS: readonly PlainToken[] = [...RAW_COLOURS, ...OTHER_TOKENS];

/** Everything that a theme may set. */
export const THEME_TOKENS: readonly ThemeToken[] = [...RAW_COLOURS, ...MEANING_COLOURS, ...OTHER_TOKENS];

export interface ThemeSelector {
  selector: string;
  about: string;
  /** Colours, by meaning, on which text stands there. */
  grounds: readonly ('ground' | 'surface')[];
  /** Raw colours are made into meanings at the root only; elsewhere one sets the meanings themselves. */
  root: boolean;
}

export const THEME_SELECTORS: readonly ThemeSelector[] = [
  {
    selector: ':root',
    about: 'Mọi trang, màn cửa khẩu và màn LED.',
    grounds: ['ground', 'surface'],
    root: true,
  },
  { selector: '.kiosk', about: 'Chỉ màn chạm ở cửa khẩu.', grounds: ['ground', 'surface'], root: true },
  { selector: '.site-footer', about: 'Chân trang.', grounds: ['surface'], root: false },
  { selector: '.plate', about: 'Ô chọn ngôn ngữ ở trang đầu.', grounds: ['ground'], root: false },
];

export interface ThemeMedia {
  /** As it stands between `@media` and `{`; several may be joined by `and`. */
  query: string;
  about: string;
}

export const THEME_MEDIA: readonly ThemeMedia[] = [
  { query: '(prefers-color-scheme: light)', about: 'Máy người xem đặt nền sáng.' },
  { query: '(prefers-color-scheme: dark)', about: 'Máy người xem đặt nền tối.' },
  { query: '(prefers-contrast: more)', about: 'Máy người xem đặt tương phản cao.' },
  { query: '(prefers-contrast: less)', about: 'Máy người xem đặt tương phản thấp.' },
  { query: '(forced-colors: active)', about: 'Máy người xem tự đặt mọi màu.' },
  { query: 'screen', about: 'Trên màn hình.' },
  { query: 'print', about: 'Khi in.' },
];
