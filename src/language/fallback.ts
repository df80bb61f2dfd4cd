/** A language of the site as `province.yaml` lists it. */
export interface LanguageOrder {
  tag: string;
  /** Languages a reader of this one understands best, best first. */
  fallback?: readonly string[];
}

export interface LocalizedText {
  text: string;
  lang: string;
}

/**
 * The languages to try for a reader of `locale`: that language, those it names, the source. The source is
 * always last of them unless named earlier, as every record has it. Tags the site does not have are left out.
 */
export function fallbackOrder(locale: string, languages: readonly LanguageOrder[], source = 'vi'): string[] {
  const known = new Set([source, ...languages.map(({ tag }) => tag)]);
  const own = languages.find(({ tag }) => tag === locale)?.fallback ?? [];
  return [...new Set([locale, ...own, source])].filter((tag) => known.has(tag));
}

/** The words of the first language in `order` that has any, with the language they are in. */
export function pickLocalized(
  map: Readonly<Record<string, string | undefined>>,
  order: readonly string[],
): LocalizedText | undefined {
  for (const lang of order) {
    const text = map[lang];
    if (text?.trim()) return { text, lang };
  }
  return undefined;
}
