import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import type { Site } from './site.ts';

/** How many records a page leads on to. */
const MOST = 6;

/** The records a page leads on to: those it names, and what a photo shows. */
export function relatedRecords({ index }: Site, record: CatalogueRecord): CatalogueRecord[] {
  const depicts = record.kind === 'photos' ? (record.facts.depicts ?? []) : [];
  const ids = new Set([...(record.facts.related ?? []), ...depicts]);
  return [...ids].flatMap((id) => index.find(id) ?? []).slice(0, MOST);
}
