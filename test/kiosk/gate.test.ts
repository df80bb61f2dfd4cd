import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOnStick } from '../../src/kiosk/agent/open-source.ts';
import { writeStick } from '../../src/kiosk/pack/pack.ts';
import { KioskRefusal } from '../../src/kiosk/refusal.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

const OTHER = { ...PAGES, 'vi/index.html': '<!doctype html><title>cửa khẩu khác</title>' };

describe('a kiosk shows its own gate', () => {
  it('refuses a release of another gate by its name, whatever its number', async () => {
    const { pack, update, shown, dir, out } = kioskFolder();
    pack();
    await update();
    const other = join(dir, 'other');
    for (let number = 0; number < 3; number++)
      pack({ ...OTHER, 'x.txt': String(number) }, { gate: 'tam-thanh', to: other });
    await expect(update({ from: other })).rejects.toMatchObject({ code: 'other-gate', detail: 'tam-thanh' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
    pack({ ...PAGES, 'y.txt': 'y' });
    expect(await update({ from: out })).toMatchObject({ outcome: 'updated', name: '1-2' });
  });

  it('shows nothing of another gate that stands on its disk, and takes the first of its own', async () => {
    const { pack, update, serve, shown, dir } = kioskFolder();
    const other = join(dir, 'other');
    for (let number = 0; number < 3; number++)
      pack({ ...OTHER, 'x.txt': String(number) }, { gate: 'tam-thanh', to: other });
    await update({ from: other, gate: 'tam-thanh' });
    const before = await serve();
    expect((await fetch(`${before.url}/vi/`)).status).toBe(503);
    await before.close();
    pack();
    expect(await update()).toMatchObject({ outcome: 'updated', name: '1-1' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
  });

  it('is never packed into a folder of another', () => {
    const { pack } = kioskFolder();
    pack();
    expect(() => pack({ ...PAGES, 'x.txt': 'x' }, { gate: 'tam-thanh' })).toThrow('tam-thanh');
  });
});

describe('a stick', () => {
  const stick = async (gates: readonly string[]) => {
    const { pack, dir, keys, out, root } = kioskFolder();
    const media = temporaryFolder();
    for (const gate of gates) {
      const published = join(dir, `published-${gate}`);
      pack(gate === 'na-meo' ? PAGES : OTHER, { gate, to: published });
      writeStick({ from: published, file: join(media, `${gate}.kiosk`), root: keys.root });
    }
    const { bundleAgent } = await import('../../src/kiosk/install/bundle-agent.ts');
    writeFileSync(join(dir, 'agent.mjs'), await bundleAgent());
    mkdirSync(join(dir, 'run'));
    const run = () => {
      const folders = ['--root', root, '--run', join(dir, 'run'), '--kept', join(dir, 'kept')];
      const more = ['--keys', join(dir, 'keys'), '--gate', 'na-meo', '--margin', '0', '--from', media];
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(dir, 'agent.mjs'), 'stick', ...folders, ...more],
        {
          encoding: 'utf8',
        },
      );
      return {
        status,
        last: JSON.parse(stdout.trim().split('\n').at(-1) as string) as Record<string, unknown>,
      };
    };
    return { run, root, media, out };
  };

  it('may hold several gates: each kiosk takes its own', async () => {
    const { run, root } = await stick(['a-pa', 'na-meo', 'tam-thanh']);
    expect(run().status).toBe(0);
    expect(readFileSync(join(root, 'current', 'vi/index.html'), 'utf8')).toBe(PAGES['vi/index.html']);
    // Again: there is nothing newer, and that is no failure.
    expect(run().status).toBe(0);
  });

  it('with other gates alone is refused by their name', async () => {
    const { run } = await stick(['tam-thanh']);
    const { status, last } = run();
    expect(status).not.toBe(0);
    expect(last).toMatchObject({ event: 'refused', code: 'other-gate' });
    expect(String(last['message'])).toContain('tam-thanh');
  });
});

it('finds releases on a stick whatever the case of their ending, and tells a stick that was pulled out', () => {
  const media = temporaryFolder({
    'CUA-NGO.KIOSK': 'x',
    'a.kiosk': 'x',
    'a.kiosk.txt': 'x',
    '._a.kiosk': 'x',
  });
  expect(findOnStick(media)).toEqual([join(media, 'CUA-NGO.KIOSK'), join(media, 'a.kiosk')]);
  expect(() => findOnStick(join(media, 'away'))).toThrow(KioskRefusal);
});
