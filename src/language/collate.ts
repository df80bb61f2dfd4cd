export interface TitleCollator {
  /** Order of two titles, numbers by their value. */
  compare(a: string, b: string): number;
  /** The letter of the A-Z list under which a title stands; `#` for digits and signs. */
  indexLetter(title: string): string;
}

/** Made at build: Chromium has no order for Lao and Khmer. */
export function createCollator(locale: string): TitleCollator {
  const collator = new Intl.Collator(collationOf(locale), { numeric: true });
  return { compare: (a, b) => collator.compare(a, b), indexLetter: (title) => indexLetter(title, locale) };
}

/**
 * The index letter of a title: Vietnamese letters with their own marks but no tone (Ă, Đ, Ơ), other Latin
 * letters plain, the first consonant in Lao and Khmer, pinyin in Chinese, the first jamo in Korean, the
 * first kana in Japanese. A Chinese character of two readings goes by the one CLDR has (重庆 stands under Z).
 */
export function indexLetter(title: string, locale: string): string {
  const first = /[\p{L}\p{N}]/u.exec(title.normalize('NFC'))?.[0] ?? '';
  if (/\p{sc=Latn}/u.test(first)) return latinLetter(first, locale);
  if (/\p{sc=Laoo}/u.test(first)) return laoLetter(title);
  if (/\p{sc=Khmr}/u.test(first)) return khmerLetter(first);
  if (/\p{sc=Han}/u.test(first)) return new Intl.Locale(locale).language === 'zh' ? pinyinLetter(first) : '#';
  if (/\p{sc=Hang}/u.test(first)) return hangulLetter(first);
  if (/[\p{sc=Hira}\p{sc=Kana}]/u.test(first)) return first.normalize('NFD').charAt(0);
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(locale) : '#';
}

function collationOf(locale: string): string {
  return new Intl.Locale(locale).language === 'zh' ? `${locale}-u-co-pinyin` : locale;
}

function latinLetter(letter: string, locale: string): string {
  const upper = letter.toUpperCase();
  // Breve, circumflex and horn make a letter of its own in Vietnamese; the five tones do not.
  if (new Intl.Locale(locale).language === 'vi')
    return upper
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
      .normalize('NFC');
  return upper.normalize('NFD').charAt(0).replace('Đ', 'D');
}

/** Lao writes some vowels before the consonant that is said, and sorted, first. */
function laoLetter(title: string): string {
  const consonant = /[\u0E81-\u0EAE\u0EDC-\u0EDF]/.exec(title)?.[0] ?? '#';
  return 'ໜໝ'.includes(consonant) ? 'ຫ' : consonant;
}

/** Independent vowels stand where the Khmer order of Intl has them: ឫ ឬ with រ, ឭ ឮ with ល, the others with អ. */
function khmerLetter(letter: string): string {
  if ('ឫឬ'.includes(letter)) return 'រ';
  if ('ឭឮ'.includes(letter)) return 'ល';
  return /[\u17A3-\u17B3]/.test(letter) ? 'អ' : letter;
}

/** The first character of each pinyin initial, in the pinyin order of CLDR; I, U and V begin no syllable. */
const PINYIN_STARTS = [...'阿八嚓咑妸发旮哈丌咔垃妈拏噢妑七呥仨他屲夕丫帀'];
const PINYIN_LETTERS = 'ABCDEFGHJKLMNOPQRSTWXYZ';
let pinyin: Intl.Collator | undefined;

function pinyinLetter(character: string): string {
  pinyin ??= new Intl.Collator('zh-u-co-pinyin');
  let index = PINYIN_STARTS.length - 1;
  while (index > 0 && pinyin.compare(character, PINYIN_STARTS[index] as string) < 0) index--;
  return PINYIN_LETTERS[index] as string;
}

function hangulLetter(syllable: string): string {
  const initials = 'ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ';
  const code = syllable.charCodeAt(0) - 0xac00;
  return initials[Math.floor(code / 588)] ?? '#';
}
