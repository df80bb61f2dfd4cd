import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyUnits } from '../../../src/desk/kiosk/verify-units.ts';
import { ENABLED } from '../../../src/kiosk/install/units.ts';
import { SETTINGS_FILES } from '../../../src/kiosk/settings.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { itNeeds } from '../../support/programs.ts';
import { contentOf, installedFiles, SETTINGS } from './installed.ts';

const files = installedFiles();
const units = files.filter(({ path }) => /^\/usr\/lib\/systemd\/system\/cua-ngo[^/]*$/.test(path));
const file = (ending: string) => contentOf(files, ending);

describe('the units', () => {
  it('are taken by systemd itself where there is one, which would tell a mistake', () => {
    expect(verifyUnits(files) ?? []).toEqual([]);
    const broken = files.map((one) => ({
      ...one,
      content: one.content.replace('Type=oneshot', 'Typo=oneshot'),
    }));
    const complaints = verifyUnits(broken);
    expect(complaints === undefined || complaints.some((line) => line.includes('Typo'))).toBe(true);
  });

  it('that are enabled are there, and every timer has its service', () => {
    const names = files.map(({ path }) => path.split('/').at(-1) as string);
    for (const name of ENABLED) expect(names).toContain(name);
    for (const name of names.filter((name) => name.endsWith('.timer')))
      expect(names).toContain(name.replace('.timer', '.service'));
  });

  it('start Chromium on the first page, with a profile that goes at each start', () => {
    expect(file('cua-ngo-display.service')).toMatch(
      /ExecStart=\/usr\/bin\/cage .* http:\/\/127\.0\.0\.1:8080\/vi\/kiosk\/\n/,
    );
    expect(file('cua-ngo-display.service')).toContain(
      'ExecStartPre=/bin/rm -rf /run/cua-ngo-display/profile',
    );
  });

  it('leave to the settings what may be changed at the machine', () => {
    const update = file('cua-ngo-update.service');
    expect(update).toContain(`--settings ${SETTINGS_FILES.factory} --changed ${SETTINGS_FILES.changed}`);
    expect(update).not.toContain(SETTINGS.from);
  });

  it('apply the settings once more when they have been applied, for what systemd did not see meanwhile', () => {
    const again = 'cua-ngo-settings-again.service';
    const started = (unit: string) => /^ExecStart=.*$/m.exec(file(unit))?.[0];
    expect(file('cua-ngo-settings.service')).toContain(`\nOnSuccess=${again}\n`);
    expect(started(again)).toBe(started('cua-ngo-settings.service'));
    expect(started(again)).toMatch(/ apply --settings /);
    // Once, or the two would start one another for ever.
    expect(file(again)).not.toMatch(/^(OnSuccess|OnFailure|WantedBy)=/m);
  });

  it('let V8 have its keys of memory wherever system calls are limited', () => {
    const limited = units.filter(({ content }) => /^ExecStart=.*\/node /m.test(content));
    expect(limited.length).toBeGreaterThan(4);
    for (const { path, content } of limited)
      expect(/^SystemCallFilter=.*$/m.exec(content)?.[0], path).toMatch(/@system-service .*@pkey/);
  });
});

describe('a stick', () => {
  const mounter = file('cua-ngo-stick-mount@.service');
  const reader = file('cua-ngo-stick@.service');

  it('is mounted read-only, as a file system without owners and links, and let go of in the end', () => {
    expect(mounter).toMatch(/^ExecStart=\/bin\/mount -t vfat,exfat -o ro,noexec,nosuid,nodev,/m);
    expect(files.some(({ content }) => content.includes('ext4|') || content.includes(',ext4'))).toBe(false);
    expect(mounter).toMatch(
      /^ExecStopPost=-\/bin\/umount .*\nExecStopPost=-\/bin\/rmdir \/run\/cua-ngo-stick\/%i$/m,
    );
  });

  it('is read by the agent’s user alone, after it is mounted, and no longer than it is there', () => {
    expect(reader).toMatch(/^User=cua-ngo$/m);
    expect(reader).not.toMatch(/^Exec\w+=[-@:]*[+!]/m);
    expect(reader).toMatch(/^BindsTo=dev-%i.device cua-ngo-stick-mount@%i.service$/m);
    expect(reader).toMatch(/^After=dev-%i.device cua-ngo-stick-mount@%i.service /m);
    expect(mounter).toMatch(/^StopWhenUnneeded=yes$/m);
  });

  it('that is pulled out while it is read leaves no failed unit', () => {
    expect(reader).toMatch(/^SuccessExitStatus=3 SIGTERM$/m);
  });

  it('that is mounted has no sandbox that would hide the mount from its reader', () => {
    expect(mounter).not.toMatch(
      /^(Protect(System|Home|Kernel\w+|ControlGroups|Proc)|Private\w+|Read\w+Paths)=/m,
    );
  });
});

describe('what runs as root', () => {
  const rootUnits = units.filter(
    ({ path, content }) => path.endsWith('.service') && !/^User=/m.test(content),
  );

  it('has no power of root but to mount', () => {
    expect(rootUnits.length).toBeGreaterThan(4);
    for (const { path, content } of rootUnits)
      expect(/^CapabilityBoundingSet=(.*)$/m.exec(content)?.[1], path).toBe(
        /stick-mount|export@/.test(path) ? 'CAP_SYS_ADMIN' : '',
      );
  });

  it('writes nowhere where the unprivileged user may write', () => {
    for (const { path, content } of rootUnits) {
      const own = [...content.matchAll(/^(?:State|Runtime)Directory=(.*)$/gm)].map((match) => match[1]);
      expect(
        own.every((name) => name !== 'cua-ngo' && !name?.startsWith('cua-ngo/')),
        path,
      ).toBe(true);
      expect(content, path).not.toMatch(/^ReadWritePaths=.*cua-ngo/m);
    }
  });
});

itNeeds(
  ['systemd'],
  'no unit is more exposed than it need be',
  async () => {
    const dir = temporaryFolder(
      Object.fromEntries(
        units.map(({ path, content }) => [basename(path).replace('@.', '@sda1.'), content] as const),
      ),
    );
    const services = units.map(({ path }) => basename(path)).filter((name) => name.endsWith('.service'));
    expect(services.length).toBeGreaterThan(8);
    const exposed = (name: string, tenths: number) => {
      const { status, stdout } = spawnSync(
        'systemd-analyze',
        [
          'security',
          '--offline=true',
          `--threshold=${tenths}`,
          '--no-pager',
          join(dir, name.replace('@.', '@sda1.')),
        ],
        { encoding: 'utf8' },
      );
      expect(stdout, name).toContain('Overall exposure level');
      return status !== 0;
    };
    const strangers = ['cua-ngo-agent.service', 'cua-ngo-update.service', 'cua-ngo-stick@.service'];
    for (const name of services) expect(exposed(name, strangers.includes(name) ? 25 : 40), name).toBe(false);
    expect(exposed('cua-ngo-display.service', 10)).toBe(true);
  },
  60_000,
);
