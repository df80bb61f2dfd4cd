import { type Catalogue, type CatalogueRecord, createIndex, languagesOf } from '../catalogue/catalogue.ts';

/** The language across the border: that of the partner's own name, else the most spoken one of its country. */
export function neighbourLanguage(catalogue: Catalogue, gate: CatalogueRecord<'gates'>): string | undefined {
  const { partner: id } = gate.facts.opposite;
  const partner = id === undefined ? undefined : createIndex(catalogue).get('partners', id);
  if (!partner) return undefined;
  const { ownName, country } = partner.facts;
  const tag = ownName?.lang ?? new Intl.Locale(`und-${country}`).maximize().language;
  return languagesOf(catalogue).find((known) => known === tag);
}
