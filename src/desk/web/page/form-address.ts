/** Names of the files that the form has beside records. */
const FILES = /^content\/(province|communes|terms|audiences|synonyms|redirects)\.yaml$/;

/**
 * Where the form shows a file, at a field; undefined for what it does not show.
 * @param file as `content/places/bai-bien/index.lo.md`.
 * @param field as `geo.lat`.
 */
export function formAddress(file: string, field?: string): string | undefined {
  const [, kind, id, lang = 'vi', extension = 'md'] =
    /^content\/([a-z]+)\/([a-z0-9-]+)(?:\/index\.([A-Za-z-]+)\.(mdx?))?$/.exec(file) ?? [];
  const [, name] = FILES.exec(file) ?? [];
  const query = field === undefined ? '' : `?${new URLSearchParams({ truong: field })}`;
  if (name !== undefined) return `/admin/${query}#/collections/tinh/entries/${name}`;
  if (kind === undefined || id === undefined || extension === 'mdx') return undefined;
  // Sveltia opens its first pane in that language.
  const shown = lang === 'vi' ? '' : `?_locale=${lang}`;
  return `/admin/${query}#/collections/${kind}/entries/${id}/index${shown}`;
}
