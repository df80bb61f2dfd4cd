import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import {
  type Communes,
  communesSchema,
  type Province,
  provinceSchema,
  type Terms,
  termsSchema,
} from '../model/province.ts';
import type { Catalogue, CatalogueRecord } from './catalogue.ts';
import { listDir, readText, shownPath } from './files.ts';
import { parseYaml, type YamlFile } from './front-matter.ts';
import { type Issue, sortIssues } from './issues.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { checkRules } from './rules/rules.ts';
import { nearest, schemaIssues } from './schema-messages.ts';

export interface CatalogueResult {
  /** Undefined when any issue is an error: nothing half-read goes on. */
  catalogue?: Catalogue;
  issues: Issue[];
}

/**
 * Reads a province's content folder once: all mistakes of all files in one go, or the checked, joined catalogue.
 * @param dir the content folder.
 * @param onProgress called after each record read.
 */
export function readCatalogue(dir: string, onProgress?: (done: number) => void): CatalogueResult {
  const root = resolve(dir);
  const issues: Issue[] = [];
  const province = readYaml(root, 'province.yaml', provinceSchema, issues, true);
  const communes = readYaml(root, 'communes.yaml', communesSchema, issues, false);
  const terms = readYaml(root, 'terms.yaml', termsSchema, issues, false);
  const languages = province?.data.languages.map((language) => language.tag) ?? ['vi'];
  const read = readKinds(root, languages, issues, onProgress);
  const catalogue: Catalogue = {
    dir: root,
    province: province?.data as Province,
    communes: communes?.data.communes ?? ([] as Communes['communes']),
    terms: terms?.data.terms ?? ([] as Terms),
    records: read.map((item) => item.record),
  };
  if (province) {
    const yaml: Record<string, YamlFile> = { 'province.yaml': province.yaml };
    issues.push(...checkRules({ catalogue, read, yaml }));
  }
  const failed = issues.some((issue) => issue.level === 'error');
  return { issues: sortIssues(issues), ...(!failed && { catalogue }) };
}

function readYaml<T extends z.ZodType>(
  root: string,
  name: string,
  schema: T,
  issues: Issue[],
  required: boolean,
): { data: z.output<T>; yaml: YamlFile } | undefined {
  const file = shownPath(name);
  const path = join(root, name);
  if (!existsSync(path)) {
    if (required)
      issues.push({
        file,
        level: 'error',
        code: 'missing-file',
        message: `Không có tệp ${name}.`,
        fix: `Tạo tệp ${name}, xem mẫu trong README.`,
      });
    return undefined;
  }
  const { text, issue } = readText(path, file);
  if (issue) {
    issues.push(issue);
    return undefined;
  }
  const yaml = parseYaml(text, file);
  issues.push(...yaml.issues);
  if (yaml.data === undefined) return undefined;
  const result = schema.safeParse(yaml.data);
  if (!result.success) {
    issues.push(...schemaIssues(schema, result.error, yaml, file));
    return undefined;
  }
  return { data: result.data, yaml };
}

const ROOT_FOLDERS = ['theme', ...KIND_NAMES] as string[];

function readKinds(
  root: string,
  languages: string[],
  issues: Issue[],
  onProgress?: (done: number) => void,
): ReadRecord[] {
  const read: ReadRecord[] = [];
  for (const folder of listDir(root)) {
    if (!folder.isDirectory()) continue;
    if (!ROOT_FOLDERS.includes(folder.name)) {
      const guess = nearest(folder.name, ROOT_FOLDERS);
      issues.push({
        file: shownPath(folder.name),
        level: 'error',
        code: 'unknown-folder',
        message: `Không có loại bản ghi “${folder.name}”.`,
        fix: guess ? `Đổi tên thư mục thành: ${guess}` : `Dùng một trong: ${KIND_NAMES.join(', ')}`,
      });
      continue;
    }
    if (folder.name === 'theme') continue;
    const kind = folder.name as Kind;
    for (const entry of listDir(join(root, kind))) {
      if (!entry.isDirectory()) {
        issues.push({
          file: shownPath(kind, entry.name),
          level: 'warning',
          code: 'stray-file',
          message: 'Tệp nằm ngoài thư mục của bản ghi nên không được dùng.',
          fix: `Chuyển vào content/${kind}/<mã>/`,
        });
        continue;
      }
      const result = readRecord(root, kind, entry.name, languages);
      issues.push(...result.issues);
      if (result.read) read.push(result.read);
      onProgress?.(read.length);
    }
  }
  const key = (record: CatalogueRecord) => `${record.kind}/${record.id}`;
  return read.sort((a, b) => (key(a.record) < key(b.record) ? -1 : 1));
}
