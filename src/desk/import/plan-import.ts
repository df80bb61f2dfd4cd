import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../build/refusal.ts';
import { readText, shownPath } from '../../catalogue/files.ts';
import { splitFrontMatter } from '../../catalogue/front-matter.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import { suggestId } from '../../catalogue/record-id.ts';
import { fieldAt, keysOf } from '../../catalogue/schema-field.ts';
import { formatRecord, recordSchema, recordText } from '../../catalogue/writer/record-text.ts';
import { replaceFiles } from '../../catalogue/writer/replace-files.ts';
import { parseYaml } from '../../catalogue/yaml-file.ts';
import type { ImportTarget } from '../import-arguments.ts';
import { makeRecord, type OpenField, openFields, planRecord } from '../new-record.ts';

/** What an import would write. */
export interface PlannedImport {
  /** As editors see it. */
  file: string;
  /** `places/ho-mau`. */
  record: string;
  /** The whole file. */
  text: string;
  /** What is still to be filled in. */
  open: OpenField[];
  /** @throws Refusal when somebody else has written there meanwhile. */
  write(): void;
}

interface Words {
  title?: string | undefined;
  body: string;
}

/**
 * Where the words of a Word file go, and as what. Nothing is written yet, and what stands there is never overwritten.
 * @param today YYYY-MM-DD.
 * @throws Refusal when they cannot go there.
 */
export function planImport(
  contentDir: string,
  target: ImportTarget,
  words: Words,
  today: string,
): PlannedImport {
  if (target.task === 'words') return planWords(contentDir, target, words, today);
  const { title } = words;
  if (title === undefined)
    throw new Refusal(
      'Tệp không có dòng tên (dòng đầu in đậm hoặc kiểu Title).  → Ghi tên bản ghi: --title "Tên"',
    );
  const request = { kind: target.kind, title, id: target.id ?? suggestId(title) };
  const planned = planRecord(contentDir, request, today, words.body);
  return { ...planned, record: `${planned.kind}/${planned.id}`, write: () => void makeRecord(planned) };
}

type WordsTarget = Extract<ImportTarget, { task: 'words' }>;

function planWords(
  contentDir: string,
  { kind, id, lang }: WordsTarget,
  { title, body }: Words,
  today: string,
): PlannedImport {
  const record = `${kind}/${id}`;
  if (!existsSync(join(contentDir, kind, id, `index.${SOURCE}.md`)))
    throw new Refusal(
      `Không có bản ghi ${record} viết bằng Markdown.  → Xem mã ở content/${kind}, hoặc nhập thành bản ghi mới: --kind ${kind}`,
    );
  const root = realpathSync(contentDir);
  refuseLanguage(root, lang);
  const file = shownPath(record, `index.${lang}.md`);
  const path = join(root, kind, id, `index.${lang}.md`);
  const schema = recordSchema(kind, lang);
  const stands = existsSync(path);
  const { text: former, bytes } = stands ? readText(path, file) : { text: '', bytes: undefined };
  const must = keysOf(schema).filter((key) => fieldAt(schema, [key]).required);
  const text = stands ? filled(former, body, file, schema) : translated();
  return {
    file,
    record,
    text,
    open: openFields(text, file, kind, must, lang),
    write() {
      const other = replaceFiles([{ path, before: bytes, after: text }]);
      if (other)
        throw new Refusal(
          `Chưa ghi gì: ${file} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi nhập lại.`,
        );
    },
  };

  /** A draft: nobody has compared it with the Vietnamese. */
  function translated(): string {
    if (title === undefined)
      throw new Refusal(
        'Tệp không có dòng tên (dòng đầu in đậm hoặc kiểu Title).  → Ghi tên bằng ngôn ngữ ấy: --title "Tên"',
      );
    const data: Record<string, unknown> = { title, translation: { status: 'draft', on: today } };
    for (const key of must) data[key] ??= null;
    return recordText(data, body, schema);
  }
}

/** A file whose body is still empty gets one; all else in it stays. */
function filled(former: string, body: string, file: string, schema: ReturnType<typeof recordSchema>): string {
  const parts = splitFrontMatter(former);
  if (parts && parts.body.trim() !== '')
    throw new Refusal(
      `${file} đã có bài, máy không ghi đè.  → Xem kết quả bằng --dry-run rồi chép phần cần vào tệp ấy, hoặc nhập thành bản ghi mới: --kind`,
    );
  const text = parts && formatRecord(`---\n${parts.head}---\n\n${body}`, schema);
  if (text === undefined)
    throw new Refusal(`${file} còn lỗi ở phần đầu tệp.  → Chạy npm run check, sửa lỗi ấy, rồi nhập lại.`);
  return text;
}

/** @throws Refusal for a language that the province does not write. */
function refuseLanguage(root: string, lang: string): void {
  const { data } = parseYaml(readText(join(root, 'province.yaml'), 'province.yaml').text, 'province.yaml');
  const given = (data as { languages?: unknown } | undefined)?.languages;
  const known = (Array.isArray(given) ? given : []).flatMap((one) =>
    typeof one?.tag === 'string' ? [one.tag as string] : [],
  );
  if (!known.includes(lang))
    throw new Refusal(`Trang không có ngôn ngữ “${lang}”.  → Dùng: ${known.join(', ')}`);
}
