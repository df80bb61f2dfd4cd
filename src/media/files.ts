import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { copyFile, link, mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';

/** SHA-256 in hex over the parts, each preceded by its length so that parts cannot run into one another. */
export function contentHash(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}

/** Writes a file so that an interruption leaves either the former one or the new one, never a half. */
export async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = partOf(file);
  try {
    await writeFile(temporary, bytes);
    await move(temporary, file);
  } catch (error) {
    await remove(temporary);
    throw error;
  }
}

const OF_THE_FILE = new Set(['EACCES', 'EPERM', 'EIO', 'EISDIR', 'ELOOP', 'ENOENT']);

/** Whether one file alone cannot be read; with any other fault of the machine none could be. */
export const isOfTheFile = ({ code }: NodeJS.ErrnoException): boolean => OF_THE_FILE.has(code ?? '');

const DAY = 86_400_000;

/** Notes that a cached file or folder was used, in its time of change; once a day is enough. */
export async function markUsed(path: string): Promise<void> {
  const now = new Date();
  // A cache that may only be read serves all the same.
  if (!isMarked(await stat(path))) await utimes(path, now, now).catch(() => undefined);
}

/** Whether it is noted of a cached file that it was used in the last day. */
export const isMarked = ({ mtimeMs }: Pick<Stats, 'mtimeMs'>): boolean => Date.now() - mtimeMs <= DAY;

/** The JSON in a file, or undefined where the file is absent or no JSON; the caller then starts anew. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Puts a cached file into the output: as a hard link where the file system can, else as a copy. */
export async function publishFile(from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([stat(from), stat(to).catch(() => undefined)]);
  if (target && target.ino === source.ino && target.dev === source.dev && source.ino !== 0) return;
  if (target) await remove(to);
  await link(from, to).catch(() => copyFile(from, to));
}

/** Runs `work` over the items, at most `limit` at once; results keep the order of the items. */
export async function mapLimited<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
