/** How trials that are repeated go on. */
export interface Pace {
  /** Told how many are done. */
  onRun?: (done: number) => void;
  /** Asked before each: whether the time is over. */
  isOver?: () => boolean;
}

/** Does the same again until it was done so often, or the time is over. @returns how often it was done. */
export async function repeat(
  runs: number,
  { onRun, isOver }: Pace,
  work: (run: number) => Promise<void>,
): Promise<number> {
  for (let run = 0; run < runs; run++) {
    if (isOver?.()) return run;
    await work(run);
    onRun?.(run + 1);
  }
  return runs;
}
