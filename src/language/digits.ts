/**
 * The digits of languages that print running text in their own. Khmer does: its ministries, schools and newspapers
 * write ថ្ងៃទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦, and so do the texts of translators, beside which 2026 looks like a code. (CLDR
 * names ASCII digits as the default of `km`, as keyboards have them.) Lao has digits of its own too, but prints 0–9.
 */
const OWN_DIGITS: Record<string, string> = { km: '០១២៣៤៥៦៧៨៩' };

/**
 * Writes the numbers of a text in the digits of a language. What is copied or dialled (a telephone number, a decision's
 * number, an address) is none of its texts and is not to be put through it.
 * @param locale as `km`; one without digits of its own gets the text back as it is
 */
export function digitsOf(locale: string): (text: string) => string {
  const digits = OWN_DIGITS[locale.split('-')[0] as string];
  return digits
    ? (text) => text.replace(/[0-9]/g, (digit) => digits[Number(digit)] as string)
    : (text) => text;
}
