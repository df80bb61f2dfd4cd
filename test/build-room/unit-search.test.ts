import { expect, it } from 'vitest';
import { createUnitPages } from '../../src/build/unit-search.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

const units = { title: 'Units', count_other: '{{count}} units', now: 'now' };
const catalogue = (communes: unknown[]) =>
  ({
    province: { languages: [{ tag: 'vi' }, { tag: 'en' }] },
    communes,
    records: [],
    terms: [],
  }) as unknown as Catalogue;
const merged = {
  code: '00001',
  names: { vi: 'Xã An', en: 'An Commune' },
  mergedFrom: [{ district: 'Huyện Núi', communes: ['Xã Cũ'] }],
};

it('leads who asks for a former district or commune to what it is called today', () => {
  const pages = createUnitPages(catalogue([merged]), { vi: { units }, en: { units } });
  expect(pages.map(({ url }) => url)).toEqual(['/vi/units/', '/en/units/']);
  expect(pages[1]?.sections).toEqual([
    { heading: 'Huyện Núi', anchor: 'cu-huyen-nui', text: 'now Xã An' },
    { heading: 'An Commune · Xã An', anchor: 'xa-00001', text: 'Xã Cũ' },
  ]);
});

it('adds no page where there is no list of communes', () => {
  expect(createUnitPages(catalogue([]), {})).toEqual([]);
});
