import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** The first has no window at all: a page opens in half of the time. */
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Chromium without a window: the system's when there is one, else on Linux the one among the packages.
 * @param more further switches, as `--blink-settings=defaultFontSize=32`.
 */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const args = [...ARGS, ...more];
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return chromium.launch({ executablePath: system, args });
  if (process.platform === 'linux') return openPackaged(args);
  return chromium
    .launch({ channel: 'chrome', args })
    .catch(() => chromium.launch({ channel: 'msedge', args }));
}

/** It brings the libraries it needs; a system that has them of its own is not hindered by them. */
async function openPackaged(args: string[]): Promise<Browser> {
  const { default: packaged, inflate } = await import('@sparticuz/chromium');
  const folder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const libraries = join(await inflate(join(folder, 'bin', 'al2023.tar.br')), 'lib');
  const { LD_LIBRARY_PATH: others } = process.env;
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args.filter((arg) => !arg.startsWith('--single-process')), ...args],
    env: {
      ...(process.env as Record<string, string>),
      LD_LIBRARY_PATH: others ? `${libraries}:${others}` : libraries,
    },
  });
}
