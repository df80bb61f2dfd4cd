import { chmodSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { partOf } from '../part-files.ts';
import { moveSync, removeSync } from '../patient-disk.ts';

/** A file of the content that gets another text. */
export interface FileChange {
  /** Absolute. */
  path: string;
  /** The bytes from which the new text was made. */
  before: Buffer;
  after: string;
}

interface Staged {
  path: string;
  next: string;
  former: string;
}

/**
 * Replaces files together, in the given order: each is written aside with a copy of the former one, and only when all
 * stand there they are renamed into their places. What another program has changed since it was read is not lost.
 * @returns the first that was changed meanwhile; then nothing was written.
 * @throws what the machine says; what was replaced already has been put back.
 */
export function replaceFiles<T extends FileChange>(changes: readonly T[]): T | undefined {
  const staged: Staged[] = [];
  const replaced: Staged[] = [];
  try {
    for (const { path, after } of changes) {
      // A dot before the name hides what a killed process leaves behind from whoever reads the content.
      const aside = join(dirname(path), `.${basename(path)}`);
      const one = { path, next: partOf(aside), former: partOf(aside) };
      staged.push(one);
      copyFileSync(path, one.former);
      writeFileSync(one.next, after);
      chmodSync(one.next, statSync(path).mode);
    }
    const other = changes.find(({ path, before }) => !readFileSync(path).equals(before));
    if (other) return other;
    for (const one of staged) {
      moveSync(one.next, one.path);
      replaced.push(one);
    }
    return undefined;
  } catch (error) {
    for (const { path, former } of replaced) moveSync(former, path);
    throw error;
  } finally {
    for (const { next, former } of staged) for (const part of [next, former]) removeSync(part);
  }
}
