import { describe, expect, it } from 'vitest';
import { usedCharacters } from '../../../src/build/used-characters.ts';
import { catalogueOf, issuesOf, photo, place, provinceYaml } from '../../support/province.ts';

const REGIONS = 'regions:\n  - { id: ven-bien, names: { vi: Ven biển }, communes: [] }';

/** What the check says of one section of the page for visitors, whose first line is line 4. */
const told = (...lines: string[]) => {
  const [first, ...more] = lines;
  const section = [`      - ${first}`, ...more.map((line) => `        ${line}`)].join('\n');
  return issuesOf({
    'province.yaml': provinceYaml(['vi', 'en'], REGIONS),
    'audiences.yaml': `audiences:\n  - audience: tourist\n    sections:\n${section}\n`,
  }).map(
    ({ file, line, level, message, fix }) =>
      `${file.replace('content/', '')}:${line} ${level} ${message} → ${fix}`,
  );
};

describe('audiences.yaml', () => {
  it('is taken into the catalogue as it stands, and its headings into the letters of the fonts', () => {
    const catalogue = catalogueOf({
      'audiences.yaml':
        'audiences:\n  - audience: tourist\n    sections:\n      - block: emergency\n      - heading: { vi: Ẩm thực, en: Ƒood }\n        kind: places\n        region: ven-bien\n        types: [beach]\n        records: [bai-mau]\n        most: 3\n',
      'province.yaml': provinceYaml(['vi', 'en'], REGIONS),
    });
    expect(catalogue.audiences?.[0]?.sections.map(({ block, kind }) => block ?? kind)).toEqual([
      'emergency',
      'places',
    ]);
    const characters = usedCharacters(catalogue, {});
    expect(characters['en']?.text).toContain('Ƒ');
    expect(characters['vi']?.text).toContain('Ẩ');
    expect(catalogueOf().audiences).toBeUndefined();
  });

  it('names records by their ids, and photos where no other record has the id', () => {
    expect(told('records: [bai-mau]')).toEqual([]);
    const named = (ids: string) =>
      issuesOf({
        'audiences.yaml': `audiences:\n  - { audience: press, sections: [{ ${ids} }] }\n`,
        'photos/anh-bai/index.vi.md': photo(),
      }).flatMap(({ file, code }) => (file.endsWith('audiences.yaml') ? code : []));
    expect(named('records: [anh-bai, bai-mau]')).toEqual([]);
    expect(named('kind: photos, records: [anh-bai]')).toEqual([]);
    expect(named('kind: photos, records: [bai-mau]')).toEqual(['unknown-record']);
    expect(told('records: [bai-mao]')).toEqual([
      'audiences.yaml:4 error Không có bản ghi nào mang mã “bai-mao”. → Có phải muốn viết: bai-mau',
    ]);
  });

  it('says what a section shows, and no two things', () => {
    expect(told('heading: { vi: Trống }')).toEqual([
      'audiences.yaml:4 error Phần này không nói hiện gì. → Thêm block: …, kind: … hoặc records: [ … ].',
    ]);
    expect(told('block: map', 'kind: places')).toEqual([
      'audiences.yaml:5 error Một phần không ghi cả block lẫn kind. → Xóa một dòng, hoặc tách làm hai phần.',
    ]);
    expect(told('block: map', 'region: ven-bien')).toEqual([
      'audiences.yaml:5 error types và region chỉ dùng cùng kind. → Thêm kind: …, hoặc xóa dòng này.',
    ]);
  });

  it('knows the nearest block, type, region and record', () => {
    expect(told('block: calender')[0]).toContain('→ Viết: calendar');
    expect(told('block: Bản đồ')[0]).toContain('→ Viết: map');
    expect(told('kind: place')[0]).toContain('→ Viết: places');
    expect(told('kind: places', 'types: [beech]')).toEqual([
      'audiences.yaml:5 error Danh mục places không có loại “beech”. → Có phải muốn viết: beach',
    ]);
    expect(told('kind: pages', 'types: [visa]')[0]).toContain('visa-money');
    expect(told('kind: routes', 'types: [car]')).toEqual([
      'audiences.yaml:5 error Danh mục routes không chia theo loại. → Xóa dòng types.',
    ]);
    expect(told('kind: places', 'region: ven-bie')).toEqual([
      'audiences.yaml:5 error Không có vùng “ven-bie” trong province.yaml. → Có phải muốn viết: ven-bien',
    ]);
    expect(told('kind: culture', 'records: [bai-mau]')).toEqual([
      'audiences.yaml:5 error Không có bản ghi nào mang mã “bai-mau” trong content/culture. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ]);
    expect(told('records: [bai-mau, bai-mau]')[0]).toContain('ghi hai lần');
  });

  it('has each audience once, and only those that there are', () => {
    const pages = (...names: string[]) =>
      issuesOf({
        'audiences.yaml': `audiences:\n${names.map((name) => `  - { audience: ${name}, sections: [{ block: emergency }] }\n`).join('')}`,
      }).map(({ line, code, fix }) => `${line} ${code} ${fix}`);
    expect(pages('tourist', 'press', 'tourist')).toEqual(['4 audience-twice Gộp các phần vào một chỗ.']);
    expect(pages('turist')[0]).toContain('Viết: tourist');
  });

  it('is no stray file, and its name is guessed', () => {
    expect(issuesOf({ 'audiences.yml': 'audiences: []\n' }).map(({ code, fix }) => `${code} ${fix}`)).toEqual(
      ['stray-file Đổi tên thành: audiences.yaml'],
    );
  });

  it('is not asked for records while province.yaml has mistakes of its own', () => {
    const codes = issuesOf({
      'province.yaml': `${provinceYaml()}menu: x\n`,
      'audiences.yaml':
        'audiences:\n  - { audience: tourist, sections: [{ kind: places, region: ven-bien }] }\n',
      'places/bai-mau/index.vi.md': place(),
    }).map(({ code }) => code);
    expect(codes).not.toContain('unknown-region');
    expect(codes.length).toBeGreaterThan(0);
  });
});

it('menuFirst names only languages that the site has', () => {
  const menuFirst = (tag: string) =>
    issuesOf({
      'province.yaml': provinceYaml(['vi', 'en'], `menuFirst:\n  ${tag}: [{ kind: gates }, { view: map }]`),
    }).map(({ line, code, fix }) => `${line} ${code} ${fix}`);
  expect(menuFirst('en')).toEqual([]);
  expect(menuFirst('lo')).toEqual(['14 unknown-language Dùng trong: vi, en']);
});
