import type { z } from 'zod';
import { KINDS } from '../../model/kinds.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { createFinder, type Find } from '../schema-values.ts';
import type { Rule } from './rule.ts';

const finder = (schema: z.ZodType): Find<string> | undefined =>
  createFinder(schema, (field) => field.meta()?.['reference'] as string | undefined);

/** Collects the references of any value by its schema. */
export function findReferences(
  schema: z.ZodType,
  value: unknown,
): { reference: string; id: string; path: PropertyKey[] }[] {
  const all: { reference: string; id: string; path: PropertyKey[] }[] = [];
  finder(schema)?.(value, [], (reference, id, path) => all.push({ reference, id: id as string, path }));
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
    finders.get(record.kind)?.(record.facts, [], (reference, value, path) => {
      const id = value as string;
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
