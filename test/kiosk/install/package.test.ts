import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDeb, createVersion, isVersion } from '../../../src/kiosk/install/deb.ts';
import { ENABLED, STARTED } from '../../../src/kiosk/install/units.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { itNeeds } from '../../support/programs.ts';
import { contentOf, installedFiles } from './installed.ts';
import { readDeb } from './read-deb.ts';

const TIME = 1_800_000_000;
const files = installedFiles();
const deb = createDeb({ files, version: '0.1.0', time: TIME });
const { members, control, data } = readDeb(deb);
const script = (name: 'postinst' | 'prerm' | 'postrm') => control.get(`./${name}`)?.content ?? '';

describe('the package', () => {
  it('holds what dpkg wants, in its order, and every file of the kiosk', () => {
    expect(members).toEqual(['debian-binary', 'control.tar.gz', 'data.tar.gz']);
    const documents = ['changelog.gz', 'copyright'].map((name) => `./usr/share/doc/cua-ngo-kiosk/${name}`);
    expect([...data.keys()].sort()).toEqual([...files.map(({ path }) => `.${path}`), ...documents].sort());
    expect(data.get('./usr/lib/cua-ngo/agent.mjs')?.content).toBe('AGENT');
    expect(data.get('./usr/lib/cua-ngo/screen-power')?.mode).toBe(0o755);
    expect(control.get('./control')?.content).toMatch(
      /^Package: cua-ngo-kiosk\nVersion: 0\.1\.0\nArchitecture: all\n/,
    );
    expect(control.get('./postinst')?.mode).toBe(0o755);
  });

  it('is the same bytes for the same input', () => {
    expect(createDeb({ files, version: '0.1.0', time: TIME }).equals(deb)).toBe(true);
  });

  it('keeps in /etc only what dpkg knows as settings', () => {
    const configs = control.get('./conffiles')?.content.trim().split('\n');
    expect([...data.keys()].filter((path) => path.startsWith('./etc/'))).toEqual(
      configs?.map((path) => `.${path}`),
    );
  });

  it('brings what it calls', () => {
    const depends = /^Depends: (.*)$/m.exec(control.get('./control')?.content ?? '')?.[1]?.split(', ') ?? [];
    for (const name of ['chromium', 'cage', 'wlr-randr', 'alsa-utils', 'unattended-upgrades', 'curl'])
      expect(depends).toContain(name);
  });

  itNeeds(
    ['lintian'],
    'is without fault for lintian',
    async () => {
      const file = join(temporaryFolder(), 'kiosk.deb');
      writeFileSync(file, deb);
      const { stdout, stderr } = spawnSync('lintian', ['--no-cfg', '--allow-root', file], {
        encoding: 'utf8',
      });
      // Its warnings are read by people: the hash of a password is for root alone, and systemd is called by its name.
      expect(
        `${stdout}${stderr}`.split('\n').filter((line) => /^E:|internal error|cannot/i.test(line)),
      ).toEqual([]);
      expect(stdout).toContain('W: cua-ngo-kiosk: maintainer-script-calls-systemctl');
    },
    120_000,
  );
});

describe('the scripts of the package', () => {
  it('can be read by a shell', () => {
    const shell = [script('postinst'), script('prerm'), script('postrm')];
    for (const text of [...shell, contentOf(files, 'screen-power'), contentOf(files, 'screen-session')]) {
      const { status, stderr } = spawnSync('sh', ['-n'], { input: text, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    }
  });

  it('start nothing at the installing that takes the screen from the technician', () => {
    const started: readonly string[] = STARTED;
    for (const unit of ENABLED.filter((unit) => /display|screen|watchdog|reboot/.test(unit)))
      expect(started).not.toContain(unit);
    expect(script('postinst').match(/deb-systemd-invoke "\$action" (.*) \|\|/)?.[1]).toBe(started.join(' '));
    // What is left is only restarted where it runs.
    const calls = script('postinst').match(/systemctl \S*start\S* /g) ?? [];
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) expect(call).toMatch(/^systemctl try-/);
  });

  it('leave no folder of the kiosk behind after a purge', () => {
    const folders = new Set(
      files.flatMap(({ content }) =>
        [...content.matchAll(/^(State|Runtime)Directory=(.+)$/gm)].flatMap(([, kind, names = '']) =>
          names.split(' ').map((name) => `${kind === 'State' ? '/var/lib' : '/run'}/${name.split('/')[0]}`),
        ),
      ),
    );
    expect(folders.size).toBeGreaterThanOrEqual(5);
    const purge = script('postrm').split('= purge')[1] ?? '';
    for (const folder of folders) expect(purge).toMatch(new RegExp(`${folder}( |\n)`));
  });
});

describe('the version', () => {
  const later = (files: Parameters<typeof createVersion>[2], seconds: number) =>
    createVersion('0.1.0', TIME + seconds, files);

  it('rises with each second, as dpkg orders it', () => {
    const versions = [0, 1, 60, 3600, 86_400, 40_000_000].map((seconds) => later(files, seconds));
    for (const [index, version] of versions.entries()) {
      expect(isVersion(version)).toBe(true);
      const next = versions[index + 1];
      if (next !== undefined) {
        const { status, error } = spawnSync('dpkg', ['--compare-versions', version, 'lt', next]);
        expect(error ? Number(version >= next) : status, `${version} < ${next}`).toBe(0);
      }
    }
  });

  it('differs with the contents, also within one second', () => {
    expect(later(installedFiles('OTHER'), 0)).not.toBe(later(files, 0));
    expect(later(files, 0)).toBe(later(files, 0));
  });

  it('that is given is one that dpkg can order', () => {
    for (const version of ['1', '1.2.0', '1.0~rc1', '0.1.0+20261129.1'])
      expect(isVersion(version), version).toBe(true);
    for (const version of ['', 'v1', '1.0-1', '1:2', '1 2', '1.0\nDepends: x', '1/2'])
      expect(isVersion(version), version).toBe(false);
  });
});
