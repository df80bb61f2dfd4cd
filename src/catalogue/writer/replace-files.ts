import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { partOf } from '../part-files.ts';
import { moveSync, removeSync } from '../patient-disk.ts';

/** A file of the content that gets another text. */
export interface FileChange {
  /** Absolute. */
  path: string;
  /** The bytes from which the new text was made; undefined where no file stands yet. */
  before: Buffer | undefined;
  /** Undefined for a file that goes. */
  after: string | undefined;
}

interface Staged {
  path: string;
  next: string | undefined;
  former: string | undefined;
}

/**
 * Replaces, makes and removes files together, in the given order: each is written aside with a copy of the former one,
 * and only when all stand there they are renamed into their places. What another program has changed since it was read
 * is not lost.
 * @returns the first that was changed meanwhile; then nothing was written.
 * @throws what the machine says; what was replaced already has been put back.
 */
export function replaceFiles<T extends FileChange>(changes: readonly T[]): T | undefined {
  const staged: Staged[] = [];
  const replaced: Staged[] = [];
  const made: string[] = [];
  let isDone = false;
  try {
    for (const { path, before, after } of changes) {
      const folder = before ? undefined : mkdirSync(dirname(path), { recursive: true });
      if (folder) made.push(folder);
      // A dot before the name hides what a killed process leaves behind from whoever reads the content.
      const aside = join(dirname(path), `.${basename(path)}`);
      const one: Staged = {
        path,
        next: after === undefined ? undefined : partOf(aside),
        former: before && partOf(aside),
      };
      staged.push(one);
      if (one.former) copyFileSync(path, one.former);
      if (one.next) writeFileSync(one.next, after as string);
      if (one.next && one.former) chmodSync(one.next, statSync(path).mode);
    }
    const other = changes.find(({ path, before }) => !isStill(path, before));
    if (other) return other;
    for (const one of staged) {
      if (one.next) moveSync(one.next, one.path);
      else removeSync(one.path);
      replaced.push(one);
    }
    isDone = true;
    return undefined;
  } catch (error) {
    for (const { path, former } of replaced) {
      if (former) moveSync(former, path);
      else removeSync(path);
    }
    throw error;
  } finally {
    for (const part of staged.flatMap(({ next, former }) => [next, former])) if (part) removeSync(part);
    if (!isDone) for (const folder of made) removeSync(folder);
  }
}

const isStill = (path: string, before: Buffer | undefined): boolean =>
  before ? readFileSync(path).equals(before) : !existsSync(path);
