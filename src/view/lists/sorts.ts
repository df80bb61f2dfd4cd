import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Kind } from '../../model/kinds.ts';
import { ZONE_TYPES } from '../../model/lists.ts';
import type { Reader } from '../site.ts';

/** An order in which a list can be read beside its own. */
export interface Sort {
  /** Step of the address. */
  name: string;
  label(reader: Reader): string;
  /** What is compared, the least first; undefined where it is not known. */
  valueOf(record: CatalogueRecord): number | undefined;
}

type Zone = CatalogueRecord<'zones'>['facts'];
const ofZone =
  (value: (facts: Zone) => number | undefined) =>
  (record: CatalogueRecord): number | undefined =>
    record.kind === 'zones' ? value(record.facts) : undefined;

/** An investor looks for the largest, the cheapest, the eldest. */
const SORTS: Partial<Record<Kind, readonly Sort[]>> = {
  zones: [
    {
      name: 'type',
      label: ({ t }) => t('way.byType'),
      valueOf: ofZone(({ type }) => ZONE_TYPES.indexOf(type)),
    },
    {
      name: 'area',
      label: ({ t }) => t('fact.areaTotal'),
      valueOf: ofZone(({ areaHa }) => (areaHa?.total === undefined ? undefined : -areaHa.total)),
    },
    {
      name: 'free',
      label: ({ t }) => t('fact.areaFree'),
      valueOf: ofZone(({ areaHa }) => (areaHa?.free === undefined ? undefined : -areaHa.free)),
    },
    {
      name: 'rent',
      label: ({ t }) => t('fact.landPrice'),
      valueOf: ofZone(({ landPrice }) => landPrice?.usdPerM2),
    },
    {
      name: 'established',
      label: ({ t }) => t('fact.established'),
      valueOf: ofZone(({ established }) =>
        established === undefined
          ? undefined
          : Number(`${established}-01-01`.slice(0, 10).replaceAll('-', '')),
      ),
    },
  ],
};

/** The order of that name. */
export const sortNamed = (kind: Kind, name: string | undefined): Sort | undefined =>
  SORTS[kind]?.find((sort) => sort.name === name);

/** The orders in which these records differ: at least two have a value, and not the same. */
export const sortsOf = (kind: Kind, records: readonly CatalogueRecord[]): readonly Sort[] =>
  (SORTS[kind] ?? []).filter(
    ({ valueOf }) => new Set(records.map(valueOf).filter((value) => value !== undefined)).size > 1,
  );

/** Records in another order, those of which the value is not known last, as they stood. */
export const sortedBy = (records: readonly CatalogueRecord[], { valueOf }: Sort): CatalogueRecord[] => {
  const last = Number.POSITIVE_INFINITY;
  const rank = (record: CatalogueRecord) => valueOf(record) ?? last;
  return records.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
};
