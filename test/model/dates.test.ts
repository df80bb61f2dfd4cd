import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { communesSchema } from '../../src/model/communes.ts';
import { KINDS } from '../../src/model/kinds.ts';
import { provinceSchema } from '../../src/model/province.ts';
import { translation } from '../../src/model/record.ts';

interface Leaf {
  path: string;
  schema: z.ZodType;
}

/** Every field that holds a single value, however deep. */
function leaves(schema: z.ZodType, path: string): Leaf[] {
  if (schema instanceof z.ZodOptional) return leaves(schema.unwrap() as z.ZodType, path);
  if (schema instanceof z.ZodArray) return leaves(schema.element as z.ZodType, `${path}[]`);
  if (schema instanceof z.ZodRecord) return leaves(schema.valueType as z.ZodType, `${path}.*`);
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option) => leaves(option as z.ZodType, path));
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, field]) =>
      leaves(field as z.ZodType, `${path}.${key}`),
    );
  return [{ path, schema }];
}

const all: Leaf[] = [
  ...Object.entries(KINDS).flatMap(([kind, { facts }]) => leaves(facts, kind)),
  ...leaves(provinceSchema, 'province'),
  ...leaves(communesSchema, 'communes'),
  ...leaves(translation, 'translation'),
];
const markOf = ({ schema }: Leaf) => schema.meta()?.['date'];
const days = all.filter((leaf) => markOf(leaf) === 'day');
const partial = all.filter((leaf) => markOf(leaf) === 'partial');
const takenBy = (fields: Leaf[], value: string) =>
  fields.filter(({ schema }) => schema.safeParse(value).success).map(({ path }) => path);
const pathsOf = (fields: Leaf[]) => fields.map(({ path }) => path);

describe('every date of every kind', () => {
  it('is known as one', () => {
    expect(days.length).toBeGreaterThan(150);
    expect(partial.length).toBeGreaterThan(8);
    // What its description calls a date is marked as one, and nothing else.
    const described = all.filter(({ schema }) => /năm-tháng/.test(schema.meta()?.description ?? ''));
    expect(pathsOf(described)).toEqual(pathsOf(all.filter(markOf)));
  });

  it.each([
    '2011-02-29',
    '2011-02-31',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '9999-12-31',
    '2101-01-01',
    '20226-01-01',
    '2026-1-1',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '',
  ])('refuses %j', (value) => {
    expect(takenBy([...days, ...partial], value)).toEqual([]);
  });

  it.each(['2024-02-29', '2000-02-29', '2026-04-30', '1900-01-01', '2100-12-31'])('takes %s', (value) => {
    expect(takenBy([...days, ...partial], value)).toEqual(pathsOf([...days, ...partial]));
  });

  it('may be as old as an edict where it is that of a source or of something that was', () => {
    expect(new Set(takenBy(days, '1428-04-29').map((path) => path.replace(/^\w+\./, '')))).toEqual(
      new Set(['sources[].date', 'when.once.start', 'when.once.end']),
    );
  });
});

describe('every date that may be known in part', () => {
  it.each(['2011', '2011-02', '248', '938-11', '938-11-05', '1428-04-29', '0040'])('takes %s', (value) => {
    expect(takenBy(partial, value)).toEqual(pathsOf(partial));
  });

  it.each(['0000', '000', '2011-00', '2011-13', '938-02-30', '9999', '2101-01', '20226', '40', '-700'])(
    'refuses %s',
    (value) => {
      expect(takenBy(partial, value)).toEqual([]);
    },
  );
});

it('keeps days of the year to those some year has, 29 February among them', () => {
  const { when } = KINDS.events.facts.shape;
  const takes = (day: number, month: number) =>
    when.safeParse({ solar: { start: { day: 1, month: 1 }, end: { day, month } } }).success;
  const longest = Array.from({ length: 12 }, (_, at) => {
    const fitting = Array.from({ length: 33 }, (_, day) => day).filter((day) => takes(day, at + 1));
    return `${fitting[0]}-${fitting.at(-1)}`;
  });
  expect(longest.join(' ')).toBe('1-31 1-29 1-31 1-30 1-31 1-30 1-31 1-31 1-30 1-31 1-30 1-31');
});
