import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partOf } from '../../catalogue/part-files.ts';
import { moveSync, removeSync } from '../../catalogue/patient-disk.ts';
import { expired } from './retention.ts';
import { parseSnapshot, type Snapshot } from './snapshot.ts';
import { Damaged, type Store } from './store.ts';

const DAY = 86_400_000;
/** Seconds of work in a large province. */
const EVERY = 7 * DAY;
/** No snapshot takes so long to make as what it saw is kept here. */
const KEPT_DISCARDED = 2 * DAY;

/**
 * Forgets once a week the snapshots that are too many, and discards what no other needs. It may be ended at any moment
 * and run twice at once: a snapshot goes before what it is made of, and no object is removed for good before a later
 * look at all snapshots.
 */
export function pruneWeekly(store: Store, now: Date): void {
  const mark = join(store.dir, 'pruned.txt');
  // A clock that was ahead once must not put it off for years.
  if (Math.abs(now.getTime() - lastTime(mark)) < EVERY) return;
  writeMark(mark, now);
  prune(store, now);
}

export function prune(store: Store, now: Date): void {
  const taken = readSnapshots(store);
  if (!taken) return;
  store.forget(expired(taken, now));
  // What is kept after this look belongs to a snapshot that may not be there yet.
  const objects = store.objects.list();
  const left = readSnapshots(store);
  if (!left) return;
  const needed = neededBy(store, left);
  for (const hash of objects) if (!needed.has(hash)) store.objects.discard(hash, dayOf(now.getTime()));
  store.objects.empty(dayOf(now.getTime() - KEPT_DISCARDED), needed);
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

type Numbered = Snapshot & { number: number };

/**
 * Undefined when one is of a form that this engine does not know: a later one wrote it, and what it needs is unknown.
 * What is no whole JSON was damaged, and needs nothing. @throws what the machine says, also of one file
 */
function readSnapshots(store: Store): Numbered[] | undefined {
  const found: Numbered[] = [];
  for (const number of store.numbers()) {
    const text = store.textOf(number) ?? '';
    const snapshot = parseSnapshot(text);
    if (snapshot) found.push({ ...snapshot, number });
    else if (isJson(text)) return undefined;
  }
  return found;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function neededBy(store: Store, snapshots: readonly Snapshot[]): Set<string> {
  const needed = new Set<string>();
  const open = snapshots.map(({ tree }) => tree);
  for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
    if (needed.has(tree)) continue;
    needed.add(tree);
    const { files, folders } = hashesOf(store, tree);
    for (const file of files) needed.add(file);
    open.push(...folders);
  }
  return needed;
}

/** Only the hashes: looking at each name of two thousand records takes ten times as long. Of what is damaged none. */
function hashesOf(store: Store, tree: string): { files: string[]; folders: string[] } {
  try {
    const { files, folders } = Object(JSON.parse(store.get(tree).toString())) as Record<string, unknown>;
    return { files: secondOfEach(files), folders: secondOfEach(folders) };
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return { files: [], folders: [] };
    throw error;
  }
}

/** A tree may come from elsewhere. */
const secondOfEach = (entries: unknown): string[] =>
  (Array.isArray(entries) ? (entries as unknown[]) : [])
    .map((entry) => (Array.isArray(entry) ? String(entry[1]) : ''))
    .filter((hash) => /^[0-9a-f]{64}$/.test(hash));

/** 0 before the first. */
function lastTime(mark: string): number {
  try {
    return Date.parse(readFileSync(mark, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

function writeMark(mark: string, now: Date): void {
  const part = partOf(mark);
  try {
    writeFileSync(part, now.toISOString());
    moveSync(part, mark);
  } finally {
    removeSync(part);
  }
}
