import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { partOf } from '../../catalogue/part-files.ts';
import { move, remove } from '../../catalogue/patient-disk.ts';
import { contentHash, writeWhole } from '../files.ts';
import type { Box, FilmFacts } from './film.ts';

/**
 * Copies a film into `outDir` under a name that changes with its content, without the place where it was filmed.
 * @param name letters, digits and hyphens. @returns the name of the file.
 */
export async function publishFilm(
  file: string,
  { place }: FilmFacts,
  name: string,
  outDir: string,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  const target = `${name}-${hash.digest('hex').slice(0, 8)}${extname(file)}`;
  const path = join(outDir, target);
  await mkdir(dirname(path), { recursive: true });
  const temporary = partOf(path);
  try {
    await copyFile(file, temporary);
    if (place) await blank(temporary, place.boxes);
    await move(temporary, path);
  } catch (error) {
    await remove(temporary);
    throw error;
  }
  return target;
}

/** Makes boxes free space, which players skip: nothing else of the file moves. */
async function blank(file: string, boxes: readonly Box[]): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    for (const { at, length } of boxes) {
      const zeros = Buffer.alloc(length - 4);
      zeros.write('free', 'latin1');
      await handle.write(zeros, 0, zeros.length, at + 4);
    }
  } finally {
    await handle.close();
  }
}

/** Writes captions into `outDir`. @returns the name of the file. */
export async function publishCaptions(text: string, name: string, outDir: string): Promise<string> {
  const target = `${name}-${contentHash(text).slice(0, 8)}.vtt`;
  await writeWhole(join(outDir, target), text);
  return target;
}
