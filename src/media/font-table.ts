import {
  europeanLetters,
  khmerCharacters,
  laoCharacters,
  latinCharacters,
  latinParts,
} from './font-characters.ts';
import type { FallbackStyle } from './font-fallbacks.ts';

/** CSS `font-display`. */
export type FontDisplay = 'optional' | 'swap' | 'block';

/** One font file to be made: where its outlines come from and which characters it gets. */
export interface FontFace {
  /** CSS family; faces of one family differ in weight. */
  family: string;
  /** A file of a package (`package/path`) or an absolute path; TTF, OTF or WOFF2. */
  source: string;
  /** CSS `font-weight` descriptor: the weights this file answers for. */
  weight: string;
  /** For a variable font: the part of its weight axis to keep. */
  weightAxis?: { min: number; max: number };
  /** OpenType features to keep, absent: all. Unused ones bring their alternate glyphs along. */
  features?: readonly string[];
  /** Characters always included, so that an edited sentence seldom changes the file and its name. */
  always: string;
  /** Which of the characters used on the pages join, where the font has them. */
  takes: RegExp;
  /** Of these the rarer ones, in groups: each a file of its own, whole as soon as one of it is used, so that others do not change it. */
  parts?: Readonly<Record<string, RegExp>>;
  display: FontDisplay;
  /** The look of the system fonts that stand in for it at equal width; absent: no such stand-in. */
  fallback?: FallbackStyle;
  /** Of a script that a visitor's system may lack: how wide its boxes are to be, so that few lines change when the face comes. */
  boxes?: BoxWidths;
}

/** Mean advances over running text as it is shaped, in em a character: marks and subscripts count, as each gets a box. */
export interface BoxWidths {
  /** Of the face. */
  face: number;
  /** Of the letters of a system's font that has them, by its name in `boxFallbacks`. */
  letters?: Readonly<Record<string, number>>;
}

/** What a page in one script loads. Names are those of `FontTable.faces`. */
export interface ScriptFonts {
  text: readonly string[];
  /** Faces of the headings; empty: those of the text. */
  display: readonly string[];
  preload: readonly string[];
  /** Ends of the CSS lists. */
  system: { text: string; display?: string };
  /**
   * Gives the Latin faces CSS families of their own on these pages, ending in this word: needed where the row takes
   * only some weights of a family or some characters of a face. The files stay the same.
   */
  variant?: string;
  /** Characters the Latin faces leave to the system's font; goes with `variant`. */
  cedes?: RegExp;
}

/** All fonts of a site. A script that is not listed gets `other`: Latin faces and the system's own fonts. */
export interface FontTable {
  faces: Readonly<Record<string, FontFace>>;
  /** By ISO 15924 code. */
  scripts: Readonly<Record<string, ScriptFonts>>;
  other: ScriptFonts;
  /** Text faces added with `shipCjk`, by script: for machines whose system fonts are not known to be there. */
  cjk: Readonly<Record<string, readonly string[]>>;
}

const latinFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'rlig'];

// All that a browser turns on by itself for Khmer; what is left out are stylistic sets.
const khmerFeatures = [
  ...['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'clig', 'calt', 'rlig', 'dist'],
  ...['pref', 'blwf', 'abvf', 'pstf', 'cfar', 'pres', 'blws', 'abvs', 'psts', 'abvm', 'blwm'],
];

const latin = {
  always: latinCharacters,
  takes: /[\p{Script=Latin}\p{Script=Inherited}[\p{Script=Common}&&[\u0020-\u2bff]]]/v,
  features: latinFeatures,
  parts: latinParts,
  display: 'optional',
} as const;

// Where serifs stand, in headings, the letters of other languages are seldomer and dearer.
const sans = { ...latin, always: latinCharacters + europeanLetters } as const;

const chinese = {
  family: 'CN Han',
  always: '，。、；：？！（）《》〈〉「」『』【】“”‘’—…·',
  takes: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/v,
  display: 'optional',
} as const;

const japanese = {
  family: 'CN Japanese',
  always: '、。「」『』（）・〜ー？！：；々',
  takes: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uffef“”‘’—…·]/v,
  display: 'optional',
} as const;

