import { join } from 'node:path';
import { LIMITS } from '../import/limits.ts';
import { createFileDrop, type FileDrop, nameInDrop } from './file-drop.ts';

const returnFolder = (cacheDir: string): string => join(cacheDir, 'desk', 'ban-dich');

/** The name under which a translator's file was dropped; undefined for one that lies elsewhere. @param path absolute. */
export const returnName = (path: string, cacheDir: string): string | undefined =>
  nameInDrop(path, returnFolder(cacheDir));

/** Where a translator's file waits: it is read once to be looked at, and once more to be written. */
export const createReturnDrop = (cacheDir: string): FileDrop =>
  createFileDrop({
    folder: returnFolder(cacheDir),
    address: 'returns',
    most: 1,
    tooMany: 'Mỗi lần một tệp của người dịch.',
    mostBytes: LIMITS.mostBytes,
  });
