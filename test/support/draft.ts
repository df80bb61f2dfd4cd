import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from './build-province.ts';

export interface Draft {
  /** As `http://localhost:4321`. */
  url: string;
  /** All that was said until now. */
  said(): string;
  close(): Promise<void>;
}

/** Runs `npm run dev` on a province, in a process of its own. */
export async function openDraft(contentDir: string, cacheDir: string): Promise<Draft> {
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src', 'desk', 'dev.ts')],
    {
      cwd: root,
      env: {
        ...{ PATH, HOME, ...(SystemRoot && { SystemRoot }), CI: '1', PORT: '0' },
        ...{ CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, LOCALES_DIR: join(root, 'locales') },
      },
    },
  );
  const ended = once(child, 'exit');
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
