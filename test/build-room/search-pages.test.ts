import { expect, it } from 'vitest';
import { createSearchPages, openSearchPages } from '../../src/build/search-pages.ts';
import { createWorkReads } from '../../src/build/work-reads.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { noteRecord } from '../../src/catalogue/noted-record.ts';
import { createReads } from '../../src/language/reads.ts';
import type { Picture } from '../../src/media/pictures.ts';

const words = (lang: string, title: string, more = {}) => ({
  lang,
  title,
  summary: `${title}.`,
  extra: {},
  body: `Mở đầu.\n\n## Phần\n\nThân.`,
  format: 'md',
  ...more,
});
const catalogue = {
  province: {
    languages: [{ tag: 'vi' }, { tag: 'en' }, { tag: 'lo' }],
    regions: [{ id: 'ven-bien', names: {}, communes: ['00001'] }],
  },
  communes: [
    { code: '00001', names: { vi: 'Phường Nam Sầm Sơn', en: 'Nam Sam Son Ward' }, formerly: ['Huyện Khác'] },
  ],
  terms: [
    {
      id: 'sam-son',
      words: {
        vi: { preferred: 'Sầm Sơn', variants: ['bãi biển Sầm Sơn'], forbidden: ['Xầm Sơn'] },
        zh: { preferred: '岑山', variants: ['岑山海灘', '岑山海滩'] },
      },
    },
    {
      id: 'quang-xuong',
      words: { vi: { preferred: 'Huyện Quảng Xương' }, lo: { preferred: 'ເມືອງກວາງເຊືອງ' } },
    },
  ],
  records: [
    {
      kind: 'photos',
      id: 'bien',
      facts: {},
      headings: [],
      words: {
        vi: words('vi', 'Ảnh biển', { extra: { alt: 'Sóng' } }),
        en: words('en', 'Photo', { extra: { alt: 'Waves' } }),
      },
    },
    {
      kind: 'places',
      id: 'sam-son',
      facts: {
        locality: ['00001'],
        formerly: ['huyện Quảng Xương'],
        audience: ['tourist'],
        photos: [
          { id: 'x', role: 'gallery' },
          { id: 'bien', role: 'lead' },
        ],
      },
      headings: ['phan'],
      words: { vi: words('vi', 'Sầm Sơn'), lo: words('lo', 'ຊໍາເຊີນ', { translation: { status: 'machine' } }) },
    },
  ],
} as unknown as Catalogue;
const pictures = {
  bien: {
    renditions: [
      { format: 'avif', width: 400, height: 250, file: 'a.avif' },
      { format: 'webp', width: 400, height: 250, file: 'a.webp' },
      { format: 'webp', width: 800, height: 500, file: 'b.webp' },
    ],
  } as Picture,
};
const locale = { kind: { places: 'Địa điểm', photos: 'Ảnh' } };
const pages = createSearchPages({ catalogue, words: { vi: locale, en: locale, lo: locale }, pictures });
const page = (url: string) => pages.find((one) => one.url === url);

it('has every page in every language, by its names alone where it has no words of that language', () => {
  expect(pages.map(({ url, wordsIn }) => [url, wordsIn]).sort()).toEqual([
    ['/en/photos/bien/', undefined],
    ['/en/places/sam-son/', 'vi'],
    ['/lo/photos/bien/', 'vi'],
    ['/lo/places/sam-son/', undefined],
    ['/vi/photos/bien/', undefined],
    ['/vi/places/sam-son/', undefined],
  ]);
  expect(page('/en/places/sam-son/')).toMatchObject({ summary: '', sections: [] });
});

it('finds a place by its names in every language, its commune, its former district and other spellings', () => {
  const names = page('/lo/places/sam-son/');
  // Traditional and simplified are one to the search.
  expect(names?.aliases).toEqual(['Sầm Sơn', 'bãi biển Sầm Sơn', 'Xầm Sơn', '岑山', '岑山海灘']);
  expect(names?.places).toEqual([
    'huyện Quảng Xương',
    'Phường Nam Sầm Sơn',
    'Nam Sam Son Ward',
    'ເມືອງກວາງເຊືອງ',
  ]);
});

it('adds what people type who have no keyboard for the script, where somebody knows it', () => {
  const romanise = (name: string, lang: string) =>
    lang === 'lo' && /\p{Script=Lao}/u.test(name) ? ['sam soen'] : [];
  const [found] = createSearchPages({
    catalogue,
    words: { vi: locale, en: locale, lo: locale },
    pictures,
    romanise,
  }).filter(({ url }) => url === '/lo/places/sam-son/');
  expect(found?.aliases).toContain('sam soen');
});

it('finds a picture by its own names only, so that the place comes before its pictures', () => {
  expect(page('/vi/photos/bien/')?.aliases).toEqual(['Photo']);
});

it('leads to the parts of a page', () => {
  expect(page('/vi/places/sam-son/')?.sections).toEqual([
    { text: 'Mở đầu.' },
    { heading: 'Phần', anchor: 'phan', text: 'Thân.' },
  ]);
});

it('reads no text of a language for the pages of another that has its own', () => {
  const reads = createWorkReads();
  const own = createReads();
  reads.begin();
  const noted = { ...catalogue, records: catalogue.records.map(noteRecord) };
  const pagesIn = openSearchPages({
    catalogue: noted,
    words: { vi: locale, en: locale, lo: locale },
    pictures,
  });
  reads.run(own, () => pagesIn('lo'));
  reads.end();
  const cells = [...own.cells].map((cell) => reads.cells[cell]);
  expect(cells).toContain('places/sam-son|words|lo|body');
  expect(cells).toContain('places/sam-son|headings');
  expect(cells).not.toContain('places/sam-son|words|vi|body');
});

it('shows the leading picture in its smallest size, with words in the language of the page or none', () => {
  expect(page('/vi/places/sam-son/')?.image).toEqual({
    src: '/media/a.webp',
    width: 400,
    height: 250,
    alt: 'Sóng',
  });
  expect(page('/lo/places/sam-son/')?.image?.alt).toBe('');
});

it('filters by kind, region and reader, and lets records stand before their photos', () => {
  expect(page('/vi/places/sam-son/')).toMatchObject({
    kind: 'places',
    kindLabel: 'Địa điểm',
    region: 'ven-bien',
    audience: ['tourist'],
  });
  expect(page('/vi/places/sam-son/')?.weight).toBeUndefined();
  expect(page('/vi/photos/bien/')?.weight).toBeLessThan(1);
});

it('finds a record by its tags, in every language where a term bears the tag as its id', () => {
  const tagged = (tags: string[]) => ({
    kind: 'places',
    id: 'a',
    facts: { tags },
    headings: [],
    words: { vi: words('vi', 'Nơi') },
  });
  const named = (tags: string[]) =>
    createSearchPages({
      catalogue: { ...catalogue, records: [tagged(tags)] } as unknown as Catalogue,
      words: { vi: locale, en: locale, lo: locale },
      pictures: {},
    })[0]?.aliases;
  expect(named(['trong-dong', 'ocop:5', 'trong-dong'])).toEqual(['trong dong', 'ocop 5']);
  expect(named(['quang-xuong'])).toEqual(['Huyện Quảng Xương', 'ເມືອງກວາງເຊືອງ', 'quang xuong']);
  expect(named([])).toEqual([]);
});
