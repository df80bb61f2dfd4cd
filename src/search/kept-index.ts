import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { crc32 } from 'node:zlib';
import { readSummed, writeSummed } from '../catalogue/kept-note.ts';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';

/** Stands in the folder of a kept index alone, written last: the sum of the bytes of each of its files, by path. */
const SUMS = 'sums';
type Sums = ReadonlyMap<string, number>;

/** The index of that name, whoever had it made. Its time of change tells when it was last used. */
export async function findIndex(cacheDir: string, name: string): Promise<string | undefined> {
  const names = await readdir(cacheDir).catch(() => []);
  const found = names.find(
    (one) => one.startsWith(`${name}-`) && !one.endsWith('.part') && openIndex(join(cacheDir, one)),
  );
  if (!found) return undefined;
  const [path, now] = [join(cacheDir, found), new Date()];
  await utimes(path, now, now).catch(() => undefined);
  return path;
}

/** The folder, if a whole index is in it of which no file is gone or damaged. */
export function openIndex(folder: string): string | undefined {
  try {
    const sums = readSummed(join(folder, SUMS)) as Sums | undefined;
    const isWhole = ([path, sum]: [string, number]) => crc32(readFileSync(join(folder, path))) === sum;
    return sums?.size === filesIn(folder).length && [...sums].every(isWhole) ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps one index a language and owner: the owner's older ones go. */
export async function keepIndex(from: string, cacheDir: string, lang: string, name: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const kept = join(cacheDir, name);
  const part = partOf(kept);
  try {
    const files = linkFiles(from, part);
    const sums: Sums = new Map(files.map((path) => [path, crc32(readFileSync(join(part, path)))]));
    writeSummed(join(part, SUMS), sums);
    await remove(kept);
    // Another build may have put the same one there in the meantime.
    await move(part, kept).catch((error: unknown) => {
      if (!existsSync(kept)) throw error;
    });
  } finally {
    await remove(part);
  }
  const former = new RegExp(`^${lang}-[0-9a-f]{20}-${name.slice(-8)}$`);
  for (const other of await readdir(cacheDir))
    if (other !== name && former.test(other)) await remove(join(cacheDir, other));
}

/** @returns their paths. */
export function linkFiles(from: string, target: string): string[] {
  const files = filesIn(from);
  makeFolders(files, target);
  for (const file of files) linkFile(join(from, file), join(target, file));
  return files;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .filter((path) => path !== SUMS);

/** The same file under a further name, as none is ever changed in its place; a copy where the disk has no such names. */
export function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Each folder once: a language has hundreds of files. */
export function makeFolders(files: readonly string[], target: string): void {
  for (const folder of new Set(files.map((path) => dirname(path))))
    mkdirSync(join(target, folder), { recursive: true });
}
