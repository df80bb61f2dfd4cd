import { routes } from '../../catalogue/routes.ts';
import type { Kind } from '../../model/kinds.ts';

/** What a feed tells of: records of a kind, of all kinds but pictures, or what was corrected. */
export type FeedName = Kind | 'all' | 'corrections';

/**
 * Where data stand, from the root of the site, without a slash before them. They never change: what needs another shape
 * gets `data/v2` beside this.
 */
export const DATA = 'data/v1';

export const addresses = {
  /** All records of a kind in a language. */
  kind: (lang: string, kind: Kind, ending: 'json' | 'csv' | 'geojson') => `${DATA}/${lang}/${kind}.${ending}`,
  feed: (lang: string, name: FeedName, ending: 'atom' | 'rss' | 'json') =>
    `${DATA}/${lang}/feeds/${name}.${ending}`,
  /** All events and customs with a day of their own in a language. */
  calendar: (lang: string) => `${DATA}/${lang}/calendar.ics`,
  /** A record in one language, beside its page; `ics`: the days of an event, or of a custom that has its own. */
  page: (lang: string, kind: Kind, id: string, ending: 'json' | 'md' | 'ics') =>
    `${routes.record(lang, kind, id).slice(1, -1)}.${ending}`,
  /** A record in all languages. */
  record: (kind: string, id: string) => `${DATA}/records/${kind}/${id}.json`,
  all: `${DATA}/all.ndjson`,
  schema: (name: string) => `${DATA}/schemas/${name}.json`,
  index: `${DATA}/index.json`,
  changes: `${DATA}/changes.json`,
  catalogue: `${DATA}/catalog.jsonld`,
  openApi: `${DATA}/openapi.json`,
  /** Everything under `data/v1` but itself. */
  bundle: `${DATA}/all.zip`,
} as const;

/** Id that no other record of the country has, by the code of the province: `vn:99:places/bai-bien`. */
export const wholeId = (province: string, kind: string, id: string): string => `vn:${province}:${kind}/${id}`;
