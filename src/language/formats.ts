import { createDates, type DateFormats } from './dates.ts';
import { digitsOf } from './digits.ts';
import { createMemory } from './memory.ts';

export type { DateFormats, DateStyle } from './dates.ts';

export interface FormatOptions {
  /** IANA name; instants are read in it. */
  timeZone: string;
  /**
   * The word of a unit code (`ha`, `km2`, `barrel/day`, `people` ...) for that many, as in `locales` under `unit`;
   * `{n}` in it is the place of the number where that does not lead, as in `US${n} billion`.
   */
  unit: (code: string, count: number) => string;
}

/** Values in one language. A number and its unit never part at the end of a line. */
export interface Formats extends DateFormats {
  readonly locale: string;
  /** At most `digits` decimals; without it, those the number has, up to four. */
  number(value: number, digits?: number): string;
  /** In hundredths: 12.5 is 12.5 %. */
  percent(value: number, digits?: number): string;
  /** @param code a unit code; `%` is a percentage */
  quantity(value: number, code: string, digits?: number): string;
  /**
   * From a billion on, dong and dollars are counted in billions where that says all.
   * @param code ISO 4217; decimals are shown for a currency that has them in use, when there are any
   */
  currency(value: number, code: string): string;
  list(items: readonly string[]): string;
}

const NO_BREAK_SPACE = '\u00A0';

/** Currencies counted in whole units in daily life; ISO 4217 still gives the riel and the kip decimals. */
const WHOLE = new Set(['VND', 'LAK', 'KHR', 'JPY', 'KRW', 'IDR', 'MMK']);

/**
 * Where the name of the currency reads best. Elsewhere its ISO code stands: the sign of the dong is known
 * to few, and Lao names come from Intl in the wrong order ("ຫວຽດນາມ ດົງ").
 */
const NAMED = new Set(['km', 'zh', 'ja', 'ko']);

/** Languages that count by ten thousands: 45,606 thousand millions are 45.606万亿. */
const MYRIADS = new Set(['zh', 'ja', 'ko']);
const BILLIONS: Record<string, string> = { 'billion-vnd': 'VND', 'usd-billion': 'USD' };
const IN_BILLIONS: Record<string, string> = { VND: 'billion-vnd', USD: 'usd-billion' };

/** Cambodian print parts thousands by a dot and decimals by a comma; Intl of ICU 77 writes them as English does. */
function khmerSeparators(parts: Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'group' ? '.' : type === 'decimal' ? ',' : value)).join('');
}

/**
 * Formats for one language, made at build in Node: Chromium has no data for Lao and Khmer.
 * All Intl objects are made once.
 * @throws RangeError where Intl has no data for the language, and on values that are not dates or times
 */
export function createFormats(locale: string, { timeZone, unit }: FormatOptions): Formats {
  const language = new Intl.Locale(locale).language;
  // English of the world: day before month, as the province's other languages have it.
  const tag = locale === 'en' ? 'en-GB' : locale;
  const inDigits = digitsOf(language);
  const numbers = createMemory<string, Intl.NumberFormat>();
  const numberFormat = (key: string, options: Intl.NumberFormatOptions) =>
    numbers(key, () => new Intl.NumberFormat(tag, options));
  const write = (format: Intl.NumberFormat, value: number): string =>
    inDigits(language === 'km' ? khmerSeparators(format.formatToParts(value)) : format.format(value));
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });

  const number = (value: number, digits = 4) =>
    write(numberFormat(`n${digits}`, { maximumFractionDigits: digits }), value);
  const percent = (value: number, digits = 2) =>
    write(numberFormat(`%${digits}`, { style: 'percent', maximumFractionDigits: digits }), value / 100);

  const writeQuantity: Formats['quantity'] = (value, code, digits) => {
    if (code === '%' || code === 'percent') return percent(value, digits);
    const currency = BILLIONS[code];
    if (currency && MYRIADS.has(language)) {
      const amount = numberFormat('myriads', { notation: 'compact', maximumFractionDigits: 4 }).format(
        value * 1e9,
      );
      return amount + (new Intl.DisplayNames(tag, { type: 'currency' }).of(currency) ?? currency);
    }
    const word = unit(code, value).replaceAll(' ', NO_BREAK_SPACE);
    if (word.includes('{n}')) return word.replace('{n}', number(value, digits));
    // Han, kana and hangul units follow the number directly, as in 1,200公顷.
    const gap = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(word) ? '' : NO_BREAK_SPACE;
    return number(value, digits) + gap + word;
  };
  const writeCurrency: Formats['currency'] = (value, code) => {
    // Nobody counts the zeros of 9,000,000,000; an amount that is exact beyond its millions stays as it is.
    const billions = IN_BILLIONS[code];
    if (billions && value >= 1e9 && value % 1e6 === 0) return writeQuantity(value / 1e9, billions);
    if (language === 'vi' && code === 'VND') return `${number(value, 0)}${NO_BREAK_SPACE}đồng`;
    const digits = WHOLE.has(code) || Number.isInteger(value) ? 0 : 2;
    const format = numberFormat(`${code}${digits}`, {
      style: 'currency',
      currency: code,
      currencyDisplay: NAMED.has(language) ? 'name' : 'code',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    // Intl puts a breaking space before a name, and zero-width spaces inside Khmer ones.
    return write(format, value).replaceAll(' ', NO_BREAK_SPACE).replaceAll('\u200B', '');
  };

  // Minutes, prices and distances come again on thousands of pages.
  const once = createMemory<string, string>();
  return {
    locale,
    ...createDates(tag, timeZone),
    number,
    percent,
    quantity: (value, code, digits) =>
      once(`${value} ${code} ${digits}`, () => writeQuantity(value, code, digits)),
    currency: (value, code) => once(`${value} ${code}`, () => writeCurrency(value, code)),
    list: (items) => list.format(items),
  };
}
