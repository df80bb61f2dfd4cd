import { expect, it } from 'vitest';
import type { Html } from '../../../src/language/html.ts';
import { rowParts } from '../../../src/view/facts/row-parts.ts';
import type { Reader } from '../../../src/view/site.ts';

const reader = { t: (key: string) => key } as unknown as Reader;
const row = (label: string) => ({ label, value: '' as unknown as Html, isKnown: true });

it('gives the first row of each part the id that results of a search lead to', () => {
  const rows = ['fact.hours', 'fact.fromCentre', 'fact.lastKm', 'fact.area', 'fact.phone'].map(row);
  const ids = rowParts(reader, 'places', rows);
  expect(rows.map((one) => ids.get(one))).toEqual([
    'hours',
    'getting-there',
    undefined,
    undefined,
    'contact',
  ]);
  // Where nothing is known of a gate's questions, the same ids stand in the line that says so.
  expect([...rowParts(reader, 'gates', rows).values()]).toEqual(['hours', 'getting-there', 'phone']);
});
