import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/build-province.ts';
import { circlesOf, fault, faultsOf, lineOf, SITE, type Source, sources } from './support/house.ts';
import { importsOf, withoutTypes } from './support/imports.ts';

const PURE = ['model', 'language'];

describe('the arrows of the house', () => {
  it('has no file outside its rooms', () => {
    expect(sources.filter((source) => lineOf(source.room) < 0).map((source) => source.file)).toEqual([]);
  });

  it('sees the imports at all', () => {
    expect(
      importsOf(`import a from './a.ts';\nexport { b } from "./b.ts";\nconst c = await import('./c.ts');`),
    ).toEqual(['./a.ts', './b.ts', './c.ts']);
    expect(sources.length).toBeGreaterThan(100);
    expect(faultsOf((_, specifier) => specifier).length).toBeGreaterThan(300);
  });

  it('names the right room when an arrow is turned', () => {
    const source = { file: 'src/language/x.ts', room: 'language', text: '' };
    expect(fault(source, '../catalogue/read.ts')).toBe(
      'src/language/x.ts imports ../catalogue/read.ts: language may import only model. What both need belongs in model.',
    );
    expect(fault(source, '../model/kinds.ts')).toBeUndefined();
    const command = { file: 'src/desk/x.ts', room: 'desk', text: '' };
    expect(fault(command, '../pages/x.ts')).toMatch(
      /^src\/desk\/x\.ts imports \.\.\/pages\/x\.ts: desk may import only .*, build\. .* belongs in build\.$/,
    );
    expect(fault(command, '../build/x.ts')).toBeUndefined();
    const build = { file: 'src/build/x.ts', room: 'build', text: '' };
    for (const room of ['desk', 'components', 'layouts', 'pages'])
      expect(fault(build, `../${room}/x.ts`)).toContain('build may import only');
    expect(fault({ file: 'src/pages/x.ts', room: 'pages', text: '' }, '../build/x.ts')).toContain(
      'pages may import only',
    );
  });

  it('lets a view have types of pictures, and nothing that runs', () => {
    const of = (text: string) => {
      const [specifier] = importsOf(text);
      return fault({ file: 'src/view/x.ts', room: 'view', text }, specifier as string);
    };
    expect(of(`import { a } from '../catalogue/a.ts';`)).toBeUndefined();
    expect(of(`import type { Picture } from '../media/pictures.ts';`)).toBeUndefined();
    for (const text of [
      `import { type Picture } from '../media/pictures.ts';`,
      `import type { Picture } from '../media/pictures.ts';\nimport { a } from '../media/pictures.ts';`,
      `import type { A } from '../search/a.ts';`,
      `import { a } from '../build/a.ts';`,
    ])
      expect(of(text)).toContain(
        'view may import only model, language, catalogue and the types of media. What both need belongs in catalogue.',
      );
  });

  it('lets a room import only the rooms before it', () => {
    expect(faultsOf(fault)).toEqual([]);
  });

  it('names every relative file with its ending', () => {
    const faults = faultsOf((source, specifier) =>
      specifier.startsWith('.') && !/\.(ts|mjs|astro|css|json)$/.test(specifier)
        ? `${source.file} imports ${specifier}: add the ending .ts`
        : undefined,
    );
    expect(faults).toEqual([]);
  });

  it('imports only files that exist', () => {
    const faults = faultsOf((source, specifier) =>
      specifier.startsWith('.') && !existsSync(join(root, dirname(source.file), specifier))
        ? `${source.file} imports ${specifier}, which is not there`
        : undefined,
    );
    expect(faults).toEqual([]);
  });

  it('finds a circle wherever it begins', () => {
    const graph = new Map([
      ['start', ['c', 'alone']],
      ['c', ['a']],
      ['a', ['b']],
      ['b', ['c', 'alone']],
      ['alone', []],
      ['self', ['self']],
    ]);
    expect(circlesOf(graph)).toEqual(['a -> b -> c -> a', 'self -> self']);
  });

  it('goes in no circle from file to file, types included', () => {
    const graph = new Map(
      sources.map(({ file, text }) => [
        file,
        importsOf(text)
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => posix.join(posix.dirname(file), specifier)),
      ]),
    );
    expect(circlesOf(graph)).toEqual([]);
  });

  it('keeps Astro out of what the commands and tests run', () => {
    const faults = faultsOf((source, specifier) =>
      !SITE.includes(source.room) && /^(astro|virtual):/.test(specifier)
        ? `${source.file} imports ${specifier}: only pages, layouts, components and live.config.ts may`
        : undefined,
    );
    expect(faults).toEqual([]);
  });
});

describe('purity', () => {
  /** Code without comments and strings: a message may well speak of a process. */
  const bare = (text: string) =>
    text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");

  it('keeps disk, network, console and process out of model and language', () => {
    const faults = sources
      .filter((source) => PURE.includes(source.room))
      .flatMap((source) => {
        const modules = importsOf(source.text).filter((specifier) =>
          /^(node:|astro|virtual:)/.test(specifier),
        );
        const names = bare(source.text).match(
          /\b(?:console|process|fetch|XMLHttpRequest|WebSocket|document|window|localStorage|Deno|Bun)\b\s*[.(]/g,
        );
        return [...modules, ...(names ?? [])].map((what) => `${source.file}: ${what}`);
      });
    expect(faults).toEqual([]);
  });

  it('keeps arguments, printing and the end of the process out of build', () => {
    const speaks =
      /\bconsole\b|\bprocess\s*\??\.\s*(?:argv|stdin|stdout|stderr|exit|exitCode|abort|kill|on|once|emitWarning)\b/g;
    expect('process.exit(1); process.stdout.write(text); console.log(text)'.match(speaks)).toHaveLength(3);
    const faults = sources
      .filter((source) => source.room === 'build')
      .flatMap(({ file, text }) => {
        const modules = importsOf(text).filter((specifier) => /^(node:)?(process|console)$/.test(specifier));
        return [...modules, ...(bare(text).match(speaks) ?? [])].map((what) => `${file}: ${what}`);
      });
    expect(faults).toEqual([]);
  });

  it('reaches no Node module from what the browser runs', () => {
    const byFile = new Map(sources.map((source) => [source.file, source]));
    const starts = sources.filter(
      (source) =>
        /^src\/search\/(client|core|look-up|results|suggest)\.ts$/.test(source.file) ||
        source.file === 'src/components/search/search-element.ts' ||
        source.room === 'language',
    );
    expect(starts.length).toBeGreaterThan(5);
    const faults = new Set<string>();
    const seen = new Set<string>();
    const follow = (source: Source, way: string[]) => {
      if (seen.has(source.file)) return;
      seen.add(source.file);
      for (const specifier of importsOf(withoutTypes(source.text))) {
        if (specifier.startsWith('node:')) faults.add([...way, source.file, specifier].join(' -> '));
        const next = byFile.get(posix.join(posix.dirname(source.file), specifier));
        if (specifier.startsWith('.') && next) follow(next, [...way, source.file]);
      }
    };
    for (const start of starts) follow(start, []);
    expect([...faults]).toEqual([]);
  });
});
