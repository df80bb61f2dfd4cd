import type { Catalogue } from '../catalogue/catalogue.ts';
import { goneRecords } from '../catalogue/gone.ts';
import type { LanguageReader } from '../catalogue/reader.ts';
import { addresses } from '../publish/data/addresses.ts';
import { createBundle } from '../publish/data/bundle.ts';
import { createDataFiles } from '../publish/data/data-files.ts';
import { readFormerChanges } from './former-changes.ts';
import type { Stage } from './output-folder.ts';
import type { PreparedSite } from './prepare.ts';
import type { BuildSettings } from './settings.ts';

/** What is shown of what was prepared, and to whom. */
interface Shown {
  catalogue: Catalogue;
  readerOf: (lang: string) => LanguageReader;
}

/**
 * Writes the open data of a site.
 * @returns how many files.
 */
export async function writeData(
  { write }: Pick<Stage, 'write'>,
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
  for (const { path, text } of files) write(path, text);
  write(addresses.bundle, createBundle(files));
  return files.length + 1;
}
