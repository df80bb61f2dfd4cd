import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';
import { foldingFor } from '../language/folding/folding-for.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import { indexHtml } from './index-html.ts';
import { type IndexEntry, VERSION } from './pagefind-files.ts';
import {
  NAME_SCRIPTS,
  type NameLine,
  type NameList,
  type NameScript,
  type OtherNames,
  type SearchPage,
  scriptsOf,
} from './pages.ts';
import { baseWording } from './wording/base.ts';
import type { Wording } from './wording/wording.ts';

/** Raised whenever the code of the index changes, so that no older index is taken from the cache. */
const FORMAT = `search-5 pagefind-${VERSION}`;
/** What the site reads; Pagefind's own scripts, interface and engine are left out, see pagefind-files.ts. */
const USED = /\.(?:json|pf_meta|pf_index|pf_filter|pf_fragment)$/;

export interface SearchIndexOptions {
  /** Folder that gets one folder per language, as dist/search. */
  outDir: string;
  /** Folder that keeps the indexes between builds; nothing is kept without it. */
  cacheDir?: string | undefined;
  /** Whose indexes these are: a new one takes the place of the same owner's former one alone. */
  owner?: string | undefined;
  /** How questions are put, by language; what the engine knows unless given. */
  wording?: Readonly<Record<string, Wording>> | undefined;
  /** Told after each language. */
  onLanguage?: ((count: LanguageIndex) => void) | undefined;
}

export interface LanguageIndex {
  lang: string;
  pages: number;
  /** All files of the language on disk, in bytes. */
  bytes: number;
  /** names.json after gzip, in bytes; it is loaded with the first query. */
  namesGzip: number;
  /** True if nothing had changed since the last build. */
  cached: boolean;
}

/**
 * Writes one Pagefind index per language to `<outDir>/<lang>/`. The same pages give the same bytes, whatever their
 * order. Throws if Pagefind refuses a page; what stood in the language's folder is then gone.
 */
export async function buildSearchIndex(
  pages: readonly SearchPage[],
  options: SearchIndexOptions,
): Promise<LanguageIndex[]> {
  const counts: LanguageIndex[] = [];
  const languages = [...new Set(pages.map((page) => page.lang))].sort();
  try {
    for (const lang of languages) {
      // Pagefind numbers them as they come.
      const own = pages.filter((page) => page.lang === lang).sort((a, b) => (a.url < b.url ? -1 : 1));
      const count = await buildLanguage(lang, own, options);
      options.onLanguage?.(count);
      counts.push(count);
    }
  } finally {
    await close();
  }
  return counts;
}

async function buildLanguage(
  lang: string,
  pages: SearchPage[],
  { outDir, cacheDir, owner = '', wording = {} }: SearchIndexOptions,
): Promise<LanguageIndex> {
  const target = join(outDir, lang);
  const words = wording[lang] ?? baseWording(lang);
  const name = `${lang}-${hashOf([FORMAT, lang, pages, words]).slice(0, 20)}`;
  const kept = cacheDir && (await findKept(cacheDir, name));
  await remove(target);
  if (kept) await cp(kept, target, { recursive: true });
  else {
    await writeIndex(lang, pages, words, target);
    if (cacheDir) await keep(target, cacheDir, lang, `${name}-${hashOf(owner).slice(0, 8)}`);
  }
  const names = await promisify(gzip)(await readFile(join(target, 'names.json')), { level: 9 });
  return {
    lang,
    pages: pages.length,
    bytes: await sizeOf(target),
    namesGzip: names.length,
    cached: Boolean(kept),
  };
}

async function writeIndex(
  lang: string,
  pages: SearchPage[],
  wording: Wording,
  target: string,
): Promise<void> {
  // Words come cut and stemmed; with 'und' Pagefind adds nothing of its own for any language.
  const { index, errors } = await createIndex({ forceLanguage: 'und', keepIndexUrl: true });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const folding = foldingFor(lang, hanTable);
  for (const page of pages) {
    const added = await index.addHTMLFile({ url: page.url, content: indexHtml(page, folding) });
    if (added.errors.length) throw new Error(`Pagefind: ${page.url}: ${added.errors.join('; ')}`);
  }
  const made = await index.getFiles();
  if (made.errors.length) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
  const entry = made.files.find(({ path }) => path === 'pagefind-entry.json');
  const { version } = JSON.parse(new TextDecoder().decode(entry?.content)) as IndexEntry;
  if (version !== VERSION) throw new Error(`Pagefind ${version}: pagefind-files.ts reads ${VERSION}`);
  for (const file of made.files) {
    if (USED.test(file.path)) await write(join(target, file.path), file.content);
  }
  const names: NameList = {
    pages: pages.map(nameLine),
    kinds: Object.fromEntries(pages.map(({ kind, kindLabel }) => [kind, kindLabel])),
    topics: Object.fromEntries(pages.flatMap(({ topic }, at) => (topic ? [[topic, at]] : []))),
    important: pages.flatMap(({ important }, at) => (important ? [at] : [])),
    parts: Object.fromEntries(
      pages.flatMap(({ parts = [] }) => parts.map(({ part, label }) => [part, label])),
    ),
    wording,
  };
  await write(join(target, 'names.json'), JSON.stringify(names));
  for (const script of NAME_SCRIPTS) {
    await write(join(target, `names-${script}.json`), JSON.stringify(namesIn(script, pages)));
  }
  await index.deleteIndex();
}

function nameLine({ title, url, kind, wordsIn }: SearchPage): NameLine {
  return wordsIn ? [title, url, kind, wordsIn] : [title, url, kind];
}

function namesIn(script: NameScript, pages: readonly SearchPage[]): OtherNames[] {
  const own = (names: readonly string[]) => names.filter((name) => scriptsOf(name).includes(script));
  return pages.flatMap(({ aliases, places = [] }, page): OtherNames[] => {
    const names: OtherNames = [page, own(aliases), own(places)];
    return names[1].length + names[2].length > 0 ? [names] : [];
  });
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The index of that name, whoever had it made. Its time of change tells when it was last used. */
async function findKept(cacheDir: string, name: string): Promise<string | undefined> {
  const names = await readdir(cacheDir).catch(() => []);
  const found = names.find(
    (one) =>
      one.startsWith(`${name}-`) && !one.endsWith('.part') && existsSync(join(cacheDir, one, 'names.json')),
  );
  if (!found) return undefined;
  const [path, now] = [join(cacheDir, found), new Date()];
  await utimes(path, now, now).catch(() => undefined);
  return path;
}

/** Keeps one index a language and owner: the owner's older ones go. */
async function keep(from: string, cacheDir: string, lang: string, name: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const kept = join(cacheDir, name);
  const part = partOf(kept);
  try {
    await cp(from, part, { recursive: true });
    await remove(kept);
    // Another build may have put the same one there in the meantime.
    await move(part, kept).catch((error: unknown) => {
      if (!existsSync(kept)) throw error;
    });
  } finally {
    await remove(part);
  }
  const former = new RegExp(`^${lang}-[0-9a-f]{20}-${name.slice(-8)}$`);
  for (const other of await readdir(cacheDir))
    if (other !== name && former.test(other)) await remove(join(cacheDir, other));
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
