import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Store } from '../../src/kiosk/agent/store.ts';
import { GATE, kioskFolder, PAGES } from './kiosk-folder.ts';

/** A kiosk that has taken two releases, 1-1 and 1-2. */
async function twoReleases() {
  const { pack, update, root, keys } = kioskFolder();
  pack();
  await update();
  pack({ ...PAGES, 'vi/index.html': '<!doctype html><title>mới</title>' });
  await update();
  const store = new Store(root);
  return {
    store,
    read: (name: string) => store.read(name, { rootKey: keys.root, gate: GATE }),
    proof: (...names: string[]) => join(root, 'proofs', ...names),
  };
}

it('a release on the disk is read again from its proofs, as it was taken', async () => {
  const { read } = await twoReleases();
  expect(read('1-1')).toMatchObject({ name: '1-1', release: { epoch: 1, seq: 1 } });
  expect(read('1-2')).toMatchObject({ name: '1-2', release: { epoch: 1, seq: 2 } });
});

it('a kept manifest is believed only when its hash is the signed one', async () => {
  const { read, proof } = await twoReleases();
  // Whole and well formed, but of the other release.
  copyFileSync(proof('1-2', 'manifest'), proof('1-1', 'manifest'));
  expect(() => read('1-1')).toThrow(expect.objectContaining({ code: 'hash' }));
  const text = readFileSync(proof('1-2', 'manifest'), 'utf8');
  writeFileSync(proof('1-2', 'manifest'), text.replace(/[0-9a-f]{64}/, 'a'.repeat(64)));
  expect(() => read('1-2')).toThrow(expect.objectContaining({ code: 'hash' }));
});

it('proofs speak for the release whose name they bear, and for no other', async () => {
  const { read, proof } = await twoReleases();
  cpSync(proof('1-1'), proof('1-2'), { recursive: true });
  expect(() => read('1-2')).toThrow(expect.objectContaining({ code: 'hash' }));
});

it('a proof that is missing is told', async () => {
  const { read } = await twoReleases();
  expect(() => read('1-3')).toThrow(expect.objectContaining({ code: 'missing' }));
});
