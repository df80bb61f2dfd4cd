import { FACTS, photo, place, provinceYaml, translation } from '../../support/province.ts';
import { asFile, inFacts, PICTURE, type Slip, VI } from './slip.ts';

const EN = 'places/bai-mau/index.en.md';
const HAI = 'places/bai-hai/index.vi.md';
const CONFLICT = '<<<<<<< HEAD\nmột\n=======\nhai\n>>>>>>> nhanh-khac\n';
const PROVINCE = 'province.yaml';
const withTag = (tag: string, files = {}): Slip[1] => ({
  [PROVINCE]: provinceYaml(['vi', tag]),
  [VI]: place(),
  ...files,
});

/** Files as a whole: their frame, what git and copying leave, days, and what other files they need. */
export const FILE_SLIPS: Slip[] = [
  // The two lines around the facts.
  asFile(place().replace('---', ' ---'), '1 error dấu cách trước “---” … ba dấu trừ ở đầu dòng'),
  asFile(place().replace('\n---\n', '\n ---\n'), '9 error đóng phần thông tin có dấu cách … ---'),
  asFile(place().replace('---', '——'), '1 error “——” … ba dấu trừ'),
  asFile(place().replace('---', '----'), '1 error “----” … ba dấu trừ'),
  asFile(place().replace('---', '–––'), '1 error “–––” … ba dấu trừ'),
  asFile(place().replace('\n---\n', '\n—\n'), '9 error “—” … ba dấu trừ'),
  asFile(place().replace('\n---\n', '\n- - -\n'), '9 error “- - -”'),
  asFile(`\n\n${place()}`, '3 error 2 dòng trống … Xóa các dòng trống'),
  asFile(place().replace('---\n', ''), '1 error Thiếu dòng “---” ở đầu tệp'),
  asFile(place().replace('\n---\n', '\n'), '1 error chưa đóng … ngay trước bài viết'),
  asFile('', '1 error Tệp còn trống'),
  asFile(place().replace('---', '---  ').replace('\n---\n', '\n--- \n')),
  asFile(place('', 'Trên.\n\n---\n\nDưới.')),

  // Two who changed one file.
  asFile(place('', CONFLICT), '10 error Hai người cùng sửa … (dòng 10 đến 14) … <<<<<<<'),
  asFile(place(CONFLICT.trim()), '4 error Hai người cùng sửa'),
  asFile(place('', `${CONFLICT}\nGiữa.\n\n${CONFLICT}`), '10 error git', '18 error git'),
  [
    'a conflict in province.yaml',
    { [PROVINCE]: `${provinceYaml()}${CONFLICT}`, [VI]: place() },
    'province.yaml:14 error git chưa biết giữ bản nào',
  ],
  asFile(place('', 'Tiêu đề\n=======\n\nCâu.').replace('\n=======', '')),
  asFile(place('', '>>>>>>> Trích dẫn của trích dẫn.')),

  // Days.
  inFacts(
    'published: 2026-01-02\nupdated: 2026-01-02',
    'published: 2062-11-20\nupdated: 2026-11-20',
    '7 error sớm hơn ngày đăng 2062-11-20 … Xem lại năm … published: 2026-11-20',
  ),
  inFacts(
    'published: 2026-01-02\nupdated: 2026-01-02',
    'published: 2062-11-20\nupdated: 2062-11-20',
    '7 warning 2062-11-20 còn … published: 2026-11-20',
    '8 warning updated … updated: 2026-11-20',
  ),
  inFacts(
    'published: 2026-01-02\nupdated: 2026-01-02',
    'published: 2027-11-20\nupdated: 2027-11-20',
    '7 warning 356 ngày nữa',
    '8 warning 356 ngày nữa',
  ),
  inFacts(
    'updated: 2026-01-02',
    'updated: 2025-01-02',
    '8 error sớm hơn ngày đăng … updated: 2026-01-02',
    '8 warning quá 365 ngày',
  ),
  inFacts('published: 2026-01-02\nupdated: 2026-01-02', 'published: 2027-02-01\nupdated: 2027-02-01'),

  // Copies.
  [
    'a record copied and not changed',
    { [VI]: place('', 'Bài.'), [HAI]: place('', 'Bài.') },
    `${VI}:2 warning y như content/places/bai-hai … chép`,
  ],
  [
    'a picture copied and not changed',
    { [VI]: place(), ...PICTURE, 'photos/anh-2/index.vi.md': photo(), 'photos/anh-2/photo.jpg': 'x' },
    'photos/anh-2/index.vi.md:2 warning y như content/photos/anh-1',
  ],
  [
    'two places of one name',
    { [VI]: place('', 'Bài.'), [HAI]: place('', 'Bài khác.').replace('để thử', 'ở huyện khác') },
  ],
  [
    'a translation that is the Vietnamese file',
    { [VI]: place('tags: [a]\nowner: Sở', 'Bài.'), [EN]: place('tags: [a]\nowner: Sở', 'Bài.') },
    `${EN}:1 error bản chép nguyên của index.vi.md, chưa dịch … Chỉ giữ title, summary … tiếng Anh (en) … translation: { status: draft }`,
  ],
  [
    'a translation that kept all facts',
    { [VI]: place(), [EN]: `---\ntitle: A\nsummary: B\ntranslation: { status: draft }\n${FACTS}\n---\n` },
    `${EN}:5 error 4 mục: type, sources, published, updated … Xóa các mục này`,
  ],
  [
    'a translation with one fact',
    { [VI]: place(), [EN]: translation('type: beach\ntranslation: { status: draft }') },
    `${EN}:4 error “type”`,
  ],
  ['a draft of a translation', { [VI]: place(), [EN]: translation('translation: { status: draft }') }],

  // Languages of the province.
  [
    'China for Chinese',
    withTag('cn', { 'places/bai-mau/index.zh.md': translation('translation: { status: draft }') }),
    'province.yaml:5 error “cn” … tiếng Trung (zh) … Viết: tag: zh',
  ],
  ['Laos for Lao', withTag('la'), 'province.yaml:5 error tiếng Lào (lo) … Viết: tag: lo'],
  ['Cambodia for Khmer', withTag('kh'), 'province.yaml:5 error tiếng Khmer (km) … Viết: tag: km'],
  [
    'Viet Nam for Vietnamese',
    { [PROVINCE]: provinceYaml(['vn', 'en']), [VI]: place() },
    'province.yaml:4 error tiếng Việt (vi) … Viết: tag: vi',
  ],
  ['a script of Chinese', withTag('zh-Hant')],

  // Communes.
  [
    'no communes.yaml',
    { [VI]: place('locality: ["16516"]'), [HAI]: place('locality: ["16517"]') },
    'communes.yaml:- error 2 bản ghi … Tạo communes.yaml',
  ],
  ['nobody needs communes.yaml', { [VI]: place() }],
  [
    'a wrong commune',
    {
      [VI]: place('locality: ["16517"]'),
      'communes.yaml': 'source: x\nasOf: 2026-01-01\ncommunes: [{ code: "16516", names: { vi: Xã A } }]\n',
    },
    `${VI}:4 error “16517” … "16516"`,
  ],
];
