import { expect, it } from 'vitest';
import { formatIssues, summariseIssues } from '../../src/catalogue/issues.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import {
  catalogueOf,
  issuesOf,
  photo,
  place,
  provinceYaml,
  shortIssues,
  slip,
  told,
  translation,
  writeProvince,
} from '../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const EN = 'places/bai-mau/index.en.md';

it('reads a province of one record without a word', () => {
  const { catalogue, issues } = readCatalogue(writeProvince());
  expect(issues).toEqual([]);
  expect(catalogue?.records).toHaveLength(1);
  expect(catalogue?.records[0]).toMatchObject({
    kind: 'places',
    id: 'bai-mau',
    facts: { type: 'beach', published: '2026-01-02' },
    words: { vi: { lang: 'vi', title: 'Bãi Mẫu', format: 'md', bodyLine: 10, outdated: false } },
    drafts: [],
  });
});

it('gives records sorted by kind and id, facts once, words by language, and survives JSON', () => {
  const catalogue = catalogueOf({
    'places/a-b/index.vi.md': place(),
    'places/a/index.vi.md': place(),
    'news/tin/index.vi.md': place(
      '',
      '',
      place().split('\n').slice(3, 8).join('\n').replace('beach', 'story'),
    ),
    [EN]: translation('safety: Mind the waves.\ntranslation: { status: reviewed }', 'Body'),
  });
  expect(catalogue.records.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'news/tin',
    'places/a',
    'places/a-b',
    'places/bai-mau',
  ]);
  const words = catalogue.records[3]?.words;
  expect(words?.['en']).toMatchObject({ extra: { safety: 'Mind the waves.' }, body: 'Body' });
  expect(catalogue.records[3]?.facts).not.toHaveProperty('title');
  expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
});

it('tells every mistake of every file in one go', () => {
  expect(
    shortIssues({
      'province.yaml': provinceYaml().replace('"99"', '99'),
      'communes.yaml': 'source: x\n',
      'places/hai/index.vi.md': place('owner:Sở', 'x\n\n:::la\n:::'),
      [VI]: place('areaHa: 1,5\nreviewBy: 1/2/2026', '\n![a](b.jpg)\n'),
      [EN]: translation('translation: { status: reviewd }', '[x](javascript:y)'),
      'places/Ba/index.vi.md': place(),
    }),
  ).toEqual([
    'communes.yaml:1 error missing-field',
    'communes.yaml:1 error missing-field',
    'places/Ba error bad-id',
    'places/bai-mau/index.en.md:4 error not-in-list',
    'places/bai-mau/index.en.md:6 error unsafe-link',
    'places/bai-mau/index.vi.md:4 error not-a-number',
    'places/bai-mau/index.vi.md:5 error not-a-date',
    'places/bai-mau/index.vi.md:13 error image-in-body',
    'places/hai/index.vi.md:4 error yaml',
    'province.yaml:1 error not-text',
  ]);
});

it('does not call a link broken because the record it leads to has a mistake', () => {
  expect(
    shortIssues({
      [VI]: place('related: [hai]', '[Hai](places/hai)'),
      'places/hai/index.vi.md': place('areaHa: nhiều'),
    }),
  ).toEqual(['places/hai/index.vi.md:4 error not-a-number']);
});

it('gives no catalogue with an error, and one with warnings only', () => {
  expect(readCatalogue(writeProvince({ [VI]: place('areaHa: nhiều') })).catalogue).toBeUndefined();
  const { catalogue, issues } = readCatalogue(writeProvince({ 'places/bai-mau/thu.txt': 'x' }));
  expect(issues.map((issue) => issue.level)).toEqual(['warning']);
  expect(catalogue?.records).toHaveLength(1);
});

it('counts the records as it reads them', () => {
  const done: number[] = [];
  readCatalogue(writeProvince({ 'places/hai/index.vi.md': 'x' }), (count) => done.push(count));
  expect(done).toEqual([1, 2]);
});

it('says that province.yaml, or the whole folder, is missing', () => {
  expect(shortIssues({ 'province.yaml': undefined })).toEqual(['province.yaml error missing-file']);
  const [issue] = readCatalogue('/nowhere/content').issues;
  expect(issue && told(issue)).toContain('Không có thư mục');
});

it('keeps quiet about languages while province.yaml cannot be read', () => {
  const text = provinceYaml().replace('menu: []', 'menu: [');
  expect(
    shortIssues({ 'province.yaml': text, [EN]: translation(), 'places/bai-mau/index.lo.md': translation() }),
  ).toEqual([
    'places/bai-mau/index.en.md:4 warning not-stamped',
    'places/bai-mau/index.lo.md:4 warning not-stamped',
    'province.yaml:11 error yaml',
  ]);
});

