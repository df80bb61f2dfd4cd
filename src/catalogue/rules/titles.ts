import type { Issue } from '../issues.ts';
import type { Rule } from './rules.ts';

/** Titles in capitals, and words that a translator left in Vietnamese. */
export const titles: Rule = ({ read }) => {
  const issues: Issue[] = [];
  for (const { record, files } of read) {
    for (const words of Object.values(record.words)) {
      const line = files[words.lang]?.lineOf(['title']) ?? 1;
      if (
        /\p{Lu}/u.test(words.title) &&
        words.title === words.title.toLocaleUpperCase('vi') &&
        /\p{L}{4}/u.test(words.title) &&
        words.title !== words.title.toLocaleLowerCase('vi')
      ) {
        issues.push({
          file: words.file,
          line,
          level: 'warning',
          code: 'title-capitals',
          message: `Tên viết toàn chữ hoa: “${words.title}”.`,
          fix: 'Chỉ viết hoa chữ đầu và tên riêng.',
        });
      }
      const source = record.words['vi'];
      if (words.lang !== 'vi' && source && words.summary === source.summary) {
        issues.push({
          file: words.file,
          line: files[words.lang]?.lineOf(['summary']) ?? 1,
          level: 'warning',
          code: 'not-translated',
          message: 'Tóm tắt còn nguyên tiếng Việt.',
          fix: 'Dịch mục này.',
        });
      }
    }
  }
  return issues;
};
