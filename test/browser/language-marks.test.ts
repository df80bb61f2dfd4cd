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

/** What is found on a page in one look at it. */
interface Marks {
  /** Latin words that are said to be in the language of the page. */
  unmarked: string[];
  /** Words in a script that is not of the language they are said to be in. */
  wrong: string[];
}

/** Runs in Chromium. */
function readMarks(document: Document): Marks {
  const scripts: [string, RegExp][] = [
    ['lo', /\p{sc=Laoo}/u],
    ['km', /\p{sc=Khmr}/u],
    ['zh', /\p{sc=Han}/u],
  ];
  const isLatin = (text: string) => /\p{sc=Latn}/u.test(text);
  const langOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
  const root = document.documentElement.lang;
  const [unmarked, wrong]: [string[], string[]] = [[], []];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement as Element;
    const text = walker.currentNode.textContent ?? '';
    if (text.trim() === '' || element.closest('script')) continue;
    const lang = langOf(element);
    for (const [tag, script] of scripts)
      if (script.test(text) && lang !== tag) wrong.push(`${lang}: ${text.trim()}`);
    // Bodies and notes are the translator's, who sets a name in its own letters where he wants it read so.
    if (lang === root && isLatin(text) && !element.closest('.body, .note')) unmarked.push(text.trim());
  }
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      const text = element.getAttribute(name) ?? '';
      if (isLatin(text) && langOf(element) === root) unmarked.push(text);
    }
  return { unmarked, wrong };
}

describe('words of another language', () => {
  let sample: Sample;
  let marks: Map<string, Marks>;
  beforeAll(async () => {
    sample = await openSample();
    marks = await parsePages(sample.browser, sample.dir, addressesOf(sample.dir), readMarks);
  });
  afterAll(() => sample?.close());

  it.each(['lo', 'km', 'zh'])('are marked, and the interface has none of its own: %s', (lang) => {
    // The page of open data is of formats and programs, whose names are Latin in every language.
    const pages = [...marks].filter(
      ([address]) => address.startsWith(`/${lang}/`) && address !== `/${lang}/data/`,
    );
    expect(pages.length).toBeGreaterThan(150);
    expect(
      faulty(new Map(pages.map(([address, found]) => [address, found.unmarked.filter(isWord)]))),
    ).toEqual({});
  });

  it('stand in no element that claims a language of another script', () => {
    expect(faulty(new Map([...marks].map(([address, found]) => [address, found.wrong])))).toEqual({});
  });
});
