import { textOfBytes } from '../../catalogue/files.ts';
import { splitFrontMatter } from '../../catalogue/front-matter.ts';
import { INTERFACE_FOLDER } from '../../catalogue/interface-words.ts';
import { languageName } from '../../catalogue/language-names.ts';
import { fieldAt } from '../../catalogue/schema-field.ts';
import { schemaOfFile } from '../../catalogue/writer/format-file.ts';
import { parseYaml } from '../../catalogue/yaml-file.ts';
import { KINDS } from '../../model/kinds.ts';
import type { Difference } from './compare.ts';

/** What changed in one record, or in one file that belongs to none. */
export interface Described {
  /** `places/ho-mau`, or the path of the file below the content folder. */
  key: string;
  /** Of a record, in Vietnamese. */
  title?: string;
  /** In Vietnamese: “tóm tắt, giá vé; bản tiếng Lào: tóm tắt”. */
  what: string;
}

export interface Reading {
  /** Bytes of a file by its sha-256. */
  get(hash: string): Buffer;
  /** A file as it was after the change, else before it. */
  find(path: string): string | undefined;
}

/** The record to which a file belongs; else its own path. */
export function keyOf(path: string): string {
  const [kind = '', id, ...rest] = path.split('/');
  return Object.hasOwn(KINDS, kind) && rest.length > 0 ? `${kind}/${id}` : path;
}

export interface Extract {
  /** So many records are described. */
  most?: number;
  /** Only this record, as `places/ho-mau`; `''`: all. */
  only?: string;
}

/**
 * A change in plain Vietnamese, record by record: those that moved, came or went before those that name them.
 * @param files all of the change: a record that got another id is known by the one that went.
 */
export function describeChange(
  files: readonly Difference[],
  reading: Reading,
  { most = Number.POSITIVE_INFINITY, only = '' }: Extract = {},
): { records: Described[]; more: number } {
  const groups = [...Map.groupBy(files, ({ path }) => keyOf(path))];
  const former = formerKeys(groups);
  const next = new Map([...former].map(([key, from]) => [from, key]));
  // A record that moved is told where it is now.
  const told = groups.filter(([key]) => (only === '' ? !next.has(key) : key === only));
  const rank = ([key, own]: (typeof told)[number]) =>
    former.has(key) ? 0 : isNew(own) || isGone(own) ? 1 : 2;
  const ordered = told.map((group) => ({ group, rank: rank(group) })).sort((a, b) => a.rank - b.rank);
  const records = ordered.slice(0, most).map(({ group: [key, own] }) => {
    const moved = former.has(key)
      ? `đổi mã từ ${former.get(key)}`
      : next.has(key) && `đổi mã thành ${next.get(key)}`;
    return describeRecord(key, own, moved || undefined, reading);
  });
  return { records, more: told.length - records.length };
}

const isGone = (files: readonly Difference[]) => files.every(({ after }) => after === undefined);
const isNew = (files: readonly Difference[]) => files.every(({ before }) => before === undefined);

/** By the key of a new record that of one that went in the same change with a file in common: it got another id. */
function formerKeys(groups: readonly (readonly [string, readonly Difference[]])[]): Map<string, string> {
  const mark = (key: string, { path }: Difference, hash: string | undefined) =>
    `${key.split('/')[0]} ${path.slice(key.length)} ${hash}`;
  const gone = new Map(
    groups.flatMap(([key, files]) =>
      isGone(files) && key.includes('/')
        ? files.map((file) => [mark(key, file, file.before), key] as const)
        : [],
    ),
  );
  return new Map(
    groups.flatMap(([key, files]) => {
      if (!isNew(files)) return [];
      const from = files.map((file) => gone.get(mark(key, file, file.after))).find(Boolean);
      return from === undefined ? [] : [[key, from] as const];
    }),
  );
}

