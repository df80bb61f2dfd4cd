import { z } from 'zod';
import vi from '../../../../locales/vi.json' with { type: 'json' };
import { codeName } from '../../../catalogue/code-names.ts';
import { languageName } from '../../../catalogue/language-names.ts';
import { AS_LIST, AS_TEXT, type FormField, type FormOption, type FormType, TYPE_KEY } from './form-field.ts';

/** What a field is made of beside its schema. */
export interface FormContext {
  /** Those of the province, Vietnamese first. */
  languages: readonly string[];
  /** Written to a repository elsewhere, where nobody stamps translations. */
  isElsewhere?: boolean;
}

interface Place extends FormContext {
  /** Names that lead to it, for whoever must mend the schema. */
  path: string;
  /** For a value that has no title of its own: an item of a list, one of several shapes. */
  title?: string;
}

/**
 * The field of the form for a schema.
 * @throws Error with the path of a schema for which there is none: then nobody may build the form.
 */
export function fieldOf(name: string, schema: z.ZodType, place: Place): FormField {
  const inner = bare(schema);
  const meta: { title?: string; description?: string } = { ...inner.meta(), ...schema.meta() };
  const label = meta.title ?? place.title;
  if (!label) throw new Error(`${place.path}: the form needs a title.`);
  const hint = hintOf(meta.description ?? '', inner);
  const common = { name, label, ...(hint && { hint: asMarkdown(hint) }), required: !schema.isOptional() };
  return { ...common, ...shapeOf(inner, meta, { ...place, title: label }) };
}

/** Fields of an object, in the order of its schema. */
export const fieldsOf = (shape: Readonly<Record<string, z.ZodType>>, place: Place): FormField[] =>
  Object.entries(shape).map(([key, schema]) =>
    fieldOf(key, schema, { languages: place.languages, path: place.path ? `${place.path}.${key}` : key }),
  );

type Shape = Pick<FormField, 'widget'> & Partial<FormField>;

function shapeOf(inner: z.ZodType, meta: Record<string, unknown>, place: Place): Shape {
  const reference = inner.meta()?.['reference'];
  if (typeof reference === 'string') return { widget: 'select', options: `@${reference}` };
  if (inner instanceof z.ZodEnum)
    return { widget: 'select', options: optionsOf(inner, String(meta['description'] ?? '')) };
  if (inner instanceof z.ZodBoolean) return { widget: 'boolean', default: false };
  if (inner instanceof z.ZodNumber) return numberShape(inner);
  if (inner instanceof z.ZodArray) return listShape(inner, meta, place);
  if (inner instanceof z.ZodObject)
    return { widget: 'object', fields: fieldsOf(inner.shape as Record<string, z.ZodType>, place) };
  if (inner instanceof z.ZodRecord) return languagesShape(inner, place);
  if (inner instanceof z.ZodUnion)
    return { widget: 'object', typeKey: TYPE_KEY, types: typesOf(inner, place) };
  if (inner.def.type === 'string') return textShape(inner, place);
  throw new Error(`${place.path}: the form has no field for “${inner.def.type}”.`);
}

/** From so many letters on a text is typed in a box of several lines. */
const LONG = 300;

function textShape(schema: z.ZodType, { path }: Place): Shape {
  if (schema.meta()?.['date'] === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'throw' });
  if (json.type !== 'string') throw new Error(`${path}: the form has no field for this text.`);
  const { maxLength, pattern, format } = json;
  const hint = hintOf(String(schema.meta()?.['description'] ?? ''), schema);
  return {
    widget: maxLength !== undefined && maxLength >= LONG ? 'text' : 'string',
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...((format === 'email' || format === 'uri') && {
      type: format === 'email' ? ('email' as const) : ('url' as const),
    }),
    ...(pattern && !format && { pattern: [pattern, hint || 'Chưa đúng mẫu.'] as [string, string] }),
    use_emoji_autocomplete: false,
  };
}

/** Beyond it is no bound that anybody meant. */
const LARGEST = 1e15;

function numberShape(schema: z.ZodNumber): Shape {
  const isInt = schema.format === 'safeint' || schema.format === 'int32';
  const min = schema.minValue ?? -LARGEST;
  const max = schema.maxValue ?? LARGEST;
  const step = isInt ? 1 : max - min > 1000 ? 0.1 : max - min > 50 ? 0.01 : 0.0001;
  return {
    widget: 'number',
    value_type: isInt ? 'int' : 'float',
    ...(min > -LARGEST && { min }),
    ...(max < LARGEST && { max }),
    step,
  };
}

/** So many numbers can be chosen from. */
const MOST_NUMBERS = 31;

