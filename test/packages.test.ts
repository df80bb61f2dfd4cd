import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontSources } from './support/font-sources.ts';
import { importsOf, withoutTypes } from './support/imports.ts';

const root = resolve(import.meta.dirname, '..');
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;

/** What an editor runs; the other commands are for those who work on the engine. */
const EDITORS = [
  'start',
  'desk',
  'check',
  'build',
  'dev',
  'accept',
  'new',
  'status',
  'due',
  'harvest',
  'visits',
  'brochure',
  'panels',
  'report',
  'exchange',
  'import',
  'rename',
  'history',
  'undo',
  'backup',
  'photos',
  'withdraw',
  'terms',
  'words',
  'doctor',
  'kiosk',
  'guide',
  'new-province',
  'update',
];

/** Asked for by an editor's command, which says what to do without it: a browser of Linux, 67 MB. */
const MAY_BE_ABSENT = ['@sparticuz/chromium'];

const files = (...patterns: string[]) =>
  globSync(patterns, { cwd: root }).map((path) => path.replaceAll('\\', '/'));

const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** The package of an import; undefined for a file, a module of Node or of Astro, and what is put together while it runs. */
export function packageOf(specifier: string): string | undefined {
  if (/^\.|^node:|^astro:|^virtual:|^data:|\$\{/.test(specifier)) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0];
}

/**
 * Every package that a file and the files it imports ask for while they run, with the first file that does.
 * @param text gives that of a file, as far as its imports count.
 */
function packagesAsked(starts: readonly string[], text = read): Map<string, string> {
  const asked = new Map<string, string>();
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file) || !existsSync(join(root, file))) return;
    seen.add(file);
    for (const specifier of importsOf(withoutTypes(text(file)))) {
      const name = packageOf(specifier);
      if (specifier.startsWith('.')) follow(posix.join(posix.dirname(file), specifier));
      else if (name && !asked.has(name)) asked.set(name, file);
    }
  };
  for (const start of starts) follow(start);
  return asked;
}

const desk = EDITORS.flatMap((name) => files(`src/desk/${name}.{ts,mjs}`));
const forEditors = packagesAsked([
  ...desk,
  'src/desk/setup.mjs',
  // Bundled for a browser when the desk first needs it.
  'src/desk/admin/page/main.ts',
  'src/desk/admin/create-admin.ts',
  // Started as a process, imported by nobody.
  'src/desk/photos/decode-child.ts',
  'src/desk/import/read-child.ts',
  'astro.config.mjs',
  ...files('src/{pages,layouts,components}/**/*.{ts,astro}', 'src/*.ts'),
]);

describe('the start of a build', () => {
  it('reads no package that it may do without, and the large ones of many modules as one file', () => {
    const atOnce = (file: string) => read(file).replace(/\bimport\(/g, 'later(');
    const whole = packagesAsked(['src/desk/build-and-tell.ts']);
    const first = packagesAsked(['src/desk/build-and-tell.ts'], atOnce);
    for (const name of ['astro', 'pdfkit', '@astrojs/mdx', '@astrojs/markdown-satteri'])
      expect(first.get(name), name).toBeUndefined();
    expect([...whole.keys()]).toEqual(expect.arrayContaining(['astro', 'pdfkit']));
    expect([...first.keys()]).toEqual(expect.arrayContaining(['zod', 'css-tree', 'culori']));
    const many = files('src/**/*.ts').filter(
      (file) =>
        !file.endsWith('.d.ts') &&
        importsOf(withoutTypes(read(file))).some((specifier) => /^(?:css-tree|culori)$/.test(specifier)),
    );
    expect(many).toEqual([]);
  });
});

describe('package.json', () => {
  it('sees the packages at all', () => {
    expect(packageOf('astro/config')).toBe('astro');
    expect(packageOf('@astrojs/mdx')).toBe('@astrojs/mdx');
    expect(['./a.ts', 'node:fs', 'astro:content', '${base}a.js'].map(packageOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(desk.length).toBe(EDITORS.length);
    expect([...forEditors.keys()]).toEqual(expect.arrayContaining(['zod', 'astro', 'sharp', 'rolldown']));
  });

  it('has every package that an editor’s command imports among what an editor installs', () => {
    const missing = [...forEditors].filter(
      ([name]) => !(name in dependencies) && !MAY_BE_ABSENT.includes(name),
    );
    expect(missing).toEqual([]);
  });

  it('has the package of every font', () => {
    const missing = fontSources().filter((source) => !((packageOf(source) as string) in dependencies));
    expect(missing).toEqual([]);
  });

  it('has every package that anything imports, tests and settings included', () => {
    const all = files('src/**/*.{ts,mjs,astro}', 'test/**/*.{ts,mjs}', '*.{ts,mjs}').filter(
      // A test of imports holds some that are none.
      (file) => !/^test\/(?:architecture|packages)\.test\.ts$/.test(file),
    );
    const missing = all.flatMap((file) =>
      importsOf(read(file)).flatMap((specifier) => {
        const name = packageOf(specifier);
        return !name || name in dependencies || name in devDependencies ? [] : [`${file}: ${name}`];
      }),
    );
    expect(missing).toEqual([]);
    expect(all.length).toBeGreaterThan(500);
  });

  it('lets an editor install nothing that only tests and measurements use', () => {
    // Node runs the commands; nothing imports it.
    const used = new Set([...forEditors.keys(), ...fontSources().map(packageOf), 'node']);
    expect(Object.keys(dependencies).filter((name) => !used.has(name))).toEqual([]);
  });

  it('names exact versions', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
