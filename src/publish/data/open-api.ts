import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { LICENCE_ADDRESSES } from '../../model/licence-addresses.ts';
import { addresses, type FeedName } from './addresses.ts';
import { changesSchema } from './changes-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import type { DataContext } from './record-data.ts';
import { kindSchema, recordSchema, wholeRecordSchema } from './schema-files.ts';
import type { DataSummary } from './summary.ts';

type Part = Readonly<Record<string, unknown>>;

const NOT_FOUND: Part = { '404': { description: 'There is no such file.' } };

const ID: Part = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of the record within its kind.',
  schema: { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' },
};

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const FEEDS = [
  ['atom', 'application/atom+xml'],
  ['rss', 'application/rss+xml'],
  ['json', 'application/feed+json'],
] as const;

/** OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1) of the files that were written: they are static, so all is GET. */
export function createOpenApi(
  { province }: Catalogue,
  { kinds, dated }: DataSummary,
  { siteUrl, languages, licence }: DataContext,
): string {
  const language: Part = {
    name: 'language',
    in: 'path',
    required: true,
    description: 'BCP 47 tag of a language of the site.',
    schema: { type: 'string', enum: languages },
  };
  const feed: Part = {
    name: 'name',
    in: 'path',
    required: true,
    description: 'A kind, `all` or `corrections`.',
    schema: { type: 'string', enum: ['all', ...kinds.map(({ kind }) => kind), 'corrections'] },
  };
  const path = (
    address: string,
    operationId: string,
    summary: string,
    content: Part,
    parameters: readonly Part[] = [],
  ): [string, Part] => [
    `/${address}`,
    {
      get: {
        operationId,
        summary,
        tags: ['data'],
        ...(parameters.length > 0 && { parameters }),
        responses: { '200': { description: summary, content }, ...NOT_FOUND },
      },
    },
  ];
  const json = (schema: JsonSchema, type = 'application/json'): Part => ({ [type]: { schema } });
  const text = (type: string): Part => ({ [type]: { schema: { type: 'string' } } });
  const paths = [
    path(addresses.index, 'index', 'What there is', json({ type: 'object' })),
    path(addresses.all, 'all', 'All records in all languages, one a line', text('application/x-ndjson')),
    path(addresses.changes, 'changes', 'What changed, and when', json(CHANGES_SCHEMA)),
    path(
      addresses.catalogue,
      'catalogue',
      'The catalogue as DCAT 3',
      json({ type: 'object' }, 'application/ld+json'),
    ),
    path(addresses.bundle, 'bundle', 'Everything in one ZIP with checksums', {
      'application/zip': { schema: { type: 'string', contentMediaType: 'application/zip' } },
    }),
    ...FEEDS.map(([ending, type]) =>
      path(
        addresses.feed('{language}', '{name}' as FeedName, ending),
        `feed-${ending}`,
        'What is new, of a kind or of all, and corrections',
        text(type),
        [language, feed],
      ),
    ),
    ...(dated
      ? [
          path(
            addresses.calendar('{language}'),
            'calendar',
            'The days of all festivals, for calendars',
            text('text/calendar'),
            [language],
          ),
        ]
      : []),
    ...kinds.flatMap(({ kind, mapped }) => [
      path(
        addresses.kind('{language}', kind, 'json'),
        `${kind}-list`,
        `All ${kind} in a language`,
        json(ref(`${kind}-list`)),
        [language],
      ),
      path(
        addresses.kind('{language}', kind, 'csv'),
        `${kind}-table`,
        `All ${kind} in a language as a table`,
        text('text/csv'),
        [language],
      ),
      ...(mapped
        ? [
            path(
              addresses.kind('{language}', kind, 'geojson'),
              `${kind}-map`,
              `All ${kind} that have a place, for map programs`,
              json({ type: 'object' }, 'application/geo+json'),
              [language],
            ),
          ]
        : []),
      path(
        addresses.page('{language}', kind, '{id}', 'json'),
        `${kind}-record`,
        `One of ${kind} in a language, with its text`,
        json(ref(kind)),
        [language, ID],
      ),
      path(
        addresses.page('{language}', kind, '{id}', 'md'),
        `${kind}-markdown`,
        `One of ${kind} in a language, as Markdown`,
        text('text/markdown'),
        [language, ID],
      ),
      path(
        addresses.record(kind, '{id}'),
        `${kind}-whole`,
        `One of ${kind} in all languages`,
        json({ oneOf: [ref(`${kind}-whole`), ref('gone')] }),
        [ID],
      ),
      path(
        addresses.schema(kind),
        `${kind}-schema`,
        `JSON Schema of ${kind}`,
        json({ type: 'object' }, 'application/schema+json'),
      ),
    ]),
  ];
  const address = licence && LICENCE_ADDRESSES[licence];
  const document = {
    openapi: '3.1.1',
    info: {
      title: `Open data of ${province.names['en'] ?? province.names['vi']}`,
      version: '1.0.0',
      summary: 'Records of the province as static files',
      license: address
        ? { name: licence, url: address }
        : { name: licence ?? 'unknown', identifier: licence ?? 'NOASSERTION' },
    },
    servers: [{ url: siteUrl }],
    security: [],
    tags: [{ name: 'data', description: 'Static files; addresses never change.' }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: Object.fromEntries([
        ['gone', GONE_SCHEMA],
        ...kinds.flatMap(({ kind }) => {
          const { $defs: _, ...list } = kindSchema(kind) as { $defs: unknown; properties: Part };
          return [
            [kind, recordSchema(kind)],
            [`${kind}-whole`, wholeRecordSchema(kind)],
            [
              `${kind}-list`,
              { ...list, properties: { ...list.properties, records: { type: 'array', items: ref(kind) } } },
            ],
          ];
        }),
      ]),
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Schema of `changes.json`. Further fields may come, so none are forbidden. */
export const CHANGES_SCHEMA: JsonSchema = z.toJSONSchema(changesSchema, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.additionalProperties;
  },
});

/** Schema of what stands at the address of a record that is gone. */
export const GONE_SCHEMA: JsonSchema = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    gone: { type: 'string', enum: ['renamed', 'withdrawn', 'expired'] },
    on: { type: ['string', 'null'], format: 'date' },
    to: { type: 'string' },
    url: { type: 'string', format: 'uri', description: 'Where the record is now.' },
    reason: { type: 'object', additionalProperties: { type: 'string' } },
  },
  required: ['id', 'gone', 'on'],
};
