import type { Issue } from '../issues.ts';
import type { RecordRule } from './rule.ts';

/** Titles in capitals. */
export const titles: RecordRule = ({ record, files }) => {
  const issues: Issue[] = [];
  for (const words of Object.values(record.words)) {
    if (!isAllCapitals(words.title)) continue;
    issues.push({
      file: words.file,
      line: files[words.lang]?.lineOf(['title']) ?? 1,
      level: 'warning',
      code: 'title-capitals',
      message: `Tên viết toàn chữ hoa: “${words.title}”.`,
      fix: 'Chỉ viết hoa chữ đầu và tên riêng.',
    });
  }
  return issues;
};

/** `LỄ HỘI ĐỀN`, but not `OCOP 5` or `AH13`. */
const isAllCapitals = (title: string) =>
  /\p{Lu}{4}|\p{Lu}{2,} \p{Lu}{2,}/u.test(title) && title === title.toLocaleUpperCase('vi');
