import { memoise } from '../../language/memory.ts';
import type { Kind } from '../../model/kinds.ts';
import { jsonOfLines } from '../json-lines.ts';
import type { SiteFile } from '../site-map.ts';
import { addresses } from './addresses.ts';
import { type Column, columnsOf } from './columns.ts';
import { csvText } from './csv.ts';
import { type DataContext, factsShape } from './record-data.ts';
import type { Published } from './record-files.ts';

/** What is the same for a file of many records. */
interface KindFile {
  lang: string;
  kind: Kind;
  /** YYYY-MM-DD of the last change. */
  updated: string;
  records: readonly Published[];
}

/** The records of a kind in a language: as JSON, as a table, and those that have a place for a map. */
export function kindFiles(
  file: KindFile,
  context: DataContext,
  { separator }: { separator: ',' | ';' },
): SiteFile[] {
  const { lang, kind, records } = file;
  const places = records.filter(({ record }) => record.facts.geo !== undefined);
  return [
    { path: addresses.kind(lang, kind, 'json'), text: jsonText(file, context) },
    { path: addresses.kind(lang, kind, 'csv'), text: csvText(table(kind, records), separator) },
    ...(places.length > 0
      ? [
          {
            path: addresses.kind(lang, kind, 'geojson'),
            text: geoText({ ...file, records: places }, context),
          },
        ]
      : []),
  ];
}

function jsonText({ lang, kind, records, updated }: KindFile, { siteUrl, licence }: DataContext): string {
  const head = {
    schema: `${siteUrl}/${addresses.schema(kind)}`,
    language: lang,
    kind,
    licence: licence ?? null,
    updated,
    count: records.length,
  };
  return jsonOfLines(
    head,
    'records',
    records.map(({ line }) => line),
  );
}

const at = (name: string, ...keys: readonly string[]): Column => ({
  name,
  cell: (data) => {
    const found = keys.reduce<unknown>(
      (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
      data,
    );
    return found === undefined || found === null ? '' : String(found);
  },
});

/** What stands first in every table. */
const HEAD = [
  at('id', 'id'),
  at('title', 'title'),
  at('summary', 'summary'),
  at('url', 'url'),
  at('language', 'language'),
  at('translation_state', 'translation', 'state'),
  at('licence', 'licence'),
];

/** The columns of a kind's table, in their order. The licence of a photo stands in the head already. */
export const tableColumns = memoise((kind: Kind): readonly Column[] => {
  const taken = new Set(HEAD.map(({ name }) => name));
  const facts = columnsOf(factsShape(kind), '').filter(({ name }) => !taken.has(name));
  return [
    ...HEAD,
    ...facts.map(({ name, cell }) => ({
      name,
      cell: (data: unknown) => cell((data as { facts: unknown }).facts),
    })),
  ];
});

function table(kind: Kind, records: readonly Published[]): string[][] {
  const columns = tableColumns(kind);
  return [
    columns.map(({ name }) => name),
    ...records.map(({ data }) => columns.map(({ cell }) => cell(data))),
  ];
}

/** Degrees to six places are a tenth of a metre, https://www.rfc-editor.org/rfc/rfc7946#section-11.2 */
const degrees = (value: number): number => Math.round(value * 1e6) / 1e6;

function geoText({ lang, kind, records }: KindFile, { siteUrl, licence }: DataContext): string {
  const features = records.map(({ record, data }) => {
    const { lat, lon, basis } = record.facts.geo as NonNullable<typeof record.facts.geo>;
    const { id, title, summary, url, translation, facts } = data as Record<string, unknown> & {
      facts: { type?: { code: string; label: string | null } };
      translation: { state: string };
    };
    const type = facts.type;
    return JSON.stringify({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates: [degrees(lon), degrees(lat)] },
      properties: {
        title,
        summary,
        url,
        kind,
        ...(type && { type: type.code, type_label: type.label }),
        basis,
        translation_state: translation.state,
        updated: record.facts.updated,
        licence: data['licence'],
      },
    });
  });
  const head = {
    type: 'FeatureCollection',
    language: lang,
    source: `${siteUrl}/${addresses.kind(lang, kind, 'json')}`,
    licence: licence ?? null,
  };
  return jsonOfLines(head, 'features', features);
}
