import { ServiceFault } from '../fault.ts';
import type { ProgramResult, RunProgram } from '../programs.ts';

export interface NetworkCard {
  device: string;
  kind: 'wired' | 'wifi';
  /** `unmanaged`: another program of the system holds it. */
  state: 'connected' | 'connecting' | 'disconnected' | 'no-cable' | 'unmanaged';
  /** As the owner of a network wants it told. */
  mac: string;
  addresses: string[];
  gateways: string[];
  dns: string[];
  /** Of the Wi-Fi it is connected to. */
  wifi?: { name: string; signal: number };
}

export interface WifiFound {
  /** Bytes of the name, as hexadecimal digits. */
  ssid: string;
  /** The name to be shown. */
  name: string;
  /** 0 to 100. */
  signal: number;
  /** As NetworkManager says it, such as `WPA2 WPA3`; empty: open. */
  security: string;
  inUse: boolean;
}

/** @throws ServiceFault when NetworkManager does not answer. */
export function needSuccess(result: ProgramResult, what: string): string {
  if (result.status === 0) return result.stdout;
  // https://networkmanager.dev/docs/api/latest/nmcli.html#exit_status
  if (result.status === 8 || result.status === null)
    throw new ServiceFault('Chương trình mạng (NetworkManager) không trả lời.  → Khởi động lại máy.');
  throw new ServiceFault(`${what}.  → ${plain(result.stderr) || 'Thử lại; nếu vẫn lỗi, khởi động lại máy.'}`);
}

/** One line of a program's own words, without what would move a cursor. */
export const plain = (text: string): string =>
  text
    .replace(/[\x00-\x1f\x7f]+/g, ' ')
    .trim()
    .slice(0, 200);

/** @see https://networkmanager.dev/docs/api/latest/nm-dbus-types.html#NMDeviceState */
const stateOf = (number: number): NetworkCard['state'] =>
  number === 100
    ? 'connected'
    : number >= 40 && number < 100
      ? 'connecting'
      : number === 20
        ? 'no-cable'
        : number <= 10
          ? 'unmanaged'
          : 'disconnected';

/** Cards for cable and Wi-Fi; loopback and what programs made are left out. @throws ServiceFault */
export async function readCards(run: RunProgram): Promise<NetworkCard[]> {
  const text = needSuccess(
    await run('nmcli', ['-t', '-f', 'GENERAL,IP4,IP6', 'device', 'show']),
    'Không xem được các cổng mạng',
  );
  const cards = text.split(/\n\s*\n/).flatMap(readCard);
  for (const card of cards.filter(({ kind, state }) => kind === 'wifi' && state === 'connected')) {
    const used = (await listWifi(run, false)).find(({ inUse }) => inUse);
    if (used) card.wifi = { name: used.name, signal: used.signal };
  }
  return cards;
}

function readCard(block: string): NetworkCard[] {
  const fields = block.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    return at < 0
      ? []
      : [
          [
            line.slice(0, at),
            line
              .slice(at + 1)
              .replace(/\\(.)/g, '$1')
              .trim(),
          ] as const,
        ];
  });
  const all = (pattern: RegExp) =>
    fields.flatMap(([name, value]) => (pattern.test(name) && value ? [value] : []));
  const one = (name: string) => fields.find(([each]) => each === `GENERAL.${name}`)?.[1] ?? '';
  const kind = { ethernet: 'wired' as const, wifi: 'wifi' as const }[one('TYPE')];
  if (!kind) return [];
  return [
    {
      device: one('DEVICE'),
      kind,
      state: stateOf(Number.parseInt(one('STATE'), 10) || 0),
      mac: one('HWADDR'),
      addresses: all(/^IP[46]\.ADDRESS\[/).filter((address) => !/^fe80:/i.test(address)),
      gateways: all(/^IP[46]\.GATEWAY$/),
      dns: all(/^IP[46]\.DNS\[/),
    },
  ];
}

/** Networks in reach, each name once, the strongest first. @throws ServiceFault */
export async function listWifi(run: RunProgram, rescan: boolean): Promise<WifiFound[]> {
  const fields = 'IN-USE,SIGNAL,SECURITY,SSID-HEX,SSID';
  const text = needSuccess(
    await run('nmcli', ['-t', '-f', fields, 'device', 'wifi', 'list', '--rescan', rescan ? 'yes' : 'no'], {
      time: 30_000,
    }),
    'Không tìm được Wi-Fi',
  );
  const found = text.split('\n').flatMap((line): WifiFound[] => {
    const [inUse, signal, security = '', ssid = '', name = ''] = splitTerse(line);
    // A network that hides its name is typed.
    if (!/^([0-9A-Fa-f]{2}){1,32}$/.test(ssid) || /^(00)+$/.test(ssid)) return [];
    return [
      {
        ssid,
        name: plain(name),
        signal: Number(signal) || 0,
        security: security.replace('--', ''),
        inUse: inUse === '*',
      },
    ];
  });
  found.sort((a, b) => Number(b.inUse) - Number(a.inUse) || b.signal - a.signal);
  return found.filter(({ ssid }, at) => found.findIndex((other) => other.ssid === ssid) === at);
}

/** Columns of `nmcli -t`, in which `\:` is a colon. */
export function splitTerse(line: string): string[] {
  const columns = [''];
  for (const [sign] of line.matchAll(/\\.|[\s\S]/gu)) {
    if (sign === ':') columns.push('');
    else columns[columns.length - 1] += sign.length > 1 && sign.startsWith('\\') ? sign.slice(1) : sign;
  }
  return columns;
}
