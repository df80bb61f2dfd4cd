import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenLinks } from '../support/links.ts';
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
    const all = addressesOf(sample.dir);
    const [first = [], ...others] = LANGUAGES.map((lang) =>
      all.filter((page) => page.startsWith(`/${lang}/`)).map((page) => page.slice(lang.length + 1)),
    );
    expect(first.length).toBeGreaterThan(150);
    for (const other of others) expect(other).toEqual(first);
  });

  it('are valid HTML without inline styles', () => {
    expect(htmlFaults(sample.dir)).toEqual([]);
  });

  it('have no link, fragment, picture, script, style or font that leads nowhere', async () => {
    expect(filesOf(sample.dir).filter((file) => file.startsWith('media/')).length).toBeGreaterThan(100);
    expect(await brokenLinks(sample.browser, sample.dir, 'https://thanhhoa.example')).toEqual([]);
  });

  it('run no script and load no style but from files', async () => {
    const inline = await parsePages(sample.browser, sample.dir, addressesOf(sample.dir), (document) =>
      [
        ...document.querySelectorAll(
          'script:not([src], [type="application/json"], [type="application/ld+json"]), style, [onclick], [onload]',
        ),
      ].map((one) => one.outerHTML.slice(0, 120)),
    );
    expect(faulty(inline)).toEqual({});
  });

  it('give every picture its size, and a text unless the link beside it says it', async () => {
    const wrong = await parsePages(sample.browser, sample.dir, addressesOf(sample.dir), (document) =>
      [...document.querySelectorAll('main img')]
        .filter((image) => {
          const sized = Number(image.getAttribute('width')) > 0 && Number(image.getAttribute('height')) > 0;
          const inLink = image.closest('a') !== null;
          const alt = image.getAttribute('alt');
          return !sized || alt === null || (inLink && alt === '' && !image.closest('a')?.textContent?.trim());
        })
        .map((image) => image.outerHTML.slice(0, 120)),
    );
    expect(faulty(wrong)).toEqual({});
  });
});
