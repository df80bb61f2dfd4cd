import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { routes } from '../catalogue/routes.ts';
import { partsOf, unitAnchor, unitsOf } from '../catalogue/units.ts';
import { createTranslator } from '../language/translator.ts';
import type { Commune } from '../model/communes.ts';
import type { SearchPage, SearchSection } from '../search/pages.ts';
import type { InterfaceWords } from './interface-words.ts';

/** It holds every name of the province once; a record that is about one of them should come first. */
const WEIGHT = 0.25;

/**
 * The page of administrative units in each language: who asks for a district or commune that is no more is led to what
 * its land is called today. None without a list of communes.
 * @param wanted of which languages; all unless given.
 */
export function createUnitPages(
  catalogue: Catalogue,
  words: InterfaceWords,
  wanted: readonly string[] = languagesOf(catalogue),
): SearchPage[] {
  if (catalogue.communes.length === 0) return [];
  return wanted.map((lang) => {
    const { t } = createTranslator(lang, words[lang] ?? {});
    return {
      url: routes.units(lang),
      lang,
      title: t('units.title'),
      summary: t('units.count', { count: catalogue.communes.length }),
      sections: sectionsOf(catalogue, lang, t('units.now')),
      kind: 'units',
      kindLabel: '',
      aliases: [],
      audience: [],
      weight: WEIGHT,
      topic: 'units',
    };
  });
}

function sectionsOf({ communes }: Catalogue, lang: string, now: string): SearchSection[] {
  const { districts } = unitsOf(communes);
  const called = ({ names }: Commune) =>
    [...new Set([names[lang], names['vi']])].filter((name) => name !== undefined).join(' · ');
  return [
    ...districts.map(({ name, anchor, parts }) => ({
      heading: name,
      anchor,
      text: `${now} ${parts.map(({ unit }) => unit.names['vi']).join(', ')}`,
    })),
    ...communes.map((unit) => ({
      heading: called(unit),
      anchor: unitAnchor(unit),
      text: partsOf(unit)
        .flatMap((part) => part.communes)
        .join(', '),
    })),
  ];
}
