import { createMemory } from './memory.ts';
import { ownCopy } from './own-copy.ts';

const UNSPACED = /[\u0E80-\u0EFF\u1780-\u17FF]/;
/** What no browser breaks by itself, and needs no element around it. */
const PLAIN_PIECE = /^[A-Za-z0-9.,:;()]*$/;
/** Longer spans of numbers than this, as `20.000–30.000`, may end a line after their stroke. */
const LONGEST_PIECE = 12;
/** Their text is no line of the page, or must not hold elements. */
const OPAQUE = new Set(['script', 'style', 'title', 'textarea', 'option', 'svg', 'template']);

/** Names, labels and dates come again on many pages; paragraphs do not. */
const REPEATED = 120;
/** Those of a large province, without holding every text of it. */
const MOST_KEPT = 50_000;

/**
 * Prepares the last step of every page: Lao and Khmer break where we say and nowhere else, whoever wrote the text.
 * Browsers add breaks of their own dictionaries, some inside words, unless each word is kept together (`.w` in the
 * sheets); and the breaks must stand between these elements, for only Chromium breaks at a `<wbr>` inside text that
 * is kept together: https://github.com/whatwg/html/issues/6227
 * @param breakWords puts U+200B between the words of Lao and Khmer, and leaves other scripts alone.
 * @returns a function from a page, or a part of one that ends outside of a tag, to the same with its lines marked.
 */
export function createLineMarker(breakWords: (text: string) => string): (html: string) => string {
  const made = createMemory<string, string>(MOST_KEPT);
  const mark = (text: string) => keepWords(breakWords(text));
  const markText = (text: string) => {
    if (!UNSPACED.test(text)) return text;
    return text.length > REPEATED ? mark(text) : made(ownCopy(text), () => mark(text));
  };
  return (html) => {
    let marked = '';
    for (let at = 0; at < html.length; ) {
      const tag = html.indexOf('<', at);
      if (tag < 0) return marked + markText(html.slice(at));
      if (tag > at) marked += markText(html.slice(at, tag));
      at = endOfMarkup(html, tag);
      marked += html.slice(tag, at);
    }
    return marked;
  };
}

/**
 * Each word in an element of its own, the break opportunities between them. Several words get one around them: in a
 * flex or grid container each would be laid out as a box by itself.
 */
function keepWords(html: string): string {
  const pieces = html.split(/(\u200B|[ \n])/);
  const words = pieces
    .map((piece, at) => {
      if (at % 2 === 1) return piece === '\u200B' ? '<wbr>' : piece;
      if (PLAIN_PIECE.test(piece)) return piece;
      return (piece.length > LONGEST_PIECE ? piece.split(/(?<=[–—/])/) : [piece])
        .map((part) => `<span class="w">${part}</span>`)
        .join('<wbr>');
    })
    .join('');
  return pieces.length > 1 ? `<span class="ws">${words}</span>` : words;
}

/** Where what begins at a `<` ends: a tag, a comment, or an element that is passed over with its content. */
function endOfMarkup(html: string, from: number): number {
  if (html.startsWith('<!--', from)) return after(html, '-->', from);
  const end = endOfTag(html, from);
  const name = /^[a-z]+/.exec(html.slice(from + 1, from + 10))?.[0];
  if (name === undefined || !OPAQUE.has(name) || html[end - 2] === '/') return end;
  return endOfElement(html, name, end);
}

function after(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

/** Past the `>` that closes a tag: in the value of an attribute it is a letter. */
function endOfTag(html: string, from: number): number {
  for (let at = from; ; ) {
    const close = html.indexOf('>', at);
    if (close < 0) return html.length;
    const quote = firstQuote(html, at, close);
    if (quote < 0) return close + 1;
    const closing = html.indexOf(html[quote] as string, quote + 1);
    if (closing < 0) return html.length;
    at = closing + 1;
  }
}

function firstQuote(html: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (html[at] === '"' || html[at] === "'") return at;
  return -1;
}

/** Past the closing tag of an element whose content begins at `from`; elements of its own name may stand in it. */
function endOfElement(html: string, name: string, from: number): number {
  const ends = new RegExp(`<(/?)${name}(?=[\\s/>])`, 'g');
  ends.lastIndex = from;
  for (let depth = 1; ; ) {
    const found = ends.exec(html);
    if (!found) return html.length;
    const end = endOfTag(html, found.index);
    if (found[1]) depth--;
    else if (html[end - 2] !== '/' && name === 'svg') depth++;
    if (depth === 0) return end;
    ends.lastIndex = end;
  }
}
