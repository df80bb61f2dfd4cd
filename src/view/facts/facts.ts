import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, NO_HTML } from '../../language/html.ts';
import { memoiseByObject } from '../../language/memory.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Reader, Site } from '../site.ts';
import { partnerRows, productRows, projectRows, zoneRows } from './business.ts';
import { gateRows } from './gate.ts';
import { gateTables } from './gate-tables.ts';
import {
  contactRows,
  exhibitionRows,
  figuresTable,
  newsRows,
  photoRows,
  publicationRows,
} from './reference.ts';
import { inline, phrase, type Row, type Rows, row, textRow } from './row.ts';
import { serviceRows } from './service.ts';
import { months } from './shared.ts';
import { cultureRows, eventRows, personRows, placeRows, routeRows } from './visit.ts';

type RowsOf = { [K in Kind]?: (reader: Reader, record: CatalogueRecord<K>) => Rows };

const ROWS: RowsOf = {
  places: placeRows,
  culture: cultureRows,
  events: eventRows,
  people: personRows,
  products: productRows,
  zones: zoneRows,
  projects: projectRows,
  gates: gateRows,
  partners: partnerRows,
  news: newsRows,
  publications: publicationRows,
  exhibitions: exhibitionRows,
  photos: photoRows,
  contacts: contactRows,
  routes: routeRows,
  services: serviceRows,
};

const communesByCode = memoiseByObject(
  ({ catalogue }: Site) => new Map(catalogue.communes.map((commune) => [commune.code, commune])),
);

/** Communes of a record, in the reader's order of languages. */
export function localityOf(reader: Reader, record: CatalogueRecord): Html | undefined {
  const communes = communesByCode(reader.site);
  const names = (record.facts.locality ?? []).flatMap((code) => {
    const name = reader.name(communes.get(code)?.names);
    return name ? [reader.span(name)] : [];
  });
  return inline(reader, names);
}

/** Rows that any kind may have: those before its own, and the one after. */
export function commonRows(reader: Reader, record: CatalogueRecord): { where: Rows; season: Rows[number] } {
  const formerly = (record.facts.formerly ?? []).map((name) => phrase(reader, name));
  return {
    where: [
      row(reader.t('fact.locality'), localityOf(reader, record)),
      row(reader.t('fact.formerly'), inline(reader, formerly)),
    ],
    season: textRow(reader.t('fact.season'), months(reader, record.facts.season)),
  };
}

/** Rows that only a record's kind has. */
const kindRows = <K extends Kind>(reader: Reader, record: CatalogueRecord<K>): Rows =>
  ROWS[record.kind]?.(reader, record) ?? [];

/** All rows of a record's table of facts; empty ones are left out. */
export function factRows(reader: Reader, record: CatalogueRecord): Row[] {
  const { where, season } = commonRows(reader, record);
  const rows: Rows = [...where, ...kindRows(reader, record), season];
  return rows.filter((item) => item !== undefined);
}

/** A table that some kinds have besides their rows. */
export function factTable(reader: Reader, record: CatalogueRecord): Html {
  if (record.kind === 'gates') return gateTables(reader, record);
  if (record.kind === 'figures') return figuresTable(reader, record);
  return NO_HTML;
}
