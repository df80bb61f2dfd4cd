import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { buildSearchIndex, type LanguageIndex } from '../../search/build-index.ts';
import { askOurs, type Open } from './browser.ts';
import { type Corpus, manyPages } from './corpus.ts';
import type { Served } from './serve.ts';
import { typingSteps } from './typing.ts';

const FLOOR = { typing: 0.97, median: 40, first: 130_000 };
const kb = (count: number): string => (count / 1000).toFixed(1).padStart(7);

/** Processor seconds of this process and of children that have ended; NaN where /proc is not there. */
async function processorSeconds(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'utf8').catch(() => '');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return [11, 12, 13, 14].reduce((sum, i) => sum + (fields[i] ?? Number.NaN), 0) / 100;
}

/** Indexes 1,000 pages a language into `<folder>/many/` and says what it cost. */
export async function buildThousand(corpus: Corpus, folder: string): Promise<LanguageIndex[]> {
  const languages = Object.keys(corpus.pages);
  const thousand = languages.flatMap((lang) => manyPages(corpus.pages[lang] ?? [], 1000));
  const before = await processorSeconds();
  const start = performance.now();
  const counts = await buildSearchIndex(thousand, { outDir: join(folder, 'many') });
  const wall = (performance.now() - start) / 1000 / languages.length;
  await setTimeout(500); // Pagefind's own process is counted once it has ended
  const processor = ((await processorSeconds()) - before) / languages.length;
  console.log(
    `1,000 pages: ${processor.toFixed(1)} s of processor, ${wall.toFixed(1)} s of clock a language`,
  );
  return counts;
}

/** Typing over the corpus, time and bytes over a thousand pages a language. @returns what is below a floor. */
export async function measureSpeed(
  corpus: Corpus,
  counts: readonly LanguageIndex[],
  { origin, moved }: Served,
  open: Open,
): Promise<string[]> {
  const missed: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) missed.push(what);
  };
  console.log('\n     typing   median  p95 ms   first query kB: median    most   index kB   titles kB');
  for (const { lang, bytes, namesGzip } of counts) {
    const url = `${origin}/page-${lang}.html`;
    const ask = { lang, fallbacks: [], limit: 8 };
    const steps = typingSteps(corpus.pages[lang] ?? []);
    const queries = steps.map(({ typed }) => typed);
    const typed = await (await open(url)).evaluate(askOurs, {
      ...ask,
      base: '/search/',
      queries,
      limit: 1000,
    });
    const stays = steps.filter(({ url }, at) => typed[at]?.urls.includes(url)).length / steps.length;
    const texts = (corpus.queries[lang] ?? []).map(({ q }) => q);
    const first: number[] = [];
    for (const text of texts) {
      const fresh = await open(url);
      moved();
      await fresh.evaluate(askOurs, { ...ask, base: '/many/', queries: [text] });
      first.push(moved());
      await fresh.context().close();
    }
    first.sort((a, b) => a - b);
    const answers = await (await open(url)).evaluate(askOurs, { ...ask, base: '/many/', queries: texts });
    const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
    const at = (list: number[], share: number): number => list[Math.floor(list.length * share)] ?? 0;
    const most = first.at(-1) ?? 0;
    console.log(
      `${lang}   ${stays.toFixed(3)}   ${at(times, 0.5).toFixed(1).padStart(6)}  ${at(times, 0.95).toFixed(1).padStart(6)}` +
        `   ${kb(at(first, 0.5)).padStart(22)}  ${kb(most)}    ${kb(bytes)}     ${kb(namesGzip)}`,
    );
    must(stays >= FLOOR.typing, `${lang}: typing ${stays.toFixed(3)}`);
    must(at(times, 0.5) < FLOOR.median, `${lang}: median ${at(times, 0.5).toFixed(1)} ms`);
    must(most <= FLOOR.first, `${lang}: first query ${most} bytes`);
  }
  return missed;
}
