import { z } from 'zod';

/** What a value of a fixed form looks like; a field takes the first that it lets through. */
const FORMS = [
  'mien-nui',
  '2026-11-20',
  '2026',
  '07:00',
  '+84 237 385 0000',
  'bientap@tinhmau.example',
  'https://tinhmau.example/van-ban',
  '99',
  '01234',
  'THD',
  'LA',
  'lo',
  '978-604-0-00000-1',
  '0902.10',
  'so-van-hoa/noi-dung',
  'v2:0123456789ab',
  '0123ab 4567cd',
  'numbers:1f0a2b',
];

/** Ids of the sample by what a field refers to. */
export type IdOf = (reference: string) => string;

/** Optional and the like taken off. */
export function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

/** The plainest value that a schema lets through: of a group only what it must have. @param idOf of another record. */
export function exampleOf(schema: z.ZodType, idOf: IdOf, called?: string): unknown {
  const inner = bare(schema);
  const meta: Record<string, unknown> & { title?: string; description?: string } = {
    ...(called && { title: called }),
    ...inner.meta(),
    ...schema.meta(),
  };
  if (inner instanceof z.ZodObject) {
    const must = Object.entries(inner.shape).filter(([, field]) => !(field as z.ZodType).isOptional());
    const shown = must.length > 0 ? must : Object.entries(inner.shape).slice(0, 1);
    return Object.fromEntries(shown.map(([key, field]) => [key, exampleOf(field as z.ZodType, idOf)]));
  }
  if (inner instanceof z.ZodArray) {
    const item = () => exampleOf(inner.element as z.ZodType, idOf);
    const list = [item()];
    while (list.length < 3 && !inner.safeParse(list).success) list.push(item());
    return list;
  }
  if (inner instanceof z.ZodRecord) return { vi: exampleOf(inner.valueType as z.ZodType, idOf, meta.title) };
  if (inner instanceof z.ZodUnion) return exampleOf(inner.options[0] as z.ZodType, idOf);
  if (inner instanceof z.ZodEnum) return inner.options[0];
  if (inner instanceof z.ZodLiteral) return inner.value;
  if (inner instanceof z.ZodBoolean) return true;
  if (inner instanceof z.ZodNumber) return numberWithin(inner);
  if (typeof meta['reference'] === 'string') return idOf(meta['reference']);
  if (meta['date'] === 'partial') return '2026';
  // A text of no fixed form takes these letters too, and no form would say what is meant.
  const free = inner.safeParse('Lời mẫu').success;
  return free ? textFor(meta) : FORMS.find((form) => inner.safeParse(form).success);
}

/** “Ví dụ Nhà Hồ.” in a field's description says it best; else its own name stands for it. */
function textFor({ title = 'Lời', description = '' }: { title?: string; description?: string }): string {
  return /[Vv]í dụ ([^.,;]+)/.exec(description)?.[1] ?? title;
}

function numberWithin(schema: z.ZodNumber): number {
  const { minValue, maxValue } = schema;
  const from = Math.max(minValue ?? 0, -1e9);
  const to = Math.min(maxValue ?? 1e9, 1e9);
  return [10, 1, 2026, 20, 105].find((value) => value >= from && value <= to) ?? from;
}
