import { writeFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { hashOf } from '../catalogue/kept-note.ts';
import { remove } from '../catalogue/patient-disk.ts';
import { foldingFor } from '../language/folding/folding-for.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import { addFound, type FoundWords, joinFound, noFoundWords } from './found-words.ts';
import { type HashedPage, hashed } from './hashed-page.ts';
import { ENTRY, FORMAT, type IndexEntry, pathOf } from './index-files.ts';
import { indexHtml } from './index-html.ts';
import { type KeptFound, keepFound, readKeptFound } from './kept-found.ts';
import { findIndex, keepIndex, linkFile, linkFiles, makeFolders, openIndex } from './kept-index.ts';
import { type PackedIndex, packIndex } from './pack-index.ts';
import { readPagefind, VERSION } from './pagefind-files.ts';
import type { SearchPage } from './pages.ts';
import { baseWording } from './wording/base.ts';
import type { Wording } from './wording/wording.ts';

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
  const kept = cacheDir && (await findIndex(cacheDir, name));
  await remove(target);
  if (kept) linkFiles(kept, target);
  else {
    const ownerHash = hashOf(owner).slice(0, 8);
    const place =
      cacheDir && code !== undefined ? { cacheDir, code, name: `${lang}-${ownerHash}` } : undefined;
    const former = place && readKeptFound(place);
    const found = await findWords(sorted, lang, former);
    const formerIndex = former && openIndex(join(place.cacheDir, former.index));
    const { files, texts } = packIndex(pages, found, words, formerIndex ? former?.texts : undefined);
    writeFiles(files, target, formerIndex);
    const index = `${name}-${ownerHash}`;
    if (cacheDir) await keepIndex(target, cacheDir, lang, index);
    if (place) keepFound(place, { pages: hashes, found, index, texts });
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
  former: KeptFound | undefined,
): Promise<FoundWords> {
  const numberOf = new Map(sorted.map(({ hash }, number) => [hash, number]));
  const known = new Set(former?.pages);
  const fresh = sorted.filter(({ hash }) => !known.has(hash));
  const indexed = await indexWith(
    fresh.map(({ page }) => page),
    lang,
  );
  if (!former) return indexed;
  const numbersOf = (hashes: readonly string[]) =>
    Int32Array.from(hashes, (hash) => numberOf.get(hash) ?? -1);
  return joinFound([
    { found: former.found, numbers: numbersOf(former.pages) },
    { found: indexed, numbers: numbersOf(fresh.map(({ hash }) => hash)) },
  ]);
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

/** @param former the index whose file one is that has no content. */
function writeFiles(files: PackedIndex['files'], target: string, former: string | undefined): void {
  makeFolders([...files.keys()], target);
  for (const [path, content] of files)
    if (content) writeFileSync(join(target, path), content);
    else if (former) linkFile(join(former, path), join(target, path));
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}
