import { builtProvince } from '../support/build-once.ts';
import { type Extent, ROOT_PAGES, typicalPages } from '../support/page-types.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';

export const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];

export interface Sample extends SiteInBrowser {
  dir: string;
  /** One page of each type, in each language or in one of them, and those without a language. */
  pages: string[];
}

/**
 * The sample province, built once a run, in a browser of the test file's own.
 * @param extent whether `pages` are all or some.
 * @param args further switches of Chromium.
 * @param turn which language each type is looked at in: `languagesAt`.
 */
export async function openSample(extent: Extent = 'sample', args: string[] = [], turn = 0): Promise<Sample> {
  const dir = await builtProvince('sample');
  const pages = typicalPages(dir, LANGUAGES, extent, turn)
    // The chooser stays where its address asks for it; else it sends the visitor on.
    .map((address) => (address === ROOT_PAGES[0] ? '/#languages' : address));
  return { dir, pages, ...(await openSite(dir, args)) };
}

/** What was found, each once, with how many pages have it and the first of them: empty is as it should be. */
export function faulty(found: Map<string, string[]>): Record<string, string> {
  const pages = new Map<string, string[]>();
  for (const [address, faults] of found)
    for (const fault of new Set(faults)) pages.set(fault, [...(pages.get(fault) ?? []), address]);
  return Object.fromEntries(
    [...pages].map(([fault, list]) => [fault, `${list.length} pages, first ${list.slice(0, 3).join(' ')}`]),
  );
}
