import type { Catalogue } from '../catalogue.ts';
import { unforeseen } from '../file-issues.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import type { Body, ReadRecord } from '../read-record.ts';
import type { YamlFile } from '../yaml-file.ts';
import { bodies } from './bodies.ts';
import { dates } from './dates.ts';
import { emblem } from './emblem.ts';
import { ids } from './ids.ts';
import { mdxGuard } from './mdx-guard.ts';
import { photos } from './photos.ts';
import { province } from './province.ts';
import { references } from './references.ts';
import { siteAddress } from './site-address.ts';
import { terms } from './terms.ts';
import { theme } from './theme.ts';
import { titles } from './titles.ts';
import { writtenDates } from './written-dates.ts';

/** What a rule sees: the joined catalogue, and each file's YAML for line numbers. */
export interface RuleInput {
  catalogue: Catalogue;
  read: ReadRecord[];
  /** Every record that has a folder, also one with mistakes: a link to it is not a second mistake. */
  known: { kind: string; id: string }[];
  /** Every body that could be read. */
  bodies: Body[];
  /** YAML files at the top of content/ by name. */
  yaml: Record<string, YamlFile>;
  /** False when the file has mistakes of its own: what it should have held is then not asked for. */
  readable: { province: boolean; communes: boolean };
}

/** One rule, one file, one shape: everything read goes in, issues come out. */
export type Rule = (input: RuleInput) => Issue[];

const RULES: Rule[] = [ids, references, photos, dates, writtenDates, bodies, mdxGuard, terms, titles, theme];
const PROVINCE_RULES: Rule[] = [province, siteAddress, emblem];

export function checkRules(input: RuleInput): Issue[] {
  const rules = input.readable.province ? [...RULES, ...PROVINCE_RULES] : RULES;
  return rules.flatMap((rule) => {
    try {
      return rule(input);
    } catch (cause) {
      // Nobody knows of which file: still told, and the other rules are asked.
      return [unforeseen(shownPath(), cause)];
    }
  });
}
