import type { z } from 'zod';
import { memoiseByObject } from '../../language/memory.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import { createFinder, type Find } from '../schema-values.ts';
import type { RecordRule, Shared } from './rule.ts';

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
export const references: RecordRule = (
  { record, files },
  { shared: { communes: listed, known, readable } },
) => {
  const issues: Issue[] = [];
  const communes = codesOf(listed);
  const lookUp = lookUpOf(known);
  const yaml = files['vi'];
  if (!yaml) return [];
  const file = record.words['vi']?.file ?? '';
  finderOf(KINDS[record.kind])?.(record.facts, [], (reference, value, path) => {
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
  return issues;
};

const finderOf = memoiseByObject(({ facts }: (typeof KINDS)[Kind]) => finder(facts));
const codesOf = memoiseByObject(
  (communes: Shared['communes']): ReadonlySet<string> => new Set(communes.map(({ code }) => code)),
);

export function createLookUp(records: readonly { kind: string; id: string }[]) {
  const byKind = Map.groupBy(records, (record) => record.kind);
  const sets = new Map([...byKind].map(([kind, list]) => [kind, new Set(list.map((record) => record.id))]));
  sets.set('any', new Set(records.filter((record) => record.kind !== 'photos').map((record) => record.id)));
  return {
    has: (reference: string, id: string) => sets.get(reference)?.has(id) ?? false,
    ids: (reference: string) => [...(sets.get(reference) ?? [])],
  };
}

export type LookUp = ReturnType<typeof createLookUp>;

export const lookUpOf = memoiseByObject(createLookUp);

export const communeFix = (code: string, communes: ReadonlySet<string>) => {
  const guess = nearest(code, [...communes]);
  return guess ? `Có phải muốn viết: "${guess}"` : 'Xem mã đúng trong content/communes.yaml.';
};

export const fixFor = (id: string, known: string[]) => {
  const guess = nearest(id, known);
  return guess ? `Có phải muốn viết: ${guess}` : 'Kiểm tra lại mã, hoặc tạo bản ghi ấy trước.';
};
