const NATIONAL = [
  ['lo', /\p{Script=Lao}/u],
  ['km', /\p{Script=Khmer}/u],
  ['th', /\p{Script=Thai}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
] as const;
/** Letters that of the languages in Latin letters Vietnamese alone has. */
const VIETNAMESE = /[đơưăẠ-ỹ]/iu;

const scriptOf = (lang: string): string => new Intl.Locale(lang).maximize().script ?? '';

/**
 * Language tag of a text of which nothing is known but its letters: where several languages share a script, the
 * reader's if it is one of them, else the script's own tag, as `und-Latn`.
 */
export function languageOfText(text: string, reader: string): string {
  const national = NATIONAL.find(([, letters]) => letters.test(text))?.[0];
  if (national) return national;
  if (/\p{Script=Han}/u.test(text)) return /^(?:Han[st]|Jpan)$/.test(scriptOf(reader)) ? reader : 'und-Hani';
  if (VIETNAMESE.test(text)) return 'vi';
  return scriptOf(reader) === 'Latn' || !/\p{Script=Latin}/u.test(text) ? reader : 'und-Latn';
}
