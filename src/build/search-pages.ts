import { sectionsOf } from '../catalogue/body/sections.ts';
import {
  type Catalogue,
  type CatalogueRecord,
  createIndex,
  createRegionOf,
  languagesOf,
  leadPhoto,
  type RecordWords,
} from '../catalogue/catalogue.ts';
import { findableIn } from '../catalogue/findable.ts';
import { routes } from '../catalogue/routes.ts';
import { fallbackOrder } from '../language/fallback.ts';
import { createTranslator, type Translator } from '../language/translator.ts';
import type { Picture, Rendition } from '../media/pictures.ts';
import { focusClasses } from '../model/focus.ts';
import { type HashedPage, hashed } from '../search/hashed-page.ts';
import type { SearchImage, SearchPage } from '../search/pages.ts';
import type { InterfaceWords } from './interface-words.ts';
import type { RomaniseName } from './romanised-names.ts';
import { monthsOf } from './search-dates.ts';
import { labelsOf } from './search-labels.ts';
import { createNamesOf } from './search-names.ts';
import { searchParts } from './search-parts.ts';

interface SearchInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  words: InterfaceWords;
  pictures: Record<string, Picture>;
  romanise?: RomaniseName | undefined;
}

/** Gives what was kept under a record's name, or makes it. */
type KeepPage = (name: string, make: () => HashedPage | undefined) => HashedPage | undefined;

/** A picture of a photo's own is one of many like it; the record it belongs to should come first. */
const PHOTO_WEIGHT = 0.5;

/**
 * Every record in every language: with its words where it has some of that language, else by its names alone, under the
 * title that a reader of that language sees.
 */
export function createSearchPages(input: SearchInput): SearchPage[] {
  const pagesIn = openSearchPages(input);
  return languagesOf(input.catalogue).flatMap((lang) => pagesIn(lang).map(({ page }) => page));
}

/**
 * As `createSearchPages`, one language after the other: what they share is made once.
 * @returns a function that gives the pages of a language. Its `keep` stands around the page of each record.
 */
export function openSearchPages({
  catalogue,
  words,
  pictures,
  romanise,
}: SearchInput): (lang: string, keep?: KeepPage) => HashedPage[] {
  const { get } = createIndex(catalogue);
  const namesOf = createNamesOf(catalogue, romanise);
  const languages = languagesOf(catalogue);
  const translators = new Map(languages.map((lang) => [lang, createTranslator(lang, words[lang] ?? {})]));
  const regionOf = createRegionOf(catalogue.province);
  const important = importantOf(catalogue);
  const imageOf = (record: CatalogueRecord, lang: string): SearchImage | undefined => {
    const id = leadPhoto(record);
    const photo = id === undefined ? undefined : get('photos', id);
    const picture = id === undefined ? undefined : pictures[id];
    const small = picture && smallest(picture);
    if (!small || !photo) return undefined;
    // A text in another language than the page's cannot be marked there: then the picture is decoration.
    return {
      src: `/media/${small.file}`,
      width: small.width,
      height: small.height,
      alt: photo.words[lang]?.extra['alt'] ?? '',
      ...(photo.facts.focus && { focus: focusClasses(small, photo.facts.focus).join(' ') }),
    };
  };
  const pageOf = (record: CatalogueRecord, lang: string): SearchPage | undefined => {
    const { kind, id, facts } = record;
    const { here } = findableIn(record, languages);
    const shown = here.includes(lang)
      ? lang
      : fallbackOrder(lang, catalogue.province.languages).find((other) => here.includes(other));
    if (shown === undefined) return undefined;
    const text = record.words[shown] as RecordWords;
    const names = namesOf(record, lang);
    const translator = translators.get(lang) as Translator;
    const own = shown === lang;
    return {
      url: routes.record(lang, kind, id),
      lang,
      title: text.title,
      summary: own ? text.summary : '',
      sections: own ? sectionsOf(text.body, text.format, record.headings) : [],
      kind,
      kindLabel: kindLabel(words[lang], kind),
      aliases: names.aliases,
      places: [
        ...names.places,
        ...labelsOf(record, translator),
        ...monthsOf(record, catalogue.province.updated, translator),
      ],
      region: regionOf(record),
      parts: searchParts(record, translator),
      audience: [...(facts.audience ?? [])],
      image: imageOf(record, lang),
      ...(!own && { wordsIn: shown }),
      ...(important.has(id) && kind !== 'photos' && { important: true }),
      ...('topic' in facts && { topic: String(facts.topic) }),
      ...(kind === 'photos' && { weight: PHOTO_WEIGHT }),
    };
  };
  const hashedPageOf = (record: CatalogueRecord, lang: string) => {
    const page = pageOf(record, lang);
    return page && hashed(page);
  };
  return (lang, keep = (_, make) => make()) =>
    catalogue.records.flatMap(
      (record) => keep(`${record.kind}/${record.id}`, () => hashedPageOf(record, lang)) ?? [],
    );
}

/** What stands on the home page, and the first of the gates. */
function importantOf({ province: { home, gates = [], capital } }: Catalogue): ReadonlySet<string> {
  return new Set(
    [home?.opening, ...(home?.featured ?? []), gates[0], capital].filter((id) => id !== undefined),
  );
}

/** Height of a result's picture at the kiosk, in px; it is half as wide again, and no rendition is narrower. */
const IMAGE_HEIGHT = 206;

/** The smallest rendition that fills a result's frame, else the largest. */
function smallest({ renditions }: Picture): Rendition | undefined {
  const webp = renditions.filter(({ format }) => format === 'webp');
  return webp.find(({ height }) => height >= IMAGE_HEIGHT) ?? webp.at(-1) ?? renditions[0];
}

function kindLabel(tree: Record<string, unknown> | undefined, kind: string): string {
  const label = (tree?.['kind'] as Record<string, string> | undefined)?.[kind];
  if (label === undefined)
    throw new Error(`The interface has no word for the kind “${kind}” (key kind.${kind}).`);
  return label;
}
