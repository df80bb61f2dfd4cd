import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { goneRecords } from '../catalogue/gone.ts';
import { createReaders } from '../catalogue/reader.ts';
import { currentCatalogue } from '../catalogue/shown-today.ts';
import { addresses } from '../publish/data/addresses.ts';
import { createBundle } from '../publish/data/bundle.ts';
import { createDataFiles } from '../publish/data/data-files.ts';
import { readFormerChanges } from './former-changes.ts';
import type { PreparedSite } from './prepare.ts';
import type { BuildSettings } from './settings.ts';

/**
 * Writes the open data into a site.
 * @param site the folder that becomes the site. @returns how many files.
 */
export async function writeData(
  site: string,
  { catalogue: whole, locales, siteUrl, today, clock }: PreparedSite,
  { outDir, published, daysOfChange }: Pick<BuildSettings, 'outDir' | 'published' | 'daysOfChange'>,
): Promise<number> {
  const now = { today, ...(clock && { clock }) };
  const catalogue = currentCatalogue(whole, now);
  const former = readFormerChanges(published ?? outDir, whole.province.code);
  const { files } = createDataFiles({
    catalogue,
    locales,
    readerOf: createReaders(catalogue, locales),
    siteUrl,
    today,
    gone: goneRecords(whole, now),
    former,
    history: former ? undefined : await daysOfChange?.(),
  });
  const folders = new Set<string>();
  const write = (path: string, content: string | Uint8Array) => {
    const file = join(site, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  };
  for (const { path, text } of files) write(path, text);
  write(addresses.bundle, createBundle(files));
  return files.length + 1;
}
