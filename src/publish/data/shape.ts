import { z } from 'zod';
import { LISTS, type ListName } from '../../model/lists.ts';

/** How a fact is published, whatever it is of: worked out from its schema, so that data and their schema cannot differ. */
export type Shape =
  | { type: 'text'; format?: 'date' | 'moment' | 'uri' | 'email' }
  | { type: 'number'; whole: boolean; min?: number; max?: number }
  | { type: 'boolean' }
  /** A word of a controlled list; of those that visitors read the label is given too. */
  | { type: 'code'; codes: readonly string[]; list?: ListName }
  /** A Vietnamese phrase, which other languages have by the agreed names. */
  | { type: 'phrase' }
  /** Id of a record of this kind, or of `any`. */
  | { type: 'reference'; kind: string }
  | { type: 'commune' }
  | { type: 'list'; of: Shape }
  | { type: 'object'; fields: readonly ShapeField[] }
  /** What may be asked and not known: a value, or why there is none. */
  | { type: 'answer'; states: readonly string[]; of: Shape };

export interface ShapeField {
  name: string;
  shape: Shape;
  optional: boolean;
  /** In Vietnamese. */
  title?: string;
  description?: string;
}

const listOf = new Map<string, ListName>(
  Object.entries(LISTS).map(([name, codes]) => [codes.join(), name as ListName]),
);

/**
 * @param hidden names of fields of the outermost object that are not published.
 * @throws Error for a schema that no shape is known for: then it belongs here before it is published.
 */
export function shapeOf(schema: z.ZodType, hidden: ReadonlySet<string> = new Set()): Shape {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return shapeOf(schema.unwrap() as z.ZodType, hidden);
  if (schema instanceof z.ZodObject) return objectShape(schema, hidden);
  if (schema instanceof z.ZodArray) return { type: 'list', of: shapeOf(schema.element as z.ZodType) };
  if (schema instanceof z.ZodUnion) return unionShape(schema.options as z.ZodType[]);
  if (schema instanceof z.ZodEnum) return codeShape(schema.options.map(String));
  if (schema instanceof z.ZodBoolean) return { type: 'boolean' };
  if (schema instanceof z.ZodNumber) return numberShape(schema);
  if (schema.def.type === 'string') return textShape(schema);
  throw new Error(`Nothing says how a “${schema.def.type}” is published.`);
}

function objectShape(schema: z.ZodObject, hidden: ReadonlySet<string>): Shape {
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([name]) => !hidden.has(name))
    .map(([name, field]): ShapeField => {
      const { title, description } = field.meta() ?? metaBelow(field);
      return {
        name,
        shape: shapeOf(field),
        optional: field.isOptional(),
        ...(title && { title }),
        ...(description && { description }),
      };
    });
  return { type: 'object', fields };
}

/** Title and description stand on what `optional` holds. */
const metaBelow = (field: z.ZodType): { title?: string; description?: string } =>
  (field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType).meta() : undefined) ?? {};

function codeShape(options: readonly string[]): Shape {
  if (options.join() === 'yes,no,unknown')
    return { type: 'answer', states: ['unknown'], of: { type: 'boolean' } };
  const list = listOf.get(options.join());
  return { type: 'code', codes: options, ...(list && { list }) };
}

/** A union is an answer with its words for none, or one of several objects: of those each has fields of its own. */
function unionShape(options: readonly z.ZodType[]): Shape {
  const states: string[] = [];
  const values: z.ZodType[] = [];
  for (const option of options) {
    if (option instanceof z.ZodLiteral) states.push(...[...option.values].map(String));
    else if (option instanceof z.ZodEnum) states.push(...option.options.map(String));
    else values.push(option);
  }
  const shapes = values.map((value) => shapeOf(value));
  const of: Shape =
    shapes.length === 1
      ? (shapes[0] as Shape)
      : {
          type: 'object',
          fields: shapes.flatMap((shape) => {
            if (shape.type !== 'object') throw new Error('Nothing says how such a union is published.');
            return shape.fields.map((field) => ({ ...field, optional: true }));
          }),
        };
  return states.length > 0 ? { type: 'answer', states, of } : of;
}

function numberShape(schema: z.ZodNumber): Shape {
  const { minValue: min, maxValue: max } = schema;
  return {
    type: 'number',
    whole: schema.format?.includes('int') ?? false,
    ...(min !== null && Number.isFinite(min) && { min }),
    ...(max !== null && Number.isFinite(max) && { max }),
  };
}

function textShape(schema: z.ZodType): Shape {
  const { phrase, reference, date } = schema.meta() ?? {};
  if (phrase) return { type: 'phrase' };
  if (reference === 'commune') return { type: 'commune' };
  if (typeof reference === 'string') return { type: 'reference', kind: reference };
  if (date === 'day') return { type: 'text', format: 'date' };
  if (date === 'moment') return { type: 'text', format: 'moment' };
  const { format } = z.toJSONSchema(schema, { io: 'output' });
  return { type: 'text', ...((format === 'uri' || format === 'email') && { format }) };
}
