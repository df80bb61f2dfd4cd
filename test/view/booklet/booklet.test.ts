import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import type { BookletFile, BookletSet } from '../../../src/catalogue/handover.ts';
import { bookletHtml } from '../../../src/view/booklet/booklet.ts';
import { chaptersOf, chapterTitle, recordsOf } from '../../../src/view/booklet/chapters.ts';
import { bookletShelf, linksOfAudience, linksOfRecord } from '../../../src/view/booklet/links.ts';
import { pictureOf, recordWith, siteWith, textOf } from '../../view/site.ts';

const words = (title: string, body = '', extra = {}) => ({
  vi: { lang: 'vi', title, summary: `Về ${title}.`, body, format: 'md', extra },
});
const BODY = `Mở đầu một[^1].

Mở đầu **hai**.

Mở đầu ba.

## Phần sau

Không in.

[^1]: Chú thích.
`;
const place = (id: string, facts: object = {}, body = BODY) =>
  recordWith('places', { type: 'heritage', ...facts }, { id, words: words(`Nơi ${id}`, body) });
const GATE = {
  class: 'international',
  audience: ['trader'],
  opposite: { name: 'Bên Kia' },
  hours: 'unknown',
  whoMayCross: [{ who: 'vietnamese', allowed: 'yes', papers: ['passport'] }],
  eVisa: 'unknown',
  vehicles: { carsIn: 'unknown', carsOut: 'unknown', motorbikesIn: 'unknown', motorbikesOut: 'unknown' },
  goods: 'no',
  exchange: 'unknown',
};
const SAMPLE = [
  place('den', {
    geo: { lat: 20, lon: 105 },
    sources: [{ title: 'Sách & báo' }],
    photos: [{ id: 'anh', role: 'lead' }],
    audience: ['tourist'],
  }),
  place('bien', { geo: { lat: 20.3, lon: 105.4 } }),
  place('ga', { type: 'railway-station' }),
  place('kin', { audience: ['press'] }),
  recordWith('culture', { type: 'cuisine' }, { id: 'nem', words: words('Nem <b>chua</b>') }),
  recordWith('pages', { topic: 'visa-money' }, { id: 'thi-thuc', words: words('Thị thực', BODY) }),
  recordWith('pages', { topic: 'privacy' }, { id: 'rieng-tu' }),
  recordWith('gates', GATE, { id: 'ck', words: words('Cửa khẩu') }),
  recordWith('contacts', { type: 'spokesperson' }, { id: 'phat-ngon' }),
  recordWith('contacts', { type: 'office' }, { id: 'ban', words: words('Ban quản lý') }),
  recordWith(
    'photos',
    { creditLine: 'Lê A', digitalSource: 'photograph' },
    { id: 'anh', words: words('Ảnh đền', '', { alt: 'Đền & ao', caption: 'Ngôi đền' }) },
  ),
] as unknown as CatalogueRecord[];
const site = (records = SAMPLE, parts = {}) =>
  siteWith({ records, pictures: { anh: pictureOf(1200, 800, 'anh') }, ...parts });
const booklet = (set: BookletSet = 'visit', lang = 'vi', records = SAMPLE) =>
  bookletHtml(site(records).readerOf(lang), set, '/sheet.css');
const ids = (set: BookletSet, records = SAMPLE) =>
  chaptersOf(site(records), set).map(({ id, records: some }) => `${id}: ${some.map((one) => one.id)}`);

describe('the chapters of a booklet', () => {
  it('are what a traveller reads, and at the end how to come; what is meant for others is left out', () => {
    expect(ids('visit')).toEqual(['places: den,bien', 'culture: nem', 'practical: thi-thuc,ga,ck']);
  });

  it('are of an investor the gates as well, and the offices to write to', () => {
    expect(ids('invest')).toEqual(['gates: ck', 'contacts: ban', 'practical: thi-thuc,ga']);
  });

  it('are none where there is only the way', () => {
    expect(
      ids(
        'visit',
        SAMPLE.filter(({ kind }) => kind === 'pages' || kind === 'gates'),
      ),
    ).toEqual([]);
  });

  it('hold thirty of a large province, and say where the others are', () => {
    const many = Array.from({ length: 33 }, (_, at) => place(`n${at}`)) as unknown as CatalogueRecord[];
    expect(recordsOf(site(many), 'visit')).toHaveLength(30);
    const text = textOf(booklet('visit', 'vi', many));
    expect(text).toContain('Còn 3 mục nữa trên trang: https://mau.gov.vn/vi/places/');
  });
});

