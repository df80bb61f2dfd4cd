import { sectionsOf } from '../../catalogue/body/sections.ts';
import type { CatalogueRecord, RecordWords } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { memoise, memoiseByObject } from '../../language/memory.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import type { OpenData } from '../../model/open-data.ts';
import { addresses, wholeId } from './addresses.ts';
import { type MediaContext, mediaData } from './media.ts';
import { type Shape, shapeOf } from './shape.ts';
import { wordAt } from './speakers.ts';
import { publishValue, type Speaker } from './value.ts';

/**
 * Facts that are not published: those that only say how the site or a screen shows a record, and the office's own of
 * whoever is seen in a photo.
 */
const HIDDEN: ReadonlySet<string> = new Set(['draft', 'embargo', 'kiosk', 'focus', 'persons', 'consent']);

/** How the facts of a kind are published. */
export const factsShape = memoise((kind: Kind): Extract<Shape, { type: 'object' }> => {
  const shape = shapeOf(KINDS[kind].facts, HIDDEN);
  if (shape.type !== 'object') throw new Error('The facts of a kind are an object.');
  return shape;
});

/**
 * How the words of a file came to be. `source`: the Vietnamese itself; `reviewed`: approved by a fluent reader; `machine`:
 * not looked over; `missing`: there are none.
 */
export type WordsState = 'source' | 'reviewed' | 'machine' | 'missing';

/** What all records of a build have in common. */
export interface DataContext extends MediaContext {
  /** SPDX identifier; undefined where the province has not said. */
  licence: OpenData['licence'];
  locales: Readonly<Record<string, Record<string, unknown>>>;
  speakers: ReadonlyMap<string, Speaker>;
  /** All languages at once. */
  everyone: Speaker;
}

export type Data = Readonly<Record<string, unknown>>;

/** A record in one language: its words, its facts, and the labels of codes. Words of no other language stand in. */
export function recordIn(record: CatalogueRecord, lang: string, context: DataContext): Data {
  const { kind, id } = record;
  const at = (path: string) => `${context.siteUrl}/${path}`;
  const words = record.words[lang];
  return {
    id: wholeId(context.province, kind, id),
    kind: { code: kind, label: wordAt(context.locales[lang], 'kind', kind) ?? null },
    url: context.siteUrl + routes.record(lang, kind, id),
    json: at(addresses.page(lang, kind, id, 'json')),
    markdown: at(addresses.page(lang, kind, id, 'md')),
    language: lang,
    licence: licenceOf(record, context),
    ...wordsData(words),
    media: mediaData(record, context, (wordIn) => wordIn(lang) ?? null),
    facts: publishValue(factsShape(kind), record.facts, context.speakers.get(lang) as Speaker),
  };
}

/** A record in all languages: the facts once, the words by language. */
export function recordInAll(record: CatalogueRecord, context: DataContext): Data {
  const { kind, id } = record;
  const label = Object.fromEntries(
    context.languages.flatMap((lang) => {
      const word = wordAt(context.locales[lang], 'kind', kind);
      return word === undefined ? [] : [[lang, word]];
    }),
  );
  return {
    id: wholeId(context.province, kind, id),
    kind: { code: kind, label },
    url: Object.fromEntries(
      context.languages.map((lang) => [lang, context.siteUrl + routes.record(lang, kind, id)]),
    ),
    licence: licenceOf(record, context),
    words: Object.fromEntries(
      context.languages.flatMap((lang) => {
        const words = record.words[lang];
        return words ? [[lang, { ...wordsData(words), sections: sectionsData(words) }]] : [];
      }),
    ),
    media: mediaData(record, context, (wordIn) =>
      Object.fromEntries(
        context.languages.flatMap((lang) => {
          const text = wordIn(lang);
          return text === undefined ? [] : [[lang, text]];
        }),
      ),
    ),
    facts: publishValue(factsShape(kind), record.facts, context.everyone),
  };
}

/**
 * The body of a record in plain text, a part a heading; empty where it has none. It stands in the file of its language and
 * in that of all languages, and is read once.
 */
export const sectionsData = memoiseByObject(({ body, format }: RecordWords): Data[] =>
  // Anchors of the page are of no use here.
  sectionsOf(body, format, [])
    .filter(({ heading, text }) => heading !== undefined || text !== '')
    .map(({ heading, text }) => ({ heading: heading ?? null, text })),
);

/** Pictures and publications have a licence of their own. */
function licenceOf({ facts }: CatalogueRecord, { licence }: DataContext): string | null {
  return ('licence' in facts && typeof facts.licence === 'string' ? facts.licence : licence) ?? null;
}

function wordsData(words: RecordWords | undefined): Data {
  if (!words) return { title: null, summary: null, translation: { state: 'missing' } };
  const { translation, outdated } = words;
  const state: WordsState = translation
    ? translation.status === 'reviewed'
      ? 'reviewed'
      : 'machine'
    : 'source';
  return {
    title: words.title,
    summary: words.summary,
    ...(Object.keys(words.extra).length > 0 && { extra: words.extra }),
    translation: {
      state,
      ...(translation?.by && { by: translation.by }),
      ...(translation?.on && { on: translation.on }),
      ...(outdated && { outdated }),
    },
  };
}
