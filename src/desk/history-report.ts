import { type Change, changesOf } from './history/changes.ts';
import { fileAt } from './history/compare.ts';
import { type Described, describeChange, type Extract, type Reading } from './history/describe-change.ts';
import { type Commit, readCommits } from './history/git-commits.ts';
import { Damaged, type Store } from './history/store.ts';

/** One line of the history: a change with its number, or a commit of git. */
export interface HistoryEntry {
  number?: number;
  /** Of git. */
  commit?: string;
  author?: string;
  /** ISO 8601. */
  at: string;
  what: string;
  /** Whether no command of the desk did it. */
  outside: boolean;
  records: Pick<Described, 'key' | 'what' | 'title'>[];
  /** So many records more. */
  more: number;
  /** What was kept of it cannot be read any more. */
  damaged?: true;
}

export interface HistoryReport {
  /** Newest first. */
  entries: HistoryEntry[];
  /** Whether there are older ones. */
  older: boolean;
}

export interface HistoryQuestion {
  contentDir: string;
  /** As `places/ho-mau`; `''`: all. */
  below: string;
  /** So many entries. */
  most: number;
  /** So many records of each are described. */
  mostRecords: number;
}

/** The history of a content folder: the desk's own, and that of git where there is one. */
export async function historyReport(
  store: Store,
  { contentDir, below, most, mostRecords }: HistoryQuestion,
): Promise<HistoryReport> {
  const commits = await readCommits(contentDir, below, most + 1);
  const own: HistoryEntry[] = [];
  for (const change of changesOf(store, below)) {
    own.push(entryOf(store, change, { most: mostRecords, only: below }));
    if (own.length > most) break;
  }
  const entries = merged(
    own,
    commits.map((commit) => commitEntry(commit, mostRecords)),
  );
  return { entries: entries.slice(0, most), older: entries.length > most };
}

function entryOf(store: Store, change: Change, extract: Extract): HistoryEntry {
  const { number, snapshot, what, files } = change;
  const { at, outside } = snapshot;
  const entry = { number, at, what, outside };
  const damaged: HistoryEntry = { ...entry, records: [], more: 0, damaged: true };
  if (!files) return damaged;
  try {
    return { ...entry, ...describeChange(files, readingOf(store, change), extract) };
  } catch (error) {
    if (error instanceof Damaged) return damaged;
    throw error;
  }
}

export const readingOf = (store: Store, { snapshot, former }: Change): Reading => ({
  get: (hash) => store.get(hash),
  find: (path) => fileAt(store, snapshot, path) ?? (former && fileAt(store, former, path)),
});

const commitEntry = ({ id, at, author, title, keys }: Commit, most: number): HistoryEntry => ({
  commit: id,
  author,
  at,
  what: title,
  outside: true,
  records: keys.slice(0, most).map((key) => ({ key, what: '' })),
  more: Math.max(0, keys.length - most),
});

/** Each list stays in its order, whatever its clocks said. */
function merged(one: readonly HistoryEntry[], other: readonly HistoryEntry[]): HistoryEntry[] {
  const all: HistoryEntry[] = [];
  let [a, b] = [0, 0];
  while (a < one.length || b < other.length) {
    const [first, second] = [one[a], other[b]];
    const isFirst = first && (!second || Date.parse(first.at) >= Date.parse(second.at));
    all.push((isFirst ? first : second) as HistoryEntry);
    if (isFirst) a++;
    else b++;
  }
  return all;
}
