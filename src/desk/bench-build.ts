import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dropAllCompiled } from '../build/compiled-pages.ts';
import { count, type Reporter } from '../build/reporter.ts';
import { COARSE_MS } from '../catalogue/stamps.ts';
import { benchEdits, countChanges, filesOf } from './bench-edits.ts';
import { writeEleventySite } from './bench-eleventy.ts';
import { benchPaper } from './bench-paper.ts';
import { BENCH_LANGUAGES, writeBenchProvince } from './bench-province.ts';
import { measure } from './measure.ts';
import { runCommand } from './run-command.ts';
import { formatTable } from './table.ts';

interface BuildMessage {
  pages: number;
  steps: { title: string; seconds: number }[];
  /** Made after all else; `made` is absent where they were not asked for. */
  cards: { made?: number; processorSeconds: number; seconds: number };
  /** Processor seconds without those of other processes. */
  ownSeconds: number;
  peakMegabytes: number;
}

/** A card costs the same in a province of any size: those of a larger one would take minutes to tell so again. */
const MOST_WITH_CARDS = 2000;

const PAGES = 'Trang';
const SEARCH = 'Chỉ mục tìm kiếm';
const START = 'Khởi động';
const one = (value: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const hundredth = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
const share = (value: number) => `${one(value * 100)}%`;
const partOf = (used: number | undefined, total: number) =>
  used === undefined ? '' : `${one(used)} (${Math.round((used / total) * 100)}%)`;

/** Of one build, in processor seconds; `all` is without the search. */
interface Measured {
  pages: number;
  onPages: number;
  total: number;
  all: number;
}

/** `npm run bench:build -- 1000 4000`: builds of that many records in five languages, without pictures; then what is printed and packed. */
await runCommand(async ({ environment: { root }, reporter, args }) => {
  const sizes = args.length > 0 ? args.map(Number) : [1000, 4000];
  for (const records of sizes) {
    const temporary = mkdtempSync(join(tmpdir(), 'cua-ngo-bench-'));
    try {
      reporter.say(`\n${count(records)} bản ghi × ${BENCH_LANGUAGES.length} ngôn ngữ`);
      await benchSize(root, temporary, records, reporter);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
  await benchPaper(root, reporter);
});

async function benchSize(
  root: string,
  temporary: string,
  records: number,
  reporter: Reporter,
): Promise<void> {
  const content = join(temporary, 'content');
  writeBenchProvince(content, records);
  // What is younger is read again by the next build, and a province is not written in the moment before its first.
  await wait(COARSE_MS + 500);
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: join(temporary, 'site'),
    CACHE_DIR: join(temporary, 'cache'),
    ...(records <= MOST_WITH_CARDS && { BENCH_CARDS: '1' }),
  };
  const rows: string[][] = [];
  const shares: { name: string; total: number; counted: Map<string, number> }[] = [];
  let cold = undefined as Measured | undefined;
  const cardRows: string[][] = [];
  let files = new Map<string, string>();
  const run = async (name: string): Promise<Measured> => {
    const { message, seconds, processorSeconds } = await measure<BuildMessage>(
      join(root, 'src/desk/bench-child.ts'),
      { cwd: root, env },
    );
    if (!message) throw new Error('The measured build told nothing.');
    const { pages, steps, cards, peakMegabytes } = message;
    const ownSeconds = message.ownSeconds - cards.processorSeconds;
    // Pagefind works in a process of its own, whose time only the system's account holds.
    const total = (processorSeconds ?? message.ownSeconds) - cards.processorSeconds;
    const search = (steps.find(({ title }) => title === SEARCH)?.seconds ?? 0) + (total - ownSeconds);
    if (cards.made !== undefined)
      cardRows.push([
        name,
        count(cards.made),
        one(cards.processorSeconds),
        cards.made ? one((cards.processorSeconds * 1000) / cards.made) : '',
      ]);
    const former = files;
    files = filesOf(env.OUT_DIR);
    const onPages = steps.find(({ title }) => title === PAGES)?.seconds ?? 0;
    rows.push([
      name,
      count(pages),
      one(total),
      one(total - search),
      one(seconds - cards.seconds),
      count(Math.round(peakMegabytes)),
      count(Math.round(pages / total)),
      cold ? share(total / cold.total) : '',
      count(countChanges(former, files)),
    ]);
    const counted = new Map(
      steps.map(({ title, seconds: used }) => [title, title === SEARCH ? search : used]),
    );
    counted.set(START, total - [...counted.values()].reduce((sum, used) => sum + used, 0));
    shares.push({ name, total, counted });
    return { pages, onPages, total, all: total - search };
  };
  // Whatever was compiled for other builds of this engine.
  dropAllCompiled(root);
  cold = await run('Từ đầu');
  await run('Không đổi gì');
  for (const { name, edit } of benchEdits(content)) {
    edit();
    await run(name);
  }
  const eleventy = join(temporary, 'eleventy');
  writeEleventySite(eleventy, records);
  const inEleventy = (script: string, args: string[]) =>
    measure(join(root, 'node_modules', script), { args, cwd: eleventy, quiet: true });
  const other = await inEleventy('@11ty/eleventy/cmd.cjs', ['--quiet']);
  const indexed = await inEleventy('pagefind/lib/runner/bin.cjs', ['--site', 'site']);
  const pages = records * BENCH_LANGUAGES.length + BENCH_LANGUAGES.length * Math.ceil(records / 48);
  const used = other.processorSeconds ?? other.seconds;
  const withSearch = used + (indexed.processorSeconds ?? indexed.seconds);
  rows.push([
    'Eleventy + Pagefind',
    count(pages),
    one(withSearch),
    one(used),
    one(other.seconds + indexed.seconds),
    '',
    count(Math.round(pages / withSearch)),
    share(withSearch / cold.total),
    '',
  ]);
  reporter.say(
    formatTable(
      [
        'Lần',
        'Trang',
        'Giây xử lý',
        'Trừ tìm kiếm',
        'Giây đồng hồ',
        'Đỉnh MB',
        'Trang/giây xử lý',
        'So với từ đầu',
        'Tệp đổi',
      ],
      rows,
    ),
  );
  reporter.say(
    `Dựng từ đầu, cả tìm kiếm, so với Eleventy + Pagefind: ${hundredth(cold.total / withSearch)} lần.`,
  );
  // Both make the pages of the records; ours also makes lists by type, so it is the page that is compared.
  const times = (seconds: number) => one(seconds / cold.pages / (used / pages));
  reporter.say(
    `Mỗi trang, dựng từ đầu, so với một trang của Eleventy: ${times(cold.onPages)} lần (bước Trang), ${times(cold.all)} lần (mọi bước trừ tìm kiếm).`,
  );
  const titles = [...(shares[0]?.counted.keys() ?? [])];
  const shareRows = shares.map(({ name, total, counted }) => [
    name,
    ...titles.map((title) => partOf(counted.get(title), total)),
  ]);
  reporter.say(`\nTừng bước, giây xử lý\n${formatTable(['Lần', ...titles], shareRows)}`);
  if (cardRows.length > 0)
    reporter.say(
      `\nThẻ chia sẻ, không tính vào các bảng trên\n${formatTable(['Lần', 'Thẻ mới', 'Giây xử lý', 'Mili giây/thẻ'], cardRows)}`,
    );
}
