import type { Access } from '../../../src/kiosk/install/access.ts';
import { createInstalledFiles } from '../../../src/kiosk/install/files.ts';
import type { InstalledFile } from '../../../src/kiosk/install/names.ts';
import type { KioskSettings } from '../../../src/kiosk/settings.ts';

export const SETTINGS: KioskSettings = {
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

/** Programs that stand for the real ones. */
export const PROGRAMS = { agent: 'AGENT', launcher: 'LAUNCHER', number: 20261120080000 };

/** Files of a kiosk; its programs are bundled only where they are needed. */
export const installedFiles = (
  agent = PROGRAMS.agent,
  settings: KioskSettings = SETTINGS,
  access: Access = {},
): InstalledFile[] =>
  createInstalledFiles(
    settings,
    { root: 'ROOT', document: '{}\n', agents: 'KEYS' },
    { ...PROGRAMS, agent },
    access,
  );

/** The content of the one file that ends so. @throws Error where there is none. */
export function contentOf(files: readonly InstalledFile[], ending: string): string {
  const found = files.find(({ path }) => path.endsWith(ending));
  if (!found) throw new Error(`No file ends in ${ending}.`);
  return found.content;
}
