function range(first: number, last: number): string {
  return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function vietnameseLetters(): string {
  const vowels = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'];
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
  return `đĐ${vowels.flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))).join('')}`;
}

/** ASCII, the Vietnamese alphabet, everyday punctuation and signs. */
export const latinCharacters = `${range(0x20, 0x7e)}${vietnameseLetters()}\u00a0«»“”‘’–—…·•°×²₫№€→±≤≥`;

/** What French, German, Spanish and their neighbours have besides: names of people, towns and firms. */
export const europeanLetters = 'äåæçëîïñöøûüÿßœÄÖÜ';

/** Groups of rarer characters. Spaces, marks and phonetic letters are of none: they stay in one file with their neighbours. */
export const latinParts: Readonly<Record<string, RegExp>> = {
  letters: /[\p{Script=Latin}&&[\u00aa-\u024f]]/v,
  signs: /[[\p{Script=Common}&&[\u00a1-\u2bff]]--[\p{Lm}\p{Sk}\p{Z}\p{C}]]/v,
};

/** The letters, signs, digits and punctuation of present-day Lao, with the two of Khmu. */
export const laoCharacters = `${['ກຂຄງຈສຊຍດຕຖທນບປຜຝພຟມຢຣລວຫອຮຯໆໜໝໞໟ', 'ະັາຳິີຶືຸູົຼຽເແໂໃໄ່້໊໋໌ໍ', range(0xed0, 0xed9)].join(
  '',
)}\u200b₭`;

/** The letters, signs, digits and punctuation of present-day Khmer; the Sanskrit letters and lunar dates are left out. */
export const khmerCharacters = `${[
  range(0x1780, 0x179c),
  range(0x179f, 0x17a2),
  'ឥឦឧឩឪឫឬឭឮឯឱឲឳ',
  range(0x17b6, 0x17d3),
  '។៕៖ៗ៘៙៚៛',
  range(0x17e0, 0x17e9),
].join('')}\u200b`;