describe('a booklet', () => {
  it('names in its contents each place that is in it, in the same order', () => {
    const html = booklet();
    const contents = /<nav class="contents">.*?<\/nav>/s.exec(html)?.[0] ?? '';
    const named = [...contents.matchAll(/data-page-of="([^"]*)"/g)].map(([, id]) => id);
    expect(named).toEqual([
      ...['map', 'chapter.places', 'places.den', 'places.bien', 'chapter.culture', 'culture.nem'],
      ...['chapter.practical', 'pages.thi-thuc', 'places.ga', 'gates.ck', 'sources', 'pictures', 'about'],
    ]);
    const there = [...html.replace(contents, '').matchAll(/<(?:section|article)[^>]* id="([^"]*)"/g)];
    expect(there.map(([, id]) => id)).toEqual(named);
    const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
  });

  it('has headings in order: the province, its parts, records, what is within them', () => {
    const levels = [...booklet().matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  it('prints how a text begins, and a page of advice as a whole; notes stay on the site', () => {
    const entry = (id: string) =>
      new RegExp(`<article class="entry" id="${id}">.*?</article>`, 's').exec(booklet())?.[0] ?? '';
    expect(entry('places.den')).toContain('<p>Mở đầu một.</p><p>Mở đầu <strong>hai</strong>.</p>');
    expect(entry('places.den')).not.toContain('Mở đầu ba');
    expect(entry('pages.thi-thuc')).toContain('<h4>Phần sau</h4><p>Không in.</p>');
    expect(entry('pages.thi-thuc')).not.toContain('Chú thích');
  });

  it('shows each record with its picture, its code and the address of its page', () => {
    const html = booklet();
    expect(html).toContain('<img src="/media/anh-1200.jpeg" alt="Đền &amp; ao"');
    expect(html).toContain('aria-label="https://mau.gov.vn/vi/places/den/"');
    expect(html).toContain('<a href="https://mau.gov.vn/vi/photos/anh/">Ảnh đền</a>. Lê A');
    expect(html).toContain('<h3>Nơi den</h3><ol><li>Sách &amp; báo</li></ol>');
    expect(html).toContain('https://mau.gov.vn/vi/for/tourist/');
  });

  it('numbers the places on its map as the list below it does', () => {
    const map = /<section class="map".*?<\/section>/s.exec(booklet())?.[0] ?? '';
    expect([...map.matchAll(/class="number" y="4">(\d)</g)].map(([, number]) => number)).toEqual(['1', '2']);
    expect(textOf(/<ol class="lines index">.*/s.exec(map)?.[0] ?? '')).toBe('1 Nơi bien 0 2 Nơi den 0');
    expect(booklet('visit', 'vi', [SAMPLE[0] as CatalogueRecord])).not.toContain('<svg viewBox="0 0 ');
  });

  it('lets no text be markup, says what is in another language and that it is', () => {
    expect(booklet()).not.toContain('<b>chua</b>');
    expect(booklet()).toContain('Nem &lt;b&gt;chua&lt;/b&gt;');
    const lao = booklet('visit', 'lo');
    expect(lao).toContain('<html lang="lo" dir="ltr">');
    expect(lao).toContain('<h3 lang="vi">');
    expect(lao.match(/<p class="state">/g)).toHaveLength(6);
  });
});

describe('links to booklets', () => {
  const files: BookletFile[] = ['vi', 'lo'].map((lang) => ({
    set: 'visit',
    lang,
    path: `/brochures/mau-visit-${lang}.pdf`,
    pages: 48,
    bytes: 3_800_000,
    records: ['places/den'],
  }));
  const reader = site(SAMPLE, { booklets: files }).readerOf('lo');

  it('say what sort of file it is, how long and how heavy, and open it at the record', () => {
    const [link, ...more] = linksOfRecord(reader, SAMPLE[0] as CatalogueRecord);
    expect(more).toEqual([]);
    expect(link?.href).toBe('/brochures/mau-visit-lo.pdf#nameddest=places.den');
    expect(textOf(link?.words ?? '')).toBe('ຄູ່ມືນັກທ່ອງທ່ຽວ (PDF, A5, 48 ໜ້າ, 3,8\u00a0MB)'.replace('\u00a0', ' '));
    expect(linksOfRecord(reader, SAMPLE[1] as CatalogueRecord)).toEqual([]);
  });

  it('stand on the page of those they are for, and all together among the publications', () => {
    expect(linksOfAudience(reader, 'tourist').map(({ lang }) => lang)).toEqual(['lo']);
    expect(linksOfAudience(reader, 'investor')).toEqual([]);
    const [{ title, files: own } = { title: '', files: [] }, ...more] = bookletShelf(reader);
    expect([title, more]).toEqual(['ຄູ່ມືນັກທ່ອງທ່ຽວ', []]);
    expect(own.map(({ lang, name, about }) => [lang, name, textOf(about)])).toEqual([
      ['lo', 'ລາວ', 'PDF, A5 · 48 ໜ້າ · 3,8 MB'],
      ['vi', 'Tiếng Việt', 'PDF, A5 · 48 ໜ້າ · 3,8 MB'],
    ]);
    expect(own.map(({ href }) => href)).toEqual([
      '/brochures/mau-visit-lo.pdf',
      '/brochures/mau-visit-vi.pdf',
    ]);
  });

  it('are nowhere where none were made', () => {
    expect(bookletShelf(site().readerOf('vi'))).toEqual([]);
    expect(chapterTitle(reader, { id: 'practical', records: [], others: 0 })).toBe('ກ່ອນອອກເດີນທາງ');
  });
});
