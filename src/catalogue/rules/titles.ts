import type { Issue } from '../issues.ts';
import type { Rule } from './rule.ts';

/** Titles in capitals, and words that a translator left in Vietnamese. */
export const titles: Rule = ({ read }) => {
  const issues: Issue[] = [];
  for (const { record, files } of read) {
    const source = record.words['vi'];
    for (const words of Object.values(record.words)) {
      const warn = (field: string, code: string, message: string, fix: string) => {
        const line = files[words.lang]?.lineOf([field]) ?? 1;
        issues.push({ file: words.file, line, level: 'warning', code, message, fix });
      };
      if (isAllCapitals(words.title))
        warn(
          'title',
          'title-capitals',
          `Tên viết toàn chữ hoa: “${words.title}”.`,
          'Chỉ viết hoa chữ đầu và tên riêng.',
        );
      if (words.lang !== 'vi' && words.summary === source?.summary)
        warn('summary', 'not-translated', 'Tóm tắt còn nguyên tiếng Việt.', 'Dịch mục này.');
    }
  }
  return issues;
};

/** `LỄ HỘI ĐỀN`, but not `OCOP 5` or `AH13`. */
const isAllCapitals = (title: string) =>
  /\p{Lu}{4}|\p{Lu}{2,} \p{Lu}{2,}/u.test(title) && title === title.toLocaleUpperCase('vi');
