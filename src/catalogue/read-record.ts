import { KINDS, type Kind } from '../model/kinds.ts';
import { words as commonWords } from '../model/record.ts';
import { headingsOf } from './body/headings.ts';
import { checkBody } from './body/limits.ts';
import { isMalformedMdx } from './body/parse.ts';
import { countChanged, sourceHash } from './body/source-hash.ts';
import type { CatalogueRecord, FilmFiles, RecordWords } from './catalogue.ts';
import { checkTranslation, type Translated } from './check-translation.ts';
import { unforeseen } from './file-issues.ts';
import { shownPath } from './files.ts';
import type { MarkdownFile } from './front-matter.ts';
import type { Issue } from './issues.ts';
import { readRecordFiles, SOURCE, type WordsFile } from './record-files.ts';
import { checkId } from './record-id.ts';
import { sourceSchemaOf } from './record-schemas.ts';
import { schemaIssues } from './schema-messages.ts';

/** A record with the heads of its files by language, so that rules can name lines. */
export interface ReadRecord {
  record: CatalogueRecord;
  files: Record<string, Pick<MarkdownFile, 'head' | 'lineOf'>>;
  /** Of a photo without a master: another picture lies there, and its mistake says so. */
  pictureTold?: boolean;
}

/** A body to check, whether or not the facts above it are right. */
export type Body = Pick<RecordWords, 'file' | 'format' | 'body' | 'bodyLine'>;

/** Files that go with a record's words, also with words that have mistakes. */
export interface Attached {
  kind: Kind;
  id: string;
  /** Absolute path of the picture, for the kind `photos`. */
  master?: string;
  /** Absolute paths of the recordings. */
  recordings: string[];
  film?: FilmFiles;
}

export interface RecordResult {
  /** Undefined when the Vietnamese file has an error. */
  read?: ReadRecord;
  bodies: Body[];
  attached?: Attached;
  issues: Issue[];
}

/**
 * Reads one record's folder. A mistake in one language's file hides no mistake in another's.
 * @param languages those the province shows; undefined when province.yaml could not be read.
 */
export function readRecord(
  root: string,
  kind: Kind,
  id: string,
  languages: readonly string[] | undefined,
): RecordResult {
  const folder = shownPath(kind, id);
  const issues = checkId(id, folder);
  if (issues.length) return { issues, bodies: [] };
  const {
    words,
    master,
    recordings,
    film,
    pictureTold,
    issues: found,
  } = readRecordFiles(root, kind, id, languages);
  issues.push(...found);
  // A file that is to become it has the one mistake.
  const isTold = issues.some(({ file, fix }) => file === folder || fix?.includes(`: index.${SOURCE}.md`));
  if (!words[SOURCE] && !isTold)
    issues.push({
      file: folder,
      level: 'error',
      code: 'missing-source',
      message: 'Thiếu tệp index.vi.md: bản ghi phải có bản tiếng Việt.',
      fix: 'Tạo index.vi.md với đủ các mục của loại này.',
    });
  const bodies: Body[] = [];
  const record =
    words[SOURCE] && guarded(words[SOURCE], issues, (file) => readSource(kind, id, file, bodies, issues));
  if (record && master) record.master = master;
  if (record && Object.keys(recordings).length > 0) record.recordings = recordings;
  if (record && film) record.film = film;
  for (const lang of languages ?? Object.keys(words)) {
    const file = words[lang];
    if (lang === SOURCE || file?.data === undefined) continue;
    guarded(file, issues, () => {
      const translated = checkTranslation(kind, file, words[SOURCE], issues);
      const isDraft = translated?.translation.status === 'draft';
      if (!isDraft && !takeBody(file, bodies, issues)) return;
      if (record && translated) joinTranslation(record, file, translated, issues);
    });
  }
  const attached = {
    kind,
    id,
    ...(master && { master }),
    recordings: Object.values(recordings),
    ...(film && { film }),
  };
  const taken = Object.values(record?.words ?? {});
  return {
    issues,
    // The same text once: words that were taken are a body too.
    bodies: bodies.map((body) => taken.find(({ file }) => file === body.file) ?? body),
    attached,
    ...(record && { read: { record, files: words, ...(pictureTold && { pictureTold }) } }),
  };
}

