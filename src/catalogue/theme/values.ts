import { THEME_TOKENS, type ThemeToken } from '../../model/theme.ts';
import { type CssNode, find, generate, lexer, parse, walk } from '../packages/css-tree.ts';
import { COLOUR_FUNCTIONS } from '../svg/allowed.ts';
import { shorten } from './address.ts';
import type { Say, ThemeDeclaration } from './parse.ts';
import type { Tokens } from './tokens.ts';

const GRAMMAR: Readonly<Record<ThemeToken['takes'], string>> = {
  colour: '<color>',
  image: '<bg-image>',
  length: '<length-percentage>',
  line: '<line-width> || <line-style> || <color>',
};
const LIKE: Readonly<Record<ThemeToken['takes'], string>> = {
  colour: 'một màu, ví dụ: #8f2518',
  image: 'url("hoa-van.svg") hoặc none',
  length: 'một độ dài có đơn vị, ví dụ: 4px hoặc 1.5rem',
  line: 'một đường kẻ, ví dụ: 1px solid var(--line)',
};
const TOKENS = new Map(THEME_TOKENS.map((token) => [token.name, token]));

/** What makes a colour, a length or a picture of what stands in it; none of these fetches anything. */
const FUNCTIONS = new Set([
  ...COLOUR_FUNCTIONS,
  ...['var', 'light-dark', 'color-mix', 'calc', 'min', 'max', 'clamp'],
  ...['linear', 'radial', 'conic'].flatMap((form) => [`${form}-gradient`, `repeating-${form}-gradient`]),
]);

/** What a value is made of, by css-tree's names; anything else has no place in a token. */
const PARTS = new Set(
  'Value WhiteSpace Identifier Number Dimension Percentage Hash Operator Parentheses String Url Function'.split(
    ' ',
  ),
);

/** Refuses what may not stand in any value, be it deep in what a `var()` falls back to. */
export function checkParts({ name, value, line }: ThemeDeclaration, say: Say): boolean {
  let good = true;
  const refuse = (what: string) => {
    good = false;
    say(
      line,
      'theme-value',
      `“${shorten(what)}” không được dùng trong giá trị của “--${name}”.`,
      'Dùng màu, độ dài hoặc url("tên tệp") của một tệp trong content/theme.',
    );
  };
  walk(value, (node) => {
    if (!PARTS.has(node.type)) refuse(generate(node));
    else if (node.type === 'Function' && !FUNCTIONS.has(node.name.toLowerCase())) refuse(`${node.name}()`);
  });
  return good;
}

function parseValue(text: string): CssNode | undefined {
  let faulty = false;
  try {
    const tree = parse(text, { context: 'value', onParseError: () => (faulty = true) });
    return faulty ? undefined : tree;
  } catch {
    return undefined;
  }
}

/** Names without `--` that a value takes from elsewhere. */
export function variablesOf(value: CssNode): string[] {
  const names: string[] = [];
  walk(value, (node) => {
    const first = node.type === 'Function' && node.name.toLowerCase() === 'var' ? node.children.first : null;
    if (first?.type === 'Identifier') names.push(first.name.slice(2));
  });
  return names;
}

/**
 * Tells a token whose value is not of its kind.
 * @param tokens works out what the value is made of, if it is made of others.
 */
export function checkKind({ name, value, line }: ThemeDeclaration, tokens: () => Tokens, say: Say): void {
  const token = TOKENS.get(name);
  if (!token) return;
  const { takes } = token;
  const code = takes === 'colour' ? 'theme-colour' : 'theme-value';
  const written = generate(value).trim();
  const made = variablesOf(value).length > 0;
  const text = made ? tokens()(name)?.text : written;
  if (!text)
    say(
      line,
      code,
      made
        ? `“--${name}” lấy giá trị từ chính nó, hoặc từ biến không có giá trị.`
        : `“--${name}” không có giá trị.`,
      `Viết ${LIKE[takes]}.`,
    );
  else if (!isOfKind(takes, text))
    say(
      line,
      code,
      `“--${name}” phải là ${LIKE[takes].split(',')[0]}, nhưng đang ghi “${shorten(written)}”.`,
      takes === 'colour' ? colourFix(written) : `Viết ${LIKE[takes]}.`,
    );
}

function isOfKind(takes: ThemeToken['takes'], text: string): boolean {
  const value = parseValue(text);
  return Boolean(
    value && (lexer.match(GRAMMAR[takes], value).error === null || (takes === 'colour' && isRelative(value))),
  );
}

/** `rgb(from red r g b)`: newer than the grammar that colours are judged by. */
const isRelative = (value: CssNode): boolean =>
  find(value, (node) => {
    const first =
      node.type === 'Function' && COLOUR_FUNCTIONS.has(node.name.toLowerCase()) && node.children.first;
    return Boolean(first && first.type === 'Identifier' && first.name.toLowerCase() === 'from');
  }) !== null;

function colourFix(written: string): string {
  const digits = /^#?\s*([0-9a-f]+)$/i.exec(written)?.[1] ?? '';
  if ([3, 4, 6, 8].includes(digits.length) && !/^#[^\s]/.test(written)) return `Viết: #${digits}`;
  if (written.startsWith('#')) return 'Mã màu là # và 3 hoặc 6 chữ số 0–9, a–f, ví dụ: #8f2518.';
  return 'Viết mã màu dạng #8f2518.';
}
