import { spawn } from 'node:child_process';

/** The program of a system that shows an address in the browser its user has chosen. */
const PROGRAMS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** Opens an address in the user's browser. Where there is none, whoever started the desk reads the address. */
export function openAddress(address: string): void {
  const [program, ...args] = PROGRAMS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true, windowsHide: true });
  child.once('error', () => undefined);
  child.unref();
}
