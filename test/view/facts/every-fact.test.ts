import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Catalogue, CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../../src/model/kinds.ts';
import { factRows, factTable } from '../../../src/view/facts/facts.ts';
import { everyField, type Filling, widestChoice } from '../../support/every-field.ts';
import { readerOf, recordWith } from '../site.ts';

const records = KIND_NAMES.flatMap((kind) =>
  [0, 1].map((at) =>
    recordWith(kind, {}, { id: `${kind}-${at}`, words: { vi: { title: `${kind} ${at}`, extra: {} } } }),
  ),
);
const communes = ['01234', '01235'].map((code) => ({
  code,
  names: { vi: `Xã ${code}` },
})) as unknown as Catalogue['communes'];
const reader = readerOf('vi', { records, communes });
const fillingOf = (turn: number): Filling => ({
  text: (path) => `Chữ ${path.join(' ')}`,
  turn,
  fixed: { 'announced.year': 2027 },
  idOf: (reference) =>
    reference === 'commune' ? '01234' : `${reference === 'any' ? 'places' : reference}-0`,
});

/** What a value may also be; each schema lets some of them through. */
const OTHERS: readonly unknown[] = [
  ...[
    'Khác',
    'https://khac.example/',
    '2025-02-03',
    '2027-02-03',
    '2019',
    '05:15',
    '08:15',
    '01235',
    'XYZ',
    'TH',
  ],
  ...[
    'en',
    '98',
    '+84 237 3 111 111',
    'khac@tap.example',
    '978-604-0-00000-2',
    '2104.10',
    false,
    3,
    17,
    19.5,
    106.5,
  ],
];

interface Leaf {
  /** Steps into the value, positions in lists among them. */
  way: (string | number)[];
  schema: z.ZodType;
}

/** Every value of a record that is no list and no table of others. */
function leavesOf(schema: z.ZodType, value: unknown, way: Leaf['way'] = []): Leaf[] {
  if (value === undefined) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return leavesOf(schema.unwrap() as z.ZodType, value, way);
  if (schema instanceof z.ZodUnion) {
    const own = schema.options.find((one) => (one as z.ZodType).safeParse(value).success) as z.ZodType;
    return leavesOf(own, value, way);
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      leavesOf(inner as z.ZodType, (value as Record<string, unknown>)[key], [...way, key]),
    );
  if (schema instanceof z.ZodArray)
    return leavesOf(schema.element as z.ZodType, (value as unknown[])[0], [...way, 0]);
  if (schema instanceof z.ZodRecord)
    return leavesOf(schema.valueType as z.ZodType, (value as Record<string, unknown>)['vi'], [...way, 'vi']);
  // A word that alone may stand there says nothing by itself.
  return schema instanceof z.ZodLiteral ? [] : [{ way, schema }];
}

const at = (value: unknown, way: Leaf['way']): unknown =>
  way.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], value);

/** The same facts with a value at one leaf. */
function changed(facts: object, way: Leaf['way'], value: unknown): object {
  const copy = structuredClone(facts);
  (at(copy, way.slice(0, -1)) as Record<string | number, unknown>)[way.at(-1) as string] = value;
  return copy;
}

/** The other values that may stand at a leaf. */
function othersOf({ schema, way }: Leaf, before: unknown): unknown[] {
  const reference = schema.meta()?.['reference'];
  if (typeof reference === 'string' && reference !== 'commune') return [String(before).replace(/0$/, '1')];
  const turned = [1, 2].map((turn) => everyField(schema, fillingOf(turn), way.map(String)));
  return [...turned, ...OTHERS].filter((value) => value !== before && schema.safeParse(value).success);
}

/** The same facts without all that the schema does not ask for, but for the leaf: a name may hide a level. */
function alone(facts: object, { way }: Leaf, isSound: (facts: object) => boolean): object {
  let kept = facts;
  for (const [depth, step] of way.entries()) {
    const above = way.slice(0, depth);
    for (const key of Object.keys(at(kept, above) as object)) {
      if (key === step || typeof step === 'number') continue;
      const without = changed(kept, [...above, key], undefined);
      if (isSound(without)) kept = without;
    }
  }
  return kept;
}

const page = (kind: Kind, facts: object): string => {
  const record = recordWith(kind, facts) as CatalogueRecord;
  return JSON.stringify([factRows(reader, record), factTable(reader, record)]);
};

