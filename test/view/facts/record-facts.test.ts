import { describe, expect, it } from 'vitest';
import { recordFacts } from '../../../src/view/facts/record-facts.ts';
import { readerOf, recordWith, seen, textOf } from '../site.ts';

const province = { contacts: { unit: { vi: 'Ban' }, phone: '0237 1' } };
const en = readerOf('en', { province });
const told = (...[kind, facts]: Parameters<typeof recordWith>) => {
  const { known, line } = recordFacts(en, recordWith(kind, facts));
  return { known: seen(en, known), line: line && textOf(line).replace(/ (?=[.,])/g, '') };
};

describe('the facts of a page', () => {
  it('are those that are known; the others are named in one line, with whom to ask', () => {
    const accessibility = { stepFree: 'yes', toilets: 'unknown', parking: 'unknown' };
    expect(told('places', { hours: 'unknown', areaHa: 5, accessibility })).toEqual({
      known: ['Area: 5 ha', 'Step-free access: Yes'].map((line) => line.replace('5 ha', '5\u00A0ha')),
      line: 'Not confirmed here: opening hours, toilets and parking. Ask: Ban 0237 1',
    });
    expect(told('zones', { decision: '1/QĐ' }).line).toBe('Not confirmed here: land rent. Ask: Ban 0237 1');
  });

  it('need no such line where all is known', () => {
    expect(told('places', { iata: 'THD' })).toEqual({ known: ['IATA code: THD'], line: undefined });
  });

  it('name of a gate whole questions, and begin with what drivers ask', () => {
    const { known, line } = told('gates', {
      class: 'main',
      opposite: { name: 'Bên Kia' },
      hours: [{ days: ['mon'], open: '07:00', close: '17:00' }],
      whoMayCross: [{ who: 'vietnamese', allowed: 'unknown' }],
      eVisa: 'unknown',
      vehicles: { carsIn: 'yes', carsOut: 'unknown', motorbikesIn: 'no', motorbikesOut: 'no' },
      goods: 'yes',
      exchange: 'unknown',
      phones: [{ who: 'Đồn', phone: '0237 2' }],
    });
    expect(known.map((row) => row.split(':')[0])).toEqual([
      'Opening hours',
      'Commercial goods',
      'Telephone',
      'Across the border',
      'Class',
    ]);
    expect(line).toBe(
      'Not confirmed here: papers, cars out of Viet Nam, fees and money exchange. Ask: Đồn 0237 2',
    );
  });

  it('say of an office what it has not announced, and ask nobody else for it', () => {
    expect(told('contacts', { type: 'office', phone: '0237 3' })).toEqual({
      known: ['Telephone: 0237 3'],
      line: 'Not announced: address and e-mail',
    });
  });

  it('say in its own row that the day of a feast is not known', () => {
    expect(told('events', { when: 'unknown' })).toEqual({
      known: ['When: Date not confirmed'],
      line: undefined,
    });
  });
});
