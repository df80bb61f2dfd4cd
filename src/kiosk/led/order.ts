/** A message: slides that stand together, one a language, and how often it comes in a loop. */
export interface Message<T> {
  slides: T[];
  weight: number;
}

/**
 * The loop's order as indices of all slides: a message of weight n comes n times, as evenly as can be, and
 * otherwise in the given order. Who waits at a gate for a minute then meets the opening hours.
 */
export function orderLoop<T>(messages: readonly Message<T>[]): number[] {
  const starts: number[] = [];
  let count = 0;
  for (const { slides } of messages) {
    starts.push(count);
    count += slides.length;
  }
  const total = messages.length;
  const turns = messages.flatMap(({ slides, weight }, at) =>
    Array.from({ length: weight }, (_, turn) => ({
      at,
      // Its first turn stands in its own place, the others a share of the loop later.
      place: (at + (turn * total) / weight) % total,
      indices: slides.map((_, index) => (starts[at] as number) + index),
    })),
  );
  return turns.sort((a, b) => a.place - b.place || a.at - b.at).flatMap(({ indices }) => indices);
}
