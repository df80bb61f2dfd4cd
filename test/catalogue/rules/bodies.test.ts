import { describe, expect, it } from 'vitest';
import { createQrPath } from '../../../src/catalogue/qr-path.ts';
import { FACTS, issuesOf, photo, place, told } from '../../support/province.ts';

const PHOTO = { 'photos/bien/index.vi.md': photo(), 'photos/bien/photo.jpg': 'x' };
/** What is told of a body that begins on line 11. */
const md = (body: string) =>
  issuesOf({ ...PHOTO, 'places/bai-mau/index.vi.md': place('', `\n${body}`) }).map(told);
const mdx = (body: string) =>
  issuesOf({
    ...PHOTO,
    'places/bai-mau/index.vi.md': undefined,
    'places/bai-mau/index.vi.mdx': place('', `\n${body}`),
  }).map(told);

describe('an address that no code of a kiosk can hold', () => {
  const address = (bytes: number) => `https://a.vn/?q=${'ắ'.repeat((bytes - 16) / 3)}`;

  it.each([
    ['link', (url: string) => md(`[a](${url})`)],
    ['bare link', (url: string) => md(url)],
    ['video', (url: string) => md(`::video[Phim]{url="${url}"}`)],
    ['link of a composed page', (url: string) => mdx(`[a](${url})`)],
    [
      'source',
      (url: string) =>
        issuesOf({
          'places/bai-mau/index.vi.md': place('').replace(
            /^sources:\n/m,
            `$&  - { title: Báo, url: "${url}" }\n`,
          ),
        }).map(told),
    ],
  ])('is a mistake of its %s, and shorter ones are none', (_, toldOf) => {
    expect(toldOf(address(2002))).toEqual([expect.stringContaining('long-address')]);
    expect(toldOf(address(1999))).toEqual([]);
    expect(() => createQrPath(address(1999))).not.toThrow();
  });
});

