import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from '../support/links.ts';
import { pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import { parsePages } from '../support/parsed-pages.ts';
import { addressesOf, filesOf } from '../support/site.ts';
import { htmlFaults } from '../support/valid-html.ts';
import { faulty, LANGUAGES, openSample, type Sample } from './sample.ts';

describe('the pages of the sample', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('are the same in every language', () => {
    const [first = [], ...others] = LANGUAGES.map((lang) => pagesIn(sample.dir, lang));
    expect(first.length).toBeGreaterThan(150);
    for (const other of others) expect(other).toEqual(first);
  });

  // All of them in all languages: test/long.
  it('are valid HTML without inline styles, each type and a third of the others, in one of the languages', () => {
    const types = pageTypes(sample.dir).map((type) => `/${type}`);
    const others = pagesIn(sample.dir).filter((page) => !types.includes(page));
    const some = [...types, ...others.filter((_, at) => at % 3 === 0)].map(
      (page, at) => `/${LANGUAGES[at % LANGUAGES.length]}${page}`,
    );
    expect(some.length).toBeGreaterThan(80);
    expect(htmlFaults(sample.dir, [...ROOT_PAGES, ...some])).toEqual([]);
  });

  it('have no link, fragment, picture, script, style or font that leads nowhere', async () => {
    expect(filesOf(sample.dir).filter((file) => file.startsWith('media/')).length).toBeGreaterThan(100);
    expect(await brokenLinks(sample.browser, sample.dir, 'https://thanhhoa.example')).toEqual([]);
  });

  it('run no script and load no style but from files, and give every picture its size, and a text unless the link beside it says it', async () => {
    const found = await parsePages(sample.browser, sample.dir, addressesOf(sample.dir), (document) => {
      const inline =
        'script:not([src], [type="application/json"], [type="application/ld+json"]), style, [onclick], [onload]';
      const pictures = [...document.querySelectorAll('main img')].filter((image) => {
        const sized = Number(image.getAttribute('width')) > 0 && Number(image.getAttribute('height')) > 0;
        const inLink = image.closest('a') !== null;
        const alt = image.getAttribute('alt');
        return !sized || alt === null || (inLink && alt === '' && !image.closest('a')?.textContent?.trim());
      });
      return [...document.querySelectorAll(inline), ...pictures].map((one) => one.outerHTML.slice(0, 120));
    });
    expect(faulty(found)).toEqual({});
  });
});

/** Pages of a language, as `/places/`. */
const pagesIn = (dir: string, lang = 'vi') =>
  addressesOf(dir)
    .filter((page) => page.startsWith(`/${lang}/`))
    .map((page) => page.slice(lang.length + 1));
