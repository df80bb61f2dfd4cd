import { expect, it } from 'vitest';
import { goneRecords } from '../../src/catalogue/gone.ts';
import { catalogueOf, FACTS, place } from '../support/province.ts';

const called = (title: string, more: string) => place('', '', `${FACTS}\n${more}`).replace('Bãi Mẫu', title);

it('is what has another id, what was withdrawn, and what has expired; nothing of drafts and embargoes', () => {
  const catalogue = catalogueOf({
    'redirects.yaml': `redirects:
  - { from: places/bai-cu, to: places/bai-mau, on: 2026-11-20 }
  - { from: places/bai-hu, to: places/bai-nhap }
  - { from: events/hoi-bo, on: 2026-11-21, reason: { vi: Hội không còn., en: No longer held. } }
`,
    'places/bai-mau/index.vi.md': place(),
    'places/bai-het/index.vi.md': called('Bãi Hết', 'expires: 2026-11-10 08:00'),
    'places/bai-nhap/index.vi.md': called('Bãi Nháp', 'draft: true\nexpires: 2026-11-10'),
    'places/bai-cho/index.vi.md': called('Bãi Chờ', 'embargo: 2027-01-01'),
  });
  expect(goneRecords(catalogue, { today: '2026-11-30' })).toEqual([
    {
      kind: 'events',
      id: 'hoi-bo',
      state: 'withdrawn',
      on: '2026-11-21',
      reason: { vi: 'Hội không còn.', en: 'No longer held.' },
    },
    { kind: 'places', id: 'bai-cu', state: 'renamed', on: '2026-11-20', to: 'places/bai-mau' },
    { kind: 'places', id: 'bai-het', state: 'expired', on: '2026-11-10' },
  ]);
});
