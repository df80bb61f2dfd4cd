import { type Catalogue, languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import { routes } from '../catalogue/routes.ts';
import { createTranslator } from '../language/translator.ts';
import { KIND_NAMES } from '../model/kinds.ts';
import { LIST_KIND, type SearchPage } from '../search/pages.ts';
import { hasMap } from '../view/map/records.ts';
import type { InterfaceWords } from './interface-words.ts';

interface List {
  path: (lang: string) => string;
  /** Keys of its title, of its other names and of its introduction. */
  title: string;
  also?: readonly string[];
  intro: string;
  /** As `Wording.topics`. */
  topic?: string;
}

/**
 * The lists of the menu as pages of the search, by the words of the interface in every language: each kind that has
 * records, the calendar, the map and the site map. The list of units is made in unit-search.ts, with what it holds.
 * @param wanted of which languages; all unless given.
 */
export function createListPages(
  catalogue: Catalogue,
  words: InterfaceWords,
  wanted: readonly string[] = languagesOf(catalogue),
): SearchPage[] {
  const languages = languagesOf(catalogue);
  const translators = new Map(languages.map((lang) => [lang, createTranslator(lang, words[lang] ?? {})]));
  const named = (lang: string, key: string): string => translators.get(lang)?.tDynamic(key) ?? key;
  return wanted.flatMap((lang) =>
    listsOf(catalogue).map(({ path, title, also = [], intro, topic }): SearchPage => {
      const others = [title, ...also].flatMap((key) => languages.map((one) => named(one, key)));
      const own = named(lang, title);
      return {
        url: path(lang),
        lang,
        title: own,
        summary: named(lang, intro),
        sections: [],
        kind: LIST_KIND,
        kindLabel: '',
        aliases: [...new Set(others)].filter((name) => name !== own),
        audience: [],
        ...(topic && { topic }),
      };
    }),
  );
}

function listsOf(catalogue: Catalogue): List[] {
  const kinds = KIND_NAMES.filter((kind) => recordsOf(catalogue, kind).length > 0);
  return [
    ...kinds.map((kind) => ({
      path: (lang: string) => routes.list(lang, kind),
      title: `kind.${kind}`,
      intro: `kindIntro.${kind}`,
      ...(kind === 'photos' && { topic: 'photos' }),
      ...(kind === 'publications' && { topic: 'download' }),
    })),
    ...(kinds.includes('events')
      ? [{ path: routes.calendar, title: 'calendar.title', intro: 'calendar.intro', topic: 'calendar' }]
      : []),
    ...(hasMap({ catalogue, province: catalogue.province })
      ? [{ path: routes.map, title: 'map.title', intro: 'map.intro', topic: 'map' }]
      : []),
    ...(catalogue.province.menu ?? [])
      .flatMap((item) => ('audience' in item ? [item.audience] : []))
      .filter((audience) => catalogue.records.some(({ facts }) => facts.audience?.includes(audience)))
      .map((audience) => ({
        path: (lang: string) => routes.audience(lang, audience),
        title: `list.audience.${audience}`,
        intro: `audienceIntro.${audience}`,
      })),
    { path: routes.sitemap, title: 'sitemap.title', intro: 'sitemap.intro', topic: 'sitemap' },
  ];
}
