import { describe, expect, it } from 'vitest';
import { panelList, panelWalk, shownPanels } from '../../../src/view/exhibition/panels.ts';
import { pictureOf, recordWith, siteWith, textOf } from '../site.ts';

const photo = (id: string, words: object, facts: object = {}) =>
  recordWith(
    'photos',
    { digitalSource: 'photograph', creditLine: 'Ai & ai', ...facts },
    { id, words: { vi: { title: `Ảnh ${id}`, summary: '', extra: {} }, ...words } },
  );
const exhibition = recordWith('exhibitions', {
  panels: [
    { photo: 'cau', provenance: 'Kho <lưu trữ>' },
    { photo: 'mat' },
    { photo: 'ben', provenance: 'Sưu tầm' },
  ],
});
const site = siteWith({
  records: [
    exhibition,
    photo('cau', { lo: { lang: 'lo', title: 'ຂົວ', extra: { caption: 'ຂົວໄມ້', alt: 'ຮູບຂົວ' } } }),
    photo('ben', {}, { digitalSource: 'illustration' }),
    photo('mat', {}),
  ],
  pictures: { cau: pictureOf(1200, 800, 'cau'), ben: pictureOf(1200, 800, 'ben') },
});
const itemsOf = (html: string) => html.split(/(?=<li[ >])/).slice(1);
const inList = (lang: string) => itemsOf(panelList(site.readerOf(lang), exhibition));
const inWalk = (lang: string) => itemsOf(panelWalk(site.readerOf(lang), exhibition));
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);

describe('the panels of an exhibition', () => {
  it('keep their numbers where one of them cannot be shown', () => {
    expect(shownPanels(site, exhibition).map(({ number, photo: { id } }) => [number, id])).toEqual([
      [1, 'cau'],
      [3, 'ben'],
    ]);
    const ids = inWalk('vi').map((item) => /^<li id="([^"]+)" tabindex="-1"/.exec(item)?.[1]);
    expect(ids).toEqual(['pa-no-1', 'pa-no-3']);
  });

  it('say number, title, caption, where the picture came from and whose it is, in the reader’s language', () => {
    for (const [first = '', second = ''] of [inList('lo'), inWalk('lo')]) {
      expect(textOf(first)).toBe('ແຜ່ນ 1/3 ຂົວ ຂົວໄມ້ ທີ່ມາ: Kho &lt;lưu trữ&gt; · Ai &amp; ai');
      expect(first).toContain('<span lang="vi">Kho &lt;lưu trữ&gt;</span>');
      expect(second).toContain('<a href="/lo/photos/ben/" lang="vi">Ảnh ben</a>');
      expect(textOf(second)).toMatch(/ທີ່ມາ: Sưu tầm · .+ · Ai &amp; ai/);
    }
  });

  it('lead from the list to their place in the walk and to the photo’s page', () => {
    expect(inList('vi').map(linksOf)).toEqual([
      ['/vi/exhibitions/thu/panels/#pa-no-1', '/vi/photos/cau/'],
      ['/vi/exhibitions/thu/panels/#pa-no-3', '/vi/photos/ben/'],
    ]);
  });

  it('lead in the walk to their neighbours that are shown, and describe their pictures', () => {
    expect(inWalk('vi').map(linksOf)).toEqual([
      ['#pa-no-3', '/vi/photos/cau/'],
      ['#pa-no-1', '/vi/photos/ben/'],
    ]);
    expect(inWalk('lo')[0]).toContain('alt="ຮູບຂົວ"');
    expect(inList('lo')[0]).toContain('alt=""');
  });

  it('are nothing where no picture is there', () => {
    expect(panelList(siteWith({ records: [exhibition] }).readerOf('vi'), exhibition)).toBe('');
  });
});
