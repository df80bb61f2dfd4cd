import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from '../build/reporter.ts';
import type { CheckMessage } from './bench-check-child.ts';
import { BENCH_LANGUAGES, writeBenchProvince } from './bench-province.ts';
import { measure } from './measure.ts';
import { runCommand } from './run-command.ts';
import { formatTable } from './table.ts';

/** The check may use so much of a cold build's processor time. */
const MOST = 0.15;

const shown = (value: number, digits = 1) =>
  value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** `npm run bench:check -- 2000`: a check of that many records in five languages, beside a cold build in the same run. */
await runCommand(async ({ environment: { root }, reporter, args }) => {
  const records = Number(args[0] ?? 2000);
  const temporary = mkdtempSync(join(tmpdir(), 'cua-ngo-bench-'));
  try {
    const content = join(temporary, 'content');
    writeBenchProvince(content, records);
    const env = {
      CONTENT_DIR: content,
      OUT_DIR: join(temporary, 'site'),
      CACHE_DIR: join(temporary, 'cache'),
    };
    const run = <T>(script: string) => measure<T>(join(root, 'src/desk', script), { cwd: root, env });
    const { message, processorSeconds: used } = await run<CheckMessage>('bench-check-child.ts');
    if (!message) throw new Error('The measured check told nothing.');
    const build = await run<{ ownSeconds: number }>('bench-child.ts');
    const check = used ?? message.total;
    const whole = build.processorSeconds ?? build.message?.ownSeconds ?? 0;
    const share = check / whole;
    const inRules = message.rules.reduce((sum, [, seconds]) => sum + seconds, 0);
    const rows = [['(đọc tệp, lược đồ)', message.total - inRules] as const, ...message.rules]
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, seconds]) => [name, shown(seconds, 2), `${shown((seconds / message.total) * 100)} %`]);
    reporter.say(
      `${count(records)} bản ghi × ${BENCH_LANGUAGES.length} ngôn ngữ: kiểm tra ${shown(check)} giây xử lý, dựng từ đầu ${shown(whole)}: ${shown(share * 100)} % (nhiều nhất ${MOST * 100} %).\n\n${formatTable(['Phần', 'Giây xử lý', 'Tỉ lệ'], rows)}`,
    );
    return share <= MOST;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});
