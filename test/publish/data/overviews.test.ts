import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { memoise } from '../../../src/language/memory.ts';
import { addresses, DATA } from '../../../src/publish/data/addresses.ts';
import { jsonOf, openDataOf } from '../../support/open-data.ts';

const root = resolve(import.meta.dirname, '../../..');
const dcatAp = JSON.parse(readFileSync(join(root, 'test/fixtures/standards/dcat-ap.json'), 'utf8')) as {
  mandatory: Record<string, string[]>;
  ranges: Record<string, string>;
  literals: Record<string, string>;
  once: Record<string, string[]>;
};

const sample = memoise((licence: string) => {
  const { catalogue } = readCatalogue(join(root, 'content'));
  if (!catalogue) throw new Error('The sample has mistakes.');
  const openData = licence ? { licence: licence as 'CC-BY-4.0' } : undefined;
  return openDataOf({ ...catalogue, province: { ...catalogue.province, openData } });
});

type Node = Record<string, unknown>;

/** What a catalogue lacks of DCAT-AP, by the classes that each node says it has. */
function lacks(value: unknown, path = 'catalogue'): string[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => lacks(one, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null || '@value' in value) return [];
  const node = value as Node;
  const classes = [node['@type']].flat().map(String);
  const found = classes.flatMap((name) => [
    ...(dcatAp.mandatory[name] ?? [])
      .filter((property) => [node[property] ?? []].flat().length === 0)
      .map((property) => `${path} has no ${property}`),
    ...(dcatAp.once[name] ?? [])
      .filter((property) => [node[property] ?? []].flat().length > 1)
      .map((property) => `${path} has ${property} more than once`),
  ]);
  for (const [property, inner] of Object.entries(node)) {
    if (property.startsWith('@')) continue;
    const [range, literal] = [dcatAp.ranges[property], dcatAp.literals[property]];
    if (!range && !literal) found.push(`${path}: nothing is known of ${property}`);
    for (const one of [inner].flat() as Node[]) {
      if (range && ![one['@type']].flat().includes(range)) found.push(`${path} ${property} is no ${range}`);
      if (literal && !(literal === 'language' ? one['@language'] : one['@type'] === literal))
        found.push(`${path} ${property} has no ${literal}`);
    }
    found.push(...lacks(inner, `${path} ${property}`));
  }
  return found;
}

const known = (node: Node): Node => {
  // The names of a contact are those of vcard, of which the profile says nothing.
  if (Array.isArray(node)) return node.map(known) as unknown as Node;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== '@context' && !key.startsWith('vcard:'))
      .map(([key, value]) => [key, known(value as Node)]),
  );
};

it.each(['', 'CC-BY-4.0'])(
  'the catalogue has what DCAT-AP 3.0.0 asks for, with the licence “%s”',
  (licence) => {
    const catalogue = known(jsonOf(sample(licence), addresses.catalogue));
    expect(lacks(catalogue)).toEqual([]);
    expect(JSON.stringify(catalogue).includes('creativecommons.org/licenses/by/4.0/')).toBe(licence !== '');
  },
);

it('notices what a catalogue lacks', () => {
  const catalogue = known(jsonOf(sample('CC-BY-4.0'), addresses.catalogue));
  const { 'dct:title': _, ...untitled } = catalogue;
  expect(lacks(untitled)).toEqual(['catalogue has no dct:title']);
  expect(lacks({ ...catalogue, 'dct:publisher': { '@id': 'x' } })).toEqual([
    'catalogue dct:publisher is no foaf:Agent',
  ]);
});

it('every file that the overviews name is there, and every file is named', () => {
  const { texts } = sample('');
  const named = new Set(
    [addresses.index, addresses.catalogue].flatMap((path) =>
      [...(texts.get(path) ?? '').matchAll(/https:\/\/mau\.example\/(data\/v1\/[^"#]+)/g)].map(
        ([, file]) => file as string,
      ),
    ),
  );
  const made = [...texts.keys()].filter((path) => path.startsWith(`${DATA}/`) && !path.includes('/records/'));
  const others = /^data\/v1\/(?:all\.zip|[^/]+\/(?:calendar\.ics|feeds\/.*))$/;
  expect([...named].filter((path) => !texts.has(path) && !others.test(path))).toEqual([]);
  expect(
    made
      .filter((path) => !named.has(path) && path !== addresses.index)
      .filter((path) => !path.includes('/schemas/')),
  ).toEqual([]);
});

it('OpenAPI is right by the strictest rules of Redocly', { timeout: 60_000 }, async () => {
  const config = await createConfig({ extends: ['recommended-strict'] });
  const source = sample('CC-BY-4.0').texts.get(addresses.openApi) as string;
  const problems = await lintFromString({ source, config });
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer} ${message}`),
  ).toEqual([]);
  const broken = source.replace('"operationId": "index"', '"operationId": "all"');
  expect((await lintFromString({ source: broken, config })).map(({ ruleId }) => ruleId)).toContain(
    'operation-operationId-unique',
  );
});

it('OpenAPI names every file that was written, and no other', () => {
  const { texts } = sample('');
  const { paths } = jsonOf<{ paths: Record<string, unknown> }>(sample(''), addresses.openApi);
  const patterns = Object.keys(paths).map(
    (path) =>
      new RegExp(
        `^${path
          .slice(1)
          .replaceAll('.', '\\.')
          .replaceAll(/\{\w+\}/g, '[a-z0-9-]+')}$`,
      ),
  );
  const unnamed = [...texts.keys()].filter((path) => !patterns.some((pattern) => pattern.test(path)));
  expect(unnamed.filter((path) => path !== addresses.openApi && !path.includes('/schemas/'))).toEqual([]);
  const elsewhere = [
    addresses.bundle,
    addresses.calendar('vi'),
    ...(['atom', 'rss', 'json'] as const).map((ending) => addresses.feed('vi', 'all', ending)),
  ];
  const empty = patterns.filter(
    (pattern) => ![...texts.keys(), ...elsewhere].some((path) => pattern.test(path)),
  );
  expect(empty.map(String)).toEqual([]);
});

it('the bundle is read by another program, with checksums that hold', () => {
  const { bundle, texts } = sample('');
  const files = unzipSync(bundle);
  const sums = Buffer.from(files['SHA256SUMS'] as Uint8Array).toString('utf8');
  const lines = sums
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);
  expect(lines.map(([, name]) => name).toSorted()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'SHA256SUMS')
      .toSorted(),
  );
  for (const [sum, name] of lines)
    expect(
      createHash('sha256')
        .update(files[name] as Uint8Array)
        .digest('hex'),
      name,
    ).toBe(sum);
  expect(Buffer.from(files['all.ndjson'] as Uint8Array).toString('utf8')).toBe(texts.get(addresses.all));
});
