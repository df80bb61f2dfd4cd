import { expect, it } from 'vitest';
import { stopLines, stopState } from '../../../src/view/exhibition/stops.ts';
import { readerOf, textOf } from '../site.ts';

it('the stops stand in order of time, with how they stand and how many came', () => {
  const stops = [
    { place: 'Huế', from: '2026-12-01', to: '2026-12-05' },
    { place: 'Hà Nội', from: '2026-11-18', to: '2026-11-20', visitors: 1200 },
    { place: 'Vinh', from: '2026-10-01', to: '2026-10-03' },
    { place: 'Lào <Cai>', from: '2026-09-01', to: '2026-09-02', visitors: 0 },
  ];
  const lines = (lang: string) => stopLines(readerOf(lang), stops).map(textOf);
  expect(lines('en')).toEqual([
    'Lào &lt;Cai&gt; , 1–2 September 2026 Past · Visitors: 0',
    'Vinh , 1–3 October 2026 Past · Visitors: Not announced',
    'Hà Nội , 18–20 November 2026 On now · Visitors: 1,200',
    'Huế , 1–5 December 2026 To come',
  ]);
  expect(lines('vi')[2]).toMatch(/^Hà Nội, .+ Đang trưng bày · Lượt xem: 1\.200$/);
});

it('no stop is no line', () => {
  expect(stopLines(readerOf('vi'), [])).toEqual([]);
});

it('a stop is on from its first day to its last', () => {
  const stop = { from: '2026-11-18', to: '2026-11-20' };
  const days = ['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-21'];
  expect(days.map((day) => stopState(stop, day))).toEqual(['coming', 'now', 'now', 'past']);
});
