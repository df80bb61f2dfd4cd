import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Catalogue, languagesOf } from '../../src/catalogue/catalogue.ts';
import { createReaders } from '../../src/catalogue/reader.ts';
import { currentCatalogue } from '../../src/catalogue/shown-today.ts';
import { createCalendars } from '../../src/publish/calendars/calendar-files.ts';
import { createFeeds } from '../../src/publish/feeds/feed-files.ts';
import type { SiteFile } from '../../src/publish/site-map.ts';

const locales = resolve(import.meta.dirname, '../../locales');

/** What the engine's own words make of a province's languages. */
const readersOf = (catalogue: Catalogue) =>
  createReaders(
    catalogue,
    Object.fromEntries(
      languagesOf(catalogue).map((lang) => [
        lang,
        JSON.parse(readFileSync(join(locales, `${lang}.json`), 'utf8')),
      ]),
    ),
  );

const byPath = (files: readonly SiteFile[]): Map<string, string> =>
  new Map(files.map(({ path, text }) => [path, text]));

/** Feeds by their path. @param catalogue whatever is in it is shown. */
export const feedsOf = (catalogue: Catalogue): Map<string, string> =>
  byPath(createFeeds({ catalogue, readerOf: readersOf(catalogue), siteUrl: 'https://mau.example' }));

/** Calendars by their path, as of a day. */
export function calendarsOf(whole: Catalogue, today: string): Map<string, string> {
  const now = { today };
  const catalogue = currentCatalogue(whole, now);
  const readerOf = readersOf(catalogue);
  return byPath(createCalendars({ catalogue, whole, now, readerOf, siteUrl: 'https://mau.example' }));
}
