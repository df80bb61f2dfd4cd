import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuide } from '../../src/catalogue/guide/guide.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { withBuildArguments } from '../../src/desk/build-arguments.ts';
import { createManifest } from '../../src/desk/province-package.mjs';
import { filled, sentDocx } from '../support/exchange-files.ts';
import { place, provinceYaml, translation } from '../support/province.ts';
import type { ScriptCall } from '../support/run-scripts.ts';
import { paragraph, run, wordFile } from '../support/word-files.ts';

const root = resolve(import.meta.dirname, '../..');
const guide = createGuide();
/** In the order of the guide, each once. */
const commands = [...new Set([...guide.matchAll(/[`“](npm run [^`”]+)[`”]/g)].map(([, text = '']) => text))];

/** `npm run new -- places "Hồ Xanh"` as npm takes it apart: the name of the command, and what it is given. */
function taken(command: string): { name: string; args: string[] } {
  const words = [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
  const [name = '', dashes = '--', ...args] = words.slice(2);
  if (dashes !== '--') throw new Error(`npm keeps “${dashes}” for itself: ${command}`);
  return { name, args };
}

/** These take long, and other tests run them: here their arguments are read. The draft has none. */
const LONG: Readonly<Record<string, (args: readonly string[]) => unknown>> = {
  build: (args) => withBuildArguments(args, {}),
  dev: (args) => expect(args).toEqual([]),
};
/** What a person would answer, or see. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = { undo: ['--yes'], desk: ['--no-open'] };
/** What must have been done before. */
const BEFORE: Readonly<Record<string, readonly string[]>> = { undo: ['new', 'places', 'Hồ Lạ'] };

const WORD = wordFile({ body: paragraph(run('Hồ Lớn', '<w:b/>')) + paragraph(run('Nước trong.')) });
const CONTENT = {
  'content/province.yaml': provinceYaml(['vi', 'en', 'lo']),
  'content/places/ho-mau/index.vi.md': place(),
  'content/places/ho-mau/index.en.md': translation(),
};

function writeFiles(home: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}

/** A province's folder for each command, with the files of which the guide speaks. */
function provinces(folder: string): string[] {
  writeFiles(join(folder, 'tinh'), CONTENT);
  const { catalogue } = readCatalogue(join(folder, 'tinh/content'));
  if (!catalogue) throw new Error('The province has mistakes.');
  const files = {
    ...CONTENT,
    'bai-viet.docx': WORD,
    'ban-dich.docx': WORD,
    'dich-lo.docx': filled(sentDocx(catalogue), () => 'ຫາດ'),
    'access.log':
      '203.0.113.9 - - [29/Nov/2026:10:00:00 +0700] "GET /vi/ HTTP/1.1" 200 5000 "-" "Mozilla/5.0"\n',
  };
  return commands.map((_, at) => {
    const home = join(folder, String(at));
    writeFiles(home, files);
    return home;
  });
}

it('every command in the guide stands there whole, between signs of its own', () => {
  expect(commands.length).toBeGreaterThan(20);
  expect(guide.match(/(?<![`“])npm run.*/g)).toBeNull();
  expect(guide.match(/`--? ?\w[^`]*`/g)).toBeNull();
});

describe('in a province’s folder', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const engine = { version: '1.0.0', integrity: '', manifest: {}, packages: {} };
  const own = createManifest({ name: 'tinh', description: '', engine }).scripts;
  const codes = new Map<string, number | undefined>();
  let folder = '';
  let said = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cua-ngo-guide-'));
    const homes = provinces(folder);
    const calls = commands.flatMap((command, at): (ScriptCall & { command?: string })[] => {
      const { name, args } = taken(command);
      if (LONG[name]) return [];
      const home = homes[at] as string;
      const call = ([script, ...given]: readonly string[]) => ({
        ...{ home, script: join(root, 'src/desk', `${script}.ts`), args: given },
      });
      const before = BEFORE[name];
      return [
        ...(before ? [call(before)] : []),
        { ...call([name, ...args, ...(ANSWERS[name] ?? [])]), command },
      ].filter(({ script }) => existsSync(script));
    });
    const results = join(folder, 'codes.json');
    const env = { ...process.env, HISTORY: 'yes', PORT: '0', VITEST: undefined };
    const node = ['--disable-warning=ExperimentalWarning', join(root, 'test/support/run-scripts.ts')];
    const { stdout, stderr } = spawnSync(process.execPath, [...node, results, JSON.stringify(calls)], {
      ...{ cwd: folder, env, encoding: 'utf8' },
    });
    said = `${stdout}\n${stderr}`;
    const found: number[] = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
    for (const [at, { command }] of calls.entries()) if (command) codes.set(command, found[at]);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

  it.each(commands)('%s ends well', (command) => {
    const { name, args } = taken(command);
    expect(scripts).toHaveProperty([name], `node src/desk/setup.mjs ${name}`);
    expect(own).toHaveProperty([name]);
    if (LONG[name]) LONG[name](args);
    else expect(codes.get(command), said).toBe(0);
  });
});
