import { expect, it } from 'vitest';
import { blocksOf, type PageText, tokensOf } from '../../src/search/page-text.ts';
import { readResult } from '../../src/search/results.ts';

/** Title, an opening paragraph, and four sections with so many words "boat" each. */
const COUNTS = [1, 3, 0, 2, 1];
const page: PageText = {
  url: '/en/places/harbour/',
  title: 'The harbour',
  summary: 'Of ships and people',
  sections: COUNTS.map((count, at) => [
    `Part ${at}`,
    `phần ${at}`,
    `It has ${'boat '.repeat(count)}and sand`,
  ]),
  kind: 'places',
  label: 'Places',
};
const tokens = blocksOf(page).flatMap(({ text }) => tokensOf(text));
const runs = tokens.flatMap(({ shown }, at) => (shown === 'boat' ? [{ from: at, to: at, whole: true }] : []));
const result = (tier = 2) => readResult(page, { runs, tier }, { lang: 'en', reader: 'km', pairs: false });

it('a result names the three sections that hold most of what was asked, best first and in the order of the page', () => {
  expect(result().sections.map(({ title }) => title)).toEqual(['Part 1', 'Part 3', 'Part 0']);
  expect(result().sections.map(({ url }) => url)).toEqual(
    [1, 3, 0].map((at) => `/km/places/harbour/#ph%E1%BA%A7n%20${at}`),
  );
});

it('a section’s excerpt is its own, without its heading', () => {
  const said = result()
    .sections[0]?.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('');
  expect(said).toBe('It has [boat boat boat] and sand');
});

it('a result leads to the page in the reader’s language, and says which its words are', () => {
  expect(result()).toMatchObject({
    url: '/km/places/harbour/',
    lang: 'en',
    title: 'The harbour',
    kind: 'places',
    kindLabel: 'Places',
    relaxed: false,
  });
  expect(result(1).relaxed).toBe(true);
});
