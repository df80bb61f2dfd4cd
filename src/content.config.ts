import { defineCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import type { Loader } from 'astro/loaders';
import type { CatalogueRecord } from './catalogue/catalogue.ts';
import { readHandover } from './catalogue/handover.ts';
import type { Kind } from './model/kinds.ts';

/**
 * Astro's view of the catalogue: the checked facts of each record. Words and bodies stay out, which keeps the
 * store small (Astro passes it through Vite whole); the pages look them up.
 */
const catalogueNow = () => readHandover(process.env['CUA_NGO_HANDOVER']).catalogue;

function catalogueLoader(kind: Kind): Loader {
  return {
    name: `catalogue:${kind}`,
    // A draft asks again after each edit.
    async load({ store, watcher, refreshContextData }) {
      store.clear();
      for (const record of catalogueNow().records) {
        if (record.kind !== kind) continue;
        const { id, facts } = record;
        // A digest tells a draft what has changed; a build starts with an empty store.
        store.set({ id, data: facts, ...(watcher && { digest: digestOf(record) }) });
      }
      (refreshContextData?.['onLoad'] as (() => void) | undefined)?.();
    },
  };
}

const digestOf = (record: CatalogueRecord) =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16);

/** Only kinds that have records: Astro warns of an empty collection. */
const present = new Set(catalogueNow().records.map((record) => record.kind));

export const collections = Object.fromEntries(
  [...present].map((kind) => [kind, defineCollection({ loader: catalogueLoader(kind) })]),
);
