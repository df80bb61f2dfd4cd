import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { gateQuestions, gateRemarks, gateSheet } from '../../../src/view/facts/gate-questions.ts';
import { vehiclesTable } from '../../../src/view/facts/gate-tables.ts';
import { answeredFirst } from '../../../src/view/facts/known-first.ts';
import { readerOf, recordWith, seen, textOf } from '../site.ts';

const NOTHING = {
  class: 'local',
  opposite: { name: 'Bên Kia' },
  hours: 'unknown',
  whoMayCross: [],
  eVisa: 'unknown',
  vehicles: { carsIn: 'unknown', carsOut: 'unknown', motorbikesIn: 'unknown', motorbikesOut: 'unknown' },
  goods: 'unknown',
  exchange: 'unknown',
};
const en = readerOf('en');
const gate = (facts: object = {}): CatalogueRecord<'gates'> =>
  recordWith('gates', { ...NOTHING, ...facts }) as CatalogueRecord<'gates'>;
const answers = (facts: object) =>
  answeredFirst(gateQuestions(en, gate(facts))).known.map(({ id, rows }) => [id, ...seen(en, rows)]);

describe('what travellers ask of a gate', () => {
  it('is the same six questions, whatever is known', () => {
    const ids = ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange'];
    expect(gateQuestions(en, gate()).map(({ id }) => id)).toEqual(ids);
    const nothing = answeredFirst(gateQuestions(en, gate()));
    expect(nothing.known).toEqual([]);
    expect(nothing.unknown.map(({ id }) => id)).toEqual(ids);
  });

  it('is answered with all that is known, a line each', () => {
    const facts = {
      hours: [{ days: ['mon'], open: '07:00', close: '17:00' }],
      whoMayCross: [
        { who: 'vietnamese', allowed: 'yes', papers: ['passport'] },
        { who: 'third-country', allowed: 'unknown' },
      ],
      vehicles: { ...NOTHING.vehicles, papers: ['vehicle-permit'] },
      fees: [{ what: 'Kiểm dịch', fee: { amount: 40000, currency: 'VND' }, asOf: '2026-01-01' }],
      phones: [
        { who: 'Biên phòng', phone: '+84 237 3 111 222' },
        { who: 'Hải quan', phone: '+84 237 3 111 333' },
      ],
      exchange: 'no',
    };
    expect(answers(facts)).toEqual([
      ['hours', 'Opening hours: Monday07:00–17:00'],
      ['papers', 'Citizens of Viet Nam: YesPapers: Passport'],
      ['vehicles', 'Vehicle papers: Cross-border vehicle permit'],
      ['fees', expect.stringMatching(/^Kiểm dịch: VND.40,000 \(As of 1 January 2026\)$/)],
      ['phone', 'Biên phòng: +84 237 3 111 222', 'Hải quan: +84 237 3 111 333'],
      ['exchange', 'Money exchange: No'],
    ]);
  });

  it('leaves out the days that are past', () => {
    const exceptions = [
      { date: '2026-11-19', closed: true },
      { date: '2026-11-20', closed: true },
    ];
    expect(answers({ exceptions })).toEqual([['hours', 'Exceptions: 20 November 2026: closed']]);
    expect(answers({ exceptions: exceptions.slice(0, 1) })).toEqual([]);
  });
});

describe('what else there is to know of a gate', () => {
  const remarks = (facts: object = {}) => seen(en, gateRemarks(en, gate(facts)));

  it('begins with its class and what lies across', () => {
    expect(remarks()).toEqual([
      'Class: Auxiliary border gate',
      'Across the border: Bên Kia',
      'Commercial goods: Not confirmed',
    ]);
  });

  it('says when it was confirmed only where it was', () => {
    expect(remarks({ goods: 'yes', confirmedOn: '2026-10-01' }).slice(2)).toEqual([
      'Commercial goods: Yes',
      'Confirmed on site: 1 October 2026',
    ]);
  });
});

describe('what a driver and a trader ask', () => {
  const facts = {
    hours: [{ days: ['mon'], open: '07:00', close: '17:00' }],
    lunch: { from: '11:30', to: '13:00' },
    opposite: {
      name: 'Bên Kia',
      hours: [{ days: ['mon'], open: '08:00', close: '16:00' }],
      phone: '+856 20 555',
    },
    vehicles: {
      ...NOTHING.vehicles,
      trucksIn: 'yes',
      trucksOut: 'no',
      truckHours: [{ days: ['mon'], open: '08:00', close: '15:00' }],
      busesIn: 'unknown',
      papers: ['vehicle-inspection', 'transport-permit'],
    },
    fees: [
      {
        what: 'Bến bãi',
        fee: { amount: 50000, currency: 'VND' },
        confirmedOn: '2026-10-02',
        source: 1,
      },
      { what: 'Kiểm dịch', fee: 'unknown' },
    ],
    sources: [{ title: 'Biểu phí' }],
  };
  const { known, unknown } = answeredFirst(gateQuestions(en, gate(facts)));

  it('is answered at the screen of the gate, a line each', () => {
    expect(known.map(({ id, rows }) => [id, ...seen(en, rows)])).toEqual([
      [
        'hours',
        'Opening hours: Monday07:00–17:00',
        'Lunch closing: 11:30–13:00',
        'Hours on the other side: Monday08:00–16:00',
      ],
      [
        'vehicles',
        'Trucks into Viet Nam: Yes',
        'Trucks out of Viet Nam: No',
        'Hours for trucks: Monday08:00–15:00',
        'Vehicle papers: Vehicle inspection certificate and Transport operator’s permit',
      ],
      ['fees', expect.stringMatching(/^Bến bãi: VND.50,000 \(confirmed 2 October 2026\) \[1\]$/)],
      ['phone', 'Telephone on the other side: +856 20 555'],
    ]);
    expect(unknown.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Buses into Viet Nam', { text: 'Kiểm dịch', lang: 'vi' }]),
    );
  });

  it('stands on a page in two parts: a table of vehicles, and rows that begin with the hours', () => {
    const lines = vehiclesTable(en, gate(facts)).split('<tr role="row">').map(textOf);
    expect(lines.slice(1)).toEqual([
      'Vehicles Into Viet Nam Out of Viet Nam Hours',
      'Trucks Yes No Monday 08:00–15:00',
    ]);
    expect(
      gateSheet(en, gate(facts))
        .filter(({ isKnown }) => isKnown)
        .map(({ label }) => label),
    ).toEqual([
      ...['Opening hours', 'Lunch closing', 'Hours on the other side', 'Vehicle papers', 'Fees'],
      ...['Telephone on the other side', 'Across the border', 'Class'],
    ]);
  });

  it('may be known to be none, or not to be known, as a whole or in part', () => {
    const label = (more: object) => seen(en, gateSheet(en, gate(more)));
    expect(label({ lunch: 'none' })).toContain('Lunch closing: Open through lunch');
    expect(label({ lunch: 'unknown' })).toContain('Lunch closing: Not confirmed');
    expect(label({ fees: 'unknown' })).toContain('Fees: Not confirmed');
    expect(label({ fees: [{ what: 'Bến bãi', fee: 'unknown' }] })).toContain('Fees: Not confirmed');
    const vehicles = { ...NOTHING.vehicles, papers: 'unknown' };
    expect(label({ vehicles })).toContain('Vehicle papers: Not confirmed');
    expect(answeredFirst(gateQuestions(en, gate({ vehicles }))).unknown.map(({ id }) => id)).toContain(
      'vehicles',
    );
  });
});
