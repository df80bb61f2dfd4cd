import { join } from 'node:path';
import { KINDS, type Kind, sourceSchema, translationSchema } from '../model/kinds.ts';
import { words as commonWords } from '../model/record.ts';
import { countChanged, sourceHash } from './body/source-hash.ts';
import type { CatalogueRecord, RecordWords } from './catalogue.ts';
import { listDir, readText, shownPath } from './files.ts';
import { type MarkdownFile, parseMarkdownFile } from './front-matter.ts';
import type { Issue } from './issues.ts';
import { RESERVED_IDS } from './routes.ts';
import { schemaIssues } from './schema-messages.ts';

/** A record with the YAML of its files, so that rules can name lines. */
export interface ReadRecord {
  record: CatalogueRecord;
  files: Record<string, MarkdownFile>;
}

export const SOURCE = 'vi';
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Compiling a schema costs more than using it: one of each a kind. */
const sourceSchemas = new Map<Kind, ReturnType<typeof sourceSchema>>();
const translationSchemas = new Map<Kind, ReturnType<typeof translationSchema>>();
function memo<T>(map: Map<Kind, T>, kind: Kind, make: (kind: Kind) => T): T {
  let value = map.get(kind);
  if (!value) map.set(kind, (value = make(kind)));
  return value;
}

/** Reads one record's folder: index.<lang>.md or .mdx, and photo.jpg for a photo. */
export function readRecord(
  root: string,
  kind: Kind,
  id: string,
  languages: string[],
): { read?: ReadRecord; issues: Issue[] } {
  const issues: Issue[] = [];
  const dir = join(root, kind, id);
  if (!ID.test(id) || RESERVED_IDS.includes(id)) {
    issues.push({
      file: shownPath(kind, id),
      level: 'error',
      code: 'bad-id',
      message: `Tên thư mục “${id}” không dùng được làm mã.`,
      fix: `Dùng chữ thường không dấu, số và gạch ngang, bắt đầu bằng chữ, ví dụ: ${suggestId(id)}`,
    });
    return { issues };
  }
  const files: Record<string, MarkdownFile & { format: 'md' | 'mdx'; file: string }> = {};
  let master: string | undefined;
  for (const entry of listDir(dir)) {
    const file = shownPath(kind, id, entry.name);
    const match = /^index\.([A-Za-z-]+)\.(mdx?)$/.exec(entry.name);
    if (/^photo\.(jpe?g|png|webp|avif|tiff?)$/i.test(entry.name) && kind === 'photos') {
      master = join(dir, entry.name);
      continue;
    }
    if (!match) {
      const fix = /^index/i.test(entry.name)
        ? 'Đặt tên theo mẫu index.vi.md, index.en.md, …'
        : 'Xóa, hoặc chuyển ảnh vào content/photos/<mã>/photo.jpg';
      issues.push({ file, level: 'warning', code: 'stray-file', message: 'Tệp này không được dùng.', fix });
      continue;
    }
    const [, lang, format] = match as unknown as [string, string, 'md' | 'mdx'];
    if (lang !== SOURCE && !languages.includes(lang)) {
      issues.push({
        file,
        level: 'warning',
        code: 'language-not-shown',
        message: `Ngôn ngữ “${lang}” không có trong province.yaml nên tệp này không hiện.`,
        fix: `Thêm “- tag: ${lang}” vào languages, hoặc xóa tệp.`,
      });
      continue;
    }
    const { text, issue } = readText(join(dir, entry.name), file);
    if (issue) {
      issues.push(issue);
      continue;
    }
    const parsed = parseMarkdownFile(text, file);
    issues.push(...parsed.issues);
    files[lang] = { ...parsed, format, file };
  }
  const source = files[SOURCE];
  if (!source) {
    issues.push({
      file: shownPath(kind, id),
      level: 'error',
      code: 'missing-source',
      message: 'Thiếu tệp index.vi.md: bản ghi phải có bản tiếng Việt.',
      fix: 'Tạo index.vi.md với đủ các mục của loại này.',
    });
    return { issues };
  }
  if (source.data === undefined) return { issues };
  const schema = memo(sourceSchemas, kind, sourceSchema);
  const result = schema.safeParse(source.data);
  if (!result.success) {
    issues.push(...schemaIssues(schema, result.error, source, source.file));
    return { issues };
  }
  const wordKeys = Object.keys(KINDS[kind].words.shape);
  const { facts, own } = split(result.data, wordKeys);
  const hash = tryHash(own, source, issues);
  if (!hash) return { issues };
  const record: CatalogueRecord = {
    kind,
    id,
    facts: facts as CatalogueRecord['facts'],
    words: { [SOURCE]: toWords(SOURCE, own, source) },
    drafts: [],
    sourceHash: hash.source,
    sourceBlocks: hash.blocks,
    ...(master && { master }),
  };
  for (const lang of languages) {
    const file = files[lang];
    if (lang !== SOURCE && file && file.data !== undefined) readTranslation(record, lang, file, issues);
  }
  return { read: { record, files }, issues };
}

