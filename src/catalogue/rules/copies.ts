import type { CatalogueRecord, RecordWords } from '../catalogue.ts';
import type { Issue } from '../issues.ts';
import type { Rule } from './rule.ts';

/**
 * A record that was made by copying another, and still says what that one says. Two villages may well bear one name:
 * a title alone is no copy.
 */
export const copies: Rule = ({ read }) => {
  const issues: Issue[] = [];
  const known = new Map<string, CatalogueRecord[]>();
  for (const { record, files } of read) {
    const words = record.words['vi'];
    if (!words) continue;
    const key = `${record.kind} ${words.title.toLocaleLowerCase('vi').replace(/\s+/g, ' ')}`;
    const others = known.get(key) ?? [];
    known.set(key, [...others, record]);
    const same = others.find(({ words: { vi } }) => vi && saysTheSame(words, vi));
    if (!same) continue;
    issues.push({
      file: words.file,
      line: files['vi']?.lineOf(['title']) ?? 1,
      level: 'warning',
      code: 'copied-record',
      message: `Tên “${words.title.slice(0, 60)}” và lời văn y như content/${same.kind}/${same.id}: chép sang mà chưa sửa?`,
      fix: 'Viết tên, tóm tắt, bài của chính bản ghi này; nếu chép nhầm thì chuyển thư mục này đi nơi khác.',
    });
  }
  return issues;
};

/** A record that is still empty says nothing yet. */
const saysTheSame = (a: RecordWords, b: RecordWords): boolean =>
  a.body === ''
    ? a.extra['caption'] !== undefined && a.extra['caption'] === b.extra['caption']
    : a.body === b.body || a.summary === b.summary;
