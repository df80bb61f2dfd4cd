import { createInstance, type FormatterModule, type ResourceKey } from 'i18next';
import { digitsOf } from './digits.ts';
import { createMemory } from './memory.ts';
import type { MessageKey } from './messages.ts';

export type MessageValues = Record<string, string | number>;

export interface Translator {
  readonly locale: string;
  /**
   * The words of one key. `{{x}}` is replaced by `values.x` as it is (no HTML escaping: the template
   * escapes); `values.count` chooses the plural form and is written with the separators of the language.
   * @throws MissingKeyError when the language has no such key
   * @throws MissingValueError when the words hold a placeholder that `values` lacks
   */
  t(key: MessageKey, values?: MessageValues): string;
  /** `t` for a key made from data, such as `unit.${code}`, where the type cannot know the path. */
  tDynamic(key: string, values?: MessageValues): string;
  has(key: string): boolean;
}

/** The file that holds the words of a language, as named in every message about them. */
export function localeFile(locale: string): string {
  return `locales/${locale}.json`;
}

/** Enough for every key and the values that repeat, without holding every number of a large province. */
const MOST_KEPT = 20_000;

export class MissingKeyError extends Error {
  override readonly name = 'MissingKeyError';
  readonly locale: string;
  readonly key: string;
  readonly file: string;

  constructor(locale: string, key: string) {
    super(
      `${localeFile(locale)}: chưa có khóa “${key}”. → Thêm khóa này với lời văn của ngôn ngữ “${locale}”.`,
    );
    this.locale = locale;
    this.key = key;
    this.file = localeFile(locale);
  }
}

export class MissingValueError extends Error {
  override readonly name = 'MissingValueError';

  constructor(locale: string, key: string, placeholder: string) {
    super(
      `${localeFile(locale)}: lời văn của “${key}” cần giá trị ${placeholder}, nhưng nơi gọi không truyền vào.`,
    );
  }
}

/**
 * A translator over the words of one language, which stands alone: no other language fills its gaps,
 * so a hole stops the build instead of reaching a visitor.
 *
 * Plural forms come from Intl.PluralRules. A form that is not there gives way to `_other`, so a browser
 * without the rules of Lao or Khmer still finds the words; `checkLocales` sees to it that none is forgotten.
 * @param resources the tree of locales/<locale>.json
 */
export function createTranslator(locale: string, resources: Record<string, unknown>): Translator {
  let asked = '';
  const fail = (): never => {
    throw new MissingKeyError(locale, asked);
  };
  const i18n = createInstance();
  i18n.use(countFormatter(locale));
  i18n.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: resources as ResourceKey } },
    initAsync: false,
    nsSeparator: false,
    parseMissingKeyHandler: fail,
    returnedObjectHandler: fail,
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => {
      throw new MissingValueError(locale, asked, match[0]);
    },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });

  // Keys are checked by our own type, so the library's typed overloads would only repeat it.
  const translate = i18n.t as unknown as (key: string, values?: MessageValues) => string;
  const made = createMemory<string, string>(MOST_KEPT);
  const tDynamic = (key: string, values?: MessageValues): string => {
    // The same dates, units and counts come again on thousands of pages.
    let call = key;
    for (const name in values) call += `\n${name} ${typeof values[name]} ${values[name]}`;
    return made(call, () => {
      asked = key;
      return translate(key, values);
    });
  };
  return { locale, t: tDynamic, tDynamic, has: (key) => i18n.exists(key) || i18n.exists(key, { count: 0 }) };
}

/** Only `count` has the separators of the language: a year passed as a number has its digits alone. */
function countFormatter(locale: string): FormatterModule {
  const numbers = new Intl.NumberFormat(locale);
  const digits = digitsOf(locale);
  return {
    type: 'formatter',
    init: () => {},
    add: () => {},
    addCached: () => {},
    format: (value, _format, _language, options) =>
      typeof value !== 'number'
        ? value
        : digits(options?.interpolationkey === 'count' ? numbers.format(value) : String(value)),
  };
}
