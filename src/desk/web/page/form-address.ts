/** Names of the files that the form has beside records. */
const FILES = /^content\/(province|communes|terms|audiences|synonyms|redirects)\.yaml$/;

/** What is wrong is told at its field, by the address; as much of it as an address may hold. */
const MOST_TOLD = 400;

/** Where in the form a mistake is mended. */
export interface Mistake {
  /** As `geo.lat`. */
  field?: string;
  /** What is said at the field. */
  told?: string;
}

/**
 * Where the form shows a file, at a field; undefined for what it does not show.
 * @param file as `content/places/bai-bien/index.lo.md`.
 */
export function formAddress(file: string, { field, told }: Mistake = {}): string | undefined {
  const [, kind, id, lang = 'vi', extension = 'md'] =
    /^content\/([a-z]+)\/([a-z0-9-]+)(?:\/index\.([A-Za-z-]+)\.(mdx?))?$/.exec(file) ?? [];
  const [, name] = FILES.exec(file) ?? [];
  const asked = new URLSearchParams({
    ...(field !== undefined && { truong: field }),
    ...(name === undefined && lang !== 'vi' && { tieng: lang }),
    ...(field !== undefined && told && { loi: shortened(told) }),
  });
  const query = asked.size > 0 ? `?${asked}` : '';
  if (name !== undefined) return `/admin/${query}#/collections/tinh/entries/${name}`;
  if (kind === undefined || id === undefined || extension === 'mdx') return undefined;
  return `/admin/${query}#/collections/${kind}/entries/${id}/index`;
}

const shortened = (text: string): string =>
  text.length > MOST_TOLD ? `${text.slice(0, MOST_TOLD).trimEnd()} …` : text;
