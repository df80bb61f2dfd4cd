import type { Issue } from '../issues.ts';
import { lineAt } from '../line-at.ts';
import type { RecordRule } from './rule.ts';

/**
 * The neighbours count the months of their own lunar calendars from about December: their third is in February, that
 * of Viet Nam in April, and whoever reads of “the third” alone comes two months early.
 */
const CALENDARS: Record<string, { word: RegExp; good: string }> = {
  lo: { word: /ຈັນທະຄະຕິ(?!\s*(?:ຂອງ)?(?:ຫວຽດນາມ|ລາວ))/, good: 'ຈັນທະຄະຕິຫວຽດນາມ' },
  km: { word: /ចន្ទគតិ(?!\s*(?:របស់)?(?:វៀតណាម|ខ្មែរ))/, good: 'ចន្ទគតិវៀតណាម' },
};

/** A lunar date in Lao or Khmer says whose calendar it is of. */
export const lunarMonths: RecordRule = ({ record }) => {
  const issues: Issue[] = [];
  for (const words of Object.values(record.words)) {
    const calendar = CALENDARS[words.lang];
    if (!calendar) continue;
    const inBody = words.body.search(calendar.word);
    const inHead = [words.title, words.summary, ...Object.values(words.extra)].some(
      (text) => typeof text === 'string' && calendar.word.test(text),
    );
    if (inBody < 0 && !inHead) continue;
    issues.push({
      file: words.file,
      line: inHead ? 2 : words.bodyLine + lineAt(words.body, inBody) - 1,
      level: 'warning',
      code: 'whose-lunar-month',
      message: 'Ngày âm lịch chưa nói là theo lịch Việt Nam: tháng âm lịch của người đọc tính khác.',
      fix: `Viết: ${calendar.good}`,
    });
  }
  return issues;
};
