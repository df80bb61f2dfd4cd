import { defineCollection } from 'astro:content';
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import type { Catalogue, CatalogueRecord } from './catalogue/catalogue.ts';
import { keepHandover, readHandover } from './catalogue/handover.ts';
import type { Kind } from './model/kinds.ts';

/**
 * Astro's view of the catalogue: the checked facts of each record. Words and bodies stay out, which keeps the
 * store small (Astro passes it through Vite whole); the pages look them up.
 */
let catalogue: Catalogue = readHandover(process.env['CUA_NGO_HANDOVER']).catalogue;

function catalogueLoader(kind: Kind): Loader {
  return {
    name: `catalogue:${kind}`,
    async load({ store, watcher, logger }) {
      const fill = () => {
        store.clear();
        for (const record of catalogue.records) {
          if (record.kind !== kind) continue;
          const { id, facts } = record;
          // A digest tells a draft what has changed; a build starts with an empty store.
          store.set({ id, data: facts, ...(watcher && { digest: digestOf(record) }) });
        }
      };
      fill();
      watcher?.add(catalogue.dir);
      // A build reads nothing here and need not load what reads and checks a province.
      watcher?.on('change', async (path) => {
        if (relative(catalogue.dir, path).startsWith('..') || !relative(catalogue.dir, path).startsWith(kind))
          return;
        const { formatIssues } = await import('./catalogue/issues.ts');
        const { readCatalogue } = await import('./catalogue/read.ts');
        const result = readCatalogue(catalogue.dir);
        if (result.catalogue) {
          catalogue = result.catalogue;
          keepHandover({ ...readHandover(undefined), catalogue });
        } else logger.error(`\n${formatIssues(result.issues)}`);
        fill();
      });
    },
  };
}

const digestOf = (record: CatalogueRecord) =>
  createHash('sha256').update(JSON.stringify(record)).digest('hex').slice(0, 16);

/** Only kinds that have records: Astro warns of an empty collection. */
const present = new Set(catalogue.records.map((record) => record.kind));

export const collections = Object.fromEntries(
  [...present].map((kind) => [kind, defineCollection({ loader: catalogueLoader(kind) })]),
);