it('refuses facts in a translation, each with its line', () => {
  const issues = issuesOf({
    [EN]: translation('areaHa: 5\ntranslation: { status: draft }\nupdated: 2026-01-01'),
  });
  expect(issues.map(told)).toEqual([
    '4 fact-in-translation: Bản dịch không được ghi “areaHa”: số liệu, sự kiện chỉ nằm ở index.vi.md. → Xóa mục này khỏi bản dịch.',
    '6 fact-in-translation: Bản dịch không được ghi “updated”: số liệu, sự kiện chỉ nằm ở index.vi.md. → Xóa mục này khỏi bản dịch.',
  ]);
});

it('asks for the Vietnamese file and still reads the others', () => {
  const issues = issuesOf({ [VI]: undefined, [EN]: translation('translation: { status: done }') });
  expect(issues.map((issue) => `${issue.file} ${issue.code}`)).toEqual([
    'content/places/bai-mau missing-source',
    'content/places/bai-mau/index.en.md not-in-list',
  ]);
  expect(told(issues[0] as never)).toContain('Thiếu tệp index.vi.md');
});

it.each([
  ['Bãi Mẫu', 'bai-mau'],
  ['12-bai', 'bai'],
  ['bai_mau', 'bai-mau'],
  ['Đền Cổ', 'den-co'],
])('refuses the folder name %s and offers %s', (name, offered) => {
  const [issue] = issuesOf({ [`places/${name}/index.vi.md`]: place() });
  expect(issue).toMatchObject({ code: 'bad-id', level: 'error', file: `content/places/${name}` });
  expect(issue?.fix).toMatch(new RegExp(`ví dụ: ${offered}$`));
});

it.each(['con', 'aux', 'nul', 'prn', 'com1', 'lpt9', 'AUX', 'com¹'])(
  'refuses the folder name %s, which Windows keeps for a device',
  (name) => {
    const [issue] = issuesOf({ [`places/${name}/index.vi.md`]: place() });
    expect(issue).toMatchObject({ code: 'bad-id', level: 'error', file: `content/places/${name}` });
    expect(issue?.message).toContain('Windows');
  },
);

it('refuses an id of more than 60 letters and offers a shorter one', () => {
  const id = `${'hoi-'.repeat(14)}lang`;
  expect(id).toHaveLength(60);
  expect(issuesOf({ [`places/${id}/index.vi.md`]: place() })).toEqual([]);
  const [issue] = issuesOf({ [`places/${id}-xa/index.vi.md`]: place() });
  expect(issue && told(issue)).toBe(
    `- bad-id: Tên thư mục dài 63 ký tự, nhiều nhất được 60. → Rút gọn, ví dụ: ${id}`,
  );
});

it.each(['con-dao', 'aux2', 'com10', 'lpt'])('takes the id %s, which only looks like a device', (id) => {
  expect(issuesOf({ [`places/${id}/index.vi.md`]: place() })).toEqual([]);
});

it('refuses ids that are steps of an address', () => {
  expect(shortIssues({ 'places/page/index.vi.md': place() })).toEqual(['places/page error bad-id']);
});

it('offers the right name for an unknown folder', () => {
  expect(issuesOf({ 'place/x/index.vi.md': place() }).map(told)).toEqual([
    '- unknown-folder: Không có loại bản ghi “place”. → Đổi tên thư mục thành: places',
  ]);
  expect(issuesOf({ 'Tin tức/x/index.vi.md': place() })[0]?.fix).toContain('Dùng một trong: places, culture');
});

it.each([
  ['places/bai-mau/index.vi.md.txt', 'Đổi tên thành: index.vi.md'],
  ['places/bai-mau/Bài viết.docx', 'Chép chữ sang index.vi.md rồi chuyển tệp này đi nơi khác.'],
  ['places/bai-mau/anh.jpg', 'Chuyển vào content/photos/<mã>/photo.jpg'],
  [
    'places/bai-mau/index-vi.md',
    'Đã có index.vi.md: chép phần cần giữ sang tệp ấy, rồi chuyển index-vi.md đi nơi khác.',
  ],
  ['places/bai-mau/cu/index.vi.md', 'Mỗi bản ghi là một thư mục ngay trong content/places/.'],
  ['places/index.vi.md', 'Chuyển vào content/places/<mã>/'],
  ['terms.yml', 'Đổi tên thành: terms.yaml'],
  ['ghi-chu.txt', 'Xóa, hoặc chuyển đi nơi khác.'],
])('warns of the stray file %s', (path, fix) => {
  const issues = issuesOf({ [path]: 'x' });
  expect(issues.map(({ level, code, fix: offered }) => [level, code, offered])).toEqual([
    ['warning', 'stray-file', fix],
  ]);
});

