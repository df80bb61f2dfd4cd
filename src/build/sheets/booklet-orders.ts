import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { BookletFile, BookletSet } from '../../catalogue/handover.ts';
import { inAscii } from '../../view/bank/file-name.ts';
import { bookletHtml } from '../../view/booklet/booklet.ts';
import { BOOKLETS, chaptersOf, recordsOf } from '../../view/booklet/chapters.ts';
import type { Site } from '../../view/site.ts';
import type { Progress } from '../reporter.ts';
import { readPlaces } from './page-numbers.ts';
import { printSheets, type SheetOrder, type SheetSettings, STYLE } from './print-sheets.ts';

/** Prints booklets as `printSheets` does sheets. */
export const printBooklets = (
  site: Site,
  orders: readonly BookletOrder[],
  settings: SheetSettings,
  ...how: [open: () => Promise<Browser>, onProgress?: Progress]
) => printSheets(site, orders, { ...settings, looks: BOOKLET_LOOKS }, ...how);

/** How a booklet looks, and the map in it as on the site. */
const BOOKLET_LOOKS = [
  ...['src/styles/map.css', 'src/styles/map-ground.css'],
  ...['src/build/sheets/booklet.css', 'src/build/sheets/booklet-records.css'],
];

export interface BookletOrder extends SheetOrder {
  set: BookletSet;
}

/** What a booklet's file is called: whoever finds it in a folder knows what it is. */
const nameOf = ({ province }: Site, set: BookletSet, lang: string): string =>
  `${[inAscii(province.names['vi'] ?? '').toLowerCase(), set, lang].filter(Boolean).join('-')}.pdf`;

/** Booklets in some languages, each at `<folder>/<lang>/<province>-<set>-<lang>.pdf`; none of a set that has no records. */
export const bookletOrders = (
  site: Site,
  sets: readonly BookletSet[],
  languages: readonly string[],
  folderOf: (lang: string) => string,
): BookletOrder[] =>
  languages.flatMap((lang) =>
    sets
      .filter((set) => chaptersOf(site, set).length > 0)
      .map((set) => ({
        set,
        lang,
        html: bookletHtml(site.readerOf(lang), set, STYLE),
        file: join(folderOf(lang), nameOf(site, set, lang)),
      })),
  );

/**
 * The booklets that a site offers: in languages in which most of what is told has words of its own.
 * @param folder of the site.
 */
export const siteBooklets = (site: Site, folder: string): BookletOrder[] =>
  BOOKLETS.flatMap((set) => {
    const records = recordsOf(site, set);
    const languages = site.languages.filter(
      (lang) => records.filter(({ words }) => words[lang]).length * 2 > records.length,
    );
    return bookletOrders(site, [set], languages, () => join(folder, 'brochures'));
  });

/** What pages say of booklets that lie in a site. */
export const bookletFiles = (site: Site, orders: readonly BookletOrder[]): BookletFile[] =>
  orders.map(({ set, lang, file }) => {
    const bytes = readFileSync(file);
    return {
      set,
      lang,
      path: `/brochures/${nameOf(site, set, lang)}`,
      pages: readPlaces(bytes).count,
      bytes: bytes.length,
      records: recordsOf(site, set).map(({ kind, id }) => `${kind}/${id}`),
    };
  });
