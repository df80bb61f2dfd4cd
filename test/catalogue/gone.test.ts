import { expect, it } from 'vitest';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { goneRecords, withdrawnRecords } from '../../src/catalogue/gone.ts';
import { catalogueOf, FACTS, photo, place } from '../support/province.ts';

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

it('has a page at its old address, unless it is found elsewhere or something is shown there again', () => {
  const catalogue = catalogueOf({
    'redirects.yaml': `redirects:
  - { from: places/bai-cu, to: places/bai-mau }
  - { from: places/bai-bo }
  - { from: khac/bai-bo }
`,
    'places/bai-mau/index.vi.md': place(),
    'places/bai-het/index.vi.md': called('Bãi Hết', 'expires: 2026-11-10'),
    'photos/anh/index.vi.md': photo('consent: { withdrawn: 2026-11-12 }'),
  });
  const keys = (whole: Catalogue, today = '2026-11-30') =>
    withdrawnRecords(whole, { today }).map(({ kind, id, state }) => `${kind}/${id} ${state}`);
  expect(keys(catalogue)).toEqual([
    'photos/anh withdrawn',
    'places/bai-bo withdrawn',
    'places/bai-het expired',
  ]);
  expect(keys(catalogue, '2026-11-10')).toEqual(['photos/anh withdrawn', 'places/bai-bo withdrawn']);
  const again = catalogue.records.map((record) =>
    record.id === 'bai-mau' ? { ...record, id: 'bai-bo' } : record,
  ) as CatalogueRecord[];
  expect(keys({ ...catalogue, records: again })).toEqual(['photos/anh withdrawn', 'places/bai-het expired']);
});

it('says nothing of a photo that was taken back before anybody could see it', () => {
  const photo = (facts: object) => ({
    kind: 'photos',
    id: 'anh',
    facts: { consent: { withdrawn: '2026-11-01' }, ...facts },
  });
  const gone = (facts: object) =>
    goneRecords({ records: [photo(facts)] } as unknown as Catalogue, { today: '2026-11-30' });
  expect(gone({})).toEqual([{ kind: 'photos', id: 'anh', state: 'withdrawn', on: '2026-11-01' }]);
  expect(gone({ embargo: '2026-12-01' })).toEqual([]);
  expect(gone({ draft: true })).toEqual([]);
});
