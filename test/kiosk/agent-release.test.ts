import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { watchForNewer } from '../../src/kiosk/agent/hand-over.ts';
import { listen } from '../../src/kiosk/agent/site-server.ts';
import {
  type AgentRelease,
  agentNumber,
  createAgentRelease,
  parseAgentRelease,
} from '../../src/kiosk/format/agent-release.ts';
import { sha256 } from '../../src/kiosk/format/hash.ts';
import { parseKeyDocument } from '../../src/kiosk/format/key-document.ts';
import { LIMITS } from '../../src/kiosk/format/limits.ts';
import { places } from '../../src/kiosk/format/places.ts';
import { createRelease } from '../../src/kiosk/format/release.ts';
import { bundleAgent, bundleLauncher } from '../../src/kiosk/install/bundle-agent.ts';
import {
  readAgentKey,
  readAgentKeyDocument,
  readPublicKeys,
  readSigningKey,
  renewAgentKeys,
} from '../../src/kiosk/pack/key-folder.ts';
import { writeStick } from '../../src/kiosk/pack/pack.ts';
import { publishAgent } from '../../src/kiosk/pack/publish-agent.ts';
import { startHost } from '../../src/kiosk/simulate/host.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { GATE, kioskFolder, PAGES } from './kiosk-folder.ts';
import { answers, ended, freePort } from './launcher-machine.ts';

const NOW = Date.UTC(2026, 10, 20, 8, 0, 0);
const NUMBER = 20261120080000;
const OWN = 20261101000000;

/** A publisher with one release, and a kiosk whose package has the agent `OWN`. */
function publisher() {
  const kiosk = kioskFolder();
  kiosk.pack();
  const keyFolder = join(kiosk.dir, 'keys');
  const packageDir = join(kiosk.dir, 'package');
  mkdirSync(packageDir);
  const facts = { number: OWN, root: kiosk.keys.root, keys: kiosk.keys.agents, settle: 1 };
  writeFileSync(join(packageDir, 'launcher.json'), JSON.stringify(facts));
  const events: { event: string; code?: unknown; number?: unknown }[] = [];
  const agents = join(kiosk.root, 'agents');
  return {
    ...kiosk,
    keyFolder,
    packageDir,
    agents,
    publish: (text = 'one', now = NOW) =>
      publishAgent({
        out: kiosk.out,
        keys: readPublicKeys(keyFolder),
        signingKey: readAgentKey(keyFolder),
        program: Buffer.from(text),
        now,
      }),
    /** Signs and lays down whatever is wanted. */
    forge(change: Partial<AgentRelease>, program: string | Buffer = 'forged', key = readAgentKey(keyFolder)) {
      const release = { site: 'tinh', epoch: 1, number: NUMBER + 5, created: '2026-11-20', ...change };
      const sha = change.sha ?? sha256(program);
      mkdirSync(join(kiosk.out, 'agent'), { recursive: true });
      writeFileSync(join(kiosk.out, places.agentProgram(sha)), program);
      const text = createAgentRelease({ ...release, sha, bytes: change.bytes ?? program.length }, key);
      writeFileSync(join(kiosk.out, places.agent), text);
    },
    /** What the updater says of the agent. */
    async take(from = kiosk.out) {
      events.length = 0;
      await kiosk.update({
        from,
        agents: {
          package: packageDir,
          kept: join(kiosk.dir, 'kept'),
          log: (event, facts) => events.push({ event, ...facts }),
        },
      });
      return events.map(({ event, code, number }) => `${event} ${code ?? number}`);
    },
    here: () => (existsSync(agents) ? readdirSync(agents).sort() : []),
  };
}

