import { chmodSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetRunning, noteRunning, readRunning, renewedAddress } from '../../../src/desk/web/running.ts';
import { temporaryFolder } from '../temporary.ts';

const secret = 's'.repeat(43);

/** The file that holds a secret; outside of every folder that a page of the draft may read. */
const fileWith = (text: string) =>
  globSync('cua-ngo-*.json', { cwd: tmpdir() })
    .map((name) => join(tmpdir(), name))
    .find((path) => readFileSync(path, 'utf8').includes(text)) ?? '';

it('is noted for the folder, for its own user alone, and forgotten by the desk that noted it', () => {
  const home = temporaryFolder();
  expect(readRunning(home)).toBeUndefined();
  noteRunning(home, { port: 4330, secret });
  expect(readRunning(home)).toEqual({ port: 4330, secret });
  expect(readRunning(temporaryFolder())).toBeUndefined();
  if (process.platform !== 'win32') expect(statSync(fileWith(secret)).mode & 0o077).toBe(0);
  const next = 'n'.repeat(43);
  noteRunning(home, { port: 4331, secret: next });
  forgetRunning(home, secret);
  expect(readRunning(home)?.port).toBe(4331);
  forgetRunning(home, next);
  expect(readRunning(home)).toBeUndefined();
});

it.skipIf(process.platform === 'win32')('is not believed where others may have written it', () => {
  const home = temporaryFolder();
  const own = `${Math.random()}`.padEnd(40, 'x');
  noteRunning(home, { port: 4330, secret: own });
  chmodSync(fileWith(own), 0o666);
  expect(readRunning(home)).toBeUndefined();
  chmodSync(fileWith(own), 0o600);
  writeFileSync(fileWith(own), '{');
  expect(readRunning(home)).toBeUndefined();
  forgetRunning(home);
});

it('gives no address where it has ended', async () => {
  expect(await renewedAddress({ port: 9, secret })).toBeUndefined();
});
