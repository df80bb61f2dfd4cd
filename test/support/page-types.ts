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
    ...longest(all.filter((address) => /^exhibitions\/[^/]+\/panels\/$/.test(address))),
    // These have parts of every form.
    ...all.filter((address) => /^for\/(tourist|investor|press)\//.test(address)),
  ].filter((address, at, list) => list.indexOf(address) === at);
}

/** How much of a matrix is looked at: a fixed sample by `npm test`, the whole by `npm run test:long`. */
export type Extent = 'sample' | 'whole';

/** No spaces between words, and letters above and below the line: what breaks, breaks here first. */
const HARDEST = ['lo', 'km'];

/**
 * Languages in which the type of page at a place of its list is looked at. In a sample it is one: the hardest turn
 * about, and every third type is in one of the others. A page's form comes from its type, what its lines do from its
 * script: each type is met, and each script on types of all forms.
 * @param turn another in each suite, so that what one of them sees in Lao the next sees in Khmer, the third in another.
 */
export function languagesAt(extent: Extent, at: number, languages: readonly string[], turn = 0): string[] {
  if (extent === 'whole') return [...languages];
  const others = languages.filter((lang) => !HARDEST.includes(lang));
  const round = [...HARDEST, others[Math.floor((at + turn) / 3) % others.length] as string];
  return [round[(at + turn) % round.length] as string];
}

/** `pageTypes` in every language that they are looked at in, and the pages that have none. */
export function typicalPages(
  dir: string,
  languages: readonly string[],
  extent: Extent = 'whole',
  turn = 0,
): string[] {
  return [
    ...ROOT_PAGES,
    ...pageTypes(dir).flatMap((type, at) =>
      languagesAt(extent, at, languages, turn).map((lang) => `/${lang}/${type}`),
    ),
  ];
}
