import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Communes } from '../src/model/province.ts';
import { importsOf, withoutTypes } from './support/imports.ts';

const root = resolve(import.meta.dirname, '..');

/** The site is one house on its line; build and the commands know nothing of it, nor it of them. */
const SITE = ['pages', 'layouts', 'components', 'styles', 'content.config.ts', 'middleware.ts'];
/** The order of the house: a room may import the rooms on lines above its own, and itself. */
const LINES = [
  ['model'],
  ['language'],
  ['catalogue'],
  ['media', 'search', 'publish', 'kiosk'],
  ['view'],
  ['build', ...SITE],
  ['desk'],
];
/** Search, publish and kiosk take the same reader as the view, which knows nothing of them. */
const VIEW = { open: ['model', 'language', 'catalogue'], types: ['media'] };
const PURE = ['model', 'language'];

interface Source {
  /** Path from the repository's root with forward slashes. */
  file: string;
  room: string;
  text: string;
}

const sources: Source[] = globSync('src/**/*.{ts,mjs,astro}', { cwd: root }).map((path) => {
  const file = path.replaceAll('\\', '/');
  return { file, room: file.split('/')[1] as string, text: readFileSync(join(root, path), 'utf8') };
});

/** Whether nothing but types is imported from there. */
const isOfTypes = (text: string, specifier: string) => !importsOf(withoutTypes(text)).includes(specifier);

/** The room that an import leads to; undefined outside src/. */
function roomOf(source: Source, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(source.file), specifier);
  return target.startsWith('src/') ? target.split('/')[1] : undefined;
}

const lineOf = (room: string) => LINES.findIndex((line) => line.includes(room));

/** The rooms that a room may import. */
function openTo(room: string): string[] {
  if (room === 'view') return VIEW.open;
  const above = LINES.slice(0, lineOf(room)).flat();
  return above.filter((other) => !SITE.includes(other));
}

/** What is wrong with one import, in a sentence that names the right room. */
export function fault(source: Source, specifier: string): string | undefined {
  const target = roomOf(source, specifier);
  if (!target || target === source.room) return undefined;
  const open = openTo(source.room);
  if (open.includes(target)) return undefined;
  if (source.room === 'view' && VIEW.types.includes(target) && isOfTypes(source.text, specifier))
    return undefined;
  if (SITE.includes(source.room) && SITE.includes(target)) return undefined;
  const lines = LINES.map((line) => line.filter((room) => open.includes(room)));
  const shared = lines.findLast((line) => line.length > 0) ?? [source.room];
  const types = source.room === 'view' ? ` and the types of ${VIEW.types.join(', ')}` : '';
  return `${source.file} imports ${specifier}: ${source.room} may import only ${open.join(', ') || 'nothing'}${types}. What both need belongs in ${shared.join(' or ')}.`;
}

