import { join } from 'node:path';
import { prepareSite } from '../build/prepare.ts';
import type { Reporter } from '../build/reporter.ts';
import type { SheetSettings } from '../build/sheets/print-sheets.ts';
import { partOf } from '../catalogue/part-files.ts';
import { removeSync } from '../catalogue/patient-disk.ts';
import { createSite, type Site } from '../view/site.ts';
import type { Environment } from './environment.ts';

/**
 * Prepares the site for what is printed of it, in a folder that is gone afterwards.
 * @throws Refusal after reporting, when the content has an error.
 */
export async function withSiteToPrint<T>(
  environment: Environment,
  reporter: Reporter,
  print: (site: Site, settings: SheetSettings) => Promise<T>,
): Promise<T> {
  const { root, cacheDir } = environment;
  const work = partOf(join(cacheDir, 'sheets', 'site'));
  try {
    const site = createSite(await prepareSite(environment, work, reporter));
    return await print(site, { root, cacheDir, site: work, work });
  } finally {
    removeSync(work);
  }
}
