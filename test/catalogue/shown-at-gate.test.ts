import { expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { byKioskPriority, catalogueAt, isShownAt } from '../../src/catalogue/shown-at-gate.ts';

const record = (id: string, kiosk?: object, kind = 'places') =>
  ({ kind, id, facts: { kiosk } }) as unknown as CatalogueRecord;

it.each([
  ['without a word about kiosks', record('a'), true],
  ['shown', record('a', { show: true }), true],
  ['not shown', record('a', { show: false }), false],
  ['for this gate', record('a', { show: true, gates: ['bac', 'nam'] }), true],
  ['for another gate', record('a', { show: true, gates: ['nam'] }), false],
  ['for this gate, but not shown', record('a', { show: false, gates: ['bac'] }), false],
  ['the gate itself, whatever it says', record('bac', { show: false }, 'gates'), true],
  ['a place of the same id as the gate', record('bac', { show: false }), false],
])('knows whether a gate shows a record: %s', (_, one, shown) => {
  expect(isShownAt(one, 'bac')).toBe(shown);
  const { records } = catalogueAt({ records: [one] } as unknown as Catalogue, 'bac');
  expect(records).toEqual(shown ? [one] : []);
});

it('puts small numbers first, those without one last and in their own order', () => {
  const [none, other] = [record('a'), record('b', { show: true })];
  const [first, second] = [
    record('c', { show: true, priority: 0 }),
    record('d', { show: true, priority: 999 }),
  ];
  expect([none, other, second, first].sort(byKioskPriority)).toEqual([first, second, none, other]);
});