/** Every circle of imports as a row of files, from its first file by name back to it. @param graph imports by file. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles = new Set<string>();
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]) => {
    const at = way.indexOf(file);
    if (at >= 0) {
      const circle = way.slice(at);
      const first = circle.indexOf([...circle].sort()[0] as string);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.add([...turned, turned[0]].join(' -> '));
    } else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) follow(next, [...way, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) follow(file, []);
  return [...circles].sort();
}

const faultsOf = (check: (source: Source, specifier: string) => string | undefined, rooms?: string[]) =>
  sources
    .filter((source) => !rooms || rooms.includes(source.room))
    .flatMap((source) => importsOf(source.text).flatMap((specifier) => check(source, specifier) ?? []));

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
        ? `${source.file} imports ${specifier}: only pages, layouts, components and content.config.ts may`
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

describe('one engine, many provinces', () => {
  it('says no name, place or code of the sample province in src/', () => {
    const { communes } = parse(readFileSync(join(root, 'content/communes.yaml'), 'utf8')) as Communes;
    const codes = communes.map(({ code }) => `["']${code}["']`);
    const names = communes.map(({ names: { vi = '', en = '' } }) => [
      vi.replace(/^(?:Xã|Phường) /, ''),
      en.replace(/ (?:Ward|Commune)$/, ''),
    ]);
    expect(names.length).toBeGreaterThan(100);
    // One-syllable and everyday names say nothing by themselves.
    const words = new Set(names.flat().filter(Boolean));
    const ids = ['places', 'gates', 'zones', 'events', 'partners', 'people'].flatMap((kind) =>
      readdirSync(join(root, 'content', kind)).filter((id) => !/^(ga|nui)$/.test(id)),
    );
    const province = [
      'Thanh Hóa',
      'Thanh Hoá',
      'Thanh Hoa',
      'thanh-hoa',
      'thanhhoa',
      'xứ Thanh',
      'Hủa Phăn',
      'Houaphan',
    ];
    const scripts = ['清化', 'ແທງຮວາ', 'ថាញ់ហ័រ'];
    const well = [
      'Sầm Sơn',
      'sam-son',
      'Pù Luông',
      'Lam Kinh',
      'Hàm Rồng',
      'Bà Triệu',
      'Nghi Sơn',
      'Na Mèo',
      'Bến En',
    ];
    const wanted = [...words, ...ids.filter((id) => id.includes('-')), ...province, ...scripts, ...well];
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{M}])(?:${[...[...new Set(wanted)].map(escape), ...codes].join('|')})(?![\\p{L}\\p{M}])`,
      'giu',
    );
    const faults = globSync('src/**/*.*', { cwd: root }).flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').normalize('NFC').split('\n');
      return lines.flatMap((line, index) =>
        (line.match(pattern) ?? []).map((name) => `${path}:${index + 1}: ${name}`),
      );
    });
    expect(faults).toEqual([]);
  });
});

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('what a page takes as it is', () => {
  it('has the form set:html={raw(…)}, whose type keeps plain text out', () => {
    const faults = sources
      .filter(({ file }) => file.endsWith('.astro'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/set:html(?!=\{raw\()[^\n]{0,30}/g)].map(([found]) => `${file}: ${found}`),
      );
    expect(faults).toEqual([]);
    expect(sources.filter(({ text }) => text.includes('set:html={raw(')).length).toBeGreaterThan(20);
  });

  it('is made by one file alone: elsewhere nothing is called HTML that was text', () => {
    const faults = sources
      .filter(({ file }) => file !== 'src/language/html.ts')
      .flatMap(({ file, text }) => (/\bas (?:unknown as )?(?:readonly )?Html\b/.test(text) ? [file] : []));
    expect(faults).toEqual([]);
  });

  it('comes from Astro as HTML only where a page is put together', () => {
    const rendered = sources.filter(({ text }) => /markHTMLString|unescapeHTML/.test(text));
    expect(rendered.map(({ file }) => file).sort()).toEqual([
      'src/components/body/heading.ts',
      'src/components/body/link.ts',
      'src/layouts/KioskBase.astro',
      'src/layouts/once-per-section.ts',
    ]);
  });
});

describe('styles', () => {
  it('speak of scripts, never of a language: the next one of the same script then looks right', () => {
    const ofLanguage =
      /:lang\((?!"\*-[A-Z][a-z]{3}"\)|\$\{)[^)]*\)|\[(?:data-)?lang[~|^$*]?=(?!"?\$\{)[^\]]*\]/g;
    expect(':lang(lo) a, [lang="km"], :lang(vi, en), [data-lang^=zh]'.match(ofLanguage)).toHaveLength(4);
    expect(':lang("*-Laoo") a, [lang], :lang(${tag}), [lang="${tag}"]'.match(ofLanguage)).toBeNull();
    const faults = globSync('src/**/*.{css,astro,ts}', { cwd: root }).flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
      return (text.match(ofLanguage) ?? []).map((found) => `${file}: ${found}`);
    });
    expect(faults).toEqual([]);
  });

  it('that are not put together by Vite speak of no script: nobody would tell them its languages', () => {
    const sheets = globSync('src/**/*.css', { cwd: root }).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes('lang("*-'),
    );
    const told = (file: string) =>
      /^src\/(?:styles|components)\//.test(file) || file === 'src/kiosk/led/led.css';
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.filter((file) => !told(file))).toEqual([]);
  });
});

describe('a guide in every room', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  it.each(rooms.map((room) => room.name))('src/%s has a README of at most ten lines', (room) => {
    // Astro would publish a README.md among the pages.
    const file = join(root, 'src', room, room === 'pages' ? '_README.md' : 'README.md');
    expect(existsSync(file), `${relative(root, file)} is missing: say in ten lines what the room does`).toBe(
      true,
    );
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('the guides of the house', () => {
  /** Paths as a guide writes them; `<x>` stands for any name. */
  const named = (guide: string) =>
    [...readFileSync(join(root, guide), 'utf8').matchAll(/`((?:src|test|locales|content)\/[^`\s…]*)`/g)].map(
      (match) => match[1] as string,
    );
  /** Steps of an address stand in brackets, which are signs of their own in a pattern. */
  const patternOf = (path: string) => path.replace(/[[\]]/g, (sign) => `[${sign}]`).replace(/<[^>]*>/g, '*');
  /** Files that whoever follows the guide makes, and voices, of which the sample has none. */
  const made = [
    'src/model/song.ts',
    'locales/ko.json',
    'locales/ja.json',
    'content/<kind>/<id>/index.<lang>.mp3',
  ];

  it.each(['README.md', 'CONTRIBUTING.md'])('%s names only files and folders that are there', (guide) => {
    const paths = named(guide).filter((path) => !made.includes(path));
    expect(paths.length).toBeGreaterThan(5);
    const missing = paths.filter((path) => globSync(patternOf(path), { cwd: root }).length === 0);
    expect(missing).toEqual([]);
  });
});
