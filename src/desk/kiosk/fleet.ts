import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { count } from '../../build/reporter.ts';
import { recordsOf } from '../../catalogue/catalogue.ts';
import { readCatalogue } from '../../catalogue/read.ts';
import { createFleetCsv } from '../../kiosk/fleet/fleet-csv.ts';
import { FleetLog } from '../../kiosk/fleet/fleet-log.ts';
import { createFleetPage } from '../../kiosk/fleet/fleet-page.ts';
import { type KnownGate, stateOfFleet } from '../../kiosk/fleet/fleet-state.ts';
import { type LogFile, noticesOf } from '../../kiosk/fleet/fleet-summary.ts';
import { readLog } from '../../kiosk/fleet/read-logs.ts';
import { isGateId } from '../../kiosk/format/release.ts';
import { writeWhole } from '../../kiosk/pack/published.ts';
import { findLogs } from '../find-logs.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';

/** Tells from access logs how the kiosks fare. @returns false with `--strict` where one is red. */
export async function runFleet(
  { environment: { contentDir }, reporter }: Desk,
  { words, options }: KioskArguments,
): Promise<boolean> {
  const now = readNow(options.now);
  const gates =
    options.gates === undefined ? gatesOfContent(contentDir) : readGates(options.gates, contentDir);
  const log = new FleetLog(
    now,
    gates.map(({ id }) => id),
  );
  const files: LogFile[] = [];
  await reporter.step(
    'Đọc nhật ký',
    async (progress) => {
      const found = findLogs(words);
      for (const file of found) {
        files.push(await readLog(file, log));
        progress(files.length, found.length);
      }
    },
    () => `${count(files.length)} tệp, ${count(files.reduce((sum, file) => sum + file.requests, 0))} yêu cầu`,
  );
  const states = stateOfFleet(log.sightings(), gates, now);
  const notices = [
    ...noticesOf(log, files, now),
    ...(gates.length === 0
      ? [
          'Không đọc được danh sách cửa khẩu trong nội dung: máy nào chưa từng hỏi thì không có ở đây.  → Thêm --gates.',
        ]
      : []),
  ];
  const out = resolve(options.out ?? 'dist-fleet');
  mkdirSync(out, { recursive: true });
  writeWhole(join(out, 'fleet.html'), createFleetPage({ now, states, notices }));
  writeWhole(join(out, 'fleet.csv'), createFleetCsv(states));
  for (const notice of notices) reporter.say(notice);
  const red = states.filter(({ urgency }) => urgency === 'red');
  for (const { gate, name, findings } of red)
    reporter.say(`✗ ${name ?? gate}: ${findings.map(({ what }) => what).join('; ')}`);
  reporter.say(
    `${red.length > 0 ? `${count(red.length)} máy đỏ.` : '✓ Không có máy đỏ.'} Xem: ${join(out, 'fleet.html')}, ${join(out, 'fleet.csv')}`,
  );
  return !options.strict || red.length === 0;
}

/** @throws Refusal unless it is a moment with its zone, or a day, which begins in Viet Nam. */
function readNow(text: string | undefined): number {
  if (text === undefined) return Date.now();
  const form = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/;
  const at = form.test(text) ? Date.parse(text.length === 10 ? `${text}T00:00+07:00` : text) : Number.NaN;
  if (Number.isNaN(at))
    throw new Refusal(
      `--now “${text}” không phải thời điểm.  → Viết như 2026-11-29T08:00+07:00, hoặc 2026-11-29.`,
    );
  return at;
}

/** All that the content names; whether a screen stands there is not written in it. None where it cannot be read. */
function gatesOfContent(contentDir: string): KnownGate[] {
  if (!existsSync(join(contentDir, 'province.yaml'))) return [];
  const { catalogue } = readCatalogue(contentDir);
  return (catalogue ? recordsOf(catalogue, 'gates') : []).map(({ id, words }) => ({
    id,
    hasKiosk: false,
    ...(words['vi'] && { name: words['vi'].title }),
  }));
}

/** Gates that have a screen, as they were listed; named by the content where it knows them. @throws Refusal */
function readGates(list: string, contentDir: string): KnownGate[] {
  const ids = list.split(/[\s,;]+/).filter(Boolean);
  const odd = ids.find((id) => !isGateId(id));
  if (odd !== undefined || ids.length === 0)
    throw new Refusal(
      `--gates “${odd ?? list}” không phải mã cửa khẩu.  → Viết các mã, cách nhau bằng dấu phẩy, ví dụ: ck-may,ck-rung`,
    );
  const names = new Map(gatesOfContent(contentDir).map((gate) => [gate.id, gate]));
  return [...new Set(ids)].map((id) => ({ ...names.get(id), id, hasKiosk: true }));
}
