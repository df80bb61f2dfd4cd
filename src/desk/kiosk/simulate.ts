import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count } from '../../build/reporter.ts';
import type { Outcome } from '../../kiosk/simulate/fault.ts';
import { RIVALS } from '../../kiosk/simulate/rivals.ts';
import { type Simulation, simulate } from '../../kiosk/simulate/simulate.ts';
import { type KioskArguments, wholeNumber } from '../kiosk-arguments.ts';
import type { Desk } from '../run-command.ts';
import { formatTable } from '../table.ts';

/** Tries every fault on this machine and prints what the screen showed. @returns false when one got through. */
export async function runSimulate(
  { environment: { root }, reporter }: Desk,
  { options }: KioskArguments,
): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-simulate-'));
  try {
    const simulation = await simulate({
      dir,
      repository: root,
      kills: wholeNumber(options.kills, 300, 1, 5000),
      cuts: wholeNumber(options.cuts, 25, 0, 500),
      pages: wholeNumber(options.pages, 10_000, 0, 20_000),
      seed: 1,
      ...(options.time !== undefined && { minutes: wholeNumber(options.time, 0, 1, 1440) }),
      onRow: (outcome) => reporter.say(formatOutcome(outcome)),
      step: (title, work) => reporter.step(title, work),
    });
    reporter.say(formatSimulation(simulation));
    return simulation.passed;
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

const SHOWN = { old: 'bản cũ', new: 'bản mới', newer: 'bản mới nhất', nothing: 'trống', mixed: 'LẪN LỘN' };

/** One line, printed as soon as the fault was tried: what happened, how the update ended, the screen, the next time. */
const formatOutcome = ({ name, end, shown, after, passed }: Outcome): string =>
  `${passed ? '✓' : '✗'} ${name}: ${end}; màn hình ${SHOWN[shown]}; lần sau ${SHOWN[after]}`;

/** Tables in Vietnamese. */
export function formatSimulation(simulation: Simulation): string {
  const { faults, skipped, kills, killedRivals, cuts, cutRivals, traffic, impossible, passed } = simulation;
  /** @param tried whether it was tried with ours; without that nothing is known of a rival. */
  const cell = (result: { runs: number; broken: number } | undefined, name: string, tried = true) => {
    if (result) return `${count(result.runs - result.broken)}/${count(result.runs)} nguyên vẹn`;
    if (skipped.includes(name)) return 'hết giờ, chưa thử';
    if (impossible.includes(name)) return 'máy này không cho gắn ảnh đĩa';
    return tried && name.includes(': ') ? 'không có ở máy này' : 'không thử';
  };
  const rows = [
    [
      'kill -9 ngẫu nhiên',
      cell(kills, 'kill -9'),
      ...RIVALS.map((rival) => cell(killedRivals[rival], `kill -9: ${rival}`, kills !== undefined)),
    ],
    [
      'mất điện (ảnh đĩa ext4 đứng hình)',
      cell(cuts, 'mất điện'),
      ...RIVALS.map((rival) => cell(cutRivals[rival], `mất điện: ${rival}`, cuts !== undefined)),
    ],
  ];
  const line = ({ bytes, requests }: { bytes: number; requests: number }) =>
    `${(bytes / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} kB, ${count(requests)} yêu cầu`;
  return [
    `Sự cố: ${count(faults.filter((fault) => fault.passed).length)}/${count(faults.length)} qua`,
    ...(skipped.length > 0 ? [`Hết giờ, chưa thử ${count(skipped.length)}: ${skipped.join('; ')}`] : []),
    formatTable(['', 'cửa ngõ', ...RIVALS], rows),
    ...(kills
      ? [
          `kill -9: ${count(kills.killed)} lần giết được, ${count(kills.old)} bản cũ, ${count(kills.new)} bản mới; lần sau không xong: ${count(kills.stuck + (cuts?.stuck ?? 0))}`,
        ]
      : []),
    ...(impossible.length > 0 ? [`Máy này không cho gắn đĩa, chưa thử được: ${impossible.join('; ')}`] : []),
    ...(traffic
      ? [
          `Trang ${count(traffic.files)} tệp: lần đầu ${line(traffic.first)}; một mục đổi ở một ngôn ngữ ${line(traffic.changed)}; không đổi ${line(traffic.unchanged)}`,
        ]
      : []),
    verdict(passed, skipped.length + impossible.length),
  ].join('\n\n');
}

/** @param untried how much was left out: then not everything can be said to be well. */
const verdict = (passed: boolean, untried: number) => {
  if (!passed) return '✗ Có sự cố lọt qua.';
  return untried > 0
    ? `Mọi sự cố đã thử đều qua; còn ${count(untried)} phần chưa thử nên chưa kết luận.`
    : '✓ Sau mọi sự cố, màn hình chiếu đúng một bản và lần sau cập nhật được.';
};
