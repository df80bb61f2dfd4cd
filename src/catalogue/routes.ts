import type { Kind } from '../model/kinds.ts';

/**
 * The only place that knows web addresses. An id is never translated and never reused: it is in printed QR codes.
 * All paths begin and end with a slash.
 */
export const routes = {
  home: (lang: string) => `/${lang}/`,
  list: (lang: string, kind: Kind, page = 1) =>
    page > 1 ? `/${lang}/${kind}/page/${page}/` : `/${lang}/${kind}/`,
  category: (lang: string, kind: Kind, facet: string, value: string, page = 1) =>
    `/${lang}/${kind}/in/${facet}/${value}/${page > 1 ? `page/${page}/` : ''}`,
  sorted: (lang: string, kind: Kind, sort: string, within?: { facet: string; value: string }, page = 1) =>
    `/${lang}/${kind}/in/${within ? `${within.facet}/${within.value}/` : ''}sort/${sort}/${page > 1 ? `page/${page}/` : ''}`,
  record: (lang: string, kind: Kind, id: string) => `/${lang}/${kind}/${id}/`,
  /** An exhibition's panels, one after another. */
  panels: (lang: string, exhibition: string) => `/${lang}/exhibitions/${exhibition}/panels/`,
  calendar: (lang: string) => `/${lang}/calendar/`,
  map: (lang: string) => `/${lang}/map/`,
  units: (lang: string) => `/${lang}/units/`,
  search: (lang: string) => `/${lang}/search/`,
  sitemap: (lang: string) => `/${lang}/sitemap/`,
  /** The page that tells of the open data. */
  openData: (lang: string) => `/${lang}/data/`,
  audience: (lang: string, audience: string) => `/${lang}/for/${audience}/`,
};

/** Words an id may not be, since they are steps of an address. */
export const RESERVED_IDS = ['in', 'page', 'index'];

/** The same address in another language: the first step is swapped. */
export function inLanguage(path: string, lang: string): string {
  return path.replace(/^\/[^/]+\//, `/${lang}/`);
}
