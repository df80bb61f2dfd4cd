import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { freePort } from '../../../src/desk/free-port.ts';
import { bundlePrograms } from '../../../src/kiosk/install/bundle-agent.ts';
import { createInstalledFiles } from '../../../src/kiosk/install/files.ts';
import { ORIGIN } from '../../../src/kiosk/install/names.ts';
import { createUnits } from '../../../src/kiosk/install/units.ts';
import { createWorld, SITE_NAME } from '../../../src/kiosk/simulate/world.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { itNeeds } from '../../support/programs.ts';
import { SETTINGS } from './installed.ts';
import { expandFilter, readCalls, type Traced, trace } from './system-calls.ts';

/** As the units name it, where it is; its version is Debian's, and its calls with it. */
const NODE = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;
const WITHOUT_KEYS = '@system-service';

/** The package's files in a folder, and a host that publishes a release. */
async function installBelow(top: string) {
  const world = await createWorld(join(top, 'world'), { pages: 6, large: 5000 }, process.cwd());
  const port = await freePort('127.0.0.1', 18_080);
  const settings = {
    ...SETTINGS,
    site: SITE_NAME,
    gate: 'cua-khau-thu',
    from: world.host.url,
    home: '/',
  };
  const files = createInstalledFiles(settings, world.keys, await bundlePrograms(new Date()));
  for (const { path, content, mode } of files) write(join(top, path), content, mode);
  // What systemd makes for them: StateDirectory, RuntimeDirectory, and a mounted stick.
  for (const dir of ['var/lib/cua-ngo/site', 'var/lib/cua-ngo/kept', 'var/lib/cua-ngo-watchdog'])
    mkdirSync(join(top, dir), { recursive: true });
  for (const dir of ['run/cua-ngo', 'run/cua-ngo-watchdog', 'run/cua-ngo-stick/sda1'])
    mkdirSync(join(top, dir), { recursive: true });
  const units = createUnits(settings);
  const settingOf = (unit: string, name: string) => String(units[unit]?.['Service']?.[name]);
  const below = (command: string) =>
    command
      .replace(/\/(?:usr|var)\/lib\/cua-ngo|\/run\/cua-ngo/g, (path) => `${top}${path}`)
      .replaceAll('/usr/bin/node', NODE)
      .replaceAll('%i', 'sda1')
      .replaceAll(ORIGIN, `http://127.0.0.1:${port}`)
      .replace('--port 8080', `--port ${port}`)
      .split(' ');
  return {
    world,
    url: `http://127.0.0.1:${port}/`,
    filterOf: (unit: string) => settingOf(unit, 'SystemCallFilter'),
    /** Runs what the unit starts. */
    start: (unit: string) => trace(join(top, `${unit}.log`), below(settingOf(unit, 'ExecStart'))),
    callsOf: (unit: string) => readCalls(join(top, `${unit}.log`)),
    stick: join(top, 'run/cua-ngo-stick/sda1'),
  };
}

function write(file: string, content: string | Uint8Array, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { mode });
}

const status = (url: string, method = 'GET') =>
  new Promise<number>((done, failed) => {
    request(url, { method, agent: false }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0));
    })
      .on('error', failed)
      .end();
  });

async function untilServing(server: Traced): Promise<void> {
  for (let tenth = 0; tenth < 300 && !server.output().includes('"serving"'); tenth++) await wait(100);
  expect(server.output()).toContain('"serving"');
}

/** What the filter of a unit would refuse of what its program calls. */
const refused = (filter: string, calls: ReadonlySet<string>): string[] => {
  const allowed = expandFilter(filter);
  return [...calls].filter((call) => !allowed.has(call)).sort();
};

describe('the sandbox', () => {
  itNeeds(
    ['strace', 'systemd'],
    'lets every system call through that server, updates, sticks and watchdog make',
    async () => {
      const top = temporaryFolder();
      const kiosk = await installBelow(top);
      const { world, url } = kiosk;
      try {
        const server = kiosk.start('cua-ngo-agent.service');
        await untilServing(server);
        await status(url);
        world.host.folder = world.published.old;
        const update = kiosk.start('cua-ngo-update.service');
        expect(await update.ended, update.output()).toBe(0);
        write(join(kiosk.stick, 'moi.kiosk'), readFileSync(world.sticks.new));
        const stick = kiosk.start('cua-ngo-stick@.service');
        expect(await stick.ended, stick.output()).toBe(0);
        const answers = [
          await status(url),
          await status(`${url}vi/`),
          await status(`${url}khong-co/`),
          await status(`${url}_kiosk/health`),
          await status(`${url}_kiosk/beat?focus=1&visible=1`, 'POST'),
          await status(`${url}_kiosk/count?kind=touch&language=vi&value=x`, 'POST'),
          await status(`${url}_kiosk/counts.csv`),
        ];
        expect(answers.slice(0, 2)).toEqual([200, 200]);
        const watchdog = kiosk.start('cua-ngo-watchdog.service');
        expect(await watchdog.ended, watchdog.output()).toBe(0);
        server.stop();
        await server.ended;
        for (const unit of [
          'cua-ngo-agent.service',
          'cua-ngo-update.service',
          'cua-ngo-stick@.service',
          'cua-ngo-watchdog.service',
        ]) {
          const calls = kiosk.callsOf(unit);
          expect(calls.size, unit).toBeGreaterThan(30);
          expect(refused(kiosk.filterOf(unit), calls), unit).toEqual([]);
          // A filter that lacks V8's keys is found out, with each Node that asks for them.
          const keys = [...calls].filter((call) => call.startsWith('pkey_')).sort();
          expect(refused(WITHOUT_KEYS, calls), unit).toEqual(keys);
          // Debian 13 has Node 20, which always asks; newer ones do not.
          expect(refused(kiosk.filterOf(unit), new Set(['pkey_alloc'])), unit).toEqual([]);
        }
      } finally {
        await world.close();
      }
    },
    120_000,
  );

  itNeeds(
    ['systemd'],
    'is read as systemd reads it: groups in groups, and what each program needs',
    async () => {
      const allowed = expandFilter('@system-service @pkey');
      for (const call of ['pkey_alloc', 'execve', 'openat', 'epoll_wait', 'renameat2'])
        expect(allowed, call).toContain(call);
      expect(allowed).not.toContain('mount');
      expect(expandFilter(WITHOUT_KEYS)).not.toContain('pkey_alloc');
      expect(expandFilter('getpid')).toContain('execve');
      expect(() => expandFilter('@khong-co')).toThrow('@khong-co');
      expect(() => expandFilter('~@mount')).toThrow('forbids');
    },
  );

  it('sees calls that were cut in two by another thread, and no signals', () => {
    const dir = temporaryFolder({
      log: [
        '12  openat(AT_FDCWD, "x(y", O_RDONLY) = 3',
        '13  futex(0x1, FUTEX_WAIT <unfinished ...>',
        '12  <... pkey_alloc resumed>) = -1 ENOSPC (No space left on device)',
        '12  --- SIGCHLD {si_signo=SIGCHLD} ---',
        '12  +++ exited with 0 +++',
      ].join('\n'),
    });
    expect([...readCalls(join(dir, 'log'))].sort()).toEqual(['futex', 'openat', 'pkey_alloc']);
  });
});