function describeRecord(
  key: string,
  files: readonly Difference[],
  moved: string | undefined,
  reading: Reading,
): Described {
  if (key === files[0]?.path) return { key, what: describeFile(files[0], reading) };
  const source = files.find(({ path }) => /\/index\.vi\.mdx?$/.test(path));
  const hash =
    source?.after ??
    source?.before ??
    reading.find(`${key}/index.vi.md`) ??
    reading.find(`${key}/index.vi.mdx`);
  const title = hash === undefined ? undefined : partsOf(reading.get(hash)).get('title');
  const said = (what: string) => ({ key, ...(typeof title === 'string' && { title }), what });
  if (moved !== undefined) return said(moved);
  if (source && source.before === undefined && isNew(files)) return said('bản ghi mới');
  if (source && source.after === undefined && isGone(files)) return said('đã xóa');
  return said(files.map((file) => describeFile(file, reading)).join('; '));
}

function describeFile(file: Difference, reading: Reading): string {
  const { path, before, after } = file;
  const name = nameOf(path);
  if (before === undefined) return `thêm ${name || 'tệp này'}`;
  if (after === undefined) return `bỏ ${name || 'tệp này'}`;
  const fields = changedFields(path, reading.get(before), reading.get(after));
  if (fields === undefined) return `${name || 'tệp này'} thay đổi`;
  const list = fields.join(', ') || 'chỉ cách trình bày tệp';
  return name === SOURCE_NAME ? list : name ? `${name}: ${list}` : list;
}

const SOURCE_NAME = 'bản tiếng Việt';

/** What a file is to an editor; `''` for a file of the province, which goes by its own name. */
function nameOf(path: string): string {
  const [, lang] = /\/index\.([A-Za-z-]+)\.mdx?$/.exec(path) ?? [];
  if (lang !== undefined) return `bản ${languageOf(lang)}`;
  const [, voice] = /\/index\.([A-Za-z-]+)\.mp3$/.exec(path) ?? [];
  if (voice !== undefined) return `bản đọc ${languageOf(voice)}`;
  return keyOf(path) === path ? '' : (path.split('/').slice(2).join('/') as string);
}

const languageOf = (tag: string) => {
  try {
    return languageName(tag).replace(/ \([^)]*\)$/, '');
  } catch {
    return tag;
  }
};

/** Names of the fields in which two states of a text differ; undefined for what is no text with fields. */
function changedFields(path: string, before: Buffer, after: Buffer): string[] | undefined {
  const isRecord = /\/index\.[A-Za-z-]+\.mdx?$/.test(path) && keyOf(path) !== path;
  if (!isRecord && !path.endsWith('.yaml')) return undefined;
  const [one, other] = [partsOf(before, !isRecord), partsOf(after, !isRecord)];
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  const schema = path.startsWith(`${INTERFACE_FOLDER}/`) ? undefined : knownSchema(path);
  return keys
    .filter((key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key)))
    .map((key) => (key === BODY ? 'bài viết' : lowerFirst((schema && fieldAt(schema, [key]).title) ?? key)));
}

function knownSchema(path: string) {
  try {
    return schemaOfFile(path);
  } catch {
    return undefined;
  }
}

/** No key of YAML. */
const BODY = '\n';

/** The values of a file by their keys, its body among them; what cannot be read as such is all body. */
function partsOf(bytes: Buffer, isYaml = false): Map<string, unknown> {
  const text = textOfBytes(bytes);
  const parts = isYaml ? { head: text, body: '' } : splitFrontMatter(text);
  const { data, issues } = parseYaml(parts?.head ?? '', '');
  const isRead = data !== null && typeof data === 'object' && issues.every(({ level }) => level !== 'error');
  if (!parts || !isRead) return new Map([[BODY, text]]);
  return new Map([...Object.entries(data), [BODY, parts.body.trim()]]);
}

/** “Tóm tắt” within a sentence; what begins with two capitals stays. */
const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
