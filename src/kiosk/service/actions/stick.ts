import { ServiceFault } from '../fault.ts';
import type { RunProgram } from '../programs.ts';
import { needSuccess, plain } from './network-state.ts';

/** Sticks are recognised by their label; file systems with owners and links of their own are not taken. */
const LABEL = 'KIOSK';
const FILE_SYSTEMS = ['vfat', 'exfat'];

export interface Stick {
  /** As the kernel names it, such as `sda1`. */
  device: string;
  /** As `14.9G`. */
  size: string;
}

interface BlockDevice {
  name?: unknown;
  label?: unknown;
  fstype?: unknown;
  size?: unknown;
  children?: BlockDevice[];
}

/** @throws ServiceFault */
export async function listSticks(run: RunProgram): Promise<Stick[]> {
  const columns = 'NAME,LABEL,FSTYPE,SIZE';
  const text = needSuccess(await run('lsblk', ['--json', '--output', columns]), 'Không xem được các ổ đĩa');
  let all: BlockDevice[];
  try {
    ({ blockdevices: all = [] } = JSON.parse(text) as { blockdevices?: BlockDevice[] });
  } catch {
    throw new ServiceFault('Không xem được các ổ đĩa.  → Rút USB, cắm lại, thử lại.');
  }
  const flat = (list: BlockDevice[]): BlockDevice[] =>
    list.flatMap((one) => [one, ...flat(one.children ?? [])]);
  return flat(all).flatMap(({ name, label, fstype, size }) =>
    label === LABEL &&
    typeof name === 'string' &&
    /^[a-z][a-z0-9]{1,14}$/.test(name) &&
    FILE_SYSTEMS.includes(String(fstype))
      ? [{ device: name, size: plain(String(size ?? '')) }]
      : [],
  );
}

async function needStick(run: RunProgram, device: string): Promise<void> {
  if ((await listSticks(run)).some((stick) => stick.device === device)) return;
  throw new ServiceFault('Không thấy USB này nữa.  → Cắm USB nhãn KIOSK (FAT32 hoặc exFAT), rồi thử lại.');
}

/** Reads a release from the stick, as plugging it in does. @throws ServiceFault */
export async function readStick(run: RunProgram, device: string): Promise<void> {
  await needStick(run, device);
  needSuccess(
    await run('systemctl', ['--no-block', '--no-ask-password', 'start', `cua-ngo-stick@${device}.service`]),
    'Không bắt đầu đọc USB được',
  );
}

/** Exit statuses of the unit that writes to a stick, so that its reason reaches the screen. */
export const EXPORT_FAULTS: Readonly<Record<number, string>> = {
  10: 'Không gắn được USB: USB đang được đọc, hoặc hỏng.  → Đợi đọc xong, rút ra cắm lại, thử lại.',
  11: 'USB không cho ghi: có khóa gạt chống ghi, hoặc hỏng.  → Gạt khóa, hoặc dùng USB khác.',
  12: 'USB đã đầy.  → Xóa bớt tệp hoặc dùng USB khác.',
  13: 'Không đọc được nhật ký.  → Khởi động lại máy rồi thử lại.',
  14: 'Ghi xong nhưng không tháo được USB.  → Đợi một phút mới rút USB.',
};

/** Writes the log to the stick, by a unit that may do nothing else. @throws ServiceFault */
export async function exportLog(run: RunProgram, device: string): Promise<void> {
  await needStick(run, device);
  const unit = `cua-ngo-export@${device}.service`;
  const started = await run('systemctl', ['--no-ask-password', 'start', unit], { time: 180_000 });
  if (started.status === 0) return;
  const { stdout } = await run('systemctl', ['show', '--property=ExecMainStatus', '--value', unit]);
  const why = EXPORT_FAULTS[Number(stdout.trim())];
  throw new ServiceFault(why ?? 'Không ghi được nhật ký lên USB.  → Rút ra cắm lại, hoặc dùng USB khác.');
}
