import type { Catalogue } from '../../catalogue/catalogue.ts';
import { fileNotices } from '../../kiosk/fleet/fleet-summary.ts';
import { readLog } from '../../kiosk/fleet/read-logs.ts';
import { type CountryOf, readCountries } from './countries.ts';
import { type Span, VisitLog } from './visit-log.ts';
import { createPageReader } from './visited-page.ts';

export interface VisitsOptions {
  catalogue: Catalogue;
  /** Of the site itself, as `https://tinh.example`. */
  siteUrl: string;
  span?: Span;
  /** A table of addresses by country. */
  countries?: string | undefined;
  onFile?(done: number): void;
}

/**
 * Counts the views of pages that access logs tell of. @param files absolute.
 * @returns the counts, and in Vietnamese what could not be read.
 * @throws Refusal of the table of countries. @throws Error ENOENT and the like
 */
export async function readVisits(
  files: readonly string[],
  { catalogue, siteUrl, span, countries, onFile }: VisitsOptions,
): Promise<{ log: VisitLog; notices: string[] }> {
  const countryOf: CountryOf | undefined =
    countries === undefined ? undefined : await readCountries(countries);
  const log = new VisitLog({
    read: createPageReader(catalogue),
    host: URL.canParse(siteUrl) ? new URL(siteUrl).hostname : '',
    ...(span && { span }),
    ...(countryOf && { countryOf }),
  });
  const notices: string[] = [];
  for (const [at, file] of files.entries()) {
    notices.push(...fileNotices(await readLog(file, log)));
    onFile?.(at + 1);
  }
  return { log, notices };
}
