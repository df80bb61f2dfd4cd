import { photo, place } from '../../support/province.ts';
import { asFile, inFacts, inFront, PICTURE, type Slip, VI } from './slip.ts';

const geo = (lat: string, lon: string) => `geo:\n  lat: ${lat}\n  lon: ${lon}\n  basis: point`;

/** Facts and words of the front matter; the first line of `inFront` is line 4. */
export const FACT_SLIPS: Slip[] = [
  // Points.
  inFront(geo('105.2', '19.8'), '5 error ghi ngược … Viết: lat: 19.8, lon: 105.2'),
  inFront('geo: { lat: 105.2, lon: 19.8, basis: point }', '4 error ghi ngược … lat: 19.8, lon: 105.2'),
  inFront(geo('105°46\'30"', '19°48\'25"'), '5 error ghi ngược … lat: 19.8069, lon: 105.775'),
  inFront(geo('19°48\'25"', '105.2'), '5 error độ phút giây … Viết: lat: 19.8069'),
  inFront(geo('19°48′25″N', '105°46′30″E'), '5 error Viết: lat: 19.8069', '6 error Viết: lon: 105.775'),
  inFront(geo('19 độ 48 phút 25 giây', '105.2'), '5 error Viết: lat: 19.8069'),
  inFront(geo("19°48.5'", '105.2'), '5 error Viết: lat: 19.8083'),
  inFront(geo('19.8069°', '105.2'), '5 error Viết: lat: 19.8069'),
  inFront(geo('19,8069', '105.2'), '5 error Viết: 19.8069'),
  inFront(
    'geo: { lat: 11,33, lon: 106,33, basis: point }',
    '4 error “11,33” … lat: 11.33',
    '4 error “106,33” … lon: 106.33',
  ),
  inFront('geo: { lat: 11,33, lon: 106.5, basis: point }', '4 error “11,33” … lat: 11.33'),
  inFront('geo: { lat: 11.33, lon: 106,05, basis: point }', '4 error lon: 106.05'),
  inFront(geo('19.8069', '105.775')),
  inFront('geo: { lat: 19.8, lon: 105.7, basis: point }'),

  // What follows #.
  asFile(
    place().replace('Bãi Mẫu', 'Bãi biển # Sầm Sơn'),
    '2 warning “# Sầm Sơn” không hiện … title: "Bãi biển # Sầm Sơn"',
  ),
  asFile(place().replace('Bãi Mẫu', 'a # b'), '2 warning title: "a # b"'),
  inFront('owner: Sở Văn hóa # Thể thao', '4 warning owner: "Sở Văn hóa # Thể thao"'),
  asFile(place().replace('Bãi Mẫu', 'Giải #1'), '2 error dấu nháy'),
  asFile(place().replace('Bãi Mẫu', 'Giải "Vàng" #1'), `2 error dấu nháy đơn: '…'`),
  inFront('owner: Sở "Mẫu" # Thể thao', `4 warning nháy: owner: 'Sở "Mẫu" # Thể thao'`),
  inFront('owner:Sở: Văn hóa', '4 error Viết: owner: "Sở: Văn hóa"'),
  inFront('related: places/bai-mau', '4 error related: [bai-mau]'),
  asFile(place().replace('Bãi Mẫu', '"Bãi # Mẫu"')),
  inFacts('type: beach', 'type: beach # loại nơi'),
  inFront('# ghi chú ở dòng riêng\nowner: Sở'),
  inFront('areaHa: 5 # theo báo cáo'),
  inFront('owner: Sở Văn hóa   # hỏi lại'),

  // Codes, with their names.
  inFacts('type: beach', 'type: hotel', '4 error heritage (Di sản), temple (Đền, chùa) … beach (Bãi biển)'),
  inFacts('type: beach', 'type: bãi biển', '4 error Viết: beach'),
  inFacts('type: beach', 'type: Hang động', '4 error Viết: cave'),
  inFacts('type: beach\n', '', '2 error Thiếu mục “Loại nơi” … beach (Bãi biển)'),
  inFront('audience: [khách]', '4 error tourist (Du khách), investor (Nhà đầu tư)'),
  inFront('audience: [nhà báo]', '4 error press (Báo chí)'),
  inFront('audience: [Du khách]', '4 error Viết: tourist'),
  inFront('hours: [{ days: [chủ nhật], open: "07:00", close: "17:00" }]', '4 error Viết: sun'),
  inFront('designations: [{ level: tỉnh }]', '4 error provincial (Di tích cấp tỉnh)'),
  [
    'a licence that is none',
    { [VI]: place(), ...PICTURE, 'photos/anh-1/index.vi.md': photo().replace('CC-BY-4.0', 'tự do') },
    'photos/anh-1/index.vi.md:8 error CC0-1.0 (Không giữ bản quyền (CC0))',
  ],

  // Addresses.
  inFacts(
    '  - title: Báo cáo của tỉnh',
    '  - title: Báo cáo\n    url: https://a.vn/tai lieu.pdf',
    '7 error có dấu cách … Viết: https://a.vn/tai%20lieu.pdf',
  ),
  inFacts(
    '  - title: Báo cáo của tỉnh',
    '  - title: Báo cáo\n    url: www.a.vn/b',
    '7 error thiếu https:// … Viết: https://www.a.vn/b',
  ),
  inFacts('  - title: Báo cáo của tỉnh', '  - title: Báo cáo\n    url: https://a.vn/tai%20lieu.pdf'),

  // Keys without a value.
  inFacts('type: beach', 'type:', '4 error bắt buộc … Viết vào mục type … beach (Bãi biển)'),
  inFacts('published: 2026-01-02', 'published:', '7 error bắt buộc … 2026-11-20'),
  asFile(place().replace('title: Bãi Mẫu', 'title:'), '2 error bắt buộc … title'),
  inFront('owner:', '4 error xóa cả dòng'),

  // Days.
  inFacts('published: 2026-01-02', 'published: 2062', '7 error năm-tháng-ngày … published: 2026-11-20'),
  inFacts('published: 2026-01-02', 'published: 2026', '7 error năm-tháng-ngày … published: 2026-11-20'),
  inFacts('published: 2026-01-02', 'published: 02/01/2026', '7 error Viết: 2026-01-02'),
  inFacts('  - title: Báo cáo của tỉnh', '  - title: Báo cáo\n    date: 2026', '7 error năm-tháng-ngày'),
];
