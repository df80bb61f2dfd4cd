import type { NumberWords } from './number-words.ts';

/** Digits with signs between them, the first not the end of another number. Thousands may stand apart by a fixed space. */
export const NUMERAL = /\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)*/gu;

/** 1.234.567 or 1,234 */
const grouped = (sign: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${sign}\\d{3})+$`);
const GROUPED = { '.': grouped('.'), ',': grouped(',') };

const plain = (typed: string) => Number(typed.replace(/\D/g, ''));

/**
 * Ways to read digits with points and commas; each way is a list, as `1,2` of an English text is two numbers.
 * @param typed as `NUMERAL` finds it.
 */
export function readNumeral(
  typed: string,
  { decimal, isMixed }: Pick<NumberWords, 'decimal' | 'isMixed'>,
): number[][] {
  const digits = typed.replace(/[\u00a0\u2009\u202f]/gu, '');
  const parting = decimal === ',' ? '.' : ',';
  const signs = digits.replace(/\d/g, '');
  if (signs === '') return [[Number(digits)]];
  const whole = GROUPED[parting].test(digits);
  if (whole) return [[plain(digits)]];
  if (signs.length === 1) {
    const value = Number(digits.replace(',', '.'));
    if (signs === decimal)
      return GROUPED[decimal].test(digits) && isMixed ? [[value], [plain(digits)]] : [[value]];
    // 3.5 in a text that writes 3,5: nothing else can be meant.
    if (decimal === ',') return [[value]];
    return [digits.split(signs).map(Number)];
  }
  const own = new RegExp(`^\\d{1,3}(?:\\${parting}\\d{3})*\\${decimal}\\d+$`);
  const other = new RegExp(`^\\d{1,3}(?:\\${decimal}\\d{3})*\\${parting}\\d+$`);
  if (own.test(digits)) return [[Number(digits.replaceAll(parting, '').replace(decimal, '.'))]];
  if (isMixed && other.test(digits)) return [[Number(digits.replaceAll(decimal, '').replace(parting, '.'))]];
  if (isMixed && GROUPED[decimal].test(digits)) return [[plain(digits)]];
  return [digits.split(/[.,]/).map(Number)];
}
