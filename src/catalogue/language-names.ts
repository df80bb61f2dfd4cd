/** Codes of countries, and others of three letters, that are written for a language; what none of them is stays. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['vn', 'vi'],
  ['vie', 'vi'],
  ['la', 'lo'],
  ['lao', 'lo'],
  ['kh', 'km'],
  ['khm', 'km'],
  ['cn', 'zh'],
  ['zho', 'zh'],
  ['chi', 'zh'],
  ['us', 'en'],
  ['gb', 'en'],
  ['eng', 'en'],
  ['jp', 'ja'],
  ['jpn', 'ja'],
  ['kr', 'ko'],
  ['kor', 'ko'],
]);

/** Names of languages for editors. */
const NAMES = new Intl.DisplayNames(['vi'], { type: 'language' });

/** `tiếng Trung (zh)`, where the machine knows the language. */
export function languageName(tag: string): string {
  const name = NAMES.of(tag);
  return name && name !== tag ? `${name.replace(/^T/, 't')} (${tag})` : tag;
}

/**
 * The tag of the language that was meant by a code of a country (`cn`), by capitals (`EN`) or by a region that the
 * province does not tell apart (`en-US`). The tag itself when it is one of the province, or nothing better is known.
 */
export function meantLanguage(tag: string, shown: readonly string[] = []): string {
  if (shown.includes(tag)) return tag;
  const lower = tag.toLowerCase();
  const same = shown.find((other) => other.toLowerCase() === lower);
  if (same) return same;
  const meant = MEANT.get(lower);
  if (meant) return meant;
  const [base = ''] = lower.split('-');
  const broader = MEANT.get(base) ?? base;
  return shown.includes(broader) ? broader : lower === base ? lower : tag;
}
