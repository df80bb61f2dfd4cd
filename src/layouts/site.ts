import { type CollectionKey, getCollection } from 'astro:content';
import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { readHandover } from '../catalogue/handover.ts';
import { memoiseByObject } from '../language/memory.ts';
import type { FontSet } from '../media/fonts.ts';
import type { Picture } from '../media/pictures.ts';
import { createSite, type Site, type SiteHandover } from '../view/site.ts';

/**
 * The site for which pages are asked, made once a build and once again in a draft after each edit: words and pictures
 * as they were handed over, records and their facts as the content collections have them.
 */
export const getSite = (): Promise<Site> =>
  siteOf(readHandover<Record<string, Picture>, FontSet>(process.env['CUA_NGO_HANDOVER']));

const siteOf = memoiseByObject(async (handover: SiteHandover): Promise<Site> => {
  const { catalogue } = handover;
  const present = new Set(catalogue.records.map((record) => record.kind));
  const entries = (
    await Promise.all([...present].map((kind) => getCollection(kind as CollectionKey)))
  ).flat() as { collection: string; id: string; data: CatalogueRecord['facts'] }[];
  const factsByKey = new Map(entries.map(({ collection, id, data }) => [`${collection}/${id}`, data]));
  // In the order of the catalogue: in a draft, a new record is the last of its collection.
  const records = catalogue.records.flatMap((record) => {
    const facts = factsByKey.get(`${record.kind}/${record.id}`);
    return facts ? [{ ...record, facts } as CatalogueRecord] : [];
  });
  return createSite({ ...handover, catalogue: { ...catalogue, records } });
});
