import { describe, expect, it, vi } from 'vitest';
import { readerOf, recordWith, seen } from './facts-site.ts';

vi.mock('../../../src/layouts/site.ts', async () => (await import('./facts-site.ts')).site);
const { yesNo, notKnown, row } = await import('../../../src/components/facts/row.ts');
const { gateRows, crossersTable } = await import('../../../src/components/facts/gate.ts');
const { placeRows } = await import('../../../src/components/facts/visit.ts');
const { productRows, zoneRows } = await import('../../../src/components/facts/business.ts');
const { contactRows } = await import('../../../src/components/facts/reference.ts');
const { gatesTable, zonesTable } = await import('../../../src/components/lists/tables.ts');

const en = readerOf('en');
const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const vehicles = { carsIn: 'yes', carsOut: 'no', motorbikesIn: 'unknown', motorbikesOut: 'yes' };
const gate = (facts: object = {}) =>
  recordWith('gates', {
    class: 'main',
    opposite: { name: 'Bên Kia' },
    hours: 'unknown',
    whoMayCross: [
      { who: 'border-residents', allowed: 'yes', papers: ['border-pass'] },
      { who: 'vietnamese', allowed: 'no' },
      { who: 'third-country', allowed: 'unknown' },
    ],
    eVisa: 'no',
    vehicles,
    goods: 'unknown',
    exchange: 'yes',
    ...facts,
  });

describe('a yes, no or not known', () => {
  it('is one of three answers, each with its own mark, none of them empty', () => {
    expect(yesNo(en, 'yes')).toBe('<span class="answer answer-yes">Yes</span>');
    expect(yesNo(en, 'no')).toBe('<span class="answer answer-no">No</span>');
    expect(yesNo(en, 'unknown')).toBe('<span class="answer answer-unknown">Not confirmed</span>');
    expect(notKnown('Ask')).toBe('<span class="answer answer-unknown">Ask</span>');
  });

  it('leaves no row where there is no value, and prints the one that is not known', () => {
    expect(row('Label', undefined)).toBeUndefined();
    expect(row('Label', '')).toBeUndefined();
    const facts = (accessibility?: object) => seen(placeRows(en, recordWith('places', { accessibility })));
    expect(facts()).toEqual([]);
    expect(facts({ stepFree: 'yes', toilets: 'no', parking: 'unknown' })).toEqual([
      'Step-free access: Yes',
      'Toilets: No',
      'Parking: Not confirmed',
    ]);
  });

  it('stands on its own line of a gate, each in its place', () => {
    expect(seen(gateRows(en, gate())).filter((line) => /: (Yes|No|Not confirmed)$/.test(line))).toEqual([
      'Accepts e-visas: No',
      'Cars into Viet Nam: Yes',
      'Cars out of Viet Nam: No',
      'Motorbikes into Viet Nam: Not confirmed',
      'Motorbikes out of Viet Nam: Yes',
      'Commercial goods: Not confirmed',
      'Money exchange: Yes',
      'Telephone: Not confirmed',
    ]);
  });

  it('says of each group of people whether it may cross, and with which papers', () => {
    const lines = crossersTable(en, gate()).split('<tr>').slice(2).map(text);
    expect(lines).toEqual([
      'Residents of both border areas Yes Border pass',
      'Citizens of Viet Nam No Not confirmed',
      'Travellers from other countries Not confirmed Not confirmed',
    ]);
  });
});

describe('what nobody has confirmed', () => {
  it('is said of a gate: its hours, and that nobody has vouched for the card', () => {
    const lines = seen(gateRows(en, gate()));
    expect(lines).toContain('Opening hours: Not confirmed; ask before you travel');
    expect(lines.at(-1)).toBe('Confirmed on site: Not yet confirmed at the gate');
    expect(seen(gateRows(en, gate({ confirmedOn: '2026-11-01' }))).at(-1)).toBe(
      'Confirmed on site: 1 November 2026',
    );
  });

  it('is said in tables that compare', () => {
    expect(text(zonesTable(en, []))).not.toContain('Not confirmed');
    const zone = recordWith('zones', { type: 'industrial-park' });
    expect(text(zonesTable(en, [zone])).match(/Not confirmed/g)).toHaveLength(3);
    expect(text(gatesTable(en, [gate()]))).toMatch(/No Not confirmed$/);
  });

  it('is said of a zone’s price, of an exporter, and of an office that has announced nothing', () => {
    expect(seen(zoneRows(en, recordWith('zones', {})))).toEqual(['Land price: Not confirmed']);
    expect(seen(productRows(en, recordWith('products', { exportReady: 'unknown' })))).toEqual([
      'Takes export orders: Not confirmed',
    ]);
    expect(seen(contactRows(en, recordWith('contacts', { type: 'spokesperson' })))).toEqual(
      ['Name', 'Address', 'Telephone', 'E-mail'].map((label) => `${label}: Not announced`),
    );
  });
});
