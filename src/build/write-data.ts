import type { Catalogue } from '../catalogue/catalogue.ts';
import { goneRecords } from '../catalogue/gone.ts';
import type { LanguageReader } from '../catalogue/reader.ts';
import { addresses } from '../publish/data/addresses.ts';
import { createBundle } from '../publish/data/bundle.ts';
import { createDataFiles } from '../publish/data/data-files.ts';
import { readFormerChanges } from './former-changes.ts';
import type { PreparedSite } from './prepare.ts';
import type { BuildSettings } from './settings.ts';
import { writeFiles } from './write-files.ts';

/** What is shown of what was prepared, and to whom. */
interface Shown {
  catalogue: Catalogue;
  readerOf: (lang: string) => LanguageReader;
}

/**
 * Writes the open data into a site.
 * @param site the folder that becomes the site. @returns how many files.
 */
export async function writeData(
  site: string,
  { catalogue, readerOf }: Shown,
  handover: PreparedSite,
  { outDir, published, daysOfChange }: Pick<BuildSettings, 'outDir' | 'published' | 'daysOfChange'>,
): Promise<number> {
  const { locales, siteUrl, today } = handover;
  const former = readFormerChanges(published ?? outDir, catalogue.province.code);
  const { files } = createDataFiles({
    catalogue,
    locales,
    readerOf,
    siteUrl,
    today,
    gone: goneRecords(handover.catalogue, handover),
    former,
    history: former ? undefined : await daysOfChange?.(),
  });
  writeFiles(site, [...files, { path: addresses.bundle, text: createBundle(files) }]);
  return files.length + 1;
}
