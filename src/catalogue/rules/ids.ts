import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './rule.ts';

/** `related` and the home page name a record by its id alone, so no two kinds may share one (photos may). */
export const ids: Rule = ({ known }) => {
  const issues: Issue[] = [];
  const first = new Map<string, string>();
  for (const { kind, id } of known) {
    if (kind === 'photos') continue;
    const other = first.get(id);
    if (!other) first.set(id, kind);
    else
      issues.push({
        file: shownPath(kind, id),
        level: 'error',
        code: 'id-twice',
        message: `Mã “${id}” đã dùng ở content/${other}/${id}.`,
        fix: 'Đổi tên một trong hai thư mục.',
      });
  }
  return issues;
};
