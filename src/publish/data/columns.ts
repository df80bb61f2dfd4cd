import type { Shape } from './shape.ts';

/** A column of a table, with the way to its cell: a published value in, its text out; empty where there is none. */
export interface Column {
  name: string;
  cell(value: unknown): string;
}

/**
 * The columns of a published value: one for what is single, more for what has parts, named by the way to them as
 * `geo_lat`. A word of a list has its code and its label, what may be unknown its value and `_state`.
 */
export function columnsOf(shape: Shape, name: string): Column[] {
  switch (shape.type) {
    case 'object':
      return shape.fields.flatMap((field) =>
        columnsOf(field.shape, name ? `${name}_${field.name}` : field.name).map((column) =>
          within(column, field.name),
        ),
      );
    case 'answer':
      return [
        ...columnsOf(shape.of, name).map((column) => within(column, 'value')),
        within(plain(`${name}_state`), 'state'),
      ];
    case 'list':
      return listColumns(shape.of, name);
    default:
      return single(shape, name);
  }
}

/** Between the entries of a list in one cell. */
const SEPARATOR = ' | ';

/** Entries of one word stand in one cell, in the same order in the column of their labels; those with parts as JSON. */
function listColumns(of: Shape, name: string): Column[] {
  if (of.type === 'object' || of.type === 'answer' || of.type === 'list')
    return [{ name, cell: (value) => (isEmpty(value) ? '' : JSON.stringify(value)) }];
  return single(of, name).map((column) => ({
    name: column.name,
    cell: (value) => (isEmpty(value) ? '' : (value as unknown[]).map(column.cell).join(SEPARATOR)),
  }));
}

const isEmpty = (value: unknown): boolean => !Array.isArray(value) || value.length === 0;

function single(shape: Shape, name: string): Column[] {
  const isLabelled = shape.type === 'commune' || (shape.type === 'code' && shape.list !== undefined);
  if (isLabelled) return [within(plain(name), 'code'), within(plain(`${name}_label`), 'label')];
  if (shape.type === 'phrase') return [within(plain(name), 'text'), within(plain(`${name}_label`), 'label')];
  return [plain(name)];
}

const plain = (name: string): Column => ({
  name,
  cell: (value) => (value === undefined || value === null ? '' : String(value)),
});

const within = ({ name, cell }: Column, key: string): Column => ({
  name,
  cell: (value) => cell((value as Record<string, unknown> | null | undefined)?.[key]),
});
