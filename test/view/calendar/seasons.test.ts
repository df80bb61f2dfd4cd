import { expect, it } from 'vitest';
import { seasonBar, seasonRecords } from '../../../src/view/calendar/seasons.ts';
import { recordWith, siteWith } from '../site.ts';

const place = (id: string, season?: number[]) =>
  recordWith('places', season ? { season } : {}, {
    id,
    words: { vi: { lang: 'vi', title: id, summary: '', extra: {} } },
  });
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

it('has the records with best months by the beginning of their season, but none with days of their own', () => {
  const records = [
    place('thu', [9, 10]),
    place('qua-tet', [11, 12, 1, 2]),
    place('xuan', [2, 3]),
    place('khong'),
    recordWith('events', { when: 'unknown', season: [3] }, { id: 'hoi' }),
  ];
  expect(ids(seasonRecords(siteWith({ records }).readerOf('vi')))).toEqual(['xuan', 'thu', 'qua-tet']);
});

it('is a list to be taken in at a glance, with what the home page shows in it whatever its name', () => {
  const records = Array.from({ length: 40 }, (_, at) => place(`noi-${String(at).padStart(2, '0')}`, [1]));
  const province = { home: { featured: ['noi-39'] } };
  const shown = ids(seasonRecords(siteWith({ records, province }).readerOf('vi')));
  expect(shown).toHaveLength(20);
  expect(shown).toContain('noi-39');
});

it('draws each month once', () => {
  expect(seasonBar([12, 1, 1])).toContain('d="M11 0h1v1h-1zM0 0h1v1h-1z"');
});
