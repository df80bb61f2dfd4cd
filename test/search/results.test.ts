import { describe, expect, it } from 'vitest';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import { excerptOf, type Part } from '../../src/search/excerpt.ts';
import { type PreparedName, prepare } from '../../src/search/name-keys.ts';
import { blocksOf, type PageText, tokensOf } from '../../src/search/page-text.ts';
import type { Tier } from '../../src/search/rank.ts';
import { readResult } from '../../src/search/results.ts';

const folding = foldingFor('en', hanTable);
/** Title, summary, a paragraph without heading, and sections. */
const SUMMARY = `Of ships and people. ${'Much is said of it. '.repeat(12)}`;
const SECTIONS = [
  ['Part 0', 'A boat and sand'],
  ['Part 1', 'A boat, a boat and a lighthouse'],
  ['Part 2', 'Nothing of it'],
  ['Part 3', 'A ferry and a boat'],
] as const;
const page: PageText = {
  url: '/en/places/harbour/',
  title: 'The harbour',
  summary: SUMMARY,
  sections: [
    ['', '', 'An anchor lies here'],
    ...SECTIONS.map(([heading, text], at): [string, string, string] => [heading, `phần ${at}`, text]),
  ],
  kind: 'places',
  label: 'Places',
};
const tokens = blocksOf(page).flatMap(({ text }) => tokensOf(text));
const runsOf = (...words: string[]) =>
  tokens.flatMap(({ shown }, at) => (words.includes(shown) ? [{ from: at, to: at, whole: true }] : []));
const how = { lang: 'en', reader: 'km', pairs: false };
const result = (words: string[], more: { tier?: Tier; name?: PreparedName } = {}) =>
  readResult(page, { runs: runsOf(...words), tier: 2, ...more }, how);
const said = (parts: readonly Part[] = []) =>
  parts.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

it('a result shows the summary from its beginning, where the words asked are not further down in it', () => {
  expect(said(result(['ships']).excerpt)).toMatch(/^Of \[ships\] and people\. .{110,160}…$/);
  expect(said(result(['lighthouse']).excerpt)).toMatch(/^Of ships and people\. .{110,160}…$/);
});

it('sections are shown for words that nothing above has, the best one first, each with its place on the page', () => {
  const { sections } = result(['boat', 'ferry', 'ships', 'lighthouse']);
  expect(sections.map(({ title }) => title)).toEqual(['Part 1', 'Part 3']);
  expect(sections.map(({ url }) => url)).toEqual(
    [1, 3].map((at) => `/km/places/harbour/#ph%E1%BA%A7n%20${at}`),
  );
  expect(said(sections[0]?.excerpt)).toBe('A [boat], a [boat] and a [lighthouse]');
});

it('what the summary has already is said once, and a text without heading is a section without name', () => {
  expect(result(['ships', 'harbour']).sections).toEqual([]);
  const [text, ...others] = result(['anchor']).sections;
  expect([text?.title, text?.url, said(text?.excerpt)]).toEqual([
    '',
    '/km/places/harbour/',
    'An [anchor] lies here',
  ]);
  expect(others).toEqual([]);
});

it('a Chinese excerpt has half as many characters', () => {
  const text = '清化省的海滩与山水'.repeat(40);
  const hans = tokensOf(text);
  expect(said(excerptOf(hans, new Set(), 0, hans.length)).length).toBeLessThan(80);
});

describe('a name that the page does not show', () => {
  const named = (text: string, role: PreparedName['role']) =>
    result([], { name: prepare(text, 0, role, folding)[0] as PreparedName }).calledAs;
  it('is told, with what it is and its language', () => {
    expect(named('Cảng Lạch Bạng', 'alias')).toEqual({ text: 'Cảng Lạch Bạng', role: 'alias', lang: 'vi' });
    expect(named('Huyện Tĩnh Gia', 'place')).toEqual({ text: 'Huyện Tĩnh Gia', role: 'place', lang: 'vi' });
    expect(named('March 2027', 'place')).toMatchObject({ role: 'alias', lang: 'und-Latn' });
  });
  it('is not told where it is the title, or the text has what was asked', () => {
    expect(named('The harbour', 'title')).toBeUndefined();
    expect(named('Harbour', 'alias')).toBeUndefined();
    const [name] = prepare('Boat haven', 0, 'alias', folding);
    expect(result(['boat'], { name: name as PreparedName }).calledAs).toBeUndefined();
  });
});

it('a result leads to the page in the reader’s language, and says which its words are', () => {
  expect(result([])).toMatchObject({
    url: '/km/places/harbour/',
    lang: 'en',
    title: 'The harbour',
    relaxed: false,
  });
  expect(result([], { tier: 1 }).relaxed).toBe(true);
});
