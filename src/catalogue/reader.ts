import { createCollator, type TitleCollator } from '../language/collate.ts';
import { fallbackOrder, type LocalizedText, pickLocalized } from '../language/fallback.ts';
import { createFormats, type Formats } from '../language/formats.ts';
import { html as escaped, fillHtml, type Html, joinHtml } from '../language/html.ts';
import { createWordBreaker } from '../language/line-break.ts';
import { createMemory, memoise, memoiseByObject } from '../language/memory.ts';
import type { MessageKey } from '../language/messages.ts';
import { scriptOf } from '../language/scripts.ts';
import { textRuns } from '../language/text-runs.ts';
import { createTranslator, type MessageValues, type Translator } from '../language/translator.ts';
import { type Catalogue, type CatalogueRecord, languagesOf } from './catalogue.ts';
import { type ShownWords, shownWords } from './translation.ts';

/** Text of Latin letters alone: in a language written in them, nothing in it needs a mark. */
const ONLY_LATIN = /^[\u0000-\u036F\u1E00-\u1EFF\u2000-\u2BFF]*$/;

/** Everything that depends on the reader's language, made once a language. */
export interface LanguageReader {
  lang: string;
  /** The reader's language, its fallbacks, the source. */
  order: string[];
  t: Translator['t'];
  tDynamic: Translator['tDynamic'];
  /** As `t`, where values are HTML: each stands in a list, as in a template. */
  tHtml(key: MessageKey, values: Readonly<Record<string, MessageValues[string] | readonly Html[]>>): Html;
  /** Pieces of HTML as a list of the language: "a, b and c". */
  listHtml(items: readonly Html[]): Html;
  formats: Formats;
  collator: TitleCollator;
  /** Name of the province in the reader's language, or the nearest there is. */
  provinceName: LocalizedText;
  shown(record: CatalogueRecord): ShownWords;
  pick(words: Readonly<Record<string, string | undefined>> | undefined): LocalizedText | undefined;
  /** A name given in several languages; where the reader's is missing, by the agreed names, then the next language. */
  name(names: Readonly<Record<string, string | undefined>> | undefined): LocalizedText | undefined;
  /** A Vietnamese phrase of the facts by the agreed names; Vietnamese and marked as such where there is none. */
  phrase(text: string): LocalizedText;
  /** HTML of a text in its language: escaped, runs of other scripts marked. Lines are marked on the whole page. */
  html(text: LocalizedText | string): Html;
  /** As `html`, wrapped in a span with `lang` when the text is not in the reader's language. */
  span(text: LocalizedText): Html;
}

/**
 * The readers of a province, each made when first asked for.
 * @param locales the trees of locales/<lang>.json by language.
 */
export function createReaders(
  catalogue: Catalogue,
  locales: Readonly<Record<string, Record<string, unknown>>>,
): (lang: string) => LanguageReader {
  const shared: Shared = {
    catalogue,
    latin: new Set(languagesOf(catalogue).filter((tag) => scriptOf(tag) === 'Latn')),
    termByPhrase: termsByPhrase(catalogue),
  };
  return memoise((lang: string) => createReader(lang, locales[lang], shared));
}

/** Titles come again in lists, among related records and on maps; longer texts stand on one page. */
const REPEATED = 120;
/** Titles of a large province in each language, without holding every text of it. */
const MOST_KEPT = 20_000;

/** What all readers of a province have in common. */
interface Shared {
  catalogue: Catalogue;
  /** Languages written in Latin letters alone. */
  latin: ReadonlySet<string>;
  termByPhrase: ReadonlyMap<string, Catalogue['terms'][number]>;
}

/** Agreed names by the Vietnamese phrase, compared without case. */
function termsByPhrase({ terms }: Catalogue): Shared['termByPhrase'] {
  return new Map(
    terms.flatMap((term) => {
      const vi = term.words['vi'];
      if (!vi) return [];
      return [vi.preferred, ...(vi.variants ?? [])]
        .map((phrase) => [phrase.toLocaleLowerCase('vi'), term] as const)
        .reverse();
    }),
  );
}

/** Longer than this many letters, a name may have to break: it would not fit a heading on a phone of 320 px. */
const LONGEST_NAME = 12;

