import type { AdministrativeArea, Map as MapOfPlaces, WebSite } from 'schema-dts';
import { type CatalogueRecord, languagesOf } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Kind } from '../../model/kinds.ts';
import { itemList } from './item-list.ts';
import { type Crumb, type PageParts, siteId } from './page-graph.ts';
import { publisherOf } from './parts.ts';
import type { GraphReader } from './reader.ts';
import { recordThing } from './record-thing.ts';

/** The list of a kind, as the way to what is in it. */
export const listCrumb = ({ lang, tDynamic }: GraphReader, kind: Kind): Crumb => ({
  name: tDynamic(`kind.${kind}`),
  path: routes.list(lang, kind),
});

/** The page of a record. */
export const recordParts = (reader: GraphReader, record: CatalogueRecord): PageParts => ({
  ...(record.kind === 'pages' && record.facts.topic === 'about' && { type: 'AboutPage' }),
  above: [listCrumb(reader, record.kind)],
  thing: recordThing(reader, record),
});

/** A page that lists records. @param total of the whole list, of which these are a page. */
export const listParts = (
  reader: GraphReader,
  {
    above = [],
    records,
    total,
  }: { above?: readonly Crumb[]; records: readonly CatalogueRecord[]; total?: number },
): PageParts => ({ type: 'CollectionPage', above, thing: itemList(reader, records, total) });

/** The map of the province. */
export const mapParts = ({ t }: GraphReader): PageParts => ({
  above: [],
  thing: { '@type': 'Map', name: t('map.title'), description: t('map.intro') } satisfies MapOfPlaces,
});

/** The site as a whole: told on its first pages, which all others name. */
export function siteNode(reader: GraphReader): Exclude<WebSite, string> {
  const { catalogue, siteUrl } = reader.site;
  return {
    '@type': 'WebSite',
    '@id': siteId(siteUrl),
    url: `${siteUrl}/`,
    name: reader.provinceName.text,
    inLanguage: languagesOf(catalogue),
    publisher: publisherOf(reader),
  };
}

/** The home page: of the province, on this site. */
export const homeParts = (reader: GraphReader, description: string): PageParts => ({
  thing: {
    '@type': 'AdministrativeArea',
    name: reader.provinceName.text,
    description,
  } satisfies AdministrativeArea,
  more: [siteNode(reader)],
});
