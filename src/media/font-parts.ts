import type { FontFace } from './font-table.ts';

/** Up to here characters are looked for: all that a face of several parts takes. */
const LAST = 0x2bff;

/** Name of the part of a face that holds a character; none: the face itself does. */
export const partOf = ({ always, takes, parts = {} }: FontFace, character: string): string | undefined =>
  always.includes(character) || !takes.test(character)
    ? undefined
    : Object.keys(parts).find((part) => parts[part]?.test(character));

/** A part as a face: all of its characters and no others. */
export function partFace(face: FontFace, part: string): FontFace {
  const { parts, ...whole } = face;
  const all = Array.from({ length: LAST + 1 }, (_, code) => String.fromCharCode(code));
  return { ...whole, always: all.filter((character) => partOf(face, character) === part).join('') };
}
