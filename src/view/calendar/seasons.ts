import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../language/html.ts';
import { monthRuns } from '../../language/month-runs.ts';
import type { Reader } from '../site.ts';

/** Rows that can still be taken in at a glance. */
const MOST = 20;

/**
 * Records with months that are best for them, the earlier season first; of many, those of the home page before the
 * others. Events have days of their own, and news and pictures no season to come in.
 */
export function seasonRecords({ site, collator, shown }: Reader): CatalogueRecord[] {
  const featured = new Set(site.province.home?.featured ?? []);
  const title = (record: CatalogueRecord) => shown(record).words.title;
  const first = ({ facts }: CatalogueRecord) => monthRuns(facts.season ?? [])[0]?.[0] ?? 13;
  const rank = ({ id }: CatalogueRecord) => (featured.has(id) ? 0 : 1);
  return site.catalogue.records
    .filter(({ kind, facts }) => !['events', 'news', 'photos'].includes(kind) && facts.season?.length)
    .sort((a, b) => rank(a) - rank(b) || collator.compare(title(a), title(b)))
    .slice(0, MOST)
    .sort((a, b) => first(a) - first(b) || collator.compare(title(a), title(b)));
}

/** The months of a season in a bar of twelve, January first. The words beside it say the same. */
export const seasonBar = (season: readonly number[]): Html =>
  html`<svg class="season-bar" viewBox="0 0 12 1" preserveAspectRatio="none" aria-hidden="true"><path d="${[...new Set(season)].map((month) => `M${month - 1} 0h1v1h-1z`).join('')}"/></svg>`;
