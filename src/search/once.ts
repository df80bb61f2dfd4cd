/** One load for all who ask; a failed one is tried again at the next question. */
export function once<T>(
  kept: Map<string, Promise<unknown>>,
  key: string,
  load: () => Promise<T>,
): Promise<T> {
  const known = (kept.get(key) as Promise<T> | undefined) ?? load();
  kept.set(key, known);
  known.catch(() => kept.delete(key));
  return known;
}
