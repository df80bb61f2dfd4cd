import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageText } from '../../src/search/page-text.ts';
import { openBrowser } from '../browser.ts';
import { builtProvince } from '../support/build-once.ts';
import { fixtures } from '../support/build-province.ts';
import { parsePages } from '../support/parsed-pages.ts';
import { filesOf } from '../support/site.ts';

const SITE = 'https://song-gio.example';

/** What a visitor and a search engine meet at a place in English and Lao. */
interface Met {
  /** Language of the title and the body. */
  shown: string;
  title: string;
  /** Classes of the notice, without its own. */
  notice?: string;
  canonical: string;
  noindex?: true;
  hreflang: string;
}

const reviewed = { hreflang: 'vi en lo x-default' };
const none = { hreflang: '' };
const TABLE: Record<string, Record<string, Met>> = {
  'cau-da': {
    en: { shown: 'en', title: 'Stone bridge', canonical: 'en', ...reviewed },
    lo: { shown: 'lo', title: 'ຂົວຫີນ', canonical: 'lo', ...reviewed },
  },
  'gieng-cu': {
    en: { shown: 'en', title: 'Old well', notice: 'reviewed outdated', canonical: 'en', ...reviewed },
    lo: { shown: 'lo', title: 'ນ້ຳສ້າງເກົ່າ', notice: 'reviewed outdated', canonical: 'lo', ...reviewed },
  },
  'rung-thong': {
    en: { shown: 'en', title: 'Pine wood', notice: 'machine', canonical: 'en', noindex: true, ...none },
    lo: { shown: 'lo', title: 'ປ່າແປກ', notice: 'machine', canonical: 'lo', noindex: true, ...none },
  },
  // No translation at all.
  'bai-boi': {
    en: { shown: 'vi', title: 'Bãi bồi', notice: 'fallback', canonical: 'vi', ...none },
    lo: { shown: 'vi', title: 'Bãi bồi', notice: 'fallback', canonical: 'vi', ...none },
  },
  // Drafts in both.
  'dinh-lang': {
    en: { shown: 'vi', title: 'Đình làng', notice: 'fallback', canonical: 'vi', ...none },
    lo: { shown: 'vi', title: 'Đình làng', notice: 'fallback', canonical: 'vi', ...none },
  },
  // A Lao reader's next language is English, which a machine made: search engines keep neither, and are sent to none.
  'cho-noi': {
    en: { shown: 'en', title: 'Floating market', notice: 'machine', canonical: 'en', noindex: true, ...none },
    lo: {
      shown: 'en',
      title: 'Floating market',
      notice: 'fallback',
      canonical: 'lo',
      noindex: true,
      ...none,
    },
  },
  // English reviewed, Lao a draft.
  'ben-do': {
    en: { shown: 'en', title: 'Ferry landing', canonical: 'en', hreflang: 'vi en x-default' },
    lo: { shown: 'en', title: 'Ferry landing', notice: 'fallback', canonical: 'en', ...none },
  },
};
const CASES = Object.entries(TABLE).flatMap(([id, languages]) =>
  Object.entries(languages).map(([lang, met]) => ({ id, lang, met, address: `/${lang}/places/${id}/` })),
);

