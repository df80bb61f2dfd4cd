import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Ledger, UNUSED_DAYS } from '../../src/media/ledger.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 10, 20);
const fileIn = (dir: string) => join(dir, 'cache', 'ledger.json');
const open = (file: string, day = 0) => Ledger.open<number>(file, START + day * DAY);

it('what was learnt is known to the next run', async () => {
  const file = fileIn(temporaryFolder());
  const first = await open(file);
  expect(first.get('a')).toBeUndefined();
  first.set('a', 1);
  await first.close();
  expect((await open(file)).get('a')).toBe(1);
});

it('a run that learnt nothing writes nothing', async () => {
  const file = fileIn(temporaryFolder());
  await (await open(file)).close();
  expect(existsSync(file)).toBe(false);
});

it('what is used stays, what is not goes after a month', async () => {
  const file = fileIn(temporaryFolder());
  const first = await open(file);
  first.set('used', 1);
  first.set('unused', 2);
  await first.close();
  for (const day of [20, 40]) {
    const later = await open(file, day);
    expect(later.get('used')).toBe(1);
    await later.close();
  }
  expect(UNUSED_DAYS).toBe(30);
  const last = await open(file, 41);
  expect([last.get('used'), last.get('unused')]).toEqual([1, undefined]);
});

it('two runs at once do not lose what the other learnt', async () => {
  const file = fileIn(temporaryFolder());
  const [one, two] = [await open(file), await open(file)];
  one.set('a', 1);
  two.set('b', 2);
  await one.close();
  await two.close();
  const after = await open(file);
  expect([after.get('a'), after.get('b')]).toEqual([1, 2]);
});

it.each(['', '{', '[]', 'null', '{"a":null,"b":3,"c":{"value":1}}'])(
  'a file of %j is as good as none',
  async (text) => {
    const dir = temporaryFolder({ 'cache/ledger.json': text });
    const ledger = await open(fileIn(dir));
    expect([ledger.get('a'), ledger.get('b'), ledger.get('c')]).toEqual([undefined, undefined, undefined]);
    ledger.set('a', 1);
    await ledger.close();
    expect(JSON.parse(readFileSync(fileIn(dir), 'utf8'))).toEqual({ a: { used: '2026-11-20', value: 1 } });
  },
);

it('where it cannot be written, the run goes on', async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'cache'), 'a file where the folder should be');
  const ledger = await open(fileIn(dir));
  ledger.set('a', 1);
  await expect(ledger.close()).resolves.toBeUndefined();
});
