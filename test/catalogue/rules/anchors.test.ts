import { expect, it } from 'vitest';
import { issuesOf, place, provinceYaml, told, translation } from '../../support/province.ts';

const HEADINGS = '\n\n## Lịch sử\n\n### Đi lại\n';
const OTHER = { 'places/nui/index.vi.md': place('', `Thân.${HEADINGS}`).replace('Bãi Mẫu', 'Núi Mẫu') };
/** What is told of a body that begins on line 11. */
const md = (body: string) =>
  issuesOf({ ...OTHER, 'places/bai-mau/index.vi.md': place('', `\n${body}`) }).map(told);
const mdx = (body: string) =>
  issuesOf({
    ...OTHER,
    'places/bai-mau/index.vi.md': undefined,
    'places/bai-mau/index.vi.mdx': place('', `\n${body}`),
  }).map(told);

it.each([
  `[a](#lich-su) [b](#di-lai)${HEADINGS}`,
  '[a](places/nui#lich-su)',
  '[a](https://a.vn/#b)',
  `:::luu-y\n#### Nhớ\n:::\n\n[a](#nho)`,
])('is told of no link to a heading that is there: %j', (body) => {
  expect(md(body)).toEqual([]);
});

it('takes headings of a composed page as those of any', () => {
  expect(
    mdx(`[a](#lich-su) [b](places/nui#di-lai)\n\n<Note>\n\n#### Nhớ\n\n</Note>\n\n[c](#nho)${HEADINGS}`),
  ).toEqual([]);
});

it.each([md, mdx])('names what a link could lead to, with its line (%#)', (toldOf) => {
  expect(toldOf(`a\n\n[a](#lich-xu)${HEADINGS}`)).toEqual([
    '13 unknown-anchor: Không có tiêu đề nào mang tên “#lich-xu” trong bài này. → Có phải muốn viết: #lich-su',
  ]);
  expect(toldOf(`[a](#Lịch-sử)${HEADINGS}`)).toEqual([
    '11 unknown-anchor: Không có tiêu đề nào mang tên “#Lịch-sử” trong bài này. → Có phải muốn viết: #lich-su',
  ]);
  expect(toldOf('[a](places/nui#cho-dem)')).toEqual([
    '11 unknown-anchor: Không có tiêu đề nào mang tên “#cho-dem” trong “places/nui”. → Dùng một trong: places/nui#lich-su (Lịch sử), places/nui#di-lai (Đi lại)',
  ]);
  expect(toldOf('[a](places/bai-mau#x)')).toEqual([
    '11 unknown-anchor: Không có tiêu đề nào mang tên “#x” trong “places/bai-mau”. → Bài ấy không có tiêu đề nào, viết: places/bai-mau',
  ]);
  expect(toldOf('[a](#m1)')).toEqual([
    '11 unknown-anchor: Không có tiêu đề nào mang tên “#m1” trong bài này. → Bài này không có tiêu đề nào: xóa đường dẫn.',
  ]);
});

it('reminds that a number goes wrong when a heading is added, and takes no number that there is not', () => {
  expect(md(`[a](#m2) [b](places/nui#m1) [c](#m99)${HEADINGS}`)).toEqual([
    '11 numbered-anchor: “#m2” là số thứ tự của tiêu đề, sẽ sai khi thêm một tiêu đề ở trên. → Viết: #di-lai',
    '11 numbered-anchor: “#m1” là số thứ tự của tiêu đề, sẽ sai khi thêm một tiêu đề ở trên. → Viết: places/nui#lich-su',
    '11 unknown-anchor: Không có tiêu đề nào mang tên “#m99” trong bài này. → Dùng một trong: #lich-su (Lịch sử), #di-lai (Đi lại)',
  ]);
});

it('looks in a translation at the headings it has itself', () => {
  const issues = issuesOf({
    'province.yaml': provinceYaml(['vi', 'lo']),
    'places/bai-mau/index.vi.md': place('', `[a](#di-lai)${HEADINGS}`),
    'places/bai-mau/index.lo.md': translation(undefined, '[a](#lich-su) [b](#di-lai)\n\n## ປະຫວັດສາດ\n'),
  });
  expect(issues.filter(({ level }) => level === 'error').map(told)).toEqual([
    expect.stringContaining('Không có tiêu đề nào mang tên “#di-lai” trong bài này.'),
  ]);
});

it('says nothing of a record whose own mistakes hide its headings', () => {
  const files = { 'places/nui/index.vi.md': undefined, 'places/nui/index.vi.mdx': place('', '## A\n\n<b') };
  const issues = issuesOf({ ...files, 'places/bai-mau/index.vi.md': place('', '[a](places/nui#x)') });
  expect(issues.map(({ code }) => code)).toEqual(['mdx-syntax']);
});