it('passes over hidden files and what Word leaves behind', () => {
  expect(issuesOf({ 'places/bai-mau/~$bai.docx': 'x', '.git/x': 'x', 'places/.DS_Store': 'x' })).toEqual([]);
});

it('warns of a language that province.yaml does not name', () => {
  const [issue] = issuesOf({ 'places/bai-mau/index.ja.md': translation() });
  expect(issue && told(issue)).toBe(
    '- language-not-shown: Ngôn ngữ “ja” không có trong province.yaml nên tệp này không hiện. → Muốn hiện thì thêm “- tag: ja” vào mục languages của province.yaml; nếu không thì chuyển tệp đi nơi khác.',
  );
});

it('refuses .md and .mdx of one language side by side', () => {
  expect(shortIssues({ 'places/bai-mau/index.vi.mdx': place() })).toEqual([
    'places/bai-mau/index.vi.mdx error two-files',
  ]);
});

it('refuses two pictures of one photo side by side', () => {
  const files = {
    'photos/anh/index.vi.md': photo(),
    'photos/anh/photo.jpg': 'x',
    'photos/anh/photo.png': 'y',
  };
  expect(issuesOf(files).map(told)).toEqual([
    '- two-files: Có cả photo.jpg và photo.png, không biết dùng ảnh nào. → Giữ một tệp, xóa tệp kia.',
  ]);
});

it('takes a picture of any common format as a photo, by its name', () => {
  const catalogue = catalogueOf({ 'photos/anh/index.vi.md': photo(), 'photos/anh/photo.JPG': 'x' });
  expect(catalogue.records[0]?.master).toMatch(/photos[\\/]anh[\\/]photo\.JPG$/);
  expect(shortIssues({ 'photos/anh/index.vi.md': photo(), 'photos/anh/DSC_1.jpg': 'x' })).toEqual([
    'photos/anh/DSC_1.jpg error stray-file',
  ]);
});

it('prints a report by file, errors before the line of the sum', () => {
  const issues = issuesOf({ [VI]: place('areaHa: 1,5\nowner:') });
  expect(formatIssues(issues)).toBe(
    [
      '✗ content/places/bai-mau/index.vi.md — 2 chỗ cần sửa',
      '  Dòng  4: “Diện tích (ha)” (areaHa) phải là số từ 0 đến 1000000, nhưng đang ghi “1,5”.  → Viết: 1.5',
      '  Dòng  5: “Đơn vị cung cấp” (owner) đang để trống.  → Ai cung cấp và chịu trách nhiệm về dữ liệu. Nếu không có thì xóa cả dòng.',
      '',
    ].join('\n'),
  );
  expect(summariseIssues(issues)).toBe('2 lỗi trong 1 tệp. Chưa đăng gì; bản đang chạy giữ nguyên.');
  expect(formatIssues(issuesOf({ 'thu.txt': 'x' }), { color: true })).toContain('\u001b[33m⚠\u001b[0m');
});

it('prints errors first, equal reminders once with their number, and paths as the editor knows them', () => {
  const files = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'g'].flatMap((id) => [
      [`places/${id}/index.vi.md`, place(id === 'g' ? 'areaHa: 1,5' : '')],
      [`places/${id}/index.en.md`, translation()],
    ]),
  );
  const report = formatIssues(issuesOf({ ...files, [VI]: undefined, 'thu.txt': 'x' }), {
    folder: 'D:/38/content',
  });
  expect(report.split('\n')).toEqual([
    '✗ D:/38/content/places/g/index.vi.md — 1 chỗ cần sửa',
    '  Dòng  4: “Diện tích (ha)” (areaHa) phải là số từ 0 đến 1000000, nhưng đang ghi “1,5”.  → Viết: 1.5',
    '',
    '⚠ D:/38/content/thu.txt — 1 chỗ nên xem',
    expect.stringContaining('Tệp này không được dùng.'),
    '',
    '⚠ 5 chỗ nên xem, cùng một lời nhắc',
    expect.stringContaining('npm run accept -- --all'),
    '    D:/38/content/places/a/index.en.md, dòng 4',
    '    D:/38/content/places/b/index.en.md, dòng 4',
    '    D:/38/content/places/c/index.en.md, dòng 4',
    '    D:/38/content/places/d/index.en.md, dòng 4',
    '    D:/38/content/places/e/index.en.md, dòng 4',
    '',
  ]);
});

it('names the line of a mistake below a long list', () => {
  expect(slip('formerly:\n  - Huyện A\n  - Huyện B\nareaHa: x').line).toBe(7);
});
