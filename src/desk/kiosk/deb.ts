import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { bundleAgent } from '../../kiosk/install/bundle-agent.ts';
import { createDeb } from '../../kiosk/install/deb.ts';
import { createInstalledFiles } from '../../kiosk/install/files.ts';
import type { InstalledFile } from '../../kiosk/install/names.ts';
import { readKeyDocument, readPublicKeys } from '../../kiosk/pack/key-folder.ts';
import { checkSettings, type KioskSettings } from '../../kiosk/settings.ts';
import type { KioskArguments } from '../kiosk-arguments.ts';
import { Refusal } from '../refusal.ts';
import type { Desk } from '../run.ts';

/** Writes the Debian package of a kiosk, after systemd itself has read its units where there is one. */
export async function runDeb(
  { environment: { root, today }, reporter }: Desk,
  { words: [file = ''], options, need }: KioskArguments,
): Promise<boolean> {
  const settings = readOptions(options, readKeyDocument(need('keys')).site, need('gate'), need('from'));
  const files = createInstalledFiles(settings, readPublicKeys(need('keys')), await bundleAgent());
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, createDeb({ files, version, time: Date.parse(today) / 1000 }));
  const guide = files.find(({ path }) => path.endsWith('.html')) as InstalledFile;
  const guideFile = join(dirname(file), basename(guide.path));
  writeFileSync(guideFile, guide.content);
  const complaints = verifyUnits(files);
  if (complaints === undefined) reporter.say('Máy này không có systemd-analyze: chưa kiểm tra các unit.');
  else for (const complaint of complaints) reporter.complain(complaint);
  reporter.say(`✓ Gói cài đặt: ${file}; hướng dẫn cho kỹ thuật viên: ${guideFile}`);
  return !complaints?.length;
}

/** @throws Refusal that names every option that is wrong. */
function readOptions(
  options: KioskArguments['options'],
  site: string,
  gate: string,
  from: string,
): KioskSettings {
  const settings = {
    site,
    gate,
    from,
    home: options.home ?? '/',
    on: options.on ?? '06:00',
    off: options.off ?? '21:00',
    rotate: Number(options.rotate ?? 0),
    volume: Number(options.volume ?? 60),
    report: !options.silent,
  };
  const faults = checkSettings(settings);
  if (faults.length > 0) throw new Refusal(faults.join('\n'));
  return settings as KioskSettings;
}

/**
 * What `systemd-analyze verify` says of the units, apart from programs that only a kiosk has.
 * @returns undefined where there is no systemd-analyze.
 */
export function verifyUnits(files: readonly InstalledFile[]): string[] | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-units-'));
  try {
    const units = files.filter(({ path }) => path.startsWith('/usr/lib/systemd/system/'));
    for (const { path, content } of units) writeFileSync(join(dir, basename(path)), content);
    const paths = units.map(({ path }) => join(dir, basename(path).replace('@.', '@sda1.')));
    const { stdout, stderr, error } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${dir}:` },
    });
    if (error) return undefined;
    return `${stdout}${stderr}`
      .split('\n')
      .filter(
        (line) =>
          line.includes('cua-ngo') && !/is not executable: No such file|Command .* not found/.test(line),
      );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
