import { compareSnapshots, type Difference } from './compare.ts';
import type { Snapshot } from './snapshot.ts';
import { Damaged, type Store } from './store.ts';

/** One step of the history: what differs between a snapshot and the one before. */
export interface Change {
  number: number;
  snapshot: Snapshot;
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
  let later: { number: number; snapshot: Snapshot } | undefined;
  for (const number of store.numbers().reverse()) {
    const snapshot = store.snapshot(number);
    if (!snapshot) continue;
    if (later) yield* changeBetween(store, snapshot, later, below);
    later = { number, snapshot };
  }
  if (later && below === '') yield { ...later, files: [] };
}

function* changeBetween(
  store: Store,
  former: Snapshot,
  { number, snapshot }: { number: number; snapshot: Snapshot },
  below: string,
): Generator<Change> {
  const here = differences(store, former, snapshot, below);
  if (here?.length === 0) return;
  const files = here && below !== '' ? differences(store, former, snapshot, '') : here;
  yield { number, snapshot, former, files };
}

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
    if (former) return { number, snapshot, former, files: differences(store, former, snapshot, '') };
  }
  return { number, snapshot, files: [] };
}
