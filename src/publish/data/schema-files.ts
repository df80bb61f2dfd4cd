import { KIND_NAMES, type Kind } from '../../model/kinds.ts';
import type { SiteFile } from '../site-map.ts';
import { addresses } from './addresses.ts';
import { type JsonSchema, jsonSchemaOf, type LabelMode } from './json-schema.ts';
import { mediaSchema } from './media-schema.ts';
import { type DataContext, factsShape } from './record-data.ts';

const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] };
const ADDRESS: JsonSchema = { type: 'string', format: 'uri' };
const LANGUAGE: JsonSchema = { type: 'string', description: 'BCP 47 tag' };

const translation: JsonSchema = {
  type: 'object',
  properties: {
    state: {
      type: 'string',
      enum: ['source', 'reviewed', 'machine', 'missing'],
      description:
        'source: the Vietnamese itself; reviewed: approved by a fluent reader; machine: not looked over yet; missing: no words in this language.',
    },
    by: { type: 'string' },
    on: { type: 'string', format: 'date' },
    outdated: { type: 'boolean', description: 'The Vietnamese has changed since.' },
  },
  required: ['state'],
};

const sections: JsonSchema = {
  type: 'array',
  description: 'The text, a part a heading, without markup.',
  items: {
    type: 'object',
    properties: { heading: TEXT_OR_NULL, text: { type: 'string' } },
    required: ['heading', 'text'],
  },
};

const words = {
  title: TEXT_OR_NULL,
  summary: TEXT_OR_NULL,
  extra: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Further words of the kind.',
  },
  translation,
  sections,
} as const;

const common = (kind: Kind, mode: LabelMode) => ({
  id: {
    type: 'string',
    pattern: `^vn:\\d{2}:${kind}/[a-z0-9-]+$`,
    description: 'Unique in the country; never used again.',
  },
  kind: {
    type: 'object',
    properties: {
      code: { type: 'string', const: kind },
      label: mode === 'one' ? TEXT_OR_NULL : { type: 'object', additionalProperties: { type: 'string' } },
    },
    required: ['code', 'label'],
  },
  licence: {
    type: ['string', 'null'],
    description: 'SPDX identifier; null where the province has not said.',
  },
  media: mediaSchema(mode),
  facts: jsonSchemaOf(factsShape(kind), mode),
});

/** Schema of a record in one language, as it stands in `<lang>/<kind>.json` and, with `sections`, beside its page. */
export function recordSchema(kind: Kind): JsonSchema {
  return {
    type: 'object',
    properties: {
      ...common(kind, 'one'),
      url: ADDRESS,
      json: ADDRESS,
      markdown: ADDRESS,
      language: LANGUAGE,
      ...words,
    },
    required: [
      'id',
      'kind',
      'url',
      'json',
      'markdown',
      'language',
      'licence',
      'title',
      'summary',
      'translation',
      'media',
      'facts',
    ],
  };
}

/** Schema of a record in all languages, as it stands in `records/<kind>/<id>.json` and a line of `all.ndjson`. */
export function wholeRecordSchema(kind: Kind): JsonSchema {
  return {
    type: 'object',
    properties: {
      ...common(kind, 'all'),
      url: { type: 'object', additionalProperties: ADDRESS },
      words: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: words,
          required: ['title', 'summary', 'translation', 'sections'],
        },
      },
    },
    required: ['id', 'kind', 'url', 'licence', 'words', 'media', 'facts'],
  };
}

/** Schema of `<lang>/<kind>.json`. */
export function kindSchema(kind: Kind): JsonSchema {
  return {
    type: 'object',
    properties: {
      schema: ADDRESS,
      language: LANGUAGE,
      kind: { type: 'string', const: kind },
      licence: { type: ['string', 'null'] },
      updated: { type: 'string', format: 'date' },
      count: { type: 'integer', minimum: 0 },
      records: { type: 'array', items: { $ref: '#/$defs/record' } },
    },
    required: ['schema', 'language', 'kind', 'licence', 'updated', 'count', 'records'],
    $defs: { record: recordSchema(kind), wholeRecord: wholeRecordSchema(kind) },
  };
}

/** A JSON Schema (2020-12) a kind, whether it has records or not: they are part of what is promised. */
export function schemaFiles({ siteUrl }: DataContext): SiteFile[] {
  return KIND_NAMES.map((kind) => {
    const path = addresses.schema(kind);
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${siteUrl}/${path}`,
      title: kind,
      ...kindSchema(kind),
    };
    return { path, text: `${JSON.stringify(schema, null, 1)}\n` };
  });
}
