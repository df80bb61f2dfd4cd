import { type Core, loadCore, type OpenFile } from './core.ts';
import { fetchFile, fetchPacked, IndexFault } from './fetch-file.ts';
import { ENTRY, FORMAT, type IndexEntry, pathOf } from './index-files.ts';
import { once } from './once.ts';
import type { NameList, NameScript, OtherNames } from './pages.ts';

/** How long a file that could not be had is not asked for again, in ms. */
const LOST = 60_000;

const NO_TITLES: NameList = {
  pages: [],
  kinds: {},
  topics: {},
  important: [],
  parts: {},
  wording: { asking: [], synonyms: [] },
};

/** The index of one language as its host had it when it was opened. Files load when asked for, each once. */
export class Index {
  readonly entry: IndexEntry;
  /** True if a file that cannot be had costs what it holds, and no more. */
  readonly #lenient: boolean;
  readonly #folder: string;
  readonly #kept: Map<string, Promise<unknown>>;
  /** When files could not be had. */
  readonly #lost: Map<string, number>;

  /** @param before the same index, of which a file could not be had */
  constructor(folder: string, entry: IndexEntry, before?: Index) {
    this.entry = entry;
    this.#lenient = before !== undefined;
    this.#folder = folder;
    this.#kept = before ? before.#kept : new Map();
    this.#lost = before ? before.#lost : new Map();
  }

  readonly #open: OpenFile = async (path, instead) => {
    const isLost = this.#lenient && Date.now() - (this.#lost.get(path) ?? 0) < LOST;
    try {
      if (isLost) throw new IndexFault('missing');
      return await once(this.#kept, path, () => fetchPacked(this.#folder + path));
    } catch (error) {
      if (!isLost) this.#lost.set(path, Date.now());
      if (this.#lenient && instead !== undefined) return instead;
      throw error;
    }
  };

  core(): Promise<Core> {
    return once(this.#kept, `core ${this.#lenient}`, () => loadCore(this.#open, this.entry.meta));
  }

  /** What the pages are called. */
  titles(): Promise<NameList> {
    return this.#open(pathOf('names', this.entry.titles), NO_TITLES);
  }

  /** Their other names in one script. */
  namesIn(script: NameScript): Promise<OtherNames[]> {
    return this.#open(pathOf('names', this.entry.names[script]), []);
  }

  /** What is made of its files, made once; not of less than all of them, which may come back. */
  keep<T>(key: string, make: () => Promise<T>): Promise<T> {
    return this.#lenient ? make() : once(this.#kept, key, make);
  }
}

/** Opens the index in a folder. @param folder address with its slash. Throws an `IndexFault` where there is none. */
export const openIndex = async (folder: string): Promise<Index> => new Index(folder, await loadEntry(folder));

/**
 * Opens an index anew of which a file could not be had: the one that has taken its place, or else the same without that
 * file. Throws an `IndexFault` where the host is gone.
 */
export async function reopenIndex(folder: string, before: Index): Promise<Index> {
  const entry = await loadEntry(folder);
  const same = JSON.stringify(entry) === JSON.stringify(before.entry);
  return new Index(folder, entry, same ? before : undefined);
}

async function loadEntry(folder: string): Promise<IndexEntry> {
  // Whatever a cache says.
  const bytes = await fetchFile(`${folder}${ENTRY}`, { cache: 'no-cache' });
  const entry = readEntry(new TextDecoder().decode(bytes));
  // The page is older or younger than the index: its script would read nonsense.
  if (entry.format !== FORMAT) throw new IndexFault('format');
  return entry;
}

function readEntry(text: string): IndexEntry {
  try {
    return JSON.parse(text) as IndexEntry;
  } catch {
    throw new IndexFault('damaged');
  }
}
