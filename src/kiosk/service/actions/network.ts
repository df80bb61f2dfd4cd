import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceFault } from '../fault.ts';
import type { RunProgram } from '../programs.ts';
import { createCheckpoint, dropCheckpoint, prolongCheckpoint, rollBack } from './checkpoint.ts';
import { needSuccess, plain, readCards, splitTerse } from './network-state.ts';
import { createProfile, type Profile, profileName } from './profile.ts';

/** Seconds: a card may take to connect; the technician may take to say that it works. */
const CONNECT = 45;
const CONFIRM = 60;

/** Profiles here are gone after a restart; NetworkManager moves one to the disk when it is to stay. */
export const TRIED_PROFILES = '/run/NetworkManager/system-connections';

interface Trial {
  checkpoint: string;
  uuid: string;
  device: string;
  /** Milliseconds of `now()`. */
  until: number;
}

/**
 * Changes of the network, which are tried first: without a word from the technician it is as before after a minute,
 * and after a restart at any moment of that minute, too.
 */
export class Network {
  readonly #run: RunProgram;
  readonly #folder: string;
  readonly #now: () => number;
  #trial: Trial | undefined;

  constructor(run: RunProgram, folder = TRIED_PROFILES, now: () => number = () => performance.now()) {
    this.#run = run;
    this.#folder = folder;
    this.#now = now;
  }

  /** Seconds that are left to say that the network works; undefined when nothing is tried. */
  get left(): number | undefined {
    const left = this.#trial ? Math.ceil((this.#trial.until - this.#now()) / 1000) : 0;
    if (left <= 0) this.#trial = undefined;
    return this.#trial && left;
  }

  /** Connects a card as said. @returns seconds to say that it works. @throws ServiceFault; then all is as before. */
  async try(asked: Omit<Profile, 'uuid'>): Promise<number> {
    const run = this.#run;
    if (this.left !== undefined)
      throw new ServiceFault(
        'Một cài đặt mạng đang chờ xác nhận.  → Bấm “Giữ mạng này” hoặc “Quay lại” trước.',
      );
    await this.#needCard(asked.device, asked.wifi ? 'wifi' : 'wired');
    if (asked.wifi) await run('nmcli', ['radio', 'wifi', 'on']);
    const checkpoint = await createCheckpoint(run, CONNECT + CONFIRM);
    if (!checkpoint)
      throw new ServiceFault(
        'Không ghi nhớ được mạng hiện tại nên chưa đổi gì.  → Đợi một phút rồi thử lại.',
      );
    const uuid = randomUUID();
    const file = join(this.#folder, `cua-ngo-${uuid}.nmconnection`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(file, createProfile({ ...asked, uuid }), { mode: 0o600, flag: 'wx' });
      needSuccess(await run('nmcli', ['connection', 'load', file]), 'Chương trình mạng không nhận cài đặt');
      await this.#connect(uuid, asked);
      await prolongCheckpoint(run, checkpoint, CONFIRM);
    } catch (error) {
      await rollBack(run, checkpoint);
      await run('nmcli', ['connection', 'delete', 'uuid', uuid]);
      rmSync(file, { force: true });
      throw error;
    }
    this.#trial = { checkpoint, uuid, device: asked.device, until: this.#now() + CONFIRM * 1000 };
    return CONFIRM;
  }

  async #needCard(device: string, kind: 'wired' | 'wifi'): Promise<void> {
    const card = (await readCards(this.#run)).find((one) => one.device === device && one.kind === kind);
    if (!card) throw new ServiceFault(`Máy không có cổng mạng “${device}”.  → Mở lại trang dịch vụ.`);
    if (card.state === 'unmanaged')
      throw new ServiceFault(
        `Cổng ${device} chưa do NetworkManager quản lý.  → Khởi động lại máy rồi thử lại.`,
      );
    if (card.state === 'no-cable' && kind === 'wired')
      throw new ServiceFault(`Cổng ${device} không thấy dây mạng.  → Cắm dây, đợi đèn sáng rồi thử lại.`);
  }

  async #connect(uuid: string, { device, addresses }: Omit<Profile, 'uuid'>): Promise<void> {
    const args = ['--wait', String(CONNECT), 'connection', 'up', 'uuid', uuid, 'ifname', device];
    const { status, stderr } = await this.#run('nmcli', args, { time: (CONNECT + 10) * 1000 });
    if (status === 0) return;
    throw new ServiceFault(
      `Không nối được mạng; đã quay lại như trước.  → ${adviceOf(stderr, addresses.method)}`,
    );
  }

  /** The technician says that it works. @throws ServiceFault when the network has gone back meanwhile. */
  async keep(): Promise<void> {
    const { checkpoint, uuid, device } = this.#take();
    // To the disk first: until the checkpoint goes, NetworkManager would take it back from there as well.
    const saved = await this.#run('nmcli', [
      'connection',
      'modify',
      'uuid',
      uuid,
      'connection.autoconnect',
      'yes',
    ]);
    if (saved.status !== 0) {
      await rollBack(this.#run, checkpoint);
      needSuccess(saved, 'Không lưu được cài đặt mạng; đã quay lại như trước');
    }
    if (!(await dropCheckpoint(this.#run, checkpoint)))
      throw new ServiceFault('Đã quá một phút: mạng đã quay lại như trước.  → Làm lại và xác nhận sớm hơn.');
    await this.#removeFormer(uuid, profileName(device));
  }

  async undo(): Promise<void> {
    const { checkpoint, uuid } = this.#take();
    await rollBack(this.#run, checkpoint);
    await this.#run('nmcli', ['connection', 'delete', 'uuid', uuid]);
  }

  #take(): Trial {
    const trial = this.left === undefined ? undefined : this.#trial;
    this.#trial = undefined;
    if (!trial) throw new ServiceFault('Không có cài đặt mạng nào đang chờ: mạng đã quay lại như trước.');
    return trial;
  }

  /** Earlier profiles of this page for the same card. */
  async #removeFormer(kept: string, name: string): Promise<void> {
    const { stdout } = await this.#run('nmcli', ['-t', '-f', 'UUID,NAME', 'connection', 'show']);
    const former = stdout
      .split('\n')
      .map(splitTerse)
      .filter(([uuid, each]) => uuid !== kept && each === name);
    for (const [uuid = ''] of former)
      if (/^[0-9a-f-]{36}$/.test(uuid)) await this.#run('nmcli', ['connection', 'delete', 'uuid', uuid]);
  }
}

/** @param words what nmcli said. */
function adviceOf(words: string, method: 'auto' | 'manual'): string {
  if (/secrets were required|802\.1X|supplicant|handshake/i.test(words))
    return 'Mật khẩu Wi-Fi có thể sai: gõ lại.';
  if (/network could not be found|no network with SSID/i.test(words))
    return 'Không thấy Wi-Fi này: xem lại tên, lại gần bộ phát.';
  if (/carrier|interrupted|disconnected/i.test(words)) return 'Đường nối đứt giữa chừng: xem dây mạng.';
  if (/IP configuration|DHCP|timeout/i.test(words))
    return method === 'auto'
      ? 'Mạng không cấp địa chỉ: xem dây và bộ định tuyến, hoặc đặt địa chỉ cố định.'
      : 'Địa chỉ này có thể đang do máy khác dùng: hỏi người quản mạng, chọn địa chỉ khác.';
  return plain(words) || 'Xem dây, bộ phát và thử lại.';
}
