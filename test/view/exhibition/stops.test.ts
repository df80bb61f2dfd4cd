import { expect, it } from 'vitest';
import { stopState, stopsTable } from '../../../src/view/exhibition/stops.ts';
import { readerOf, recordWith, textOf } from '../site.ts';

const table = (stops: object[] | undefined, lang = 'vi') =>
  stopsTable(readerOf(lang), recordWith('exhibitions', { panels: [{ photo: 'cau' }], stops }));
const cells = (html: string) =>
  html
    .split('<tr role="row">')
    .slice(2)
    .map((line) => [...line.matchAll(/<t[hd] [^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell)));

it('the stops stand in order of time, with how they stand and how many came', () => {
  const stops = [
    { place: 'Huế', from: '2026-12-01', to: '2026-12-05' },
    { place: 'Hà Nội', from: '2026-11-18', to: '2026-11-20', visitors: 1200 },
    { place: 'Vinh', from: '2026-10-01', to: '2026-10-03' },
    { place: 'Lào Cai', from: '2026-09-01', to: '2026-09-02', visitors: 0 },
  ];
  expect(cells(table(stops)).map(([place, , state, visitors]) => [place, state, visitors])).toEqual([
    ['Lào Cai', 'Đã qua', '0'],
    ['Vinh', 'Đã qua', 'Chưa công bố'],
    ['Hà Nội', 'Đang trưng bày', '1.200'],
    ['Huế', 'Sắp tới', ''],
  ]);
  expect(cells(table(stops, 'en'))[3]).toEqual(['Huế', '1–5 December 2026', 'To come', '']);
});

it('no stop is no table', () => {
  expect([table(undefined), table([])]).toEqual(['', '']);
});

it('a stop is on from its first day to its last', () => {
  const stop = { from: '2026-11-18', to: '2026-11-20' };
  const days = ['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-21'];
  expect(days.map((day) => stopState(stop, day))).toEqual(['coming', 'now', 'now', 'past']);
});
