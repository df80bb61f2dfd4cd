import { expect, it } from 'vitest';
import { catalogueOf, issuesOf, place, shortIssues, told, translation } from '../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const whole = place('owner: Sở Văn hóa', '\nĐoạn một.\n\n## Tiêu đề\n\nĐoạn hai.\n');
const recordOf = (text: string | Uint8Array) => catalogueOf({ [VI]: text }).records[0];

it.each([
  ['line ends of Windows', whole.replaceAll('\n', '\r\n')],
  ['line ends of old Macs', whole.replaceAll('\n', '\r')],
  ['a byte order mark', `\ufeff${whole}`],
  ['decomposed letters', whole.normalize('NFD')],
])('reads %s as if they were not there', (_, text) => {
  expect(text).not.toBe(whole);
  expect(recordOf(text)).toEqual(recordOf(whole));
});

/** Windows-1258: the vowel, then its tone. */
const windows1258 = Buffer.concat([
  Buffer.from(place().slice(0, 12), 'latin1'),
  Buffer.from([0xd2, 0xe3, 0x69, 0x0a]),
]);

it.each([
  ['UTF-16 with a mark', Buffer.from(`\ufeff${whole}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('---\ntitle: a\n---\n', 'utf16le')],
  ['Windows-1258', windows1258],
])('refuses %s instead of showing broken letters', (_, bytes) => {
  const issues = issuesOf({ [VI]: bytes });
  expect(issues.map(told)).toEqual([
    '1 encoding: Tệp không lưu ở bảng mã UTF-8 nên chữ Việt sẽ hỏng. → Mở tệp, chọn “Lưu thành…” (Save as), mục Mã hóa (Encoding) chọn UTF-8.',
  ]);
});

it('refuses province.yaml and a translation in another encoding too', () => {
  expect(
    shortIssues({
      'province.yaml': Buffer.from('code: "99"', 'utf16le'),
      'places/bai-mau/index.en.md': Buffer.from(translation(), 'utf16le'),
    }),
  ).toEqual(['places/bai-mau/index.en.md:1 error encoding', 'province.yaml:1 error encoding']);
});

it.each([
  ['', '1 front-matter: Tệp còn trống. → Viết nội dung, hoặc chuyển tệp đi nơi khác.'],
  [
    'title: a\n',
    '1 front-matter: Thiếu dòng “---” ở đầu tệp, trước các mục. → Thêm một dòng --- vào trước dòng này, và một dòng --- nữa sau mục cuối.',
  ],
  [
    '—\ntitle: a\n—\n',
    '1 front-matter: Dòng đầu tiên viết “—”, không phải ba dấu trừ. → Viết đúng ba dấu trừ ở đầu dòng, không có gì khác: ---',
  ],
  [
    '---\ntitle: a\n',
    '1 front-matter: Phần thông tin mở bằng dòng “---” nhưng chưa đóng. → Thêm một dòng --- ngay trước bài viết.',
  ],
])('tells what is wrong with the beginning of %j', (text, message) => {
  expect(issuesOf({ [VI]: text }).map(told)).toEqual([message]);
});

it('asks for each field when nothing stands between the lines', () => {
  const codes = issuesOf({ [VI]: '---\n---\n' }).map((issue) => issue.code);
  expect(codes.length).toBeGreaterThanOrEqual(5);
  expect(new Set(codes)).toEqual(new Set(['missing-field']));
});
