/** Edits of one letter between two words. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 0; at < other.length; at++) {
      const same = (row[at] as number) + (letter === other[at] ? 0 : 1);
      next.push(Math.min(same, (row[at + 1] as number) + 1, (next[at] as number) + 1));
    }
    row = next;
  }
  return row.at(-1) as number;
}

const joined = (text: string) => text.replaceAll(' ', '');

/** Whether a search that forgives one letter of up to seven, two of more, finds the usual spelling by one of the readings. */
export function isFound(usual: string, readings: readonly string[]): boolean {
  const typed = joined(usual);
  return readings.some((reading) => distance(typed, joined(reading)) <= (typed.length <= 7 ? 1 : 2));
}
