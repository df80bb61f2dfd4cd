import { describe, expect, it } from 'vitest';
import { NO_HTML } from '../../../src/language/html.ts';
import { productRows, zoneRows } from '../../../src/view/facts/business.ts';
import { crossersTable, gateRows } from '../../../src/view/facts/gate.ts';
import { contactRows } from '../../../src/view/facts/reference.ts';
import { answerHtml, notKnown, row, yesNo } from '../../../src/view/facts/row.ts';
import { placeRows } from '../../../src/view/facts/visit.ts';
import { gatesTable, zonesTable } from '../../../src/view/lists/tables.ts';
import { readerOf, recordWith, seen, textOf } from '../site.ts';

const en = readerOf('en');
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
    expect(answerHtml(yesNo(en, 'yes'))).toBe('<span class="answer answer-yes">Yes</span>');
    expect(answerHtml(yesNo(en, 'no'))).toBe('<span class="answer answer-no">No</span>');
    expect(answerHtml(yesNo(en, 'unknown'))).toBe('<span class="answer answer-unknown">Not confirmed</span>');
    expect(answerHtml(notKnown('Ask'))).toBe('<span class="answer answer-unknown">Ask</span>');
  });

  it('leaves no row where there is no value, and prints the one that is not known', () => {
    expect(row('Label', undefined)).toBeUndefined();
    expect(row('Label', NO_HTML)).toBeUndefined();
    const facts = (accessibility?: object) =>
      seen(en, placeRows(en, recordWith('places', { accessibility })));
    expect(facts()).toEqual([]);
    expect(facts({ stepFree: 'yes', toilets: 'no', parking: 'unknown' })).toEqual([
      'Step-free access: Yes',
      'Toilets: No',
      'Parking: Not confirmed',
    ]);
  });

  it('stands on its own line of a gate, each in its place', () => {
    expect(seen(en, gateRows(en, gate())).filter((line) => /: (Yes|No|Not confirmed)$/.test(line))).toEqual([
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
    const lines = crossersTable(en, gate()).split('<tr role="row">').slice(2).map(textOf);
    expect(lines).toEqual([
      'Residents of both border areas Yes Border pass',
      'Citizens of Viet Nam No Not confirmed',
      'Travellers from other countries Not confirmed Not confirmed',
    ]);
  });
});

describe('what nobody has confirmed', () => {
  it('is said of a gate: its hours, and that nobody has vouched for the card', () => {
    const lines = seen(en, gateRows(en, gate()));
    expect(lines).toContain('Opening hours: Not confirmed; ask before you travel');
    expect(lines.at(-1)).toBe('Confirmed on site: Not yet confirmed at the gate');
    expect(seen(en, gateRows(en, gate({ confirmedOn: '2026-11-01' }))).at(-1)).toBe(
      'Confirmed on site: 1 November 2026',
    );
  });

  it('is said in tables that compare', () => {
    expect(textOf(zonesTable(en, []))).not.toContain('Not confirmed');
    const zone = recordWith('zones', { type: 'industrial-park' });
    expect(textOf(zonesTable(en, [zone])).match(/Not confirmed/g)).toHaveLength(3);
    expect(textOf(gatesTable(en, [gate()]))).toMatch(/No Not confirmed$/);
  });

  it('is said of a zone’s price, of an exporter, and of an office that has announced nothing', () => {
    expect(seen(en, zoneRows(en, recordWith('zones', {})))).toEqual(['Land rent: Not confirmed']);
    expect(seen(en, productRows(en, recordWith('products', { exportReady: 'unknown' })))).toEqual([
      'Takes export orders: Not confirmed',
    ]);
    expect(seen(en, contactRows(en, recordWith('contacts', { type: 'spokesperson' })))).toEqual(
      ['Name', 'Address', 'Telephone', 'E-mail'].map((label) => `${label}: Not announced`),
    );
  });
});
