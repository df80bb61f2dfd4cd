import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..', '..');
export const fixtures = join(root, 'test', 'fixtures');

/** 20 November 2026 in Viet Nam: the day for which all provinces of the tests are made. */
const DAY = '1795132800';

/** Code that Node has read, kept for the next of some sixty builds: a fifth of the time of a small one. */
export const COMPILED = join(root, 'node_modules', '.cache', 'compiled');

export interface BuildRequest {
  /** Another command of the desk than `build`. */
  command?: string;
  contentDir: string;
  outDir: string;
  /** Absent: those of the engine. */
  localesDir?: string;
  /** Absent: a folder beside the output. */
  cacheDir?: string;
  /** Further variables of the surroundings. */
  env?: Record<string, string>;
  /** Further words of the command, as `--led`. */
  args?: string[];
}

export interface BuildOutcome {
  code: number | null;
  stdout: string;
  stderr: string;
  outDir: string;
}

/** Runs `npm run build`, or another command, as an editor's machine would, in a process of its own. */
export function buildProvince({
  command = 'build',
  contentDir,
  outDir,
  localesDir = join(root, 'locales'),
  cacheDir = `${outDir}.cache`,
  env = {},
  args = [],
}: BuildRequest): Promise<BuildOutcome> {
  // Nothing of the test runner's own surroundings may reach the build: it sets NODE_ENV, for one.
  const { PATH = '', HOME = '', SystemRoot = '' } = process.env;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'src', 'desk', `${command}.ts`), ...args],
    {
      cwd: root,
      env: {
        PATH,
        HOME,
        ...(SystemRoot && { SystemRoot }),
        CI: '1',
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        LOCALES_DIR: localesDir,
        CACHE_DIR: cacheDir,
        SOURCE_DATE_EPOCH: DAY,
        NODE_COMPILE_CACHE: COMPILED,
        ...env,
      },
    },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr, outDir }));
  });
}
