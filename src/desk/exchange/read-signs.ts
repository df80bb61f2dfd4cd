import type { Code, Marked, Piece } from './pieces.ts';

/** A text that came back, and what happened to the codes of its source; numbers from 1. */
export interface ReadSigns extends Marked {
  missing: number[];
  /** Those that came twice, or whose beginning and end are not in order: they are left out. */
  broken: number[];
  /** Signs of codes that the source has not; they stay as words. */
  unknown: string[];
}

/** As translators and their programs write it: with spaces, with the brackets and the digits of their own script. */
const SIGN = /([{｛]\s*[/／]?\s*\p{Nd}{1,3}\s*[}｝])/u;

/** A text with signs, as words and codes. @param codes of the source. @param most those that must not be missing. */
export function readSigns(text: string, codes: readonly Code[], most = codes.length): ReadSigns {
  const found = text.split(SIGN).map((part, at) => (at % 2 === 0 ? part : signOf(part, codes)));
  const broken = new Set<number>();
  const open: number[] = [];
  const done = new Set<number>();
  const close = (code: number) => {
    const at = open.lastIndexOf(code);
    if (at < 0) return void broken.add(code);
    // What was opened within and has not ended crosses it.
    for (const crossing of open.splice(at).slice(1)) broken.add(crossing);
    done.add(code);
  };
  for (const one of found) {
    if (typeof one === 'string') continue;
    const { code, isEnd } = one;
    if (isEnd) close(code);
    else if (done.has(code) || open.includes(code)) broken.add(code);
    else if (codes[code - 1]?.close === undefined) done.add(code);
    else open.push(code);
  }
  for (const code of open) broken.add(code);
  const unknown = found.flatMap((one, at) => (at % 2 === 1 && typeof one === 'string' ? [one] : []));
  const kept = found.filter((one) => typeof one === 'string' || !broken.has(one.code));
  const numbers = codes.map((_, at) => at + 1).slice(0, most);
  return {
    pieces: joined(kept),
    codes,
    missing: numbers.filter((number) => !done.has(number) && !broken.has(number)),
    broken: [...broken].sort((a, b) => a - b),
    unknown,
  };
}

function signOf(sign: string, codes: readonly Code[]): Piece {
  const code = Number.parseInt([...sign].flatMap(digitOf).join(''), 10);
  const known = codes[code - 1];
  const isEnd = /[/／]/.test(sign);
  if (!known || (isEnd && known.close === undefined)) return sign;
  return { code, ...(isEnd && { isEnd: true }) };
}

/** Digits of any script stand in Unicode ten by ten, and each ten begins where no digit is before it. */
function digitOf(sign: string): string[] {
  if (!/\p{Nd}/u.test(sign)) return [];
  const point = sign.codePointAt(0) as number;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return [String(point - zero)];
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const one of pieces) {
    const last = result.at(-1);
    if (typeof one === 'string' && typeof last === 'string') result[result.length - 1] = last + one;
    else if (one !== '') result.push(one);
  }
  // No block begins or ends with a space, also where a code was left out.
  const trim = (at: number, cut: (words: string) => string) => {
    const one = result.at(at);
    if (typeof one === 'string') result.splice(at, 1, cut(one));
  };
  trim(0, (words) => words.trimStart());
  trim(-1, (words) => words.trimEnd());
  return result.filter((one) => one !== '');
}
