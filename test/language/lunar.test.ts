import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/language/civil-date.ts';
import { LunarRangeError, lunarToSolar, nextOccurrences, solarToLunar } from '../../src/language/lunar.ts';

const solar = (day: number, month: number, year: number) => lunarToSolar({ day, month }, year);
const spans = (start: [number, number], end: [number, number], from: string, count: number) =>
  nextOccurrences(
    { start: { day: start[0], month: start[1] }, end: { day: end[0], month: end[1] } },
    from,
    count,
  ).map((one) => `${one.start} ${one.end}`);

describe('lunar days', () => {
  it('agree with the printed dates of the death anniversary of Lê Thái Tổ', () => {
    expect([2008, 2022, 2023].map((year) => solar(22, 8, year))).toEqual([
      '2008-09-21',
      '2022-09-17',
      '2023-10-06',
    ]);
  });

  it('keep the Tết of Viet Nam where the Chinese calendar differs', () => {
    expect([1985, 2007, 2027, 2030].map((year) => solar(1, 1, year))).toEqual([
      '1985-01-21',
      '2007-02-17',
      '2027-02-06',
      '2030-02-02',
    ]);
  });

  it('come back from every solar day of the trusted years', () => {
    let days = 0;
    for (let day = '1976-01-31'; day < '2054-02-08'; day = addDays(day, 1), days++) {
      const lunar = solarToLunar(day);
      if (lunarToSolar(lunar, lunar.year) !== day) expect.fail(`${day} became ${JSON.stringify(lunar)}`);
    }
    expect(days).toBe((Date.UTC(2054, 1, 8) - Date.UTC(1976, 0, 31)) / 86_400_000);
  });

  it('tell a leap month from the month of the same name', () => {
    expect(solarToLunar('2025-07-25')).toEqual({ day: 1, month: 6, leap: true, year: 2025 });
    expect(lunarToSolar({ day: 1, month: 6, leap: true }, 2025)).toBe('2025-07-25');
    expect(solar(1, 6, 2025)).toBe('2025-06-25');
  });

  it('are refused where they do not exist', () => {
    expect(() => lunarToSolar({ day: 1, month: 6, leap: true }, 2026)).toThrow(
      /no 1\/6 \(leap\) in lunar year 2026/,
    );
    expect(() => solar(31, 1, 2026)).toThrow(LunarRangeError);
    expect(() => solar(0, 1, 2026)).toThrow(LunarRangeError);
    expect(() => solar(1, 13, 2026)).toThrow(LunarRangeError);
    expect(() => solarToLunar('2026-02-30')).toThrow(RangeError);
  });

  it('are refused outside the years that are known well enough', () => {
    expect(solarToLunar('2054-02-07')).toMatchObject({ day: 30, month: 12, year: 2053 });
    for (const day of ['2054-02-08', '2060-01-01', '1976-01-30'])
      expect(() => solarToLunar(day)).toThrow(/1976-2053/);
    expect(() => solar(1, 1, 2054)).toThrow(LunarRangeError);
  });
});

describe('nextOccurrences', () => {
  it('gives the solar days of the Lam Kinh and Lady Triệu festivals', () => {
    expect(spans([21, 8], [23, 8], '2026-01-01', 3)).toEqual([
      '2026-10-01 2026-10-03',
      '2027-09-21 2027-09-23',
      '2028-10-09 2028-10-11',
    ]);
    expect(spans([21, 2], [23, 2], '2026-01-01', 3)).toEqual([
      '2026-04-08 2026-04-10',
      '2027-03-28 2027-03-30',
      '2028-03-16 2028-03-18',
    ]);
  });

  it('keeps an event that still goes on, and drops it the day after', () => {
    expect(spans([21, 8], [23, 8], '2026-10-03', 1)).toEqual(['2026-10-01 2026-10-03']);
    expect(spans([21, 8], [23, 8], '2026-10-04', 1)).toEqual(['2027-09-21 2027-09-23']);
  });

  it('finds an event of the twelfth month in the solar year that follows', () => {
    expect(
      nextOccurrences({ start: { day: 23, month: 12 }, end: { day: 23, month: 12 } }, '2026-01-01', 1),
    ).toEqual([{ start: '2026-02-10', end: '2026-02-10', lunarYear: 2025 }]);
  });

  it('lets an event run from the eve of Tết into the new lunar year', () => {
    expect(spans([30, 12], [3, 1], '2026-01-01', 1)).toEqual(['2026-02-16 2026-02-19']);
  });

  it('takes day 30 of a short month as its last day', () => {
    expect(() => solar(30, 12, 2025)).toThrow(LunarRangeError);
    expect(spans([30, 12], [30, 12], '2026-01-01', 1)).toEqual(['2026-02-16 2026-02-16']);
  });

  it('gives fewer near the end of the trusted years, and none with an error', () => {
    expect(spans([21, 8], [23, 8], '2053-01-01', 3)).toHaveLength(1);
    expect(() => spans([21, 8], [23, 8], '2053-12-31', 3)).toThrow(/after 2053/);
  });
});
