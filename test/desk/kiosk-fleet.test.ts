import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { readEnvironment } from '../../src/desk/environment.ts';
import { runFleet } from '../../src/desk/kiosk/fleet.ts';
import { parseKioskArguments } from '../../src/desk/kiosk-arguments.ts';
import type { Desk } from '../../src/desk/run-command.ts';
import { createReporter } from '../../src/desk/terminal-reporter.ts';
import { temporaryFolder } from './temporary.ts';

const root = resolve(import.meta.dirname, '..', '..');
const NOW = '2026-11-29T23:00+07:00';

const query = (gate: string, more = 'release=1-15&state=ok&beat=12&free=8123') =>
  `/kiosk/latest.json?gate=${gate}&${more}`;
const clf = (time: string, target: string) =>
  `203.0.113.9 - - [${time}] "GET ${target} HTTP/1.1" 200 354 "-" "<script>alert(1)</script>\\x1b[2J"\n`;

/** Four servers' logs, rotated and packed, with lines that nobody can read. */
const LOGS = {
  'access.log': `${clf('29/Nov/2026:22:30:00 +0700', query('ck-may'))}torn line\n${'x'.repeat(1_000_000)}\n`,
  'access.log.1.gz': gzipSync(
    clf('20/Nov/2026:01:00:00 +0000', query('ck-rung', 'release=1-14&state=ok&beat=1&free=9')),
  ),
  'caddy.json': `${JSON.stringify({ ts: 1795966200.5, request: { method: 'GET', uri: query('ck-suoi', 'release=1-15&state=hash&beat=9&free=4000') }, status: 200 })}\n`,
  'u_ex261129.log': `#Fields: date time cs-method cs-uri-stem cs-uri-query sc-status\n2026-11-29 15:00:00 GET /kiosk/latest.json ${query('ck-dong').split('?')[1]} 200\n`,
};

/** As `npm run kiosk -- fleet`, in this process. @throws Refusal */
async function fleet(args: string[], contentDir: string) {
  const out = temporaryFolder();
  const said: string[] = [];
  const stream = { write: (text: string) => said.push(text) > 0 };
  const desk: Desk = {
    environment: readEnvironment({ CONTENT_DIR: contentDir }, { root, now: new Date() }),
    reporter: createReporter({ out: stream, error: stream, interactive: false, clock: () => 0 }),
    args,
    answer: (_, text) => void stream.write(text),
  };
  const passed = await runFleet(desk, parseKioskArguments(['fleet', ...args, '--out', out]));
  return { passed, said: said.join(''), read: (name: string) => readFileSync(join(out, name), 'utf8') };
}

it('the logs of all servers become one page and one table, what is urgent first', async () => {
  const dir = temporaryFolder(LOGS);
  const none = temporaryFolder();
  const { passed, said, read } = await fleet(
    [dir, '--now', NOW, '--gates', 'ck-may,ck-rung,ck-suoi,ck-dong,ck-moi'],
    none,
  );
  expect(passed).toBe(true);
  const rows = read('fleet.csv').split('\r\n').slice(1, -1);
  expect(rows.map((row) => row.split(',').slice(0, 2).join(' '))).toEqual([
    'Đỏ: làm ngay ck-moi',
    'Đỏ: làm ngay ck-rung',
    'Đỏ: làm ngay ck-suoi',
    'Tốt ck-dong',
    'Tốt ck-may',
  ]);
  expect(rows[2]).toContain('Có tệp đã bị sửa hoặc hỏng');
  const page = read('fleet.html');
  expect(page).toContain('22:30 ngày 29/11/2026');
  expect(page).toContain('access.log: 2 dòng không đọc được (dòng đầu tiên: 2), 1 dòng đọc được.');
  for (const text of [page, said, ...rows]) expect(text).not.toMatch(/<script|\u001b/);
});

it('a red kiosk makes an error only of a strict command', async () => {
  const dir = temporaryFolder(LOGS);
  const args = [join(dir, '*.json'), '--now', NOW];
  expect((await fleet([...args, '--strict'], dir)).passed).toBe(false);
  expect((await fleet(args, dir)).passed).toBe(true);
  expect((await fleet([join(dir, 'u_ex*.log'), '--now', NOW, '--strict'], dir)).passed).toBe(true);
});

it('the gates of the content are listed by their names, also those never seen', async () => {
  const dir = temporaryFolder(LOGS);
  const content = join(root, 'test', 'fixtures', 'border-gate');
  const { read } = await fleet([join(dir, 'access.log'), '--now', NOW], content);
  expect(read('fleet.csv')).toContain('Cần biết,cua-may,Cửa khẩu Mây,');
  expect(read('fleet.csv')).toContain('Cần biết,ck-may,,2026-11-29 22:30');
});

it.each([
  [['khong-co.log'], 'Không thấy tệp nhật ký “khong-co.log”'],
  [['.', '--now', 'hôm qua'], '--now “hôm qua” không phải thời điểm'],
  [['.', '--gates', 'Cửa khẩu'], '--gates “Cửa” không phải mã cửa khẩu'],
  [[], 'Cách dùng'],
])('%j is refused with what to write instead', async (args, message) => {
  await expect(fleet(args, temporaryFolder())).rejects.toThrow(message);
  await expect(fleet(args, temporaryFolder())).rejects.toThrow(Refusal);
});
