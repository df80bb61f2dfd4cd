import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildSearchIndex } from '../search/build-index.ts';
import { askOurs, askPlain, type Score, score, withChromium } from './eval-search/browser.ts';
import { bundle } from './eval-search/bundle.ts';
import { corpusFolder, idOf, manyPages, readCorpus } from './eval-search/corpus.ts';
import { buildPlain } from './eval-search/plain.ts';
import { type Served, serve } from './eval-search/serve.ts';
import { typingSteps } from './eval-search/typing.ts';

const FLOOR = { recall: 0.99, typing: 0.97, median: 40, first: 130_000, script: 10_000 };
/** Queries of which each is the first of a new visitor; the floor is for the middle one. */
const FIRST_QUERIES = 15;
const root = fileURLToPath(new URL('../..', import.meta.url));

const fixed = (value: number, digits = 3): string => value.toFixed(digits).padStart(digits + 3);
const row = (lang: string, own: Score): string =>
  `${lang}   ${fixed(own.recall)}   ${fixed(own.mrr)}   ${fixed(own.outside, 1)}   ${String(own.false).padStart(3)}`;

/** Processor seconds of this process and of children that have ended; NaN where /proc is not there. */
async function processorSeconds(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return [11, 12, 13, 14].reduce((sum, i) => sum + (fields[i] ?? Number.NaN), 0) / 100;
}

async function main(): Promise<string[]> {
  const missed: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) missed.push(what);
  };
  const folder = await mkdtemp(join(tmpdir(), 'eval-search-'));
  let served: Served | null = null;
  try {
    const corpus = await readCorpus(corpusFolder(root, process.env.SEARCH_CORPUS));
    const languages = Object.keys(corpus.pages);
    console.log(`Corpus: ${corpus.folder}`);
    await buildSearchIndex(Object.values(corpus.pages).flat(), { outDir: join(folder, 'search') });
    await buildPlain(corpus.pages, join(folder, 'plain'));
    const weight = await bundle(join(root, 'src/search/client.ts'), folder, 'client');
    console.log(`Own script: ${weight.main} bytes gzip; loaded when needed: ${weight.late}`);
    must(weight.main <= FLOOR.script, `own script ${weight.main} bytes`);

    const thousand = languages.flatMap((lang) => manyPages(corpus.pages[lang] ?? [], 1000));
    const before = await processorSeconds();
    const start = performance.now();
    const counts = await buildSearchIndex(thousand, { outDir: join(folder, 'many') });
    const wall = (performance.now() - start) / 1000 / languages.length;
    await setTimeout(500); // Pagefind's own process is counted once it has ended
    const processor = ((await processorSeconds()) - before) / languages.length;
    console.log(
      `1,000 pages: ${fixed(processor, 1)} s of processor, ${fixed(wall, 1)} s of clock a language`,
    );

    served = await serve(folder);
    const { origin, moved } = served;
    await withChromium(async (open) => {
      console.log('\n              recall@5  MRR     outside  false finds');
      for (const lang of languages) {
        const queries = corpus.queries[lang] ?? [];
        const texts = queries.map(({ q }) => q);
        const page = await open(`${origin}/page-${lang}.html`);
        const own = score(queries, await askOurs(page, lang, '/search/', texts, 1000), idOf);
        const plain = score(queries, await askPlain(page, lang, texts), idOf);
        console.log(`ours      ${row(lang, own)}   ${own.short.join(', ')}\nPagefind  ${row(lang, plain)}`);
        must(own.recall >= FLOOR.recall, `${lang}: recall@5 ${fixed(own.recall)}`);
        must(own.false === 0, `${lang}: ${own.false} false finds`);
      }
      console.log('\n      typing   1,000 pages: median  p95 ms   first query kB   index kB   titles kB');
      for (const lang of languages) {
        const steps = typingSteps(corpus.pages[lang] ?? []);
        const typed = await askOurs(
          await open(`${origin}/page-${lang}.html`),
          lang,
          '/search/',
          steps.map(({ typed }) => typed),
          1000,
        );
        const stays = steps.filter(({ url }, at) => typed[at]?.urls.includes(url)).length / steps.length;
        const texts = (corpus.queries[lang] ?? []).map(({ q }) => q);
        const first: number[] = [];
        for (const text of texts.slice(0, FIRST_QUERIES)) {
          const fresh = await open(`${origin}/page-${lang}.html`);
          moved();
          await askOurs(fresh, lang, '/many/', [text], 8);
          first.push(moved());
          await fresh.context().close();
        }
        first.sort((a, b) => a - b);
        const moves = first[first.length >> 1] ?? 0;
        const page = await open(`${origin}/page-${lang}.html`);
        const times = (await askOurs(page, lang, '/many/', texts, 8))
          .map(({ ms }) => ms)
          .sort((a, b) => a - b);
        const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
        const { bytes = 0, titlesGzip = 0 } = counts.find((count) => count.lang === lang) ?? {};
        const kb = (count: number): string => fixed(count / 1000, 1);
        console.log(
          `${lang}    ${fixed(stays)}        ${fixed(at(0.5), 1)}   ${fixed(at(0.95), 1)}   ${kb(moves)} (to ${kb(first.at(-1) ?? 0).trim()})   ${kb(bytes)}   ${kb(titlesGzip)}`,
        );
        must(stays >= FLOOR.typing, `${lang}: typing ${fixed(stays)}`);
        must(at(0.5) < FLOOR.median, `${lang}: median ${fixed(at(0.5), 1)} ms`);
        must(moves <= FLOOR.first, `${lang}: first query ${moves} bytes`);
      }
    });
  } finally {
    served?.close();
    await rm(folder, { recursive: true, force: true });
  }
  return missed;
}

const missed = await main();
if (missed.length) console.error(`Below the floor:\n${missed.map((line) => `  ${line}`).join('\n')}`);
process.exitCode = missed.length ? 1 : 0;
