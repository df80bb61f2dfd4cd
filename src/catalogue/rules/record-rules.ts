import { unforeseen } from '../file-issues.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { createAnchors } from './anchors.ts';
import type {
  Around,
  BodyRule,
  DayRule,
  FolderRule,
  RecordFolder,
  RecordRule,
  RuleInput,
  Shared,
} from './rule.ts';
import { type ToTranslate, type TranslationFindings, translations } from './translation/translations.ts';

/** Rules by what they are given. */
export interface RecordRules {
  folders: readonly FolderRule[];
  records: readonly RecordRule[];
  days: readonly DayRule[];
  bodies: readonly BodyRule[];
}

/** What the rules had to say of one record's folder, and what they asked of others. Plain data. */
export interface RecordFindings {
  issues: Issue[];
  /** Folders, as they are shown, whose headings were asked for. */
  askedFor: string[];
  /** Undefined of a record with mistakes. */
  translations: TranslationFindings | undefined;
}

/** One folder while its rules run. */
interface Asked {
  folder: RecordFolder;
  around: Around;
  askedFor: Set<string>;
  issues: Issue[];
}

/**
 * Asks the rules of one record about each folder of which nothing is known, and those of the day about all.
 * @param known what was found before with the same record, the same `Shared` and the same headings asked for.
 * @param attempt runs one rule by its name; returns what it found, or why it failed.
 */
export function runRecordRules(
  input: RuleInput,
  rules: RecordRules,
  known: readonly (RecordFindings | undefined)[],
  attempt: (name: string, rule: () => Issue[]) => Issue[],
): { issues: Issue[]; found: RecordFindings[] } {
  const { folders } = input;
  const around = createAround(input, folders);
  const asked = folders.map((folder): Asked => ({ folder, issues: [], ...around() }));
  const open = asked.filter((_, at) => !known[at]);
  const ask = (name: string, rule: (one: Asked) => Issue[]) =>
    attempt(name, () =>
      open.flatMap((one) => {
        const found = guarded(one.folder, () => rule(one));
        one.issues.push(...found);
        return found;
      }),
    );
  for (const rule of rules.folders) ask(rule.name, ({ folder }) => rule(folder));
  for (const rule of rules.records)
    ask(rule.name, ({ folder: { read }, around }) => (read ? rule(read, around) : []));
  for (const rule of rules.bodies)
    ask(rule.name, ({ folder: { bodies }, around }) => bodies.flatMap((body) => rule(body, around)));
  const ofDay = rules.days.flatMap((rule) =>
    attempt(rule.name, () =>
      folders.flatMap((folder) => {
        const { read } = folder;
        return read ? guarded(folder, () => rule(read, input.today)) : [];
      }),
    ),
  );
  const translated = folders.flatMap(({ read: item }, at): ToTranslate[] =>
    item ? [{ item, known: known[at]?.translations }] : [],
  );
  let compared: TranslationFindings[] = [];
  const ofTranslations = attempt(translations.name, () => {
    compared = translations(translated, input);
    return compared.flatMap(({ issues }) => issues);
  });
  const byItem = new Map(compared.map((one, at) => [translated[at]?.item, one]));
  const found = asked.map(({ folder, issues, askedFor }, at): RecordFindings => {
    const former = known[at];
    const own = folder.read && byItem.get(folder.read);
    if (former && former.translations === own) return former;
    return former ? { ...former, translations: own } : { issues, askedFor: [...askedFor], translations: own };
  });
  return { issues: [...found.flatMap(({ issues }) => issues), ...ofDay, ...ofTranslations], found };
}

/** What one record after another has around it; what is asked for of others is noted for each. */
function createAround(
  shared: Shared,
  folders: readonly RecordFolder[],
): () => { around: Around; askedFor: Set<string> } {
  const anchors = createAnchors(folders.flatMap(({ bodies }) => bodies));
  return () => {
    const askedFor = new Set<string>();
    const headings = (folder: string) => {
      askedFor.add(folder);
      return anchors.headings(folder);
    };
    return { askedFor, around: { shared, anchors: { ...anchors, headings } } };
  };
}

/** A mistake nobody foresaw is one of the record, and the others are asked. */
function guarded({ kind, id }: RecordFolder, rule: () => Issue[]): Issue[] {
  try {
    return rule();
  } catch (cause) {
    return [unforeseen(shownPath(kind, id), cause)];
  }
}
