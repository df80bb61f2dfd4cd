import type { Catalogue } from '../catalogue.ts';
import type { YamlFile } from '../front-matter.ts';
import type { Issue } from '../issues.ts';
import type { ReadRecord } from '../read-record.ts';
import { bodies } from './bodies.ts';
import { dates } from './dates.ts';
import { emblem } from './emblem.ts';
import { mdxGuard } from './mdx-guard.ts';
import { photos } from './photos.ts';
import { province } from './province.ts';
import { references } from './references.ts';
import { terms } from './terms.ts';
import { titles } from './titles.ts';

/** What a rule sees: the joined catalogue, and each file's YAML for line numbers. */
export interface RuleInput {
  catalogue: Catalogue;
  read: ReadRecord[];
  /** YAML files at the top of content/ by name. */
  yaml: Record<string, YamlFile>;
}

/** One rule, one file, one shape: everything read goes in, issues come out. */
export type Rule = (input: RuleInput) => Issue[];

const RULES: Rule[] = [references, province, emblem, photos, dates, bodies, mdxGuard, terms, titles];

export function checkRules(input: RuleInput): Issue[] {
  return RULES.flatMap((rule) => rule(input));
}
