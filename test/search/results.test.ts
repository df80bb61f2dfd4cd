import { expect, it } from 'vitest';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import type { Fragment } from '../../src/search/core.ts';
import { BLOCK_END, decodeTokens, encodeText } from '../../src/search/index-text.ts';
import { readResult } from '../../src/search/results.ts';

const folding = foldingFor('en', hanTable);
/** Title, an opening paragraph, and four sections with so many words "boat" each. */
const COUNTS = [1, 3, 0, 2, 1];
const blocks = [
  'The harbour',
  'Of ships and people',
  ...COUNTS.flatMap((count, at) => [`Part ${at}`, `It has ${'boat '.repeat(count)}and sand`]),
];
const content = blocks.map((text) => `${encodeText(text, folding)} ${BLOCK_END}`).join(' ');
const tokens = decodeTokens(content);
const runs = tokens.flatMap(({ shown }, at) => (shown === 'boat' ? [{ from: at, to: at, whole: true }] : []));
const starts = COUNTS.map((_, at) =>
  tokens.findIndex((token, i) => token.shown === 'Part' && tokens[i + 1]?.shown === String(at)),
);
const fragment = {
  url: '/en/places/harbour/',
  content,
  meta: {},
  // Not in the order of the page: an index need not keep it.
  anchors: starts.map((location, at) => ({ location, id: `phần ${at}`, text: '' })).reverse(),
} as unknown as Fragment;
const result = (tier = 2) => readResult(fragment, { runs, tier }, { lang: 'en', reader: 'km', pairs: false });

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
    relaxed: false,
  });
  expect(result(1).relaxed).toBe(true);
});

it('an index without notes of its pages gives results without their kind', () => {
  expect(result()).toMatchObject({ kind: '', kindLabel: '', image: undefined });
});
