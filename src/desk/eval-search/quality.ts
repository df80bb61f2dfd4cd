import { join } from 'node:path';
import { buildSearchIndex } from '../../search/build-index.ts';
import { type AskInput, askOurs, askPlain, type Open } from './browser.ts';
import type { Corpus } from './corpus.ts';
import type { RunInFirefox } from './firefox.ts';
import { buildPlain } from './plain.ts';
import { type Score, score } from './score.ts';

const FLOOR = 0.99;
const fixed = (value: number, digits: number): string =>
  (Number.isNaN(value) ? '-' : value.toFixed(digits)).padStart(digits + 3);
const row = (lang: string, one: Score): string =>
  `${lang}   ${fixed(one.recall, 3)}   ${fixed(one.mrr, 3)}   ${fixed(one.outside, 1)}   ${String(one.false).padStart(3)}`;

export interface QualityInput {
  corpus: Corpus;
  /** Folder that is served at `origin`; gets `<name>/` and `<name>-plain/`. */
  folder: string;
  name: string;
  origin: string;
  open: Open;
  firefox?: RunInFirefox | undefined;
}

/** Asks all queries of a corpus of our search, of plain Pagefind and in Firefox. @returns what is below a floor. */
export async function measureQuality(input: QualityInput): Promise<string[]> {
  const { corpus, folder, name, origin, open, firefox } = input;
  await buildSearchIndex(Object.values(corpus.pages).flat(), {
    outDir: join(folder, name),
    wording: corpus.wording,
  });
  await buildPlain(corpus.pages, join(folder, `${name}-plain`));
  console.log(`\n${corpus.name}\n              recall@5  MRR     outside  false finds`);
  const missed: string[] = [];
  for (const lang of Object.keys(corpus.pages)) {
    const queries = corpus.queries[lang] ?? [];
    const url = `${origin}/page-${lang}.html`;
    const ask: AskInput = {
      base: `/${name}/`,
      lang,
      fallbacks: corpus.fallbacks[lang] ?? [],
      queries: queries.map(({ q }) => q),
      limit: 1000,
    };
    const page = await open(url);
    const answers = await page.evaluate(askOurs, ask);
    const ours = score(queries, answers, corpus.idOf);
    const plain = score(
      queries,
      await page.evaluate(askPlain, { ...ask, base: `/${name}-plain/${lang}/` }),
      corpus.idOf,
    );
    console.log(`ours      ${row(lang, ours)}   ${ours.short.join(', ')}\nPagefind  ${row(lang, plain)}`);
    if (ours.recall < FLOOR) missed.push(`${name} ${lang}: recall@5 ${ours.recall.toFixed(3)}`);
    if (ours.false > 0) missed.push(`${name} ${lang}: ${ours.false} false finds`);
    if (!firefox) continue;
    const there = await firefox(url, askOurs, ask);
    const differ = queries.filter((_, i) => String(there[i]?.urls) !== String(answers[i]?.urls));
    console.log(
      `Firefox   ${lang}   the same list for ${queries.length - differ.length} of ${queries.length} queries`,
    );
    for (const { q } of differ) missed.push(`${name} ${lang}: another list in Firefox for ${q}`);
  }
  return missed;
}
