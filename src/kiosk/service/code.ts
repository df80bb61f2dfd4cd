import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';

/** 2^15 steps over 32 MiB: about a tenth of a second on a kiosk, and a short code is still dear to guess offline. */
const COST = { log2N: 15, r: 8, p: 1 } as const;
const BYTES = { salt: 16, hash: 32 } as const;
const MOST_MEMORY = 128 * 2 ** 20;

/** What a technician can type on the kiosk's digits. */
export const isCode = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{6,32}$/.test(value);

/** Eight digits, none more likely than another. */
export const randomCode = (): string => String(randomInt(10 ** 8)).padStart(8, '0');

const derive = (code: string, salt: Buffer, log2N: number, r: number, p: number) =>
  scryptSync(code, salt, BYTES.hash, { N: 2 ** log2N, r, p, maxmem: MOST_MEMORY });

/** @returns one line, `scrypt$15$8$1$<salt>$<hash>`, the last two in base64url. */
export function hashCode(code: string): string {
  const { log2N, r, p } = COST;
  const salt = randomBytes(BYTES.salt);
  const parts = [
    log2N,
    r,
    p,
    salt.toString('base64url'),
    derive(code, salt, log2N, r, p).toString('base64url'),
  ];
  return `scrypt$${parts.join('$')}`;
}

/** Takes as long for a wrong code as for the right one. @throws Error when `hash` is none of `hashCode`. */
export function checkCode(code: string, hash: string): boolean {
  const match = /^scrypt\$(\d{1,2})\$(\d)\$(\d)\$([\w-]{22})\$([\w-]{43})$/.exec(hash);
  const [log2N = 0, r = 0, p = 0] = match?.slice(1, 4).map(Number) ?? [];
  if (!match || log2N < 10 || log2N > 16 || r < 1 || p < 1)
    throw new Error('The hash of the code is damaged.');
  const [salt, expected] = match.slice(4).map((text) => Buffer.from(text, 'base64url')) as [Buffer, Buffer];
  return timingSafeEqual(derive(code, salt, log2N, r, p), expected);
}
