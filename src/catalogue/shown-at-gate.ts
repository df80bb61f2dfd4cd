import type { Catalogue, CatalogueRecord } from './catalogue.ts';

/** Whether the screens of a gate may show a record: unless its `kiosk` says otherwise, yes. A gate shows itself. */
export function isShownAt({ kind, id, facts }: CatalogueRecord, gate: string): boolean {
  if (kind === 'gates' && id === gate) return true;
  return facts.kiosk?.show !== false && (facts.kiosk?.gates?.includes(gate) ?? true);
}

/** The catalogue as the screens of a gate show it. */
export function catalogueAt(catalogue: Catalogue, gate: string): Catalogue {
  return { ...catalogue, records: catalogue.records.filter((record) => isShownAt(record, gate)) };
}

/** Compares what the editors want first on a screen at a gate: small numbers, then all that have none. */
export const byKioskPriority = (a: CatalogueRecord, b: CatalogueRecord): number =>
  (a.facts.kiosk?.priority ?? 1000) - (b.facts.kiosk?.priority ?? 1000);