describe('an agent’s document', () => {
  const dir = () => {
    const { keyFolder } = publisher();
    return { document: readAgentKeyDocument(keyFolder), key: readAgentKey(keyFolder), keyFolder };
  };
  const release: AgentRelease = {
    ...{ site: 'tinh', epoch: 1, number: 7, sha: sha256('x'), bytes: 1, created: '2026-11-20' },
  };

  it('is read as it was written, and numbers grow with time', () => {
    const { document, key } = dir();
    expect(parseAgentRelease(createAgentRelease(release, key), document)).toMatchObject(release);
    expect(agentNumber(NOW)).toBe(NUMBER);
    expect(agentNumber(NOW + 1000)).toBeGreaterThan(NUMBER);
  });

  it('is none of another site, epoch, form or size', () => {
    const { document, key } = dir();
    const code = (change: object) => {
      try {
        parseAgentRelease(createAgentRelease({ ...release, ...change }, key), document);
        return 'taken';
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(
      [{ site: 'khac' }, { epoch: 2 }, { number: 0 }, { number: 1.5 }, { number: '9' }].map(code),
    ).toEqual(['other-site', 'signature', 'format', 'format', 'format']);
    expect([{ sha: '../x' }, { bytes: 0 }, { bytes: LIMITS.agent + 1 }, { created: null }].map(code)).toEqual(
      ['format', 'format', 'too-big', 'format'],
    );
  });

  it('and one for contents never stand for each other, nor do their keys', () => {
    const { document, key, keyFolder } = dir();
    const { root, document: contents, agents = '' } = readPublicKeys(keyFolder);
    expect(() => parseKeyDocument(contents, root, 'agent')).toThrow('Chữ ký');
    expect(() => parseKeyDocument(agents, root)).toThrow('Chữ ký');
    const content = createRelease(
      { ...release, seq: 7, manifest: sha256('x'), files: 1, freshUntil: '2027-01-01' } as never,
      key,
    );
    expect(() => parseAgentRelease(content, document)).toThrow('Chữ ký');
    const byContentKey = createAgentRelease(release, readSigningKey(keyFolder, 1));
    expect(() => parseAgentRelease(byContentKey, document)).toThrow('Chữ ký');
  });
});

describe('publishing an agent', () => {
  it('lays document, keys and program beside the releases, with a number that rises', () => {
    const { publish, out } = publisher();
    expect(publish()).toMatchObject({ changed: true, release: { number: NUMBER } });
    expect(publish('one', NOW + 60_000)).toMatchObject({ changed: false, release: { number: NUMBER } });
    // A clock that has gone back does not make it an older one.
    expect(publish('two', NOW - 86_400_000)).toMatchObject({ release: { number: NUMBER + 1 } });
    expect(publish('three', NOW + 60_000).release.number).toBe(NUMBER + 100);
    expect(readdirSync(join(out, 'agent')).sort()).toEqual(
      [`${sha256('two')}.mjs`, `${sha256('three')}.mjs`, 'keys.json', 'latest.json'].sort(),
    );
  });

  it('mends what is damaged there', async () => {
    const { publish, out, take } = publisher();
    publish();
    writeFileSync(join(out, places.agentProgram(sha256('one'))), 'onf');
    expect(publish('one', NOW + 1000).changed).toBe(true);
    for (const place of [places.agent, places.agentKeys]) {
      writeFileSync(join(out, place), '{');
      expect(publish('one', NOW + 2000).changed).toBe(true);
    }
    expect(await take()).toEqual([`agent ${NUMBER + 3}`]);
  });

  it('asks for releases of this root, and for keys that count', () => {
    const { publish, out, keyFolder, keys, pack } = publisher();
    const other = publisher();
    const program = Buffer.from('x');
    const into = (folder: string) => () =>
      publishAgent({ out: folder, keys, signingKey: readAgentKey(keyFolder), program, now: NOW });
    expect(into(temporaryFolder())).toThrow('Thiếu tệp');
    expect(into(other.out)).toThrow('Chữ ký');
    const signingKey = readSigningKey(keyFolder, 1);
    expect(() => publishAgent({ out, keys, signingKey, program, now: NOW })).toThrow('khóa');
    renewAgentKeys(keyFolder, temporaryFolder());
    publish();
    // The former keys come too late.
    const former = { out, keys, program, now: NOW, signingKey: readAgentKey(keyFolder) };
    expect(() => publishAgent(former)).toThrow('khóa');
    // Packing contents leaves it alone.
    pack({ ...PAGES, 'vi/index.html': '<!doctype html><title>mới</title>' });
    expect(existsSync(join(out, places.agent))).toBe(true);
  });
});

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

it('agent keys rise by the reserve, and no reserve is made up', () => {
  const { keyFolder } = publisher();
  const first = readAgentKeyDocument(keyFolder);
  const second = renewAgentKeys(keyFolder, temporaryFolder());
  expect([first.epoch, second.epoch]).toEqual([1, 2]);
  expect(second.keys[0]?.id).toBe(first.keys[1]?.id);
  rmSync(join(keyFolder, 'agent-3.key'));
  expect(() => renewAgentKeys(keyFolder, temporaryFolder())).toThrow('agent-3.key');
});

describe('an agent makes room for a newer one', () => {
  const serving = async (change: { calm?: number; most?: number }) => {
    const agents = join(temporaryFolder({ 'agents/101.json': '', 'agents/keys.json': 'a' }), 'agents');
    const server = createServer((_, response) => response.end());
    const url = await listen(server, 0);
    let newer = 0;
    const timer = watchForNewer(server, { agents, every: 20, onNewer: () => newer++, ...change });
    onTestFinished(() => {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
    });
    return { agents, url, newer: () => newer };
  };

  it('not for what was here before it', async () => {
    const { newer, agents } = await serving({ calm: 0 });
    rmSync(join(agents, '101.json'));
    await wait(100);
    expect(newer()).toBe(0);
  });

  it('once, when one has come or a key has been taken away', async () => {
    const one = await serving({ calm: 0 });
    writeFileSync(join(one.agents, '102.json'), '');
    const other = await serving({ calm: 0 });
    writeFileSync(join(other.agents, 'keys.json'), 'b');
    await wait(150);
    expect([one.newer(), other.newer()]).toEqual([1, 1]);
  });

  it('when nobody has used the screen for a while; its own signs of life are no use', async () => {
    const { url, newer, agents } = await serving({ calm: 300 });
    writeFileSync(join(agents, '102.json'), '');
    for (let time = 0; time < 8; time++) {
      await fetch(`${url}/vi/`);
      await wait(60);
    }
    expect(newer()).toBe(0);
    for (let time = 0; time < 8; time++) {
      await fetch(`${url}/_kiosk/beat?focus=1&visible=1`, { method: 'POST' });
      await wait(60);
    }
    expect(newer()).toBe(1);
  });

  it('at last even while it is used', async () => {
    const { url, newer, agents } = await serving({ calm: 60_000, most: 200 });
    writeFileSync(join(agents, '102.json'), '');
    await fetch(`${url}/vi/`);
    await wait(400);
    expect(newer()).toBe(1);
  });
});

describe('the whole way, with real programs', () => {
  let launcher = '';
  let agent = '';
  beforeAll(async () => {
    [launcher, agent] = await Promise.all([bundleLauncher(), bundleAgent()]);
  });

  it('a kiosk updates itself through the launcher, and the next start is the newer agent', async () => {
    const { publish, packageDir, dir, out, here } = publisher();
    writeFileSync(join(packageDir, 'launcher.mjs'), launcher);
    writeFileSync(join(packageDir, 'agent.mjs'), agent);
    publish(`${agent}// newer\n`);
    const start = (command: string, ...more: string[]) =>
      spawn(
        process.execPath,
        [
          join(packageDir, 'launcher.mjs'),
          ...[command, '--root', join(dir, 'kiosk'), '--kept', join(dir, 'kept'), '--run', join(dir, 'run')],
          ...['--gate', GATE, '--keys', join(dir, 'keys'), '--package', packageDir, '--margin', '0', ...more],
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      );
    mkdirSync(join(dir, 'kept'), { recursive: true });
    const port = String(await freePort());
    const first = start('serve', '--port', port);
    const firstEnd = ended(first);
    expect(await ended(start('update', '--from', out))).toMatchObject({ code: 0 });
    expect(here()).toEqual([`${NUMBER}.json`, `${NUMBER}.mjs`]);
    first.kill('SIGTERM');
    expect((await firstEnd).out).toContain('"agent":"package"');
    const second = start('serve', '--port', port);
    const secondEnd = ended(second);
    await answers(Number(port));
    await wait(1500);
    const health = await fetch(`http://127.0.0.1:${port}/_kiosk/health`);
    expect(await health.json()).toMatchObject({ agent: NUMBER });
    second.kill('SIGTERM');
    const { out: said, code } = await secondEnd;
    expect([code, said.includes(`"agent":"${NUMBER}"`)]).toEqual([0, true]);
    expect(JSON.parse(readFileSync(join(dir, 'kept', 'agent-starts-serve.json'), 'utf8'))).toMatchObject({
      number: NUMBER,
      starts: 0,
    });
    expect(await ended(start('update', '--from', out))).toMatchObject({ code: 0 });
  });
});
