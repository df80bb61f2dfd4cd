import { AS_LIST, AS_TEXT, type FormField, type FormType, TYPE_KEY } from './form-field.ts';

type Data = Record<string, unknown>;

const isData = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The data of a file as the form holds them: a value that has one of several shapes says which. */
export const toForm = (fields: readonly FormField[], data: Data): Data =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const field = fields.find(({ name }) => name === key);
      return [key, field ? valueToForm(field, value) : value];
    }),
  );

function valueToForm(field: FormField, value: unknown): unknown {
  if (field.widget === 'list') {
    if (!Array.isArray(value)) return value;
    return value.map((item) => itemToForm(field, item));
  }
  if (field.types) return choiceToForm(field.types, value);
  return field.fields && isData(value) ? toForm(field.fields, value) : value;
}

function itemToForm({ field, fields, types }: FormField, item: unknown): unknown {
  if (types) return choiceToForm(types, item);
  if (field) return valueToForm(field, item);
  return fields && isData(item) ? toForm(fields, item) : item;
}

function choiceToForm(types: readonly FormType[], value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) return inType(types, AS_LIST, { [AS_LIST]: value });
  if (isData(value)) {
    const keys = Object.keys(value);
    const type = types.find(({ fields }) => fields && keys.every((key) => hasField(fields, key)));
    return type ? inType(types, type.name, value) : value;
  }
  const word = types.find(({ name, fields }) => !fields && name === value);
  return word ? { [TYPE_KEY]: word.name } : inType(types, AS_TEXT, { [AS_TEXT]: value });
}

function inType(types: readonly FormType[], name: string, value: Data): unknown {
  const fields = types.find((type) => type.name === name)?.fields;
  return fields ? { [TYPE_KEY]: name, ...toForm(fields, value) } : Object.values(value)[0];
}

const hasField = (fields: readonly FormField[], key: string) => fields.some(({ name }) => name === key);

/**
 * The data of the form as they stand in a file, in the order of the fields: what was left empty is left out, but for
 * lists that must be there.
 */
export function fromForm(fields: readonly FormField[], data: Data): Data {
  const known = fields.flatMap((field): [string, unknown][] => {
    const value = valueFromForm(field, data[field.name]);
    // Sveltia gives every switch a value; one that need not be there says something only when it is on.
    if (value === false && field.required !== true) return [];
    return isEmpty(value) && !(isList(value) && field.required === true) ? [] : [[field.name, value]];
  });
  const unknown = Object.entries(data).filter(([key, value]) => !hasField(fields, key) && !isEmpty(value));
  return Object.fromEntries([...known, ...unknown]);
}

function valueFromForm(field: FormField, value: unknown): unknown {
  if (field.widget === 'list')
    return isList(value) ? value.map((item) => itemFromForm(field, item)).filter(isFilled) : undefined;
  if (field.types) return choiceFromForm(field.types, value);
  if (field.fields) return isData(value) ? fromForm(field.fields, value) : undefined;
  // What is typed in a box of several lines is one line of a record; the body alone has more.
  if (typeof value === 'string' && field.widget !== 'markdown') return value.replace(/\s*\n\s*/g, ' ').trim();
  return value;
}

function itemFromForm({ field, fields, types }: FormField, item: unknown): unknown {
  if (types) return choiceFromForm(types, item);
  if (field) return valueFromForm(field, item);
  return fields && isData(item) ? fromForm(fields, item) : item;
}

function choiceFromForm(types: readonly FormType[], value: unknown): unknown {
  if (!isData(value)) return value;
  const { [TYPE_KEY]: name, ...rest } = value;
  const type = types.find((one) => one.name === name);
  if (!type) return undefined;
  if (!type.fields) return type.name;
  const own = fromForm(type.fields, rest);
  return type.name === AS_LIST ? (own[AS_LIST] ?? []) : type.name === AS_TEXT ? own[AS_TEXT] : own;
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isFilled = (value: unknown) => !isEmpty(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (isList(value) && value.length === 0) ||
  (isData(value) && Object.keys(value).length === 0);
