import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/language/civil-date.ts';
import {
  LunarRangeError,
  lunarOccurrence,
  lunarToSolar,
  lunarYearOf,
  solarToLunar,
} from '../../src/language/lunar.ts';

const solar = (day: number, month: number, year: number) => lunarToSolar({ day, month }, year);
const held = (start: [number, number], end: [number, number], ...years: number[]) =>
  years.map((year) => {
    const one = lunarOccurrence(
      { start: { day: start[0], month: start[1] }, end: { day: end[0], month: end[1] } },
      year,
    );
    return one && `${one.start} ${one.end}`;
  });

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

describe('the days of a yearly event', () => {
  it('are the solar days of the Lam Kinh and Lady Triệu festivals', () => {
    expect(held([21, 8], [23, 8], 2026, 2027, 2028)).toEqual([
      '2026-10-01 2026-10-03',
      '2027-09-21 2027-09-23',
      '2028-10-09 2028-10-11',
    ]);
    expect(held([21, 2], [23, 2], 2026, 2027, 2028)).toEqual([
      '2026-04-08 2026-04-10',
      '2027-03-28 2027-03-30',
      '2028-03-16 2028-03-18',
    ]);
  });

  it('lie in the solar year that follows where the month is the twelfth', () => {
    expect(held([23, 12], [23, 12], 2025)).toEqual(['2026-02-10 2026-02-10']);
  });

  it('run from the eve of Tết into the new lunar year', () => {
    expect(held([30, 12], [3, 1], 2025)).toEqual(['2026-02-16 2026-02-19']);
    expect(held([30, 12], [1, 1], 2025)).toEqual(['2026-02-16 2026-02-17']);
    expect(held([1, 11], [15, 3], 2026)).toEqual(['2026-12-09 2027-04-21']);
  });

  it('end with the month where day 30 is asked of a month of 29', () => {
    expect(() => solar(30, 12, 2025)).toThrow(LunarRangeError);
    expect(held([30, 12], [30, 12], 2025)).toEqual(['2026-02-16 2026-02-16']);
  });

  it('are those of the month that comes first where a month is repeated', () => {
    expect(held([1, 6], [15, 6], 2025)).toEqual(['2025-06-25 2025-07-09']);
    expect(held([1, 6], [15, 7], 2025)).toEqual(['2025-06-25 2025-09-06']);
  });

  it('stay together where they run out of a month that is repeated', () => {
    expect(held([29, 6], [2, 7], 2024, 2025)).toEqual(['2024-08-03 2024-08-05', '2025-08-22 2025-08-24']);
  });

  it('are not told outside the trusted years', () => {
    expect(held([21, 8], [23, 8], 1975, 2054)).toEqual([undefined, undefined]);
    expect(held([30, 12], [30, 12], 2053)).toEqual(['2054-02-07 2054-02-07']);
    expect(held([30, 12], [3, 1], 2053)).toEqual([undefined]);
  });

  it('come in order, for every day of the lunar calendar and every trusted year', () => {
    const months = Array.from({ length: 12 }, (_, at) => at + 1);
    for (const year of [1976, 1984, 2025, 2026, 2028, 2033, 2034, 2053])
      for (const from of months)
        for (const day of [1, 29, 30])
          for (const to of months) {
            const [one] = held([day, from], [30, to], year);
            if (one && one.slice(0, 10) > one.slice(11))
              expect.fail(`${day}/${from}-30/${to} ${year}: ${one}`);
          }
  });
});

it('knows the lunar year of a solar day, and says the solar one where it is not trusted', () => {
  expect(['2027-02-05', '2027-02-06', '2027-12-31', '2054-01-01', '2060-01-10'].map(lunarYearOf)).toEqual([
    2026, 2027, 2027, 2054, 2060,
  ]);
});
