import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { partOf } from '../part-files.ts';
import { moveSync, removeSync } from '../patient-disk.ts';
import { standingAt } from '../standing.ts';

/** A file of the content that gets another text, that is new, or that goes. */
export interface FileChange {
  /** Absolute. */
  path: string;
  /** The bytes from which the new content was made, or their sha-256; undefined: nothing stood there. */
  before: Buffer | { sha256: string } | undefined;
  /** What it gets; undefined: the file goes. A function is asked when its turn has come, so that few stay in memory. */
  after: string | (() => Uint8Array) | undefined;
}

interface Staged {
  path: string;
  /** Absent where the file goes. */
  next?: string;
  /** Absent where the file is new. */
  former?: string;
}

/**
 * Replaces, makes and removes files together, in the given order: each is written aside with a copy of the former one,
 * and only when all stand there they are renamed into their places. What another program has changed since it was read
 * is not lost. Folders that are left empty stay.
 * @returns the first that was changed meanwhile; then nothing was written.
 * @throws what the machine says; what was replaced already has been put back.
 */
export function replaceFiles<T extends FileChange>(changes: readonly T[]): T | undefined {
  const staged: Staged[] = [];
  const done: Staged[] = [];
  const made: string[] = [];
  let isWhole = false;
  try {
    for (const { path, before, after } of changes) {
      // A dot before the name hides what a killed process leaves behind from whoever reads the content.
      const aside = join(dirname(path), `.${basename(path)}`);
      const one: Staged = { path };
      staged.push(one);
      if (before !== undefined) {
        one.former = partOf(aside);
        copyFileSync(path, one.former);
      } else made.push(...makeFolder(dirname(path)));
      if (after === undefined) continue;
      one.next = partOf(aside);
      writeFileSync(one.next, typeof after === 'string' ? after : after());
      if (before !== undefined) chmodSync(one.next, statSync(path).mode);
    }
    const other = changes.find((change) => !isAsBefore(change));
    if (other) return other;
    for (const one of staged) {
      if (one.next === undefined) removeSync(one.path);
      else moveSync(one.next, one.path);
      done.push(one);
    }
    isWhole = true;
    return undefined;
  } catch (error) {
    for (const { path, former } of done)
      if (former === undefined) removeSync(path);
      else moveSync(former, path);
    throw error;
  } finally {
    for (const { next, former } of staged)
      for (const part of [next, former]) if (part !== undefined) removeSync(part);
    if (!isWhole) for (const folder of made.reverse()) removeIfEmpty(folder);
  }
}

function isAsBefore({ path, before }: FileChange): boolean {
  if (before === undefined) return standingAt(path) === 'nothing';
  const bytes = readFileSync(path);
  return Buffer.isBuffer(before)
    ? bytes.equals(before)
    : createHash('sha256').update(bytes).digest('hex') === before.sha256;
}

/** @returns the folders that were not there, from the outside inwards. */
function makeFolder(folder: string): string[] {
  const missing: string[] = [];
  for (let at = folder; standingAt(at) === 'nothing'; at = dirname(at)) missing.unshift(at);
  mkdirSync(folder, { recursive: true });
  return missing;
}

/** Removes a folder that nothing is in; what holds something, or cannot be removed, stays. */
export function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
