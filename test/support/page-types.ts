import { statSync } from 'node:fs';
import { join } from 'node:path';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { addressesOf } from './site.ts';

/** Pages without a language of their own. */
export const ROOT_PAGES = ['/', '/404.html'];

/** Lists whose layout is not the plain one of cards. */
const LISTS = ['places', 'photos', 'news', 'gates', 'zones', 'contacts', 'figures'];

/**
 * One page of each type of a built site, without its language: home, lists, categories, a record of each kind
 * (the longest, which shows most), composed pages, calendar, search and the rest.
 */
export function pageTypes(dir: string, source = 'vi'): string[] {
  const prefix = `/${source}/`;
  const all = addressesOf(dir)
    .filter((address) => address.startsWith(prefix))
    .map((address) => address.slice(prefix.length));
  const size = (address: string) => statSync(join(dir, source, address, 'index.html')).size;
  const longest = (some: string[]) => some.toSorted((a, b) => size(b) - size(a)).slice(0, 1);
  const steps = (address: string) => address.split('/').length - 1;
  const kinds = KIND_NAMES as string[];
  return [
    ...all.filter((address) => steps(address) < 2 && !kinds.includes(address.slice(0, -1))),
    ...LISTS.map((kind) => `${kind}/`).filter((address) => all.includes(address)),
    ...kinds.flatMap((kind) =>
      longest(all.filter((address) => address.startsWith(`${kind}/`) && steps(address) === 2)),
    ),
    ...all.filter((address) => address.startsWith('pages/') && steps(address) === 2),
    ...['type', 'region'].flatMap((facet) =>
      longest(all.filter((address) => address.startsWith(`places/in/${facet}/`))),
    ),
    ...longest(all.filter((address) => /^zones\/in\/(.+\/)?sort\//.test(address))),
    // These have parts of every form.
    ...all.filter((address) => /^for\/(tourist|investor|press)\//.test(address)),
  ].filter((address, at, list) => list.indexOf(address) === at);
}

/** How much of a matrix is looked at: a fixed sample by `npm test`, the whole by `npm run test:long`. */
export type Extent = 'sample' | 'whole';

/** No spaces between words, and letters above and below the line: what breaks, breaks here first. */
const HARDEST = ['lo', 'km'];

/** Languages in which the type of page at a place of its list is looked at: the hardest, the others in turn. */
export function languagesAt(extent: Extent, at: number, languages: readonly string[]): string[] {
  const others = languages.filter((lang) => !HARDEST.includes(lang));
  const hardest = languages.filter((lang) => HARDEST.includes(lang));
  return extent === 'whole' ? [...languages] : [...hardest, others[at % others.length] as string];
}

/** `pageTypes` in every language that they are looked at in, and the pages that have none. */
export function typicalPages(dir: string, languages: readonly string[], extent: Extent = 'whole'): string[] {
  return [
    ...ROOT_PAGES,
    ...pageTypes(dir).flatMap((type, at) =>
      languagesAt(extent, at, languages).map((lang) => `/${lang}/${type}`),
    ),
  ];
}
