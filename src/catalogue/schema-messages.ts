import { z } from 'zod';
import type { YamlFile } from './front-matter.ts';
import type { Issue } from './issues.ts';

type Path = readonly PropertyKey[];
type RawIssue = z.core.$ZodIssue;

/** Title and description of the field at `path`, from the schema's own metadata. */
export function fieldAt(
  schema: z.ZodType,
  path: Path,
): { title?: string; description?: string; schema?: z.ZodType } {
  let current: z.ZodType | undefined = schema;
  let meta = schema.meta();
  for (const key of path) {
    current = child(unwrap(current), key);
    if (!current) return {};
    meta = current.meta() ?? unwrap(current)?.meta();
  }
  const inner = unwrap(current);
  meta ??= inner?.meta();
  return {
    ...(meta?.title && { title: meta.title }),
    ...(meta?.description && { description: meta.description }),
    ...(inner && { schema: inner }),
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
  if (schema instanceof z.ZodObject) return schema.shape[key as string] as z.ZodType | undefined;
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

/** All mistakes of one file's front matter, in Vietnamese, each with its line and what to write instead. */
export function schemaIssues(schema: z.ZodType, error: z.ZodError, yaml: YamlFile, file: string): Issue[] {
  const issues: Issue[] = [];
  const raw = error.issues.flatMap((issue) => flatten(issue, []));
  const missing = raw.filter((issue) => isMissing(issue, yaml));
  const used = new Set<RawIssue>();
  for (const issue of raw) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      // A misspelt key is one mistake, not an unknown key and a missing one.
      const near = missing.find(
        (other) =>
          !used.has(other) &&
          samePath(other.path.slice(0, -1), issue.path) &&
          distance(String(other.path.at(-1)), key) <= 3,
      );
      if (near) used.add(near);
      const known = keysOf(fieldAt(schema, issue.path).schema ?? schema);
      const guess = near ? String(near.path.at(-1)) : nearest(key, known);
      issues.push({
        file,
        line: yaml.keyLine(issue.path, key),
        level: 'error',
        code: 'unknown-field',
        message: `Không có mục “${key}”.`,
        fix: guess ? `Có phải muốn viết: ${guess}` : `Xóa mục này, hoặc dùng một trong: ${known.join(', ')}`,
      });
    }
  }
  for (const issue of raw) {
    if (issue.code === 'unrecognized_keys' || used.has(issue)) continue;
    issues.push(describe(schema, issue, yaml, file));
  }
  return issues;
}

/** A failed union says little; the branch that got furthest says what the editor meant. */
function flatten(issue: RawIssue, prefix: Path): RawIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((errors) => errors.flatMap((inner) => flatten(inner, path)));
    const best = branches
      .filter((branch) => branch.some((inner) => inner.path.length > path.length))
      .sort((a, b) => a.length - b.length)[0];
    if (best) return best;
  }
  return [{ ...issue, path } as RawIssue];
}

const isMissing = (issue: RawIssue, yaml: YamlFile) =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union') &&
  issue.path.length > 0 &&
  valueAt(yaml.data, issue.path) === undefined;

function describe(schema: z.ZodType, issue: RawIssue, yaml: YamlFile, file: string): Issue {
  const path = issue.path;
  const key = [...path].reverse().find((part) => typeof part === 'string');
  const { title, description } = fieldAt(schema, path);
  const name = title
    ? `“${title}”${key ? ` (${String(key)})` : ''}`
    : key
      ? `“${String(key)}”`
      : 'Phần thông tin';
  const base = { file, line: yaml.lineOf(path), level: 'error' as const };
  if (isMissing(issue, yaml)) {
    return {
      ...base,
      code: 'missing-field',
      message: `Thiếu mục ${name}.`,
      fix: `Thêm dòng ${String(key)}: … (${description ?? 'bắt buộc'})`,
    };
  }
  const typed = yaml.rawAt(path);
  const shown = typed === undefined ? '' : `, nhưng đang ghi “${clip(typed)}”`;
  const { text, fix, code } = explain(issue, typed, description);
  return { ...base, code, message: `${name} ${text}${shown}.`, ...(fix && { fix }) };
}

