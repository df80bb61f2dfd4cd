import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../src/catalogue/rules/references.ts';
import { placeFacts } from '../../../src/model/place.ts';
import { issuesOf, photo, place, provinceYaml, shortIssues, told } from '../../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const PHOTO = { 'photos/anh-bien/index.vi.md': photo(), 'photos/anh-bien/photo.jpg': 'x' };
const COMMUNES = {
  'communes.yaml': 'source: x\nasOf: 2025-07-01\ncommunes:\n  - { code: "00001", names: { vi: Xã Một } }\n',
};
const toldOf = (files: Parameters<typeof issuesOf>[0]) => issuesOf(files).map(told);

describe('references between records', () => {
  it('finds them by the schema, with their paths', () => {
    expect(
      findReferences(placeFacts, {
        related: ['a'],
        photos: [{ id: 'b' }],
        locality: ['1'],
        kiosk: { gates: ['c'] },
      }),
    ).toEqual([
      { reference: 'commune', id: '1', path: ['locality', 0] },
      { reference: 'photos', id: 'b', path: ['photos', 0, 'id'] },
      { reference: 'any', id: 'a', path: ['related', 0] },
      { reference: 'gates', id: 'c', path: ['kiosk', 'gates', 0] },
    ]);
  });

  it('tells an unknown photo and the one that was meant', () => {
    expect(toldOf({ ...PHOTO, [VI]: place('photos:\n  - { id: anh-bin, role: lead }') })).toEqual([
      '5 unknown-photo: Không có ảnh nào mang mã “anh-bin” trong content/photos. → Có phải muốn viết: anh-bien',
    ]);
  });

  it('tells an unknown related record, and one related to itself', () => {
    expect(toldOf({ [VI]: place('related: [nui-xa, bai-mau]') })).toEqual([
      '4 related-to-itself: Bản ghi tự dẫn tới chính nó. → Xóa mã này khỏi mục “Liên quan”.',
      '4 unknown-record: Không có bản ghi nào mang mã “nui-xa”. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ]);
  });

  it('does not take a photo for a record', () => {
    expect(shortIssues({ ...PHOTO, [VI]: place('related: [anh-bien]') })).toEqual([
      `${VI}:4 error unknown-record`,
    ]);
  });

  it('asks a reference of one kind of that kind', () => {
    expect(toldOf({ [VI]: place('kiosk: { show: true, gates: [bai-mau] }') })).toEqual([
      '4 unknown-record: Không có bản ghi nào mang mã “bai-mau” trong content/gates. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ]);
  });

  it('asks the answer to a question of the kiosk of the records, too', () => {
    const questions = (id: string) =>
      provinceYaml(['vi'], `kiosk:\n  questions:\n    - { words: { vi: Ở đâu? }, record: ${id} }`);
    const told = (id: string) => shortIssues({ [VI]: place(), 'province.yaml': questions(id) });
    expect(told('bai-mau')).toEqual([]);
    expect(told('bai-maau')).toEqual([expect.stringMatching(/^province\.yaml:\d+ error unknown-record$/)]);
  });

  it('tells a commune that is not in the list of the province', () => {
    expect(toldOf({ ...COMMUNES, [VI]: place('locality: ["00001", "00002"]') })).toEqual([
      '4 unknown-commune: Mã xã “00002” không có trong danh sách xã, phường của tỉnh (communes.yaml). → Có phải muốn viết: "00001"',
    ]);
    expect(toldOf({ ...COMMUNES, [VI]: place('locality: ["99999"]') })[0]).toContain(
      'Xem mã đúng trong content/communes.yaml.',
    );
  });

  it('does not blame communes while their list cannot be read', () => {
    expect(shortIssues({ 'communes.yaml': 'communes: [', [VI]: place('locality: ["00001"]') })).toEqual([
      'communes.yaml:1 error yaml',
    ]);
  });
});

describe('ids', () => {
  it('refuses one id in two kinds, but lets a photo bear the id of what it shows', () => {
    const page = place(
      '',
      '',
      place().split('\n').slice(3, 8).join('\n').replace('type: beach', 'topic: about'),
    );
    expect(toldOf({ 'pages/bai-mau/index.vi.md': page })).toEqual([
      '- id-twice: Mã “bai-mau” đã dùng ở content/pages/bai-mau. → Đổi tên một trong hai thư mục.',
    ]);
    expect(issuesOf({ 'photos/bai-mau/index.vi.md': photo(), 'photos/bai-mau/photo.jpg': 'x' })).toEqual([]);
  });
});

describe('province.yaml', () => {
  const said = (text: string, files = {}) => toldOf({ 'province.yaml': text, ...files });

  it('wants Vietnamese first, no language twice, fallbacks that exist', () => {
    expect(said(provinceYaml(['en', 'vi']))).toEqual([
      '3 source-language: Ngôn ngữ đầu tiên phải là vi: tiếng Việt là bản gốc. → Đưa “- tag: vi” lên đầu.',
    ]);
    expect(said(provinceYaml(['vi', 'en', 'en']))).toEqual([
      '6 language-twice: Ngôn ngữ “en” ghi hai lần. → Xóa một dòng.',
    ]);
    expect(said(provinceYaml().replace('tag: en', 'tag: en\n    fallback: [lo]'))).toEqual([
      '6 unknown-language: Ngôn ngữ thay thế “lo” không có trong danh sách. → Dùng một trong: vi, en',
    ]);
  });

  it('gives LED screens languages the site has, and each kind of slide once', () => {
    expect(
      said(
        provinceYaml(
          ['vi'],
          'led:\n  languages: [vi, lo]\n  slides:\n    - { kind: gate }\n    - { kind: gate, weight: 2 }\n',
        ),
      ),
    ).toEqual([
      '13 unknown-language: Màn hình LED dùng ngôn ngữ “lo” mà trang không có. → Dùng trong: vi',
      '16 slide-twice: Loại màn “gate” ghi hai lần. → Xóa một dòng; muốn hiện nhiều lần thì ghi weight.',
    ]);
  });

  it('names records that exist', () => {
    expect(
      said(
        provinceYaml()
          .replace('featured: []', 'featured: [bai-mua]')
          .replace('menu: []', 'menu:\n  - page: lien-he'),
      ),
    ).toEqual([
      '10 unknown-record: Không có bản ghi nào mang mã “bai-mua”. → Có phải muốn viết: bai-mau',
      '12 unknown-record: Không có bản ghi nào mang mã “lien-he” trong content/pages. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ]);
  });

  it('puts a commune that exists into one region only', () => {
    const regions = `regions:
  - id: bien
    names: { vi: Biển }
    communes: ["00001", "00009"]
  - id: nui
    names: { vi: Núi }
    communes: ["00001"]
`;
    expect(said(provinceYaml(['vi'], regions), COMMUNES)).toEqual([
      '15 unknown-commune: Mã xã “00009” không có trong communes.yaml. → Có phải muốn viết: "00001"',
      '18 commune-twice: Mã xã “00001” thuộc cả hai vùng bien và nui. → Chỉ để ở một vùng.',
    ]);
  });

  it('asks for the Vietnamese name', () => {
    expect(said(provinceYaml().replace('{ vi: Tỉnh Mẫu }', '{ en: Sample }'))).toEqual([
      '2 missing-vi: “Tên tỉnh” (names) thiếu tiếng Việt. → Thêm vi: …',
    ]);
  });

  it('tells an unknown kind in the menu', () => {
    expect(said(provinceYaml().replace('menu: []', 'menu:\n  - kind: place'))).toEqual([
      '12 not-in-list: “Danh mục” (kind) không có trong danh sách, nhưng đang ghi “place”. → Viết: places',
    ]);
  });
});

describe('the emblem', () => {
  const svg = (inner: string) => ({
    'province.yaml': provinceYaml(['vi'], 'emblem: dau.svg\n'),
    'theme/dau.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inner}</svg>`,
  });

  it('may be a drawing', () => {
    expect(issuesOf(svg('<title>Dấu</title><g fill="url(#a)"><path d="M0 0"/></g>'))).toEqual([]);
    expect(issuesOf(svg('<path style="fill:red" d="M0 0"/>'))).toEqual([]);
  });

  it.each([
    '<script>x()</script>',
    '<image href="https://x.example/a.png"/>',
    '<path onload="x()" d=""/>',
    '<path style="fill:url(a.svg#b)" d=""/>',
    '<path fill="url(https://x.example/#a)" d=""/>',
    '<foreignObject/>',
    '<a href="javascript:x"><path d=""/></a>',
  ])('may not hold %s', (inner) => {
    const codes = shortIssues(svg(inner));
    expect(codes.length).toBeGreaterThan(0);
    expect(new Set(codes)).toEqual(new Set(['theme/dau.svg:1 error unsafe-emblem']));
  });

  it('tells all its mistakes, on their lines', () => {
    expect(shortIssues(svg('<script/>\n<path d="M0 0"/>\n<image/>'))).toEqual([
      'theme/dau.svg:1 error unsafe-emblem',
      'theme/dau.svg:3 error unsafe-emblem',
    ]);
  });

  it('may have the name that its makers gave it', () => {
    const files = { 'theme/Biểu trưng (1).SVG': '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>' };
    const yaml = provinceYaml(['vi'], 'emblem: Biểu trưng (1).SVG\n');
    expect(issuesOf({ 'province.yaml': yaml, ...files })).toEqual([]);
  });

  it('must be there, and may not lie outside the theme', () => {
    const emblem = (name: string) =>
      shortIssues({ 'province.yaml': provinceYaml(['vi'], `emblem: ${name}\n`) });
    expect(emblem('dau.svg')).toEqual(['province.yaml:12 error missing-emblem']);
    expect(emblem('../province.svg')).toEqual(['province.yaml:12 error missing-emblem']);
  });
});
