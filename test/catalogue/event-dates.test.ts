import { describe, expect, it } from 'vitest';
import { type Announced, nextDates, pastDates, type When, yearOf } from '../../src/catalogue/event-dates.ts';

const yearly = (calendar: 'lunar' | 'solar', start: [number, number], end = start): When => {
  const [from, to] = [start, end].map(([day, month]) => ({ day, month })) as [
    { day: number; month: number },
    { day: number; month: number },
  ];
  return calendar === 'lunar' ? { lunar: { start: from, end: to } } : { solar: { start: from, end: to } };
};
const once = (start: string, end = start): When => ({ once: { start, end } });
const said = (...spans: [string, string?][]): Announced =>
  spans.map(([start, end = start]) => ({ year: Number(start.slice(0, 4)), start, end }));
/** `start end` of each, `!` behind those the organiser named. */
const next = (when: When, announced: Announced, count: number, today: string) =>
  nextDates(when, announced, count, today).map((one) => `${one.start} ${one.end}${one.announced ? '!' : ''}`);

describe('the next dates of a yearly event', () => {
  it('keep one that still goes on, and drop it the day after', () => {
    const festival = yearly('lunar', [21, 8], [23, 8]);
    expect(next(festival, [], 1, '2026-10-03')).toEqual(['2026-10-01 2026-10-03']);
    expect(next(festival, [], 1, '2026-10-04')).toEqual(['2027-09-21 2027-09-23']);
  });

  it('hold a lunar day twice where it falls twice in a solar year', () => {
    expect(next(yearly('lunar', [1, 12]), [], 3, '2026-11-20')).toEqual([
      '2027-01-08 2027-01-08',
      '2027-12-28 2027-12-28',
      '2029-01-15 2029-01-15',
    ]);
  });

  it('find the twelfth lunar month of the year before, and what runs over new year', () => {
    expect(next(yearly('lunar', [23, 12]), [], 1, '2026-01-01')).toEqual(['2026-02-10 2026-02-10']);
    expect(next(yearly('lunar', [30, 12], [3, 1]), [], 1, '2026-02-18')).toEqual(['2026-02-16 2026-02-19']);
    expect(next(yearly('solar', [28, 12], [3, 1]), [], 2, '2027-01-02')).toEqual([
      '2026-12-28 2027-01-03',
      '2027-12-28 2028-01-03',
    ]);
  });

  it('go on to the next leap year for 29 February', () => {
    expect(next(yearly('solar', [29, 2]), [], 2, '2026-11-20')).toEqual([
      '2028-02-29 2028-02-29',
      '2032-02-29 2032-02-29',
    ]);
  });

  it('become fewer near the end of the trusted lunar years and then none', () => {
    const festival = yearly('lunar', [21, 8], [23, 8]);
    expect(next(festival, [], 3, '2053-01-01')).toHaveLength(1);
    expect(next(festival, [], 3, '2053-12-31')).toEqual([]);
    expect(next(festival, said(['2060-09-20']), 3, '2058-01-01')).toEqual(['2060-09-20 2060-09-20!']);
  });

  it('are as many as asked for', () => {
    const announced = said(['2026-12-01'], ['2027-12-05'], ['2028-12-05']);
    for (const count of [0, 1, 2, 5])
      expect(next(yearly('solar', [1, 12]), announced, count, '2026-11-20')).toHaveLength(count);
  });
});

