import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePages } from '../support/parsed-pages.ts';
import { addressesOf } from '../support/site.ts';
import { faulty, openSample, type Sample } from './sample.ts';

/**
 * Latin letters that belong to no language: codes, units, names of standards and techniques, index letters.
 * Everything else on a Lao, Khmer or Chinese page is a word, and says of which language it is.
 */
const CODES = new RegExp(
  `\\b(?:${[
    ...[
      'OCOP',
      'UNESCO',
      'GRDP',
      'FDI',
      'BOT',
      'ISBN',
      'IATA',
      'HS',
      'WCAG',
      'AA',
      'CC0',
      'CC[ -]BY(?:-SA)?',
    ],
    ...[
      'km',
      'm',
      'ha',
      'MW',
      'kB',
      'MB',
      'JPEG',
      'ZIP',
      'MP[34]',
      'WebM',
      'DWT',
      '40N',
      'THD',
      'USD',
      'JavaScript',
      'Cookie',
      'Wi-?Fi',
      '[A-Z]',
      'a',
    ],
  ].join('|')})(?![\\p{sc=Latn}])`,
  'gu',
);
/** What stands in brackets or is an address names the thing in its own letters. */
const NAMED = /\([^)]*\)|（[^）]*）|https?:\S+|\S+@\S+/g;
const isWord = (text: string) => /\p{sc=Latn}/u.test(text.replace(NAMED, '').replace(CODES, ''));

describe('words of another language', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it.each(['lo', 'km', 'zh'])('are marked, and the interface has none of its own: %s', async (lang) => {
    // The page of open data is of formats and programs, whose names are Latin in every language.
    const pages = addressesOf(sample.dir).filter(
      (address) => address.startsWith(`/${lang}/`) && address !== `/${lang}/data/`,
    );
    const texts = await parsePages(sample.browser, sample.dir, pages, (document) => {
      const root = document.documentElement.lang;
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement as Element;
        // Bodies and notes are the translator's, who sets a name in its own letters where he wants it read so.
        if (parent.closest('script, .body, .note') || parent.closest('[lang]')?.getAttribute('lang') !== root)
          continue;
        const text = walker.currentNode.textContent ?? '';
        if (/\p{sc=Latn}/u.test(text)) found.push(text.trim());
      }
      for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
          const text = element.getAttribute(name) ?? '';
          if (/\p{sc=Latn}/u.test(text) && element.closest('[lang]')?.getAttribute('lang') === root)
            found.push(text);
        }
      return found;
    });
    for (const [address, found] of texts) texts.set(address, found.filter(isWord));
    expect(faulty(texts)).toEqual({});
  });

  it('stand in no element that claims a language of another script', async () => {
    const wrong = await parsePages(sample.browser, sample.dir, addressesOf(sample.dir), (document) => {
      const scripts: [string, RegExp][] = [
        ['lo', /\p{sc=Laoo}/u],
        ['km', /\p{sc=Khmr}/u],
        ['zh', /\p{sc=Han}/u],
      ];
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement as Element;
        const text = walker.currentNode.textContent ?? '';
        const lang = element.closest('[lang]')?.getAttribute('lang');
        if (element.closest('script')) continue;
        for (const [tag, script] of scripts)
          if (script.test(text) && lang !== tag) found.push(`${lang}: ${text.trim()}`);
      }
      return found;
    });
    expect(faulty(wrong)).toEqual({});
  });
});
