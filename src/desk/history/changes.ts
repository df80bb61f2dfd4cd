import { compareSnapshots, type Difference } from './compare.ts';
import type { Snapshot } from './snapshot.ts';
import { Damaged, type Store } from './store.ts';

/** One step of the history: what differs between a snapshot and the one before. */
export interface Change {
  number: number;
  snapshot: Snapshot;
  /** What was done, in Vietnamese. */
  what: string;
  /** Absent at the beginning: there was nothing before. */
  former?: Snapshot;
  /** Undefined when what was kept of it is damaged. */
  files: Difference[] | undefined;
}

/**
 * The changes of a store, newest first. The first snapshot has none. A damaged one is passed over: what it had is part
 * of the next change.
 * @param below only changes of which a part lies in this folder.
 */
export function* changesOf(store: Store, below = ''): Generator<Change> {
  let later: Numbered | undefined;
  for (const number of store.numbers().reverse()) {
    const snapshot = store.snapshot(number);
    if (!snapshot) continue;
    if (later) yield* changeBetween(store, { number, snapshot }, later, below);
    later = { number, snapshot };
  }
  if (later && below === '') yield { ...later, what: later.snapshot.what, files: [] };
}

interface Numbered {
  number: number;
  snapshot: Snapshot;
}

function* changeBetween(store: Store, former: Numbered, later: Numbered, below: string): Generator<Change> {
  const [before, after] = [former.snapshot, later.snapshot];
  const here = differences(store, before, after, below);
  if (here?.length === 0) return;
  const files = here && below !== '' ? differences(store, before, after, '') : here;
  yield { ...later, what: whatOf(after, former.number), former: before, files };
}

/** Of a change whose own former snapshot is kept no longer it is told that there is more in it. */
const whatOf = ({ what, former }: Snapshot, number: number): string =>
  former === number ? what : `${what} (gộp cả những thay đổi ngay trước đó, không còn giữ riêng)`;

function differences(store: Store, before: Snapshot, after: Snapshot, below: string) {
  try {
    return compareSnapshots(store, before, after, below);
  } catch (error) {
    if (error instanceof Damaged) return undefined;
    throw error;
  }
}

/** One change by its number; undefined where there is none of it. */
export function changeAt(store: Store, number: number): Change | undefined {
  const snapshot = store.snapshot(number);
  if (!snapshot) return undefined;
  const earlier = store.numbers().filter((one) => one < number);
  for (const one of earlier.reverse()) {
    const former = store.snapshot(one);
    if (!former) continue;
    const files = differences(store, former, snapshot, '');
    return { number, snapshot, what: whatOf(snapshot, one), former, files };
  }
  return { number, snapshot, what: snapshot.what, files: [] };
}
