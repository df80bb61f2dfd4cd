import type { Catalogue } from '../../catalogue/catalogue.ts';
import { languagesOf } from '../../catalogue/catalogue.ts';
import { KIND_NAMES } from '../../model/kinds.ts';

/** What a request of a visitor asked for, in words of the site alone: nothing a visitor wrote is in it. */
export type Visited =
  | { page: 'root' | 'home' | 'other'; lang?: string }
  | { page: 'list'; lang: string; kind: string }
  | { page: 'record'; lang: string; kind: string; id: string }
  | { file: (typeof FILE_TYPES)[number] };

/** Open data and what else is taken away from the site. */
const FILE_TYPES = ['csv', 'json', 'geojson', 'ndjson', 'md', 'ics', 'xml', 'zip', 'pdf'] as const;
const FILE = new RegExp(`\\.(${FILE_TYPES.join('|')})$`);
/** Files that pages and programs fetch by themselves. */
const OWN =
  /^\/(?:_astro|assets|fonts|search|pagefind|media|keyboard|kiosk)\/|webmanifest$|^\/(?:sitemap|favicon)/;

/**
 * Reads the path of a request as the site's own addresses; undefined for what is no page and no file to take away.
 * What stands in the path and is no language, kind or record of the site is left behind.
 * @param target path and query as in a log; the query is dropped unread.
 */
export function createPageReader(catalogue: Catalogue): (target: string) => Visited | undefined {
  const languages = new Set(languagesOf(catalogue));
  const kinds = new Set<string>(KIND_NAMES);
  const records = new Set(catalogue.records.map(({ kind, id }) => `${kind}/${id}`));
  return (target) => {
    const path = (target.split(/[?#]/, 1)[0] ?? '').replace(/^https?:\/\/[^/]+/i, '');
    const [, type] = FILE.exec(path) ?? [];
    if (type && !OWN.test(path)) return { file: type as (typeof FILE_TYPES)[number] };
    if (path === '/') return { page: 'root' };
    if (!path.endsWith('/')) return undefined;
    const [lang = '', kind, id] = path.slice(1, -1).split('/');
    if (!languages.has(lang)) return undefined;
    if (kind === undefined) return { page: 'home', lang };
    if (!kinds.has(kind)) return { page: 'other', lang };
    if (id !== undefined && records.has(`${kind}/${id}`)) return { page: 'record', lang, kind, id };
    return { page: 'list', lang, kind };
  };
}
