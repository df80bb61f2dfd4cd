import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { KIND_NAMES } from '../../../src/model/kinds.ts';
import type { JsonSchema } from '../../../src/publish/data/json-schema.ts';
import { CHANGES_SCHEMA, GONE_SCHEMA } from '../../../src/publish/data/open-api.ts';
import { recordSchema, wholeRecordSchema } from '../../../src/publish/data/schema-files.ts';

/**
 * What was promised of `data/v1`, a field a line: its way and its types. A line is added with every new field; none is
 * changed or taken out, for that is a `data/v2`.
 */
const file = resolve(import.meta.dirname, '../../fixtures/standards/data-v1.txt');

const typeOf = ({ type, anyOf, $ref }: JsonSchema): string =>
  type !== undefined
    ? [type].flat().join('|')
    : ((anyOf as JsonSchema[] | undefined)?.map(typeOf).join('|') ?? String($ref));

function fieldsOf(schema: JsonSchema, path: string): string[] {
  const {
    properties = {},
    items,
    additionalProperties,
    anyOf = [],
  } = schema as {
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
    additionalProperties?: JsonSchema;
    anyOf?: JsonSchema[];
  };
  const inner = (next: JsonSchema, way: string) => [`${way} ${typeOf(next)}`, ...fieldsOf(next, way)];
  return [
    ...Object.entries(properties).flatMap(([name, next]) => inner(next, `${path}.${name}`)),
    ...(items ? inner(items, `${path}[]`) : []),
    ...(typeof additionalProperties === 'object' ? inner(additionalProperties, `${path}.*`) : []),
    ...anyOf.flatMap((next) => fieldsOf(next, path)),
  ];
}

/** What records of every kind have is written down once. */
function promisedNow(): string[] {
  const byKind = KIND_NAMES.map((kind) => [...new Set(fieldsOf(recordSchema(kind), ''))]);
  const isCommon = (line: string) => byKind.every((lines) => lines.includes(line));
  return [
    ...(byKind[0] ?? []).filter(isCommon).map((line) => `every${line}`),
    ...KIND_NAMES.flatMap((kind, at) =>
      (byKind[at] ?? []).filter((line) => !isCommon(line)).map((line) => kind + line),
    ),
    ...fieldsOf(CHANGES_SCHEMA, 'changes'),
    ...fieldsOf(GONE_SCHEMA, 'gone'),
  ].toSorted();
}

it('keeps every field that was promised, and has no other that is not written down', () => {
  const now = promisedNow();
  const promised = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  expect(
    promised.filter((line) => !now.includes(line)),
    'renamed or removed',
  ).toEqual([]);
  expect(
    now.filter((line) => !promised.includes(line)),
    'add to test/fixtures/standards/data-v1.txt',
  ).toEqual([]);
});

it('says of a record in all languages what it says of one in a single language', () => {
  const facts = (schema: JsonSchema) =>
    Object.keys((schema as { properties: { facts: { properties: object } } }).properties.facts.properties);
  for (const kind of KIND_NAMES) expect(facts(wholeRecordSchema(kind))).toEqual(facts(recordSchema(kind)));
});
