import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue, RecordWords } from '../../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../../src/catalogue/read.ts';
import { numbers } from '../../../../src/catalogue/rules/translation/checks/numbers.ts';
import { contextOf } from '../../../../src/catalogue/rules/translation/context.ts';
import { createSource, pairOf } from '../../../../src/catalogue/rules/translation/findings.ts';
import { createRandom } from '../../../../src/language/random.ts';
import { plantSlip, type Slip } from '../../../support/planted-slips.ts';

const KINDS: readonly Slip['kind'][] = ['digit', 'dropped zero', 'swapped date', 'other scale'];
const PLANTED = 400;
const LEAST_FOUND = 388;
const SEED = 20261120;

const CONTEXT = contextOf([], { terms: [], ownName: '' });

const messages = (source: RecordWords, words: RecordWords) =>
  numbers
    .check(pairOf(createSource(source), { lang: words.lang, name: '', words }), CONTEXT)
    .map(({ message }) => message);

describe('numbers of the sample’s translations', () => {
  let all: { name: string; source: RecordWords; words: RecordWords }[];
  beforeAll(() => {
    const { catalogue } = readCatalogue(resolve(import.meta.dirname, '../../../../content'));
    all = (catalogue as Catalogue).records.flatMap(({ kind, id, words }) =>
      Object.values(words)
        .filter(({ lang }) => lang !== 'vi')
        .map((one) => ({
          name: `${kind}/${id}.${one.lang}`,
          source: words['vi'] as RecordWords,
          words: one,
        })),
    );
  });

  it('are those of their sources', () => {
    const told = all.flatMap(({ name, source, words }) =>
      messages(source, words).map((message) => `${name}: ${message}`),
    );
    expect(told).toEqual([]);
    expect(all.length).toBeGreaterThan(300);
  });

  it('are told when one of them is another, 388 of 400 times', () => {
    const random = createRandom(SEED);
    const below = (n: number) => Math.floor(random() * n);
    const missed: string[] = [];
    let planted = 0;
    while (planted < PLANTED) {
      const { name, source, words } = all[below(all.length)] as (typeof all)[number];
      const field = (['body', 'body', 'body', 'summary', 'title'] as const)[below(5)] ?? 'body';
      const slip = plantSlip(words[field], words.lang, KINDS[planted % KINDS.length] as Slip['kind'], below);
      if (!slip) continue;
      planted++;
      const before = messages(source, words).join('\n');
      if (messages(source, { ...words, [field]: slip.text }).join('\n') === before)
        missed.push(`${name}: ${slip.kind}, ${slip.from} → ${slip.to}`);
    }
    expect(missed.slice(0, PLANTED - LEAST_FOUND + 1)).toHaveLength(
      Math.min(missed.length, PLANTED - LEAST_FOUND),
    );
  });
});
