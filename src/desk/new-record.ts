import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { readText, shownPath } from '../catalogue/files.ts';
import { parseMarkdownFile } from '../catalogue/front-matter.ts';
import { listRecords } from '../catalogue/list-records.ts';
import { SOURCE } from '../catalogue/record-files.ts';
import { checkId } from '../catalogue/record-id.ts';
import { fieldAt, hintOf, keysOf } from '../catalogue/schema-field.ts';
import { createRecord } from '../catalogue/writer/create-record.ts';
import { recordSchema, recordText } from '../catalogue/writer/record-text.ts';
import { parseYaml } from '../catalogue/yaml-file.ts';
import type { Kind } from '../model/kinds.ts';
import { redirectsSchema } from '../model/redirects.ts';
import type { NewRequest } from './new-arguments.ts';

/** A field that the editor must still fill in. */
export interface OpenField {
  /** 1-based line of the file. */
  line: number;
  key: string;
  title: string;
  /** What to write. */
  hint: string;
}

export interface NewRecord {
  /** As editors see it. */
  file: string;
  id: string;
  open: OpenField[];
}

const SOURCE_FILE = `index.${SOURCE}.md`;

/** A text that no field with a fixed list or form takes. */
const ANY_TEXT = 'lời bất kỳ';

/** A record that may be made, and its file. */
export interface PlannedRecord extends NewRecord {
  kind: Kind;
  /** The content folder. */
  root: string;
  /** Of its Vietnamese file. */
  text: string;
}

/**
 * A new record: its title, today's dates, `unknown` where that is an answer, and a line for each further field that it
 * must have. Nothing is written.
 * @param today YYYY-MM-DD. @param body Markdown.
 * @throws Refusal when the id cannot be used, or is used.
 */
export function planRecord(
  contentDir: string,
  { kind, title, id }: NewRequest,
  today: string,
  body = '',
): PlannedRecord {
  if (!existsSync(contentDir))
    throw new Refusal(`Không có thư mục ${contentDir}.  → Kiểm tra lại đường dẫn ghi ở CONTENT_DIR.`);
  const root = realpathSync(contentDir);
  const [bad] = checkId(id, shownPath(kind, id));
  if (bad) throw new Refusal(`${bad.message}  → ${bad.fix} Ghi mã bằng --id.`);
  const taken = listRecords(root, []).find(
    (other) => other.id === id && (other.kind === kind || (kind !== 'photos' && other.kind !== 'photos')),
  );
  if (taken) throw alreadyThere(`${taken.kind}/${id}`, id);
  const moved = movedTo(root, `${kind}/${id}`);
  if (moved)
    throw new Refusal(
      `Mã “${id}” là mã cũ của ${moved}, còn trong mã QR đã in.  → Ghi mã khác: --id ${id}-moi`,
    );
  const schema = recordSchema(kind, SOURCE);
  const known: Record<string, unknown> = { title, published: today, updated: today };
  const must = keysOf(schema).filter((key) => fieldAt(schema, [key]).required);
  const takes = (key: string, value: string) => fieldAt(schema, [key]).schema?.safeParse(value).success;
  for (const key of must) known[key] ??= takes(key, 'unknown') && !takes(key, ANY_TEXT) ? 'unknown' : null;
  const text = recordText(known, body, schema);
  const file = shownPath(kind, id, SOURCE_FILE);
  return { root, kind, id, file, text, open: openFields(text, file, kind, must) };
}

/** Makes the record that was planned. @throws Refusal when its id was taken meanwhile. */
export function makeRecord({ root, kind, id, file, text, open }: PlannedRecord): NewRecord {
  if (!createRecord(root, kind, id, { [SOURCE_FILE]: text })) throw alreadyThere(`${kind}/${id}`, id);
  return { file, id, open };
}

/** Plans and makes a record. @throws Refusal as `planRecord` does. */
export const newRecord = (contentDir: string, request: NewRequest, today: string): NewRecord =>
  makeRecord(planRecord(contentDir, request, today));

/** Those of the given fields that stand empty in a new record's file, in the given order. */
export function openFields(
  text: string,
  file: string,
  kind: Kind,
  keys: readonly string[],
  lang = SOURCE,
): OpenField[] {
  const { data, lineOf } = parseMarkdownFile(text, file);
  const schema = recordSchema(kind, lang);
  return keys
    .filter((key) => (data as Record<string, unknown>)[key] === null)
    .map((key) => {
      const field = fieldAt(schema, [key]);
      return { line: lineOf([key]), key, title: field.title ?? key, hint: hintOf(field) ?? '' };
    });
}

/** Where the address of a former record leads, by redirects.yaml; its own mistakes are told by the check. */
export function movedTo(root: string, key: string): string | undefined {
  const { text } = readText(join(root, 'redirects.yaml'), 'redirects.yaml');
  const { data } = redirectsSchema.safeParse(parseYaml(text, 'redirects.yaml').data);
  return data?.redirects.find(({ from }) => from === key)?.to;
}

const alreadyThere = (key: string, id: string) =>
  new Refusal(`Mã “${id}” đã dùng ở content/${key}.  → Sửa bản ghi ấy, hoặc ghi mã khác: --id ${id}-moi`);
