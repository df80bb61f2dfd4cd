import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { acquireLock } from '../../src/build/lock.ts';
import { Refusal } from '../../src/build/refusal.ts';
import { COMPILED, root } from './build-province.ts';

export interface Draft {
  /** As `http://localhost:4321`. */
  url: string;
  /** All that was said until now. */
  said(): string;
  close(): Promise<void>;
}

/** Astro keeps the facts of a draft in one file of the engine's folder: one draft at a time. */
async function takeTurn(): Promise<() => void> {
  const folder = join(root, '.astro');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      return acquireLock(join(folder, 'draft.turn'));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await setTimeout(200);
    }
  }
}

/** Runs `npm run dev` on a province, in a process of its own. */
export async function openDraft(
  contentDir: string,
  cacheDir: string,
  localesDir = join(root, 'locales'),
): Promise<Draft> {
  const giveBack = await takeTurn();
  // The facts of the former one.
  rmSync(join(root, '.astro', 'data-store.json'), { force: true });
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src', 'desk', 'dev.ts')],
    {
      cwd: root,
      env: {
        ...{ PATH, HOME, ...(SystemRoot && { SystemRoot }), CI: '1', PORT: '0' },
        ...{ CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, LOCALES_DIR: localesDir },
        NODE_COMPILE_CACHE: COMPILED,
      },
    },
  );
  const ended = once(child, 'exit').finally(giveBack);
  let said = '';
  const url = await new Promise<string>((ready, failed) => {
    const hear = (text: string) => {
      said += text;
      const address = /http:\/\/localhost:\d+(?=\/vi\/)/.exec(said)?.[0];
      if (address) ready(address);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    ended.then(() => failed(new Error(`The draft was not shown:\n${said}`)), failed);
  });
  return {
    url,
    said: () => said,
    async close() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
