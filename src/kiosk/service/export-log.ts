import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from './actions/log.ts';
import type { RunProgram } from './programs.ts';

const MOST_BYTES = 8_000_000;
const MOST_LINES = 100_000;
const OPTIONS = 'rw,nosuid,nodev,noexec';
/** Names that are tried when one of the same minute is there already. */
const MOST_NAMES = 20;

export interface ExportRequest {
  run: RunProgram;
  /** As the kernel names it, such as `sda1`. */
  device: string;
  gate: string;
  /** Folder to which the stick is bound for the moment; gone with the unit. */
  folder: string;
  now: Date;
}

/** @returns the exit status; 0: written, and the stick may be pulled out. Others are told by `EXPORT_FAULTS`. */
export async function exportLogTo(request: ExportRequest): Promise<number> {
  const { run, device, folder } = request;
  if (!/^[a-z][a-z0-9]{1,14}$/.test(device)) return 10;
  let log: string;
  try {
    log = await readLog(run, MOST_LINES, { output: MOST_BYTES, time: 60_000 });
  } catch {
    return 13;
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const args = ['-o', OPTIONS, '-t', 'vfat,exfat', '--', `/dev/${device}`, folder];
  if ((await run('mount', args, { time: 30_000 })).status !== 0) return 10;
  const status = writeNew(folder, nameOf(request), `${headOf(request)}${log}`);
  // Returns when everything is on the stick.
  const released = await run('umount', [folder], { time: 90_000 });
  return status || (released.status === 0 ? 0 : 14);
}

/** The day and minute in Vietnam, as 2026-11-30-0705. */
const dayOf = (now: Date) =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
const nameOf = ({ gate, now }: ExportRequest) => `cua-ngo-log-${gate}-${dayOf(now)}`;
const headOf = ({ gate, now }: ExportRequest) =>
  `Nhật ký của màn hình cửa khẩu “${gate}”, ghi lúc ${now.toISOString()} (giờ quốc tế theo đồng hồ máy)\n\n`;

/** A file that was not there: nothing is written over, no link is followed. @returns the exit status. */
function writeNew(folder: string, name: string, text: string): number {
  for (let turn = 1; turn <= MOST_NAMES; turn++) {
    const file = join(folder, `${name}${turn > 1 ? `-${turn}` : ''}.txt`);
    let handle: number | undefined;
    try {
      handle = openSync(file, 'wx', 0o644);
      writeFileSync(handle, text);
      fsyncSync(handle);
      return 0;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue;
      if (handle !== undefined) rmSync(file, { force: true });
      return code === 'ENOSPC' ? 12 : 11;
    } finally {
      if (handle !== undefined) closeSync(handle);
    }
  }
  return 11;
}
