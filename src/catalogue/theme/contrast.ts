import { blend, type Color, wcagContrast } from 'culori';
import { THEME_SELECTORS } from '../../model/theme.ts';
import type { Issue } from '../issues.ts';
import { parseColour } from './colour.ts';
import type { ThemeRule } from './parse.ts';
import { createTokens, type Seen } from './tokens.ts';

/** Of text that is not large, WCAG 2.2, 1.4.3 (AA). */
const LEAST = 4.5;

const TEXTS = ['text', 'text-soft', 'link', 'accent', 'ornament'] as const;
const WORDS: Readonly<Record<string, string>> = {
  text: 'Chữ chính',
  'text-soft': 'Chữ phụ',
  link: 'Đường dẫn',
  accent: 'Chữ màu nhấn',
  ornament: 'Chữ nhỏ trên đầu đề',
  'on-accent': 'Chữ trên màu nhấn',
};
const GROUNDS: Readonly<Record<string, string>> = {
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

/** A reminder for each pair of text and ground of the theme's colours that is hard to read, in each scheme. */
export function contrastIssues(rules: readonly ThemeRule[], file: string): Issue[] {
  const issues = new Map<string, Issue>();
  for (const { selector, grounds, root } of THEME_SELECTORS) {
    if (!rules.some(({ selectors }) => selectors.includes(selector))) continue;
    const pairs = [
      ...TEXTS.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
      ...(root ? [['on-accent', 'accent'] as const] : []),
    ];
    for (const seen of SEEN) {
      const tokens = createTokens(rules, seen, selector);
      for (const [text, ground] of pairs) {
        const [fore, back] = [tokens(text), tokens(ground)];
        const line = fore?.line ?? back?.line;
        const key = `${text} ${ground} ${fore?.text} ${back?.text}`;
        if (!fore || !back || line === undefined || issues.has(key)) continue;
        const issue = measure(fore.text, back.text, seen.shown);
        if (!issue) continue;
        const where = selector === ':root' ? seen.words : `${selector}, ${seen.words}`;
        const pair = `${WORDS[text]} (--${text}: ${fore.text}) trên ${GROUNDS[ground]} (--${ground}: ${back.text})`;
        issues.set(key, { file, line, level: 'warning', ...issue(pair, where, ground) });
      }
    }
  }
  return [...issues.values()];
}

type Told = (pair: string, where: string, ground: string) => Pick<Issue, 'code' | 'message' | 'fix'>;

function measure(fore: string, back: string, shown: Seen['shown']): Told | undefined {
  const [text, ground] = [parseColour(fore), parseColour(back)];
  if (!text || !ground)
    return (pair, where) => ({
      code: 'theme-unmeasured',
      message: `${pair}: không đo được độ tương phản (${where}).`,
      fix: 'Dùng mã màu dạng #8f2518 để máy đo được.',
    });
  const under = over(ground, { mode: 'rgb', ...(shown === 'light' ? WHITE : BLACK) });
  const ratio = wcagContrast(over(text, under), under);
  if (ratio >= LEAST) return undefined;
  // Cut, not rounded: 4.499 is not 4.5.
  const shownRatio = (Math.floor(ratio * 100) / 100).toLocaleString('vi', { minimumFractionDigits: 2 });
  return (pair, where, ground) => ({
    code: 'theme-contrast',
    message: `${pair} khó đọc: tương phản ${shownRatio}:1 (${where}), cần ít nhất 4,5:1.`,
    fix:
      ground === 'accent'
        ? 'Chọn hai màu cách xa nhau hơn.'
        : `Chọn màu chữ ${shown === 'light' ? 'đậm' : 'sáng'} hơn.`,
  });
}

const WHITE = { r: 1, g: 1, b: 1 };
const BLACK = { r: 0, g: 0, b: 0 };

/** A colour that lets another through, as it looks on it. */
const over = (colour: Color, under: Color): Color =>
  (colour.alpha ?? 1) < 1 ? blend([under, colour]) : colour;
