import { mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeKey } from '../../src/kiosk/format/signed.ts';
import {
  createKeys,
  readKeyDocument,
  readPublicKeys,
  readSigningKey,
  renewKeys,
} from '../../src/kiosk/pack/key-folder.ts';
import { temporaryFolder } from '../desk/temporary.ts';

it('keys are made once, readable by their owner alone, and named by the root', () => {
  const dir = join(temporaryFolder(), 'keys');
  const { epoch, keys } = createKeys(dir, 'tinh', temporaryFolder());
  expect([epoch, keys.length]).toEqual([1, 2]);
  expect(describeKey(readSigningKey(dir, 1)).id).toBe(keys[0]?.id);
  expect(describeKey(readSigningKey(dir, 1, 2)).id).toBe(keys[1]?.id);
  expect(statSync(join(dir, 'root.key')).mode & 0o077).toBe(0);
  expect(readKeyDocument(dir)).toMatchObject({ site: 'tinh', epoch: 1 });
  expect(() => createKeys(dir, 'tinh', temporaryFolder())).toThrow('không ghi đè');
});

it('the next epoch has other keys, and the same root', () => {
  const dir = join(temporaryFolder(), 'keys');
  const former = createKeys(dir, 'tinh', temporaryFolder());
  const { root } = readPublicKeys(dir);
  const next = renewKeys(dir, temporaryFolder());
  expect(next.epoch).toBe(2);
  expect(next.keys.filter(({ id }) => former.keys.some((key) => key.id === id))).toEqual([]);
  expect(readPublicKeys(dir).root).toBe(root);
});

it('no secret key is written inside the repository, not even through a link', () => {
  const repository = temporaryFolder({ 'package.json': '{}' });
  mkdirSync(join(repository, 'src'));
  const link = join(temporaryFolder(), 'link');
  symlinkSync(join(repository, 'src'), link);
  for (const dir of [repository, join(repository, 'keys'), join(link, 'keys')])
    expect(() => createKeys(dir, 'tinh', repository), dir).toThrow('mã nguồn');
});

it('no secret stands in what a kiosk is given', () => {
  const dir = join(temporaryFolder(), 'keys');
  createKeys(dir, 'tinh', temporaryFolder());
  const { root, document } = readPublicKeys(dir);
  for (const file of ['root.key', 'signing-1-1.key']) {
    const secret = readFileSync(join(dir, file), 'utf8').split('\n')[1] as string;
    expect(`${root}${document}`).not.toContain(secret.slice(-40));
  }
});
