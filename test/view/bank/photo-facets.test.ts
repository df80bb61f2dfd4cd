import { describe, expect, it } from 'vitest';
import { facetLabel, facetsOf, facetTitle } from '../../../src/view/lists/facets.ts';
import { listPages } from '../../../src/view/lists/lists.ts';
import { pictureOf, recordWith, siteWith } from '../site.ts';

const photo = (id: string, facts: object) =>
  recordWith('photos', { use: 'free', licence: 'CC-BY-4.0', digitalSource: 'photograph', ...facts }, { id });
const province = {
  regions: [
    { id: 'bien', names: { vi: 'Ven biển' }, communes: ['01'] },
    { id: 'nui', names: { vi: 'Miền núi' }, communes: ['02'] },
  ],
};
const site = siteWith({
  province,
  records: [
    recordWith('places', { locality: ['01'], season: [4, 5, 12] }, { id: 'bai' }),
    recordWith('culture', { type: 'craft', locality: ['02'] }, { id: 'nghe' }),
    photo('mot', { depicts: ['bai'] }),
    photo('hai', { depicts: ['bai', 'nghe'], takenOn: '2025-08', use: 'ask', licence: 'CC0-1.0' }),
    photo('ba', { depicts: ['khong-con'], locality: ['02'], season: [1] }),
    photo('bon', { takenOn: '2025' }),
  ],
  pictures: {
    mot: { ...pictureOf(0, 0), width: 300, height: 200 },
    hai: { ...pictureOf(0, 0), width: 200, height: 300 },
    ba: { ...pictureOf(0, 0), width: 100, height: 105 },
    bon: { ...pictureOf(0, 0), width: 12_000, height: 60 },
  },
});
const vi = site.readerOf('vi');
const facet = (name: string) =>
  facetsOf(site, 'photos')
    .find((one) => one.name === name)
    ?.values.map(({ value, count }) => `${value} ${count}`);

describe('what photos are looked through by', () => {
  it('is the kinds of what they show, each photo under several', () => {
    expect(facet('theme')).toEqual(['places 2', 'culture 1']);
    const pages = listPages(vi, 'photos').filter((list) => list.facet === 'theme');
    expect(pages.map(({ value, records }) => `${value} ${records.map(({ id }) => id).sort()}`)).toEqual([
      'places hai,mot',
      'culture hai',
    ]);
  });

  it('is the season of the photo itself, else of what it shows, in the order of the year', () => {
    expect(facet('season')).toEqual(['spring 1', 'summer 1', 'autumn 1', 'winter 2']);
  });

  it('is the shape, as the picture stands upright', () => {
    expect(facet('shape')).toEqual(['landscape 1', 'panorama 1', 'portrait 1', 'square 1']);
  });

  it('is the region of the photo itself, else those of what it shows', () => {
    expect(facet('region')).toEqual(['bien 2', 'nui 2']);
  });

  it('is how they may be used, and under which licence', () => {
    expect(facet('use')).toEqual(['free 3', 'ask 1']);
    expect(facet('licence')).toEqual(['CC-BY-4.0 3', 'CC0-1.0 1']);
  });

  it('has its words in the language of the reader', () => {
    const told = (name: string, value: string) =>
      `${facetTitle(vi, name)}: ${facetLabel(vi, 'photos', name, value)}`;
    expect([
      told('theme', 'places'),
      told('season', 'spring'),
      told('shape', 'panorama'),
      told('use', 'ask'),
      told('licence', 'CC-BY-4.0'),
      told('region', 'bien'),
      told('digitalSource', 'illustration'),
    ]).toEqual([
      'Theo chủ đề: Địa điểm',
      'Theo mùa: Xuân (tháng 2–4)',
      'Theo khổ ảnh: Ảnh toàn cảnh',
      'Theo cách dùng: Hỏi trước khi dùng',
      'Theo giấy phép: Creative Commons, ghi công (CC BY 4.0)',
      'Theo vùng: Ven biển',
      'Theo loại: Tranh minh họa',
    ]);
  });
});
