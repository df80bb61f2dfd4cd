import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { watchForNewer } from '../../src/kiosk/agent/hand-over.ts';
import { endServer, listen } from '../../src/kiosk/agent/site-server.ts';
import { bundleAgent, bundleLauncher } from '../../src/kiosk/install/bundle-agent.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { NUMBER, publisher } from './agent-publisher.ts';
import { GATE } from './kiosk-folder.ts';
import { answers, ended, freePort } from './launcher-machine.ts';

describe('an agent makes room for a newer one', () => {
  const serving = async (change: { calm?: number; most?: number }) => {
    const agents = join(temporaryFolder({ 'agents/101.json': '', 'agents/keys.json': 'a' }), 'agents');
    const server = createServer((_, response) => response.end());
    const url = await listen(server, 0);
    let newer = 0;
    const timer = watchForNewer(server, { agents, every: 20, onNewer: () => newer++, ...change });
    onTestFinished(() => {
      clearInterval(timer);
      return endServer(server);
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
