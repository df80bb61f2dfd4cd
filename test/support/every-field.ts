import { z } from 'zod';

/** Records a schema refers to: the id of one of a kind, or of any. */
export type IdOf = (reference: string) => string;

export interface Filling {
  /** Put into every text that takes it; the rest gets the plainest value its schema lets through. */
  text: (path: readonly string[]) => string;
  idOf: IdOf;
  /** Which of several shapes or words is taken, counted round. */
  turn: number;
  /** Values that rules ask for beyond the schema, by their path with dots; lists have no step of their own. */
  fixed: Readonly<Record<string, unknown>>;
}

/** What texts of a fixed form look like; a schema takes the first that it lets through. */
const FORMS = [
  ...[
    '2026-11-01',
    '2026',
    '07:00',
    '+84 237 3 000 000',
    'bien@tap.example',
    '99',
    '01234',
    'ABC',
    'LA',
    'lo',
    'mau',
  ],
  ...['978-604-0-00000-1', '2103.90', 'v1:0123456789ab', '0123ab', 'numbers:0123ab', 'ma-hieu', 'chu/kho'],
];

/** No list of the model asks for more entries. */
const LONGEST = 3;

/**
 * A value with every field of a schema, the optional ones too: a new field of the model is in it by itself.
 * @throws Error when no known form of text fits a field: then it belongs into `FORMS`.
 */
export function everyField(schema: z.ZodType, filling: Filling, path: readonly string[] = []): unknown {
  const name = path.join('.');
  if (Object.hasOwn(filling.fixed, name)) return filling.fixed[name];
  const into = (inner: unknown, ...steps: string[]) =>
    everyField(inner as z.ZodType, filling, [...path, ...steps]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return into(schema.unwrap());
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape)
        .map(([key, inner]) => [key, into(inner, key)] as const)
        .filter(([, value]) => value !== undefined),
    );
  if (schema instanceof z.ZodArray) {
    const list = [into(schema.element)];
    while (list.length < LONGEST && !schema.safeParse(list).success) list.push(into(schema.element));
    return list;
  }
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(['vi', 'en', 'lo'].map((lang) => [lang, into(schema.valueType, lang)]));
  if (schema instanceof z.ZodUnion) return into(schema.options[filling.turn % schema.options.length]);
  if (schema instanceof z.ZodEnum) return schema.options[filling.turn % schema.options.length];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return numberOf(schema, filling.turn);
  const reference = schema.meta()?.['reference'];
  if (typeof reference === 'string') return filling.idOf(reference);
  const text = filling.text(path);
  const address = `https://nguon.example/?a=${text.replace(/\s/g, '%20')}`;
  const found = [text, address, ...FORMS].find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error(`Which text may stand at ${name}?`);
  return found;
}

/** Within its bounds, and another each turn: two records at one point are one dot. */
function numberOf({ minValue, maxValue }: z.ZodNumber, turn: number): number {
  const from = minValue ?? 0;
  const to = maxValue ?? Number.POSITIVE_INFINITY;
  return to - from < 1e4 ? from + Math.floor(((to - from) * ((turn % 3) + 1)) / 4) : from + turn + 1;
}

/** How many shapes the widest choice within a schema has. */
export function widestChoice(schema: z.ZodType): number {
  const most = (inner: readonly unknown[]) =>
    Math.max(1, ...inner.map((one) => widestChoice(one as z.ZodType)));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return most([schema.unwrap()]);
  if (schema instanceof z.ZodObject) return most(Object.values(schema.shape));
  if (schema instanceof z.ZodArray) return most([schema.element]);
  if (schema instanceof z.ZodRecord) return most([schema.valueType]);
  if (schema instanceof z.ZodUnion) return Math.max(schema.options.length, most(schema.options));
  return 1;
}
