import { headingIds } from '../catalogue/body/headings.ts';
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
import type { Picture, Rendition } from '../media/pictures.ts';
import { focusClasses } from '../model/focus.ts';
import type { SearchImage, SearchPage } from '../search/pages.ts';
import type { InterfaceWords } from './interface-words.ts';
import { createNamesOf } from './search-names.ts';

interface SearchInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  words: InterfaceWords;
  pictures: Record<string, Picture>;
}

/** A picture of a photo's own is one of many like it; the record it belongs to should come first. */
const PHOTO_WEIGHT = 0.5;

/** Every record in every language that has words for it: a page with another language's words is not in the index. */
export function createSearchPages({ catalogue, words, pictures }: SearchInput): SearchPage[] {
  const { get } = createIndex(catalogue);
  const namesOf = createNamesOf(catalogue);
  const regionOf = createRegionOf(catalogue.province);
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
  const pages: SearchPage[] = [];
  for (const record of catalogue.records) {
    const { kind, id, facts } = record;
    const region = regionOf(record);
    for (const lang of findableIn(record, languagesOf(catalogue)).here) {
      const text = record.words[lang] as RecordWords;
      pages.push({
        url: routes.record(lang, kind, id),
        lang,
        title: text.title,
        summary: text.summary,
        sections: sectionsOf(text.body, text.format, headingIds(record)),
        kind,
        kindLabel: kindLabel(words[lang], kind),
        aliases: namesOf(record, lang),
        region,
        audience: [...(facts.audience ?? [])],
        image: imageOf(record, lang),
        ...(kind === 'photos' && { weight: PHOTO_WEIGHT }),
      });
    }
  }
  return pages;
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
