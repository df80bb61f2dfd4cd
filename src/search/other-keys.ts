import { typeVietnamese } from '../language/keyboard/telex.ts';
import { isVietnameseSyllable } from '../language/vietnamese-syllable.ts';

/** VNI writes with digits what Telex writes with letters; 6 repeats the vowel that gets the roof. */
const VNI: Readonly<Record<string, string>> = {
  1: 's',
  2: 'f',
  3: 'r',
  4: 'x',
  5: 'j',
  7: 'w',
  8: 'w',
  9: 'd',
};

const typed = (keys: Iterable<string>): string => {
  let text = '';
  for (const key of keys) text = typeVietnamese(text, key);
  return text;
};

function* telexOf(word: string): Generator<string> {
  for (const [at, key] of [...word].entries()) {
    if (key === '6') yield /.*([aeo])/i.exec(word.slice(0, at))?.[1] ?? '';
    else yield VNI[key] ?? key;
  }
}

/** A word that was typed while the keyboard wrote no marks: Telex, or VNI with its digits. */
function typedWord(word: string): string {
  if (!/^[a-z]+[a-z0-9]*$/i.test(word)) return word;
  const made = typed(/\d/.test(word) ? telexOf(word) : word);
  return made !== word && isVietnameseSyllable(made) ? made : word;
}

/** The query as its keys would have written it with a Vietnamese keyboard; undefined where that is no other one. */
export function typedAsVietnamese(query: string): string | undefined {
  const made = query.replace(/\S+/g, typedWord);
  return made === query ? undefined : made;
}

/** Letters of Thai that do not stand in the row of Lao at the same distance; those that Lao lacks are near in sound. */
const THAI: Readonly<Record<string, string>> = {
  ...{
    ฆ: 'ຄ',
    ฌ: 'ຊ',
    ญ: 'ຍ',
    ฎ: 'ດ',
    ฏ: 'ຕ',
    ฐ: 'ຖ',
    ฑ: 'ທ',
    ฒ: 'ທ',
    ณ: 'ນ',
    ธ: 'ທ',
    ภ: 'ພ',
    ศ: 'ສ',
    ษ: 'ສ',
  },
  ...{ ฬ: 'ລ', ฃ: 'ຂ', ฅ: 'ຄ', ร: 'ຣ', '็': '', '์': '', ๅ: '' },
};

/** Thai as whoever reads both would write it in Lao: the scripts are kin. */
export const thaiAsLao = (query: string): string =>
  query.replace(
    /\p{Script=Thai}/gu,
    (letter) => THAI[letter] ?? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x80),
  );
