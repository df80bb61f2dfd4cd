import { expect, it } from 'vitest';
import { lunarDayName, lunarDaysName } from '../../src/language/lunar-words.ts';

it('names every day of a lunar month in Chinese as its calendars do', () => {
  const days = Array.from({ length: 30 }, (_, index) => lunarDayName('zh', index + 1));
  expect(days.slice(0, 11).join(' ')).toBe('初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一');
  expect(days.slice(17, 23).join(' ')).toBe('十八 十九 二十 廿一 廿二 廿三');
  expect(days.slice(27).join(' ')).toBe('廿八 廿九 三十');
  expect(lunarDaysName('zh', 21, 23)).toBe('廿一至廿三');
});

it('says mồng of the first ten days in Vietnamese, and ngày of the others', () => {
  expect([1, 10, 11, 30].map((day) => lunarDayName('vi', day))).toEqual([
    'mồng 1',
    'mồng 10',
    'ngày 11',
    'ngày 30',
  ]);
  expect(lunarDaysName('vi', 9, 10)).toBe('mồng 9–10');
  expect(lunarDaysName('vi', 8, 12)).toBe('mồng 8 đến ngày 12');
  expect(lunarDaysName('vi', 21, 23)).toBe('ngày 21–23');
});

it('writes the days of other languages in their digits', () => {
  expect(['en', 'lo', 'km'].map((locale) => lunarDayName(locale, 15))).toEqual(['15', '15', '១៥']);
  expect(lunarDaysName('km', 15, 16)).toBe('១៥–១៦');
});
