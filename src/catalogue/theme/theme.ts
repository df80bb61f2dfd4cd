import { MEANING_COLOURS, RAW_COLOURS, THEME_SELECTORS, THEME_TOKENS } from '../../model/theme.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { type CssNode, walk } from '../packages/css-tree.ts';
import { formatHex } from '../packages/culori.ts';
import { resolveAddress, type ThemePicture } from './address.ts';
import { parseColour } from './colour.ts';
import { contrastIssues } from './contrast.ts';
import { readThemeText } from './file.ts';
import { parseTheme, type Say, type ThemeDeclaration, type ThemeRule } from './parse.ts';
import { createTokens, type Seen } from './tokens.ts';
import { checkKind, checkParts, variablesOf } from './values.ts';

/** A province's theme, checked. */
export interface Theme {
  rules: ThemeRule[];
  /** What the addresses in the rules mean, by the address as it is written. */
  pictures: Map<string, ThemePicture>;
}

const TOKENS = new Set(THEME_TOKENS.map(({ name }) => name));
const RAW = new Set(RAW_COLOURS.map(({ name }) => name));
/** Of more effect than a theme: set for each language, by the fonts that were cut for it. */
const FONTS = new Set(['font-text', 'font-display', 'font-names']);
const LIGHT: Seen = { shown: 'light', scheme: 'light', contrast: false };

/** In signs. Tokens fill two pages; what is longer is no theme. */
const LARGEST = 200_000;

/** Reads content/theme/theme.css, which may be missing: the theme, or every mistake in it. */
export function readTheme(dir: string): { theme?: Theme; issues: Issue[] } {
  const { text = '', issue } = readThemeText(dir, 'theme.css');
  return issue ? { issues: [issue] } : checkTheme(dir, text);
}

/** The same for a text that may become the file. @param dir the content folder, where its pictures are. */
export function checkTheme(dir: string, text: string): { theme?: Theme; issues: Issue[] } {
  const file = shownPath('theme', 'theme.css');
  if (text.length > LARGEST) return { issues: [tooLarge(file)] };
  const issues: Issue[] = [];
  const say: Say = (line, code, message, fix) =>
    issues.push({ file, line, level: 'error', code, message, fix });
  const rules = parseTheme(text, say);
  const all = rules.flatMap(({ declarations }) => declarations);
  const sound = new Set(all.filter((one) => checkParts(one, say)));
  const pictures = new Map<string, ThemePicture>();
  for (const one of all) readPictures(one, { dir, file, pictures, issues });
  checkNames(all, say, (line, message, fix) =>
    issues.push({ file, line, level: 'warning', code: 'theme-no-effect', message, fix }),
  );
  for (const rule of rules) {
    for (const one of rule.declarations) {
      // What this line comes to, not one that overrules it.
      const alone = [...rules, { selectors: rule.selectors, declarations: [one] }];
      if (sound.has(one)) checkKind(one, () => createTokens(alone, LIGHT, rule.selectors[0]), say);
    }
    issues.push(...withoutEffect(rule, file));
  }
  if (issues.some(({ level }) => level === 'error')) return { issues };
  issues.push(...contrastIssues(rules, file));
  return { theme: { rules, pictures }, issues };
}

/**
 * The theme of a province that has been checked.
 * @throws Error when it has changed for the worse since.
 */
export function loadTheme(dir: string): Theme {
  const { theme } = readTheme(dir);
  if (!theme) throw new Error('content/theme/theme.css has mistakes: the rule has not seen it.');
  return theme;
}

/** Ground of the page in both schemes, as the bar of a browser takes it. */
export const themeColours = (theme: Theme): { light: string; dark: string } => ({
  light: themeColour(theme, 'ground', 'light'),
  dark: themeColour(theme, 'ground', 'dark'),
});

/** One of `MEANING_COLOURS` as `#rrggbb`, for what is no page. */
export function themeColour({ rules }: Theme, meaning: string, shown: Seen['shown']): string {
  const text = createTokens(rules, { shown, scheme: shown, contrast: false })(meaning)?.text;
  const parsed = text === undefined ? undefined : parseColour(text);
  if (parsed) return formatHex(parsed);
  const raw = MEANING_COLOURS.find(({ name }) => name === meaning)?.[shown];
  return RAW_COLOURS.find(({ name }) => name === raw)?.usual ?? '';
}

function readPictures(
  { value, line }: ThemeDeclaration,
  {
    dir,
    file,
    pictures,
    issues,
  }: { dir: string; file: string; pictures: Theme['pictures']; issues: Issue[] },
): void {
  walk(value, (node: CssNode) => {
    if (node.type !== 'Url' || pictures.has(node.value)) return;
    const found = resolveAddress(dir, node.value);
    if ('picture' in found) pictures.set(node.value, found.picture);
    else
      for (const fault of found.faults)
        issues.push({ file, level: 'error', code: 'theme-address', ...(!fault.file && { line }), ...fault });
  });
}

/** A name that nobody knows is a slip of the pen, unless the theme itself makes use of it. */
function checkNames(
  all: readonly ThemeDeclaration[],
  say: Say,
  remark: (line: number, message: string, fix: string) => void,
): void {
  const used = new Set(all.flatMap(({ value }) => variablesOf(value)));
  const own = new Set(all.map(({ name }) => name));
  const advice = (name: string) => {
    const near = nearest(name, [...TOKENS]);
    return near ? `Viết: --${near}` : 'Chỉ dùng các biến của trang, ví dụ: --raw-accent, --raw-link.';
  };
  for (const { name, value, line } of all) {
    if (FONTS.has(name))
      remark(
        line,
        `“--${name}” không có tác dụng: phông chữ do hệ thống chọn theo ngôn ngữ.`,
        'Xóa dòng này.',
      );
    else if (!TOKENS.has(name) && !used.has(name))
      say(line, 'theme-token', `Không có biến “--${name}”.`, advice(name));
    for (const other of variablesOf(value))
      if (!TOKENS.has(other) && !own.has(other) && !FONTS.has(other))
        say(line, 'theme-token', `Không có biến “--${other}” để lấy giá trị.`, advice(other));
  }
}

function withoutEffect({ selectors, declarations }: ThemeRule, file: string): Issue[] {
  const inner = selectors.find((one) => !THEME_SELECTORS.find(({ selector }) => selector === one)?.root);
  if (!inner) return [];
  return declarations.flatMap(({ name, line }) => {
    const meaning = MEANING_COLOURS.find(({ light, dark }) => light === name || dark === name);
    return RAW.has(name)
      ? {
          file,
          line,
          level: 'warning' as const,
          code: 'theme-no-effect',
          message: `“--${name}” không có tác dụng trong ${inner}.`,
          fix: `Ở đó dùng --${meaning?.name}.`,
        }
      : [];
  });
}

const tooLarge = (file: string): Issue => ({
  file,
  level: 'error',
  code: 'theme-size',
  message: 'Tệp theme.css quá dài.',
  fix: 'Chỉ giữ các biến; chuyển hình vẽ trong url("data:…") ra tệp .svg trong content/theme.',
});
