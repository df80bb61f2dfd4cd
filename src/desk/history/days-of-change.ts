import { inVietnam } from '../environment.ts';
import { readCommits } from './git-commits.ts';

/** More than a province makes in decades. */
const MOST = 100_000;

/**
 * The days in Viet Nam on which records were changed, by `kind/id`, in order, as git knows them.
 * @returns undefined without git, or outside of a repository.
 */
export async function daysOfChange(contentDir: string): Promise<Map<string, string[]> | undefined> {
  const commits = await readCommits(contentDir, '', MOST);
  if (commits.length === 0) return undefined;
  const days = new Map<string, string[]>();
  for (const { at, keys } of commits.toReversed()) {
    const { today: day } = inVietnam(new Date(at));
    for (const key of keys) {
      const known = days.get(key) ?? [];
      if (known.at(-1) !== day) known.push(day);
      days.set(key, known);
    }
  }
  return days;
}
