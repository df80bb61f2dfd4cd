import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes after gzip that a browser fetches for a page, without its pictures and fonts. */
export interface PageWeight {
  address: string;
  html: number;
  css: number;
  script: number;
  total: number;
}

/** Weighs pages of a built site; each file is read and compressed once. */
export function createScale(site: string): (address: string) => PageWeight {
  const known = new Map<string, { text: string; bytes: number }>();
  const file = (path: string) => {
    let entry = known.get(path);
    if (!entry) {
      const bytes = readFileSync(join(site, path));
      entry = { text: bytes.toString('utf8'), bytes: gzipSync(bytes, { level: 9 }).length };
      known.set(path, entry);
    }
    return entry;
  };
  const sum = (paths: Iterable<string>) => [...paths].reduce((bytes, path) => bytes + file(path).bytes, 0);
  return (address) => {
    const page = file(`${address}index.html`);
    const css = new Set(sheetsOf(page.text));
    const scripts = new Set<string>();
    for (const path of scriptsOf(page.text)) follow(path, scripts, (script) => file(script).text);
    const weight = { html: page.bytes, css: sum(css), script: sum(scripts) };
    return { address, ...weight, total: weight.html + weight.css + weight.script };
  };
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}=["']?([^"'\\s>]+)`).exec(tag)?.[1];

function sheetsOf(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*>/g)]
    .filter(([tag]) => attribute(tag, 'rel') === 'stylesheet')
    .flatMap(([tag]) => attribute(tag, 'href') ?? []);
}

/** What runs with the page, and what it asks to be fetched in advance. */
function scriptsOf(html: string): string[] {
  const preloaded = [...html.matchAll(/<link\b[^>]*>/g)].filter(
    ([tag]) => attribute(tag, 'rel') === 'modulepreload',
  );
  const loaded = [...html.matchAll(/<script\b[^>]*>/g)];
  return [
    ...preloaded.flatMap(([tag]) => attribute(tag, 'href') ?? []),
    ...loaded.flatMap(([tag]) => attribute(tag, 'src') ?? []),
  ];
}

/** A module brings those it imports at once; what it imports later (`import(…)`) is not part of the page. */
function follow(path: string, seen: Set<string>, textOf: (path: string) => string): void {
  if (seen.has(path)) return;
  seen.add(path);
  for (const [, specifier = ''] of textOf(path).matchAll(
    /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+|\/[^"']+)["']/g,
  ))
    follow(specifier.startsWith('/') ? specifier : posix.join(posix.dirname(path), specifier), seen, textOf);
}
