import { THEME_SELECTORS } from '../../model/theme.ts';
import type { Issue } from '../issues.ts';
import { blend, type Color, wcagContrast } from '../packages/culori.ts';
import { parseColour } from './colour.ts';
import type { ThemeRule } from './parse.ts';
import { createTokens, type Seen, type TokenValue } from './tokens.ts';

/** Of text that is not large, WCAG 2.2, 1.4.3 (AA). */
export const LEAST_CONTRAST = 4.5;

const TEXTS = ['text', 'text-soft', 'link', 'accent', 'ornament'] as const;
/** A text by what it is for. */
export const TEXT_WORDS: Readonly<Record<Measured['text'], string>> = {
  text: 'Chữ chính',
  'text-soft': 'Chữ phụ',
  link: 'Đường dẫn',
  accent: 'Chữ màu nhấn',
  ornament: 'Chữ nhỏ trên đầu đề',
  'on-accent': 'Chữ trên màu nhấn',
};
export const GROUND_WORDS: Readonly<Record<Measured['ground'], string>> = {
  ground: 'nền trang',
  surface: 'nền thẻ',
  accent: 'màu nhấn',
};

/** As the pages' own choices come first, a colour seen twice is told of the commoner case. */
const SEEN: readonly (Seen & { words: string })[] = [
  { shown: 'light', scheme: 'light', contrast: false, words: 'nền sáng' },
  { shown: 'dark', scheme: 'dark', contrast: false, words: 'nền tối' },
  { shown: 'light', scheme: 'light', contrast: true, words: 'nền sáng, tương phản cao' },
  { shown: 'dark', scheme: 'dark', contrast: true, words: 'nền tối, tương phản cao' },
  {
    shown: 'light',
    scheme: 'dark',
    contrast: false,
    words: 'nền sáng do người xem chọn, trên máy đặt nền tối',
  },
  {
    shown: 'dark',
    scheme: 'light',
    contrast: false,
    words: 'nền tối do người xem chọn, trên máy đặt nền sáng',
  },
];

/** The contrast of a text on its ground at one element, seen in one way. */
export interface Measured {
  selector: string;
  seen: (typeof SEEN)[number];
  text: (typeof TEXTS)[number] | 'on-accent';
  ground: 'ground' | 'surface' | 'accent';
  fore: TokenValue;
  back: TokenValue;
  /** 1 to 21; undefined for a colour that only a browser knows. */
  ratio: number | undefined;
}

/**
 * Every pair of text and ground with its contrast, in each way to see the page.
 * @param selectors absent: those of which the rules speak.
 */
export function measureContrast(
  rules: readonly ThemeRule[],
  selectors: readonly string[] = rules.flatMap((rule) => rule.selectors),
): Measured[] {
  return THEME_SELECTORS.filter(({ selector }) => selectors.includes(selector)).flatMap(
    ({ selector, grounds, root }) => {
      const pairs = [
        ...TEXTS.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
        ...(root ? [['on-accent', 'accent'] as const] : []),
      ];
      return SEEN.flatMap((seen) => {
        const tokens = createTokens(rules, seen, selector);
        return pairs.flatMap(([text, ground]) => {
          const [fore, back] = [tokens(text), tokens(ground)];
          if (!fore || !back) return [];
          const ratio = contrastOf(fore.text, back.text, seen.shown);
          return [{ selector, seen, text, ground, fore, back, ratio }];
        });
      });
    },
  );
}

/** A reminder for each pair of text and ground of the theme's colours that is hard to read, in each scheme. */
export function contrastIssues(rules: readonly ThemeRule[], file: string): Issue[] {
  const issues = new Map<string, Issue>();
  for (const measured of measureContrast(rules)) {
    const { text, ground, fore, back } = measured;
    const key = `${text} ${ground} ${fore.text} ${back.text}`;
    const issue = issues.has(key) ? undefined : contrastIssue(measured, file);
    if (issue) issues.set(key, issue);
  }
  return [...issues.values()];
}

/** What is told of one pair; undefined where it is read well, or is the engine's own. */
export function contrastIssue(measured: Measured, file: string): Issue | undefined {
  const { selector, seen, text, ground, fore, back, ratio } = measured;
  const line = fore.line ?? back.line;
  if (line === undefined || suffices(measured)) return undefined;
  const where = selector === ':root' ? seen.words : `${selector}, ${seen.words}`;
  const pair = `${TEXT_WORDS[text]} (--${text}: ${fore.text}) trên ${GROUND_WORDS[ground]} (--${ground}: ${back.text})`;
  const issue = { file, line, level: 'warning' as const };
  return ratio === undefined
    ? {
        ...issue,
        code: 'theme-unmeasured',
        message: `${pair}: không đo được độ tương phản (${where}).`,
        fix: 'Dùng mã màu dạng #8f2518 để máy đo được.',
      }
    : {
        ...issue,
        code: 'theme-contrast',
        message: `${pair} khó đọc: tương phản ${shownRatio(ratio)} (${where}), cần ít nhất 4,5:1.`,
        fix:
          ground === 'accent'
            ? 'Chọn hai màu cách xa nhau hơn.'
            : `Chọn màu chữ ${seen.shown === 'light' ? 'đậm' : 'sáng'} hơn.`,
      };
}

/** Whether a text of any size is read well. */
export const suffices = ({ ratio }: Pick<Measured, 'ratio'>): boolean =>
  ratio !== undefined && ratio >= LEAST_CONTRAST;

/** `4,49:1`. Cut, not rounded: 4.499 is not 4.5. */
export const shownRatio = (ratio: number): string =>
  `${(Math.floor(ratio * 100) / 100).toLocaleString('vi', { minimumFractionDigits: 2 })}:1`;

/** @param fore @param back CSS. @returns undefined for a colour that only a browser knows. */
function contrastOf(fore: string, back: string, shown: Seen['shown']): number | undefined {
  const [text, ground] = [parseColour(fore), parseColour(back)];
  if (!text || !ground) return undefined;
  const under = over(ground, { mode: 'rgb', ...(shown === 'light' ? WHITE : BLACK) });
  return wcagContrast(over(text, under), under);
}

const WHITE = { r: 1, g: 1, b: 1 };
const BLACK = { r: 0, g: 0, b: 0 };

/** A colour that lets another through, as it looks on it. */
const over = (colour: Color, under: Color): Color =>
  (colour.alpha ?? 1) < 1 ? blend([under, colour]) : colour;
