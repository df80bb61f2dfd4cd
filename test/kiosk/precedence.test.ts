import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { isHashed } from '../../src/kiosk/agent/headers.ts';
import { beforeNetwork, isStickWaiting } from '../../src/kiosk/agent/precedence.ts';
import { readProgress } from '../../src/kiosk/agent/progress.ts';
import { bundleAgent } from '../../src/kiosk/install/bundle-agent.ts';
import { writeStick } from '../../src/kiosk/pack/pack.ts';
import { KioskRefusal } from '../../src/kiosk/refusal.ts';
import { type Host, startHost } from '../../src/kiosk/simulate/host.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { GATE, kioskFolder, PAGES } from './kiosk-folder.ts';

let agent = '';
beforeAll(async () => {
  agent = await bundleAgent();
});

/** A kiosk with a host, and the program in a process of its own. */
async function kiosk() {
  const folder = kioskFolder();
  const { dir, root, out } = folder;
  writeFileSync(join(dir, 'agent.mjs'), agent);
  mkdirSync(join(dir, 'run'));
  mkdirSync(out, { recursive: true });
  const host: Host = await startHost(out);
  onTestFinished(() => host.close());
  const run = (command: string, from: string, ...more: string[]) => {
    const places = [
      '--root',
      root,
      '--run',
      join(dir, 'run'),
      '--kept',
      join(dir, 'kept'),
      '--keys',
      join(dir, 'keys'),
    ];
    const how = ['--gate', GATE, '--margin', '0', '--pause', '5', '--from', from, ...more];
    const child = spawn(process.execPath, [join(dir, 'agent.mjs'), command, ...places, ...how]);
    let said = '';
    child.stdout.on('data', (text) => (said += text));
    return new Promise<{ code: number | null; said: string }>((done) =>
      child.on('close', (code) => done({ code, said })),
    );
  };
  return { ...folder, host, run, runFolder: join(dir, 'run') };
}

/** Sends a byte now and then, and would be done in days. */
const drip: Host['trick'] = (path, content, response) => {
  if (!path.startsWith('/objects/')) return undefined;
  response.writeHead(200, { 'content-length': content.length });
  let sent = 0;
  const timer = setInterval(() => response.write(content.subarray(sent, ++sent)), 50);
  response.on('close', () => clearInterval(timer));
  return true;
};

const FILM = { ...PAGES, 'film.mp4': 'phim'.repeat(50_000) };

