import type { PagePart } from '../model/page-parts.ts';
import type { Wording } from './wording/wording.ts';

/** One page as search sees it. All texts are plain; nothing is read from built HTML. */
export interface SearchPage {
  /** Address on the site, as /lo/places/bai-bien/. */
  url: string;
  lang: string;
  title: string;
  summary: string;
  sections: SearchSection[];
  /** Name of the kind of record, a filter: place, news ... */
  kind: string;
  /** The kind in words of the page's language. */
  kindLabel: string;
  /** The same record's names in other scripts, agreed variants, tags. Found like the title. */
  aliases: string[];
  /** Names of where it lies, of today and of before; found too, but they name other things as well. */
  places?: readonly string[] | undefined;
  /** What the page is about, of those that `Wording.topics` leads to. */
  topic?: string | undefined;
  /** Language of title and summary of a page that has no words of `lang`: it is found by its names alone. */
  wordsIn?: string | undefined;
  region?: string | undefined;
  audience: string[];
  image?: SearchImage | undefined;
  /** Multiplies the page's rank; 1 when left out. */
  weight?: number | undefined;
  /** Parts of the page that are asked for by themselves. */
  parts?: readonly SearchPart[] | undefined;
  /** True for what the province puts first: of two that fit alike it is meant. */
  important?: boolean | undefined;
}

/** The kind of a page that is a list of others, of which it has the names alone. */
export const LIST_KIND = 'lists';

export interface SearchPart {
  part: PagePart;
  /** Its name in words of the page's language. */
  label: string;
  /** Id of its place on the page. */
  anchor: string;
}

export interface SearchSection {
  heading?: string | undefined;
  /** Id of the heading on the page; a result can lead there. */
  anchor?: string | undefined;
  text: string;
}

export interface SearchImage {
  src: string;
  width: number;
  height: number;
  alt: string;
  /** Class names by which the sheet keeps the photo's focus in the frame. */
  focus?: string | undefined;
}

/** What one page is called, in the order of the page numbers. */
export type NameLine = [
  title: string,
  url: string,
  kind: string,
  /** As `SearchPage.wordsIn`. */
  wordsIn?: string | undefined,
];

/** What a page is called beside its title, in one script: its number, its names, those of where it lies. */
export type OtherNames = [page: number, aliases: readonly string[], places: readonly string[]];

/**
 * Scripts that have a file of names of their own: a query in one script can meet no other. Names in none of these stand in
 * that of `Other`.
 */
export const NAME_SCRIPTS = ['Latin', 'Lao', 'Khmer', 'Han', 'Other'] as const;
export type NameScript = (typeof NAME_SCRIPTS)[number];

const LETTERS = [
  ['Latin', /\p{Script=Latin}/u],
  ['Lao', /\p{Script=Lao}/u],
  ['Khmer', /\p{Script=Khmer}/u],
  ['Han', /\p{Script=Han}/u],
] as const satisfies readonly (readonly [NameScript, RegExp])[];

/** The scripts of a text; none for one without letters. */
export function scriptsOf(text: string): NameScript[] {
  const known = LETTERS.filter(([, letters]) => letters.test(text)).map(([script]) => script);
  return known.length > 0 || !/\p{L}/u.test(text) ? known : ['Other'];
}

/** What the pages of a language are called. */
export interface NameList {
  pages: NameLine[];
  /** Words for each kind of record. */
  kinds: Readonly<Record<string, string>>;
  /** Page numbers of the pages that answer a whole topic. */
  topics: Readonly<Record<string, number>>;
  /** Page numbers of what the province puts first. */
  important: readonly number[];
  /** What the parts of pages are called. */
  parts: Readonly<Partial<Record<PagePart, string>>>;
  /** How questions are put in the language. */
  wording: Wording;
}
