import type { ContentState } from '../content-watch.ts';
import { count, element } from './dom.ts';

/** What is urgent, in at most three lines: what keeps the site from being built, what is late, what waits for words. */
export function urgentView({ issues, report, fault }: ContentState): Node[] {
  const errors = issues?.filter(({ level }) => level === 'error').length ?? 0;
  const overdue = report?.records.filter(({ overdueSince }) => overdueSince !== undefined).length ?? 0;
  const cells = report?.records.flatMap(({ translations }) => Object.values(translations)) ?? [];
  const old = cells.filter(({ changed }) => changed.length > 0).length;
  const missing = cells.filter(({ state }) => state === 'missing').length;
  const waiting = [
    old > 0 && `${count(old)} bản dịch đã cũ so với bản tiếng Việt`,
    missing > 0 && `${count(missing)} bản dịch còn thiếu`,
  ].filter((part) => part !== false);
  const lines: (readonly [kind: string, text: string, target: string] | false)[] = [
    fault !== undefined && ['error', 'Không đọc được nội dung.', '#issues'],
    errors > 0 && ['error', `${count(errors)} lỗi: chưa dựng được trang cho đến khi sửa.`, '#issues'],
    overdue > 0 && ['late', `${count(overdue)} bản ghi quá hạn xem lại.`, '#overdue'],
    waiting.length > 0 && ['wait', `${waiting.join(', ')}.`, old > 0 ? '#outdated' : '#missing'],
  ];
  const shown = lines.filter((line) => line !== false).slice(0, 3);
  if (shown.length === 0)
    return [element('li', { class: 'good' }, issues ? 'Không có việc gấp.' : 'Đang xem nội dung…')];
  return shown.map(([kind, text, target]) =>
    element('li', { class: kind }, text, ' ', element('a', { href: target }, 'Xem')),
  );
}
