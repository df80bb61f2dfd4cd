import { join } from 'node:path';
import { readNote, saveNote } from '../catalogue/kept-note.ts';
import type { FoundWords } from './found-words.ts';
import type { PackedIndex } from './pack-index.ts';

/** Where what was found in the pages of a language is kept. */
export interface KeptFoundPlace {
  cacheDir: string;
  /** Names the language and its owner. */
  name: string;
  /** What other code found is of no use. */
  code: string;
}

export interface KeptFound {
  /** Hashes of the pages in the order of their numbers. */
  pages: string[];
  found: FoundWords;
  /** Name in the cache of the index that was made of it. */
  index: string;
  /** Of the files of that index. */
  texts: PackedIndex['texts'];
}

const fileOf = ({ cacheDir, name }: KeptFoundPlace) => join(cacheDir, `${name}.found`);

/** Undefined where nothing is kept, it is damaged, or of other code. */
export function readKeptFound(place: KeptFoundPlace): KeptFound | undefined {
  return readNote<KeptFound>(fileOf(place), place.code, Date.now())?.entries.get(place.name);
}

export function keepFound(place: KeptFoundPlace, kept: KeptFound): void {
  const note = { key: place.code, begun: Date.now(), entries: new Map([[place.name, kept]]) };
  saveNote(fileOf(place), note, undefined);
}