/** One message a mistake; the fix is computed from what was typed whenever that is possible. */
function explain(
  issue: RawIssue,
  typed: string | undefined,
  description?: string,
): { text: string; fix?: string; code: string } {
  const hint = description ? `Cách viết: ${description}` : undefined;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'number' || issue.expected === 'int') {
        const number = typed === undefined ? undefined : numberFrom(typed);
        return {
          code: 'not-a-number',
          text: 'phải là số',
          ...(number ? { fix: `Viết: ${number}` } : hint && { fix: hint }),
        };
      }
      if (issue.expected === 'string')
        return {
          code: 'not-text',
          text: 'phải là chữ',
          fix: typed ? `Viết trong dấu nháy: "${typed}"` : hint,
        };
      if (issue.expected === 'array')
        return { code: 'not-a-list', text: 'phải là danh sách', fix: typed ? `Viết: [${typed}]` : hint };
      if (issue.expected === 'boolean')
        return { code: 'not-a-boolean', text: 'phải là true hoặc false', fix: 'Viết: true hoặc false' };
      return { code: 'wrong-shape', text: 'chưa đúng mẫu', fix: hint };
    case 'too_big':
      if (issue.origin === 'string')
        return {
          code: 'too-long',
          text: `dài quá ${issue.maximum} ký tự (đang có ${[...(typed ?? '')].length})`,
          fix: `Rút gọn còn nhiều nhất ${issue.maximum} ký tự.`,
        };
      return { code: 'out-of-bounds', text: `phải nhỏ hơn hoặc bằng ${issue.maximum}`, fix: hint };
    case 'too_small':
      if (issue.origin === 'string') return { code: 'empty', text: 'đang để trống', fix: hint };
      if (issue.origin === 'array')
        return { code: 'too-few', text: `cần ít nhất ${issue.minimum} dòng`, fix: hint };
      return { code: 'out-of-bounds', text: `phải lớn hơn hoặc bằng ${issue.minimum}`, fix: hint };
    case 'invalid_value': {
      const values = issue.values.map(String);
      const guess = typed === undefined ? undefined : nearest(typed.toLowerCase(), values);
      return {
        code: 'not-in-list',
        text: 'không có trong danh sách',
        fix: guess ? `Viết: ${guess}` : `Chọn một trong: ${values.join(', ')}`,
      };
    }
    case 'invalid_format': {
      const date = typed === undefined ? undefined : dateFrom(typed);
      if (date) return { code: 'not-a-date', text: 'phải viết năm-tháng-ngày', fix: `Viết: ${date}` };
      const time = typed === undefined ? undefined : clockFrom(typed);
      if (time && description?.includes('07:00'))
        return { code: 'not-a-time', text: 'viết giờ chưa đúng mẫu', fix: `Viết: "${time}"` };
      return { code: 'wrong-format', text: 'chưa đúng mẫu', fix: hint };
    }
    case 'custom':
      if (issue.message === 'missing-vi')
        return { code: 'missing-vi', text: 'thiếu tiếng Việt', fix: 'Thêm vi: …' };
      return { code: 'wrong-shape', text: 'chưa đúng', fix: hint };
    default:
      return { code: 'wrong-shape', text: 'chưa đúng mẫu', fix: hint };
  }
}

/** 16,6192 → 16.6192; 50.000 đồng → 50000; 1.234.567,8 → 1234567.8 */
export function numberFrom(typed: string): string | undefined {
  const text = typed
    .trim()
    .replace(/\s*(đồng|đ|vnd|usd|ha|km|m|%)\.?$/i, '')
    .replaceAll(' ', '');
  if (/^-?\d+,\d+$/.test(text)) return text.replace(',', '.');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? text : undefined;
}

/** 05/10/2026 and 5-10-2026 (day first, as Vietnamese write it) → 2026-10-05 */
export function dateFrom(typed: string): string | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (!match) return undefined;
  const [, day, month, year] = match as unknown as [string, string, string, string];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : undefined;
}

/** 7h, 7h30, 7:30 → 07:30 */
export function clockFrom(typed: string): string | undefined {
  const match = /^(\d{1,2})(?:h|:|g|\.)?(\d{2})?$/i.exec(typed.trim());
  if (!match || Number(match[1]) > 23) return undefined;
  return `${String(match[1]).padStart(2, '0')}:${match[2] ?? '00'}`;
}

const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const samePath = (a: Path, b: Path) => a.length === b.length && a.every((part, index) => part === b[index]);
const keysOf = (schema: z.ZodType) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []);
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    data,
  );

/** The nearest word within two edits or a quarter of its length; undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of candidates) {
    const d = distance(word, candidate);
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** Levenshtein distance. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
