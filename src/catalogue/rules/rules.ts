import { unforeseen } from '../file-issues.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { audiences } from './audiences.ts';
import { blockSlips } from './block-slips.ts';
import { bodies } from './bodies.ts';
import { communes } from './communes.ts';
import { consent } from './consent.ts';
import { copies } from './copies.ts';
import { dates } from './dates.ts';
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
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import type { Rule, RuleInput } from './rule.ts';
import { security } from './security.ts';
import { siteAddress } from './site-address.ts';
import { synonyms } from './synonyms.ts';
import { terms } from './terms.ts';
import { theme } from './theme.ts';
import { titles } from './titles.ts';
import { translations } from './translation/translations.ts';
import { windowsPaths } from './windows-paths.ts';
import { writtenDates } from './written-dates.ts';

const RULES: Rule[] = [
  ids,
  references,
  communes,
  audiences,
  synonyms,
  redirects,
  photos,
  consent,
  film,
  pictureTwice,
  dates,
  farDates,
  review,
  writtenDates,
  bodies,
  blockSlips,
  markdownSlips,
  mdxGuard,
  terms,
  lunarMonths,
  translations,
  titles,
  copies,
  theme,
  windowsPaths,
];
const PROVINCE_RULES: Rule[] = [province, siteAddress, security, emblem, formerFormat, ground];

/** Runs one rule by its name; measurements put a clock around it. */
export type RunRule = (name: string, rule: () => Issue[]) => Issue[];

export function checkRules(input: RuleInput, run: RunRule = (_, rule) => rule()): Issue[] {
  const rules = input.readable.province ? [...RULES, ...PROVINCE_RULES] : RULES;
  return rules.flatMap((rule) => {
    try {
      return run(rule.name, () => rule(input));
    } catch (cause) {
      // Nobody knows of which file: still told, and the other rules are asked.
      return [unforeseen(shownPath(), cause)];
    }
  });
}
