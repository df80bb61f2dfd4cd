import { copyFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, utimes } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { close, createIndex } from 'pagefind';
import { hashOf } from '../catalogue/kept-note.ts';
import { partOf } from '../catalogue/part-files.ts';
import { move, remove } from '../catalogue/patient-disk.ts';
import { foldingFor } from '../language/folding/folding-for.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import { addFound, type FoundWords, joinFound, noFoundWords } from './found-words.ts';
import { type HashedPage, hashed } from './hashed-page.ts';
import { FORMAT, type IndexEntry, pathOf } from './index-files.ts';
import { indexHtml } from './index-html.ts';
import { type KeptFoundPlace, keepFound, readKeptFound } from './kept-found.ts';
import { type IndexFiles, packIndex } from './pack-index.ts';
import { readPagefind, VERSION } from './pagefind-files.ts';
import type { SearchPage } from './pages.ts';
import { baseWording } from './wording/base.ts';
import type { Wording } from './wording/wording.ts';

const ENTRY = 'pagefind-entry.json';

export interface SearchIndexOptions {
  /** Folder that gets one folder per language, as dist/search. */
  outDir: string;
  /** Folder that keeps the indexes between builds; nothing is kept without it. */
  cacheDir?: string | undefined;
  /** Whose indexes these are: a new one takes the place of the same owner's former one alone. */
  owner?: string | undefined;
  /** Names the code that indexes, with its packages: what Pagefind found in a page is kept where it is known. */
  code?: string | undefined;
  /** How questions are put, by language; what the engine knows unless given. */
  wording?: Readonly<Record<string, Wording>> | undefined;
}

export interface LanguageIndex {
  lang: string;
  pages: number;
  /** All files of the language on disk, in bytes. */
  bytes: number;
  /** The file of titles, in bytes; it is loaded with the first query. */
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
      const own = pages.filter((page) => page.lang === lang).map(hashed);
      counts.push(await buildLanguageIndex(lang, own, options));
    }
  } finally {
    await endIndexing();
  }
  return counts;
}

/** Ends Pagefind, which works on in a process of its own. */
export const endIndexing = (): Promise<unknown> => close();

/**
 * As `buildSearchIndex`, of one language; whoever has made all ends the indexing.
 * @param own all pages of the language and no others.
 */
export async function buildLanguageIndex(
  lang: string,
  own: readonly HashedPage[],
  { outDir, cacheDir, owner = '', code, wording = {} }: SearchIndexOptions,
): Promise<LanguageIndex> {
  // Pagefind numbers them as they come.
  const sorted = [...own].sort(({ page: a }, { page: b }) => (a.url < b.url ? -1 : 1));
  const pages = sorted.map(({ page }) => page);
  const target = join(outDir, lang);
  const words = wording[lang] ?? baseWording(lang);
  const hashes = sorted.map(({ hash }) => hash);
  const name = `${lang}-${hashOf([FORMAT, VERSION, code, lang, hashes, words]).slice(0, 20)}`;
  const note =
    cacheDir && code !== undefined
      ? { cacheDir, code, name: `${lang}-${hashOf(owner).slice(0, 8)}` }
      : undefined;
  const kept = cacheDir && (await findKept(cacheDir, name));
  await remove(target);
  if (kept) await linkFiles(kept, target);
  else {
    const found = await findWords(sorted, lang, note);
    writeFiles(packIndex(pages, found, words), target);
    if (cacheDir) await keep(target, cacheDir, lang, `${name}-${hashOf(owner).slice(0, 8)}`);
  }
  const entry = JSON.parse(await readFile(join(target, ENTRY), 'utf8')) as IndexEntry;
  return {
    lang,
    pages: pages.length,
    bytes: await sizeOf(target),
    namesGzip: (await stat(join(target, pathOf('names', entry.titles)))).size,
    cached: Boolean(kept),
  };
}

/** Pagefind is given the pages alone that it has not seen. */
async function findWords(
  sorted: readonly HashedPage[],
  lang: string,
  note: KeptFoundPlace | undefined,
): Promise<FoundWords> {
  const former = note && readKeptFound(note);
  const hashes = sorted.map(({ hash }) => hash);
  const numberOf = new Map(hashes.map((hash, number) => [hash, number]));
  const known = new Set(former?.pages);
  const fresh = sorted.filter(({ hash }) => !known.has(hash));
  const indexed = await indexWith(
    fresh.map(({ page }) => page),
    lang,
  );
  const found = former
    ? joinFound([
        { found: former.found, numbers: Int32Array.from(former.pages, (hash) => numberOf.get(hash) ?? -1) },
        { found: indexed, numbers: Int32Array.from(fresh, ({ hash }) => numberOf.get(hash) as number) },
      ])
    : indexed;
  if (note) keepFound(note, { pages: hashes, found });
  return found;
}

/** So many pages Pagefind is given at once, which takes some 300 MB. */
const PART = 1000;

async function indexWith(pages: readonly SearchPage[], lang: string): Promise<FoundWords> {
  const folding = foldingFor(lang, hanTable);
  const found = noFoundWords();
  for (let from = 0; from < pages.length; from += PART) {
    // Words come cut and stemmed; with 'und' Pagefind adds nothing of its own for any language.
    const { index, errors } = await createIndex({ forceLanguage: 'und', keepIndexUrl: true });
    if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const page of pages.slice(from, from + PART)) {
      const added = await index.addHTMLFile({ url: page.url, content: indexHtml(page, folding) });
      if (added.errors.length) throw new Error(`Pagefind: ${page.url}: ${added.errors.join('; ')}`);
    }
    const made = await index.getFiles();
    if (made.errors.length) throw new Error(`Pagefind: ${made.errors.join('; ')}`);
    await index.deleteIndex();
    addFound(found, readPagefind(made.files));
  }
  return found;
}

function writeFiles(files: IndexFiles, target: string): void {
  makeFolders([...files.keys()], target);
  for (const [path, content] of files) writeFileSync(join(target, path), content);
}

/** The same files under a further name, as none is ever changed in its place; copies where the disk has no such names. */
async function linkFiles(from: string, target: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(from, join(parentPath, name)))
    // Last, as it says that the index is whole.
    .sort((a, b) => Number(a === ENTRY) - Number(b === ENTRY));
  makeFolders(files, target);
  for (const file of files) {
    try {
      linkSync(join(from, file), join(target, file));
    } catch {
      copyFileSync(join(from, file), join(target, file));
    }
  }
}

/** Each folder once: a language has hundreds of files. */
function makeFolders(files: readonly string[], target: string): void {
  for (const folder of new Set(files.map((path) => dirname(path))))
    mkdirSync(join(target, folder), { recursive: true });
}

/** The index of that name, whoever had it made. Its time of change tells when it was last used. */
async function findKept(cacheDir: string, name: string): Promise<string | undefined> {
  const names = await readdir(cacheDir).catch(() => []);
  const found = names.find(
    (one) => one.startsWith(`${name}-`) && !one.endsWith('.part') && existsSync(join(cacheDir, one, ENTRY)),
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
    await linkFiles(from, part);
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
