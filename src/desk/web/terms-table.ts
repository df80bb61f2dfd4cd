import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq } from 'yaml';
import { z } from 'zod';
import { readText, shownPath } from '../../catalogue/files.ts';
import { suggestId } from '../../catalogue/record-id.ts';
import { yamlOf } from '../../catalogue/writer/canonical-yaml.ts';
import { formatFile } from '../../catalogue/writer/format-file.ts';
import { replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { parseYaml } from '../../catalogue/yaml-file.ts';
import { type Terms, termsSchema } from '../../model/terms.ts';
import { composedJson } from './body.ts';
import { type DeskAnswer, type DeskRoute, jsonAnswer, refusal } from './route.ts';

export type Term = Terms[number];

/** Bytes of one term with its names in every language. */
const MOST = 100_000;
const FILE = 'terms.yaml';

/** One term as it is to be; what it was when the page read it tells what was changed meanwhile. */
const changeSchema = z.strictObject({
  /** Null: a new one. */
  before: termsSchema.shape.terms.element.nullable(),
  /** Null: the term goes. */
  words: termsSchema.shape.terms.element.shape.words.nullable(),
});

export interface TermsTableOptions {
  contentDir: string;
  /** Told after each change. */
  saved: (what: string) => void;
}

const CHANGED = 'Tên này vừa được sửa ở nơi khác.  → Đóng khung này, xem lại bảng rồi sửa lại.';
const BROKEN = `${shownPath(FILE)} đang có lỗi.  → Sửa lỗi ở phần “Lỗi và lời nhắc” trước.`;

/** The agreed names as a table: reads them all, and changes, adds or removes one at a time. */
export function createTermsTable({ contentDir, saved }: TermsTableOptions): DeskRoute {
  const change = async (body: Buffer): Promise<DeskAnswer> => {
    const asked = changeSchema.safeParse(composedJson(body));
    if (!asked.success)
      return refusal(
        400,
        'Chưa điền đúng.  → Mỗi ngôn ngữ cần “Cách viết đúng”, dài nhất 120 ký tự mỗi cách viết.',
      );
    const { before, words } = asked.data;
    const root = existsSync(contentDir) ? realpathSync(contentDir) : contentDir;
    const path = join(root, FILE);
    const { text, terms, bytes } = readTerms(path);
    if (!terms) return refusal(409, BROKEN);
    const at = before ? terms.findIndex(({ id }) => id === before.id) : terms.length;
    if (before && !isDeepStrictEqual(terms[at], before)) return refusal(409, CHANGED);
    const vi = words?.['vi']?.preferred;
    if (words && vi === undefined)
      return refusal(400, 'Thiếu tên tiếng Việt.  → Điền “Cách viết đúng” của tiếng Việt.');
    const id = before?.id ?? freeId(vi ?? '', terms);
    const next = words && { id, words: inOrderOf(before?.words ?? {}, words) };
    const after = bytes ? written(text, at, next) : next && yamlOf({ terms: [next] }, termsSchema);
    if (!after) return refusal(409, BROKEN);
    if (after !== text && replaceFiles([{ path, before: bytes, after }])) return refusal(409, CHANGED);
    saved(
      `${words ? (before ? 'sửa' : 'thêm') : 'bỏ'} tên thống nhất “${vi ?? before?.words['vi']?.preferred ?? id}”`,
    );
    return jsonAnswer(next);
  };
  return async ({ method, path, body }) => {
    if (path !== '/api/terms') return undefined;
    if (method === 'POST') return change(await body(MOST));
    const { terms } = readTerms(join(contentDir, FILE));
    return terms ? jsonAnswer(terms) : refusal(409, BROKEN);
  };
}

/** No file: no terms. `terms` undefined: it has a mistake. */
function readTerms(path: string): { text: string; bytes: Buffer | undefined; terms: Terms | undefined } {
  if (!existsSync(path)) return { text: '', bytes: undefined, terms: [] };
  const { text, issue } = readText(path, shownPath(FILE));
  const bytes = readFileSync(path);
  if (issue) return { text, bytes, terms: undefined };
  const { data, issues } = parseYaml(text, shownPath(FILE));
  const checked = issues.length > 0 ? undefined : termsSchema.safeParse(data).data;
  return { text, bytes, terms: checked?.terms };
}

/** The file with one term in another form; all other lines stay as they are. */
const written = (text: string, at: number, next: Term | null): string | undefined =>
  formatFile(FILE, text, (doc) => {
    const list = doc.get('terms');
    if (!isSeq(list)) throw new Error('terms.yaml has no list, though it was right.');
    if (!next) list.items.splice(at, 1);
    else if (at === list.items.length) list.add(doc.createNode(next));
    else {
      const item = list.items[at];
      // The comment above a term belongs to the item and stays.
      if (isMap(item)) item.set('words', doc.createNode(next.words));
    }
  });

/** Names that were there stay where they were: what was not changed gives no other line. */
function inOrderOf(before: Term['words'], words: Term['words']): Term['words'] {
  const order = [...Object.keys(before), ...Object.keys(words)];
  return Object.fromEntries([...new Set(order)].flatMap((tag) => (words[tag] ? [[tag, words[tag]]] : [])));
}

function freeId(title: string, terms: Terms): string {
  const wanted = suggestId(title);
  const taken = new Set(terms.map(({ id }) => id));
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}
