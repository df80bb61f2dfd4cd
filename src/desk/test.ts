import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Handover } from '../catalogue/handover.ts';
import { NO_HTML } from '../language/html.ts';
import { runCommand } from './run-command.ts';
import { countTests, type TestCount } from './test-count.ts';

/**
 * `npm test` looks at form, types and behaviour, in that order, and says all that is wrong in one go. With
 * arguments, as in `npm test -- test/desk`, it runs those tests alone. `npm run test:long` runs the whole suites of
 * which `npm test` has a fixed sample.
 */
await runCommand(async ({ environment: { root, contentDir }, reporter, args }) => {
  const work = mkdtempSync(join(tmpdir(), 'cua-ngo-test-'));
  const total: TestCount = { passed: 0, failed: 0, skipped: [] };
  const run = (script: string, ...rest: string[]) =>
    runScript(root, join(root, 'node_modules', script), rest);
  const add = ({ passed, failed, skipped }: TestCount) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped.push(...skipped);
  };
  const step = async (title: string, code: Promise<number>) => {
    reporter.say(`\n— ${title}`);
    const failed = (await code) !== 0;
    add({ passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: [] });
  };
  try {
    if (args.length === 0) {
      await step('Định dạng mã nguồn', run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'));
      // Astro writes the types of the collections from their definition; no record is needed for that.
      process.env['CUA_NGO_HANDOVER'] = join(work, 'handover.json');
      writeEmptyHandover(join(work, 'handover.json'), contentDir);
      await step('Kiểu của các bộ sưu tập', run('astro/bin/astro.mjs', 'sync', '--silent'));
      await step(
        'Kiểu của mã nguồn',
        run('astro/bin/astro.mjs', 'check', '--noSync', '--minimumSeverity', 'error'),
      );
      delete process.env['CUA_NGO_HANDOVER'];
    }
    reporter.say('\n— Các phép thử');
    const report = join(work, 'vitest.json');
    const code = await run(
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(args.some((arg) => arg.startsWith('--project')) ? [] : ['--project=unit*', '--project=build']),
      ...args,
    );
    add(countTests(readIfThere(report), code));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  for (const name of total.skipped) reporter.say(`Bỏ qua vì máy thiếu chương trình: ${name}`);
  // A plain line of numbers, for people and programs alike.
  const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : '';
  reporter.say(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0;
});

function runScript(root: string, script: string, args: string[]): Promise<number> {
  return new Promise((done, failed) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env });
    child.on('error', failed);
    child.on('close', (code) => done(code ?? 1));
  });
}

function writeEmptyHandover(path: string, contentDir: string): void {
  const catalogue = { dir: contentDir, records: [] } as Partial<Catalogue> as Catalogue;
  const handover: Handover = {
    catalogue,
    pictures: {},
    fonts: {},
    recordings: {},
    locales: {},
    themeSheet: '',
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
