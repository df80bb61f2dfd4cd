import { routes } from '../catalogue/routes.ts';

/**
 * The page above a page, for the key Back at the beginning of a visit: from the panels of an exhibition to its record, from a record to its list, from a list or a
 * view to the home page, from there to the choice of languages.
 * @param path address from the root, as `/vi/places/`
 */
export function parentOf(path: string): string {
  const [lang, first, ...rest] = path.split('/').filter(Boolean);
  if (lang === undefined || first === undefined) return '/';
  if (path === routes.panels(lang, rest[0] ?? '')) return routes.record(lang, 'exhibitions', rest[0] ?? '');
  return rest.length > 0 && first !== 'for' ? `/${lang}/${first}/` : `/${lang}/`;
}
