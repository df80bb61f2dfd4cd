import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyUnits } from '../../src/desk/kiosk/deb.ts';
import { bundleAgent } from '../../src/kiosk/install/bundle-agent.ts';
import { createDeb } from '../../src/kiosk/install/deb.ts';
import { createInstalledFiles } from '../../src/kiosk/install/files.ts';
import type { InstalledFile } from '../../src/kiosk/install/names.ts';
import { ENABLED } from '../../src/kiosk/install/units.ts';
import type { KioskSettings } from '../../src/kiosk/settings.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const settings: KioskSettings = {
  site: 'tinh',
  gate: 'cau-treo',
  from: 'https://tinh.example/kiosk/',
  home: '/vi/kiosk/',
  on: '06:00',
  off: '21:30',
  rotate: 0,
  volume: 60,
  report: true,
};
let agent = '';
let files: InstalledFile[] = [];
const file = (ending: string) => files.find(({ path }) => path.endsWith(ending))?.content ?? '';

beforeAll(async () => {
  agent = await bundleAgent();
  files = createInstalledFiles(settings, { root: 'ROOT', document: '{}\n' }, agent);
});

/** Members of an ar archive. */
function membersOf(deb: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (let at = 8; at < deb.length; ) {
    const name = deb.toString('latin1', at, at + 16).trim();
    const size = Number(deb.toString('latin1', at + 48, at + 58));
    members.set(name, deb.subarray(at + 60, at + 60 + size));
    at += 60 + size + (size % 2);
  }
  return members;
}

/** Files of a tar with their permissions and contents. */
function filesOf(tar: Buffer): Map<string, { mode: number; content: string }> {
  const found = new Map<string, { mode: number; content: string }>();
  for (let at = 0; tar[at] !== 0; ) {
    const text = (from: number, length: number) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    if (text(156, 1) === '0')
      found.set(text(0, 100), {
        mode: Number.parseInt(text(100, 8), 8),
        content: tar.toString('utf8', at + 512, at + 512 + size),
      });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found;
}

describe('the package', () => {
  it('holds what dpkg wants, in its order, and every file of the kiosk', () => {
    const members = membersOf(createDeb({ files, version: '0.1.0', time: 1_800_000_000 }));
    expect([...members.keys()]).toEqual(['debian-binary', 'control.tar.gz', 'data.tar.gz']);
    const data = filesOf(gunzipSync(members.get('data.tar.gz') as Buffer));
    expect([...data.keys()].sort()).toEqual(files.map(({ path }) => `.${path}`).sort());
    expect(data.get('./usr/lib/cua-ngo/agent.mjs')?.content).toBe(agent);
    expect(data.get('./usr/lib/cua-ngo/screen-power')?.mode).toBe(0o755);
    const control = filesOf(gunzipSync(members.get('control.tar.gz') as Buffer));
    expect(control.get('./control')?.content).toMatch(
      /^Package: cua-ngo-kiosk\nVersion: 0\.1\.0\nArchitecture: all\n/,
    );
    expect(control.get('./postinst')?.mode).toBe(0o755);
  });

  it('is the same bytes for the same input', () => {
    const make = () => createDeb({ files, version: '0.1.0', time: 1 });
    expect(make().equals(make())).toBe(true);
  });

  it('has scripts that a shell can read', () => {
    const data = membersOf(createDeb({ files, version: '0.1.0', time: 1 }));
    const control = filesOf(gunzipSync(data.get('control.tar.gz') as Buffer));
    for (const script of [
      control.get('./postinst')?.content,
      control.get('./prerm')?.content,
      file('screen-power'),
    ]) {
      const { status, stderr } = spawnSync('sh', ['-n'], { input: script, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, '']);
    }
  });
});

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
    expect(file('cua-ngo-update.service')).toContain('--pages /vi/kiosk/');
  });
});

it('the policy opens one address only', () => {
  const policy = JSON.parse(file('managed/cua-ngo.json')) as Record<string, unknown>;
  expect(policy['URLAllowlist']).toEqual(['http://127.0.0.1:8080']);
  expect(policy['URLBlocklist']).toEqual(
    expect.arrayContaining(['*', 'chrome://*', 'chrome-untrusted://*', 'file://*']),
  );
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
    expect([status, stderr.trim()]).toEqual([2, 'serve | update | stick | watchdog']);
  });
});

it('the page for the technician is sound HTML of thirty minutes at most', async () => {
  const guide = file('cai-dat.html');
  const report = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off' },
  }).validateString(guide);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
  const minutes = [...guide.matchAll(/\((\d+) phút\)/g)].map((match) => Number(match[1]));
  expect(minutes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(30);
  expect(guide).toContain('https://tinh.example/kiosk/');
  const [picture, step] = [
    /<svg class="picture" [^>]*role="img" aria-label="[^"]{40,}"/g,
    /<li class="step">/g,
  ];
  expect(guide.match(picture)).toHaveLength(guide.match(step)?.length ?? 0);
});
