import { expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { contentDay, wholeContentDay } from '../../src/catalogue/content-day.ts';

const TODAY = '2026-11-20';
const record = (facts: object, translated?: string) =>
  ({
    facts,
    words: { vi: {}, lo: { translation: { status: 'machine', ...(translated && { on: translated }) } } },
  }) as unknown as CatalogueRecord;
const day = (records: CatalogueRecord[], lang = 'vi') => contentDay(records, lang, TODAY);

it('is the newest day on which one of the records was changed', () => {
  const records = ['2026-03-09', '2026-11-05', '2025-12-31'].map((updated) => record({ updated }));
  expect(day(records)).toBe('2026-11-05');
});

it('is a later day on which a gate confirmed what stands there', () => {
  expect(day([record({ updated: '2026-03-09', confirmedOn: '2026-10-01' })])).toBe('2026-10-01');
});

it('is the day of the translation only to those who read it', () => {
  const records = [record({ updated: '2026-03-09' }, '2026-06-01')];
  expect([day(records, 'lo'), day(records, 'vi'), day(records, 'zh')]).toEqual([
    '2026-06-01',
    '2026-03-09',
    '2026-03-09',
  ]);
});

it('does not follow the build from day to day where a record is dated later', () => {
  expect(day([record({ updated: '2026-12-24' }), record({ updated: '2026-03-09' })])).toBe('2026-03-09');
  expect(day([record({ updated: '2026-12-24' })])).toBeUndefined();
});

it('of the whole is that of the province or of its newest record', () => {
  const whole = (updated: string, ...records: CatalogueRecord[]) =>
    wholeContentDay({ province: { updated }, records } as unknown as Catalogue, 'vi', TODAY);
  expect(whole('2026-01-01', record({ updated: '2026-03-09' }))).toBe('2026-03-09');
  expect(whole('2026-04-01', record({ updated: '2026-03-09' }))).toBe('2026-04-01');
  expect(whole('2026-12-24', record({ updated: '2026-12-24' }))).toBe(TODAY);
});
