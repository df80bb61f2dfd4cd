import { photo, place, provinceYaml, translation } from '../../support/province.ts';
import { PICTURE, type Slip, VI } from './slip.ts';

const STAMPED = 'translation: { status: machine, source: "v1:000000000000" }';
const en = translation(STAMPED);
const five = provinceYaml(['vi', 'en', 'lo', 'km', 'zh']);
const beside = (name: string, text: string, ...told: string[]): Slip => [
  name,
  { 'province.yaml': five, [VI]: place(), [`places/bai-mau/${name}`]: text },
  ...told.map((words) => `places/bai-mau/${name}:${words}`),
];
const instead = (name: string, ...told: string[]): Slip => [
  `${name} for index.vi.md`,
  { 'province.yaml': five, [VI]: undefined, [`places/bai-mau/${name}`]: place() },
  ...told.map((words) => `places/bai-mau/${name}:${words}`),
];
const inPhoto = (name: string, ...told: string[]): Slip => [
  `${name} for photo.jpg`,
  { [VI]: place(), 'photos/anh-1/index.vi.md': photo(), [`photos/anh-1/${name}`]: 'x' },
  ...told.map((words) => `photos/anh-1/${name}:${words}`),
];

/** Names of files and folders. */
export const NAME_SLIPS: Slip[] = [
  // A country, capitals or three letters for the language.
  instead('index.vn.md', '- error “vn” … tiếng Việt (vi) … Đổi tên thành: index.vi.md'),
  instead('index.VI.md', '- error “vi”, nhưng đang là “VI” … Đổi tên thành: index.vi.md'),
  instead('index.vie.md', '- error Đổi tên thành: index.vi.md'),
  instead('index.md', '- error Đổi tên thành: index.vi.md'),
  instead('vi.md', '- error Đổi tên thành: index.vi.md'),
  instead('Index.vi.md', '- error Đổi tên thành: index.vi.md'),
  instead('index_vi.md', '- error Đổi tên thành: index.vi.md'),
  beside('index.la.md', en, '- error “la” … tiếng Lào (lo) … Đổi tên thành: index.lo.md'),
  beside('index.kh.md', en, '- error “kh” … tiếng Khmer (km) … Đổi tên thành: index.km.md'),
  beside('index.cn.md', en, '- error “cn” … tiếng Trung (zh) … Đổi tên thành: index.zh.md'),
  beside('index.zh-CN.md', en, '- error Đổi tên thành: index.zh.md'),
  beside('index.EN.md', en, '- error “en”, nhưng đang là “EN” … Đổi tên thành: index.en.md'),
  beside('index.en-US.md', en, '- error Đổi tên thành: index.en.md'),
  beside('index.cn.mp3', 'ID3', '- error Đổi tên thành: index.zh.mp3'),
  beside('index-en.md', en, '- error Đổi tên thành: index.en.md'),
  [
    'a country beside its language',
    {
      'province.yaml': five,
      [VI]: place(),
      'places/bai-mau/index.zh.md': en,
      'places/bai-mau/index.cn.md': en,
    },
    'places/bai-mau/index.cn.md:- error Đã có index.zh.md … chuyển index.cn.md đi nơi khác',
  ],
  [
    'a country whose language is not shown',
    { [VI]: place(), 'places/bai-mau/index.cn.md': en },
    'places/bai-mau/index.cn.md:- error Đổi tên thành: index.zh.md',
  ],
  beside(
    'index.fr.md',
    en,
    '- warning “fr” không có trong province.yaml … - tag: fr … chuyển tệp đi nơi khác',
  ),
  beside('index.vi - Copy.md', place(), '- warning bản chép … Chuyển đi nơi khác'),
  beside('index.vi (1).md', place(), '- warning bản chép'),
  beside('index.vi.md.bak', place(), '- warning bản chép'),
  beside('index.en.txt', en, '- warning .txt … Đổi tên thành: index.en.md'),
  beside('bai-viet.docx', 'PK', '- warning Tệp Word … index.vi.md'),
  beside('anh.heic', 'x', '- warning content/photos/<mã>/photo.jpg'),

  // Pictures.
  inPhoto('photo.heic', '- error HEIC … đổi đuôi … JPEG … iPhone'),
  inPhoto('IMG_0001.HEIC', '- error HEIC … JPEG'),
  inPhoto('photo.gif', '- error GIF … JPEG'),
  inPhoto('photo.psd', '- error PSD … JPEG'),
  inPhoto('DSC_1.jpg', '- error Đổi tên thành: photo.jpg'),
  inPhoto('anh.png', '- error Đổi tên thành: photo.png'),
  [
    'no picture at all',
    { [VI]: place(), 'photos/anh-1/index.vi.md': photo() },
    'photos/anh-1/index.vi.md:1 error content/photos/anh-1/photo.jpg',
  ],
  [
    'a second picture',
    { [VI]: place(), ...PICTURE, 'photos/anh-1/goc.jpg': 'x' },
    'photos/anh-1/goc.jpg:- warning photo.jpg … Chuyển đi nơi khác',
  ],
  [
    'two pictures of one name',
    { [VI]: place(), ...PICTURE, 'photos/anh-1/photo.png': 'x' },
    'photos/anh-1/photo.png:- error photo.jpg và photo.png … Giữ một tệp',
  ],
  [
    'words for the blind that are the caption',
    {
      [VI]: place(),
      ...PICTURE,
      'photos/anh-1/index.vi.md': photo().replace('alt: Một bãi biển.', 'alt: ảnh để thử'),
    },
    'photos/anh-1/index.vi.md:5 warning y như chú thích … Viết ở alt',
  ],

  // Folders.
  [
    'a device of Windows',
    { [VI]: place(), 'places/aux/index.vi.md': place().replace('Mẫu', 'Hai') },
    'places/aux:- error Windows … aux-moi',
  ],
  [
    'another device',
    { [VI]: place(), 'places/com1/index.vi.md': place().replace('Mẫu', 'Hai') },
    'places/com1:- error Windows',
  ],
  [
    'marks in a folder',
    { [VI]: place(), 'places/Bãi Hai/index.vi.md': place() },
    'places/Bãi Hai:- error bai-hai',
  ],
  ['a folder of no kind', { [VI]: place(), 'place/a/index.vi.md': place() }, 'place:- error places'],
  [
    'a file beside the records',
    { [VI]: place(), 'places/index.vi.md': place() },
    'places/index.vi.md:- warning content/places/<mã>/',
  ],
  [
    'province.yml',
    { [VI]: place(), 'terms.yml': 'terms: []' },
    'terms.yml:- warning Đổi tên thành: terms.yaml',
  ],

  // Right names.
  beside('index.en.md', en),
  beside('index.lo.md', en),
  beside('index.zh.mdx', en),
  [
    'capitals of an extension',
    { [VI]: place(), 'photos/anh-1/index.vi.md': photo(), 'photos/anh-1/photo.JPG': 'x' },
  ],
  ['a name that only begins like a device', { [VI]: undefined, 'places/con-dao/index.vi.md': place() }],
  [
    'a script of its own',
    {
      'province.yaml': provinceYaml(['vi', 'zh-Hant']),
      [VI]: place(),
      'places/bai-mau/index.zh-Hant.md': en,
    },
  ],
];