const korean = {
  family: 'CN Korean',
  always: '“”‘’—…·',
  takes: /[\p{Script=Hangul}\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/v,
  display: 'optional',
} as const;

// In Chinese and Japanese these are as wide as a character; a Latin font would draw them narrow.
const wideInCjk = /[“”‘’—…·×°•]/v;

const latinText = ['sans-400', 'sans-600'];

function cjk(system: string): ScriptFonts {
  return {
    text: ['sans-400'],
    display: [],
    preload: ['sans-400'],
    system: { text: system },
    variant: 'CJK',
    cedes: wideInCjk,
  };
}

/**
 * The default fonts. A page's fonts together stay within 45 kB, which decides what each script loads: Lao and Khmer
 * cannot afford the serif next to their own face, and there and in Chinese the browser thickens the one Latin
 * weight. Latin is `optional`: a font that is late on the first page serves from the second one on, and no page
 * ever moves; so what stands in the first screen is preloaded. With `swap` the stand-ins of equal mean width still let one
 * paragraph in ten break differently: shifts up to 0.2 were measured. Lao and Khmer are `swap`, as many a system has no
 * letters for them, and boxes can be read by nobody (which is why the head hides them for a while: `hide-boxes.ts`); there
 * the Latin face is not preloaded, so that theirs comes first.
 */
export const defaultFontTable: FontTable = {
  faces: {
    'sans-400': {
      ...sans,
      family: 'CN Text',
      source: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
      weight: '300 500',
      fallback: 'sans',
    },
    'sans-600': {
      ...sans,
      family: 'CN Text',
      source: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
      weight: '600 800',
      fallback: 'sans-bold',
    },
    'serif-600': {
      ...latin,
      family: 'CN Display',
      source: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
      weight: '400 800',
      fallback: 'serif-bold',
    },
    lao: {
      family: 'CN Lao',
      source: '@fontsource-variable/noto-sans-lao/files/noto-sans-lao-lao-wght-normal.woff2',
      weight: '400 600',
      weightAxis: { min: 400, max: 600 },
      always: laoCharacters,
      takes: /[\p{Script=Lao}\u25cc]/v,
      boxes: { face: 0.427, letters: { DejaVu: 0.495 } },
      display: 'swap',
    },
    khmer: {
      family: 'CN Khmer',
      source: '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2',
      weight: '400 600',
      weightAxis: { min: 400, max: 600 },
      features: khmerFeatures,
      always: khmerCharacters,
      takes: /[\p{Script=Khmer}\u25cc]/v,
      boxes: { face: 0.404 },
      display: 'swap',
    },
    'han-400': {
      ...chinese,
      source: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      weight: '300 500',
    },
    'han-700': {
      ...chinese,
      source: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
      weight: '600 800',
    },
    'japanese-400': {
      ...japanese,
      source: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
      weight: '300 500',
    },
    'japanese-700': {
      ...japanese,
      source: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
      weight: '600 800',
    },
    'korean-400': {
      ...korean,
      source: '@expo-google-fonts/nanum-gothic/400Regular/NanumGothic_400Regular.ttf',
      weight: '300 500',
    },
    'korean-700': {
      ...korean,
      source: '@expo-google-fonts/nanum-gothic/700Bold/NanumGothic_700Bold.ttf',
      weight: '600 800',
    },
  },
  scripts: {
    Latn: {
      text: latinText,
      display: ['serif-600'],
      preload: ['sans-400', 'serif-600'],
      system: { text: 'system-ui, sans-serif', display: 'serif' },
    },
    Laoo: {
      text: ['lao', 'sans-400'],
      variant: 'Lao',
      display: [],
      preload: ['lao'],
      system: { text: "'Noto Sans Lao', 'Noto Sans Lao UI', 'Lao Sangam MN', 'Leelawadee UI', sans-serif" },
    },
    Khmr: {
      text: ['khmer', 'sans-400'],
      variant: 'Khmer',
      display: [],
      preload: ['khmer'],
      system: {
        text: "'Noto Sans Khmer', 'Noto Sans Khmer UI', 'Khmer Sangam MN', 'Leelawadee UI', sans-serif",
      },
    },
    Hans: cjk(
      "'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', " +
        "'Source Han Sans SC', sans-serif",
    ),
    Hant: cjk("'PingFang TC', 'Microsoft JhengHei', 'Noto Sans TC', 'Noto Sans CJK TC', sans-serif"),
    Jpan: cjk("'Hiragino Sans', 'Yu Gothic UI', 'Meiryo', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif"),
    Kore: cjk("'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif"),
  },
  other: { text: latinText, display: [], preload: [], system: { text: 'system-ui, sans-serif' } },
  cjk: {
    Hans: ['han-400', 'han-700'],
    Jpan: ['japanese-400', 'japanese-700'],
    Kore: ['korean-400', 'korean-700'],
  },
};
