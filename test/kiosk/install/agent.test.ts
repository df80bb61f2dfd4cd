import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundleAgent } from '../../../src/kiosk/install/bundle-agent.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { kioskFolder, PAGES } from '../kiosk-folder.ts';
import { SETTINGS } from './installed.ts';

let agent = '';
beforeAll(async () => {
  agent = await bundleAgent();
});

describe('the agent', () => {
  it('is one file without packages, that names nothing of this machine', () => {
    const imports = [...agent.matchAll(/^import .* from "([^"]+)"/gm)].map((match) => match[1]);
    expect(imports.length).toBeGreaterThan(5);
    expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([]);
    expect(agent).not.toContain(process.cwd());
  });

  it('starts, and says how it is used', () => {
    const program = join(temporaryFolder(), 'agent.mjs');
    writeFileSync(program, agent);
    const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([2, 'serve | update | stick | watchdog | apply']);
  });

  it('asks at the address that was set at the machine, and takes only a release with its first page', async () => {
    const { keys, root, out, pack } = kioskFolder();
    pack(PAGES, { gate: SETTINGS.gate });
    const asked: string[] = [];
    const host = createServer(({ url }, response) => {
      asked.push(url ?? '');
      response.writeHead(404).end();
    });
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    onTestFinished(() => void host.close());
    const from = `http://127.0.0.1:${(host.address() as AddressInfo).port}/moi/`;
    const dir = temporaryFolder({
      'agent.mjs': agent,
      'root.pub': keys.root,
      'keys.json': keys.document,
      'factory.json': JSON.stringify(SETTINGS),
      'changed.json': JSON.stringify({ from }),
    });
    const run = (...args: string[]) => {
      const settings = ['--settings', join(dir, 'factory.json'), '--changed', join(dir, 'changed.json')];
      const places = ['--keys', dir, '--root', root, '--run', dir, '--margin', '0', '--pause', '1'];
      const child = spawn(process.execPath, [join(dir, 'agent.mjs'), ...args, ...settings, ...places]);
      let said = '';
      child.stdout.on('data', (text) => {
        said += text;
      });
      return new Promise<string>((done) => child.on('close', () => done(said)));
    };
    await run('update');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((url) => url.startsWith('/moi/'))).toBe(true);
    // The release on the stick has no /vi/kiosk/.
    expect(await run('stick', '--from', out)).toMatch(/"code":"unhealthy".*\/vi\/kiosk\//);
  });
});
