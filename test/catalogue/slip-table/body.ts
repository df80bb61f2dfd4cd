import { place } from '../../support/province.ts';
import { inBody, PICTURE, type Slip, VI } from './slip.ts';

const RIGHT_PHOTO = 'Viết trên một dòng riêng: ::anh{id=ma-anh}';

/** Markdown of bodies as people type it who do not know it; the first line is line 10. */
export const BODY_SLIPS: Slip[] = [
  // Blocks with too few or too many colons, with gaps, within a sentence.
  inBody(':anh{id=anh-1}', `10 error “:anh” … hiện nguyên thành chữ … ${RIGHT_PHOTO}`),
  inBody(
    'Một câu.\n\n:video[Phim]{url="https://a.vn/b"}',
    '12 error “:video” … Viết trên một dòng riêng: ::video[',
  ),
  inBody(':bo-anh{ids="anh-1"}', '10 error “:bo-anh” … ::bo-anh{'),
  inBody(':luu-y[Nhớ]\nmang áo mưa', '10 error “:luu-y” … :::luu-y[Tiêu đề] … :::'),
  inBody(':: anh{id=anh-1}', `10 error dấu cách … ${RIGHT_PHOTO}`),
  inBody('::: luu-y[Nhớ]\nMang áo mưa.\n:::', '10 error dấu cách … Viết trên một dòng riêng: :::luu-y['),
  inBody('::anh {id=anh-1}', `10 error “anh” … ${RIGHT_PHOTO}`),
  inBody('xem ::anh{id=anh-1}', `10 error “::anh” … giữa câu … ${RIGHT_PHOTO}`),
  inBody('Dòng một\nxem ảnh ::anh{id=anh-1} này', `11 error “::anh” … giữa câu … ${RIGHT_PHOTO}`),
  // One block, one answer.
  inBody('::anh{id=anh-1} ::anh{id=anh-1}', `10 error “anh” … ${RIGHT_PHOTO}`),
  inBody('::: x ::anh{id=anh-1}', `10 error “::anh” … giữa câu … ${RIGHT_PHOTO}`),
  inBody('> Một câu\n> ::anh{id=anh-1} ở trên', `11 error “anh” … ${RIGHT_PHOTO}`),
  inBody(':::anh {id=anh-1}', '10 error hai dấu hai chấm … ::anh{id=ma-anh}'),
  inBody(':::video', '10 error hai dấu hai chấm … ::video['),
  inBody('::anh{id=anh-1} ở trên', '10 error “anh” … ::anh{id=ma-anh}'),
  inBody(':::anh{id=anh-1}\n:::', '10 error hai dấu hai chấm … ::anh{id=ma-anh}'),
  inBody(':::anh{id=anh-1}', '10 error hai dấu hai chấm … ::anh{id=ma-anh}'),
  inBody('::::video[Phim]{url="https://a.vn/b"}\n::::', '10 error hai dấu hai chấm … ::video['),
  inBody('::luu-y[Nhớ]', '10 error ba dấu hai chấm … :::luu-y['),
  inBody('::video[]', '10 error thiếu url … ::video[Tên]{url="https://…"}'),
  inBody('::video[Phim]', '10 error thiếu url … ::video[Tên]{url="https://…"}'),
  inBody('::video[Phim]{url=""}', '10 error thiếu url'),
  inBody('::video[Phim](https://a.vn/b)', '10 error “video” … ::video[Tên]{url="https://…"}'),
  inBody('::anh', '10 error thiếu id … ::anh{id=ma-anh}'),
  inBody('::anh[anh-1]', '10 error thiếu id … ::anh{id=ma-anh}'),
  inBody('::anh{anh-1}', '10 error thiếu id … ::anh{id=ma-anh}'),
  inBody('::Anh{id=anh-1}', '10 error Không có khối “Anh” … ::anh{id=ma-anh}'),
  inBody('::ảnh{id=anh-1}', '10 error Không có khối “ảnh” … ::anh{id=ma-anh}'),
  inBody(':::lưu-ý[Nhớ]\nMang áo mưa.\n:::', '10 error Không có khối “lưu-ý” … :::luu-y['),
  inBody('::anh{id=anh-2}', '10 error Không có ảnh nào mang mã “anh-2” … anh-1'),
  inBody('- Một mục\n  :anh{id=anh-1}', '11 error “:anh”'),
  // A block without its end.
  inBody(
    ':::luu-y[Nhớ]\nMang áo mưa.\n\n## Phần sau\n\nCâu sau.',
    '10 error “:::luu-y” … chưa đóng … Thêm một dòng :::',
  ),
  inBody('Câu đầu.\n\n:::luu-y\nMang áo mưa.', '12 error “:::luu-y” … chưa đóng'),
  inBody(':::luu-y[Một]\nA.\n\n:::luu-y[Hai]\nB.\n:::', '10 error chưa đóng'),
  inBody('Mang áo mưa.\n\n:::', '12 error “:::” … không có khối nào mở … Xóa dòng này'),
  // Headings.
  inBody('##Núi', '10 error dấu cách sau ## … Viết: ## Núi'),
  inBody('Câu đầu.\n\n###Đường lên núi ###', '12 error dấu cách sau ### … Viết: ### Đường lên núi'),
  inBody('####### Núi', '10 error nhiều nhất sáu dấu # … ## Núi'),
  inBody('#Núi Trường Lệ', '10 warning dấu cách sau # … viết: ## Núi Trường Lệ'),
  inBody('Dòng trên\n##Núi', '11 error Viết: ## Núi'),
  inBody('# Núi', '10 error Dùng ## cho tiêu đề trong bài'),
  // Links.
  inBody(
    'Xem [trang tỉnh] (https://a.vn/b).',
    '10 warning dấu cách … Viết liền: [trang tỉnh](https://a.vn/b)',
  ),
  inBody('Xem [bãi] (places/bai-mau).', '10 warning Viết liền: [bãi](places/bai-mau)'),
  inBody('Xem (trang tỉnh)[https://a.vn/b].', '10 warning ngược … Viết: [trang tỉnh](https://a.vn/b)'),
  inBody(
    'Xem [tệp](https://a.vn/tai lieu.pdf).',
    '10 error dấu cách … Viết: [tệp](https://a.vn/tai%20lieu.pdf)',
  ),
  inBody('Câu.\n\nXem [tệp]( places/bai mau ).', '12 error dấu cách'),
  inBody('Xem [tệp](https://a.vn/b', '10 error chưa đóng … Thêm dấu )'),
  inBody('Xem [tệp](bai-mau).', '10 error không mở được … places/bai-bien'),
  inBody('Xem [tệp](places/bai-maus).', '10 error Không có bản ghi “places/bai-maus” … bai-mau'),
  inBody('Xem [tệp](C:\\Users\\a.docx).', '10 error không được dùng'),
  inBody('![Ảnh](anh.jpg)', '10 error kho ảnh … ::anh{id=<mã>}'),
  inBody('<font color="red">Đỏ</font>', '10 warning Thẻ HTML', '10 warning Thẻ HTML'),
  [
    'one colon in a composed page',
    { [VI]: place(), ...PICTURE, 'pages/a/index.vi.mdx': composed('::anh{id=anh-1}') },
    'pages/a/index.vi.mdx:10 error <Photo id="mã-ảnh" />',
    'pages/a/index.vi.mdx:10 error dấu { }',
  ],
  [
    'a heading without its gap in a composed page',
    { [VI]: place(), 'pages/a/index.vi.mdx': composed('##Núi') },
    'pages/a/index.vi.mdx:10 error Viết: ## Núi',
  ],
  [
    'a picture in the gallery and in the body',
    { [VI]: place('photos: [{ id: anh-1, role: gallery }]', '::anh{id=anh-1}'), ...PICTURE },
    `${VI}:11 warning “anh-1” … hai lần … photos`,
  ],
  [
    'a picture in the gallery and in a row of the body',
    { [VI]: place('photos: [{ id: anh-1, role: gallery }]', 'Câu.\n\n::bo-anh{ids="anh-1"}'), ...PICTURE },
    `${VI}:13 warning “anh-1” … hai lần … photos`,
  ],
  [
    'a leading picture also in the body',
    { [VI]: place('photos: [{ id: anh-1, role: lead }]', '::anh{id=anh-1}'), ...PICTURE },
  ],

  // Their right neighbours.
  inBody('::anh{id=anh-1}'),
  inBody('Câu trên.\n::anh{id=anh-1}\nCâu dưới.'),
  inBody('::video[Phim]{url="https://a.vn/b"}'),
  inBody(':::luu-y[Nhớ]\nMang áo mưa.\n:::\n\nCâu sau.'),
  inBody(':::luu-y\nMang áo mưa.\n\n::anh{id=anh-1}\n\n- một\n- hai\n:::'),
  inBody('::::luu-y[Ngoài]\n:::luu-y[Trong]\nMang áo mưa.\n:::\n::::'),
  inBody('> :::luu-y[Nhớ]\n> Mang áo mưa.\n> :::'),
  inBody('Mở cửa 7:30, đóng 17:00. Tỉ lệ 1:50. Ghi chú: ảnh chụp năm 1907.'),
  inBody('Giờ :anh hùng: và :) và :D. Lớp std::anh của máy.'),
  inBody('Viết `::anh{id=ma}` hoặc `:anh{id=ma}` trong bài.'),
  inBody('```\n:anh{id=x}\n##Núi\n[a] (https://a.vn)\n:::luu-y\n```'),
  inBody('~~~md\n:::luu-y[Nhớ]\n~~~'),
  inBody('## Núi\n\n### Đường lên'),
  inBody('#SamSon #DuLich'),
  inBody('#dulichthanhhoa'),
  inBody('Hạng #1 toàn quốc, mã ##12 trong sổ.'),
  inBody('Xem [1] (Đại Việt sử ký, quyển 3) và [2] (trang 5).'),
  inBody('Xem [bãi](places/bai-mau "Bãi Mẫu") và [trang](https://a.vn/b "Tên trang").'),
  inBody('Xem [bãi](places/bai-mau).'),
  inBody('Xem [trang](<https://a.vn/b>).'),
  ['a picture in the body alone', { [VI]: place('', '::anh{id=anh-1}'), ...PICTURE }],
  ['a picture in the gallery alone', { [VI]: place('photos: [{ id: anh-1, role: gallery }]'), ...PICTURE }],
];

function composed(body: string): string {
  return `---\ntitle: Trang\nsummary: Một trang.\ntopic: about\nsources:\n  - title: Báo cáo\npublished: 2026-01-02\nupdated: 2026-01-02\n---\n${body}`;
}
