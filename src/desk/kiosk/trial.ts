import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { seconds } from '../../build/reporter.ts';
import { DEFAULT_MIRROR, readLists, readMirror } from '../../kiosk/trial/debian.ts';
import { runDiskTrial } from '../../kiosk/trial/disk/disk-trial.ts';
import { trialFault } from '../../kiosk/trial/needs.ts';
import {
  formatReport,
  formatSummary,
  NOT_TRIED,
  recordReport,
  type TrialKind,
} from '../../kiosk/trial/report.ts';
import type { Row } from '../../kiosk/trial/step.ts';
import { runTrial } from '../../kiosk/trial/trial.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';

const WORK = '/var/tmp/cua-ngo-trial';

/** Tries the kiosk on a Debian that really boots. @returns false when something was otherwise than promised. */
export async function runTrialCommand(
  { environment: { root, today }, reporter }: Desk,
  { options }: KioskArguments,
): Promise<boolean> {
  const fault = trialFault({
    platform: process.platform,
    user: process.getuid?.(),
    has: isThere,
    disk: options.disk,
  });
  if (fault) throw new Refusal(fault);
  if (options.disk && options.quick)
    throw new Refusal(
      '--quick và --disk không đi cùng nhau: --quick chỉ thử các unit, --disk thử cả một máy.',
    );
  const site = options.from;
  if (site !== undefined && !existsSync(join(site, 'index.html')))
    throw new Refusal(`Không thấy bản dựng ở ${site}.  → Dựng trước: npm run build -- --kiosk <mã-cửa-khẩu>`);
  const commit = git(root);
  let isStopped = false;
  // The machine is taken down first: its processes and mounts would outlive the command.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (isStopped = true));
  const request = {
    work: resolve(options.work ?? WORK),
    mirror: readMirrorOption(options.mirror),
    keep: options.keep === true,
    site,
    repository: root,
    today,
    step: <T>(title: string, work: () => Promise<T> | T) => reporter.step(title, work),
    isStopped: () => isStopped,
    onRow: (row: Row) => reporter.say(formatRow(row)),
  };
  const rows = await (options.disk
    ? runDiskTrial(request)
    : runTrial({ ...request, quick: options.quick === true }));
  if (isStopped) throw new Refusal('Đã dừng giữa chừng; máy thử đã được gỡ.');
  const failed = rows.filter(({ passed }) => !passed).length;
  if (options.record) {
    const command = `npm run kiosk -- trial${options.quick ? ' --quick' : ''}${options.disk ? ' --disk' : ''}`;
    const kind = options.disk ? 'disk trial' : 'trial';
    const report = { command, commit, date: today, rows, notTried: NOT_TRIED[kind] };
    record(join(root, 'src', 'kiosk', 'README.md'), formatSummary(report), kind);
    record(join(root, 'src', 'kiosk', 'trial', 'README.md'), formatReport(report), kind);
    reporter.say('Kết quả ghi vào src/kiosk/README.md và src/kiosk/trial/README.md');
  }
  reporter.say(
    failed === 0
      ? `✓ ${rows.length} bước, đúng như đã hứa.`
      : `✗ ${failed}/${rows.length} bước không đúng như đã hứa.`,
  );
  return failed === 0;
}

const record = (file: string, report: string, kind: TrialKind) =>
  writeFileSync(file, recordReport(readFileSync(file, 'utf8'), report, kind));

const formatRow = ({ passed, title, seen, seconds: taken }: Row) =>
  `${passed ? '✓' : '✗'} ${title} (${seconds(taken)})\n    ${seen.slice(0, 600).replaceAll('\n', '\n    ')}`;

/** @throws Refusal unless it is the address of a mirror. */
function readMirrorOption(given: string | undefined): string {
  if (given === undefined) return readMirror(readLists(listFolder)) ?? DEFAULT_MIRROR;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol))
    throw new Refusal(`“${given}” (--mirror) không phải địa chỉ một kho Debian, ví dụ ${DEFAULT_MIRROR}.`);
  return given;
}

const listFolder = (dir: string) => (existsSync(dir) ? readdirSync(dir).sort() : []);

const isThere = (program: string) =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].some((dir) =>
    existsSync(join(dir, program)),
  );

/** The commit that was tried, with a sign where files differ from it. */
function git(root: string): string {
  const { stdout } = spawnSync('git', ['describe', '--always', '--dirty', '--abbrev=10', '--exclude=*'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout?.trim() || 'unknown';
}
