import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { fixFor } from './references.ts';
import type { Rule } from './rule.ts';

const FILE = 'redirects.yaml';

/** redirects.yaml: each old id once, none that a record has, and a record behind each new one. */
export const redirects: Rule = ({ catalogue, known, yaml }) => {
  const given = catalogue.redirects ?? [];
  const keys = new Set(known.map(({ kind, id }) => `${kind}/${id}`));
  const issues: Issue[] = [];
  for (const [at, { from, to, reason }] of given.entries()) {
    const say = (key: string, code: string, message: string, fix: string) =>
      issues.push({
        file: shownPath(FILE),
        line: yaml[FILE]?.lineOf(['redirects', at, key]) ?? 1,
        level: 'error',
        code,
        message,
        fix,
      });
    if (keys.has(from))
      say('from', 'redirect-of-a-record', `“${from}” là mã của một bản ghi đang có.`, 'Xóa mục này.');
    if (given.findIndex((other) => other.from === from) < at)
      say('from', 'redirect-twice', `Mã cũ “${from}” đã có ở một mục trên.`, 'Giữ một mục.');
    if (to !== undefined && reason)
      say('reason', 'reason-of-a-move', 'Lý do chỉ hiện khi bản ghi đã gỡ hẳn.', 'Bỏ reason, hoặc bỏ to.');
    if (to !== undefined && !keys.has(to))
      say('to', 'unknown-record', `Không có bản ghi nào mang mã “${to}”.`, fixFor(to, [...keys]));
  }
  return issues;
};