describe('an update over the network', () => {
  it('gives way to a stick, says so by its exit, and the stick is taken', async () => {
    const { pack, host, run, dir, out, keys, shown, runFolder } = await kiosk();
    pack(FILM);
    const stick = temporaryFolder();
    writeStick({ from: out, file: join(stick, 'a.kiosk'), root: keys.root });
    host.trick = drip;
    const network = run('update', host.url);
    await expect.poll(() => readProgress(runFolder)?.phase, { timeout: 20_000 }).toBe('downloading');
    expect(await run('stick', stick)).toMatchObject({ code: 0 });
    const { code, said } = await network;
    expect(code).toBe(3);
    expect(said).toContain('"code":"busy"');
    expect(shown('vi/index.html')).toBe(PAGES['vi/index.html']);
    // What the stick did is what the screen says.
    expect(readProgress(runFolder)).toMatchObject({ source: 'stick', phase: 'done' });
    expect(isStickWaiting(join(dir, 'run'))).toBe(false);
  });

  it('ends where the host is alive and slow, and the reason is told', async () => {
    const { pack, host, run, runFolder } = await kiosk();
    pack(FILM);
    host.trick = drip;
    const { code, said } = await run('update', host.url, '--least', '5000/600');
    expect(code).toBe(3);
    expect(said).toContain('slow');
    expect(readProgress(runFolder)).toMatchObject({ source: 'network', phase: 'refused', code: 'network' });
    host.trick = undefined;
    expect(await run('update', host.url, '--least', '1/600')).toMatchObject({ code: 0 });
    expect(readProgress(runFolder)).toMatchObject({ phase: 'done' });
  });

  it('tells how far it is', async () => {
    const { pack, update } = await kiosk();
    pack(FILM);
    const told: string[] = [];
    await update({ onProgress: ({ phase, percent }) => told.push(`${phase} ${percent ?? ''}`.trim()) });
    expect(told[0]).toBe('looking');
    expect(told).toContain('downloading 100');
    expect(told.at(-1)).toBe('checking');
    const percents = told.flatMap((text) => /\d+/.exec(text)?.map(Number) ?? []);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
  });

  it('tells the host how the kiosk fares with the first request, and with no other', async () => {
    const { pack, host, run, dir } = await kiosk();
    pack();
    const urls: string[] = [];
    const settings = {
      site: 'tinh',
      gate: GATE,
      from: host.url,
      home: '/',
      on: '06:00',
      off: '21:00',
      rotate: 0,
      volume: 50,
      report: true,
    };
    host.onUrl = (url) => urls.push(url);
    writeFileSync(join(dir, 'settings.json'), JSON.stringify(settings));
    expect(await run('update', host.url, '--settings', join(dir, 'settings.json'))).toMatchObject({
      code: 0,
    });
    expect(urls[0]).toMatch(/^\/latest\.json\?gate=na-meo&release=-&state=ok&beat=-&free=\d+&agent=-$/);
    expect(urls.slice(1).filter((url) => url.includes('?'))).toEqual([]);
    urls.length = 0;
    writeFileSync(join(dir, 'settings.json'), JSON.stringify({ ...settings, report: false }));
    await run('update', host.url, '--settings', join(dir, 'settings.json'));
    expect(urls[0]).toBe('/latest.json');
  });

  it('that nobody was told of is no success', async () => {
    const { host, run, runFolder } = await kiosk();
    expect((await run('update', host.url)).code).toBe(3);
    // No folder can be made below a file.
    writeFileSync(join(runFolder, 'file'), '');
    expect((await run('update', host.url, '--run', join(runFolder, 'file', 'run'))).code).toBe(4);
  });
});

describe('a stick that waits', () => {
  it('asks for the way as long as another update has it, and takes its wish back', async () => {
    const run = temporaryFolder();
    let tries = 0;
    const result = await beforeNetwork(run, async () => {
      if (++tries < 3) throw new KioskRefusal('busy');
      return isStickWaiting(run);
    });
    expect([result, tries]).toEqual([true, 3]);
    expect(isStickWaiting(run)).toBe(false);
  });

  it('has its way also where something else stands in the place of its wish', async () => {
    const run = temporaryFolder();
    mkdirSync(join(run, 'stick-waits', 'x'), { recursive: true });
    let tries = 0;
    const work = async () => {
      if (++tries < 2) throw new KioskRefusal('busy');
      return isStickWaiting(run);
    };
    expect(await beforeNetwork(run, work)).toBe(true);
    expect(isStickWaiting(run)).toBe(false);
  });

  it('gives up in the end, and passes other refusals on at once', async () => {
    const busy = async () => Promise.reject(new KioskRefusal('busy'));
    await expect(beforeNetwork(temporaryFolder(), busy, 0)).rejects.toMatchObject({ code: 'busy' });
    const wrong = async () => Promise.reject(new KioskRefusal('signature'));
    await expect(beforeNetwork(temporaryFolder(), wrong)).rejects.toMatchObject({ code: 'signature' });
  });

  it('and was killed blocks nothing for long', () => {
    const run = temporaryFolder();
    for (const text of [
      '',
      'x',
      '-1',
      '1e99',
      String(Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) - 200),
    ]) {
      writeFileSync(join(run, 'stick-waits'), text);
      expect(isStickWaiting(run), text).toBe(false);
    }
  });
});

it('parts of the search keep their names with their content: an open page has them through a switch', () => {
  for (const path of [
    'search/vi/pagefind.und_9e247b533b1.pf_meta',
    'search/km/fragment/und_e3d09bc.pf_fragment',
    'search/lo/index/und_155a12a.pf_index',
    'search/zh/index/zh-cn_155a12a.pf_index',
  ])
    expect(isHashed(path), path).toBe(true);
  for (const path of [
    'search/vi/pagefind-entry.json',
    'vi/index.html',
    'a_b.pf_index',
    'vi/search/index.html',
  ])
    expect(isHashed(path), path).toBe(false);
});
