import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveKiosk } from '../../src/kiosk/agent/serve.ts';
import { GATE, kioskFolder, PAGES } from './kiosk-folder.ts';

const page = (text: string) => ({ ...PAGES, 'vi/index.html': `<!doctype html><title>${text}</title>` });
type Odd = (root: string) => void;

const folderAt =
  (...path: string[]): Odd =>
  (root) => {
    rmSync(join(root, ...path), { recursive: true, force: true });
    mkdirSync(join(root, ...path, 'x'), { recursive: true });
  };
const fileAt =
  (...path: string[]): Odd =>
  (root) => {
    rmSync(join(root, ...path), { recursive: true, force: true });
    writeFileSync(join(root, ...path), 'x');
  };
/** What stood there is there still, behind a link. */
const linkAt =
  (...path: string[]): Odd =>
  (root) => {
    const away = join(root, '..', 'away');
    renameSync(join(root, ...path), away);
    symlinkSync(away, join(root, ...path));
  };
const shelf = (root: string) => join('objects', readdirSync(join(root, 'objects'))[0] as string);
const object = (root: string) => join(shelf(root), readdirSync(join(root, shelf(root)))[0] as string);

const STATES: Record<string, Odd> = {
  'current: a folder': folderAt('current'),
  'current: a file': fileAt('current'),
  'current.new: a folder': folderAt('current.new'),
  'state.json: a folder': folderAt('state.json'),
  'state.json.new: a folder': folderAt('state.json.new'),
  'state.json.new: a link': (root) => symlinkSync('/dev/full', join(root, 'state.json.new')),
  'highest.json: a folder': folderAt('highest.json'),
  'keys.json: a folder': folderAt('keys.json'),
  'objects: a file': fileAt('objects'),
  'objects: a link': linkAt('objects'),
  'incoming: a file': fileAt('incoming'),
  'releases: a file': fileAt('releases'),
  'proofs: a file': fileAt('proofs'),
  'a shelf: a file': (root) => fileAt(shelf(root))(root),
  'an object: a folder': (root) => folderAt(object(root))(root),
  'a folder on a shelf': (root) => folderAt(shelf(root), 'x')(root),
  'a folder named as a half download': folderAt('incoming', 'a'.repeat(64)),
  'a release: a file': fileAt('releases', '1-2'),
  'a release: a link': linkAt('releases', '1-2'),
  'a proof: a file': fileAt('proofs', '1-2'),
  'latest.json: a folder': folderAt('proofs', '1-2', 'latest.json'),
  'a stray file among releases': fileAt('releases', '1-7'),
  'a page: a folder': folderAt('releases', '1-2', 'vi', 'index.html'),
  'a folder of pages: a file': fileAt('releases', '1-2', 'vi'),
  'a folder of pages: a link': linkAt('releases', '1-2', 'vi'),
  'a folder of folders: a file': fileAt('releases', '1-2', 'vi', 'gates'),
  'an empty store': (root) => {
    rmSync(root, { recursive: true });
    mkdirSync(root);
  },
  'the store: a file': fileAt(),
};

/** Two copies of each state are healed: by a quick look, and by one at all contents. */
it('heals in the next update whatever stands in the place of anything, and never shows two releases mixed', async () => {
  const { dir, root, keys, pack, update } = kioskFolder();
  for (const text of ['một', 'hai']) {
    pack(page(text));
    await update();
  }
  pack(page('ba'));
  const trial = join(dir, 'trial');
  const store = join(trial, 'site');
  const run = join(trial, 'run');
  const seen = async () => {
    const served = { root: store, rootKey: keys.root, gate: GATE, port: 0, kept: join(trial, 'kept'), run };
    const { url, close } = await serveKiosk(served);
    const answers = new Set<string>();
    try {
      // The first visitor may meet the damage.
      for (const round of [1, 2])
        for (const path of ['/', '/vi/', '/vi/gates/a/', '/lo/']) {
          const { status, headers } = await fetch(url + path);
          if (round === 2) answers.add(`${status} ${headers.get('x-kiosk-release')}`);
        }
    } finally {
      await close();
    }
    return [...answers].join(', ');
  };
  const faults: string[] = [];
  for (const [name, odd] of Object.entries(STATES))
    for (const doubt of [false, true]) {
      rmSync(trial, { recursive: true, force: true });
      cpSync(root, store, { recursive: true, verbatimSymlinks: true });
      odd(store);
      const before = doubt ? '' : await seen();
      if (before.includes(',')) faults.push(`${name}: mixed: ${before}`);
      if (doubt) mkdirSync(join(run, 'doubt'), { recursive: true });
      const end = await update({ root: store, doubtFile: join(run, 'doubt') }).catch((error) => error);
      if (end.name !== '1-3') faults.push(`${name}: ${end.code} ${end.message}`);
      const after = await seen();
      if (after !== '200 1-3') faults.push(`${name}: ${after}`);
    }
  expect(faults).toEqual([]);
}, 240_000);

it('follows no link out of the store, and takes nothing away behind one', async () => {
  const { dir, root, pack, update } = kioskFolder();
  pack();
  await update();
  const outside = join(dir, 'outside');
  mkdirSync(join(outside, 'x'), { recursive: true });
  writeFileSync(join(outside, 'a.txt'), 'khong dung den');
  for (const path of ['incoming', 'releases/1-9', 'proofs/1-9', 'objects/zz', 'current.new']) {
    rmSync(join(root, path), { recursive: true, force: true });
    symlinkSync(outside, join(root, path));
  }
  symlinkSync(join(outside, 'a.txt'), join(root, 'state.json.new'));
  pack(page('hai'));
  expect(await update()).toMatchObject({ name: '1-2' });
  expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe('khong dung den');
  expect(readdirSync(outside).sort()).toEqual(['a.txt', 'x']);
});

it('the server starts and notes its beat, whatever stands in the place of its files', async () => {
  const { dir, pack, update, serve } = kioskFolder();
  pack();
  await update();
  for (const file of ['beat.json', 'doubt', 'progress.json'])
    mkdirSync(join(dir, 'run', file, 'x'), { recursive: true });
  writeFileSync(join(dir, 'kept'), 'a file');
  const { url, close } = await serve();
  expect((await fetch(`${url}/_kiosk/beat?focus=1&visible=1`, { method: 'POST' })).status).toBe(204);
  expect(JSON.parse(readFileSync(join(dir, 'run/beat.json'), 'utf8'))).toMatchObject({
    at: expect.any(Number),
  });
  await close();
  expect(readFileSync(join(dir, 'kept/counts.csv'), 'utf8')).toContain('day,kind');
});