describe('the states of a translation', () => {
  let dir: string;
  let browser: Browser;
  beforeAll(async () => {
    [dir, browser] = await Promise.all([builtProvince('states'), openBrowser()]);
  });
  afterAll(() => browser?.close());

  it('give a page its words, language, notice, canonical, robots and hreflang by the table', async () => {
    const pages = await parsePages(
      browser,
      dir,
      CASES.map(({ address }) => address),
      (document) => {
        const langOf = (selector: string) =>
          document.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');
        const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
        const notice = document.querySelector('.translation-notice');
        return {
          interface: document.documentElement.lang,
          shown: [...new Set(['h1', '.lede', '.body > p'].map(langOf))].join(' '),
          title: document.querySelector('h1')?.textContent?.replaceAll('\u200B', ''),
          notice: [...(notice?.classList ?? [])].slice(1).join(' '),
          noticeLang: notice?.querySelector('p')?.closest('[lang]')?.getAttribute('lang'),
          seeSource: notice?.querySelector('a')?.getAttribute('href'),
          canonical,
          robots: document.querySelector('meta[name=robots]')?.getAttribute('content'),
          hreflang: [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => [
            link.getAttribute('hreflang'),
            link.getAttribute('href'),
          ]),
        };
      },
    );
    for (const { id, lang, met, address } of CASES) {
      const place = `places/${id}/`;
      const targets = met.hreflang.split(' ').filter(Boolean);
      expect(pages.get(address), address).toEqual({
        interface: lang,
        shown: met.shown,
        title: met.title,
        notice: met.notice ?? '',
        ...(met.notice && { noticeLang: lang }),
        ...(met.notice && met.shown !== 'vi' && { seeSource: `/vi/${place}` }),
        canonical: `${SITE}/${met.canonical}/${place}`,
        ...(met.noindex && { robots: 'noindex' }),
        hreflang: targets.map((tag) => [tag, `${SITE}/${tag === 'x-default' ? 'en' : tag}/${place}`]),
      });
    }
  });

  it('say in the notice how much of the Vietnamese changed, when, and in which language the page is', async () => {
    const notices = await parsePages(
      browser,
      dir,
      ['/en/places/gieng-cu/', '/en/places/bai-boi/', '/lo/places/cho-noi/'],
      (document) =>
        document.querySelector('.translation-notice')?.textContent?.replaceAll('\u200B', '') ?? '',
    );
    expect(notices.get('/en/places/gieng-cu/')).toContain('5 November 2026');
    expect(notices.get('/en/places/gieng-cu/')).toContain('1 of 5');
    expect(notices.get('/en/places/bai-boi/')).toContain('Vietnamese');
    expect(notices.get('/lo/places/cho-noi/')).toContain('ພາສາອັງກິດ');
  });

  it('keep what is known and unknown of the record beside old and foreign words, in the words of the reader', async () => {
    const facts = await parsePages(
      browser,
      dir,
      ['/en/places/gieng-cu/', '/en/places/bai-boi/'],
      (document) => {
        const list = document.querySelector('.not-confirmed');
        return { text: list?.textContent ?? '', lang: list?.closest('[lang]')?.getAttribute('lang') };
      },
    );
    for (const { text, lang } of facts.values()) {
      expect(text).toMatch(/opening hours/i);
      expect(lang).toBe('en');
    }
  });

  it('let only the source and reviewed translations into the site maps', () => {
    for (const lang of ['vi', 'en', 'lo']) {
      const map = readFileSync(join(dir, `sitemap-${lang}.xml`), 'utf8');
      const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)]
        .flatMap(([, address]) => /\/places\/([^/]+)\/$/.exec(address as string)?.[1] ?? [])
        .sort();
      const expected = Object.keys(TABLE).filter((id) => {
        const met = TABLE[id]?.[lang];
        return lang === 'vi' || (met?.canonical === lang && !met.noindex);
      });
      expect(places, lang).toEqual(expected.sort());
    }
  });

  it('keep words of another language out of the search index of a language, but for the title', () => {
    for (const lang of ['vi', 'en', 'lo']) {
      const places = indexedPages(join(dir, 'search', lang)).filter(({ url }) => /\/places\/./.test(url));
      const all = Object.keys(TABLE).map((id) => `/${lang}/places/${id}/`);
      expect(
        places.map(({ url }) => url),
        lang,
      ).toEqual(all.sort());
      for (const { url, summary, sections } of places) {
        const id = url.split('/').at(-2) as string;
        const own = lang === 'vi' || TABLE[id]?.[lang]?.shown === lang;
        expect(summary !== '' || sections.length > 0, url).toBe(own);
      }
    }
  });

  it('show no word of a draft anywhere', () => {
    const draft = readFileSync(join(fixtures, 'states', 'places', 'dinh-lang', 'index.en.md'), 'utf8');
    expect(draft).toContain('must not be seen');
    const texts = filesOf(dir).filter((file) => /\.(html|xml|txt|json)$/.test(file));
    const shown = texts.filter((file) => /must not be seen|ຮ່າງ/.test(readFileSync(join(dir, file), 'utf8')));
    expect(shown).toEqual([]);
  });

  it('publish a photograph without the place its camera noted', async () => {
    const master = await sharp(join(fixtures, 'states', 'photos', 'ben-song', 'photo.jpg')).metadata();
    expect(hasPosition(master.exif)).toBe(true);
    const pictures = filesOf(dir).filter((file) => file.startsWith('media/'));
    expect(pictures.length).toBeGreaterThan(3);
    for (const file of pictures) {
      const { exif, xmp } = await sharp(join(dir, file)).metadata();
      expect(hasPosition(exif), file).toBe(false);
      expect(xmp?.toString() ?? '', file).not.toMatch(/GPS/i);
    }
  });
});

/** Whether EXIF points to a GPS table (tag 0x8825), in either byte order. */
function hasPosition(exif: Buffer | undefined): boolean {
  return (
    exif !== undefined &&
    [Buffer.from([0x88, 0x25, 0, 4]), Buffer.from([0x25, 0x88, 4, 0])].some((tag) => exif.includes(tag))
  );
}

/** The texts of the pages in the index of a language. */
function indexedPages(dir: string): PageText[] {
  return readdirSync(join(dir, 'fragment'))
    .map((file) => JSON.parse(gunzipSync(readFileSync(join(dir, 'fragment', file))).toString()) as PageText)
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}
