import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Handover } from '../catalogue/handover.ts';
import { NO_HTML } from '../language/html.ts';
import { runCommand } from './run-command.ts';
import { countTests, type TestCount } from './test-count.ts';

/**
 * `npm test` looks at form, types and behaviour, and says all that is wrong in one go. Types keep one processor busy
 * for a minute, so they are looked at beside the tests. With arguments, as in `npm test -- test/desk`, it runs those
 * tests alone. `npm run test:long` runs the whole suites of which `npm test` has a fixed sample. Where `TESTS_AFTER` is
 * the path of a file, the tests begin when it is there: what else they need is being installed meanwhile.
 */
await runCommand(async ({ environment: { root, contentDir }, reporter, args }) => {
  const work = mkdtempSync(join(tmpdir(), 'cua-ngo-test-'));
  const total: TestCount = { passed: 0, failed: 0, skipped: [] };
  const script = (name: string) => join(root, 'node_modules', name);
  const add = ({ passed, failed, skipped }: TestCount) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
  };
  const step = async (title: string, ended: Promise<Ended>) => {
    const { code, said } = await ended;
    reporter.say(`\n— ${title}`);
    if (said) reporter.say(said);
    const failed = code !== 0;
    add({ passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: [] });
  };
  try {
    const isWhole = args.length === 0;
    const types = isWhole ? checkTypes(root, contentDir, work) : undefined;
    if (isWhole)
      await step(
        'Định dạng mã nguồn',
        runQuietly(root, script('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings']),
      );
    await programs(process.env['TESTS_AFTER']);
    reporter.say('\n— Các phép thử');
    const report = join(work, 'vitest.json');
    const { code } = await runAloud(root, script('vitest/vitest.mjs'), [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=unit*', '--project=build']),
      ...args,
    ]);
    add(countTests(readIfThere(report), code));
    if (types) {
      await step('Kiểu của các bộ sưu tập', types.collections);
      await step('Kiểu của mã nguồn', types.code);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  for (const name of total.skipped) reporter.say(`Bỏ qua vì máy thiếu chương trình: ${name}`);
  // A plain line of numbers, for people and programs alike.
  const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
  reporter.say(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0;
});

/** @param sign a file that is written when the programs of the tests are there; absent: they are. */
async function programs(sign: string | undefined): Promise<void> {
  while (sign && !existsSync(sign)) await wait(200);
}

interface Ended {
  code: number;
  /** Absent where it was said at once. */
  said?: string;
}

/** Astro writes the types of the collections from their definition; no record is needed for that. */
function checkTypes(root: string, contentDir: string, work: string) {
  const handover = join(work, 'handover.json');
  writeEmptyHandover(handover, contentDir);
  const astro = (...args: string[]) =>
    runQuietly(root, join(root, 'node_modules', 'astro/bin/astro.mjs'), args, { CUA_NGO_HANDOVER: handover });
  const collections = astro('sync', '--silent');
  const code = collections.then(() => astro('check', '--noSync', '--minimumSeverity', 'error'));
  return { collections, code };
}

type Variables = Record<string, string>;

/** Runs a script of a package; what it says is for the reader at once. */
function runAloud(root: string, script: string, args: string[]): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script, ...args], { ...surroundings(root), stdio: 'inherit' });
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1 }));
  });
}

/** Runs a script of a package and keeps what it says. */
function runQuietly(root: string, script: string, args: string[], more: Variables = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script, ...args], {
      ...surroundings(root, more),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, said: said.trim() }));
  });
}

function surroundings(root: string, more: Variables = {}) {
  return { cwd: root, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...more } };
}

function writeEmptyHandover(path: string, contentDir: string): void {
  const catalogue = { dir: contentDir, records: [] } as Partial<Catalogue> as Catalogue;
  const handover: Handover = {
    catalogue,
    pictures: {},
    fonts: {},
    recordings: {},
    locales: {},
    themeSheets: { whole: '', byLanguage: {} },
    themeColours: { light: '', dark: '' },
    emblem: { inline: NO_HTML, file: '' },
    siteUrl: '',
    today: '',
  };
  writeFileSync(path, JSON.stringify(handover));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
