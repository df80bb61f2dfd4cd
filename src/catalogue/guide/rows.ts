import { stringify } from 'yaml';
import { z } from 'zod';
import { describeCodes, namedCodes } from '../code-names.ts';
import { bare, exampleOf, type IdOf } from './example.ts';

/** The group in which fields stand. */
interface Above {
  path: string[];
  /** One of its fields stands there, not all. */
  isChoice?: boolean | undefined;
}

/** One field as the guide shows it. */
export interface FieldRow {
  /** Names of the fields that lead to it: `hours.open`. */
  path: string;
  title: string;
  /** What to write, with the allowed values and their names. */
  how: string;
  /** `một trong`: one of several, whichever fits. */
  required: '' | 'có' | 'một trong';
  /** As it stands in the file: `lat: 10`. */
  example: string;
  schema: z.ZodType;
}

type Shape = Readonly<Record<string, z.ZodType>>;

/**
 * Every field of a shape, each group before its parts, in the order of the schema.
 * @param sample what the sample has in these fields: it makes the better example.
 */
export function fieldRows(
  shape: Shape,
  sample: unknown,
  idOf: IdOf,
  above: Above = { path: [] },
): FieldRow[] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const path = [...above.path, key];
    const own = valueAt(sample, key);
    const inner = bare(schema);
    const meta = { ...inner.meta(), ...schema.meta() };
    const row: FieldRow = {
      path: path.join('.'),
      title: String(meta.title ?? ''),
      how: howTo(inner, String(meta.description ?? '')),
      required: schema.isOptional() ? '' : above.isChoice ? 'một trong' : 'có',
      example: exampleLine(key, schema, own, idOf),
      schema,
    };
    const { parts, isChoice } = partsOf(inner);
    return [row, ...parts.flatMap((part) => fieldRows(part, own, idOf, { path, isChoice }))];
  });
}

/** The sample's field, also in the first item of a list. */
function valueAt(sample: unknown, key: string): unknown {
  const one = Array.isArray(sample) ? sample.find((item) => item?.[key] !== undefined) : sample;
  return one !== null && typeof one === 'object' ? (one as Record<string, unknown>)[key] : undefined;
}

/** The shapes that stand below a field: its own, that of its items, those it may choose from. */
function partsOf(inner: z.ZodType): { parts: Shape[]; isChoice?: boolean } {
  if (inner instanceof z.ZodObject) return { parts: [inner.shape as Shape] };
  if (inner instanceof z.ZodArray) return partsOf(bare(inner.element as z.ZodType));
  if (inner instanceof z.ZodUnion) {
    const parts = inner.options.flatMap((option) => partsOf(bare(option as z.ZodType)).parts);
    return { parts, isChoice: parts.length > 1 };
  }
  if (inner instanceof z.ZodRecord) return partsOf(bare(inner.valueType as z.ZodType));
  return { parts: [] };
}

/** Longer ones make a table nobody can read. */
const LONGEST = 70;

function exampleLine(key: string, schema: z.ZodType, own: unknown, idOf: IdOf): string {
  const write = (value: unknown) => {
    const text = stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
    return `${key}: ${text.replace(/\[ /g, '[').replace(/ \]/g, ']')}`;
  };
  const given = own === undefined ? '' : write(own);
  return given && given.length <= LONGEST ? given : write(exampleOf(schema, idOf));
}

/** The description, and what the schema alone knows. */
function howTo(inner: z.ZodType, description: string): string {
  const said = describeCodes(description, inner);
  const single = inner instanceof z.ZodArray ? bare(inner.element as z.ZodType) : inner;
  const codes = single instanceof z.ZodEnum ? single.options.map(String) : [];
  const untold = codes.length > 0 && !codes.every((code) => said.includes(code));
  const listed = untold ? `Chọn trong: ${namedCodes(codes).join(', ')}.` : '';
  const list = inner instanceof z.ZodArray ? 'Danh sách.' : '';
  const isWords = inner instanceof z.ZodRecord && bare(inner.valueType as z.ZodType) instanceof z.ZodString;
  const languages = isWords ? 'Viết theo từng ngôn ngữ, phải có vi.' : '';
  const longest =
    inner instanceof z.ZodString && inner.maxLength ? `Nhiều nhất ${inner.maxLength} ký tự.` : '';
  const text = [said, listed, list, languages, longest].filter(Boolean);
  return text.map((part) => (/[.!?/]$/.test(part) ? part : `${part}.`)).join(' ');
}
