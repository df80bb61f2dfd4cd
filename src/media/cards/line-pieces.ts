/** What may not begin a line, and what may not end one. */
const CLOSES = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ー々]/u;
const OPENS = /[\p{Ps}\p{Pi}]\u200B?$/u;
/** A sign between two words, which ends a line rather than begins one. */
const SIGN = /^[\p{Pd}·&/]\s*$/u;

/**
 * The pieces of a text between which its lines may break, at spaces and at U+200B: words, each with the spaces and
 * signs that follow it. Joined they are the text.
 */
export function linePieces(text: string): string[] {
  const pieces: string[] = [];
  for (const run of text.split(/(?<=[ \n\u200B])/u)) {
    const last = pieces.at(-1) ?? '';
    const joins = SIGN.test(run) || ((OPENS.test(last) || CLOSES.test(run)) && !/\s$/u.test(last));
    if (last && joins) pieces[pieces.length - 1] += run;
    else if (run) pieces.push(run);
  }
  return pieces;
}
