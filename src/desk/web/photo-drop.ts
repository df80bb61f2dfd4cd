import { join } from 'node:path';
import { createConsentForm } from '../photos/consent-form.ts';
import { LIMITS } from '../photos/limits.ts';
import { createFileDrop, type FileDrop, nameInDrop } from './file-drop.ts';

/** Pictures of one drop; more come in another one. */
const MOST_FILES = 50;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const dropFolder = (cacheDir: string): string => join(cacheDir, 'desk', 'anh');

/** The name under which a picture was dropped; undefined for one that lies elsewhere. @param path absolute. */
export const droppedName = (path: string, cacheDir: string): string | undefined =>
  nameInDrop(path, dropFolder(cacheDir));

/** Where dropped pictures wait, and the paper that whoever is seen in them signs. @param folder of the desk's own. */
export function createPhotoDrop(folder: string): FileDrop {
  const drop = createFileDrop({
    folder,
    address: 'photos',
    most: MOST_FILES,
    tooMany: `Mỗi lần nhiều nhất ${MOST_FILES} ảnh.  → Thả phần còn lại sau.`,
    mostBytes: LIMITS.mostBytes,
  });
  return {
    ...drop,
    route: async (request) =>
      request.method === 'GET' && request.path === '/api/consent-form.docx'
        ? { status: 200, type: WORD, body: createConsentForm() }
        : drop.route(request),
  };
}
