import { join } from 'node:path';
import { LIMITS } from '../import/limits.ts';
import { createFileDrop, type FileDrop, nameInDrop } from './file-drop.ts';

/** Where a dropped file waits: it is read once to be looked at, and once more to be written. */
interface OneFileDrop {
  open(cacheDir: string): FileDrop;
  /** The name under which a file was dropped; undefined for one that lies elsewhere. @param path absolute. */
  nameOf(path: string, cacheDir: string): string | undefined;
}

/** @param name of its folder. @param tooMany in Vietnamese, to whoever drops a second one. */
function oneFileDrop(name: string, address: string, tooMany: string): OneFileDrop {
  const folderIn = (cacheDir: string) => join(cacheDir, 'desk', name);
  return {
    open: (cacheDir) =>
      createFileDrop({
        folder: folderIn(cacheDir),
        address,
        most: 1,
        tooMany,
        mostBytes: LIMITS.mostBytes,
      }),
    nameOf: (path, cacheDir) => nameInDrop(path, folderIn(cacheDir)),
  };
}

/** Of Word files. */
export const wordDrop = oneFileDrop('word', 'word', 'Mỗi lần một tệp Word.');

/** Of translators' files. */
export const returnDrop = oneFileDrop('ban-dich', 'returns', 'Mỗi lần một tệp của người dịch.');
