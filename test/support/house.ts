import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './build-province.ts';
import { importsOf, withoutTypes } from './imports.ts';

/** The site is one house on its line; build and the commands know nothing of it, nor it of them. */
export const SITE = ['pages', 'layouts', 'components', 'styles', 'live.config.ts', 'middleware.ts'];
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

export interface Source {
  /** Path from the repository's root with forward slashes. */
  file: string;
  room: string;
  text: string;
}

export const sources: Source[] = globSync('src/**/*.{ts,mjs,astro}', { cwd: root }).map((path) => {
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

export const lineOf = (room: string) => LINES.findIndex((line) => line.includes(room));

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

export const faultsOf = (
  check: (source: Source, specifier: string) => string | undefined,
  rooms?: string[],
) =>
  sources
    .filter((source) => !rooms || rooms.includes(source.room))
    .flatMap((source) => importsOf(source.text).flatMap((specifier) => check(source, specifier) ?? []));
