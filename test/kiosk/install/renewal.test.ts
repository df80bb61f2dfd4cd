import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { type InstalledFile, NAMES } from '../../../src/kiosk/install/names.ts';
import { installedFiles } from './installed.ts';

const files = installedFiles();

const services = () =>
  files.filter(({ path }) => path.startsWith('/usr/lib/systemd/system/') && path.endsWith('.service'));
const startsOf = ({ content }: InstalledFile) =>
  content
    .split('\n')
    .filter((line) => /^Exec(Start|StartPre|StartPost|Stop|StopPost|Condition|Reload)=/.test(line));

/** As root unless the unit, or the line by runuser, says whom. */
const isRoots = (unit: InstalledFile, line: string) =>
  /^Exec\w+=[-@:]*[+!]/.test(line) ||
  !(/^User=cua-ngo(-\w+)?$/m.test(unit.content) || /runuser -u cua-ngo(-\w+)? --/.test(line));

it('launcher, its facts and keys, and the package’s agent lie where the agent’s user may not write', () => {
  const own = [
    NAMES.program,
    NAMES.launcher,
    `${dirname(NAMES.launcher)}/launcher.json`,
    `${NAMES.config}/root.pub`,
  ];
  for (const path of own) {
    const file = files.find((one) => one.path === path);
    expect(file, path).toBeDefined();
    expect((file?.mode ?? 0o644) & 0o022, path).toBe(0);
    for (const writable of [NAMES.state, NAMES.run]) expect(path.startsWith(`${writable}/`)).toBe(false);
  }
  const facts = files.find(({ path }) => path.endsWith('/launcher.json'))?.content ?? '';
  expect(JSON.parse(facts)).toEqual({ number: 20261120080000, root: 'ROOT', keys: 'KEYS', settle: 60 });
});

it('no unit gives the agent’s user the package’s folder to write', () => {
  for (const unit of services())
    for (const [, paths = ''] of unit.content.matchAll(/^ReadWritePaths=(.*)$/gm))
      for (const path of paths.split(' '))
        expect(`${dirname(NAMES.launcher)}/`.startsWith(`${path.replace(/^-/, '')}/`), unit.path).toBe(false);
});

it('what serves, updates and reads sticks goes through the launcher, and never as root', () => {
  const through = services().flatMap((unit) =>
    startsOf(unit)
      .filter((line) => line.includes(NAMES.launcher))
      .map((line) => {
        expect(isRoots(unit, line), `${unit.path}: ${line}`).toBe(false);
        return line.split(NAMES.launcher)[1]?.trim().split(' ')[0];
      }),
  );
  expect(through.sort()).toEqual(['serve', 'stick', 'update']);
});

it('what runs as root starts the package’s own agent', () => {
  const own = services().flatMap((unit) => startsOf(unit).filter((line) => line.includes(NAMES.program)));
  expect(own.some((line) => line.includes(' watchdog'))).toBe(true);
  for (const line of own) expect(line).not.toMatch(/ (serve|update|stick)\b/);
});
