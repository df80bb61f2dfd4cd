import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { blameOf } from '../../src/kiosk/agent/state.ts';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

const page = (text: string) => ({ ...PAGES, 'vi/index.html': `<!doctype html><title>${text}</title>` });

/** A kiosk that has taken 1-1 and 1-2, whose publisher has 1-3; `old` is what was published as 1-1. */
async function behind() {
  const kiosk = kioskFolder();
  const old = join(kiosk.dir, 'old');
  for (const text of ['một', 'hai']) {
    kiosk.pack(page(text));
    await kiosk.update();
    if (text === 'một') cpSync(kiosk.out, old, { recursive: true });
  }
  kiosk.pack(page('ba'));
  const file = (name: string) => join(kiosk.root, name);
  const change = (facts: Record<string, unknown>) => {
    const state = JSON.parse(readFileSync(file('state.json'), 'utf8'));
    writeFileSync(file('state.json'), JSON.stringify({ ...state, ...facts }));
  };
  return { ...kiosk, old, file, change };
}

it.each([
  [{ highest: '9-9' }],
  [{ trying: '1-9' }],
  [{ trying: '1-1' }],
  [{ previous: '7-7' }],
  [{ bad: ['1-3', '1-1', '1-2'] }],
  [{ bad: [`1-3:${'0'.repeat(16)}`] }],
  [{ bad: 'x', gate: 7 }],
  [{ gate: 'cha-lo' }],
  [{ checkedIn: 'x' }],
])('nothing that state.json says without proof stops an update: %j', async (facts) => {
  const { change, update, shown } = await behind();
  change(facts);
  expect(await update()).toMatchObject({ outcome: 'updated', name: '1-3' });
  expect(shown('vi/index.html')).toContain('ba');
});

it('no flipped bit of a file that the agent writes for itself stops an update', async () => {
  const { file, update, shown } = await behind();
  for (const name of ['state.json', 'highest.json', 'keys.json'].filter((name) =>
    readdirSync(file('.')).includes(name),
  )) {
    const good = readFileSync(file(name));
    for (let at = 0; at < good.length; at += Math.ceil(good.length / 12)) {
      const flipped = Buffer.from(good);
      flipped[at] = (flipped[at] as number) ^ 1;
      writeFileSync(file(name), flipped);
      expect(await update()).toMatchObject({ name: '1-3' });
      expect(shown('vi/index.html')).toContain('ba');
    }
  }
});

it.each([
  [['state.json']],
  [['highest.json']],
  [['state.json', 'current']],
  [['state.json', 'highest.json', 'current']],
  [['state.json', 'current', 'releases', 'proofs']],
])('an older release is refused, also without %j', async (lost) => {
  const { file, update, old } = await behind();
  for (const name of lost) rmSync(file(name), { recursive: true, force: true });
  await expect(update({ from: old })).rejects.toMatchObject({ code: 'older' });
});

it('blame falls on a number and its content together', () => {
  const release = { epoch: 1, seq: 3, manifest: 'ab'.repeat(32) };
  expect(blameOf(release)).not.toBe(blameOf({ ...release, seq: 4 }));
  expect(blameOf(release)).not.toBe(blameOf({ ...release, manifest: 'cd'.repeat(32) }));
});