describe('an announced date', () => {
  it('stands for the date of its own lunar year and leaves the other of the same solar year', () => {
    const day = yearly('lunar', [1, 12]);
    expect(next(day, said(['2027-01-08', '2027-01-09']), 3, '2026-11-20')).toEqual([
      '2027-01-08 2027-01-09!',
      '2027-12-28 2027-12-28',
      '2029-01-15 2029-01-15',
    ]);
    expect(next(day, said(['2027-12-27', '2027-12-29']), 3, '2026-11-20')).toEqual([
      '2027-01-08 2027-01-08',
      '2027-12-27 2027-12-29!',
      '2029-01-15 2029-01-15',
    ]);
  });

  it('stands for the nearest date though Tết or new year lies between', () => {
    expect(
      next(yearly('lunar', [1, 1], [3, 1]), said(['2027-02-04', '2027-02-08']), 2, '2026-11-20'),
    ).toEqual(['2027-02-04 2027-02-08!', '2028-01-26 2028-01-28']);
    expect(next(yearly('lunar', [23, 12]), said(['2027-02-07']), 2, '2026-11-20')).toEqual([
      '2027-02-07 2027-02-07!',
      '2028-01-19 2028-01-19',
    ]);
    expect(next(yearly('solar', [31, 12]), said(['2027-01-01']), 2, '2026-11-20')).toEqual([
      '2027-01-01 2027-01-01!',
      '2027-12-31 2027-12-31',
    ]);
    expect(next(yearly('solar', [2, 1]), said(['2026-12-30']), 2, '2026-11-20')).toEqual([
      '2026-12-30 2026-12-30!',
      '2028-01-02 2028-01-02',
    ]);
  });

  it('stands for that of its own year where it was moved by many months', () => {
    expect(next(yearly('solar', [10, 3]), said(['2027-11-20']), 2, '2027-01-01')).toEqual([
      '2027-11-20 2027-11-20!',
      '2028-03-10 2028-03-10',
    ]);
    expect(next(yearly('lunar', [5, 1]), said(['2027-09-20']), 2, '2027-01-01')).toEqual([
      '2027-09-20 2027-09-20!',
      '2028-01-30 2028-01-30',
    ]);
  });

  it('that is past is not followed by the computed one it stood for', () => {
    expect(next(yearly('lunar', [23, 8]), said(['2027-09-01']), 1, '2027-09-10')).toEqual([
      '2028-10-11 2028-10-11',
    ]);
  });

  it('is all there is of an event without a day of its own', () => {
    expect(next('unknown', said(['2027-03-08', '2027-03-10'], ['2026-03-08']), 3, '2026-11-20')).toEqual([
      '2027-03-08 2027-03-10!',
    ]);
  });
});

describe('an event held once', () => {
  it('comes, goes on, and is past the day after', () => {
    const meeting = once('2026-10-20', '2026-10-21');
    expect(next(meeting, [], 3, '2026-10-21')).toEqual(['2026-10-20 2026-10-21']);
    expect(pastDates(meeting, [], '2026-10-21')).toEqual([]);
    expect(next(meeting, [], 3, '2026-10-22')).toEqual([]);
    expect(pastDates(meeting, [], '2026-10-22')).toEqual([
      { start: '2026-10-20', end: '2026-10-21', announced: false },
    ]);
  });

  it('may last for years', () => {
    expect(next(once('2021-01-01', '2027-12-31'), [], 1, '2026-11-20')).toEqual(['2021-01-01 2027-12-31']);
  });

  it('has the days the organisers moved it to, and no others', () => {
    const meeting = once('2026-10-20', '2026-10-21');
    const moved = said(['2027-11-03', '2027-11-04']);
    expect(next(meeting, moved, 3, '2026-10-01')).toEqual(['2027-11-03 2027-11-04!']);
    expect(pastDates(meeting, moved, '2026-11-20')).toEqual([]);
    expect(pastDates(meeting, moved, '2027-11-05').map(({ start }) => start)).toEqual(['2027-11-03']);
  });

  it('is the only one that can be past', () => {
    for (const when of ['unknown', yearly('lunar', [1, 1]), yearly('solar', [29, 2])] as const)
      expect(pastDates(when, said(['2020-01-01']), '2026-11-20')).toEqual([]);
  });
});

describe('the year of a date', () => {
  const years = (when: When, announced: Announced, count: number, today: string) =>
    nextDates(when, announced, count, today).map((date) => yearOf(when, date));

  it('is that of the lunar calendar, so that none has two', () => {
    // 1 January 2027 to 31 December: the first of the twelfth month falls twice.
    expect(years(yearly('lunar', [1, 12]), [], 3, '2026-11-20')).toEqual([2026, 2027, 2028]);
  });

  it('stays where the organiser names a day beyond new year', () => {
    expect(years(yearly('solar', [28, 12]), said(['2027-01-03']), 2, '2026-11-20')).toEqual([2026, 2027]);
    expect(years(yearly('lunar', [28, 12]), said(['2027-02-08']), 1, '2026-11-20')).toEqual([2026]);
    expect(years(once('2026-12-30'), said(['2027-01-03']), 1, '2026-11-20')).toEqual([2026]);
    expect(years('unknown', said(['2027-01-03']), 1, '2026-11-20')).toEqual([2027]);
  });
});
