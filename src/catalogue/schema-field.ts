import { z } from 'zod';
import { describeCodes } from './code-names.ts';

export interface Field {
  title?: string;
  description?: string;
  /** The field's own schema, without `optional`. */
  schema?: z.ZodType;
  /** Whether it may not be left out. */
  required?: boolean;
}

/** Title and description of the field at `path`, from the schema's own metadata. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): Field {
  let current: z.ZodType | undefined = schema;
  let meta = schema.meta();
  let required = true;
  for (const key of path) {
    current = child(unwrap(current), key);
    if (!current) return {};
    required = typeof key === 'string' && !current.isOptional();
    meta = current.meta() ?? unwrap(current)?.meta();
  }
  const inner = unwrap(current);
  meta ??= inner?.meta();
  return {
    ...(meta?.title && { title: meta.title }),
    ...(meta?.description && { description: describeCodes(meta.description, inner) }),
    ...(inner && { schema: inner }),
    required,
  };
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  let current = schema;
  while (
    current instanceof z.ZodOptional ||
    current instanceof z.ZodNullable ||
    current instanceof z.ZodDefault
  ) {
    current = current.unwrap() as z.ZodType;
  }
  return current;
}

function child(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, key) ? (schema.shape[key as string] as z.ZodType) : undefined;
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) {
      const found = child(unwrap(option as z.ZodType), key);
      if (found) return found;
    }
  }
  return undefined;
}

/** The schema of what stands under a key, or of the items of a list; undefined where the schema knows none. */
export const schemaUnder = (schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined =>
  child(unwrap(schema), key);

/** The field at `path`; an item of a list that has no words of its own goes by those of the list. */
export function namedFieldAt(schema: z.ZodType, path: readonly PropertyKey[]): Field {
  const own = fieldAt(schema, path);
  if (own.title || typeof path.at(-1) !== 'number') return own;
  const { title, description } = fieldAt(schema, path.slice(0, -1));
  return { ...own, ...(title && { title }), ...(description && { description }) };
}

/** Names that may stand in the object at this place. */
export const keysOf = (schema: z.ZodType | undefined): string[] => {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => keysOf(option as z.ZodType));
  return [];
};

/** `từ 7 đến 24`, or undefined when the schema sets no honest bounds. */
export function boundsOf(schema: z.ZodType | undefined): string | undefined {
  if (!(schema instanceof z.ZodNumber)) return undefined;
  const { minValue, maxValue } = schema;
  const format = (value: number) => value.toLocaleString('vi', { useGrouping: false });
  if (minValue === null || maxValue === null) return undefined;
  if (maxValue < 1e15) return `từ ${format(minValue)} đến ${format(maxValue)}`;
  return minValue > -1e15 && minValue !== -Infinity ? `từ ${format(minValue)} trở lên` : undefined;
}

/** What the field's description says; most say by themselves how to write it. */
export const hintOf = ({ description }: Field) =>
  description && (/[Vv]iết|[Cc]họn|[Vv]í dụ/.test(description) ? description : `Cần ghi: ${description}`);
