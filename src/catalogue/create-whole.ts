import { closeSync, linkSync, openSync, writeFileSync } from 'node:fs';
import { partOf } from './part-files.ts';
import { removeSync } from './patient-disk.ts';

/** Makes a file that has its text from its first moment on. @throws Error EEXIST when it is there. */
export function createWhole(file: string, text: string): void {
  const part = partOf(file);
  try {
    writeFileSync(part, text, { flag: 'wx' });
    try {
      linkSync(part, file);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!NO_LINKS.has(code)) throw error;
      createInTwoSteps(file, text);
    }
  } finally {
    removeSync(part);
  }
}

/** What file systems of sticks and of some networks say to a hard link. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EXDEV', 'EISDIR']);

function createInTwoSteps(file: string, text: string): void {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, text);
  } catch (error) {
    removeSync(file);
    throw error;
  } finally {
    closeSync(handle);
  }
}
