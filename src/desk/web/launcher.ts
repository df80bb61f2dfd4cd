import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an editor opens with two clicks instead of a terminal. */
interface Launcher {
  name: string;
  text: string;
  /** Systems that ask for the right to run a file. */
  isProgram: boolean;
}

/** A word of a shell in single quotes. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** https://specifications.freedesktop.org/desktop-entry-spec: a quoted argument of Exec, and % which is doubled. */
const execArgument = (text: string) =>
  `"${text.replace(/["`$\\]/g, (sign) => `\\\\${sign}`).replaceAll('%', '%%')}"`;

/** The file for a system, which lies in the folder of the province. */
export function launcherOf(platform: NodeJS.Platform, home: string): Launcher {
  if (platform === 'win32')
    // A file of cmd has no letters but ASCII: its code page differs from machine to machine.
    return {
      name: 'Bàn biên tập.cmd',
      text: '@echo off\r\ncd /d "%~dp0"\r\ncall npm run --silent desk\r\nif errorlevel 1 pause\r\n',
      isProgram: false,
    };
  if (platform === 'darwin')
    return {
      name: 'Bàn biên tập.command',
      text: '#!/bin/sh\ncd "$(dirname "$0")" && exec npm run --silent desk\n',
      isProgram: true,
    };
  return {
    name: 'Bàn biên tập.desktop',
    text: [
      '[Desktop Entry]',
      'Type=Application',
      'Name=Bàn biên tập',
      'Terminal=true',
      `Exec=sh -c ${execArgument(`cd ${quoted(home)} && exec npm run --silent desk`)}`,
      '',
    ].join('\n'),
    isProgram: true,
  };
}

/** Makes the file where there is none. @returns its name when it was made. */
export function makeLauncher(home: string, platform: NodeJS.Platform = process.platform): string | undefined {
  const { name, text, isProgram } = launcherOf(platform, home);
  const path = join(home, name);
  if (existsSync(path)) return undefined;
  try {
    writeFileSync(path, text, { flag: 'wx' });
    if (isProgram) chmodSync(path, 0o755);
    return name;
  } catch {
    // A folder that may not be written into has its desk all the same.
    return undefined;
  }
}
