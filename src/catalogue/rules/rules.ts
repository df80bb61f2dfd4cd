import { unforeseen } from '../file-issues.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { audiences } from './audiences.ts';
import { blockSlips } from './block-slips.ts';
import { bodies } from './bodies.ts';
import { communes } from './communes.ts';
import { consent } from './consent.ts';
import { copies } from './copies.ts';
import { dates, publicationDates } from './dates.ts';
import { emblem } from './emblem.ts';
import { farDates } from './far-dates.ts';
import { film } from './film.ts';
import { formerFormat } from './former-format.ts';
import { ground } from './ground.ts';
import { ids } from './ids.ts';
import { lunarMonths } from './lunar-months.ts';
import { markdownSlips } from './markdown-slips.ts';
import { mdxGuard } from './mdx-guard.ts';
import { photos } from './photos.ts';
import { pictureTwice } from './picture-twice.ts';
import { province } from './province.ts';
import { type RecordFindings, runRecordRules } from './record-rules.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import type { BodyRule, DayRule, FolderRule, RecordRule, Rule, RuleInput } from './rule.ts';
import { security } from './security.ts';
import { siteAddress } from './site-address.ts';
import { synonyms } from './synonyms.ts';
import { terms } from './terms.ts';
import { theme } from './theme.ts';
import { titles } from './titles.ts';
import { windowsNames, windowsPaths } from './windows-paths.ts';
import { ownDates, writtenDates } from './written-dates.ts';

/** Across records, and of the files at the top. */
const RULES: Rule[] = [ids, communes, audiences, synonyms, redirects, copies, theme, windowsPaths];
const PROVINCE_RULES: Rule[] = [province, siteAddress, security, emblem, formerFormat, ground, ownDates];
const FOLDER_RULES: FolderRule[] = [windowsNames];
const RECORD_RULES: RecordRule[] = [
  references,
  photos,
  film,
  pictureTwice,
  dates,
  writtenDates,
  terms,
  lunarMonths,
  titles,
];
const DAY_RULES: DayRule[] = [consent, publicationDates, farDates, review];
const BODY_RULES: BodyRule[] = [bodies, blockSlips, markdownSlips, mdxGuard];

/** Runs one rule by its name; measurements put a clock around it. */
export type RunRule = (name: string, rule: () => Issue[]) => Issue[];

export interface RuleResult {
  issues: Issue[];
  /** Of the rules of one record, in the order of the folders. */
  found: RecordFindings[];
}

/**
 * @param known what the rules of one record found before in each folder, where all that they look at is still the same;
 * these are not asked again.
 */
export function checkRules(
  input: RuleInput,
  run: RunRule = (_, rule) => rule(),
  known: readonly (RecordFindings | undefined)[] = [],
): RuleResult {
  const attempt = (name: string, rule: () => Issue[]): Issue[] => {
    try {
      return run(name, rule);
    } catch (cause) {
      // Nobody knows of which file: still told, and the other rules are asked.
      return [unforeseen(shownPath(), cause)];
    }
  };
  const rules = input.readable.province ? [...RULES, ...PROVINCE_RULES] : RULES;
  const issues = rules.flatMap((rule) => attempt(rule.name, () => rule(input)));
  const ofOne = { folders: FOLDER_RULES, records: RECORD_RULES, days: DAY_RULES, bodies: BODY_RULES };
  const ofRecords = runRecordRules(input, ofOne, known, attempt);
  return { issues: [...issues, ...ofRecords.issues], found: ofRecords.found };
}
