import { expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { createSearchPages } from '../../src/desk/search-pages.ts';
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
  terms: [
    {
      id: 'sam-son',
      words: { vi: { preferred: 'Sầm Sơn', variants: ['bãi biển Sầm Sơn'], forbidden: ['Xầm Sơn'] } },
    },
  ],
  records: [
    {
      kind: 'photos',
      id: 'bien',
      facts: {},
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

it('has every page in the languages that have words of their own, and none of fallback words', () => {
  expect(pages.map(({ url }) => url).sort()).toEqual([
    '/en/photos/bien/',
    '/lo/places/sam-son/',
    '/vi/photos/bien/',
    '/vi/places/sam-son/',
  ]);
});

it('finds a place by its names in other languages, its former district and other spellings', () => {
  expect(page('/vi/places/sam-son/')?.aliases).toEqual([
    'ຊໍາເຊີນ',
    'huyện Quảng Xương',
    'bãi biển Sầm Sơn',
    'Xầm Sơn',
  ]);
});

it('leads to the parts of a page', () => {
  expect(page('/vi/places/sam-son/')?.sections).toEqual([
    { text: 'Mở đầu.' },
    { heading: 'Phần', anchor: 'm1', text: 'Thân.' },
  ]);
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
