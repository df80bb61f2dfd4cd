import { describe, expect, it } from 'vitest';
import { dpiOn, neededWidth, printedSize } from '../../../src/view/sheets/panel-papers.ts';
import { panelRemarks } from '../../../src/view/sheets/panel-remarks.ts';
import { panelSheets, printedPicture } from '../../../src/view/sheets/panel-sheets.ts';
import { pictureOf, recordWith, siteWith, textOf } from '../site.ts';

const machine = { translation: { status: 'machine' } };
const photo = (id: string, words: object, facts: object = {}) =>
  recordWith(
    'photos',
    { digitalSource: 'photograph', creditLine: 'Ai & ai', licence: 'CC-BY-4.0', use: 'free', ...facts },
    {
      id,
      words: {
        vi: { title: `Ảnh ${id}`, summary: '', extra: { caption: `Chú thích ${id}` } },
        ...words,
      },
    },
  );
const exhibition = recordWith(
  'exhibitions',
  { panels: [{ photo: 'cau', provenance: 'Kho <lưu trữ>' }, { photo: 'mat' }, { photo: 'ben' }] },
  { id: 'bo-anh', words: { lo: { title: 'ງານ', summary: 'ສະຫຼຸບ', extra: {} } } },
);
const site = siteWith({
  records: [
    exhibition,
    photo('cau', { lo: { title: 'ຂົວ', extra: { caption: 'ຂົວໄມ້', alt: 'ຮູບຂົວ' }, ...machine } }),
    photo('ben', {}, { licence: 'all-rights-reserved', use: 'ask' }),
    photo('mat', {}),
  ],
  pictures: { cau: pictureOf(2400, 1600, 'cau'), ben: { ...pictureOf(1600, 1200, 'ben'), width: 4000 } },
  downloads: { cau: [{ file: 'cau-original.jpg', width: 6000, height: 4000, bytes: 1 }] },
});
const sheets = (lang: string, paper: 'A1' | 'A2' = 'A1') =>
  panelSheets(site.readerOf(lang), exhibition, paper, '/sheet.css');

describe('the panels for the printer', () => {
  it('are a page that opens, one a picture that is there, and one with all credits, in the order of the wall', () => {
    expect(sheets('lo').map(({ name }) => name)).toEqual(['00-mo-dau', '01-cau', '03-ben', '04-tac-gia']);
  });

  it('are as large as the paper and what is cut off', () => {
    expect(sheets('vi')[1]?.html).toContain('@page{size:600mm 847mm;margin:0}');
    expect(sheets('vi', 'A2')[1]?.html).toContain('@page{size:426mm 600mm;margin:0}');
  });

  it('say all in one language, and beside it in Vietnamese', () => {
    const [, cau = { html: '' }] = sheets('lo');
    expect(cau.html).toContain('<h1>ຂົວ</h1>');
    expect(cau.html).toContain('alt="ຮູບຂົວ"');
    expect(textOf(cau.html)).toContain('ຂົວ ຂົວໄມ້ Ảnh cau Chú thích cau');
    expect(textOf(cau.html)).toContain('ທີ່ມາ: Kho &lt;lưu trữ&gt; Ai &amp; ai');
    expect(cau.html).toContain('<div class="beside" lang="vi">');
    expect(cau.html).toContain('aria-label="https://mau.gov.vn/lo/photos/cau/"');
    // What has no words in a language stands in Vietnamese once, and is marked so.
    const ben = sheets('lo')[2]?.html ?? '';
    expect(ben).toContain('<h1 lang="vi">Ảnh ben</h1>');
    expect(sheets('vi').some(({ html }) => html.includes('class="beside"')) || ben.includes('beside')).toBe(
      false,
    );
  });

  it('say that nobody has checked a translation', () => {
    const unchecked = sheets('lo').map(({ html }) => html.includes('class="state"'));
    expect(unchecked).toEqual([false, true, false, false]);
  });

  it('have the largest picture that everybody may have', () => {
    expect(printedPicture(site, 'cau')).toMatchObject({ file: 'cau-original.jpg', width: 6000 });
    expect(printedPicture(site, 'ben')?.width).toBe(1600);
    expect(sheets('vi')[1]?.html).toContain('style="width:600.00mm;height:400.00mm"');
  });
});

describe('what must be known of them before they are sent', () => {
  it('is which pictures are too coarse, how large they must be, and whether the terms keep more back', () => {
    const { coarse, missing } = panelRemarks(site.readerOf('vi'), exhibition, 'A1');
    expect(coarse).toEqual([{ panel: 3, photo: 'ben', dpi: 67, width: 1600, needed: 2363, isHeld: true }]);
    expect(missing).toEqual([2]);
    expect(panelRemarks(site.readerOf('vi'), exhibition, 'A2').coarse).toMatchObject([{ dpi: 95 }]);
  });

  it('is which words are unchecked, and which are not there', () => {
    const { unreviewed, untranslated } = panelRemarks(site.readerOf('lo'), exhibition, 'A1');
    expect([unreviewed, untranslated]).toEqual([['photos/cau'], ['photos/ben']]);
    const own = panelRemarks(site.readerOf('vi'), exhibition, 'A1');
    expect([own.unreviewed, own.untranslated, own.outdated]).toEqual([[], [], []]);
  });
});

describe('a picture on a panel', () => {
  it('is as wide as the page, and one that is higher leaves room for the words', () => {
    expect(printedSize('A1', { width: 3000, height: 2000 })).toEqual({ width: 600, height: 400 });
    const { width, height } = printedSize('A1', { width: 1000, height: 2000 });
    expect([height.toFixed(1), width.toFixed(1)]).toEqual(['508.2', '254.1']);
  });

  it('needs as many points as make 100 dpi of it', () => {
    const needed = neededWidth('A1', { width: 300, height: 200 });
    expect([needed, dpiOn('A1', { width: needed, height: (needed * 2) / 3 })]).toEqual([2363, 100]);
    expect(dpiOn('A1', { width: needed - 12, height: ((needed - 12) * 2) / 3 })).toBe(99);
  });
});
