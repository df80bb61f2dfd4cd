import { join } from 'node:path';
import { LIMITS } from '../import/limits.ts';
import { createFileDrop, type FileDrop, nameInDrop } from './file-drop.ts';

const wordFolder = (cacheDir: string): string => join(cacheDir, 'desk', 'word');

/** The name under which a Word file was dropped, else that of its path. @param path absolute. */
export const wordName = (path: string, cacheDir: string): string | undefined =>
  nameInDrop(path, wordFolder(cacheDir));

/** Where a dropped Word file waits: it is read once to be looked at, and once more to be written. */
export const createWordDrop = (cacheDir: string): FileDrop =>
  createFileDrop({
    folder: wordFolder(cacheDir),
    address: 'word',
    most: 1,
    tooMany: 'Mỗi lần một tệp Word.',
    mostBytes: LIMITS.mostBytes,
  });
