import { describe, expect, it } from 'vitest';
import { recordSheet, sheetAddress } from '../../../src/view/sheets/record-sheet.ts';
import { pictureOf, recordWith, siteWith, textOf } from '../../view/site.ts';

const gate = (title = 'Cửa khẩu Mẫu') =>
  recordWith(
    'gates',
    {
      class: 'international',
      opposite: { name: 'Bên Kia' },
      hours: [{ days: ['mon'], open: '07:00', close: '17:00' }],
      whoMayCross: [{ who: 'vietnamese', allowed: 'yes', papers: ['passport'] }],
      eVisa: 'unknown',
      vehicles: { carsIn: 'unknown', carsOut: 'unknown', motorbikesIn: 'unknown', motorbikesOut: 'unknown' },
      goods: 'no',
      exchange: 'unknown',
      sources: [{ title: 'Báo cáo & số liệu' }],
      photos: [{ id: 'cong', role: 'lead' }],
    },
    {
      id: 'mau',
      words: {
        vi: {
          lang: 'vi',
          title,
          summary: 'Một cửa khẩu.',
          body: '',
          format: 'md',
          extra: { beforeYouCross: 'Mang <b>hộ chiếu</b>.' },
        },
      },
    },
  );
const photo = recordWith(
  'photos',
  { creditLine: 'Ban biên tập', digitalSource: 'photograph', focus: { x: 0.5, y: 0.23 } },
  { id: 'cong', words: { vi: { lang: 'vi', title: 'Cổng', summary: '', extra: { alt: 'Cổng & đường' } } } },
);
const parts = { records: [photo], pictures: { cong: pictureOf(800, 600, 'cong') } };
const sheetOf = (lang: string, record = gate()) =>
  recordSheet(siteWith({ ...parts, records: [photo, record] }).readerOf(lang), record, '/sheet.css');

describe('a sheet to print', () => {
  it('answers what is asked, question by question, and says in one line what is not known', () => {
    const sheet = sheetOf('vi');
    const headings = [...sheet.matchAll(/<h(\d)[^>]*>(.*?)<\/h\d>/g)].map(
      ([, level, text]) => `${level} ${textOf(text ?? '')}`,
    );
    expect(headings).toEqual([
      '1 Cửa khẩu Mẫu',
      '2 Trước khi qua cửa khẩu',
      '2 Giờ mở cửa',
      '2 Giấy tờ',
      '2 Thông tin',
      '2 Nguồn',
    ]);
    expect(sheet.match(/<th scope="row">/g)?.length).toBe(sheet.match(/<tr>/g)?.length);
    const line = textOf(/<p class="not-confirmed">(.*?)<\/p>/s.exec(sheet)?.[1] ?? '');
    expect(line).toContain('đổi tiền');
    expect(line).not.toContain('Giờ mở cửa');
  });

  it('has its picture with the text for those who do not see it, and the code of the page', () => {
    const sheet = sheetOf('vi');
    expect(sheet).toContain(
      '<img src="/media/cong-800.jpeg" alt="Cổng &amp; đường" width="800" height="600" style="object-position:50% 10%">',
    );
    expect(sheet).toContain('aria-label="https://mau.gov.vn/vi/gates/mau/"');
    expect(sheet).toContain(
      '<a href="https://mau.gov.vn/vi/gates/mau/">https://mau.gov.vn/vi/gates/mau/</a>',
    );
  });

  it('marks what is in another language, and lets no text be markup', () => {
    expect(sheetOf('lo')).toContain('<html lang="lo" dir="ltr">');
    expect(sheetOf('lo')).toContain('<h1 lang="vi">');
    const hostile = sheetOf('vi', gate('</title><script>alert(1)</script>'));
    expect(hostile).not.toContain('<script>');
    expect(hostile).toContain('Mang &lt;b&gt;hộ chiếu&lt;/b&gt;.');
  });

  it('lies on a site that has sheets, where a language has the words', () => {
    const address = (lang: string, sheets: boolean, record = gate()) =>
      sheetAddress(siteWith({ records: [record], sheets }).readerOf(lang), record);
    expect(address('vi', true)).toBe('/vi/gates/mau.pdf');
    expect([
      address('lo', true),
      address('vi', false),
      address('vi', true, recordWith('places') as never),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
