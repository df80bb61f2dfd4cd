import type { FontFace } from './font-table.ts';

/** Up to here characters are looked for: all that a face of several parts takes. */
const LAST = 0x2bff;

/** Name of the part of a face that holds a character; none: the face itself does. */
export const partOf = ({ always, takes, parts = {} }: FontFace, character: string): string | undefined =>
  always.includes(character) || !takes.test(character)
    ? undefined
    : Object.keys(parts).find((part) => parts[part]?.test(character));

/** A part as a face: all of its characters and no others. */
export function partFace({ parts, ...face }: FontFace, part: string): FontFace {
  const all = Array.from({ length: LAST + 1 }, (_, code) => String.fromCharCode(code));
  const own = all.filter((character) => partOf({ ...face, ...(parts && { parts }) }, character) === part);
  return { ...face, always: own.join('') };
}
