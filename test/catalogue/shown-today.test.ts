import { expect, it } from 'vitest';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { isCurrent } from '../../src/catalogue/shown-today.ts';

const record = (facts: object) => ({ facts }) as CatalogueRecord;

it.each([
  ['without dates', {}, true],
  ['on the day it expires', { expires: '2026-11-20' }, true],
  ['the day after', { expires: '2026-11-19' }, false],
  ['on the day of its embargo', { embargo: '2026-11-20' }, true],
  ['the day before', { embargo: '2026-11-21' }, false],
  ['between both', { embargo: '2026-11-01', expires: '2026-12-01' }, true],
])('a record %s is shown or not', (_, facts, shown) => {
  expect(isCurrent(record(facts), '2026-11-20')).toBe(shown);
});
