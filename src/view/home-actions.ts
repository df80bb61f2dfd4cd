import type { Audience } from '../model/audiences.ts';
import { audiencesOf } from './audiences.ts';
import type { Site } from './site.ts';

/** Whom most provinces at a border speak to first. */
const USUAL: readonly Audience[] = ['tourist', 'investor', 'border-resident'];

/** Whose pages the home page offers below its motto, in the province's order; one without records is left out. */
export function homeActions(site: Site): Audience[] {
  const there = new Set(audiencesOf(site));
  const { actions = USUAL } = site.province.home ?? {};
  return [...new Set(actions)].filter((audience) => there.has(audience));
}
