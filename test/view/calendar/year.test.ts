import { expect, it } from 'vitest';
import { festivals, monthSheet, yearAhead } from '../../../src/view/calendar/year.ts';
import { recordWith, siteWith } from '../site.ts';

const day = (text: string) => ({ month: Number(text.slice(0, 2)), day: Number(text.slice(3)) });
const solar = (id: string, start: string, end: string) =>
  recordWith('events', { when: { solar: { start: day(start), end: day(end) } } }, { id });
const once = (id: string, start: string, end: string) =>
  recordWith('events', { when: { once: { start, end } } }, { id });

it('has each festival once, by its next date, with those that follow', () => {
  const rite = recordWith(
    'culture',
    { lunar: { start: { day: 10, month: 3 }, end: { day: 10, month: 3 } } },
    { id: 'le' },
  );
  const site = siteWith({
    records: [solar('hoi', '05-01', '05-02'), once('cho', '2026-12-30', '2027-01-02'), rite],
  });
  const seen = festivals(site).map(({ record, start, later }) => [
    record.id,
    start,
    ...later.map((date) => date.start),
  ]);
  expect(seen).toEqual([
    ['cho', '2026-12-30'],
    ['le', '2027-04-16', '2028-04-04', '2029-04-23'],
    ['hoi', '2027-05-01', '2028-05-01', '2029-05-01'],
  ]);
});

it('marks every day of a festival in the twelve months from that of the build on, over the turn of the year too', () => {
  const months = yearAhead(
    siteWith({ records: [once('cho', '2026-12-30', '2027-01-02'), solar('xa', '11-01', '11-01')] }),
  );
  expect(months).toHaveLength(12);
  expect(months[0]?.month).toBe('2026-11');
  expect(months.at(-1)?.month).toBe('2027-10');
  const held = months.filter((month) => month.held.size > 0).map(({ month, held: days }) => [month, ...days]);
  expect(held).toEqual([
    ['2026-12', 30, 31],
    ['2027-01', 1, 2],
  ]);
});

it('marks the first day of what goes on for months', () => {
  const [month] = yearAhead(siteWith({ records: [once('nam', '2026-11-21', '2027-11-20')] }));
  expect([...(month?.held ?? [])]).toEqual([21]);
});

it('draws a month with a week in each row, from Monday on', () => {
  // 1 November 2026 is a Sunday: alone in its row.
  const sheet = monthSheet({ month: '2026-11', held: new Set([30]) });
  expect(sheet).toContain('<path d="M6 0h0M0 1h0M1 1h0');
  expect(sheet).toContain('<path class="held" d="M0 5h0"/>');
  expect(sheet.match(/h0/g)).toHaveLength(30);
});
