import type { Catalogue, CatalogueRecord } from '../catalogue/catalogue.ts';
import { findReferences } from '../catalogue/rules/references.ts';
import { KINDS } from '../model/kinds.ts';

/**
 * The records as visitors are likely to meet them, since pages count nobody: those of the home page in its order, those
 * of the screens at the gates by their priority, then those to which most others lead.
 */
export function meetOrder({ province, records }: Catalogue): CatalogueRecord[] {
  const featured = province.home.featured;
  const ledTo = new Map<string, number>();
  for (const { kind, facts } of records)
    for (const { reference, id } of findReferences(KINDS[kind].facts, facts)) {
      const key = reference === 'photos' ? `photos/${id}` : id;
      ledTo.set(key, (ledTo.get(key) ?? 0) + 1);
    }
  const rank = ({ kind, id, facts }: CatalogueRecord): readonly number[] => {
    const key = kind === 'photos' ? `photos/${id}` : id;
    const home = kind === 'photos' ? -1 : featured.indexOf(id);
    const screen = facts.kiosk?.show ? (facts.kiosk.priority ?? LAST) : LAST + 1;
    return [home < 0 ? LAST : home, screen, -(ledTo.get(key) ?? 0)];
  };
  const ranked = records.map((record) => ({ record, rank: rank(record) }));
  return ranked.sort((a, b) => compare(a.rank, b.rank)).map(({ record }) => record);
}

/** Behind every place of the home page and every priority. */
const LAST = 1000;

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] as number)).find((difference) => difference !== 0) ?? 0;
