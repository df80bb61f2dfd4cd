import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { routes } from '../../src/catalogue/routes.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../src/model/kinds.ts';
import { openGraphType, SCHEMA_TYPES } from '../../src/model/schema-types.ts';
import { createSiteMaps } from '../../src/publish/site-map.ts';

const folder = resolve(import.meta.dirname, '../../locales');
const locales = readdirSync(folder).map((file) => ({
  file,
  tree: JSON.parse(readFileSync(join(folder, file), 'utf8')) as object,
}));

/** Words of the interface that the pages of a kind ask for by names from the model. */
function wordsOf(kind: Kind): string[] {
  const { facet, list, facts, words } = KINDS[kind];
  const field: unknown = facet && (facts.shape as Record<string, z.ZodType>)[facet];
  const values = field instanceof z.ZodEnum ? field.options : [];
  // What has a place of its own is not announced by a word.
  const plain = ['title', 'summary', 'alt', 'caption'];
  return [
    `kind.${kind}`,
    `kindIntro.${kind}`,
    ...values.map((value) => `list.${list}.${value}`),
    ...Object.keys(words.shape).flatMap((key) => (plain.includes(key) ? [] : [`extra.${key}`])),
  ];
}

const at = (tree: unknown, key: string): unknown =>
  key
    .split('.')
    .reduce((inner: unknown, step) => (inner as Record<string, unknown> | undefined)?.[step], tree);

it('has a word for each kind, each value it is filtered by and each of its further words, in every language', () => {
  const wanted = KIND_NAMES.flatMap(wordsOf);
  expect(wanted.length).toBeGreaterThan(100);
  const missing = locales.flatMap(({ file, tree }) =>
    wanted.filter((key) => typeof at(tree, key) !== 'string').map((key) => `locales/${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});

it('filters each kind by a fact of a controlled list that has a name, or by none', () => {
  const faults = KIND_NAMES.filter((kind) => {
    const { facet, list, facts } = KINDS[kind];
    if (facet === undefined) return list !== undefined;
    return list === undefined || !((facts.shape as Record<string, unknown>)[facet] instanceof z.ZodEnum);
  });
  expect(faults).toEqual([]);
});

it('gives each kind a list and its records pages that search engines are told of', () => {
  const record = (kind: Kind) => ({ kind, id: 'mau', facts: { updated: '2026-01-01' }, words: { vi: {} } });
  const catalogue = {
    province: { languages: [{ tag: 'vi' }], updated: '2026-01-01' },
    records: KIND_NAMES.map(record),
    communes: [],
  } as unknown as Catalogue;
  const addresses = createSiteMaps({ catalogue, siteUrl: '' }).find(
    ({ path }) => path === 'sitemap.txt',
  )?.text;
  const wanted = KIND_NAMES.flatMap((kind) => [routes.list('vi', kind), routes.record('vi', kind, 'mau')]);
  expect(wanted.filter((address) => !addresses?.split('\n').includes(address))).toEqual([]);
});

it('says of each kind what search engines are told it is, and holds no class that no kind has', () => {
  const used = KIND_NAMES.map((kind) => KINDS[kind].schemaOrg);
  expect([...new Set<string>(used)].sort()).toEqual([...SCHEMA_TYPES]);
  const articles = KIND_NAMES.filter((kind) => openGraphType(KINDS[kind].schemaOrg) === 'article');
  expect(articles).toEqual(['news']);
});
