import { createHash } from 'node:crypto';
import { type BigIntStats, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_TEXT, listDir, readBytes } from '../../../catalogue/files.ts';
import { listRecords } from '../../../catalogue/list-records.ts';

/** A file as Git would have it. */
export interface TreeFile {
  /** Below the content folder, with forward slashes. */
  path: string;
  size: number;
  sha: string;
}

const TEXT = /^index\.[A-Za-z-]+\.md$/;
const MASTER = /^photo\.(?:jpe?g|png|webp|avif|tiff?)$/i;
const PROVINCE_FILE = /^(?:province|communes|terms|audiences|synonyms|redirects)\.yaml$/;

/** What Git calls a text of such bytes. */
export const blobSha = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

/**
 * What stands in a content folder, of which a text is read again only when its size, its day or its place on the disk
 * is another; a picture is known by these alone.
 */
export function createContentTree(root: string) {
  const known = new Map<string, { state: string; sha: string }>();
  const shaOf = (path: string, stat: BigIntStats): string | undefined => {
    const state = `${stat.size} ${stat.mtimeNs} ${stat.ino}`;
    const last = known.get(path);
    if (last?.state === state) return last.sha;
    const sha = MASTER.test(path.slice(path.lastIndexOf('/') + 1))
      ? createHash('sha1').update(`${path} ${stat.size} ${stat.mtimeNs}`).digest('hex')
      : textSha(join(root, path));
    if (sha) known.set(path, { state, sha });
    return sha;
  };
  const list = (): TreeFile[] =>
    pathsIn(root).flatMap((path) => {
      const stat = lstatSync(join(root, path), { bigint: true, throwIfNoEntry: false });
      const sha = stat?.isFile() ? shaOf(path, stat) : undefined;
      return stat && sha ? [{ path, size: Number(stat.size), sha }] : [];
    });
  return { list };
}

export type ContentTree = ReturnType<typeof createContentTree>;

/** Of all that stands there, the same whenever the same stands there. */
export function headOf(files: readonly TreeFile[]): string {
  const hash = createHash('sha1');
  for (const { path, sha } of files) hash.update(`${path} ${sha}\n`);
  return hash.digest('hex');
}

function textSha(file: string): string | undefined {
  const { bytes } = readBytes(file, file, LARGEST_TEXT);
  return bytes && blobSha(bytes);
}

/** In the order of the folders, so that the same content has the same head. */
function pathsIn(root: string): string[] {
  const names = (dir: string) =>
    listDir(dir, '', [])
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  const records = listRecords(root, []).flatMap(({ kind, id }) =>
    names(join(root, kind, id))
      .filter((name) => TEXT.test(name) || (kind === 'photos' && MASTER.test(name)))
      .map((name) => `${kind}/${id}/${name}`),
  );
  return [...names(root).filter((name) => PROVINCE_FILE.test(name)), ...records];
}
