import { join } from 'node:path';
import type { RecordWords } from '../../catalogue/catalogue.ts';
import { shownPath } from '../../catalogue/files.ts';
import { parseMarkdownFile, splitFrontMatter } from '../../catalogue/front-matter.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import type { Found } from '../../catalogue/rules/translation/findings.ts';
import { schemaIssues } from '../../catalogue/schema-messages.ts';
import { formatRecord, recordSchema, recordText } from '../../catalogue/writer/record-text.ts';
import type { FileChange } from '../../catalogue/writer/replace-files.ts';
import type { Former } from './former.ts';
import type { MatchedRecord } from './match-rows.ts';
import type { ReturnMistake, Told } from './told.ts';
import type { ReturnedWords } from './words-of-return.ts';

export interface Names {
  translator?: string;
  /** Who has compared the translation with the Vietnamese: another than the translator. */
  reviewer?: string;
}

/** What comes of one record. */
export interface ReturnedRecord {
  record: string;
  title: string;
  file: string;
  /** Units that have other words than before, and all. */
  changed: number;
  units: number;
  status: 'draft' | 'reviewed';
}

export type Change = FileChange & { file: string };

interface Returning {
  matched: MatchedRecord;
  former: Former | undefined;
  words: ReturnedWords;
}

interface FileOptions {
  lang: string;
  names: Names;
  today: string;
  dir: string;
  found: readonly Found[];
}

/** The file of a translation as it would be. */
export interface PlannedFile {
  result: ReturnedRecord;
  told: Told[];
  mistakes: ReturnMistake[];
  /** Absent where nothing changes, or may. */
  change?: Change;
}

/** A record's translation, a draft unless a second person has compared all of it. */
export function planFile(
  { matched, former, words }: Returning,
  { lang, names, today, dir, found }: FileOptions,
): PlannedFile {
  const { record, key, source, answers } = matched;
  const { kind, id } = record;
  const vi = record.words[SOURCE] as RecordWords;
  const name = `index.${lang}.${vi.format}`;
  const file = shownPath(kind, id, name);
  const whyDraft = !words.isWhole
    ? 'còn đoạn chưa dịch hoặc dịch theo bản cũ'
    : found.some(({ level }) => level === 'error')
      ? 'bản dịch còn lỗi'
      : undefined;
  const status = names.reviewer !== undefined && whyDraft === undefined ? 'reviewed' : 'draft';
  const result = {
    record: key,
    title: vi.title,
    file,
    changed: words.changed,
    units: source.units.length,
    status,
  } as const;
  const nothing = { result, told: [], mistakes: [] };
  if (former && isSame(former, words, record.sourceHash, names)) return nothing;
  const by = [names.translator, status === 'reviewed' ? `${names.reviewer} (duyệt)` : undefined].filter(
    Boolean,
  );
  const mark = {
    status,
    by: by.length > 0 ? by.join(', ') : undefined,
    on: today,
    source: words.isWhole ? record.sourceHash : unlessToday(former?.mark.source, record.sourceHash),
    blocks: words.blocks.join(' '),
  };
  const schema = recordSchema(kind, lang);
  const text = former ? renewed() : recordText({ ...words.fields, translation: mark }, words.body, schema);
  if (text === undefined)
    return {
      ...nothing,
      mistakes: [
        {
          where: file,
          message: 'Phần đầu tệp còn lỗi.',
          fix: 'Chạy npm run check, sửa lỗi ấy, rồi nhập lại.',
        },
      ],
    };
  const parsed = parseMarkdownFile(text, file);
  const checked = schema.safeParse(parsed.data);
  const mistakes = checked.success
    ? []
    : schemaIssues(schema, checked.error, parsed, file).map(({ message, fix = '' }) => ({
        where: `${key} (${placeOf(message)})`,
        message,
        fix: `${fix} Sửa trong tệp của người dịch, rồi nhập lại.`,
      }));
  const told: Told[] =
    names.reviewer !== undefined && whyDraft ? [{ kind: 'not-reviewed', where: key, words: whyDraft }] : [];
  const path = former?.path ?? join(dir, kind, id, name);
  return { result, told, mistakes, change: { file, path, before: former?.bytes, after: text } };

  function renewed(): string | undefined {
    const head = splitFrontMatter(former?.text ?? '')?.head;
    return formatRecord(`---\n${head}---\n\n${words.body}`, schema, (doc) => {
      for (const [field, value] of Object.entries(words.fields))
        if (doc.get(field) !== value) doc.set(field, value);
      for (const [field, value] of Object.entries(mark))
        if (value === undefined) doc.deleteIn(['translation', field]);
        else doc.setIn(['translation', field], value);
    });
  }

  /** The row of the field of which a message speaks. */
  function placeOf(message: string): string {
    const unit = source.units.find(
      (one) => one.role === 'field' && message.includes(`(${one.id.slice(0, -7)})`),
    );
    return (unit && answers.get(unit)?.at) || file;
  }
}

const unlessToday = (source: string | undefined, today: string): string | undefined =>
  source === today ? undefined : source;

/** Whether a reviewed translation is what it was, and nobody has reviewed it anew. */
const isSame = (
  { mark }: Former,
  { changed, isWhole, blocks }: ReturnedWords,
  source: string,
  { reviewer }: Names,
): boolean =>
  mark.status === 'reviewed' &&
  changed === 0 &&
  reviewer === undefined &&
  (isWhole ? mark.source === source : mark.blocks === blocks.join(' '));
