import { expect, it } from 'vitest';
import { issuesOf, place, told } from '../../support/province.ts';

/** What is told of a body that begins on line 11. */
const md = (body: string) => issuesOf({ 'places/bai-mau/index.vi.md': place('', `\n${body}`) }).map(told);
const mdx = (body: string) =>
  issuesOf({
    'places/bai-mau/index.vi.md': undefined,
    'places/bai-mau/index.vi.mdx': place('', `\n${body}`),
  }).map(told);

it.each(['A[^1] b[^nguồn] c[^1].\n\n[^1]: Một.\n[^nguồn]: Hai[^1].', '`[^1]`', '2[^]'])(
  'says nothing of what is right: %j',
  (body) => {
    expect(md(body)).toEqual([]);
  },
);

it('tells of a sign without its note, on its line', () => {
  expect(md('a\nb[^2] c\n\n[^1] : d')).toEqual([
    '12 footnote-missing: Không có lời chú thích cho [^2]. → Viết lời chú thích trên một dòng riêng, sau một dòng trống: [^2]: …',
    '14 footnote-missing: Không có lời chú thích cho [^1]. → Viết lời chú thích trên một dòng riêng, sau một dòng trống: [^1]: …',
  ]);
  expect(md('a[^chú thích]\n\n[^chú thích]: b')[0]).toBe(
    '11 footnote-missing: Không có lời chú thích cho [^chú thích]. → Tên của chú thích không có dấu cách, ví dụ [^1].',
  );
});

it.each([
  ['第一行。\n第二行[^a]，\n第三\\[^b]', ['12 footnote-missing', '13 footnote-missing']],
  ['是**“重要”**的\n一https://a.vn/b。\n第二[^a]', ['13 footnote-missing']],
  ['    第一行。\n    第二行[^a]', ['12 footnote-missing']],
])('knows the line of a sign where lines are joined as they are read: %j', (body, wanted) => {
  expect(md(body).map((issue) => issue.split(':')[0])).toEqual(wanted);
  const composed = wanted.map((line) => line.replace('footnote-missing', 'mdx-footnote'));
  expect(mdx(body).map((issue) => issue.split(':')[0])).toEqual(composed);
});

it.each([
  ['a[^1]\n\n[^ 1]: https://a.vn/b', ['11 footnote-missing', '13 footnote-missing']],
  ['a[^1]\n\n[^1 ]: https://a.vn/b', ['11 footnote-missing', '13 footnote-missing']],
  ['a\n\n[^nguồn tin]: https://a.vn/b', ['13 footnote-missing']],
])('tells of a note that would vanish, since its name has a gap: %j', (body, wanted) => {
  expect(md(body).map((issue) => issue.split(':')[0])).toEqual(wanted);
  expect(mdx(body).map((issue) => issue.split(' ')[0])).toEqual(wanted.map((issue) => issue.split(' ')[0]));
});

it('tells of a note written twice, and reminds of one without its sign', () => {
  expect(md('a[^1]\n\n[^1]: b\n\n[^1]: c\n\n[^Hai]: d')).toEqual([
    '15 footnote-twice: Chú thích [^1] viết hai lần. → Đặt tên khác cho chú thích này.',
    '17 footnote-unused: Chú thích [^Hai] không hiện, vì trong bài không có chỗ nào dẫn tới nó. → Viết [^Hai] vào chỗ cần chú thích, hoặc xóa.',
  ]);
});

it.each(['a[^1]\n\n[^1]: b c', 'a[^1]\n\n[^1]: b'])('is told that a composed page has none: %j', (body) => {
  expect(mdx(body)[0]).toBe(
    '11 mdx-footnote: Tệp .mdx không có chú thích cuối bài [^…]. → Viết lời chú thích vào trong câu, hoặc vào <Note title="…">…</Note>',
  );
});
