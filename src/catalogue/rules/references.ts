import { z } from 'zod';
import { KINDS } from '../../model/kinds.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from './rules.ts';

/** Where in a schema references stand is found once a kind; a value is then only looked up. */
type Find = (
  value: unknown,
  path: PropertyKey[],
  found: (reference: string, id: string, path: PropertyKey[]) => void,
) => void;

/** `forEach` for callbacks that happen to return something. */
function each<T>(items: readonly T[], visit: (item: T, index: number) => unknown): void {
  for (const [index, item] of items.entries()) visit(item, index);
}

function finder(schema: z.ZodType): Find | undefined {
  const reference = schema.meta()?.['reference'];
  if (typeof reference === 'string')
    return (value, path, found) => typeof value === 'string' && found(reference, value, path);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return finder(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) {
    const inner = finder(schema.element as z.ZodType);
    return (
      inner &&
      ((value, path, found) =>
        Array.isArray(value) && each(value, (item, index) => inner(item, [...path, index], found)))
    );
  }
  if (schema instanceof z.ZodUnion) {
    const inner = schema.options
      .map((option) => finder(option as z.ZodType))
      .filter((find) => find !== undefined);
    return inner.length ? (value, path, found) => each(inner, (find) => find(value, path, found)) : undefined;
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).flatMap(([key, field]) => {
      const find = finder(field as z.ZodType);
      return find ? [[key, find] as const] : [];
    });
    if (!fields.length) return undefined;
    return (value, path, found) => {
      if (value === null || typeof value !== 'object') return;
      for (const [key, find] of fields) find((value as Record<string, unknown>)[key], [...path, key], found);
    };
  }
  return undefined;
}

/** Collects the references of any value by its schema. */
export function findReferences(
  schema: z.ZodType,
  value: unknown,
): { reference: string; id: string; path: PropertyKey[] }[] {
  const all: { reference: string; id: string; path: PropertyKey[] }[] = [];
  finder(schema)?.(value, [], (reference, id, path) => all.push({ reference, id, path }));
  return all;
}

/** Every id and commune code named in a record must exist. */
export const references: Rule = ({ catalogue, known, read, readable }) => {
  const issues: Issue[] = [];
  const communes = new Set(catalogue.communes.map((commune) => commune.code));
  const lookUp = createLookUp(known);
  const finders = new Map(Object.entries(KINDS).map(([kind, { facts }]) => [kind, finder(facts)]));
  for (const { record, files } of read) {
    const yaml = files['vi'];
    if (!yaml) continue;
    const file = record.words['vi']?.file ?? '';
    finders.get(record.kind)?.(record.facts, [], (reference, id, path) => {
      if (reference === 'commune') {
        if (communes.has(id) || !readable.communes) return;
        issues.push({
          file,
          line: yaml.lineOf(path),
          level: 'error',
          code: 'unknown-commune',
          message: `Mã xã “${id}” không có trong danh sách xã, phường của tỉnh (communes.yaml).`,
          fix: communeFix(id, communes),
        });
      } else if (!lookUp.has(reference, id)) {
        const what = reference === 'photos' ? 'ảnh' : 'bản ghi';
        issues.push({
          file,
          line: yaml.lineOf(path),
          level: 'error',
          code: reference === 'photos' ? 'unknown-photo' : 'unknown-record',
          message: `Không có ${what} nào mang mã “${id}”${reference === 'any' ? '' : ` trong content/${reference}`}.`,
          fix: fixFor(id, lookUp.ids(reference)),
        });
      } else if (id === record.id && path[0] === 'related') {
        issues.push({
          file,
          line: yaml.lineOf(path),
          level: 'error',
          code: 'related-to-itself',
          message: 'Bản ghi tự dẫn tới chính nó.',
          fix: 'Xóa mã này khỏi mục “Liên quan”.',
        });
      }
    });
  }
  return issues;
};

export function createLookUp(records: readonly { kind: string; id: string }[]) {
  const byKind = Map.groupBy(records, (record) => record.kind);
  const sets = new Map([...byKind].map(([kind, list]) => [kind, new Set(list.map((record) => record.id))]));
  sets.set('any', new Set(records.filter((record) => record.kind !== 'photos').map((record) => record.id)));
  return {
    has: (reference: string, id: string) => sets.get(reference)?.has(id) ?? false,
    ids: (reference: string) => [...(sets.get(reference) ?? [])],
  };
}

export const communeFix = (code: string, communes: ReadonlySet<string>) => {
  const guess = nearest(code, [...communes]);
  return guess ? `Có phải muốn viết: "${guess}"` : 'Xem mã đúng trong content/communes.yaml.';
};

export const fixFor = (id: string, known: string[]) => {
  const guess = nearest(id, known);
  return guess ? `Có phải muốn viết: ${guess}` : 'Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.';
};
