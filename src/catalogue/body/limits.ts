import type { Node } from './node.ts';
import { parseBody, readableBody } from './parse.ts';
import { foreignAddresses } from './readable.ts';
import { withoutUnseen } from './source-hash.ts';

/** What keeps a body from being read, in an editor's words. `line`: 1-based, within the body. */
export interface BodyFault {
  line: number;
  code: string;
  message: string;
  fix: string;
}

/** About 150 printed pages: an official text of 200 kB has fewer letters than bytes. */
export const LONGEST_BODY = 300_000;

/** Quotes, lists, notes and emphasis within one another. Ten are hard to read already. */
export const DEEPEST_BODY = 100;

/**
 * Of one paragraph or table: its length times the number of signs for which the Markdown reader may look through
 * all of it, in characters. It takes up to 3 milliseconds and a megabyte for each million.
 */
const MOST_LOOKING = 300_000_000;

/**
 * Marks of emphasis within a word, character references, directives, tags, definitions of links, and underscores deep in what has no space, for each
 * of which an address of mail is looked for. `<br>` is none: tables are full of it.
 */
const LOOKING =
  /(?<=[^\s*~])[*~]+(?=[^\s*~])|&#?\w|:[\p{L}\d]|\{|<(?!br\s*\/?>)[\w!?/]|\]:|(?<=\S{500})_+/giu;

/** Quotes and list items that open on one line. */
const OPENED = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;

/**
 * Whether a body can be read in bounded time and memory; asked before anything else reads it. What is nested too
 * deep ends a program written in any language, what is tangled takes hours: satteri has no limits of its own.
 */
export function checkBody(body: string, format: 'md' | 'mdx'): BodyFault | undefined {
  if (body.length > LONGEST_BODY)
    return {
      line: 1,
      code: 'body-too-long',
      message: `Bài dài ${count(body.length)} ký tự, nhiều nhất được ${count(LONGEST_BODY)}.`,
      fix: 'Chia thành nhiều bản ghi, hoặc để phần phụ lục ở một ấn phẩm (publications).',
    };
  const found = checkSigns(body);
  if (typeof found !== 'boolean') return found;
  const isDeep = found || /^[ \t]{40}/m.test(body) || format === 'mdx';
  if (isDeep) {
    const fault = readDeep(body, format);
    if (fault) return fault;
  }
  // The source is also read without what nobody sees, by which much may have been parted.
  const seen = withoutUnseen(body);
  const fault = seen === body ? undefined : checkBody(seen, format);
  if (fault) return fault;
  // What is read in the end has more signs: those by which addresses and marks are parted from letters.
  const text = readableOrNot(body, format);
  const more = text === body || checkSigns(text);
  return typeof more === 'boolean' ? undefined : more;
}

/** Malformed MDX is told by its guard, with the reason. */
function readableOrNot(body: string, format: 'md' | 'mdx'): string {
  try {
    return readableBody(body, format);
  } catch {
    return body;
  }
}

/** Whether a text may be nested deeply, or the fault that it is tangled. */
function checkSigns(body: string): BodyFault | boolean {
  let looking = 0;
  let mayBeDeep = false;
  for (const { text, line } of paragraphs(body)) {
    const signs = [...(text.match(LOOKING) ?? []), ...Array(foreignAddresses(text)).fill('//')];
    const most = Math.floor((MOST_LOOKING - looking) / text.length);
    if (signs.length > most) return tangled(line, text.length, signs, most);
    looking += signs.length * text.length;
    const depth = deepestOpening(text);
    if (depth > DEEPEST_BODY) return tooDeep(line);
    mayBeDeep ||= depth * 2 > DEEPEST_BODY || (text.match(/[*_~[<]/g) ?? []).length > DEEPEST_BODY;
  }
  return mayBeDeep;
}

/** A heading or a list's item ends the paragraph above it. */
const STARTS = /^ {0,3}(?:[-+*]|#{1,6})[ \t]+\S/;

/** Text up to where no sign is looked for any more: a blank line, an item, a heading. */
function* paragraphs(body: string): Generator<{ text: string; line: number }> {
  let text = '';
  let first = 1;
  for (const [index, row] of body.split('\n').entries()) {
    const blank = row.trim() === '';
    if (text && (blank || STARTS.test(row))) {
      yield { text, line: first };
      text = '';
    }
    if (blank) continue;
    if (!text) first = index + 1;
    text += `${row}\n`;
  }
  if (text) yield { text, line: first };
}

/** How deep a paragraph may go by what opens on one of its lines, or by brackets that open and do not close. */
function deepestOpening(text: string): number {
  let deepest = 0;
  for (const row of text.split('\n')) {
    const opened = OPENED.exec(row)?.[0].match(/[>*+-]|\d[.)]/g)?.length ?? 0;
    deepest = Math.max(deepest, opened);
  }
  let open = 0;
  for (const sign of text.match(/[[\]]/g) ?? []) {
    open = sign === '[' ? open + 1 : Math.max(0, open - 1);
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

/** Reads the tree and measures it. Malformed MDX is told by its guard, with the reason. */
function readDeep(body: string, format: 'md' | 'mdx'): BodyFault | undefined {
  let level: Node[];
  try {
    level = [parseBody(body, format)];
  } catch (error) {
    return error instanceof RangeError ? tooDeep(1) : undefined;
  }
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_BODY) return tooDeep(level[0]?.position?.start.line ?? 1);
    level = level.flatMap((node) => node.children ?? []);
  }
  return undefined;
}

const tooDeep = (line: number): BodyFault => ({
  line,
  code: 'body-too-deep',
  message: `Chữ ở đây lồng nhau quá ${DEEPEST_BODY} tầng (trích dẫn, danh sách, dấu ngoặc hoặc dấu nhấn mạnh).`,
  fix: 'Xóa bớt các dấu >, -, [ hoặc * thừa.',
});

function tangled(line: number, length: number, signs: string[], most: number): BodyFault {
  const sample = [...new Set(signs.map((sign) => sign.replace(/(?<=.)[\p{L}\d_]+$/u, '')))].slice(0, 4);
  return {
    line,
    code: 'body-tangled',
    message: `Đoạn này dài ${count(length)} ký tự mà có ${count(signs.length)} dấu đặc biệt (${sample.join(' ')}), nhiều nhất được ${count(most)}.`,
    fix: 'Chia thành nhiều đoạn hoặc nhiều bảng bằng dòng trống, hoặc xóa các dấu thừa.',
  };
}

const count = (value: number) => value.toLocaleString('vi-VN');
