import { expect, it } from 'vitest';
import type { ReadRecord } from '../../../src/catalogue/read-record.ts';
import { lunarMonths } from '../../../src/catalogue/rules/lunar-months.ts';
import type { Around } from '../../../src/catalogue/rules/rule.ts';
import { told } from '../../support/province.ts';

/** What the rule says of words in a language. */
const said = (lang: string, body: string, head: { summary?: string; tryIt?: string } = {}): string[] =>
  lunarMonths(
    {
      record: {
        words: {
          [lang]: {
            lang,
            title: 'Tên',
            summary: head.summary ?? '',
            extra: { tryIt: head.tryIt },
            body,
            bodyLine: 10,
            file: `events/thu/index.${lang}.md`,
          },
        },
      },
    } as unknown as ReadRecord,
    {} as Around,
  ).map(told);

it.each([
  ['lo', 'ບຸນໃນເດືອນ 8 ຕາມຈັນທະຄະຕິຫວຽດນາມ.'],
  ['lo', 'ບຸນຂອງລາວໃນເດືອນ 5 ຕາມຈັນທະຄະຕິລາວ.'],
  ['lo', 'ບຸນຕາມຈັນທະຄະຕິຂອງຫວຽດນາມ.'],
  ['km', 'បុណ្យនៅខែ ៨ តាមចន្ទគតិវៀតណាម។'],
  ['km', 'ចូលឆ្នាំតាមចន្ទគតិខ្មែរ។'],
  ['vi', 'Tháng Tám âm lịch.'],
  ['zh', '农历八月。'],
])('leaves a month in peace that says whose it is, and languages that count alike: %s %s', (lang, body) => {
  expect(said(lang, body)).toEqual([]);
});

it.each([
  ['lo', 'ຈັນທະຄະຕິ', 'ຈັນທະຄະຕິຫວຽດນາມ'],
  ['km', 'ចន្ទគតិ', 'ចន្ទគតិវៀតណាម'],
])(
  'tells of a lunar month in %s that does not say whose it is, in the text or above it',
  (lang, word, good) => {
    const sentence = `Ngày âm lịch chưa nói là theo lịch Việt Nam: tháng âm lịch của người đọc tính khác. → Viết: ${good}`;
    expect(said(lang, `…\n\n… ${word}.`)).toEqual([`12 whose-lunar-month: ${sentence}`]);
    expect(said(lang, '', { summary: `${word} 8` })).toEqual([`2 whose-lunar-month: ${sentence}`]);
    expect(said(lang, '', { tryIt: `${word} 8` })).toHaveLength(1);
  },
);
