import { type KioskSettings, readSettings } from '../settings.ts';
import { parsePlan } from './actions/addresses.ts';
import { readLog } from './actions/log.ts';
import { Network } from './actions/network.ts';
import { listWifi, type NetworkCard, readCards, type WifiFound } from './actions/network-state.ts';
import { order } from './actions/power.ts';
import { parseWifi } from './actions/profile.ts';
import { changeSettings } from './actions/settings.ts';
import { exportLog, listSticks, readStick, type Stick } from './actions/stick.ts';
import { type FaultKind, ServiceFault } from './fault.ts';
import { checkLogin } from './login.ts';
import type { RunProgram } from './programs.ts';
import { type ActionName, parseRequest, type ServiceActions } from './protocol.ts';
import { Session } from './session.ts';
import { type Clock, Tries } from './tries.ts';

export interface HelperRequest {
  run: RunProgram;
  /** Root's alone. */
  codeFile: string;
  triesFile: string;
  settings: { factory: string; changed: string };
  clock: Clock;
  log(event: string, facts: Record<string, unknown>): void;
  /** For tests: folder of profiles that are tried, milliseconds that only go on. */
  triedProfiles?: string;
  now?(): number;
}

/** The state of the machine as the page shows it. */
export interface ServiceStatus {
  settings: Pick<KioskSettings, 'gate' | 'from' | 'on' | 'off' | 'rotate' | 'volume' | 'report'>;
  /** What could not be found out is said in words. */
  cards: NetworkCard[] | string;
  sticks: Stick[] | string;
  /** Seconds until a network that is tried goes back. */
  trial?: number;
}

export type ServiceAnswer =
  | {
      ok: true;
      message: string;
      token?: string;
      status?: ServiceStatus;
      wifi?: WifiFound[];
      log?: string;
      trial?: number;
    }
  | { ok: false; kind: FaultKind; message: string; wait?: number };
type Outcome = Omit<Extract<ServiceAnswer, { ok: true }>, 'ok'>;

/** Lines of the log that the page shows. */
const SHOWN_LINES = 200;

const FAILED = 'Máy gặp lỗi khi làm việc này.  → Xem nhật ký; thử lại hoặc khởi động lại máy.';

/** What root does for the technician, after checking all of it: who asks is trusted with nothing. */
export class ServiceHelper {
  readonly #asked: HelperRequest;
  readonly #tries: Tries;
  readonly #session: Session;
  readonly #network: Network;
  /** One request after another: neither two tries nor two changes at once. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(asked: HelperRequest) {
    this.#asked = asked;
    this.#tries = new Tries(asked.triesFile, asked.clock);
    this.#session = new Session(asked.now);
    this.#network = new Network(asked.run, asked.triedProfiles, asked.now);
  }

  /** Whether this program must go on: what it knows is in its memory alone. */
  get isNeeded(): boolean {
    return this.#session.isOpen || this.#network.left !== undefined;
  }

  /** @param line one request. @returns the answer; never throws. */
  answer(line: string): Promise<ServiceAnswer> {
    const answer = this.#last.then(() => this.#answer(line));
    this.#last = answer;
    return answer;
  }

  async #answer(line: string): Promise<ServiceAnswer> {
    let action: string = 'unknown';
    try {
      const request = parseRequest(line);
      action = request.action;
      const outcome = request.action === 'login' ? this.#login(request.code) : await this.#act(request);
      // What is asked every few seconds is no news.
      if (action !== 'status') this.#asked.log('service', { action, done: true });
      return { ok: true, ...outcome };
    } catch (error) {
      const isFault = error instanceof ServiceFault;
      this.#asked.log('service', { action, done: false, ...(!isFault && { message: String(error) }) });
      if (!isFault) return { ok: false, kind: 'refused', message: FAILED };
      const { kind, message, wait } = error;
      return { ok: false, kind, message, ...(wait !== undefined && { wait }) };
    }
  }

  #login(code: string): Outcome {
    checkLogin(code, this.#tries, this.#asked.codeFile);
    return { message: 'Đã mở trang dịch vụ.', token: this.#session.open() };
  }

  #act(
    request: { [Name in ActionName]: { action: Name; token: string } & ServiceActions[Name] }[ActionName],
  ): Promise<Outcome> {
    if (!this.#session.check(request.token))
      throw new ServiceFault('Phiên làm việc đã hết.  → Nhập lại mã.', 'session');
    const run = this.#asked.run;
    const said = async (work: Promise<unknown> | unknown, message: string) => {
      await work;
      return { message };
    };
    switch (request.action) {
      case 'status':
        return this.#status();
      case 'logout':
        return said(this.#session.close(), 'Đã đóng.');
      case 'scan':
        return listWifi(run, true).then((wifi) => ({ message: `Thấy ${wifi.length} mạng Wi-Fi.`, wifi }));
      case 'wired':
        return this.#tryNetwork({ device: request.device, addresses: parsePlan(request.addresses) });
      case 'wifi': {
        const { device, ssid, security, password, addresses } = request;
        const wifi = parseWifi(ssid, security, password);
        return this.#tryNetwork({ device, addresses: parsePlan(addresses), wifi });
      }
      case 'keep':
        return said(this.#network.keep(), 'Đã giữ mạng này; máy sẽ tự nối lại sau mỗi lần khởi động.');
      case 'undo':
        return said(this.#network.undo(), 'Đã quay lại mạng như trước.');
      case 'settings':
        changeSettings(this.#asked.settings.changed, request.changes);
        return said(undefined, 'Đã lưu; máy áp dụng trong vài giây. Màn hình có thể tắt rồi sáng lại.');
      case 'restart':
        return said(
          order(run, request.what),
          request.what === 'machine' ? 'Máy đang khởi động lại…' : 'Màn hình đang mở lại…',
        );
      case 'update':
        return said(order(run, 'update'), 'Đang hỏi bản mới từ mạng…');
      case 'stick':
        return said(readStick(run, request.device), 'Đang đọc USB…');
      case 'log':
        return readLog(run, SHOWN_LINES).then((log) => ({
          message: 'Nhật ký mới nhất, dòng cuối là mới nhất.',
          log,
        }));
      case 'export':
        return said(exportLog(run, request.device), 'Đã ghi nhật ký lên USB. Rút USB ra được rồi.');
    }
  }

  async #tryNetwork(asked: Parameters<Network['try']>[0]): Promise<Outcome> {
    const trial = await this.#network.try(asked);
    const message = `Đã nối được. Bấm “Giữ mạng này” trong ${trial} giây; không bấm thì máy quay lại mạng trước.`;
    return { message, trial, status: (await this.#status()).status };
  }

  async #status(): Promise<Outcome & { status: ServiceStatus }> {
    const { gate, from, on, off, rotate, volume, report } = readSettings(this.#asked.settings);
    const [cards, sticks] = await Promise.all([
      readCards(this.#asked.run).catch(wordsOf),
      listSticks(this.#asked.run).catch(wordsOf),
    ]);
    const trial = this.#network.left;
    const settings = { gate, from, on, off, rotate, volume, report };
    return { message: '', status: { settings, cards, sticks, ...(trial !== undefined && { trial }) } };
  }
}

/** What is not known does not hide the rest of the page. */
function wordsOf(error: unknown): string {
  if (error instanceof ServiceFault) return error.message;
  throw error;
}
