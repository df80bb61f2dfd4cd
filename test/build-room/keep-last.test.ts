import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createKeepLast } from '../../src/build/keep-last.ts';
import { temporaryFolder } from '../desk/temporary.ts';

function keeper() {
  const keep = createKeepLast<number>();
  let made = 0;
  return (of: unknown, files: string[] = []) => keep(of, files, async () => ++made);
}

it('makes again only what is made of something else than the last time', async () => {
  const make = keeper();
  expect([await make(['a', 1]), await make(['a', 1])]).toEqual([1, 1]);
  expect([await make(['a', 2]), await make(['a', 2]), await make(['a', 1])]).toEqual([2, 2, 3]);
});

it('sees that a file is there, is changed and is gone, or that there are others', async () => {
  const dir = temporaryFolder();
  const [one, two] = [join(dir, 'one'), join(dir, 'two')];
  const make = keeper();
  expect(await make('', [one])).toBe(1);
  writeFileSync(one, 'a');
  expect([await make('', [one]), await make('', [one])]).toEqual([2, 2]);
  writeFileSync(one, 'long');
  expect(await make('', [one])).toBe(3);
  expect(await make('', [one, two])).toBe(4);
  rmSync(one);
  expect(await make('', [one, two])).toBe(5);
});

it('keeps nothing of what fails, and loses nothing by it', async () => {
  const keep = createKeepLast<string>();
  await keep('a', [], async () => 'made of a');
  await expect(keep('b', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await keep('a', [], () => Promise.reject(new Error('no')))).toBe('made of a');
  expect(await keep('b', [], async () => 'made of b')).toBe('made of b');
});
