import { isUsualLength, isWorded, LEAST_LETTERS } from '../context.ts';
import { type Finding, type TranslationCheck, textsOf } from '../pair.ts';

/** Letters that, of the languages here, only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưà-ãè-êìíò-õùúýĩũạ-ỹ]/iu;
/** A word that is no name: names stay as they are in many a translation. */
const isCommon = (word: string) => /^\p{Ll}/u.test(word);
const LEAST_COMMON = 3;

const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

/** A segment that nobody has translated. A name, a number, or what is the same everywhere may well be equal. */
export const sameAsSource: TranslationCheck = {
  code: 'same-as-source',
  level: 'warning',
  check: ({ pairs }) =>
    pairs.flatMap((pair): Finding[] => {
      const { source, target } = pair;
      if (source.plain !== target.plain || !VIETNAMESE.test(source.plain)) return [];
      const words = source.plain.match(/[\p{L}\p{M}]+/gu) ?? [];
      if (words.filter(isCommon).length < 2) return [];
      return [
        {
          line: target.line,
          about: textsOf(pair),
          message: `Đoạn này còn y như bản tiếng Việt: ${quoted(target.plain)}.`,
          fix: 'Dịch đoạn này.',
        },
      ];
    }),
};

/** Words of the source between those of the translation, more than a name in brackets. */
export const sourceWordsLeft: TranslationCheck = {
  code: 'source-words-left',
  level: 'warning',
  check: ({ pairs }) =>
    pairs.flatMap((pair): Finding[] => {
      const { source, target } = pair;
      if (!VIETNAMESE.test(target.plain) || source.plain === target.plain) return [];
      const left = wordsLeft(target.text, source.plain);
      if (!left) return [];
      return [
        {
          line: target.line,
          about: textsOf(pair),
          message: `Còn chữ tiếng Việt trong bản dịch: ${quoted(left)}.`,
          fix: 'Dịch những chữ ấy; nếu là tên riêng giữ nguyên thì để trong ngoặc đơn.',
        },
      ];
    }),
};

/** What is in brackets, quotes or italics is named on purpose. */
const ON_PURPOSE = /\([^()]*\)|（[^（）]*）|“[^“”]*”|"[^"]*"|«[^«»]*»|《[^《》]*》|[*_][^*_]+[*_]/gu;
const LATIN_RUN =
  /(?<![\p{sc=Latin}\p{M}])\p{sc=Latin}[\p{sc=Latin}\p{M}]*(?:[ \u00a0]\p{sc=Latin}[\p{sc=Latin}\p{M}]*)+/gu;

/** The first words of a translation that follow one another in the source too and are no names. */
function wordsLeft(text: string, source: string): string | undefined {
  const inSource = new Set(triples(source.toLocaleLowerCase('vi').match(/[\p{L}\p{M}]+/gu) ?? []));
  for (const [run] of text.replace(ON_PURPOSE, '|').matchAll(LATIN_RUN))
    for (const three of triples(run.split(/[ \u00a0]/u))) {
      const isLeft = three.split(' ').every(isCommon) && VIETNAMESE.test(three) && inSource.has(three);
      if (isLeft) return three;
    }
  return undefined;
}

const triples = (words: readonly string[]): string[] =>
  words.slice(LEAST_COMMON - 1).map((_, at) => words.slice(at, at + LEAST_COMMON).join(' '));

/** A segment far shorter or longer than others of its language: something is missing, or stands there twice. */
export const length: TranslationCheck = {
  code: 'length',
  level: 'warning',
  check: ({ lang, pairs }, { usualLength }) =>
    pairs.flatMap((pair): Finding[] => {
      const { source, target, isMerged } = pair;
      if (isMerged || source.plain.length < LEAST_LETTERS) return [];
      const share = target.plain.length / source.plain.length / usualLength(lang);
      if (isUsualLength(share)) return [];
      return [
        {
          line: target.line,
          about: textsOf(pair),
          message: `Đoạn dịch dài bằng ${Math.round(share * 100)} % độ dài thường thấy của ngôn ngữ này: ${quoted(target.plain)}.`,
          fix:
            share < 1
              ? 'Xem có dịch thiếu câu nào không.'
              : 'Xem có câu nào lặp lại, hoặc không có ở bản gốc.',
        },
      ];
    }),
};

/** Titles have capitals in English, and a first mention has the Vietnamese name in brackets. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[(（][^()（）]*[)）]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** One source, two renderings. */
export const twoRenderings: TranslationCheck = {
  code: 'two-renderings',
  level: 'warning',
  check: ({ lang, name, pairs }, { firstRendering }) =>
    pairs.flatMap((pair): Finding[] => {
      const { source, target } = pair;
      const first = isWorded(source.plain) ? firstRendering(lang, source.plain) : undefined;
      if (!first || first.name === name || first.target === target.plain) return [];
      if (bare(first.target) === bare(target.plain)) return [];
      return [
        {
          line: target.line,
          about: textsOf(pair),
          message: `${quoted(source.plain)} ở đây dịch là ${quoted(target.plain)}, ở content/${first.name} là ${quoted(first.target)}.`,
          fix: 'Chọn một cách dịch và viết giống nhau ở cả hai nơi.',
        },
      ];
    }),
};
