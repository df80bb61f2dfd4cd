import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleLauncher } from '../../src/kiosk/install/bundle-agent.ts';
import { noteStart } from '../../src/kiosk/launcher/starts.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { AGENTS, answers, ended, freePort, launcherMachine } from './launcher-machine.ts';

let launcher = '';
beforeAll(async () => {
  launcher = await bundleLauncher();
});

const machine = (own?: string, settle?: number) => launcherMachine(launcher, own, settle);

describe('an agent that does not come to be well', () => {
  it.each(['dies', 'throws', 'throwsLater', 'brokenSyntax'] as const)(
    'since it %s, is started three times, then the one before is, for ever',
    async (does) => {
      const { put, run } = machine();
      put(101);
      put(102, AGENTS[does]);
      for (let start = 0; start < 3; start++) {
        const { code, err, ran } = await run('update');
        expect(code).not.toBe(0);
        expect(err.length, 'the program itself is no line of the journal').toBeLessThan(5000);
        expect(ran).toEqual(does === 'brokenSyntax' ? [] : ['agent 102']);
      }
      for (let start = 0; start < 3; start++) expect((await run('update')).ran).toEqual(['agent 101']);
      // As a server and at a stick too.
      expect((await run('stick')).ran).toEqual(['agent 101']);
      put(103);
      expect((await run('update')).ran).toEqual(['agent 103']);
    },
  );

  it('goes back as far as the package’s own', async () => {
    const { put, run } = machine();
    put(101, AGENTS.dies);
    put(102, AGENTS.dies);
    const ran: string[] = [];
    for (let start = 0; start < 8; start++) ran.push(...(await run('stick')).ran);
    expect(ran).toEqual([...Array(3).fill('agent 102'), ...Array(3).fill('agent 101'), 'own', 'own']);
  });

  it('since it never answers, is ended as a server, three times', async () => {
    const { put, run } = machine();
    put(101, AGENTS.hangs);
    const port = String(await freePort());
    for (let start = 0; start < 3; start++)
      expect(await run('serve', '--port', port)).toMatchObject({ ran: ['agent 101'], code: 1 });
    expect((await run('serve', '--port', port)).ran).toEqual(['own']);
  });

  it('is forgiven once it has served: starts are counted from there', async () => {
    const { put, start, run, starts } = machine();
    put(101, AGENTS.serves);
    const port = String(await freePort());
    for (let time = 0; time < 4; time++) {
      const child = start('serve', '--port', port);
      const end = ended(child);
      await answers(Number(port));
      await wait(900);
      expect(starts('serve')).toMatchObject({ number: 101, starts: 0, givenUp: [] });
      child.kill('SIGKILL');
      expect((await end).ran).toEqual(['agent 101']);
    }
    expect(starts('serve')).toMatchObject({ starts: 0 });
    put(101, AGENTS.dies);
    for (let time = 0; time < 3; time++)
      expect((await run('serve', '--port', port)).ran).toEqual(['agent 101']);
    expect((await run('serve', '--port', port)).ran).toEqual(['own']);
  });

  it('is one that was killed, not one that was asked to end', async () => {
    const { put, start, starts } = machine(undefined, 30);
    put(101, AGENTS.serves);
    const port = await freePort();
    const serve = async (signal: 'SIGTERM' | 'SIGKILL') => {
      const child = start('serve', '--port', String(port));
      const end = ended(child);
      await answers(port);
      child.kill(signal);
      return end;
    };
    for (let time = 0; time < 4; time++)
      expect(await serve('SIGTERM')).toMatchObject({ code: 0, ran: ['agent 101'] });
    expect(starts('serve')).toMatchObject({ starts: 0 });
    for (let time = 0; time < 3; time++) await serve('SIGKILL');
    expect(starts('serve')).toMatchObject({ starts: 3 });
  });

  it('may end by a signal that it does not listen for', async () => {
    const { put, start } = machine();
    put(101, AGENTS.hangs);
    const child = start('update');
    const end = ended(child);
    await new Promise((done) => child.stdout?.once('data', done));
    child.kill('SIGTERM');
    expect(await end).toMatchObject({ signal: 'SIGTERM' });
  });

  it('is not blamed for a machine that goes out', () => {
    const kept = temporaryFolder();
    for (let boot = 0; boot < 9; boot++) expect(noteStart(kept, 'serve', 101, `boot ${boot}`)).toBe(true);
    for (let start = 0; start < 2; start++) expect(noteStart(kept, 'serve', 101, 'boot 8')).toBe(true);
    expect(noteStart(kept, 'serve', 101, 'boot 8')).toBe(false);
  });

  it('is no updater that refuses a release', async () => {
    const { put, run, starts } = machine();
    put(101, 'process.exitCode = 3;');
    for (let start = 0; start < 5; start++) expect((await run('update')).code).toBe(3);
    expect(starts('update')).toMatchObject({ starts: 0, givenUp: [] });
  });
});

describe('the counts of starts', () => {
  it('may be torn, foreign, a folder, a link or a pipe', async () => {
    for (const make of [
      (file: string) => writeFileSync(file, '{"number": 101, "sta'),
      (file: string) => writeFileSync(file, 'null'),
      (file: string) => writeFileSync(file, '{"number":"x","starts":-5,"givenUp":["a",null,1.5]}'),
      (file: string) => mkdirSync(join(file, 'in')),
      (file: string) => symlinkSync('/dev/zero', file),
      (file: string) => spawnSync('mkfifo', [file]),
    ]) {
      const { put, run, kept, starts } = machine();
      put(101);
      mkdirSync(kept, { recursive: true });
      for (const name of ['agent-starts-update.json', 'agent-starts-update.json.new']) {
        const file = join(kept, name);
        if (String(make).includes('mkdirSync')) mkdirSync(file);
        make(file);
      }
      expect((await run('update')).ran, String(make)).toEqual(['agent 101']);
      expect(starts('update')).toMatchObject({ number: 101, starts: 0 });
    }
  });

  it('that cannot be written start the package’s own', async () => {
    const { put, run, kept } = machine();
    put(101);
    rmSync(kept, { recursive: true });
    writeFileSync(kept, '');
    expect((await run('update')).ran).toEqual(['own']);
  });

  it('forged ones bring no other code: they keep an agent out, or in', async () => {
    const { put, run, kept } = machine();
    put(101);
    put(102);
    const forged = { number: 102, starts: 0, boot: 'x', givenUp: [102, 101] };
    writeFileSync(join(kept, 'agent-starts-serve.json'), JSON.stringify(forged));
    expect((await run('update')).ran).toEqual(['own']);
  });
});

it('what is started is the bytes that were checked, and no file that could be another by then', async () => {
  const { put, run } = machine();
  put(101, 'process.stdout.write(String(import.meta.url).slice(0, 5));');
  const { ran, out } = await run('update');
  expect(ran).toEqual(['agent 101']);
  expect(out).toMatch(/data:$/);
});