function readTranslation(
  record: CatalogueRecord,
  lang: string,
  file: MarkdownFile & { format: 'md' | 'mdx'; file: string },
  issues: Issue[],
): void {
  const schema = memo(translationSchemas, record.kind, translationSchema);
  const facts = Object.keys(KINDS[record.kind].facts.shape);
  const misplaced = Object.keys((file.data ?? {}) as object).filter((key) => facts.includes(key));
  for (const key of misplaced) {
    issues.push({
      file: file.file,
      line: file.keyLine([], key),
      level: 'error',
      code: 'fact-in-translation',
      message: `Bản dịch không được ghi “${key}”: số liệu, sự kiện chỉ nằm ở index.vi.md.`,
      fix: 'Xóa mục này khỏi bản dịch.',
    });
  }
  const data = Object.fromEntries(
    Object.entries((file.data ?? {}) as object).filter(([key]) => !misplaced.includes(key)),
  );
  const result = schema.safeParse(data);
  if (!result.success) {
    issues.push(...schemaIssues(schema, result.error, file, file.file));
    return;
  }
  const { translation, ...own } = result.data;
  if (translation.status === 'draft') {
    record.drafts.push(lang);
    return;
  }
  const made = translation.blocks === undefined ? undefined : translation.blocks.split(' ');
  record.words[lang] = {
    ...toWords(lang, own, file),
    translation,
    outdated: translation.source !== record.sourceHash,
    changedBlocks: made ? countChanged(record.sourceBlocks, made) : record.sourceBlocks.length,
  };
  if (!translation.source) {
    issues.push({
      file: file.file,
      line: file.lineOf(['translation']),
      level: 'warning',
      code: 'not-stamped',
      message: 'Chưa ghi bản dịch này theo bản tiếng Việt nào, nên trang coi là đã cũ.',
      fix: `Nếu bản dịch đúng với bản hiện nay, chạy: npm run accept -- ${record.kind}/${record.id} ${lang}`,
    });
  }
}

function toWords(
  lang: string,
  own: Record<string, string>,
  file: MarkdownFile & { format: 'md' | 'mdx'; file: string },
): RecordWords {
  const { title, summary, ...extra } = own;
  const cut = /^\s*\n/.exec(file.body)?.[0] ?? '';
  return {
    lang,
    file: file.file,
    format: file.format,
    title: title as string,
    summary: summary as string,
    extra,
    body: file.body.trim(),
    bodyLine: file.bodyLine + cut.split('\n').length - 1,
    outdated: false,
    changedBlocks: 0,
  };
}

/** The keys shared by every kind come first, whatever the order in the file: the hash must not depend on it. */
function split(
  data: Record<string, unknown>,
  wordKeys: string[],
): { facts: Record<string, unknown>; own: Record<string, string> } {
  const order = [...Object.keys(commonWords), ...wordKeys.filter((key) => !(key in commonWords))];
  const own = Object.fromEntries(
    order.filter((key) => data[key] !== undefined).map((key) => [key, data[key] as string]),
  );
  const facts = Object.fromEntries(Object.entries(data).filter(([key]) => !wordKeys.includes(key)));
  return { facts, own };
}

function tryHash(
  own: Record<string, string>,
  file: MarkdownFile & { format: 'md' | 'mdx'; file: string },
  issues: Issue[],
) {
  try {
    return sourceHash(own, file.body, file.format);
  } catch (error) {
    issues.push(mdxIssue(error, file));
    return undefined;
  }
}

/** Malformed MDX: satteri gives `line:column` within the body. */
export function mdxIssue(error: unknown, file: { file: string; bodyLine: number }): Issue {
  const line = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return {
    file: file.file,
    line: file.bodyLine - 1 + Number(line ?? 1),
    level: 'error',
    code: 'mdx-syntax',
    message: 'Không đọc được thẻ ở đây: thẻ mở mà chưa đóng, hoặc có dấu { hay < lẻ.',
    fix: 'Đóng thẻ, ví dụ <Note title="…">…</Note>, hoặc viết &lt; thay cho <.',
  };
}

/** Đền Bà Triệu → den-ba-trieu */
export function suggestId(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '') || 'ban-ghi';
}
