import { getLiveCollection } from 'astro:content';
import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { readHandover } from '../catalogue/handover.ts';
import { noteTables } from '../catalogue/noted-handover.ts';
import { noteRecord } from '../catalogue/noted-record.ts';
import { memoiseByObject } from '../language/memory.ts';
import { unnoted } from '../language/reads.ts';
import type { FontSet } from '../media/fonts.ts';
import type { Picture } from '../media/pictures.ts';
import type { Kind } from '../model/kinds.ts';
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
  const loaded = await Promise.all([...present].map(async (kind) => [kind, await factsOf(kind)] as const));
  const facts = new Map(loaded);
  // In the order of the catalogue.
  const records = catalogue.records.flatMap((record) => {
    const own = facts.get(record.kind)?.get(record.id);
    return own ? [noteRecord({ ...record, facts: own } as CatalogueRecord)] : [];
  });
  return unnoted(() => createSite({ ...noteTables(handover), catalogue: { ...catalogue, records } }));
});

/** Facts of the records of a kind by id, as its collection has them. */
async function factsOf(kind: Kind): Promise<Map<string, CatalogueRecord['facts']>> {
  const { entries, error } = await getLiveCollection(kind);
  if (!entries) throw error;
  return new Map(entries.map(({ id, data }) => [id, data]));
}
