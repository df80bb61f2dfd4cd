import { expect } from 'vitest';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { createRandom } from '../../src/language/random.ts';
import { BREAKING, KEEPING, readChanged, sampleWith, seeds } from './fuzz-records.ts';

/** What a record says, without where in its file it says it. */
const said = ({ words, ...record }: CatalogueRecord) => ({
  ...record,
  master: undefined,
  recordings: undefined,
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

/** The sample with changed records beside its own, under ids of their own. */
export function provinceOf(changed: readonly { path: string; text: string | Buffer }[]): string {
  const files = changed
    .filter(({ path }) => !path.startsWith('photos/'))
    .map(({ path, text }, index) => [path.replace(/\/[^/]+\//, `/thu-${index}/`), text] as const);
  return sampleWith(Object.fromEntries(files), { pictures: true });
}
