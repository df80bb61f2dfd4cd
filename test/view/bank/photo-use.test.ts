import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { inAscii, photoFileName } from '../../../src/view/bank/file-name.ts';
import { captionsOf, licenceHtml, photoDownloads, termLines } from '../../../src/view/bank/photo-use.ts';
import { weight } from '../../../src/view/bank/weight.ts';
import { pictureOf, readerOf, recordWith, type SiteParts, siteWith, textOf } from '../site.ts';

const photoWith = (facts: object = {}, words: object = {}): CatalogueRecord<'photos'> =>
  recordWith(
    'photos',
    {
      creditLine: 'Ảnh: Đỗ Văn Đức',
      licence: 'CC-BY-4.0',
      use: 'free',
      digitalSource: 'photograph',
      ...facts,
    },
    { id: 'bien', words },
  );

const file = (name: string, width: number, height: number, bytes: number) => ({
  file: `${name}.jpg`,
  width,
  height,
  bytes,
});
const picture = (width: number) => {
  const made = pictureOf(1200, 800, 'bien');
  for (const rendition of made.renditions) rendition.bytes = 90_400;
  return { bien: { ...made, width } };
};

describe('the sizes of a photo', () => {
  const sizes = (parts: SiteParts) => {
    const reader = readerOf('vi', { records: [photoWith()], ...parts });
    return photoDownloads(reader, photoWith()).map(
      ({ name, href, size, weight: heavy }) => `${name} ${href} ${size} ${heavy}`,
    );
  };

  it('are that of the page, one for screens and the original, each with its pixels and weight', () => {
    const downloads = {
      bien: [file('s', 1600, 1067, 240_000), file('o', 6000, 4000, 9_450_000)],
    };
    expect(sizes({ pictures: picture(6000), downloads })).toEqual([
      'Cho trang web /media/bien-1200.jpeg 1.200 × 800 điểm ảnh 90\u00A0kB',
      'Cho màn chiếu /media/s.jpg 1.600 × 1.067 điểm ảnh 240\u00A0kB',
      'Ảnh gốc, để in /media/o.jpg 6.000 × 4.000 điểm ảnh 9,5\u00A0MB',
    ]);
  });

  it('are the original alone where the page shows no less', () => {
    const downloads = { bien: [file('o', 1200, 800, 300_000)] };
    expect(sizes({ pictures: picture(1200), downloads })).toEqual([
      'Ảnh gốc, để in /media/o.jpg 1.200 × 800 điểm ảnh 300\u00A0kB',
    ]);
  });

  it('are none at a kiosk', () => {
    expect(sizes({ pictures: picture(6000) })).toEqual([]);
  });
});

describe('the name under which a photo is saved', () => {
  it('tells province, id, width and credit in letters that every system shows', () => {
    expect(photoFileName('Thanh Hóa', photoWith(), 1600)).toBe('Thanh-Hoa_bien_1600px_Anh-Do-Van-Duc.jpg');
  });

  it('holds nothing that could leave its folder, and is not too long', () => {
    const name = photoFileName('../Ü "x"', photoWith({ creditLine: `图片 ../${'đ'.repeat(200)}` }), 9);
    expect(name).toMatch(/^U-x_bien_9px_d{40}\.jpg$/);
    expect(photoFileName('Tỉnh', photoWith({ creditLine: '图片' }), 9)).toBe('Tinh_bien_9px.jpg');
    expect(inAscii('  ĐỒNG — bằng ')).toBe('DONG-bang');
  });
});

describe('what one may do with a photo', () => {
  const terms = (facts: object, lang = 'vi') =>
    termLines(readerOf(lang), photoWith(facts)).map(
      ({ title, lines }) => `${title}: ${lines.map(textOf).join(' | ')}`,
    );

  it('is told by its licence and by how its record lets it be used', () => {
    expect(terms({})).toEqual([
      'Được phép: Đăng, in, phát lại | Cắt, sửa, ghép | Dùng trong việc kinh doanh',
      'Phải làm: Ghi cạnh ảnh: Ảnh: Đỗ Văn Đức',
      'Không được: Làm như tỉnh hay tác giả ủng hộ mình',
    ]);
    expect(terms({ use: 'ask' })).toEqual([
      'Phải làm: Hỏi và chờ đồng ý trước khi dùng | Ghi cạnh ảnh: Ảnh: Đỗ Văn Đức',
      'Không được: Dùng khi chưa được đồng ý',
    ]);
    expect(terms({ use: 'restricted', allowed: 'Trưng bày <ở trường>' })[0]).toBe(
      'Được phép: Chỉ dùng cho: Trưng bày &lt;ở trường&gt;',
    );
  });

  it('marks the language of what nobody has translated', () => {
    const [, must] = termLines(readerOf('en'), photoWith());
    expect(must?.lines.map(String)).toEqual(['Print beside it: <span lang="vi">Ảnh: Đỗ Văn Đức</span>']);
  });

  it('leads to the text of the licence where it has an address', () => {
    const reader = readerOf('vi');
    expect(String(licenceHtml(reader, photoWith()))).toContain(
      'href="https://creativecommons.org/licenses/by/4.0/"',
    );
    const own = photoWith({ licence: 'LicenseRef-all-rights-reserved' });
    expect(String(licenceHtml(reader, own))).toBe('Giữ mọi quyền');
  });
});

it('captions are those that were written, the reader’s language first', () => {
  const words = { lo: { extra: { caption: 'ທະເລ' } }, vi: { extra: { caption: 'Biển' } }, en: { extra: {} } };
  const reader = siteWith().readerOf('lo');
  expect(captionsOf(reader, photoWith({}, words)).map(({ lang }) => lang)).toEqual(['lo', 'vi']);
});

it('a weight is never nothing, and in megabytes from one on', () => {
  const reader = readerOf('en');
  expect([12, 999_000, 1_000_000, 12_345_678].map((bytes) => weight(reader, bytes))).toEqual([
    '1\u00A0kB',
    '999\u00A0kB',
    '1\u00A0MB',
    '12.3\u00A0MB',
  ]);
});