describe('a Markdown body', () => {
  it('may hold everything an editor needs', () => {
    const body = `Mở cửa 7:30, {giảm 10%}, <5 tuổi, <a@b.vn>, a<br>b, 5~10 km.

## Tiêu đề[^1]

:::luu-y[Nhớ]
[Bãi](places/bai-mau#tieu-de) [ngoài](https://a.vn) [gọi](tel:+84123) [trên](#tieu-de)
:::

[^1]: Lời chú thích.

::anh{id=bien}

::bo-anh{ids="bien bien"}

::video[Phim]{url="https://a.vn"}
`;
    expect(md(body)).toEqual([]);
  });

  it.each(['# Tên', 'Tên\n===', '> # Tên', '- # Tên', '> Tên\n> =', '#'])(
    'may not hold a heading of the first level, written as %j',
    (body) => {
      expect(md(body)).toEqual([expect.stringContaining('heading-one')]);
    },
  );

  it.each([
    [
      '# Tên',
      '11 heading-one: Tên của bản ghi đã là tiêu đề lớn nhất của trang. → Dùng ## cho tiêu đề trong bài.',
    ],
    [
      'a\n\n![Biển](bien.jpg)',
      '13 image-in-body: Ảnh trong bài phải là ảnh của kho ảnh, để có chú thích và bản quyền. → Đặt ảnh vào content/photos/<mã>/ rồi viết: ::anh{id=<mã>}',
    ],
    [':::luuy\nx\n:::', '11 unknown-directive: Không có khối “luuy”. → Viết: :::luu-y[Tiêu đề] … :::'],
    [
      '::ban-do{id=x}',
      '11 unknown-directive: Không có khối “ban-do”. → Dùng một trong: :::luu-y[Tiêu đề] … :::  ::anh{id=ma-anh}  ::bo-anh{ids="ma-anh-1 ma-anh-2"}  ::video[Tên]{url="https://…"}',
    ],
    ['::anh[Biển]', '11 directive-shape: Khối “anh” thiếu id. → Viết: ::anh{id=ma-anh}'],
    [
      '::anh{id=bienn}',
      '11 unknown-photo: Không có ảnh nào mang mã “bienn” trong content/photos. → Có phải muốn viết: bien',
    ],
    [
      '::bo-anh{ids="bien nui-cao"}',
      '11 unknown-photo: Không có ảnh nào mang mã “nui-cao” trong content/photos. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ],
    [
      '::video[Phim]{url="javascript:x"}',
      '11 unsafe-link: Địa chỉ video phải bắt đầu bằng https:// → Viết: ::video[Tên]{url="https://…"}',
    ],
    [
      '[x](javascript:alert(1))',
      '11 unsafe-link: Địa chỉ “javascript:alert(1)” không được dùng. → Dùng địa chỉ https://…',
    ],
    [
      '[x][r]\n\n[r]: data:text/html,x',
      '11 unsafe-link: Địa chỉ “data:text/html,x” không được dùng. → Dùng địa chỉ https://…',
    ],
    [
      '[Núi](places/nui)',
      '11 unknown-link: Không có bản ghi “places/nui”. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ],
    [
      '[Bãi](places/bai-mua)',
      '11 unknown-link: Không có bản ghi “places/bai-mua”. → Có phải muốn viết: bai-mau',
    ],
    [
      '[Bãi](/vi/places/bai-mau/)',
      '11 unknown-link: Đường dẫn “/vi/places/bai-mau/” của “Bãi” không mở được. → Trong trang viết loại/mã, ví dụ places/bai-bien; trang ngoài viết https://…',
    ],
    [
      '[Báo](www.a.vn)',
      '11 unknown-link: Đường dẫn “www.a.vn” của “Báo” không mở được. → Trong trang viết loại/mã, ví dụ places/bai-bien; trang ngoài viết https://…',
    ],
    [
      'a <b>x</b>',
      '11 html-as-text: Thẻ HTML “<b>” sẽ hiện nguyên thành chữ. → Xóa thẻ nếu không muốn hiện.',
    ],
  ])('%j', (body, message) => {
    expect(md(body)[0]).toBe(message);
  });

  it('only warns of HTML, which is shown as text', () => {
    const issues = issuesOf({ 'places/bai-mau/index.vi.md': place('', '<script>x</script>') });
    expect(issues.map(({ level, code }) => `${level} ${code}`)).toEqual(['warning html-as-text']);
  });
});

describe('a composed page', () => {
  it('may use the listed components and plain Markdown', () => {
    const body = `<Note title="Nhớ">\n\nMang *nước*, [bãi](places/bai-mau).\n\n</Note>\n\n<Photo id="bien" />\n\n<Timeline>\n<Moment year="1400" title="Xây">\n\nx\n\n</Moment>\n</Timeline>\n`;
    expect(mdx(body)).toEqual([]);
  });

  it.each([
    ['import x from "fs"', '11 mdx-import: Không được viết import hoặc export trong bài. → Xóa dòng này.'],
    [
      'a\n\nexport const x = 1',
      '13 mdx-import: Không được viết import hoặc export trong bài. → Xóa dòng này.',
    ],
    [
      'a {process.exit()} b',
      '11 mdx-expression: Không được viết dấu { } trong bài này: đó là mã lệnh. → Xóa, hoặc viết bằng chữ.',
    ],
    [
      '{/* ghi chú */}',
      '11 mdx-expression: Không được viết dấu { } trong bài này: đó là mã lệnh. → Xóa, hoặc viết bằng chữ.',
    ],
    [
      '<Map />',
      '11 mdx-component: Không có thành phần <Map>. → Dùng một trong: Photo, Gallery, Note, Quote, Timeline, Moment, Figures',
    ],
    ['<Foto id="bien" />', '11 mdx-component: Không có thành phần <Foto>. → Viết: <Photo>'],
    [
      '<script>x</script>',
      '11 mdx-component: Không có thành phần <script>. → Dùng một trong: Photo, Gallery, Note, Quote, Timeline, Moment, Figures',
    ],
    [
      '<a href="javascript:x">y</a>',
      '11 mdx-component: Không có thành phần <a>. → Dùng một trong: Photo, Gallery, Note, Quote, Timeline, Moment, Figures',
    ],
    [
      '<Note title={x}>y</Note>',
      '11 mdx-expression: Thuộc tính của <Note> phải là chữ trong dấu nháy. → Viết: title="…"',
    ],
    [
      '<Note {...x}>y</Note>',
      '11 mdx-expression: Thuộc tính của <Note> phải là chữ trong dấu nháy. → Viết: id="…"',
    ],
    ['<Note onclick="x">y</Note>', '11 mdx-attribute: <Note> không có thuộc tính “onclick”. → Dùng: title'],
    ['<Photo />', '11 mdx-attribute: <Photo> thiếu id. → Viết: <Photo id="…" />'],
    [
      '<Photo id="bein" />',
      '11 unknown-photo: Không có mã “bein” trong content/photos. → Có phải muốn viết: bien',
    ],
    [
      '<Figures id="so-lieu" />',
      '11 unknown-record: Không có mã “so-lieu” trong content/figures. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ],
    ['[x](javascript:y)', '11 unsafe-link: Địa chỉ “javascript:y” không được dùng. → Dùng địa chỉ https://…'],
    [
      '[x][r]\n\n[r]: javascript:y',
      '11 unsafe-link: Địa chỉ “javascript:y” không được dùng. → Dùng địa chỉ https://…',
    ],
    [
      '[x](places/nui-xa)',
      '11 unknown-link: Không có bản ghi “places/nui-xa”. → Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.',
    ],
    ['![x](a.jpg)', '11 image-in-body: Ảnh trong bài phải là ảnh của kho ảnh. → Viết: <Photo id="mã-ảnh" />'],
    [
      '# Tên',
      '11 heading-one: Tên của bản ghi đã là tiêu đề lớn nhất của trang. → Dùng ## cho tiêu đề trong bài.',
    ],
    [
      'a\n\n<Note>x',
      '13 mdx-syntax: Không đọc được thẻ ở đây: thẻ mở mà chưa đóng, hoặc có dấu { hay < lẻ. → Đóng thẻ, ví dụ <Note title="…">…</Note>, hoặc viết &lt; thay cho <.',
    ],
    [
      'dưới <5 tuổi',
      '11 mdx-syntax: Không đọc được thẻ ở đây: thẻ mở mà chưa đóng, hoặc có dấu { hay < lẻ. → Đóng thẻ, ví dụ <Note title="…">…</Note>, hoặc viết &lt; thay cho <.',
    ],
  ])('%j', (body, message) => {
    expect(mdx(body)[0]).toBe(message);
  });

  it('is guarded in a translation, and when its facts have a mistake', () => {
    const issues = issuesOf({
      'places/bai-mau/index.vi.md': undefined,
      'places/bai-mau/index.vi.mdx': place('', '{a}', FACTS.replace('beach', 'x')),
      'places/bai-mau/index.en.mdx': place('', '{b}').replace(FACTS, 'translation: { status: machine }'),
    });
    expect(issues.map(({ file, code }) => `${file.slice(-6)} ${code}`)).toEqual([
      'en.mdx mdx-expression',
      'vi.mdx not-in-list',
      'vi.mdx mdx-expression',
    ]);
  });
});
