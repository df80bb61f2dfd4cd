import { join } from 'node:path';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { hasSheet, recordSheet, sheetAddress } from '../../view/sheets/record-sheet.ts';
import type { Site } from '../../view/site.ts';
import { type SheetOrder, STYLE } from './print-sheets.ts';

/** What may be asked for: the sheets of one gate, of all, of zones and projects, or every one. */
export type SheetSet = 'gates' | 'sites' | 'all' | { gate: string };

/** The records of a set that are shown and have a sheet. */
export const recordsOfSet = ({ catalogue }: Site, set: SheetSet): CatalogueRecord[] =>
  catalogue.records.filter((record) => hasSheet(record) && isIn(record, set));

function isIn({ kind, id }: CatalogueRecord, set: SheetSet): boolean {
  if (set === 'all') return true;
  if (set === 'sites') return kind !== 'gates';
  return kind === 'gates' && (set === 'gates' || set.gate === id);
}

/** Sheets of records in some languages, each at `<folder>/<lang>/<kind>/<id>.pdf`. */
export const sheetOrders = (
  site: Site,
  records: readonly CatalogueRecord[],
  languages: readonly string[],
  folder: string,
): SheetOrder[] =>
  languages.flatMap((lang) =>
    records.map((record) => ({
      lang,
      html: recordSheet(site.readerOf(lang), record, STYLE),
      file: join(folder, lang, record.kind, `${record.id}.pdf`),
    })),
  );

/** The sheets that a site's own pages lead to. @param folder of the site. */
export const siteSheets = (site: Site, folder: string): SheetOrder[] =>
  site.languages.flatMap((lang) => {
    const linked = recordsOfSet(site, 'all').filter((record) => sheetAddress(site.readerOf(lang), record));
    return sheetOrders(site, linked, [lang], folder);
  });
