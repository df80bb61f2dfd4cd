import { checkBody } from '../../catalogue/body/limits.ts';
import { parseBody } from '../../catalogue/body/parse.ts';
import { type BodyFormat, bodyUnits } from './body-units.ts';
import { type Code, type Marked, type Piece, signed } from './pieces.ts';

/**
 * The Markdown of a unit, such that a reader of Markdown finds the very words and codes in it: what a translator has
 * typed is words and nothing else. Signs are escaped only where they would be read as more.
 * @returns undefined when there is no such Markdown.
 */
export function toMarkdown(marked: Marked, role: string, format: BodyFormat): string | undefined {
  if (role === 'attribute') {
    const words = signed(marked);
    return /["<>{}&\\]/.test(words) ? undefined : words;
  }
  for (const escape of [asTyped, escapeSome, asReferences]) {
    const markdown = joined(marked, escape);
    if (readsAs(markdown, marked, role, format)) return markdown;
  }
  return undefined;
}

const asTyped = (words: string): string => words;

/** What makes emphasis, links, tags, addresses and cells. */
const escapeSome = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>~|&{}]/g, '\\$&')
    .replace(/^(?:[#+=:-])/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');

/** What a backslash does not stop: an address by itself, and the first word of a line of code in a composed page. */
const asReferences = (words: string): string =>
  words.replace(/[!-/:-@[-`{-~]|^[a-z]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const joined = ({ pieces, codes }: Marked, escape: (words: string) => string): string =>
  pieces
    .map((one, at) => {
      if (typeof one !== 'string') return signsOf(codes[one.code - 1], one);
      // Only at its beginning a text is a heading or an item.
      return at === 0 ? escape(one) : escape(`\u0000${one}`).slice(1);
    })
    .join('');

const signsOf = (code: Code | undefined, { isEnd }: Exclude<Piece, string>): string =>
  isEnd ? (code?.close ?? '') : (code?.open ?? '');

function readsAs(markdown: string, wanted: Marked, role: string, format: BodyFormat): boolean {
  const text = wrapped(markdown, role) + notes(wanted.codes);
  if (checkBody(text, format)) return false;
  try {
    const [found, ...more] = bodyUnits(text, format).units.filter((unit) => unit.role !== 'note');
    // Beside the unit nothing may have come about.
    const isAlone = (parseBody(text, format).children ?? []).length === 1 + noteNames(wanted.codes).length;
    return isAlone && found !== undefined && more.length === 0 && sequence(found) === sequence(wanted);
  } catch {
    return false;
  }
}

const wrapped = (markdown: string, role: string): string => {
  if (/^h[1-6]$/.test(role)) return `${'#'.repeat(Number(role[1]))} ${markdown}`;
  if (role === 'cell') return `| ${markdown} |\n| --- |`;
  if (role === 'label') return `:::x[${markdown}]\n:::`;
  return markdown;
};

const FOOTNOTE = /^\[\^([^\]\s]+)\]$/;
const noteNames = (codes: readonly Code[]): string[] => [
  ...new Set(codes.flatMap(({ open }) => FOOTNOTE.exec(open)?.[1] ?? [])),
];
/** A sign of a footnote is one only where the footnote is. */
const notes = (codes: readonly Code[]): string =>
  noteNames(codes)
    .map((name) => `\n\n[^${name}]: x`)
    .join('');

/** Words and codes, by what the codes are. An address by itself is a link however it is written. */
const sequence = ({ pieces, codes }: Marked): string =>
  pieces
    .map((one) => {
      if (typeof one === 'string') return one;
      const signs = signsOf(codes[one.code - 1], one);
      // Words that only look like a code are words.
      if (/^\\\{\/?\d{1,3}\\\}$/.test(signs)) return signs.replaceAll('\\', '');
      return ADDRESS.test(signs) ? signs : `\u0001${signs}\u0001`;
    })
    .join('');

const ADDRESS = /^(?:https?:\/\/|www\.|[^\s@[<]+@)\S+$/i;
