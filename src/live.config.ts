import { defineLiveCollection } from 'astro:content';
import type { LiveLoader } from 'astro/loaders';
import type { CatalogueRecord } from './catalogue/catalogue.ts';
import { readHandover } from './catalogue/handover.ts';
import { KIND_NAMES, type Kind } from './model/kinds.ts';

/**
 * Astro's view of the catalogue: the checked facts of each record, read when a page asks. So what Astro compiles holds
 * nothing of a province, and serves for all. Words and bodies stay out; the pages look them up.
 */
const catalogueNow = () => readHandover(process.env['CUA_NGO_HANDOVER']).catalogue;

const entryOf = ({ id, facts }: CatalogueRecord) => ({ id, data: facts });

function catalogueLoader(kind: Kind): LiveLoader<CatalogueRecord['facts'], { id: string }> {
  const records = () => catalogueNow().records.filter((record) => record.kind === kind);
  return {
    name: `catalogue:${kind}`,
    loadCollection: async () => ({ entries: records().map(entryOf) }),
    loadEntry: async ({ filter }) => {
      const record = records().find(({ id }) => id === filter.id);
      return record && entryOf(record);
    },
  };
}

/** All kinds: a draft may come to have the first record of one. */
export const collections = Object.fromEntries(
  KIND_NAMES.map((kind) => [kind, defineLiveCollection({ loader: catalogueLoader(kind) })]),
);
