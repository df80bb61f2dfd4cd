import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { StyleSheet } from '../../../src/media/pdf/svg-style.ts';
import { mapFile } from '../../../src/view/map/map-file.ts';
import { mapHtml, recordMap, routeMap } from '../../../src/view/map/province-map.ts';
import { mapRecords } from '../../../src/view/map/records.ts';
import { readerOf, recordWith } from '../site.ts';

const geo = (lat: number, lon: number) => ({ geo: { lat, lon, basis: 'approximate' } });
const records = [
  recordWith('places', { type: 'beach', ...geo(19.7, 105.9) }, { id: 'bai' }),
  recordWith('places', { type: 'airport', ...geo(19.9, 105.4) }, { id: 'san-bay' }),
  recordWith('gates', geo(20.3, 104.7), {
    id: 'cua',
    words: { vi: { lang: 'vi', title: 'Cửa & <b>khẩu</b>', summary: '', body: '', format: 'md', extra: {} } },
  }),
];
const ground = {
  features: [
    {
      kind: 'river' as const,
      names: { vi: '<script>Sông</script>' },
      areas: [],
      lines: [[[104.7, 20.2] as [number, number], [105.9, 19.6] as [number, number]]],
    },
  ],
  credits: [{ source: 'Sở "Mẫu" & <i>bạn</i>', licence: 'CC BY 4.0' }],
};

describe('the map as a file', () => {
  const reader = readerOf('en', { records, province: { capital: 'bai' } });
  reader.site.catalogue.ground = ground;
  const file = mapFile(reader, mapRecords(reader.site));

  it('is a whole document that says its title, its signs and whose data it shows', () => {
    expect(file.startsWith('<svg xmlns="http://www.w3.org/2000/svg" lang="en"')).toBe(true);
    expect(file).toContain('Sample Province – Map</title>');
    expect(file).toContain('>Centre of the province</text>');
    expect(file).toContain('Sở &quot;Mẫu&quot; &amp; &lt;i&gt;bạn&lt;/i&gt;. CC BY 4.0');
    expect(file).toContain('href="https://mau.gov.vn/en/gates/cua/"');
    expect(file).not.toMatch(/narrow|NaN|undefined|<script|<b>/);
  });

  it('has a style that a sheet of paper can be drawn by', () => {
    const style = /<style>(.*?)<\/style>/s.exec(mapFile(reader, mapRecords(reader.site)))?.[1] ?? '';
    expect(() => new StyleSheet(style)).not.toThrow();
  });

  it('is XML', () => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    expect(() => parser.write(file).close()).not.toThrow();
  });
});

describe('the map of a route', () => {
  const route = (ids: string[]) =>
    recordWith(
      'routes',
      { days: 1, modes: [], stops: ids.map((record) => ({ record, day: 1 })) },
      { id: 'tuyen' },
    );

  it('draws its stops by number, each once, and the way between them', () => {
    const reader = readerOf('vi', { records });
    const map = routeMap(reader, route(['bai', 'cua', 'bai']));
    if (!map) throw new Error('No map.');
    expect(map.places.map(({ place }) => place.number)).toEqual(['1/3', '2']);
    expect(map.way?.split('L')).toHaveLength(3);
    expect(String(mapHtml(reader, map))).toContain('class="leg"');
  });

  it('is left out where fewer than two stops have a place', () => {
    expect(routeMap(readerOf('vi', { records }), route(['bai', 'mat']))).toBeUndefined();
  });
});

it('sets the signs in the order of the list, by region and title', () => {
  const named = (id: string, title: string, lon: number, locality?: string[]) =>
    recordWith(
      'places',
      { type: 'cave', ...geo(19.8, lon), locality },
      {
        id,
        words: { vi: { lang: 'vi', title, summary: '', body: '', format: 'md', extra: {} } },
      },
    );
  const reader = readerOf('vi', {
    records: [
      named('a', 'Ô', 105),
      named('b', 'Ă', 105.2, ['1']),
      named('c', 'A', 105.4, ['1']),
      named('d', 'Z', 105.6, ['2']),
    ],
    province: {
      regions: [
        { id: 'hai', names: { vi: 'Hai' }, communes: ['2'] },
        { id: 'mot', names: { vi: 'Một' }, communes: ['1'] },
      ],
    },
  });
  const map = recordMap(reader, reader.site.catalogue.records);
  expect(map.places.map(({ place }) => place.record.id)).toEqual(['d', 'c', 'b', 'a']);
});
