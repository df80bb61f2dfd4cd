import { defineCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import type { Loader } from 'astro/loaders';
import type { CatalogueRecord } from './catalogue/catalogue.ts';
import { readHandover } from './catalogue/handover.ts';
import { KIND_NAMES, type Kind } from './model/kinds.ts';

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
      const records = catalogueNow().records.filter((record) => record.kind === kind);
      const ids = new Set(records.map(({ id }) => id));
      // One by one: after clearing a store, Astro waits half a second before it is done.
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const record of records) {
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

/** All kinds: a draft may come to have the first record of one. Astro warns of an empty collection only who asks for it. */
export const collections = Object.fromEntries(
  KIND_NAMES.map((kind) => [kind, defineCollection({ loader: catalogueLoader(kind) })]),
);
