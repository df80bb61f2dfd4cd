import { describe, expect, it } from 'vitest';
import { issuesOf, place } from '../../support/province.ts';

const BODY = (words: string) => `${words}\n\n## Đường đi\n\nCâu.\n`;
const check = (words: string) => issuesOf({ 'places/bai-mau/index.vi.md': place('', BODY(words)) });

describe('what is to be written instead of a slip', () => {
  it.each([
    ['##Đường về', '## Đường về'],
    ['#######Đường về##', '## Đường về'],
    ['#Đường về quê', '## Đường về quê'],
    ['[Bãi] (places/bai-mau)', '[Bãi](places/bai-mau)'],
    ['[Bãi] (places/bai-mau#Đường đi)', '[Bãi](places/bai-mau#duong-di)'],
    ['[Trang] (www.a.vn/b)', '[Trang](https://www.a.vn/b)'],
    ['(Trang)[www.a.vn]', '[Trang](https://www.a.vn)'],
    ['[Bãi](places/Bãi Mẫu)', '[Bãi](places/bai-mau)'],
    ['[Bãi](places/bai mau#Đường đi)', '[Bãi](places/bai-mau#duong-di)'],
    ['[Đi](#Đường đi)', '[Đi](#duong-di)'],
    ['[Tệp](www.a.vn/tai lieu.pdf)', '[Tệp](https://www.a.vn/tai%20lieu.pdf)'],
    ['[Tệp](https://a.vn/b “Tên tệp”)', '[Tệp](https://a.vn/b)'],
    ['[Thư](mailto: ban@a.vn)', '[Thư](mailto:ban@a.vn)'],
    ['[Gọi](tel: 0237 3852 246)', '[Gọi](tel:02373852246)'],
    ['[Gọi] (tel:02373852246)', '[Gọi](tel:02373852246)'],
    ['[Tệp](www.a.vn/b', '[Tệp](https://www.a.vn/b)'],
    ['[Đi](#duong-di', '[Đi](#duong-di)'],
  ])('is right: %s', (slip, right) => {
    const [issue, ...more] = check(slip);
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ line: 10 });
    expect(issue?.fix?.slice(-right.length - 1)).toBe(` ${right}`);
    expect(check(right)).toEqual([]);
  });
});

it.each([
  ['![Bãi] (https://a.vn/b.jpg)', 'warning'],
  ['![Bãi](https://a.vn/b c.jpg)', 'error'],
  ['![Bãi](bãi biển.jpg)', 'error'],
  ['![Bãi](  bai.jpg )', 'error'],
])('tells of a picture of Markdown by one answer, gap or not: %s', (slip, level) => {
  expect(check(slip)).toMatchObject([
    { level, code: 'image-in-body', fix: 'Đặt ảnh vào content/photos/<mã>/ rồi viết: ::anh{id=<mã>}' },
  ]);
});

it.each(['[Bãi](places/bai-mau\n)', '[Trang](https://a.vn/b\n"Tên trang")', '> [Bãi](places/bai-mau\n> )'])(
  'takes a link whose bracket closes on the next line: %j',
  (words) => {
    expect(check(words)).toEqual([]);
  },
);
