/**
 * Applies a folding until it changes nothing more, so that folding twice equals folding once.
 * Every rule used here shortens or reorders its text, so a few rounds are enough.
 */
export function settle(text: string, fold: (text: string) => string): string {
  let now = text;
  for (let round = 0; round < 8; round++) {
    const next = fold(now);
    if (next === now) return now;
    now = next;
  }
  return now;
}
