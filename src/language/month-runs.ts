/** Months 1 to 12 that follow one another, as first and last; December is followed by January. */
export type MonthRun = readonly [from: number, to: number];

/**
 * The runs of a set of months, in the order of the year; a run over the turn of the year comes with its first month.
 * @returns `[[10, 3]]` for January to March and October to December; `[[1, 12]]` for all of them
 */
export function monthRuns(months: readonly number[]): MonthRun[] {
  const has = new Set(months);
  if (has.size >= 12) return [[1, 12]];
  const starts = [...has].sort((a, b) => a - b).filter((month) => !has.has(month === 1 ? 12 : month - 1));
  return starts.map((from) => {
    let to = from;
    while (has.has((to % 12) + 1)) to = (to % 12) + 1;
    return [from, to];
  });
}
