import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  cleanCompiled,
  compiledKey,
  findCompiled,
  keepCompiled,
  openCompiled,
} from '../../src/build/compiled-pages.ts';
import { pageBundle } from '../../src/catalogue/page-bundle.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const project = () =>
  temporaryFolder({
    'node_modules/.package-lock.json': '{"packages":{}}',
    'engine/astro.config.mjs': 'export default {};',
    'engine/src/middleware.ts': '// 1',
    'engine/src/styles/site.css': 'a {}',
    'engine/public/licences/a.txt': 'a',
    'engine/locales/vi.json': '{}',
  });

const KEY = 'a'.repeat(24);
/** As Astro leaves it, with a module that tells of pages as the real one does. */
const PAGES = {
  'site/_astro/a.css': 'a {}',
  'site/.prerender/chunks/entry.mjs':
    "globalThis[Symbol.for('cua-ngo.page-bundle')] = { url: import.meta.url, open: async () => 'opened' };",
};

function keep(files: Record<string, string> = PAGES) {
  const dir = temporaryFolder(files);
  const outDir = join(dir, 'site');
  keepCompiled(
    dir,
    KEY,
    outDir,
  )(pathToFileURL(join(outDir, '.prerender', 'chunks', 'entry.mjs')).href, ['uqr']);
  rmSync(outDir, { recursive: true });
  return { dir, outDir };
}

describe('the key of compiled pages', () => {
  it.each([
    ['code', 'engine/src/middleware.ts'],
    ['a style', 'engine/src/styles/site.css'],
    ['a file that is new', 'engine/src/new.ts'],
    ['a public file', 'engine/public/licences/a.txt'],
    ['words that code imports', 'engine/locales/vi.json'],
    ['the configuration', 'engine/astro.config.mjs'],
    ['the packages', 'node_modules/.package-lock.json'],
  ])('changes with %s', (_what, path) => {
    const dir = project();
    const key = () => compiledKey(join(dir, 'engine'), ['site']);
    const before = key();
    expect(before).toMatch(/^[0-9a-f]{24}$/);
    expect(key()).toBe(before);
    writeFileSync(join(dir, path), 'another');
    expect(key()).not.toBe(before);
  });

  it('changes with what else is compiled in, and with the folder, whose path is in the code', () => {
    const engine = join(project(), 'engine');
    const keys = [
      compiledKey(engine, ['site']),
      compiledKey(engine, ['kiosk']),
      compiledKey(join(project(), 'engine'), ['site']),
    ];
    expect(new Set(keys).size).toBe(3);
  });

  it('is that of some of the code where no more is asked for', () => {
    const engine = join(project(), 'engine');
    const key = () => compiledKey(engine, [], ['src/styles']);
    const before = key();
    writeFileSync(join(engine, 'src', 'middleware.ts'), '// 2');
    expect(key()).toBe(before);
    writeFileSync(join(engine, 'src', 'styles', 'site.css'), 'b {}');
    expect(key()).not.toBe(before);
  });

  it('is none where nobody knows which packages there are', () => {
    const dir = temporaryFolder({ 'src/a.ts': '' });
    expect(compiledKey(dir, [])).toBeUndefined();
  });
});

describe('compiled pages', () => {
  it('are found and opened again: where they lie, and a second time in one process from a copy', async () => {
    const { dir, outDir } = keep();
    const found = findCompiled(dir, KEY);
    expect(found).toMatchObject({ entry: join('.prerender', 'chunks', 'entry.mjs'), packages: ['uqr'] });
    expect(await openCompiled(found!, outDir)).toBe('opened');
    const [first, site] = [pageBundle()?.url, readdirSync(outDir)];
    expect(first).toContain(`compiled-${KEY}/files/.prerender/`);
    expect(site).toEqual(['_astro']);
    expect(readFileSync(join(outDir, '_astro', 'a.css'), 'utf8')).toBe('a {}');
    expect(await openCompiled(found!, `${outDir}-2`)).toBe('opened');
    expect(pageBundle()?.url).toBe(pathToFileURL(join(`${outDir}-2`, found!.entry)).href);
    expect(readdirSync(dir).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('are not found before they are whole', () => {
    const dir = temporaryFolder(PAGES);
    keepCompiled(dir, KEY, join(dir, 'site'));
    expect(findCompiled(dir, KEY)).toBeUndefined();
  });

  it.each([
    ['fails', "throw new Error('of another system');"],
    ['tells of no pages', 'export {};'],
  ])('are left, with nothing of them in the site, where the module %s', async (_what, code) => {
    const { dir, outDir } = keep({ ...PAGES, 'site/.prerender/chunks/entry.mjs': code });
    expect(await openCompiled(findCompiled(dir, KEY)!, outDir)).toBeUndefined();
    expect(existsSync(outDir)).toBe(false);
  });

  it('stay those of the first of two builds that compile at a time', () => {
    const { dir, outDir } = keep();
    mkdirSync(outDir);
    const finish = keepCompiled(dir, KEY, outDir);
    finish(pathToFileURL(join(outDir, 'other.mjs')).href, []);
    expect(findCompiled(dir, KEY)?.packages).toEqual(['uqr']);
    expect(readdirSync(dir).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('go when a dozen others were used since, and unfinished ones with their process', () => {
    const names = Array.from({ length: 14 }, (_, at) => `compiled-${at.toString(16).padStart(24, '0')}`);
    const dir = temporaryFolder({
      ...Object.fromEntries(names.map((name) => [`${name}/compiled.json`, '{}'])),
      [`compiled-${KEY}.part-7-ab/a`]: '',
      [`compiled-${KEY}.part-8-ab/a`]: '',
    });
    names.forEach((name, at) => void utimesSync(join(dir, name), 1000 + at, 1000 + at));
    cleanCompiled(dir, (pid) => pid === 8);
    expect(readdirSync(dir).sort()).toEqual([...names.slice(2), `compiled-${KEY}.part-8-ab`]);
  });
});
