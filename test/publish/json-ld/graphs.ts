import { join } from 'node:path';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import type { Picture } from '../../../src/media/pictures.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { type PageParts, pageGraph } from '../../../src/publish/json-ld/page-graph.ts';
import { recordParts } from '../../../src/publish/json-ld/page-parts.ts';
import { pageOf } from '../../../src/publish/json-ld/reader.ts';
import type { Reader } from '../../../src/view/site.ts';
import { fixtures } from '../../support/build-province.ts';
import { pictureOf, siteWith } from '../../view/site.ts';

/** A picture with a card. */
export const carded = (name: string): Picture => ({
  ...pictureOf(1600, 900, name),
  card: { format: 'jpeg', width: 1200, height: 630, bytes: 1, file: `${name}-card.jpeg` },
});

/** The site of the fixture with a record of every kind. */
export function everyKindSite() {
  const { catalogue } = readCatalogue(join(fixtures, 'every-kind'));
  if (!catalogue) throw new Error('The fixture has mistakes.');
  const { province, records, communes, terms } = catalogue;
  return siteWith({ province, records, communes, terms, pictures: { 'ben-mau': carded('ben-mau') } });
}

type Graph = { '@context': string; '@graph': Record<string, unknown>[] };

/** What a reader of the file gets: without what is undefined. */
export const written = (graph: unknown): Graph => JSON.parse(JSON.stringify(graph)) as Graph;

/** The graph of a page in the frame. */
export const graphOf = (reader: Reader, path: string, parts: PageParts): Graph =>
  written(
    pageGraph(
      reader,
      { url: `https://mau.gov.vn${path}`, title: 'Trang', description: 'Một trang.', lang: reader.lang },
      parts,
    ),
  );

/** The graph of a record's page. */
export function recordGraph(reader: Reader, record: CatalogueRecord): Graph {
  const { words, lang } = reader.shown(record);
  const { published, updated } = record.facts;
  const page = { url: pageOf(reader, record), title: words.title, description: words.summary, lang };
  return written(pageGraph(reader, { ...page, published, updated }, recordParts(reader, record)));
}

/** What the page of a record is of. */
export const thingOf = <K extends Kind>(reader: Reader, record: CatalogueRecord<K>) =>
  recordGraph(reader, record as CatalogueRecord)['@graph'].find(({ '@id': id }) =>
    String(id).endsWith('#thing'),
  );
