/** Repeatable random numbers from 0 to 1: a failing round can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Texts made of pieces in any order. */
export function randomFrom(pieces: readonly string[], random: () => number, length: number): string {
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
}
