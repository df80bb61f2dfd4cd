import { copyFileSync, existsSync, linkSync, mkdirSync } from 'node:fs';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';
import { ENTRY } from './index-files.ts';

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

/** The folder, if a whole index is in it. */
export const openIndex = (folder: string): string | undefined =>
  existsSync(join(folder, ENTRY)) ? folder : undefined;

/** Keeps one index a language and owner: the owner's older ones go. */
export async function keepIndex(from: string, cacheDir: string, lang: string, name: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const kept = join(cacheDir, name);
  const part = partOf(kept);
  try {
    await linkFiles(from, part);
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

export async function linkFiles(from: string, target: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(from, join(parentPath, name)))
    // Last, as it says that the index is whole.
    .sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY));
  makeFolders(files, target);
  for (const file of files) linkFile(join(from, file), join(target, file));
}

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
