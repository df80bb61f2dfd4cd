import { expect, it } from 'vitest';
import { readNumbers } from '../../../src/language/numbers/read-numbers.ts';

/** The likeliest values of what a text has in digits, in the order of the text. */
const written = (text: string, lang: string) =>
  (readNumbers(text, lang)?.tokens ?? [])
    .filter(({ kind }) => kind !== 'word')
    .toSorted((a, b) => a.at - b.at)
    .map(({ readings: [first = []] }) => first.join(' '));

/** Every value that is spelled. */
const spelled = (text: string, lang: string) =>
  (readNumbers(text, lang)?.spelled() ?? []).flatMap(({ readings }) => readings.flat());

it.each([
  ['vi', '1.234,5 m và 17.660 ha', ['1234.5', '17660']],
  ['en', '1,234.5 m and 17,660 ha', ['1234.5', '17660']],
  ['lo', '1.234,5 ແມັດ ແລະ ໑໗.໖໖໐ ເຮັກຕາ', ['1234.5', '17660']],
  ['km', '១.២៣៤,៥ ម៉ែត្រ និង ១៧.៦៦០ ហិកតា', ['1234.5', '17660']],
  ['zh', '1,234.5米和１７,６６０公顷', ['1234.5', '17660']],
  [
    'vi',
    '2.476 tỷ đồng, 22,4 nghìn tỷ, 15 vạn lượt, tỷ lệ 5 tỷ lệ',
    ['2476000000000', '22400000000000', '150000', '5'],
  ],
  ['en', '2,476 billion dong, 22.4 trillion', ['2476000000000', '22400000000000']],
  ['lo', '2.476 ຕື້ດົ່ງ, 22,4 ພັນຕື້, 15 ໝື່ນ, 3 ລ້ານຊ້າງ', ['2476000000000', '22400000000000', '150000', '3']],
  ['km', '២.៤៧៦ ពាន់លានដុង ២២,៤ ពាន់ពាន់លាន ១៥ ម៉ឺន', ['2476000000000', '22400000000000', '150000']],
  [
    'zh',
    '24,760亿盾，22.4万亿，15万，400多万，12千米',
    ['2476000000000', '22400000000000', '150000', '4000000', '12'],
  ],
  [
    'vi',
    '2 triệu 500 nghìn đồng; 2 triệu rưỡi; 3–4 triệu',
    ['2000000', '500000', '2500000', '3000000', '4000000'],
  ],
  // A comma is no decimal sign there: these are two numbers.
  ['en', 'twelve, 12,5', ['12 5']],
])('reads amounts in %s: %s', (lang, text, values) => {
  expect(written(text, lang)).toEqual(values);
});

it.each([
  ['vi', 'ngày 2/9/2025 và 15 tháng 3 năm 2021', ['date:9-2 2025', 'date:3-15', '2021']],
  ['en', '2 September 2025, March 15, 2021', ['date:9-2', '2025', 'date:3-15', '2021']],
  ['lo', 'ວັນທີ 2 ກັນຍາ 2025, 15/3/2021, ເດືອນ 10', ['date:9-2', '2025', 'date:3-15 2021', 'month:10']],
  ['km', 'ថ្ងៃទី២ ខែកញ្ញា ឆ្នាំ២០២៥ ១៥ មីនា ខែ១០', ['date:9-2', '2025', 'date:3-15', 'month:10']],
  ['km', 'ថ្ងៃទី២\u200bខែ\u200bកញ្ញា', ['date:9-2']],
  ['zh', '2025年9月2日，2021-03-15，10月', ['2025', 'date:9-2', 'date:3-15 2021', 'month:10']],
  ['vi', 'từ ngày 19 đến ngày 24 tháng 2', ['date:2-19', 'date:2-24']],
  ['zh', '9月4日至12日', ['date:9-4', 'date:9-12']],
  ['vi', 'tháng 10/2025; Nghị định 168/2017/NĐ-CP', ['month:10 2025', '168', '2017']],
  ['vi', 'Gọi 0237 3852 246 hoặc 1900 1234', ['phone:373852246', 'phone:19001234']],
])('reads dates, months and telephone numbers in %s: %s', (lang, text, values) => {
  expect(written(text, lang)).toEqual(values);
});

it.each([
  ['vi', 'mười sáu trai đinh', '16'],
  ['vi', 'hai mươi lăm', '25'],
  ['vi', 'hăm mốt', '21'],
  ['vi', 'thế kỷ XIV', '14'],
  ['en', 'twenty-nine species', '29'],
  ['en', 'half a million', '500000'],
  ['en', 'two thirds', '2'],
  ['lo', 'ສິບຫົກຄົນ', '16'],
  ['lo', 'ສີ່ສິບໂຕ', '40'],
  ['km', 'ដប់ប្រាំមួយនាក់', '16'],
  ['km', 'កន្លះលាន', '500000'],
  ['zh', '四十九岁', '49'],
  ['zh', '廿二', '22'],
  ['zh', '二〇二六年', '2026'],
  ['zh', '近七成', '70'],
])('knows spelled numbers in %s: %s', (lang, text, value) => {
  expect(spelled(text, lang)).toContain(value);
});

it('tells the calendars apart where a text does', () => {
  const calendars = (text: string, lang: string) =>
    (readNumbers(text, lang)?.tokens ?? [])
      .toSorted((a, b) => a.at - b.at)
      .flatMap(({ kind, calendar }) => (kind === 'date' ? [calendar] : []));
  expect(calendars('mồng 6 tháng 2 âm lịch; 9/4 dương lịch; ngày 2 tháng 9', 'vi')).toEqual([
    'lunar',
    'solar',
    undefined,
  ]);
  expect(calendars('the 6th of the second lunar month; 9 April', 'en')).toEqual(['lunar', 'solar']);
  expect(calendars('农历2月6日；4月9日', 'zh')).toEqual(['lunar', undefined]);
});

it('says nothing of a language that nobody has written down', () => {
  expect(readNumbers('12', 'fr')).toBeUndefined();
});

it('reads any text', () => {
  for (const lang of ['vi', 'en', 'lo', 'km', 'zh'])
    expect(readNumbers('0/0/0000 31/02 99:99 1.2.3,4,5 十十十 + 00', lang)).toBeDefined();
});