/**
 * Names no dictionary has must not be torn at a line's end. Only those the dictionary would tear are given:
 * short common words among the terms would else cut longer words that begin alike. A word that many names
 * begin with (commune, district, gate) is left out of them, so that a line may end after it.
 */
function namesIn({ terms }: Catalogue, lang: string): string[] {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const names = terms.map((term) =>
    [...words.segment(term.words[lang]?.preferred ?? '')].map(({ segment }) => segment),
  );
  const beginnings = Map.groupBy(names, ([first]) => first);
  return names.flatMap((pieces) => {
    const common = (beginnings.get(pieces[0])?.length ?? 0) >= 4;
    const telling = common ? pieces.slice(1) : pieces;
    return telling.length > 1 && telling.join('').length <= LONGEST_NAME ? [telling.join('')] : [];
  });
}

/** Languages whose words are not parted by spaces; each finds the letters of its own script alone. */
const UNSPACED = ['lo', 'km'];

/**
 * Puts U+200B between the words of Lao and Khmer in any text, the names of the province kept whole.
 * @returns a function from text, or HTML without such letters in its attributes, to the same with the marks.
 */
export function createWordBreaks(catalogue: Catalogue): (text: string) => string {
  const breakers = UNSPACED.map((lang) => createWordBreaker(lang, { words: namesIn(catalogue, lang) }));
  return (text) => breakers.reduce((marked, breakWords) => breakWords(marked), text);
}

function createReader(
  lang: string,
  words: Record<string, unknown> | undefined,
  { catalogue: { province }, latin, termByPhrase }: Shared,
): LanguageReader {
  if (!words) throw new Error(`locales/${lang}.json is missing: province.yaml shows the language “${lang}”.`);
  const translator = createTranslator(lang, words);
  const order = fallbackOrder(lang, province.languages);
  const formats = createFormats(lang, {
    timeZone: 'Asia/Ho_Chi_Minh',
    unit: (code, count) => translator.tDynamic(`unit.${code}`, { count }),
  });
  const made = createMemory<string, Html>(MOST_KEPT);
  const html = (text: LocalizedText | string) => {
    const { text: plain, lang: textLang } = typeof text === 'string' ? { text, lang } : text;
    if (latin.has(textLang) && ONLY_LATIN.test(plain)) return escaped`${plain}`;
    if (plain.length > REPEATED) return marked(plain, textLang);
    return made(`${textLang} ${plain}`, () => marked(plain, textLang));
  };
  const marked = (plain: string, textLang: string) =>
    joinHtml(
      textRuns(plain, textLang).map((run) =>
        run.lang ? escaped`<span lang="${run.lang}">${run.text}</span>` : escaped`${run.text}`,
      ),
    );
  const tHtml: LanguageReader['tHtml'] = (key, values) => {
    const named = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'object' ? [{ name, piece: joinHtml(value) }] : [],
    );
    return fillHtml(
      named.map(({ piece }) => piece),
      (standIns) => {
        const places = named.map(({ name }, at) => [name, standIns[at]]);
        return translator.t(key, { ...values, ...Object.fromEntries(places) } as MessageValues);
      },
    );
  };
  const phrase = (text: string): LocalizedText => {
    const term = termByPhrase.get(text.toLocaleLowerCase('vi'));
    for (const tag of order) {
      const preferred = term?.words[tag]?.preferred;
      if (preferred) return { text: preferred, lang: tag };
    }
    return { text, lang: 'vi' };
  };
  return {
    lang,
    order,
    t: translator.t,
    tDynamic: translator.tDynamic,
    formats,
    collator: createCollator(lang),
    provinceName: pickLocalized(province.names, order) ?? { text: province.names['vi'] ?? '', lang: 'vi' },
    shown: memoiseByObject((record: CatalogueRecord) => shownWords(record, order)),
    pick: (map) => map && pickLocalized(map, order),
    name(names) {
      const source = names?.['vi'];
      if (!names || names[lang] || !source) return names && pickLocalized(names, order);
      const agreed = phrase(source);
      return agreed.lang === lang ? agreed : pickLocalized(names, order);
    },
    phrase,
    html,
    tHtml,
    listHtml: (items) => fillHtml(items, formats.list),
    span: (text) =>
      text.lang === lang ? html(text) : escaped`<span lang="${text.lang}">${[html(text)]}</span>`,
  };
}
