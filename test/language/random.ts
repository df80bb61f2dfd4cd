/** A seeded generator (mulberry32), so that a property that fails does so again. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` strings of up to `length` pieces, each drawn from `pieces`. */
export function randomTexts(
  seed: number,
  pieces: readonly string[],
  count: number,
  length: number,
): string[] {
  const random = createRandom(seed);
  const pick = () => pieces[Math.floor(random() * pieces.length)] as string;
  return Array.from({ length: count }, () =>
    Array.from({ length: Math.ceil(random() * length) }, pick).join(''),
  );
}

/** Letters from `first` to `last` of a Unicode block. */
export function letters(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
