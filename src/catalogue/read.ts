import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { audiencesSchema } from '../model/audiences.ts';
import { type Communes, communesSchema } from '../model/communes.ts';
import type { Kind } from '../model/kinds.ts';
import { type Province, provinceSchema } from '../model/province.ts';
import { redirectsSchema } from '../model/redirects.ts';
import { synonymsSchema } from '../model/synonyms.ts';
import { type Terms, termsSchema } from '../model/terms.ts';
import { type Catalogue, type CatalogueRecord, leadPhoto } from './catalogue.ts';
import { conflictMarks } from './conflict-marks.ts';
import { lost, unforeseen } from './file-issues.ts';
import { readText, shownPath } from './files.ts';
import { type OwnWords, readOwnWords } from './interface-words.ts';
import { type Issue, sortIssues } from './issues.ts';
import type { Keep } from './kept-note.ts';
import { openKeptRecords } from './kept-records.ts';
import { type KeptTexts, openKeptTexts } from './kept-texts.ts';
import { meantLanguage } from './language-names.ts';
import { listRecords } from './list-records.ts';
import { readGround } from './map/ground.ts';
import { NEWER_FORMAT, newerFormat } from './newer-format.ts';
import { lazyLines, type YamlFile } from './parsed-yaml.ts';
import { type Attached, type ReadRecord, type RecordResult, readRecord } from './read-record.ts';
import type { RecordFolder, Shared } from './rules/rule.ts';
import { checkRules, type RunRule } from './rules/rules.ts';
import { schemaIssues } from './schema-messages.ts';
import { signIssues } from './signs.ts';
import { textSlips } from './text-slips.ts';
import { parseYaml } from './yaml-file.ts';

export interface CatalogueResult {
  /** Undefined when any issue is an error: nothing half-read goes on. */
  catalogue?: Catalogue;
  /** Tags of the languages the province shows; undefined when province.yaml has an error. */
  languages?: string[] | undefined;
  /** What the province words otherwise than the engine, by language. */
  ownWords: Record<string, OwnWords[]>;
  /** Pictures and recordings of all records, which are read elsewhere. */
  attached: Attached[];
  /** By the id of a photo, one record that it opens, as `places/bai-bien`. */
  leads: Map<string, string>;
  issues: Issue[];
}

/**
 * Reads a province's content folder once: all mistakes of all files in one go, or the checked, joined catalogue.
 * @param dir the content folder.
 * @param onProgress called after each record read.
 * @param today YYYY-MM-DD; without it no date is held to be far ahead.
 * @param options.runRule stands around each rule, for measurements.
 * @param options.keep where to keep what is read of records, so that another run reads only those that changed.
 */
export function readCatalogue(
  dir: string,
  onProgress?: (done: number) => void,
  today?: string,
  { runRule, keep }: { runRule?: RunRule; keep?: Keep | undefined } = {},
): CatalogueResult {
  // The technician may keep the whole folder elsewhere; within it nothing is a link.
  const root = existsSync(dir) ? realpathSync(dir) : resolve(dir);
  const issues: Issue[] = [];
  const texts = openKeptTexts(keep, root);
  const province = readYaml(root, 'province.yaml', provinceSchema, { issues, texts }, newerFormat);
  const newer = issues.find(({ code }) => code === NEWER_FORMAT);
  // Written for an engine that knows more: whatever else this one would say of it is wrong.
  if (newer) return { issues: [newer], ownWords: {}, attached: [], leads: new Map() };
  const communes = readYaml(root, 'communes.yaml', communesSchema, { issues, texts });
  const terms = readYaml(root, 'terms.yaml', termsSchema, { issues, texts });
  const audiences = readYaml(root, 'audiences.yaml', audiencesSchema, { issues, texts });
  const synonyms = readYaml(root, 'synonyms.yaml', synonymsSchema, { issues, texts });
  const redirects = readYaml(root, 'redirects.yaml', redirectsSchema, { issues, texts });
  if (isNothing(join(root, 'province.yaml'))) issues.push(missingProvince(root));
  // A code of a country is told where it stands, and the files of its language are right.
  const languages = province?.data.languages.map(({ tag }) => meantLanguage(tag));
  const ownWords = readOwnWords(root, languages, issues, texts);
  const known = listRecords(root, issues);
  const kept = keep && languages && openKeptRecords(keep, { root, languages });
  const read: ReadRecord[] = [];
  const folders: (RecordFolder & RecordResult)[] = [];
  const attached: Attached[] = [];
  for (const [index, { kind, id }] of known.entries()) {
    const result = kept?.find(kind, id) ?? tryRecord(root, kind, id, languages);
    issues.push(...result.issues);
    folders.push({ kind, id, dir: join(root, kind, id), ...result });
    if (result.read) read.push(result.read);
    if (result.attached) attached.push(result.attached);
    onProgress?.(index + 1);
  }
  const { ground, issues: ofGround } = readGround(root);
  issues.push(...ofGround);
  const catalogue: Catalogue = {
    dir: root,
    province: province?.data as Province,
    communes: communes?.data.communes ?? ([] as Communes['communes']),
    ...(communes && { communeList: { source: communes.data.source, asOf: communes.data.asOf } }),
    terms: terms?.data.terms ?? ([] as Terms),
    ...(audiences && { audiences: audiences.data.audiences }),
    ...(synonyms && { synonyms: synonyms.data }),
    ...(redirects && { redirects: redirects.data.redirects }),
    ...(ground?.features.length && { ground }),
    records: read.map((item) => item.record),
  };
  const yaml: Record<string, Pick<YamlFile, 'lineOf'>> = {
    ...(province && { 'province.yaml': province.yaml }),
    ...(audiences && { 'audiences.yaml': audiences.yaml }),
    ...(synonyms && { 'synonyms.yaml': synonyms.yaml }),
    ...(redirects && { 'redirects.yaml': redirects.yaml }),
  };
  const shared: Shared = {
    province: province?.data,
    communes: catalogue.communes,
    terms: catalogue.terms,
    known,
    readable: {
      province: province !== undefined,
      communes: communes !== undefined,
      noCommunes: isNothing(join(root, 'communes.yaml')),
    },
  };
  const findings = kept?.findings(shared);
  const checked = checkRules({ ...shared, catalogue, read, folders, yaml, today }, runRule, findings);
  kept?.save(folders, checked.found);
  texts.save();
  issues.push(...checked.issues);
  issues.push(...lostRecords(known, read, issues));
  const failed = issues.some((issue) => issue.level === 'error');
  const leads = new Map(
    read.flatMap(({ record }) => {
      const lead = record.kind === 'photos' ? undefined : leadPhoto(record);
      return lead ? [[lead, `${record.kind}/${record.id}`] as const] : [];
    }),
  );
  return {
    issues: sortIssues(onceEach(issues)),
    languages,
    ownWords,
    attached,
    leads,
    ...(!failed && { catalogue }),
  };
}

