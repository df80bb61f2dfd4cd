import type { Change } from './changes.ts';
import { compareSnapshots, fileAt } from './compare.ts';
import { isLeft, type Snapshot } from './snapshot.ts';
import type { Store } from './store.ts';

/** What becomes of one file, by sha-256; undefined: there is none. */
export interface Step {
  /** Below the content folder. */
  path: string;
  now: string | undefined;
  next: string | undefined;
}

export interface UndoPlan {
  steps: Step[];
  /** Of the files that get back what they were, those that were changed once more since: these changes go too. */
  later: string[];
}

/**
 * What takes a change back: each of its files becomes what it was before. Files that are so already, or that the
 * present snapshot leaves out, are no step.
 * @throws Damaged
 */
export function planUndo(store: Store, change: Change, present: Snapshot): UndoPlan {
  const plan: UndoPlan = { steps: [], later: [] };
  for (const { path, before, after } of change.files ?? []) {
    const now = fileAt(store, present, path);
    if (now === before || isLeft(path, present.left)) continue;
    plan.steps.push({ path, now, next: before });
    if (now !== after) plan.later.push(path);
  }
  return plan;
}

/**
 * What brings one record back as it was after a change, also one that is deleted.
 * @param key `places/ho-mau`. @throws Damaged
 */
export function planRecord(store: Store, key: string, then: Snapshot, present: Snapshot): UndoPlan {
  const found = compareSnapshots(store, present, then, key);
  return { steps: found.map(({ path, before, after }) => ({ path, now: before, next: after })), later: [] };
}
