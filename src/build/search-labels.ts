import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import type { Translator } from '../language/translator.ts';
import { KINDS } from '../model/kinds.ts';

/**
 * What the interface calls a record by its facts, in words of a language: its type, what it is recognised as, how many
 * days a route takes, what figures tell. Its texts need not say so.
 */
export function labelsOf({ kind, facts }: CatalogueRecord, { tDynamic, has }: Translator): string[] {
  if (kind === 'photos') return [];
  const { list } = KINDS[kind];
  const designations = 'designations' in facts ? (facts.designations ?? []) : [];
  const observations = 'observations' in facts ? facts.observations : [];
  const keys = [
    ...('type' in facts && list ? [`list.${list}.${facts.type}`] : []),
    ...designations.map(({ level }) => `list.designation.${level}`),
    ...observations.map(({ indicator }) => `list.indicator.${indicator}`),
  ];
  const named = keys.filter(has).map((key) => tDynamic(key));
  const days = kind === 'routes' && 'days' in facts ? [tDynamic('fact.dayCount', { count: facts.days })] : [];
  return [...new Set([...named, ...days])];
}
