import { join } from 'node:path';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { notAFile } from './file-issues.ts';
import { listDir, reportLinks, shownPath } from './files.ts';
import { INTERFACE_FOLDER } from './interface-words.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';
import { isId } from './record-id.ts';
import { standingOf } from './standing.ts';

const ROOT_FILES = [
  'province.yaml',
  'communes.yaml',
  'terms.yaml',
  'audiences.yaml',
  'synonyms.yaml',
  'redirects.yaml',
];
/** For editors, beside what is published; `npm run guide` writes it. */
const GUIDE = 'README.md';
const ROOT_FOLDERS = ['theme', 'map', INTERFACE_FOLDER, ...KIND_NAMES] as string[];

/**
 * Every record's folder, sorted by kind and id; what lies elsewhere is reported, never read. What has the place and
 * name of a record without being a folder is among them: reading it says what it is.
 */
export function listRecords(root: string, issues: Issue[]): { kind: Kind; id: string }[] {
  const records: { kind: Kind; id: string }[] = [];
  for (const entry of listDir(root, shownPath(), issues)) {
    const { name } = entry;
    const path = join(root, name);
    // The files of these folders are read elsewhere, with their own mistakes.
    if (ROOT_FILES.includes(name) || name === INTERFACE_FOLDER || name === 'map') continue;
    if (name === 'theme') checkTheme(path, issues);
    else if (isKind(name)) records.push(...recordsIn(path, name, issues));
    else {
      const standing = standingOf(entry, path);
      if (standing === 'file' && name === GUIDE) continue;
      if (standing === 'file') issues.push(strayRootFile(name));
      else if (standing === 'folder') issues.push(unknownFolder(name));
      else if (standing !== 'nothing') issues.push(notAFile(shownPath(name), standing));
    }
  }
  const key = ({ kind, id }: { kind: Kind; id: string }) => `${kind}/${id}`;
  return records.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The theme is read elsewhere; here only what stands there is looked at. */
function checkTheme(dir: string, issues: Issue[]): void {
  reportLinks(dir, shownPath('theme'), issues);
  for (const { name } of listDir(dir, shownPath('theme'), []).filter((entry) => entry.isDirectory()))
    if (/\.(css|svg)$/i.test(name)) issues.push(notAFile(shownPath('theme', name), 'folder'));
}

const isKind = (name: string): name is Kind => (KIND_NAMES as string[]).includes(name);

function recordsIn(dir: string, kind: Kind, issues: Issue[]): { kind: Kind; id: string }[] {
  return listDir(dir, shownPath(kind), issues).flatMap((entry) => {
    const { name } = entry;
    const standing = standingOf(entry, join(dir, name));
    if (standing === 'folder' || (standing !== 'nothing' && isId(name))) return [{ kind, id: name }];
    if (standing === 'file')
      issues.push({
        file: shownPath(kind, name),
        level: 'warning',
        code: 'stray-file',
        message: 'Tệp nằm ngoài thư mục của bản ghi nên không được dùng.',
        fix: `Chuyển vào content/${kind}/<mã>/`,
      });
    else if (standing !== 'nothing') issues.push(notAFile(shownPath(kind, name), standing));
    return [];
  });
}

function unknownFolder(name: string): Issue {
  const guess = nearest(name.toLowerCase(), ROOT_FOLDERS);
  return {
    file: shownPath(name),
    level: 'error',
    code: 'unknown-folder',
    message: `Không có loại bản ghi “${name}”.`,
    fix: guess ? `Đổi tên thư mục thành: ${guess}` : `Dùng một trong: ${KIND_NAMES.join(', ')}`,
  };
}

function strayRootFile(name: string): Issue {
  const guess = nearest(name.toLowerCase().replace(/\.(yml|txt)$/, '.yaml'), ROOT_FILES);
  return {
    file: shownPath(name),
    level: 'warning',
    code: 'stray-file',
    message: 'Tệp này không được dùng.',
    fix: guess ? `Đổi tên thành: ${guess}` : 'Xóa, hoặc chuyển đi nơi khác.',
  };
}
