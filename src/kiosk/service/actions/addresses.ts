import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { ServiceFault } from '../fault.ts';
import type { TypedAddresses } from '../protocol.ts';

/** Addresses of one card, checked. */
export type AddressPlan =
  | { method: 'auto' }
  | { method: 'manual'; family: 4 | 6; address: string; prefix: number; gateway?: string; dns: string[] };

const MOST_DNS = 3;

/** `isIPv6` takes `fe80::1%eth0`, which is no address to be written down. */
const familyOf = (text: string): 4 | 6 | undefined =>
  isIPv4(text) ? 4 : isIPv6(text) && !text.includes('%') ? 6 : undefined;

/** @throws ServiceFault that says which field is wrong and how it is written. */
export function parsePlan(typed: TypedAddresses): AddressPlan {
  if (typed.method === 'auto') return { method: 'auto' };
  const address = (typed.address ?? '').trim();
  const family = familyOf(address);
  if (!family || isUnusable(address, family))
    throw new ServiceFault(`Địa chỉ “${short(address)}” không dùng được cho máy.  → Viết như 192.168.1.20.`);
  const prefix = parsePrefix((typed.prefix ?? '').trim(), family);
  if (family === 4) checkHost(address, prefix);
  const gateway = (typed.gateway ?? '').trim();
  if (gateway) checkGateway(gateway, { address, family, prefix });
  return {
    method: 'manual',
    family,
    address,
    prefix,
    ...(gateway && { gateway }),
    dns: parseDns(typed.dns ?? ''),
  };
}

const short = (text: string) => text.slice(0, 60);

function parsePrefix(text: string, family: 4 | 6): number {
  const bits = /^\d{1,3}$/.test(text) ? Number(text) : family === 4 ? bitsOfMask(text) : undefined;
  if (bits === undefined || bits < 1 || bits > (family === 4 ? 32 : 128))
    throw new ServiceFault(
      `Mặt nạ mạng “${short(text)}” không đúng.  → Viết ${family === 4 ? '24 hoặc 255.255.255.0' : 'một số, thường là 64'}.`,
    );
  return bits;
}

const numberOf = (address: string) => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** 255.255.255.0 is 24; undefined when its ones do not stand together. */
function bitsOfMask(text: string): number | undefined {
  if (!isIPv4(text)) return undefined;
  const bits = numberOf(text).toString(2).padStart(32, '0');
  return /^1+0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}

/** Networks of addresses that no card may have: none, this machine, many, of nobody, of the other family. */
const UNUSABLE = {
  4: [
    ['0.0.0.0', 8],
    ['127.0.0.0', 8],
    ['224.0.0.0', 3],
  ],
  6: [
    ['::', 127],
    ['ff00::', 8],
    ['::ffff:0:0', 96],
  ],
} as const;

function isUnusable(address: string, family: 4 | 6): boolean {
  const list = new BlockList();
  for (const [net, bits] of UNUSABLE[family]) list.addSubnet(net, bits, `ipv${family}`);
  return list.check(address, `ipv${family}`);
}

/** The first and the last address of a network are no machine's, but in networks of two. */
function checkHost(address: string, prefix: number): void {
  if (prefix > 30) return;
  const size = 2 ** (32 - prefix);
  const at = numberOf(address) % size;
  if (at === 0 || at === size - 1)
    throw new ServiceFault(
      `${address} là địa chỉ ${at === 0 ? 'của cả mạng' : 'quảng bá'} khi mặt nạ là ${prefix}.  → Chọn địa chỉ khác hoặc sửa mặt nạ.`,
    );
}

function checkGateway(
  gateway: string,
  { address, family, prefix }: { address: string; family: 4 | 6; prefix: number },
): void {
  if (familyOf(gateway) !== family || isUnusable(gateway, family))
    throw new ServiceFault(
      `Cổng mặc định “${short(gateway)}” không phải địa chỉ IPv${family}.  → Viết như ${family === 4 ? '192.168.1.1' : 'fe80::1'}, hoặc bỏ trống.`,
    );
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const near = new BlockList();
  near.addSubnet(address, prefix, type);
  if (family === 6) near.addSubnet('fe80::', 10, 'ipv6');
  if (!near.check(gateway, type) || gateway === address)
    throw new ServiceFault(
      gateway === address
        ? `Cổng mặc định trùng với địa chỉ của máy.  → Hỏi người quản mạng địa chỉ của bộ định tuyến.`
        : `Cổng mặc định ${gateway} không nằm cùng mạng với ${address}/${prefix}.  → Sửa địa chỉ, mặt nạ hoặc cổng.`,
    );
}

function parseDns(text: string): string[] {
  const list = text.split(/[\s,;]+/).filter(Boolean);
  const wrong = list.find((one) => {
    const family = familyOf(one);
    return !family || isUnusable(one, family);
  });
  if (wrong !== undefined)
    throw new ServiceFault(
      `Máy chủ tên miền (DNS) “${short(wrong)}” không phải địa chỉ.  → Viết như 8.8.8.8, hoặc bỏ trống.`,
    );
  if (list.length > MOST_DNS) throw new ServiceFault(`Nhiều nhất ${MOST_DNS} máy chủ tên miền (DNS).`);
  return list;
}
