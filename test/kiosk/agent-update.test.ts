import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { LIMITS } from '../../src/kiosk/format/limits.ts';
import { places } from '../../src/kiosk/format/places.ts';
import {
  readAgentKey,
  readPublicKeys,
  readSigningKey,
  renewAgentKeys,
} from '../../src/kiosk/pack/key-folder.ts';
import { writeStick } from '../../src/kiosk/pack/pack.ts';
import { startHost } from '../../src/kiosk/simulate/host.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { NOW, NUMBER, OWN, publisher } from './agent-publisher.ts';
import { PAGES } from './kiosk-folder.ts';

describe('an update takes', () => {
  it('a newer agent after the contents, once, from a folder, a host and a stick alike', async () => {
    const { publish, take, here, agents, out, dir, keys, shown } = publisher();
    publish();
    expect(await take()).toEqual([`agent ${NUMBER}`]);
    expect(shown('index.html')).toBe(PAGES['index.html']);
    expect(here()).toEqual([`${NUMBER}.json`, `${NUMBER}.mjs`]);
    expect(readFileSync(join(agents, `${NUMBER}.mjs`), 'utf8')).toBe('one');
    expect(await take()).toEqual([]);

    publish('two '.repeat(5000), NOW + 1000);
    const host = await startHost(out);
    onTestFinished(() => host.close());
    expect(await take(host.url)).toEqual([`agent ${NUMBER + 1}`]);
    host.take();
    expect(await take(host.url)).toEqual([]);
    expect(host.take().requests).toBe(2);

    publish('three', NOW + 2000);
    const file = join(dir, 'x.kiosk');
    expect(writeStick({ from: out, file, root: keys.root }).agent?.number).toBe(NUMBER + 2);
    expect(await take(file)).toEqual([`agent ${NUMBER + 2}`]);
    // The new one, and the one to go back to.
    expect(here()).toEqual([1, 2].flatMap((more) => [`${NUMBER + more}.json`, `${NUMBER + more}.mjs`]));
  });

  it('none where none is published, and says nothing', async () => {
    const { take, here, out, dir, keys } = publisher();
    expect(await take()).toEqual([]);
    const file = join(dir, 'x.kiosk');
    writeStick({ from: out, file, root: keys.root });
    expect(await take(file)).toEqual([]);
    expect(here()).toEqual([]);
  });

  it('none where the package names no keys, or where there is no package', async () => {
    const { publish, take, here, packageDir } = publisher();
    publish();
    writeFileSync(join(packageDir, 'launcher.json'), JSON.stringify({ number: 1, root: 'x', settle: 1 }));
    expect(await take()).toEqual([]);
    rmSync(join(packageDir, 'launcher.json'));
    expect(await take()).toEqual(['agent-refused failed']);
    expect(here()).toEqual([]);
  });

  it('none that is older than the package, than one that was here, or of the same number', async () => {
    const { publish, forge, take, here, out } = publisher();
    forge({ number: OWN });
    expect(await take()).toEqual([]);
    forge({ number: OWN - 1 });
    expect(await take()).toEqual([]);
    publish('one');
    const before = join(temporaryFolder(), 'out');
    cpSync(out, before, { recursive: true });
    publish('two', NOW + 1000);
    await take();
    expect(await take(before)).toEqual([]);
    forge({ number: NUMBER + 1 });
    expect(await take()).toEqual(['agent-refused same-number']);
    expect(here()).toEqual([`${NUMBER + 1}.json`, `${NUMBER + 1}.mjs`]);
  });

  it('none that is altered, cut short, endless, a link, or signed by no key for agents; contents come all the same', async () => {
    const { forge, take, here, keyFolder, out, pack, shown } = publisher();
    const program = join(out, places.agentProgram(sha256('forged')));
    const cases: [string, () => void][] = [
      ['hash', () => forge({ sha: sha256('other') })],
      ['hash', () => forge({ bytes: 7 })],
      ['too-big', () => forge({ bytes: 3 })],
      ['too-big', () => forge({ bytes: LIMITS.agent + 1 })],
      [
        'too-big',
        () =>
          forge({}, Buffer.alloc(10)) ??
          writeFileSync(join(out, places.agentProgram(sha256(Buffer.alloc(10)))), Buffer.alloc(11)),
      ],
      ['other-site', () => forge({ site: 'tinh-khac' })],
      ['signature', () => forge({ epoch: 2 })],
      ['signature', () => forge({}, 'forged', readSigningKey(keyFolder, 1))],
      ['signature', () => forge({}, 'forged', generateKeyPairSync('ed25519').privateKey)],
      ['format', () => forge({}) ?? writeFileSync(join(out, places.agent), 'null')],
      ['too-big', () => forge({}) ?? writeFileSync(join(out, places.agent), 'x'.repeat(20_000))],
      [
        'hash',
        () => {
          forge({});
          rmSync(program);
          writeFileSync(join(out, 'elsewhere'), 'FORGED');
          symlinkSync('../elsewhere', program);
        },
      ],
    ];
    for (const [at, [code, make]] of cases.entries()) {
      cpSync(join(out, places.keys), join(out, places.agentKeys));
      rmSync(program, { force: true });
      make();
      const title = `<!doctype html><title>${at}</title>`;
      pack({ ...PAGES, 'vi/index.html': title });
      expect(await take(), String(make)).toEqual([`agent-refused ${code}`]);
      expect(shown('vi/index.html')).toBe(title);
      expect(here()).toEqual([]);
    }
  });

  it('one also when the contents are refused, which perhaps only it understands', async () => {
    const { publish, take, here, out } = publisher();
    publish();
    writeFileSync(join(out, places.latest), '{"body":"","key":"","signature":""}');
    await expect(take()).rejects.toThrow();
    expect(here()).toEqual([`${NUMBER}.json`, `${NUMBER}.mjs`]);
  });

  it('one over whatever stands in its place', async () => {
    const { publish, take, here, agents, root } = publisher();
    publish();
    mkdirSync(root, { recursive: true });
    writeFileSync(agents, 'a file');
    expect(await take()).toEqual([`agent ${NUMBER}`]);
    publish('two', NOW + 1000);
    for (const name of [`${NUMBER + 1}.json`, `${NUMBER + 1}.mjs.new`])
      mkdirSync(join(agents, name, 'in'), { recursive: true });
    symlinkSync('/dev/full', join(agents, `${NUMBER + 1}.mjs`));
    writeFileSync(join(agents, 'stray'), '');
    expect(await take()).toEqual([`agent ${NUMBER + 1}`]);
    expect(here()).toHaveLength(4);
  });

  it('again what was damaged here since', async () => {
    const { publish, take, agents } = publisher();
    publish();
    await take();
    const file = join(agents, `${NUMBER}.mjs`);
    writeFileSync(file, 'onf');
    expect(await take()).toEqual([`agent ${NUMBER}`]);
    expect(readFileSync(file, 'utf8')).toBe('one');
  });

  it('not again what was given up here, and keeps the one before it', async () => {
    const { publish, take, here, dir } = publisher();
    publish('good');
    await take();
    for (let at = 1; at <= 3; at++) {
      publish(`bad ${at}`, NOW + at * 1000);
      expect(await take()).toEqual([`agent ${NUMBER + at}`]);
      mkdirSync(join(dir, 'kept'), { recursive: true });
      const givenUp = [1, 2, 3].slice(0, at).map((bad) => NUMBER + bad);
      const starts = { number: 1, starts: 0, boot: '', givenUp };
      writeFileSync(join(dir, 'kept', 'agent-starts-serve.json'), JSON.stringify(starts));
      expect(await take()).toEqual([]);
      expect(here()).toContain(`${NUMBER}.mjs`);
    }
    expect(here().length).toBeLessThanOrEqual(6);
  });

  it('the word of the root that a key is taken away, and then only what its reserve signs', async () => {
    const { publish, forge, take, here, keyFolder, out } = publisher();
    publish();
    await take();
    const leaked = readAgentKey(keyFolder);
    // Whoever has the leaked key runs ahead as far as numbers go.
    forge({ number: Number.MAX_SAFE_INTEGER }, 'evil', leaked);
    expect(await take()).toEqual([`agent ${Number.MAX_SAFE_INTEGER}`]);
    renewAgentKeys(keyFolder, temporaryFolder());
    publish('mended', NOW + 9000);
    expect(await take()).toEqual([`agent ${NUMBER + 9}`]);
    expect(here()).toEqual([`${NUMBER + 9}.json`, `${NUMBER + 9}.mjs`, 'keys.json']);
    for (const epoch of [1, 2]) {
      forge({ number: NUMBER + 99, epoch }, 'evil', leaked);
      writeFileSync(join(out, places.agentKeys), readPublicKeys(keyFolder).agents as string);
      expect(await take()).toEqual(['agent-refused signature']);
    }
  });
});