/** Undefined where facts contradict each other, which the check of a content does not let through. */
function pageOrNone(kind: Kind, facts: object): string | undefined {
  try {
    return page(kind, facts);
  } catch {
    return undefined;
  }
}

/** Facts of a kind that can be changed without any row or table of its page being another. */
function unseenOf(kind: Kind, isAskedFor: (name: string) => boolean): string[] {
  const schema: z.ZodObject = KINDS[kind].facts;
  const isSound = (facts: object) => schema.safeParse(facts).success;
  const seen = new Map<string, boolean>();
  for (let turn = 0; turn < Math.max(2, widestChoice(schema)); turn++) {
    const facts = everyField(schema, fillingOf(turn)) as object;
    for (const leaf of leavesOf(schema, facts)) {
      const name = leaf.way.filter((step) => typeof step === 'string').join('.');
      if (seen.get(name) || !isAskedFor(name)) continue;
      const changes = (base: object) => {
        const before = pageOrNone(kind, base);
        return othersOf(leaf, at(facts, leaf.way)).some((value) => {
          const after = pageOrNone(kind, changed(base, leaf.way, value));
          return after !== undefined && after !== before;
        });
      };
      seen.set(name, changes(facts) || changes(alone(facts, leaf, isSound)));
    }
  }
  return [...seen].filter(([, isSeen]) => !isSeen).map(([name]) => name);
}

/** Facts of every kind that stand on its page beside the rows and tables, or rightly nowhere. */
const COMMON: Readonly<Record<string, string>> = {
  geo: 'the place on the map below the facts',
  sources: 'the list of sources',
  owner: 'below the sources',
  approvedBy: 'below the sources',
  updated: 'below the sources',
  corrections: 'below the sources',
  asOf: 'the line below the facts',
  photos: 'the opening picture and the gallery',
  related: 'the records to read next',
  audience: 'the pages for an audience',
  published: 'the head of the page; rows of news',
  draft: 'says that there is no page yet',
  embargo: 'says from when there is a page',
  expires: 'says until when there is a page',
  kiosk: 'says what the screens at a gate show',
  tags: 'the search finds by them',
  approvedOn: 'below the sources',
  reviewBy: 'below the sources',
};

/** The same of single kinds. */
const BY_KIND: Partial<Record<Kind, Readonly<Record<string, string>>>> = {
  events: { 'announced.year': 'the year of `announced.start`, for the check' },
  exhibitions: { panels: 'the list of its panels' },
  photos: {
    'persons.name': 'the office’s own: rights of who is seen',
    'persons.consent': 'the office’s own: rights of who is seen',
    consent: 'the office’s own: where the signed paper lies',
    focus: 'says how a picture is cut',
  },
  pages: { topic: 'the menu' },
};

/** No page shows them so far, though a reader might want them: each should get its place, or leave the model. */
const NOT_YET: Partial<Record<Kind, readonly string[]>> = {
  events: ['announced.programme'],
  zones: ['tenants.since'],
  gates: ['distances.side', 'distances.minutes'],
  partners: ['agreements.fields'],
  publications: ['files.pages', 'files.bytes'],
  figures: ['observations.method'],
};

const within = (names: Iterable<string>, name: string) =>
  [...names].some((known) => name === known || name.startsWith(`${known}.`));

it('shows every fact of every kind, but for those that are told here', () => {
  const missing = KIND_NAMES.flatMap((kind) => {
    // What a kind is filtered by stands above its title and in the lists.
    const told = [
      ...Object.keys(COMMON),
      ...Object.keys(BY_KIND[kind] ?? {}),
      KINDS[kind].facet ?? [],
    ].flat();
    const unseen = unseenOf(kind, (name) => !within(told, name));
    return unseen.filter((name) => !NOT_YET[kind]?.includes(name)).map((name) => `${kind}: ${name}`);
  });
  expect(missing).toEqual([]);
});

it('tells of no fact that a row shows by now, or that is none', () => {
  const stale = KIND_NAMES.flatMap((kind) => {
    const told = [...Object.keys(BY_KIND[kind] ?? {}), ...(NOT_YET[kind] ?? [])];
    const unseen = unseenOf(kind, (name) => within(told, name));
    return told
      .filter((name) => !unseen.some((one) => within([name], one)))
      .map((name) => `${kind}: ${name}`);
  });
  expect(stale).toEqual([]);
});
