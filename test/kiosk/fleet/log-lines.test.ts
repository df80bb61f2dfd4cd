import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readLines } from '../../../src/kiosk/fleet/log-lines.ts';
import { temporaryFolder } from '../../desk/temporary.ts';

async function linesOf(content: Uint8Array | string) {
  const file = join(temporaryFolder({ 'access.log': content }), 'access.log');
  const lines: (string | undefined)[] = [];
  const fault = await readLines(file, (line) => lines.push(line));
  return { lines, fault };
}

it('reads lines of any ending, the last without one', async () => {
  expect(await linesOf('\uFEFFa\r\nb\n\nc')).toEqual({ lines: ['a', 'b', '', 'c'], fault: undefined });
  expect((await linesOf('')).lines).toEqual([]);
});

it('reads what is packed, in several parts and whatever its name', async () => {
  const packed = Buffer.concat([gzipSync('a\nb'), gzipSync('c\nd\n')]);
  expect(await linesOf(packed)).toEqual({ lines: ['a', 'bc', 'd'], fault: undefined });
});

it('reads a torn packed log as far as it goes, and says so', async () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `line ${(at * 7919) % 10_007}`).join('\n');
  const { lines, fault } = await linesOf(gzipSync(text).subarray(0, 30_000));
  expect(fault).toBe('torn');
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines[2]).toBe('line 5831');
});

it('says of other packings that they are not read', async () => {
  expect(await linesOf(Buffer.from('504b030414000000', 'hex'))).toEqual({ lines: [], fault: 'packed' });
});

it('gives a line of a megabyte up without losing those around it', async () => {
  expect((await linesOf(`a\n${'x'.repeat(3_000_000)}\nb\n`)).lines).toEqual(['a', undefined, 'b']);
});

it('skips the zeros of a log that was cut while it was written', async () => {
  expect((await linesOf(`${'\0'.repeat(2_500_000)}a\nb\n`)).lines).toEqual(['a', 'b']);
});

it('reads a log that Windows saved as UTF-16', async () => {
  expect((await linesOf(Buffer.from('\uFEFFa\r\nb\r\n', 'utf16le'))).lines).toEqual(['a', 'b']);
});
