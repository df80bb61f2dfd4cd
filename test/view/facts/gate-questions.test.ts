import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { gateQuestions, gateRemarks } from '../../../src/view/facts/gate-questions.ts';
import { answeredFirst } from '../../../src/view/facts/known-first.ts';
import { readerOf, recordWith, seen } from '../site.ts';

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
