import { KINDS } from '../../model/kinds.ts';
import type { CatalogueRecord } from '../catalogue.ts';
import type { Issue } from '../issues.ts';
import type { ReadRecord } from '../read-record.ts';
import type { DayRule } from './rule.ts';

const DAY = 86_400_000;
const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Records past the day on which somebody should have looked at them again: the one they name, else that of their kind. */
export const review: DayRule = (item, today) => {
  const { draft, expires } = item.record.facts;
  if (!today || draft || (expires ?? today).slice(0, 10) < today) return [];
  const issue = overdue(item, today);
  return issue ? [issue] : [];
};

/** The last day on which a record may go unread, YYYY-MM-DD: the one it names, else that of its kind. */
export function reviewDay({ kind, facts }: Pick<CatalogueRecord, 'kind' | 'facts'>): string {
  const { reviewBy, updated, approvedOn = '', asOf = '' } = facts;
  // Whoever changed it, approved it or says of which day its facts are has looked at it.
  const lookedAt = [updated, approvedOn, asOf].sort().at(-1) as string;
  return reviewBy ?? daysAfter(lookedAt, KINDS[kind].reviewDays);
}

function overdue({ record, files }: ReadRecord, today: string): Issue | undefined {
  const { reviewBy } = record.facts;
  const { reviewDays } = KINDS[record.kind];
  if (reviewDay(record) >= today) return undefined;
  const place = (key: string) => ({
    file: record.words['vi']?.file ?? '',
    line: files['vi']?.lineOf([key]) ?? 1,
    level: 'warning' as const,
    code: 'review-due',
  });
  const next = `reviewBy: ${daysAfter(today, reviewDays)}`;
  if (reviewBy)
    return {
      ...place('reviewBy'),
      message: 'Đã qua hạn rà soát ghi ở dòng này (reviewBy).',
      fix: `Xem lại từng điều, rồi ghi hạn mới, ví dụ: ${next}`,
      together: 'Xem lại từng điều, rồi ghi hạn mới ở dòng ấy.',
    };
  return {
    ...place('updated'),
    message: `Đã quá ${reviewDays} ngày chưa ai xem lại; content/${record.kind} phải rà soát sau từng ấy ngày.`,
    fix: `Xem lại từng điều; có sửa thì ghi updated: ${today}, vẫn đúng cả thì thêm dòng: ${next}`,
  };
}
