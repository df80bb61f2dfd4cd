/** Words by key, each with its plural forms. */
type Messages = ReadonlyMap<string, ReadonlyMap<string, string>>;
type Tell = (rule: 'untranslated' | 'endonym', locale: string, key: string, message: string) => void;

/** Letters that tell Vietnamese from what is the same everywhere: ISBN, km², “Menu”. */
const VIETNAMESE = /[ăâđêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]/iu;
/** Of other languages only a sentence tells: “Photos” is English and French. */
const SENTENCES = 10;
const isSentence = (text: string) => /\p{L}.*\s\p{L}.*\s\p{L}|(?:\p{Lo}\p{M}*){8}/su.test(text);
/** “Việt Nam” may well stay as it is. */
const isName = (text: string) => text.includes(' ') && text.split(' ').every((word) => /^\p{Lu}/u.test(word));

/** What nobody leaves so in a translation. */
const isVietnamese = (text: string) => VIETNAMESE.test(text) && !isName(text);

const baseOf = (locale: string) => locale.split('-')[0];

/** Languages whose words are still those of another, and two that bear the same name. */
export function checkTranslated(all: ReadonlyMap<string, Messages>, source: string, tell: Tell): void {
  const done: [string, Messages][] = [];
  for (const [locale, messages] of [...all].sort(([a], [b]) => Number(b === source) - Number(a === source))) {
    for (const [other, words] of done) {
      const isSource = other === source;
      if (baseOf(locale) === baseOf(other)) continue;
      const same = [...messages.keys()].filter((key) => {
        const text = plainOf(messages, key);
        if (!text || text !== plainOf(words, key)) return false;
        return isSource ? isVietnamese(text) : isSentence(text);
      });
      const [first] = same;
      if (!first || (!isSource && same.length < SENTENCES)) continue;
      const more = same.length > 1 ? `, cùng ${same.length - 1} lời văn khác trong ${messages.size}` : '';
      tell(
        'untranslated',
        locale,
        first,
        `còn y như bản ${other} (“${plainOf(messages, first)}”)${more}. → Dịch sang ngôn ngữ của tệp này.`,
      );
      // What was copied from one language is not told of the next as well.
      break;
    }
    done.push([locale, messages]);
  }
  checkNames(all, tell);
}

/** One text of the interface that a language still lacks. */
export interface OpenWords {
  key: string;
  /** What it says in the source language. */
  source: string;
  /** `missing`: not there, or empty; `same`: still as in the source. */
  state: 'missing' | 'same';
}

/** Every text of the interface that is not yet translated, in the order of the source. */
export const openWords = (source: Messages, messages: Messages): OpenWords[] =>
  [...source.keys()].flatMap((key): OpenWords[] => {
    const [wanted = '', text = ''] = [plainOf(source, key), plainOf(messages, key)];
    if (text.trim() === '') return [{ key, source: wanted, state: 'missing' }];
    return text === wanted && isVietnamese(text) ? [{ key, source: wanted, state: 'same' }] : [];
  });

const plainOf = (messages: Messages, key: string): string | undefined =>
  messages.get(key)?.get('other') ?? [...(messages.get(key)?.values() ?? [])][0];

const ENDONYM = 'site.endonym';

/** Whoever looks for their language must be able to tell it from the others. */
function checkNames(all: ReadonlyMap<string, Messages>, tell: Tell): void {
  const known = new Map<string, string>();
  for (const [locale, messages] of all) {
    const name = plainOf(messages, ENDONYM);
    const key = name?.normalize('NFC').trim().toLowerCase();
    if (!key) continue;
    const other = known.get(key);
    const own = ownName(locale);
    if (other)
      tell(
        'endonym',
        locale,
        ENDONYM,
        `trùng với tên của ngôn ngữ ${other} (“${name}”), khách không biết chọn bên nào. → Viết tên ngôn ngữ này bằng chính chữ của nó${own ? `, ví dụ: ${own}` : ''}`,
      );
    else known.set(key, locale);
  }
}

function ownName(locale: string): string | undefined {
  const name = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(locale);
  // Where the engine does not speak it, it answers in English.
  return new Intl.DisplayNames([locale], { type: 'language' }).resolvedOptions().locale.startsWith(locale)
    ? name
    : undefined;
}
