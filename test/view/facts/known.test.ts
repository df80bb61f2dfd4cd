import { describe, expect, it } from 'vitest';
import { NO_HTML } from '../../../src/language/html.ts';
import { productRows, zoneRows } from '../../../src/view/facts/business.ts';
import { gateRows } from '../../../src/view/facts/gate.ts';
import { crossersTable, vehiclesTable } from '../../../src/view/facts/gate-tables.ts';
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
    ]);
  });

  it('says which vehicles may pass, each way', () => {
    const lines = vehiclesTable(en, gate()).split('<tr role="row">').slice(1).map(textOf);
    expect(lines).toEqual([
      'Vehicles Into Viet Nam Out of Viet Nam',
      'Cars Yes No',
      'Motorbikes Not confirmed Yes',
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

  it('makes no table of its own, nor a column', () => {
    const vehicles = {
      carsIn: 'unknown',
      carsOut: 'unknown',
      motorbikesIn: 'unknown',
      motorbikesOut: 'unknown',
    };
    const whoMayCross = [{ who: 'vietnamese', allowed: 'unknown' }];
    expect(crossersTable(en, gate({ whoMayCross }))).toBe('');
    expect(vehiclesTable(en, gate({ vehicles }))).toBe('');
    const allowed = [{ who: 'vietnamese', allowed: 'yes' }];
    expect(textOf(crossersTable(en, gate({ whoMayCross: allowed })))).not.toContain('Papers');
  });

  it('is said in tables that compare, in a cell beside known ones and else in one line below', () => {
    expect(zonesTable(en, [])).toBe('');
    const zone = recordWith('zones', { type: 'industrial-park' });
    const known = recordWith('zones', { type: 'industrial-park', areaHa: { total: 120 } });
    expect(textOf(zonesTable(en, [zone]))).toBe(
      'Not confirmed here: total area, land rent and established. Nobody to ask has been announced yet.',
    );
    const both = zonesTable(en, [zone, known]);
    expect(textOf(both.slice(0, both.indexOf('</table>'))).match(/Not confirmed/g)).toHaveLength(1);
    expect(textOf(both)).toContain('Not confirmed here: land rent and established.');
    const gates = gatesTable(en, [gate()]);
    expect(gates).toContain('<table');
    expect(gates).not.toContain('answer-unknown');
    expect(textOf(gates)).toMatch(/Cars Into Viet Nam: Yes Out of Viet Nam: No Accepts e-visas No/);
    expect(textOf(gates)).toMatch(
      /Not confirmed here: opening hours, .*, commercial goods, fees and telephone\./,
    );
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