function listShape(schema: z.ZodArray, meta: Record<string, unknown>, place: Place): Shape {
  const element = bare(schema.element as z.ZodType);
  const { minItems: min, maxItems: max } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const size = { ...(min && { min }), ...(max && { max }) };
  const item = { ...place, path: `${place.path}[]` };
  const { minValue, maxValue } = element instanceof z.ZodNumber ? element : {};
  if (minValue != null && maxValue != null && maxValue - minValue < MOST_NUMBERS) {
    const numbers = Array.from({ length: maxValue - minValue + 1 }, (_, at) => minValue + at);
    const options = numbers.map((value) => ({ label: String(value), value }));
    return { widget: 'select', multiple: true, options, dropdown_threshold: MOST_NUMBERS, ...size };
  }
  if (element instanceof z.ZodArray) throw new Error(`${place.path}: the form has no list of lists.`);
  const of = shapeOf(element, { ...meta, ...element.meta() }, item);
  if (of.widget === 'select') return { ...of, multiple: true, ...size };
  const list = { widget: 'list' as const, label_singular: titleOf(element) ?? place.title ?? '', ...size };
  if (of.types) return { ...list, types: of.types, typeKey: TYPE_KEY, collapsed: 'auto' };
  if (of.fields) return { ...list, fields: of.fields, summary: summaryOf(of.fields), collapsed: 'auto' };
  const { languages, path, title = '' } = item;
  return { ...list, field: { ...fieldOf('item', element, { languages, path, title }), required: true } };
}

/** What stands on the line of a closed item: its first two texts, choices or dates. */
function summaryOf(fields: readonly FormField[]): string {
  const shown = fields.flatMap(({ name, widget, fields: inner }) => {
    if (['string', 'text', 'select', 'datetime'].includes(widget)) return [`{{fields.${name}}}`];
    return inner?.[0]?.name === 'vi' && !inner[0].fields ? [`{{fields.${name}.vi}}`] : [];
  });
  return shown.slice(0, 2).join(' – ');
}

/** Values by language: one field a language of the province. */
function languagesShape(schema: z.ZodRecord, { languages, path }: Place): Shape {
  const value = schema.valueType as z.ZodType;
  const fields = languages.map((lang) => {
    const title = capital(languageName(lang));
    const field = fieldOf(lang, value, { languages, path: `${path}.${lang}`, title });
    return { ...field, label: title, required: lang === 'vi' && bare(value).def.type === 'string' };
  });
  return { widget: 'object', fields };
}

/** Each shape that a value may have, with a name by which the form tells it from the others. */
function typesOf(schema: z.ZodUnion, place: Place): FormType[] {
  return schema.options.flatMap((option): FormType[] => {
    const inner = bare(option as z.ZodType);
    if (inner instanceof z.ZodLiteral || inner instanceof z.ZodEnum) {
      const words = inner instanceof z.ZodEnum ? inner.options : [...inner.values];
      return words.map((word) => ({
        name: String(word),
        label: WORDS[String(word)] ?? String(word),
        widget: 'object',
      }));
    }
    if (inner instanceof z.ZodObject) {
      const shape = inner.shape as Record<string, z.ZodType>;
      const [first = ''] = Object.keys(shape);
      const label = Object.keys(shape).length === 1 ? titleOf(shape[first] as z.ZodType) : titleOf(inner);
      const name = Object.keys(shape).length === 1 ? first : '_fields';
      return [{ name, label: label ?? 'Có', widget: 'object', fields: fieldsOf(shape, place) }];
    }
    const name = inner instanceof z.ZodArray ? AS_LIST : AS_TEXT;
    const label = inner instanceof z.ZodArray ? 'Danh sách' : 'Có';
    return [{ name, label, widget: 'object', fields: [{ ...fieldOf(name, inner, place), required: true }] }];
  });
}

/** Words that stand in place of a value. */
const WORDS: Readonly<Record<string, string>> = { unknown: 'Chưa rõ', none: 'Không có' };

function optionsOf(schema: z.ZodEnum, description: string): FormOption[] {
  const codes = schema.options.map(String);
  const areLanguages = codes.every((code) => /^[a-z]{2}$/.test(code));
  const nameOf = (code: string) =>
    codeName(code, codes, description) ??
    UNITS[`${code}_other`] ??
    (areLanguages ? languageName(code) : code);
  return codes.map((value) => ({ value, label: capital(nameOf(value)) }));
}

const UNITS: Readonly<Record<string, string>> = vi.unit;

const titleOf = (schema: z.ZodType): string | undefined =>
  (schema.meta()?.title ?? bare(schema).meta()?.title) as string | undefined;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/**
 * What a field's description says to whoever fills in a form, not a file: the form lists the codes, picks the days and
 * writes the quotes itself.
 */
function hintOf(description: string, schema: z.ZodType): string {
  let hint = description
    .replace(/ ?(?:Chọn (?:một )?trong:|Viết năm-tháng-ngày,|Năm chữ số, trong dấu nháy).*$/s, '')
    .replace(/,? trong dấu nháy/g, '')
    .replace(/"(\d[\d-]*)"/g, '$1')
    .replace('thì viết []', 'thì để trống');
  if (schema instanceof z.ZodBoolean)
    hint = hint
      .replace('true hoặc false.', '')
      .replace('true khi', 'Bật khi')
      .replace('false khi', 'Tắt khi');
  if (schema instanceof z.ZodUnion) hint = hint.replace(/[^.]*\b(?:unknown|none)\b[^.]*\./g, '').trim();
  const isList = schema instanceof z.ZodEnum && schema.options.every((code) => hint.includes(`${code}: `));
  return isList ? '' : hint;
}

/** Hints are Markdown to Sveltia. */
const asMarkdown = (text: string) => text.replace(/[*_~[\]`<>]/g, '\\$&');

/** Optional and the like taken off. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}
