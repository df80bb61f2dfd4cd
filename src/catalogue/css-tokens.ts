import { tokenize, tokenTypes } from './packages/css-tree.ts';

/** Something in a text of CSS that a browser reads otherwise than it looks, or mends in silence. */
export interface CssFault {
  kind: 'escape' | 'string' | 'comment' | 'address' | 'bracket' | 'deep';
  /** Where it begins, in signs from 0. */
  at: number;
}

/** Brackets in brackets: no sheet needs a tenth of it, and a parser that walks them would end the program. */
const DEEPEST = 100;

const OPENING = new Map<number, string>([
  [tokenTypes.Function, ')'],
  [tokenTypes.LeftParenthesis, ')'],
  [tokenTypes.LeftSquareBracket, ']'],
  [tokenTypes.LeftCurlyBracket, '}'],
]);
const CLOSING = new Map<number, string>([
  [tokenTypes.RightParenthesis, ')'],
  [tokenTypes.RightSquareBracket, ']'],
  [tokenTypes.RightCurlyBracket, '}'],
]);

/**
 * What no sheet needs and every trick uses: escapes in names (`\75rl(`), strings, comments, addresses and brackets
 * without an end. A text without these has one meaning, whoever reads it.
 */
export function cssFaults(css: string): CssFault[] {
  const faults: CssFault[] = [];
  const open: { closing: string; at: number }[] = [];
  tokenize(css, (type, at, end) => {
    const text = css.slice(at, end);
    if (type === tokenTypes.Comment) {
      if (text.length < 4 || !text.endsWith('*/')) faults.push({ kind: 'comment', at });
    } else if (type === tokenTypes.BadString || (type === tokenTypes.String && !isClosed(text)))
      faults.push({ kind: 'string', at });
    else if (type === tokenTypes.BadUrl || (type === tokenTypes.Url && !text.endsWith(')')))
      faults.push({ kind: 'address', at });
    else if (type !== tokenTypes.String && text.includes('\\')) faults.push({ kind: 'escape', at });
    const closing = OPENING.get(type);
    if (closing && open.push({ closing, at }) === DEEPEST) faults.push({ kind: 'deep', at });
    const closed = CLOSING.get(type);
    if (!closed) return;
    if (open.at(-1)?.closing === closed) open.pop();
    else faults.push({ kind: 'bracket', at });
  });
  return [...faults, ...open.map(({ at }) => ({ kind: 'bracket' as const, at }))].sort((a, b) => a.at - b.at);
}

/** Ends with its own quote, which is not an escaped one. */
const isClosed = (text: string) =>
  text.length > 1 && text.endsWith(text[0] as string) && !/(?<!\\)(?:\\\\)*\\.$/s.test(text);
