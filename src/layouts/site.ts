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
  const byKey = new Map(catalogue.records.map((record) => [`${record.kind}/${record.id}`, record]));
  const records = entries.flatMap(({ collection, id, data }) => {
    const record = byKey.get(`${collection}/${id}`);
    return record ? [{ ...record, facts: data } as CatalogueRecord] : [];
  });
  return createSite({ ...handover, catalogue: { ...catalogue, records } });
});
