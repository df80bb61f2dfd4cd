import { describe, expect, it } from 'vitest';
import { verifyUnits } from '../../../src/desk/kiosk/verify-units.ts';
import { ENABLED } from '../../../src/kiosk/install/units.ts';
import { SETTINGS_FILES } from '../../../src/kiosk/settings.ts';
import { contentOf, installedFiles, SETTINGS } from './installed.ts';

const files = installedFiles();
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

  it('let V8 have its keys of memory wherever system calls are limited', () => {
    const filters = files.flatMap(({ content }) => content.match(/^SystemCallFilter=.*$/gm) ?? []);
    expect(filters.length).toBeGreaterThan(1);
    for (const filter of filters) expect(filter).toMatch(/@system-service .*@pkey/);
  });
});

it('the policy opens one address only', () => {
  const policy = JSON.parse(file('managed/cua-ngo.json')) as Record<string, unknown>;
  expect(policy['URLAllowlist']).toEqual(['http://127.0.0.1:8080']);
  expect(policy['URLBlocklist']).toEqual(
    expect.arrayContaining(['*', 'chrome://*', 'chrome-untrusted://*', 'file://*']),
  );
});
