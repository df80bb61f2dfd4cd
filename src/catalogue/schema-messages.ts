import type { z } from 'zod';
import type { Issue } from './issues.ts';
import { distance, nearest } from './nearest.ts';
import type { YamlFile } from './parsed-yaml.ts';
import { suggestId } from './record-id.ts';
import { explain } from './schema-explain.ts';
import { type Field, fieldAt, keysOf, namedFieldAt } from './schema-field.ts';
import { degreesFrom, numberFrom } from './typed-values.ts';
import { quoted } from './yaml-quotes.ts';

type Path = readonly PropertyKey[];
type RawIssue = z.core.$ZodIssue;

/** Whoever has mended so many mistakes of one file has understood; each costs a look for its line. */
const MOST_TOLD = 50;

const more = (file: string): Issue => ({
  file,
  level: 'error',
  code: 'more-mistakes',
  message: `Tệp này còn lỗi nữa; ở đây chỉ kể ${MOST_TOLD} lỗi đầu.`,
  fix: 'Sửa những chỗ đã kể rồi kiểm tra lại.',
});

/** All mistakes of one file's front matter, in Vietnamese, each with its line and what to write instead. */
export function schemaIssues(schema: z.ZodType, error: z.ZodError, yaml: YamlFile, file: string): Issue[] {
  const issues: Issue[] = [];
  const all = error.issues.flatMap((issue) => flatten(issue, [], yaml));
  const raw = all.slice(0, MOST_TOLD);
  const missing = raw.filter((issue) => isMissing(issue, yaml));
  const used = new Set<RawIssue>();
  for (const { pair, line, fix } of swappedAxes(raw, yaml)) {
    for (const issue of pair) used.add(issue);
    issues.push({
      file,
      line,
      level: 'error',
      code: 'swapped-axes',
      message: 'Vĩ độ (lat) và kinh độ (lon) ghi ngược nhau.',
      fix,
    });
  }
  for (const issue of raw) {
    if (issue.code !== 'unrecognized_keys') continue;
    const parent = fieldAt(schema, issue.path).schema ?? schema;
    for (const key of issue.keys.slice(0, MOST_TOLD)) {
      const base = { file, line: yaml.lineOf([...issue.path, key]), level: 'error' as const };
      const known = keysOf(parent);
      // `owner:Sở: Văn hóa` is a key of its own to YAML.
      const glued = known.find((name) => key.startsWith(`${name}:`));
      const titled = glued ?? keyByTitle(key, parent, issue.path, schema);
      // A misspelt key is one mistake, not an unknown key and a missing one.
      const near = missing.find(
        (other) =>
          !used.has(other) &&
          samePath(other.path.slice(0, -1), issue.path) &&
          (other.path.at(-1) === titled ||
            distance(String(other.path.at(-1)).toLowerCase(), key.toLowerCase()) <= 3),
      );
      if (near) used.add(near);
      if (glued) {
        const value = `${key.slice(glued.length + 1)}: ${yaml.rawAt([...issue.path, key]) ?? ''}`;
        issues.push({
          ...base,
          code: 'no-space-after-colon',
          message: 'Thiếu dấu cách sau dấu hai chấm.',
          fix: `Viết: ${glued}: ${quoted(value.trimEnd())}`,
        });
        continue;
      }
      const guess = near ? String(near.path.at(-1)) : (titled ?? nearestKey(key, known));
      issues.push({
        ...base,
        code: 'unknown-field',
        message: `Không có mục “${clip(key)}”${inParent(schema, issue.path)}.`,
        fix: guess ? `Có phải muốn viết: ${guess}` : `Xóa mục này, hoặc dùng một trong: ${known.join(', ')}`,
      });
    }
  }
  for (const issue of raw) {
    if (issue.code === 'unrecognized_keys' || used.has(issue)) continue;
    issues.push(describe(schema, issue, yaml, file));
  }
  if (issues.length > MOST_TOLD || all.length > MOST_TOLD) return [...issues.slice(0, MOST_TOLD), more(file)];
  return issues;
}

