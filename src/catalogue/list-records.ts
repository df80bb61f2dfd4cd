import { join } from 'node:path';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { listDir, shownPath } from './files.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';

const ROOT_FILES = ['province.yaml', 'communes.yaml', 'terms.yaml'];
const ROOT_FOLDERS = ['theme', ...KIND_NAMES] as string[];

/** Every record's folder, sorted by kind and id; what lies elsewhere is reported, never read. */
export function listRecords(root: string, issues: Issue[]): { kind: Kind; id: string }[] {
  const records: { kind: Kind; id: string }[] = [];
  for (const folder of listDir(root)) {
    if (!folder.isDirectory()) {
      if (!ROOT_FILES.includes(folder.name)) issues.push(strayRootFile(folder.name));
      continue;
    }
    if (folder.name === 'theme') continue;
    if (!ROOT_FOLDERS.includes(folder.name)) {
      issues.push(unknownFolder(folder.name));
      continue;
    }
    const kind = folder.name as Kind;
    for (const entry of listDir(join(root, kind))) {
      if (entry.isDirectory()) records.push({ kind, id: entry.name });
      else
        issues.push({
          file: shownPath(kind, entry.name),
          level: 'warning',
          code: 'stray-file',
          message: 'Tệp nằm ngoài thư mục của bản ghi nên không được dùng.',
          fix: `Chuyển vào content/${kind}/<mã>/`,
        });
    }
  }
  const key = ({ kind, id }: { kind: Kind; id: string }) => `${kind}/${id}`;
  return records.sort((a, b) => (key(a) < key(b) ? -1 : 1));
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
