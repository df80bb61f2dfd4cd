import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AskInput, askOurs, askPlain, type Open } from './browser.ts';
import type { Corpus } from './corpus.ts';
import type { RunInFirefox } from './firefox.ts';
import { buildMiniSearch } from './mini-search.ts';

/** A query as people type it. */
export interface TypedQuery {
  q: string;
  /** What it tries, as "question" or "typo". */
  class: string;
  /** Pages of which one should come first; none: nothing may be found. */
  best: string[];
  /** Pages that will do too among the first five. */
  also?: string[];
}

/** How a list of queries fared. Shares are of the queries that want something. */
export interface TypedScore {
  wanting: number;
  first: number;
  firstFive: number;
  /** Mean of 1 / place of the first best page among the first five. */
  mrr: number;
  /** Queries that want something and find nothing. */
  nothing: number;
  /** Queries that want nothing and find something. */
  unwanted: number;
}

const FLOOR = { first: 0.72, firstFive: 0.9 };
const SETS = ['queries-typed.json', 'queries-real.json', 'queries-asked.json'];

/** @param found the ids of what each query found, best first */
export function scoreTyped(
  queries: readonly TypedQuery[],
  found: readonly (readonly string[])[],
): TypedScore {
  const score: TypedScore = { wanting: 0, first: 0, firstFive: 0, mrr: 0, nothing: 0, unwanted: 0 };
  queries.forEach(({ best, also = [] }, at) => {
    const ids = (found[at] ?? []).slice(0, 5);
    if (best.length === 0) {
      score.unwanted += Number(ids.length > 0);
      return;
    }
    const place = ids.findIndex((id) => best.includes(id));
    score.wanting++;
    score.first += Number(place === 0);
    score.firstFive += Number(ids.some((id) => best.includes(id) || also.includes(id)));
    score.mrr += place < 0 ? 0 : 1 / (place + 1);
    score.nothing += Number(ids.length === 0);
  });
  const share = (count: number): number => (score.wanting ? count / score.wanting : 0);
  return { ...score, first: share(score.first), firstFive: share(score.firstFive), mrr: share(score.mrr) };
}

export interface TypedInput {
  /** The records of the content, whose indexes are served as /sample/ and /sample-plain/. */
  sample: Corpus;
  root: string;
  origin: string;
  open: Open;
  firefox?: RunInFirefox | undefined;
}

/** What people type, by class, beside plain Pagefind and MiniSearch. @returns what is below a floor or another's. */
export async function measureTyped(input: TypedInput): Promise<string[]> {
  const missed: string[] = [];
  for (const file of SETS) {
    console.log(`\n${file}\n                 R@1   any@5  MRR   nothing  unwanted`);
    const all = JSON.parse(await readFile(join(input.root, 'test', 'search', file), 'utf8'));
    for (const lang of Object.keys(input.sample.pages)) {
      const queries = readQueries(all[lang] ?? []);
      if (queries.length === 0) continue;
      for (const what of await measureLanguage(lang, queries, input)) missed.push(`${file} ${lang}: ${what}`);
    }
  }
  return missed;
}

async function measureLanguage(
  lang: string,
  queries: readonly TypedQuery[],
  { sample, origin, open, firefox }: TypedInput,
): Promise<string[]> {
  const url = `${origin}/page-${lang}.html`;
  const fallbacks = sample.fallbacks[lang] ?? [];
  const texts = queries.map(({ q }) => q);
  const ask: AskInput = { base: '/sample/', lang, fallbacks, queries: texts, limit: 5 };
  const idsOf = (lists: readonly (readonly string[])[]): string[][] =>
    lists.map((urls) => urls.slice(0, 5).map((one) => sample.idOf(one)));
  const page = await open(url);
  const ours = idsOf((await page.evaluate(askOurs, ask)).map(({ urls }) => urls));
  const plain = await page.evaluate(askPlain, { ...ask, base: `/sample-plain/${lang}/` });
  const pagefind = idsOf(plain.map(({ urls }) => urls));
  const miniSearch = idsOf(texts.map(buildMiniSearch(lang, sample.pages[lang] ?? [])));
  const [we, other] = [scoreTyped(queries, ours), scoreTyped(queries, miniSearch)];
  console.log(row(lang, 'ours', we));
  for (const name of new Set(queries.map((query) => query.class))) console.log(classRow(name, queries, ours));
  console.log(row(lang, 'Pagefind', scoreTyped(queries, pagefind)));
  console.log(row(lang, 'MiniSearch', other));
  const missed = [
    we.first < FLOOR.first && `R@1 ${we.first.toFixed(2)}`,
    we.firstFive < FLOOR.firstFive && `any@5 ${we.firstFive.toFixed(2)}`,
    (we.first <= other.first || we.firstFive < other.firstFive) && 'MiniSearch finds as much',
  ].filter((what) => what !== false);
  if (!firefox) return missed;
  const there = idsOf((await firefox(url, askOurs, ask)).map(({ urls }) => urls));
  const differ = texts.filter((_, at) => String(there[at]) !== String(ours[at]));
  return [...missed, ...differ.map((text) => `another list in Firefox for ${text}`)];
}

/** One set names the class its type. */
const readQueries = (list: readonly (TypedQuery & { type?: string })[]): TypedQuery[] =>
  list.map((query) => ({ ...query, class: query.class ?? query.type ?? '' }));

function row(lang: string, name: string, score: TypedScore): string {
  const shares = [score.first, score.firstFive, score.mrr].map((share) => share.toFixed(2));
  return `${lang} ${name.padEnd(13)} ${shares.join('  ')}   ${String(score.nothing).padStart(4)}     ${String(score.unwanted).padStart(4)}`;
}

function classRow(name: string, queries: readonly TypedQuery[], found: readonly string[][]): string {
  const of = queries.flatMap((query, at) => (query.class === name ? [{ query, ids: found[at] ?? [] }] : []));
  const score = scoreTyped(
    of.map(({ query }) => query),
    of.map(({ ids }) => ids),
  );
  return row('  ', `  ${name}`, score);
}