/** Mistakes of a latitude and a longitude that would be right in each other's place. */
function swappedAxes(raw: readonly RawIssue[], yaml: YamlFile) {
  return raw.flatMap((lat) => {
    if (lat.path.at(-1) !== 'lat') return [];
    const path = [...lat.path.slice(0, -1), 'lon'];
    const lon = raw.find((other) => samePath(other.path, path));
    const [north, east] = [yaml.rawAt(path), yaml.rawAt(lat.path)].map(
      (typed = '') => degreesFrom(typed) ?? numberFrom(typed),
    );
    if (!lon || !isWithin(north, 7, 24) || !isWithin(east, 101, 118)) return [];
    return [{ pair: [lat, lon], line: yaml.lineOf(lat.path), fix: `Viết: lat: ${north}, lon: ${east}` }];
  });
}

const isWithin = (number: string | undefined, from: number, to: number) =>
  number !== undefined && Number(number) >= from && Number(number) <= to;

const nearestKey = (key: string, known: string[]) =>
  known.find((name) => name.toLowerCase() === key.toLowerCase()) ?? nearest(key, known);

/** `Tóm tắt` → summary: the form's title written instead of the field's name. */
function keyByTitle(key: string, parent: z.ZodType, path: Path, schema: z.ZodType): string | undefined {
  const wanted = suggestId(key);
  return keysOf(parent).find((name) => suggestId(fieldAt(schema, [...path, name]).title ?? '') === wanted);
}

/** ` trong “Tọa độ”`, for a key that is not at the top. */
function inParent(schema: z.ZodType, path: Path): string {
  for (let length = path.length; length > 0; length--) {
    const { title } = fieldAt(schema, path.slice(0, length));
    if (title) return ` trong “${title}”`;
  }
  return '';
}

/** A failed union says little; the branch that got furthest says what the editor meant. */
function flatten(issue: RawIssue, prefix: Path, yaml: YamlFile): RawIssue[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') {
    const value = valueAt(yaml.data, path);
    const branches = issue.errors.map((errors) => errors.flatMap((inner) => flatten(inner, path, yaml)));
    const best = branches
      .filter((branch) => branch.some((inner) => inner.path.length > path.length))
      .sort((a, b) => strangeKeys(a) - strangeKeys(b) || a.length - b.length)[0];
    if (best && typeof value === 'object' && value !== null) return best;
  }
  return [{ ...issue, path } as RawIssue];
}

const strangeKeys = (branch: RawIssue[]) =>
  branch.filter((issue) => issue.code === 'unrecognized_keys').flatMap((issue) => issue.keys).length;

const isMissing = (issue: RawIssue, yaml: YamlFile) =>
  (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union') &&
  issue.path.length > 0 &&
  valueAt(yaml.data, issue.path) === undefined;

function describe(schema: z.ZodType, issue: RawIssue, yaml: YamlFile, file: string): Issue {
  const path = issue.path;
  const key = [...path].reverse().find((part) => typeof part === 'string');
  const field = namedFieldAt(schema, path);
  const name = nameOf(field, key);
  const base = { file, line: yaml.lineOf(path), level: 'error' as const };
  if (isMissing(issue, yaml)) {
    return {
      ...base,
      code: 'missing-field',
      message: `Thiếu mục ${name}.`,
      fix: `Thêm dòng ${String(key)}: … (${field.description ?? 'bắt buộc'})`,
    };
  }
  const typed = yaml.rawAt(path);
  const value = valueAt(yaml.data, path);
  const shown = !typed || typeof value === 'object' ? '' : `, nhưng đang ghi “${clip(typed)}”`;
  // No suggestion is made from a value so long: reading it as a number or a date would only cost time.
  const asked = typed && typed.length > LONGEST_ASKED ? `${typed.slice(0, LONGEST_ASKED)}…` : typed;
  const { text, fix, code } = explain({ issue, typed: asked, value, field, key: String(key ?? '') });
  const message = ['too-long', 'empty', 'curly-quotes'].includes(code)
    ? `${name} ${text}.`
    : `${name} ${text}${shown}.`;
  return { ...base, code, message, ...(fix && { fix }) };
}

function nameOf({ title }: Field, key: PropertyKey | undefined): string {
  if (title) return `“${title}”${key ? ` (${String(key)})` : ''}`;
  return key ? `“${String(key)}”` : 'Phần thông tin';
}

const LONGEST_ASKED = 300;
const clip = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
const samePath = (a: Path, b: Path) => a.length === b.length && a.every((part, index) => part === b[index]);
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined | null)?.[key],
    data,
  );
