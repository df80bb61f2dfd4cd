import type { LocalizedText } from '../language/fallback.ts';
import type { CatalogueRecord } from './catalogue.ts';
import type { LanguageReader } from './reader.ts';

/**
 * What must stand beside a picture: what kind of picture it is where it is no photograph, and whose it is. A credit
 * line that begins with the kind (“Illustration: …”) says both.
 */
export function creditWords(
  { lang, tDynamic, phrase }: Pick<LanguageReader, 'lang' | 'tDynamic' | 'phrase'>,
  { digitalSource, creditLine }: CatalogueRecord<'photos'>['facts'],
): LocalizedText[] {
  const credit = phrase(creditLine);
  if (digitalSource === 'photograph') return [credit];
  const kind = tDynamic(`list.digitalSource.${digitalSource}`);
  const begins = credit.text.toLocaleLowerCase(lang).startsWith(kind.toLocaleLowerCase(lang));
  return begins ? [credit] : [{ text: kind, lang }, credit];
}
