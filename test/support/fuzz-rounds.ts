import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { createRandom } from '../../src/language/random.ts';
import { root } from './build-province.ts';
import { BREAKING, KEEPING, readChanged, sampleWith, seeds } from './fuzz-records.ts';

/** What a record says, without where in its file it says it. */
const said = ({ words, ...record }: CatalogueRecord) => ({
  ...record,
  master: undefined,
  recordings: undefined,
  film: undefined,
  words: Object.fromEntries(Object.entries(words).map(([lang, { bodyLine, ...rest }]) => [lang, rest])),
});

/** Every record of the sample in every way that says the same; each must be read as it was. @returns how many. */
export function expectTheSameMeaning(names = Object.keys(KEEPING)): number {
  const before = readCatalogue(sampleWith({})).catalogue?.records.map(said);
  expect(before?.length).toBeGreaterThanOrEqual(seeds.length);
  for (const [round, name] of names.entries()) {
    const random = createRandom(round + 1);
    const { catalogue, issues } = readChanged((text) =>
      (KEEPING[name] as (typeof KEEPING)[string])(text, random),
    );
    expect(
      issues.filter(({ level }) => level === 'error'),
      name,
    ).toEqual([]);
    expect(catalogue?.records.map(said), name).toEqual(before);
  }
  return names.length * seeds.length;
}

/** Records changed at random: nothing leaves the check but issues. @returns the files that have no mistake. */
export function changeAtRandom(rounds: number, seed: number) {
  const good: { path: string; text: string | Buffer }[] = [];
  for (let round = 0; round < rounds; round++) {
    const random = createRandom(seed + round);
    const begun = performance.now();
    const result = readChanged((text) => {
      const mutate = BREAKING[Math.floor(random() * BREAKING.length)] as (typeof BREAKING)[number];
      return mutate(text, random);
    });
    const codes = result.issues.map(({ code }) => code);
    expect(
      codes.filter((code) => code === 'unforeseen' || code === 'record-lost'),
      `seed ${seed + round}`,
    ).toEqual([]);
    expect(performance.now() - begun, `seed ${seed + round}`).toBeLessThan(60_000);
    good.push(...result.good.map((path) => ({ path, text: result.files[path] as string | Buffer })));
  }
  return good;
}

/**
 * The sample with changed records beside its own, under ids of their own.
 * @param languages that it keeps; absent: all. The changed records are in Vietnamese alone.
 */
export function provinceOf(
  changed: readonly { path: string; text: string | Buffer }[],
  languages?: readonly string[],
): string {
  const files = changed
    .filter(({ path }) => !path.startsWith('photos/'))
    .map(({ path, text }, index) => [path.replace(/\/[^/]+\//, `/thu-${index}/`), text] as const);
  const province = languages ? [['province.yaml', provinceIn(languages)] as const] : [];
  return sampleWith(Object.fromEntries([...files, ...province]), { pictures: true });
}

/** The sample's province.yaml with some of its languages. */
function provinceIn(languages: readonly string[]): string {
  const document = parseDocument(readFileSync(join(root, 'content', 'province.yaml'), 'utf8'));
  const all = document.get('languages') as YAMLSeq<YAMLMap>;
  all.items = all.items.filter((item) => languages.includes(String(item.get('tag'))));
  // Of a language that is not shown no menu may speak.
  document.delete('menuFirst');
  return document.toString();
}
