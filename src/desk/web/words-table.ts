import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { withOwnWords } from '../../build/own-words.ts';
import { readText, shownPath } from '../../catalogue/files.ts';
import { INTERFACE_FOLDER, LONGEST_WORDS } from '../../catalogue/interface-words.ts';
import { refusedSign, refusedSigns } from '../../catalogue/signs.ts';
import { standingAt } from '../../catalogue/standing.ts';
import { replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { composedJson } from './body.ts';
import { issueLine } from './issue-line.ts';
import { type DeskAnswer, type DeskRoute, jsonAnswer, refusal } from './route.ts';
import { withOwnWordsChanged } from './words-file.ts';
import { type Forms, fullKey, readWords, type WordsRow } from './words-rows.ts';

/** What `/api/words` answers. */
export interface WordsAnswer {
  rows: WordsRow[];
  /** Files that must be mended before, in words for the editor. */
  faults: string[];
}

export interface WordsTableOptions {
  contentDir: string;
  localesDir: string;
  /** Told after each change. */
  saved: (what: string) => void;
}

/** Bytes of one text in all its forms. */
const MOST = 20_000;

const forms = z.record(
  z.string().regex(/^(?:zero|one|two|few|many|other)?$/),
  z
    .string()
    .transform((text) => text.replace(/[\t\n\r]+/g, ' ').trim())
    .pipe(z.string().min(1).max(LONGEST_WORDS)),
);

/** The own words of one text in one language, as they were when the page read them and as they are to be. */
const changeSchema = z.strictObject({
  lang: z.string(),
  key: z.string(),
  before: z.record(z.string(), z.string()),
  after: forms,
});

const CHANGED = 'Lời văn này vừa được sửa ở nơi khác.  → Đóng khung này, xem lại bảng rồi sửa lại.';

/** The words of the interface as a table: the engine's and the province's own, of which one text is changed at a time. */
export function createWordsTable(options: WordsTableOptions): DeskRoute {
  return async ({ method, path, body }) => {
    if (path !== '/api/words') return undefined;
    if (method === 'POST') return change(options, await body(MOST));
    const { faults, rows } = readWords(options);
    return jsonAnswer({ rows, faults: [...faults.values()].flat() } satisfies WordsAnswer);
  };
}

function change({ contentDir, localesDir, saved }: WordsTableOptions, body: Buffer): DeskAnswer {
  const asked = changeSchema.safeParse(composedJson(body));
  if (!asked.success)
    return refusal(400, `Chưa điền đúng.  → Viết một dòng, dài nhất ${LONGEST_WORDS} ký tự.`);
  const { lang, key, before, after } = asked.data;
  const root = existsSync(contentDir) ? realpathSync(contentDir) : contentDir;
  const { trees, faults, rows } = readWords({ contentDir: root, localesDir });
  const tree = trees[lang];
  const cell = rows.find((row) => row.key === key)?.cells[lang];
  if (!tree || !cell || Object.keys(cell.engine).length === 0)
    return refusal(400, 'Giao diện không có lời văn này.  → Tải lại trang.');
  const [broken] = faults.get(lang) ?? [];
  if (broken) return refusal(409, broken);
  if (!isDeepStrictEqual(cell.own ?? {}, before)) return refusal(409, CHANGED);
  const wrong = faultsOf(tree, key, after);
  if (wrong) return refusal(400, wrong);

  const name = `${INTERFACE_FOLDER}/${lang}.yaml`;
  const path = join(root, INTERFACE_FOLDER, `${lang}.yaml`);
  const isNew = standingAt(path) === 'nothing';
  const { text, bytes, issue } = isNew ? { text: '' } : readText(path, shownPath(name));
  if (issue) return refusal(409, issueLine(issue));
  const changes = Object.keys({ ...before, ...after }).map(
    (form) => [fullKey(key, form), after[form]] as const,
  );
  const next = withOwnWordsChanged(name, text, new Map(changes));
  if (next === undefined)
    return refusal(409, `${shownPath(name)} đang có lỗi.  → Bấm Kiểm tra nội dung ở bàn biên tập.`);
  if (next !== text && replaceFiles([{ path, before: bytes, after: next || undefined }]))
    return refusal(409, CHANGED);
  if (next !== text)
    saved(`${Object.keys(after).length > 0 ? 'đặt' : 'bỏ'} lời văn riêng của tỉnh: ${key} (${lang})`);
  return jsonAnswer(readWords({ contentDir: root, localesDir }).rows.find((row) => row.key === key));
}

/** Why these words cannot stand there, by the rules of the check. */
function faultsOf(tree: Record<string, unknown>, key: string, after: Forms): string | undefined {
  const items = Object.entries(after).map(([form, text]) => ({
    ...{ file: '', line: 0, text },
    key: fullKey(key, form),
  }));
  const signs = refusedSigns(Object.values(after).join(' '));
  const issues = signs.length > 0 ? [refusedSign('', 0, signs)] : withOwnWords(tree, items).issues;
  return issues.length > 0 ? issues.map(issueLine).join('\n') : undefined;
}
