import { expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { isCurrent, isExpired, turnsOf, withDrafts } from '../../src/catalogue/shown-today.ts';

const record = (facts: object) => ({ facts }) as CatalogueRecord;

it.each([
  ['without dates', {}, true],
  ['on the day it expires', { expires: '2026-11-20' }, true],
  ['the day after', { expires: '2026-11-19' }, false],
  ['on the day of its embargo', { embargo: '2026-11-20' }, true],
  ['the day before', { embargo: '2026-11-21' }, false],
  ['between both', { embargo: '2026-11-01', expires: '2026-12-01' }, true],
])('a record %s is shown or not', (_, facts, shown) => {
  expect(isCurrent(record(facts), { today: '2026-11-20' })).toBe(shown);
});

it.each([
  ['a minute before its embargo', { embargo: '2026-11-20 08:30' }, '08:29', false],
  ['in the minute of its embargo', { embargo: '2026-11-20 08:30' }, '08:30', true],
  ['as another program writes the minute', { embargo: '2026-11-20T08:30:00+07:00' }, '08:29', false],
  ['a minute before it expires', { expires: '2026-11-20T08:30+07:00' }, '08:29', true],
  ['from the minute in which it expires', { expires: '2026-11-20 08:30' }, '08:30', false],
  ['late on the day of expiry', { expires: '2026-11-20' }, '23:59', true],
  ['as a draft, whatever its days', { draft: true, embargo: '2026-01-01' }, '12:00', false],
  ['finished', { draft: false }, '12:00', true],
])('a record is shown or not %s', (_, facts, clock, shown) => {
  expect(isCurrent(record(facts), { today: '2026-11-20', clock })).toBe(shown);
});

it('tells what was shown until its time was over from what never was', () => {
  const now = { today: '2026-11-20', clock: '12:00' };
  expect(isExpired(record({ expires: '2026-11-20 11:59' }), now)).toBe(true);
  expect(isExpired(record({ expires: '2026-11-20' }), now)).toBe(false);
  expect(isExpired(record({ expires: '2026-11-19', draft: true }), now)).toBe(false);
  expect(isExpired(record({}), now)).toBe(false);
});

it('names the minutes at which a record appears and leaves', () => {
  expect(turnsOf(record({ embargo: '2026-12-01', expires: '2026-12-31' }))).toEqual({
    appears: '2026-12-01T00:00',
    leaves: '2027-01-01T00:00',
  });
  expect(turnsOf(record({ expires: '2026-12-31 17:00', consent: { until: '2026-12-30' } }))).toEqual({
    leaves: '2026-12-31T00:00',
  });
  expect(turnsOf(record({ embargo: '2026-12-01', draft: true }))).toEqual({});
});

it('shows editors drafts and what is embargoed, and still nothing that has expired', () => {
  const records = [{ draft: true }, { embargo: '2027-01-01' }, { expires: '2026-01-01' }].map(record);
  const shown = withDrafts({ records } as Catalogue).records.map((one) =>
    isCurrent(one, { today: '2026-11-20' }),
  );
  expect(shown).toEqual([true, true, false]);
});
