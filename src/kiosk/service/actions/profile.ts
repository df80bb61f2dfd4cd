import { ServiceFault } from '../fault.ts';
import type { WifiSecurity } from '../protocol.ts';
import type { AddressPlan } from './addresses.ts';

export interface WifiPlan {
  /** The name's bytes, 1 to 32. */
  ssid: Buffer;
  security: WifiSecurity;
  password: string;
}

/** What NetworkManager is told of one card. */
export interface Profile {
  uuid: string;
  /** Name of the card, such as `enp1s0`. */
  device: string;
  addresses: AddressPlan;
  wifi?: WifiPlan;
}

/** Profiles of the service page bear this name and the card's; others are not touched. */
export const profileName = (device: string): string => `cua-ngo-${device}`;

/**
 * @param hex the network's name, two digits a byte. @throws ServiceFault
 * @see IEEE 802.11 for names of 1 to 32 bytes; WPA for passwords of 8 to 63 printable ASCII signs or a key of 64 digits.
 */
export function parseWifi(hex: string, security: WifiSecurity, password: string): WifiPlan {
  if (!/^([0-9a-fA-F]{2}){1,32}$/.test(hex))
    throw new ServiceFault('Tên Wi-Fi phải có từ 1 đến 32 byte.  → Chọn trong danh sách hoặc gõ lại tên.');
  const isKey = security === 'wpa-psk' && /^[0-9a-fA-F]{64}$/.test(password);
  if (security !== 'none' && !isKey && !/^[\x20-\x7e]{8,63}$/.test(password))
    throw new ServiceFault(
      'Mật khẩu Wi-Fi phải có từ 8 đến 63 chữ không dấu, số hoặc dấu.  → Xem lại mật khẩu ở bộ phát.',
    );
  return { ssid: Buffer.from(hex, 'hex'), security, password: security === 'none' ? '' : password };
}

/**
 * A key file of NetworkManager: so neither names nor passwords stand on a command line, where all could read them.
 * @see https://networkmanager.dev/docs/api/latest/nm-settings-keyfile.html
 */
export function createProfile({ uuid, device, addresses, wifi }: Profile): string {
  const sections: Record<string, Record<string, string>> = {
    connection: {
      id: profileName(device),
      uuid,
      type: wifi ? 'wifi' : 'ethernet',
      'interface-name': device,
      // Before what the installer or NetworkManager itself made for this card.
      'autoconnect-priority': '100',
    },
    ...(wifi
      ? // As numbers: no sign of a name can then mean anything to the file.
        {
          wifi: {
            mode: 'infrastructure',
            ssid: wifi.ssid.reduce((list, byte) => `${list}${byte};`, ''),
            hidden: 'true',
          },
        }
      : { ethernet: {} }),
    ...(wifi &&
      wifi.security !== 'none' && {
        'wifi-security': { 'key-mgmt': wifi.security, psk: escapeValue(wifi.password) },
      }),
    ipv4: addressSection(addresses, 4),
    ipv6: addressSection(addresses, 6),
  };
  return Object.entries(sections)
    .map(
      ([name, values]) =>
        `[${name}]\n${Object.entries(values)
          .map(([key, value]) => `${key}=${value}\n`)
          .join('')}`,
    )
    .join('\n');
}

/** The family that was not given a fixed address stays automatic. */
function addressSection(plan: AddressPlan, family: 4 | 6): Record<string, string> {
  if (plan.method === 'auto') return { method: 'auto' };
  const dns = plan.dns.filter((one) => one.includes(':') === (family === 6));
  const servers: Record<string, string> = dns.length > 0 ? { dns: `${dns.join(';')};` } : {};
  if (plan.family !== family) return { method: 'auto', ...servers };
  const gateway = plan.gateway ? `,${plan.gateway}` : '';
  // Connected is what has its address: one that another machine holds already is told.
  return {
    method: 'manual',
    'may-fail': 'false',
    address1: `${plan.address}/${plan.prefix}${gateway}`,
    ...servers,
  };
}

/** Of the signs a password may have, a backslash and spaces at its ends mean something to a key file. */
const escapeValue = (text: string): string =>
  text.replaceAll('\\', '\\\\').replace(/^ +| +$/g, (spaces) => '\\s'.repeat(spaces.length));
