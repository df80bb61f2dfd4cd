import { createHash } from 'node:crypto';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { SiteFile } from '../site-map.ts';
import { DATA } from './addresses.ts';

/** Earliest time that a ZIP can tell, so that the same files give the same bytes. */
const TIME = new Date(1980, 0, 1);

/** Lines as `sha256sum --check` reads them. */
export const CHECKSUMS = 'SHA256SUMS';

/**
 * Everything under `data/v1` in one ZIP, with checksums: what is handed to the national database (Decree 72/2015,
 * article 12). Sorted, with one time; whatever of it is read alone is left out, since the whole records hold it.
 */
export function createBundle(files: readonly SiteFile[]): Uint8Array {
  const own = files
    .filter(({ path }) => path.startsWith(`${DATA}/`) && !path.startsWith(`${DATA}/records/`))
    .map(({ path, text }) => ({ name: path.slice(DATA.length + 1), bytes: strToU8(text) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const sums = own.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
  const entries: Zippable = Object.fromEntries(own.map(({ name, bytes }) => [name, bytes]));
  return zipSync({ ...entries, [CHECKSUMS]: strToU8(sums.join('')) }, { level: 6, mtime: TIME });
}