/** A file that two look at, as the emblem and whoever lists its folder, has its mistake once. */
function onceEach(issues: readonly Issue[]): Issue[] {
  const key = ({ file, line, code, message }: Issue) => `${file}\n${line}\n${code}\n${message}`;
  return [...new Map(issues.map((issue) => [key(issue), issue])).values()];
}

/** Whether not even a broken link stands there. */
const isNothing = (path: string) => lstatSync(path, { throwIfNoEntry: false }) === undefined;

function tryRecord(
  root: string,
  kind: Kind,
  id: string,
  languages: readonly string[] | undefined,
): RecordResult {
  try {
    return readRecord(root, kind, id, languages);
  } catch (cause) {
    return { issues: [unforeseen(shownPath(kind, id), cause)], bodies: [] };
  }
}

/** Nothing vanishes: every folder of a record has given a record, or an error that says why it has not. */
export function lostRecords(
  folders: readonly { kind: Kind; id: string }[],
  read: readonly { record: Pick<CatalogueRecord, 'kind' | 'id'> }[],
  issues: readonly Issue[],
): Issue[] {
  const told = new Set(read.map(({ record: { kind, id } }) => shownPath(kind, id)));
  for (const { file, level } of issues)
    if (level === 'error') told.add(file.split('/').slice(0, 3).join('/'));
  return folders
    .map(({ kind, id }) => shownPath(kind, id))
    .filter((folder) => !told.has(folder))
    .map(lost);
}

function missingProvince(root: string): Issue {
  return existsSync(root)
    ? {
        file: shownPath('province.yaml'),
        level: 'error',
        code: 'missing-file',
        message: 'Không có tệp province.yaml.',
        fix: 'Tạo tệp province.yaml, xem mẫu trong README.',
      }
    : {
        file: shownPath(),
        level: 'error',
        code: 'missing-file',
        message: `Không có thư mục ${root}.`,
        fix: 'Kiểm tra lại đường dẫn ghi ở CONTENT_DIR.',
      };
}

function readYaml<T extends z.ZodType>(
  root: string,
  name: string,
  schema: T,
  { issues, texts }: { issues: Issue[]; texts: KeptTexts },
  refuse: (yaml: YamlFile, file: string) => Issue | undefined = () => undefined,
): { data: z.output<T>; yaml: Pick<YamlFile, 'lineOf'> } | undefined {
  const file = shownPath(name);
  const path = join(root, name);
  if (isNothing(path)) return undefined;
  const { text, issue } = readText(path, file);
  if (issue) {
    issues.push(issue);
    return undefined;
  }
  let yaml: YamlFile | undefined;
  const parse = () => (yaml ??= parseYaml(text, file));
  const data = texts.read(file, text, issues, () => {
    const conflicts = conflictMarks(text, file);
    if (conflicts.length > 0) {
      issues.push(...conflicts);
      return undefined;
    }
    return checkYaml(parse(), schema, { text, file, issues, refuse });
  });
  return data === undefined ? undefined : { data, yaml: lazyLines(parse) };
}

interface Checking {
  text: string;
  file: string;
  issues: Issue[];
  refuse: (yaml: YamlFile, file: string) => Issue | undefined;
}

function checkYaml<T extends z.ZodType>(
  yaml: YamlFile,
  schema: T,
  { text, file, issues, refuse }: Checking,
): z.output<T> | undefined {
  issues.push(...signIssues(text, file), ...textSlips(text, file), ...yaml.issues);
  if (yaml.data === undefined) return undefined;
  const refused = refuse(yaml, file);
  if (refused) issues.push(refused);
  if (refused) return undefined;
  const result = schema.safeParse(yaml.data);
  if (!result.success) issues.push(...schemaIssues(schema, result.error, yaml, file));
  return result.data;
}
