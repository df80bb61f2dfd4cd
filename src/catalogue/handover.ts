import { readFileSync } from 'node:fs';
import type { Html } from '../language/html.ts';
import { memoise } from '../language/memory.ts';
import { createSharedPlace } from '../language/shared-place.ts';
import type { Kind } from '../model/kinds.ts';
import type { Catalogue } from './catalogue.ts';

/** A picture as a file to download. */
export interface PictureFile {
  /** Its name under /media/. */
  file: string;
  /** In px. */
  width: number;
  height: number;
  bytes: number;
}

/** Pictures of one theme with all that a reporter needs beside them, in as many ZIP files as their weight asks for. */
export interface PressKit {
  /** A kind of record that the pictures show; absent: all pictures. */
  theme?: Kind;
  pictures: number;
  parts: readonly {
    /** Address from the root. */
    path: string;
    bytes: number;
  }[];
}

/** A film or a sound as it was published. */
export interface Film {
  /** The same in several formats. */
  files: {
    /** Address from the root. */
    path: string;
    /** Media type. */
    type: string;
    bytes: number;
  }[];
  /** Addresses from the root of its captions, by language. */
  captions: Record<string, string>;
  seconds: number;
  /** In px; none of a sound. */
  width?: number;
  height?: number;
}

/** A booklet to print, of records that one reader asks for. */
export interface BookletFile {
  set: BookletSet;
  lang: string;
  /** Address from the root. */
  path: string;
  pages: number;
  bytes: number;
  /** What is told of in it, as `kind/id`. */
  records: readonly string[];
}

/** Whom a booklet is for: who travels, who invests. */
export type BookletSet = 'visit' | 'invest';

/**
 * What a build has made before its pages. Pictures and fonts are those of the media room, which this room does
 * not know.
 */
export interface Handover<Pictures = unknown, Fonts = unknown> {
  catalogue: Catalogue;
  pictures: Pictures;
  fonts: Fonts;
  /** What can be downloaded of a photo besides the JPEG of its pages, by its id, narrow to wide; none in a kiosk. */
  downloads?: Readonly<Record<string, readonly PictureFile[]>>;
  /** That of all pictures first; none in a kiosk and in a draft. */
  pressKits?: readonly PressKit[];
  /** Addresses of recordings from the root, by `kind/id/lang`. */
  recordings: Record<string, string>;
  /** Films and sounds, by the id of their publication. */
  films?: Readonly<Record<string, Film>>;
  /** Words of the interface by language: the trees of locales/<lang>.json. */
  locales: Record<string, Record<string, unknown>>;
  /**
   * Addresses of the style sheets with fonts and the province's theme: that of a page in several languages, and for
   * pages of one language those that leave out the fonts of the others, half as heavy; a kiosk has none of these.
   */
  themeSheets: { whole: string; byLanguage: Readonly<Record<string, string>> };
  /** Ground of the page, for the bar of the browser. */
  themeColours: { light: string; dark: string };
  /** Widths in em of the names that stand on maps, by the name, as the site's fonts draw them. */
  textWidths?: Readonly<Record<string, number>>;
  /** Cards for what shows links, made after the pages: what tells their look from any other, and in which languages; absent: none. */
  cards?: { look: string; languages: readonly string[] };
  /** Whether sheets to print lie beside the pages of the records that have one. */
  sheets?: boolean;
  /** Absent: none were made. */
  booklets?: readonly BookletFile[];
  /** The province's emblem, for a page and as a file of its own. */
  emblem: { inline: Html; file: string };
  /** Absolute address of the site, without a slash at its end. */
  siteUrl: string;
  /** The day for which the pages are made, YYYY-MM-DD: next events, what has expired. */
  today: string;
  /** The time of that day in Viet Nam, HH:MM, as some records have a minute before which they are not shown. */
  clock?: string;
  /** Absent: the site itself. */
  kiosk?: KioskSite;
}

/** The screen at one border gate, for which pages are made. */
export interface KioskSite {
  /** Id of the gate. */
  gate: string;
  /** The province's languages, the neighbour's first. */
  languages: string[];
}

/** Where the pages find what was made for them; a large province is not written and read again for it. */
const kept = createSharedPlace<Handover>('handover');

/** Keeps what the next pages are made of. */
export const keepHandover = kept.set;

/** The catalogue of what was kept; undefined when nothing was. */
export const shownCatalogue = (): Catalogue | undefined => kept.get()?.catalogue;

/**
 * What was kept, else what stands in a JSON file: checking the types needs one, and runs apart.
 * @throws Error when there is neither.
 */
export function readHandover<P, F>(path: string | undefined): Handover<P, F> {
  const own = kept.get();
  if (own) return own as Handover<P, F>;
  if (!path)
    throw new Error(
      'Pages are built by `npm run build`, `npm start` or `npm run dev`, which prepare their data.',
    );
  return readFile(path) as Handover<P, F>;
}

const readFile = memoise((path: string): unknown => JSON.parse(readFileSync(path, 'utf8')));
