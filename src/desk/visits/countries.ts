import { isIPv4, isIPv6 } from 'node:net';
import { Refusal } from '../../build/refusal.ts';
import { readLines } from '../../kiosk/fleet/log-lines.ts';

/** The country of an address, as `LA`; undefined where the table does not know it. */
export type CountryOf = (address: string) => string | undefined;

interface Range {
  first: string;
  last: string;
  country: string;
}

/**
 * A table of addresses by country, whose lines are `first,last,code`, as DB-IP and others give away; .gz too. None
 * comes with the engine: those on npm are wrong by their own word, or under terms of which a province would have to
 * know.
 * @throws Refusal where it has no such line. @throws Error ENOENT and the like
 */
export async function readCountries(file: string): Promise<CountryOf> {
  const ranges: Range[] = [];
  await readLines(file, (line = '') => {
    const [from = '', to = '', code = ''] = line.split(',').map((cell) => cell.replace(/^\s*"?|"?\s*$/g, ''));
    const [first, last] = [addressKey(from), addressKey(to)];
    if (first && last && /^[A-Z]{2}$/.test(code)) ranges.push({ first, last, country: code });
  });
  if (ranges.length === 0)
    throw new Refusal(
      `Tệp “${file}” không phải bảng địa chỉ theo nước.  → Dùng tệp CSV mỗi dòng ghi: địa chỉ đầu, địa chỉ cuối, mã nước. Ví dụ: 1.0.0.0,1.0.0.255,AU`,
    );
  ranges.sort((a, b) => (a.first < b.first ? -1 : 1));
  return (address) => {
    const key = addressKey(address);
    if (!key) return undefined;
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle] as Range).first <= key) low = middle + 1;
      else high = middle;
    }
    const found = ranges[low - 1];
    return found && key <= found.last ? found.country : undefined;
  };
}

/** Addresses of one family in order: `4` and 8, or `6` and 32 hexadecimal digits; undefined for what is none. */
function addressKey(address: string): string | undefined {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  const plain = mapped ?? address;
  if (isIPv4(plain))
    return `4${plain
      .split('.')
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`;
  if (!isIPv6(plain)) return undefined;
  const whole = plain.replace(/%.*$/, '').replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a = 0, b = 0, c = 0, d = 0] = parts.map(Number);
    return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
  });
  const [head = '', tail] = whole.split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const [before, after] = [groups(head), groups(tail)];
  const zeros = Array<string>(8 - before.length - after.length).fill('0');
  return `6${[...before, ...zeros, ...after].map((group) => group.toLowerCase().padStart(4, '0')).join('')}`;
}
