import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { readText } from '../catalogue/files.ts';
import { parseYaml } from '../catalogue/yaml-file.ts';
import { historyOf } from './history/history.ts';
import { type HistorySize, historySize } from './history/history-size.ts';

/** What a machine has of what the commands need. */
export interface MachineFacts {
  /** Version of the Node that runs this, as `24.9.0`. */
  node: string;
  /** Bytes that may still be written where the province lies. */
  freeBytes: number;
  contentDir: string;
  /** Whether this user may write there. */
  writable: boolean;
  /** Path of Chromium, Chrome or Edge. */
  browser?: string;
  /** As git names itself. */
  git?: string;
  /** Path of LibreOffice. */
  office?: string;
  now: Date;
  /** The latest moment that the province's files know of. */
  latest?: Date;
  /** What is kept of former states of the content. */
  history?: HistorySize;
}

const { LOCALAPPDATA = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
const PROGRAMFILES_X86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';

/** Where programs are put that do not stand in PATH. */
const USUAL = {
  browser: [
    join(PROGRAMFILES, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(LOCALAPPDATA, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(PROGRAMFILES_X86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  office: [
    join(PROGRAMFILES, 'LibreOffice', 'program', 'soffice.exe'),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ],
};

const NAMES = {
  browser: ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'],
  office: ['soffice', 'libreoffice'],
};

/** Looks at the machine; nothing is written, and no other machine asked. */
export function lookAtMachine({ home, contentDir }: { home: string; contentDir: string }): MachineFacts {
  const { bavail, bsize } = statfsSync(home);
  const browser = programOf('browser');
  const office = programOf('office');
  const git = spawnSync('git', ['--version'], { encoding: 'utf8', windowsHide: true });
  const latest = latestMoment(join(contentDir, 'province.yaml'));
  const history = historySize(historyOf({ home, contentDir }));
  return {
    node: process.versions.node,
    freeBytes: bavail * bsize,
    contentDir,
    writable: isWritable(contentDir),
    ...(browser && { browser }),
    ...(git.status === 0 && { git: git.stdout.trim() }),
    ...(office && { office }),
    now: new Date(),
    ...(latest && { latest }),
    ...(history && { history }),
  };
}

/** Path of a program, where the system looks for it or where its installer puts it. */
export function programOf(what: keyof typeof NAMES): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const inPath = NAMES[what].flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...inPath, ...USUAL[what]].find((path) => existsSync(path));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** When province.yaml was written, or the later day that it says of itself. */
function latestMoment(path: string): Date | undefined {
  const { text, issue } = readText(path, path);
  if (issue) return undefined;
  const { updated } = (parseYaml(text, path).data ?? {}) as { updated?: unknown };
  const said = typeof updated === 'string' ? Date.parse(updated) : Number.NaN;
  return new Date(Math.max(statSync(path).mtimeMs, said || 0));
}
