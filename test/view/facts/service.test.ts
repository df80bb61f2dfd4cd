import { describe, expect, it } from 'vitest';
import { recordFacts } from '../../../src/view/facts/record-facts.ts';
import { serviceRows } from '../../../src/view/facts/service.ts';
import { readerOf, recordWith, seen, textOf } from '../site.ts';

const en = readerOf('en');
const rows = (facts: object) =>
  seen(en, serviceRows(en, recordWith('services', { type: 'lodging', ...facts }))).map((line) =>
    line.replaceAll('\u00A0', ' '),
  );
const price = { from: 300000, currency: 'VND', asOf: '2026-10-01' };

describe('a service', () => {
  it('says where it is, how it is reached, when, for how much and who speaks what', () => {
    const facts = {
      address: 'Số 2, đường Mẫu',
      phone: '0237 3',
      hours: [{ days: ['mon'], open: '06:00', close: '22:00' }],
      price: { ...price, to: 700000, per: 'night' },
      class: { stars: 3, decision: '12/QĐ', decidedOn: '2025-03-04', until: '2030-03-04' },
      spoken: ['vi', 'lo'],
      confirmedOn: '2026-10-03',
      confirmedBy: 'Ban Mẫu',
    };
    expect(rows(facts)).toEqual([
      'Address: Số 2, đường Mẫu',
      'Telephone: 0237 3',
      'Opening hours: Monday06:00–22:00',
      'Prices: VND 300,000–VND 700,000 a night (As of 1 October 2026)',
      'Class: ★★★ 3 stars',
      'Decision: 12/QĐ (4 March 2025)',
      'Class valid until: 4 March 2030',
      'Languages spoken: Vietnamese and Lao',
      'Confirmed: 3 October 2026 (Ban Mẫu)',
    ]);
    expect(rows({ price })[3]).toBe('Prices: from VND 300,000 (As of 1 October 2026)');
  });

  it('names in one line what nobody has given of what everybody asks, and its own number to ask', () => {
    const { known, line } = recordFacts(en, recordWith('services', { type: 'hospital', phone: '0237 3' }));
    expect(seen(en, known)).toEqual(['Telephone: 0237 3']);
    expect(textOf(line ?? '')).toBe('Not confirmed here: address and opening hours. Ask: 0237 3');
    expect(rows({ price: 'unknown', emergency: 'unknown' }).slice(-2)).toEqual([
      'Prices: Not confirmed',
      'Emergency care day and night: Not confirmed',
    ]);
  });
});
