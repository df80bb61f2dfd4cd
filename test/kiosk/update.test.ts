import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../src/kiosk/agent/lock.ts';
import { places } from '../../src/kiosk/format/places.ts';
import { readPublicKeys, renewKeys } from '../../src/kiosk/pack/key-folder.ts';
import { writeStick } from '../../src/kiosk/pack/pack.ts';
import { startHost } from '../../src/kiosk/simulate/host.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

const CHANGED = { ...PAGES, 'vi/index.html': '<!doctype html><title>vi mới</title>' };

async function host(folder: string) {
  const running = await startHost(folder);
  onTestFinished(() => running.close());
  return running;
}

describe('an update', () => {
  it('shows the first release, then the next, and keeps the one before', async () => {
    const { pack, update, shown, root } = kioskFolder();
    pack();
    expect(await update()).toMatchObject({ outcome: 'updated', name: '1-1' });
    pack(CHANGED);
    expect(await update()).toMatchObject({ outcome: 'updated', name: '1-2' });
    expect(shown('vi/index.html')).toContain('vi mới');
    expect(readdirSync(join(root, 'releases')).sort()).toEqual(['1-1', '1-2']);
    expect(lstatSync(join(root, 'current')).isSymbolicLink()).toBe(true);
  });

  it('holds each content once on the disk, whatever releases have it', async () => {
    const { pack, update, root } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    await update();
    const node = (release: string, path: string) => statSync(join(root, 'releases', release, path)).ino;
    expect(node('1-1', 'lo/index.html')).toBe(node('1-2', 'lo/index.html'));
    expect(node('1-1', 'vi/index.html')).not.toBe(node('1-2', 'vi/index.html'));
  });

  it('forgets the release before the last, with what only that one held', async () => {
    const { pack, update, root } = kioskFolder();
    for (const text of ['một', 'hai', 'ba']) {
      pack({ ...PAGES, 'x.txt': text });
      await update();
    }
    expect(readdirSync(join(root, 'releases')).sort()).toEqual(['1-2', '1-3']);
    expect(readdirSync(join(root, 'proofs')).sort()).toEqual(['1-2', '1-3']);
    const objects = readdirSync(join(root, 'objects'), { recursive: true }).filter(
      (name) => String(name).length > 60,
    );
    expect(objects.length).toBe(Object.keys(PAGES).length + 2);
    expect(readdirSync(join(root, 'incoming'))).toEqual([]);
  });

  it('moves less than a kilobyte when nothing has changed, and two requests when an entry has', async () => {
    const { pack, update, out } = kioskFolder();
    pack();
    const line = await host(out);
    await update({ from: line.url });
    line.take();
    expect(await update({ from: line.url })).toMatchObject({ outcome: 'up-to-date' });
    const still = line.take();
    expect(still.requests).toBe(1);
    expect(still.bytes).toBeLessThan(1000);
    pack(CHANGED);
    await update({ from: line.url });
    expect(line.take().requests).toBe(2);
  });

  it('is said to be old content after its day, and shown all the same', async () => {
    const { pack, update } = kioskFolder();
    // In Vietnam, seven hours ahead.
    const dayBefore = (days: number) =>
      new Date(Date.now() + (7 - 24 * days) * 3_600_000).toISOString().slice(0, 10);
    pack(PAGES, { today: dayBefore(62) });
    expect(await update()).toMatchObject({ outcome: 'updated', stale: true });
    // On its very last day it is not, nor by a clock that cannot be right.
    for (const today of [dayBefore(60), '1990-01-01', '2090-01-01']) {
      pack(PAGES, { today });
      expect(await update(), today).toMatchObject({ stale: false });
    }
  });

  it('takes the newer day of a release packed again', async () => {
    const { pack, update, root } = kioskFolder();
    pack();
    await update();
    pack(PAGES, { today: '2027-03-01' });
    expect(await update()).toMatchObject({ outcome: 'up-to-date', name: '1-1' });
    expect(readFileSync(join(root, 'proofs/1-1/latest.json'), 'utf8')).toContain('2027-03-01');
  });

  it('goes on where a broken download ended', async () => {
    const { pack, update, out } = kioskFolder();
    const film = Buffer.alloc(3 << 20, 'phim').toString();
    pack({ ...PAGES, 'film.mp4': film });
    const line = await host(out);
    line.trick = (path, content, response) => {
      if (content.length < 1 << 20 || !path.startsWith('/objects/')) return undefined;
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 2 << 20), () => setTimeout(() => response.destroy(), 50));
      return true;
    };
    await expect(update({ from: line.url })).rejects.toMatchObject({ code: 'network' });
    line.trick = undefined;
    line.take();
    await update({ from: line.url });
    expect(line.take().bytes).toBeLessThan(1.2 * 2 ** 20);
  });

  it('waits for no one: a second updater is told so, and a dead one leaves no lock', async () => {
    const { pack, update, root } = kioskFolder();
    pack();
    mkdirSync(root);
    const unlock = await takeLock(root);
    await expect(update()).rejects.toMatchObject({ code: 'busy' });
    await unlock();
    expect(await update()).toMatchObject({ outcome: 'updated' });
  });

  it('is not stopped by a half-made link of an earlier run', async () => {
    const { pack, update, root, shown } = kioskFolder();
    pack();
    await update();
    symlinkSync('releases/1-1', join(root, 'current.new'));
    pack(CHANGED);
    await update();
    expect(shown('vi/index.html')).toContain('vi mới');
    expect(existsSync(join(root, 'current.new'))).toBe(false);
  });

  it('takes a stick where there is no network', async () => {
    const { pack, update, out, dir, keys, shown } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    const file = join(dir, 'usb.kiosk');
    writeStick({ from: out, file, root: keys.root });
    expect(await update({ from: file })).toMatchObject({ outcome: 'updated', name: '1-2' });
    expect(shown('vi/index.html')).toContain('vi mới');
  });

  it('drops the former release before it gives up for want of space, never the shown one', async () => {
    const { pack, update, root, shown } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    await update();
    pack({ ...CHANGED, 'x.txt': 'x' });
    await expect(update({ margin: 2 ** 60 })).rejects.toMatchObject({ code: 'space' });
    expect(shown('vi/index.html')).toContain('vi mới');
    expect(readdirSync(join(root, 'releases'))).toEqual(['1-2']);
    expect(await update()).toMatchObject({ name: '1-3' });
  });
});

