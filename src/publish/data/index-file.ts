import type { Catalogue } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { addresses } from './addresses.ts';
import type { DataContext } from './record-data.ts';
import { wordAt } from './speakers.ts';
import type { DataSummary } from './summary.ts';

/** What there is, for whoever begins here: a program, or a person who reads JSON. */
export function createIndexFile(
  { province }: Catalogue,
  { kinds, updated, dated }: DataSummary,
  { siteUrl, languages, locales, licence }: DataContext,
): string {
  const at = (path: string) => `${siteUrl}/${path}`;
  const byLanguage = <T>(say: (lang: string) => T) =>
    Object.fromEntries(languages.map((lang) => [lang, say(lang)]));
  const index = {
    version: 1,
    province: { code: province.code, names: province.names },
    official: province.site.official,
    languages,
    licence: licence ?? null,
    documentation: byLanguage((lang) => siteUrl + routes.openData(lang)),
    updated,
    all: at(addresses.all),
    bundle: at(addresses.bundle),
    changes: at(addresses.changes),
    feeds: byLanguage((lang) => at(addresses.feed(lang, 'all', 'atom'))),
    corrections: byLanguage((lang) => at(addresses.feed(lang, 'corrections', 'atom'))),
    ...(dated && { calendar: byLanguage((lang) => at(addresses.calendar(lang))) }),
    catalogue: at(addresses.catalogue),
    openapi: at(addresses.openApi),
    kinds: kinds.map(({ kind, count, updated: changed, mapped }) => ({
      kind,
      label: byLanguage((lang) => wordAt(locales[lang], 'kind', kind) ?? null),
      count,
      updated: changed,
      schema: at(addresses.schema(kind)),
      json: byLanguage((lang) => at(addresses.kind(lang, kind, 'json'))),
      csv: byLanguage((lang) => at(addresses.kind(lang, kind, 'csv'))),
      ...(mapped && { geojson: byLanguage((lang) => at(addresses.kind(lang, kind, 'geojson'))) }),
    })),
  };
  return `${JSON.stringify(index, null, 1)}\n`;
}
