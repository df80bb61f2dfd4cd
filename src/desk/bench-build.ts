import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, type Reporter } from '../build/reporter.ts';
import { writeEleventySite } from './bench-eleventy.ts';
import { BENCH_LANGUAGES, benchFile, writeBenchProvince } from './bench-province.ts';
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
const MOST_WITH_CARDS = 1000;

const PAGES = 'Trang';
const SEARCH = 'Chỉ mục tìm kiếm';
const one = (value: number) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `npm run bench:build -- 1000 4000`: builds of that many records in five languages, without pictures. */
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
});

async function benchSize(
  root: string,
  temporary: string,
  records: number,
  reporter: Reporter,
): Promise<void> {
  const content = join(temporary, 'content');
  writeBenchProvince(content, records);
  const env = {
    CONTENT_DIR: content,
    OUT_DIR: join(temporary, 'site'),
    CACHE_DIR: join(temporary, 'cache'),
    ...(records <= MOST_WITH_CARDS && { BENCH_CARDS: '1' }),
  };
  const rows: string[][] = [];
  const shares: string[][] = [];
  const cardRows: string[][] = [];
  const run = async (name: string) => {
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
    const onPages = steps.find(({ title }) => title === PAGES)?.seconds ?? 0;
    rows.push([
      name,
      count(pages),
      one(total),
      one(total - search),
      one(seconds - cards.seconds),
      count(Math.round(peakMegabytes)),
      count(Math.round(pages / total)),
    ]);
    const counted = steps.map(
      ({ title, seconds: used }) => [title, title === SEARCH ? search : used] as const,
    );
    const rest = total - counted.reduce((sum, [, used]) => sum + used, 0);
    shares.push([
      name,
      ...[...counted, ['Khởi động', rest] as const].map(
        ([, used]) => `${one(used)} (${Math.round((used / total) * 100)}%)`,
      ),
    ]);
    const titles = [...counted.map(([title]) => title), 'Khởi động'];
    return { titles, pages, onPages, all: total - search };
  };
  const cold = await run('Từ đầu');
  await run('Dựng lại');
  writeFileSync(join(content, 'places', 'r-7', 'index.vi.md'), benchFile(7, 'vi', 'Một đoạn mới.\n'));
  const { titles } = await run('Sửa một bản ghi');
  const eleventy = join(temporary, 'eleventy');
  writeEleventySite(eleventy, records);
  const other = await measure(join(root, 'node_modules/@11ty/eleventy/cmd.cjs'), {
    args: ['--quiet'],
    cwd: eleventy,
    quiet: true,
  });
  const pages = records * BENCH_LANGUAGES.length + BENCH_LANGUAGES.length * Math.ceil(records / 48);
  const used = other.processorSeconds ?? other.seconds;
  rows.push([
    'Eleventy, không tìm kiếm',
    count(pages),
    one(used),
    one(used),
    one(other.seconds),
    '',
    count(Math.round(pages / used)),
  ]);
  reporter.say(
    formatTable(
      ['Lần', 'Trang', 'Giây xử lý', 'Trừ tìm kiếm', 'Giây đồng hồ', 'Đỉnh MB', 'Trang/giây xử lý'],
      rows,
    ),
  );
  // Both make the pages of the records; ours also makes lists by type, so it is the page that is compared.
  const times = (seconds: number) => one(seconds / cold.pages / (used / pages));
  reporter.say(
    `Mỗi trang, dựng từ đầu, so với một trang của Eleventy: ${times(cold.onPages)} lần (bước Trang), ${times(cold.all)} lần (mọi bước trừ tìm kiếm).`,
  );
  reporter.say(`\nTừng bước, giây xử lý\n${formatTable(['Lần', ...titles], shares)}`);
  if (cardRows.length > 0)
    reporter.say(
      `\nThẻ chia sẻ, không tính vào các bảng trên\n${formatTable(['Lần', 'Thẻ mới', 'Giây xử lý', 'Mili giây/thẻ'], cardRows)}`,
    );
}