describe('a release that does not pass', () => {
  it('is not shown, not tried again, and the next one is', async () => {
    const { pack, update, shown, root } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    await expect(update({ pages: ['/kiosk/'] })).rejects.toMatchObject({ code: 'unhealthy' });
    await expect(update()).rejects.toMatchObject({ code: 'known-bad' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
    expect(readdirSync(join(root, 'releases'))).toEqual(['1-1']);
    pack({ ...CHANGED, 'kiosk/index.html': '<!doctype html><title>kiosk</title>' });
    expect(await update({ pages: ['/kiosk/'] })).toMatchObject({ name: '1-3' });
  });

  it('goes back when the running server does not show it', async () => {
    const { pack, update, shown } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    const silent = { server: 'http://127.0.0.1:9', patience: 0 };
    await expect(update(silent)).rejects.toMatchObject({ code: 'unanswered' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
    // It was no fault of the release.
    expect(await update()).toMatchObject({ outcome: 'updated', name: '1-2' });
  });

  it('goes back when the running server goes on showing another', async () => {
    const { pack, update, shown, serve } = kioskFolder();
    pack();
    await update();
    const other = kioskFolder();
    other.pack();
    await other.update();
    const { url } = await other.serve();
    pack(CHANGED);
    await expect(update({ server: url, patience: 0 })).rejects.toMatchObject({ code: 'unanswered' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
    expect(await update({ server: (await serve()).url, patience: 5 })).toMatchObject({ name: '1-2' });
  });

  it('is checked on the next run, should its check have been cut off', async () => {
    const { pack, update, root, shown } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    await update();
    const state = join(root, 'state.json');
    writeFileSync(state, JSON.stringify({ ...JSON.parse(readFileSync(state, 'utf8')), trying: '1-2' }));
    const silent = { server: 'http://127.0.0.1:9', patience: 0 };
    await expect(update(silent)).rejects.toMatchObject({ code: 'unanswered' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
    expect(await update()).toMatchObject({ name: '1-2' });
  });

  it('is tried anew for a person with a stick, after a new start, and under another number', async () => {
    const { pack, update, root } = kioskFolder();
    pack();
    await update();
    pack(CHANGED);
    const refuse = () => expect(update({ pages: ['/kiosk/'] })).rejects.toMatchObject({ code: 'unhealthy' });
    await refuse();
    await expect(update()).rejects.toMatchObject({ code: 'known-bad' });
    expect(await update({ byPerson: true })).toMatchObject({ outcome: 'updated', name: '1-2' });
    pack({ ...CHANGED, 'x.txt': 'x' });
    await refuse();
    const state = join(root, 'state.json');
    writeFileSync(state, readFileSync(state, 'utf8').replace(/"checkedIn":"[^"]+"/, '"checkedIn":"before"'));
    expect(await update()).toMatchObject({ outcome: 'updated', name: '1-3' });
    pack({ ...CHANGED, 'y.txt': 'y' });
    await refuse();
    pack({ ...CHANGED, 'y.txt': 'y' }, { again: true });
    expect(await update()).toMatchObject({ outcome: 'updated', name: '1-5' });
  });

  it('is taken all the same where there is nothing else to show', async () => {
    const { pack, update, shown } = kioskFolder();
    pack();
    await expect(update({ pages: ['/kiosk/'] })).rejects.toMatchObject({ code: 'unhealthy' });
    const silent = { server: 'http://127.0.0.1:9', patience: 0 };
    expect(await update(silent)).toMatchObject({ outcome: 'updated', name: '1-1' });
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
  });

  it('is answered by the real server when all is well', async () => {
    const { pack, update, serve } = kioskFolder();
    pack();
    await update();
    const { url } = await serve();
    pack(CHANGED);
    expect(await update({ server: url, patience: 5 })).toMatchObject({ name: '1-2' });
    expect(await (await fetch(`${url}/vi/`)).text()).toContain('vi mới');
  });
});

describe('a published folder', () => {
  it('needs nothing of its host but files', async () => {
    const { pack, out } = kioskFolder();
    pack();
    expect(JSON.parse(readFileSync(join(out, places.latest), 'utf8'))).toMatchObject({
      key: expect.any(String),
    });
    expect(statSync(join(out, places.latest)).size).toBeLessThan(512);
  });
});

describe('a host that lies', () => {
  it.each(['http://[', '//', 'http://127.0.0.1:99999/', 'file:///etc/passwd'])(
    'by sending on to %s is one that cannot be reached',
    async (location) => {
      const { pack, update, out } = kioskFolder();
      pack();
      const line = await host(out);
      line.trick = (_, _content, response) => {
        response.writeHead(302, { location });
        response.end();
        return true;
      };
      await expect(update({ from: line.url })).rejects.toMatchObject({ code: 'network' });
    },
  );

  it('with the keys of a former epoch brings nothing to a kiosk that knows newer ones, not even to an empty screen', async () => {
    const { pack, update, dir, root } = kioskFolder();
    pack();
    renewKeys(join(dir, 'keys'), temporaryFolder());
    const { document } = readPublicKeys(join(dir, 'keys'));
    await expect(update({ factoryKeys: document })).rejects.toMatchObject({ code: 'signature' });
    expect(existsSync(join(root, 'current'))).toBe(false);
  });
});
