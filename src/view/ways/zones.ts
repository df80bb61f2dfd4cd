import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, NO_HTML } from '../../language/html.ts';
import { facetLabel, facetsOf, facetTitle } from '../lists/facets.ts';
import { listAddress } from '../lists/lists.ts';
import { sortsOf } from '../lists/sorts.ts';
import { zonesTable } from '../lists/tables.ts';
import type { Reader } from '../site.ts';

/** Zones side by side, and links to the whole list in other orders and of one type. */
export function zonesHtml(reader: Reader, records: readonly CatalogueRecord[]): Html {
  const { lang, t, site } = reader;
  const zones = records.filter((record) => record.kind === 'zones');
  const kind = 'zones';
  const sorts = sortsOf(kind, site.ofKind(kind)).map(
    (sort) =>
      html`<li><a href="${listAddress(lang, { kind, sort: sort.name })}">${sort.label(reader)}</a></li>`,
  );
  const facets = facetsOf(site, kind).map(({ name, values }) => ({
    label: facetTitle(reader, name),
    links: values.map(
      ({ value }) =>
        html`<li><a href="${listAddress(lang, { kind, facet: name, value })}">${[facetLabel(reader, kind, name, value)]}</a></li>`,
    ),
  }));
  const groups = [...(sorts.length > 0 ? [{ label: t('way.sort'), links: sorts }] : []), ...facets].map(
    ({ label, links }) => html`<div class="facet"><p class="label">${label}</p><ul>${links}</ul></div>`,
  );
  const nav = groups.length > 0 ? html`<div class="filters">${groups}</div>` : NO_HTML;
  return html`${[nav, zonesTable(reader, zones)]}`;
}