/** A mistake nobody foresaw is one of the file being read: the others are read all the same. */
function guarded<T>(file: WordsFile, issues: Issue[], read: (file: WordsFile) => T): T | undefined {
  try {
    return read(file);
  } catch (cause) {
    issues.push(unforeseen(file.file, cause));
    return undefined;
  }
}

/** Adds a body to those to check, unless it is such that nothing may read it. */
function takeBody(file: WordsFile, bodies: Body[], issues: Issue[]): boolean {
  const body = bodyOf(file);
  const fault = checkBody(body.body, body.format);
  if (fault) {
    const { line, ...told } = fault;
    issues.push({ file: file.file, line: body.bodyLine - 1 + line, level: 'error', ...told });
  } else bodies.push(body);
  return !fault;
}

function readSource(
  kind: Kind,
  id: string,
  file: WordsFile,
  bodies: Body[],
  issues: Issue[],
): CatalogueRecord | undefined {
  if (file.data === undefined) return undefined;
  const isBodySound = takeBody(file, bodies, issues);
  const schema = sourceSchemaOf(kind);
  const result = schema.safeParse(file.data);
  if (!result.success) {
    issues.push(...schemaIssues(schema, result.error, file, file.file));
    return undefined;
  }
  const { facts, own } = splitWords(kind, result.data);
  const hash = isBodySound ? hashOf(own, file) : undefined;
  const words = toWords(own, file);
  const record = hash && {
    kind,
    id,
    facts,
    words: { [SOURCE]: words },
    drafts: [],
    sourceHash: hash.source,
    sourceBlocks: hash.blocks,
    headings: headingsOf(words.body, words.format).map((heading) => heading.id),
  };
  // The schema of this kind has just said so of its facts.
  return record as CatalogueRecord | undefined;
}

function joinTranslation(
  record: CatalogueRecord,
  file: WordsFile,
  { translation, ...own }: Translated,
  issues: Issue[],
): void {
  if (translation.status === 'draft') {
    record.drafts.push(file.lang);
    return;
  }
  const made = translation.blocks === undefined ? undefined : translation.blocks.split(' ');
  record.words[file.lang] = {
    ...toWords(own as Record<string, string>, file),
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
      fix: `Nếu bản dịch đúng với bản hiện nay, chạy: npm run accept -- ${record.kind}/${record.id} ${file.lang}`,
      together:
        'Nếu các bản dịch này đúng với bản hiện nay, chạy: npm run accept -- --all (mọi bản ghi), hoặc npm run accept -- --all --lang lo (một ngôn ngữ)',
    });
  }
}

function bodyOf({ file, format, body, bodyLine }: WordsFile): Body {
  const cut = /^\s*\n/.exec(body)?.[0] ?? '';
  return { file, format, body: body.trim(), bodyLine: bodyLine + cut.split('\n').length - 1 };
}

function toWords({ title, summary, ...extra }: Record<string, string>, file: WordsFile): RecordWords {
  return {
    lang: file.lang,
    ...bodyOf(file),
    title: title as string,
    summary: summary as string,
    extra,
    outdated: false,
    changedBlocks: 0,
  };
}

/**
 * Facts and Vietnamese words of `index.vi.md`. The words shared by every kind come first, whatever the order in the
 * file: the hash must not depend on it.
 */
export function splitWords(
  kind: Kind,
  data: Record<string, unknown>,
): { facts: Record<string, unknown>; own: Record<string, string> } {
  const wordKeys = Object.keys(KINDS[kind].words.shape);
  const order = [...Object.keys(commonWords), ...wordKeys.filter((key) => !(key in commonWords))];
  const own = Object.fromEntries(
    order.filter((key) => data[key] !== undefined).map((key) => [key, data[key] as string]),
  );
  const facts = Object.fromEntries(Object.entries(data).filter(([key]) => !wordKeys.includes(key)));
  return { facts, own };
}

/** Undefined when MDX is malformed, which the guard of composed pages reports with its line. */
function hashOf(own: Record<string, string>, file: WordsFile) {
  try {
    return sourceHash(own, file.body, file.format);
  } catch (cause) {
    if (file.format === 'mdx' && isMalformedMdx(cause)) return undefined;
    throw cause;
  }
}
