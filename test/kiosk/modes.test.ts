import { chmodSync, chownSync, cpSync, lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

const page = (text: string) => ({ ...PAGES, 'vi/index.html': `<!doctype html><title>${text}</title>` });

/** Any user that is not root, whom no mode keeps out. */
const USER = 65534;

/** Does what an unprivileged user may, also where the tests run as root. */
async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.setegid?.(USER);
  process.seteuid?.(USER);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

function giveAway(path: string): void {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink() || process.getuid?.() !== 0) return;
  chownSync(path, USER, USER);
  if (stat.isDirectory()) for (const name of readdirSync(path)) giveAway(join(path, name));
}

const first = (root: string, ...path: string[]) =>
  join(...path, readdirSync(join(root, ...path))[0] as string);
const PLACES: Record<string, (root: string) => string> = {
  'the store': () => '',
  objects: () => 'objects',
  'a shelf': (root) => first(root, 'objects'),
  'an object': (root) => first(root, first(root, 'objects')),
  incoming: () => 'incoming',
  releases: () => 'releases',
  'the shown release': () => 'releases/1-2',
  'a folder of it': () => 'releases/1-2/vi/gates',
  'the former release': () => 'releases/1-1',
  proofs: () => 'proofs',
  'a proof': () => 'proofs/1-2',
  'latest.json': () => 'proofs/1-2/latest.json',
  'state.json': () => 'state.json',
};

/** 0: nothing is allowed; 500: nothing can be written; 444: names alone can be seen. */
it('heals whatever the store forbids its own user to read, write or enter', async () => {
  const { dir, root, pack, update } = kioskFolder();
  for (const text of ['một', 'hai']) {
    pack(page(text));
    await update();
  }
  pack(page('ba'));
  chmodSync(dir, 0o777);
  const store = join(dir, 'trial');
  const faults: string[] = [];
  for (const [name, place] of Object.entries(PLACES))
    for (const mode of [0, 0o500, 0o444]) {
      rmSync(store, { recursive: true, force: true });
      cpSync(root, store, { recursive: true, verbatimSymlinks: true });
      giveAway(store);
      chmodSync(join(store, place(store)), mode);
      const end = await unprivileged(() => update({ root: store }).catch((error) => error));
      if (end.name !== '1-3') faults.push(`${name} ${mode.toString(8)}: ${end.code} ${end.message}`);
      const left = readdirSync(store, { recursive: true }).filter((path) => String(path).includes('.aside-'));
      if (left.length > 0) faults.push(`${name} ${mode.toString(8)}: ${left.join(' ')}`);
    }
  expect(faults).toEqual([]);
}, 120_000);
