/** The last of some days, YYYY-MM-DD; undefined when there are none. */
export const latestDay = (days: readonly string[]): string | undefined => days.toSorted().at(-1);
