import type { Issue } from '../issues.ts';
import type { Rule } from './rules.ts';

/** Dates that contradict each other. What is past its day is told where a build knows the day. */
export const dates: Rule = ({ read }) => {
  const issues: Issue[] = [];
  for (const { record, files } of read) {
    const file = record.words['vi']?.file ?? '';
    const yaml = files['vi'];
    const { published, updated, expires } = record.facts;
    const say = (key: string, message: string, fix: string) =>
      issues.push({
        file,
        line: yaml?.lineOf([key]) ?? 1,
        level: 'error',
        code: 'dates-order',
        message,
        fix,
      });
    if (updated < published)
      say(
        'updated',
        `Ngày cập nhật ${updated} sớm hơn ngày đăng ${published}.`,
        `Viết: updated: ${published} hoặc muộn hơn`,
      );
    if (expires && expires < published)
      say(
        'expires',
        `Ngày hết hạn ${expires} sớm hơn ngày đăng ${published}.`,
        'Sửa lại một trong hai ngày.',
      );
    if (record.kind === 'events') {
      const when = (record.facts as { when?: unknown }).when as
        | { once?: { start: string; end: string } }
        | string;
      if (typeof when === 'object' && when.once && when.once.end < when.once.start)
        say('when', 'Ngày kết thúc sớm hơn ngày bắt đầu.', 'Đổi chỗ hai ngày.');
    }
  }
  return issues;
};
