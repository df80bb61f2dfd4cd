import { expect, it } from 'vitest';
import { readRecord } from '../../../src/catalogue/read-record.ts';
import type { Around } from '../../../src/catalogue/rules/rule.ts';
import { writtenDates } from '../../../src/catalogue/rules/written-dates.ts';
import { FACTS, place, provinceYaml, shortIssues, told, writeProvince } from '../../support/province.ts';

/** What the rule says of a record with facts that its schema would not have let through. */
function said(kind: 'places' | 'events', front: string, facts: object): string[] {
  const text = place(front, '', FACTS.replace('beach', kind === 'places' ? 'beach' : 'festival'));
  const { read } = readRecord(writeProvince({ [`${kind}/thu/index.vi.md`]: text }), kind, 'thu', ['vi']);
  if (!read) throw new Error('The record has mistakes.');
  Object.assign(read.record.facts, facts);
  const province = { languages: [{ tag: 'vi' }, { tag: 'km' }, { tag: 'ko' }] };
  return writtenDates(read, { shared: { province } } as unknown as Around).map(told);
}

it('finds a date that cannot be printed, however deep, with its line', () => {
  expect(said('places', 'designations:\n  - { level: national, date: "2011" }', {})).toEqual([]);
  expect(
    said('places', 'designations:\n  - { level: national, date: "2011" }', {
      designations: [{ level: 'national', date: '2011-02-31' }],
    }),
  ).toEqual(['5 date-not-written: Không ghi được ngày “2011-02-31” bằng ngôn ngữ “vi”. → Xem lại ngày này.']);
  expect(said('places', '', { published: '2026-13-01' })).toHaveLength(1);
});

it('finds an event of which the calendar gives no day', () => {
  const lunar = { start: { day: 1, month: 13 }, end: { day: 1, month: 13 } };
  expect(said('events', 'when: unknown', { when: { lunar } })).toEqual([
    '4 date-not-written: Không ghi được ngày “when” bằng ngôn ngữ “vi”. → Xem lại ngày này.',
  ]);
});

it('refuses a language for which there are no words of dates', () => {
  expect(
    shortIssues({ 'province.yaml': provinceYaml(['vi', 'qqq', 'ja']) }).filter((issue) =>
      /dates/.test(issue),
    ),
  ).toEqual(['province.yaml:5 error language-without-dates']);
});
