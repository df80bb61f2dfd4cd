import { describe, expect, it } from 'vitest';
import { catalogueOf, issuesOf, provinceYaml, shortIssues } from '../../support/province.ts';

const RING = [
  [105, 19],
  [106, 19],
  [106, 20],
  [105, 19],
];
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });
const sea = feature({ kind: 'sea' }, { type: 'Polygon', coordinates: [RING] });
const file = (features: unknown[], head: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    source: 'Sở Mẫu',
    licence: 'CC BY 4.0',
    ...head,
    features,
  });
const of = (features: unknown[], head?: object) => ({ 'map/nen.geojson': file(features, head) });
const onlyIssue = (files: Record<string, string>) => {
  const issues = issuesOf(files);
  expect(issues).toHaveLength(1);
  return issues[0];
};

describe('the ground of the maps', () => {
  it('is absent from a province that gives none', () => {
    expect(catalogueOf().ground).toBeUndefined();
  });

  it('is read from all files, with what must be said of each', () => {
    const river = feature(
      { kind: 'river', names: { vi: 'Sông Mẫu', en: 'Sample River' }, note: 'x' },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [105, 19, 7],
            [105.5, 19.5, 8],
          ],
        ],
      },
    );
    const { ground } = catalogueOf({
      ...of([sea], { bbox: [104, 19, 106, 20] }),
      'map/song.geojson': file([river], { source: 'Sở Khác' }),
    });
    expect(ground).toEqual({
      features: [
        { kind: 'sea', areas: [[RING]], lines: [] },
        {
          kind: 'river',
          names: { vi: 'Sông Mẫu', en: 'Sample River' },
          areas: [],
          lines: [
            [
              [105, 19],
              [105.5, 19.5],
            ],
          ],
        },
      ],
      credits: [
        { source: 'Sở Mẫu', licence: 'CC BY 4.0' },
        { source: 'Sở Khác', licence: 'CC BY 4.0' },
      ],
      extent: [104, 19, 106, 20],
    });
  });

  it('knows the regions of the province only', () => {
    const region = (id: string) =>
      feature({ kind: 'region', region: id }, { type: 'Polygon', coordinates: [RING] });
    const yaml = provinceYaml(
      undefined,
      'regions:\n  - { id: ven-bien, names: { vi: Ven biển }, communes: [] }',
    );
    expect(shortIssues({ ...of([region('ven-bien')]), 'province.yaml': yaml })).toEqual([]);
    expect(shortIssues({ ...of([region('mien-nui')]), 'province.yaml': yaml })).toEqual([
      'map error map-region',
    ]);
  });

  it.each([
    ['no JSON', '{', 'map-json'],
    ['a list', '[]', 'map-file'],
    ['no source', file([sea], { source: ' ' }), 'map-file'],
    ['no licence', file([sea], { licence: undefined }), 'map-file'],
    ['no features', file([]), 'map-file'],
    ['a box of three numbers', file([sea], { bbox: [1, 2, 3] }), 'map-file'],
  ])('tells a file that is %s', (_, text, code) => {
    expect(onlyIssue({ 'map/nen.geojson': text })).toMatchObject({ file: 'content/map/nen.geojson', code });
  });

  const polygon = (ring: unknown) => ({ type: 'Polygon', coordinates: [ring] });
  it.each([
    ['a kind of no name', { kind: 'rivr' }, polygon(RING), 'map-kind', 'Viết: "kind": "river"'],
    ['no kind', {}, polygon(RING), 'map-kind', 'sea'],
    ['names without Vietnamese', { kind: 'sea', names: { en: 'Sea' } }, polygon(RING), 'map-names', 'vi'],
    ['a region without an id', { kind: 'region' }, polygon(RING), 'map-region', 'province.yaml'],
    [
      'a sea that is a line',
      { kind: 'sea' },
      { type: 'LineString', coordinates: RING },
      'map-geometry',
      'Polygon',
    ],
    [
      'a road that is a point',
      { kind: 'road' },
      { type: 'Point', coordinates: [105, 19] },
      'map-geometry',
      'LineString',
    ],
    ['no geometry', { kind: 'sea' }, null, 'map-geometry', 'Polygon'],
    ['an area of nothing', { kind: 'sea' }, { type: 'Polygon', coordinates: [] }, 'map-geometry', 'Xuất lại'],
    ['a ring that is open', { kind: 'sea' }, polygon(RING.slice(0, 3)), 'map-ring', '[105, 19]'],
    ['a ring of two points', { kind: 'sea' }, polygon([RING[0], RING[1], RING[0]]), 'map-ring', 'Vẽ lại'],
    [
      'axes the wrong way round',
      { kind: 'sea' },
      polygon(RING.map(([x, y]) => [y, x])),
      'swapped-axes',
      '[105, 19]',
    ],
    ['metres', { kind: 'sea' }, polygon([[580_000, 2_190_000]]), 'map-position', 'EPSG:4326'],
    ['another end of the world', { kind: 'sea' }, polygon([[2.3, 48.8]]), 'map-position', '102'],
    ['words for numbers', { kind: 'sea' }, polygon([['105', '19']]), 'map-position', 'Xuất lại'],
  ])('tells a feature with %s, by its number and line', (_, properties, geometry, code, fix) => {
    const text = `{"type":"FeatureCollection","source":"A","licence":"B","features":[\n${JSON.stringify(sea)},\n${JSON.stringify(feature(properties, geometry as object))}]}`;
    const issue = onlyIssue({ 'map/nen.geojson': text });
    expect(issue).toMatchObject({ file: 'content/map/nen.geojson', line: 3, level: 'error', code });
    expect(issue?.message).toContain('Đối tượng thứ 2');
    expect(issue?.fix).toContain(fix);
  });

  it('leaves no other file unmentioned', () => {
    expect(shortIssues({ ...of([sea]), 'map/nen.json': '{}', 'map/ban-do.shp': '' })).toEqual([
      'map/ban-do.shp warning stray-file',
      'map/nen.json warning stray-file',
    ]);
  });

  it('says where an outline of former times belongs', () => {
    expect(shortIssues({ 'theme/outline.geojson': '{}' })).toEqual([
      'theme/outline.geojson warning stray-file',
    ]);
  });

  it('has a limit', () => {
    const line = Array.from({ length: 61_000 }, () => [105, 19]);
    const road = feature({ kind: 'road' }, { type: 'LineString', coordinates: line });
    expect(shortIssues(of([road]))).toEqual(['map error map-size']);
  });
});
