import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readCatalogue } from '../../catalogue/read.ts';
import { addDays } from '../../language/civil-date.ts';
import { type HistoryPlace, historyOf } from '../history/history.ts';
import { isKeptName } from '../history/snapshot.ts';
import { Damaged, type Store } from '../history/store.ts';
import { dayText } from '../vietnam-time.ts';
import { readGitTree } from './git-tree.ts';

/** The content as it was at the end of a day. */
export interface PastContent {
  catalogue: Catalogue;
  /** From what it is known. */
  source: 'git' | 'snapshot';
}

/** Why nothing is known of a day, in Vietnamese. */
export type Unknown = string;

/**
 * Reads what the content was at the end of a day, from git, else from the desk's own history.
 * @param day YYYY-MM-DD in Viet Nam.
 */
export async function contentAt(place: HistoryPlace, day: string): Promise<PastContent | Unknown> {
  const end = `${addDays(day, 1)}T00:00:00+07:00`;
  // Git's own “before” includes its second.
  const fromGit = await readGitTree(place.contentDir, `${day}T23:59:59+07:00`);
  if (fromGit) return read(fromGit.files, 'git', day);
  const store = historyOf(place);
  const number = store
    .numbers()
    .findLast((one) => Date.parse(store.snapshot(one)?.at ?? '') < Date.parse(end));
  const snapshot = number === undefined ? undefined : store.snapshot(number);
  if (!snapshot) return `chưa giữ lịch sử nội dung đến ngày ${dayText(day)}`;
  try {
    return read(new Map(filesOf(store, snapshot.tree)), 'snapshot', day);
  } catch (error) {
    if (error instanceof Damaged) return `lịch sử nội dung ngày ${dayText(day)} bị hỏng`;
    throw error;
  }
}

/** @throws Damaged */
function filesOf(store: Store, hash: string, below = ''): [string, Buffer][] {
  const { files, folders } = store.tree(hash);
  return [
    ...files.map(([name, file]): [string, Buffer] => [below + name, store.get(file)]),
    ...folders.flatMap(([name, folder]) => filesOf(store, folder, `${below}${name}/`)),
  ];
}

/** The rules read a folder: what was then is laid into one that goes again. */
function read(
  files: ReadonlyMap<string, Uint8Array>,
  source: PastContent['source'],
  day: string,
): PastContent | Unknown {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-report-'));
  try {
    for (const [path, bytes] of files) {
      if (!path.split('/').every(isKeptName)) continue;
      const file = join(dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    const { catalogue, issues } = readCatalogue(dir);
    const errors = issues.filter(({ level }) => level === 'error').length;
    return catalogue
      ? { catalogue, source }
      : `nội dung ngày ${dayText(day)} có ${errors} lỗi theo mẫu hiện nay nên không đếm được`;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
