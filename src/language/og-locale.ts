/** Where the site's way of writing a language is not that of the most people who read it: its English is British. */
const TERRITORIES: Readonly<Record<string, string>> = { en: 'GB' };

/**
 * A language with its territory, as https://ogp.me has them: `vi_VN`. The territory is the tag's own, else that in which
 * most of the language is written.
 * @param tag BCP 47.
 */
export function ogLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag);
  const territory = region ?? TERRITORIES[language] ?? new Intl.Locale(tag).maximize().region;
  return territory ? `${language}_${territory}` : language;
}
