import { isVietnameseSyllable } from './vietnamese-syllable.ts';

/** How Vietnamese was written before Unicode, or is read as what it is not. */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'windows-1258' | 'broken-utf8' | 'eth';

/** A word in an old encoding, and what it was meant to be. */
export interface LegacyWord {
  typed: string;
  meant: string;
}

/** From pairs such as `µà¸á`: each letter as it shows, then as it was meant. */
const table = (pairs: string) => {
  const signs = [...pairs];
  return new Map(signs.flatMap((sign, at) => (at % 2 ? [] : [[sign, signs[at + 1] as string] as const])));
};

/** TCVN 5712:1993, VN3 (fonts `.VnTime`), read as Windows-1252. */
export const TCVN3 = table(
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị' +
    'ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöửøứùự÷ữúỳûỷüỹýýþỵ',
);

/** VNI: the mark follows its vowel as a letter of its own. Source: the VNI-Windows tables of UniKey. */
const VNI_TONES = table('øàùáûảõãïạ');
const VNI_ROUND = table('âaàầáấåẩãẫäậ');
const VNI_SHORT = table('êăèằéắúẳüẵëặ');
const VNI_SINGLE = table('ñđæỉóĩòịîỵöưôơ');

/** Windows-1258, whose tones are marks of their own, read as Windows-1252. */
const CP1258 = table('ãăÃĂðđÐĐõơÕƠýưÝƯ');
const CP1258_TONES = table('Ì\u0300ì\u0301Ò\u0309Þ\u0303ò\u0323');

/** The upper half of Windows-1252, whose code points are not their bytes. */
const CP1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, at) => [sign, 0x80 + at]),
);

/** What stands between spaces and signs of ASCII; behind these letters a hard space is the rest of one of UTF-8. */
const WORDS = /(?:[ÃÄÅÆº»]\u00a0|[^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e])+/gu;

/** A sign that no word of Vietnamese holds, or two that none holds side by side: nothing else is looked at. */
const SUSPECT =
  /[¡-¬\u00ad®µ-½¾ÃÄÅÆÇËÎÏÐÑÕÖØÜÞßäåæçëîïðñöøûüþ÷×]|[aeo][âêåúûõéèàáã]|[aeiouyôơ][ùûõø]|[aeuâêôõý][ìò]/iu;

/** The words of a text that would be Vietnamese in an old encoding and are none as they stand, by that encoding. */
export function legacyWords(text: string): Map<LegacyEncoding, LegacyWord[]> {
  const found = new Map<LegacyEncoding, LegacyWord[]>();
  if (!SUSPECT.test(text)) return found;
  for (const typed of text.match(WORDS) ?? []) {
    if (!/[A-Za-z]/.test(typed) || !SUSPECT.test(typed)) continue;
    if (typed.length > LONGEST || isVietnameseSyllable(typed)) continue;
    for (const { name, decode } of DECODERS) {
      const meant = decode(typed);
      if (meant === undefined || !isMarked(meant, typed)) continue;
      const words = found.get(name) ?? [];
      found.set(name, words);
      words.push({ typed, meant });
    }
  }
  return found;
}

/** How many words of letters a text has. */
export const countWords = (text: string): number =>
  (text.match(WORDS) ?? []).filter((word) => /\p{L}/u.test(word)).length;

/** Of one syllable in UTF-8 that was read wrongly: no syllable has more than seven letters, of three bytes each. */
const LONGEST = 24;

/** Whether decoding made a syllable with at least one letter that English has not. */
const isMarked = (meant: string, typed: string): boolean =>
  meant !== typed && /[^\u0000-\u007f]/.test(meant) && isVietnameseSyllable(meant);

const byTable = (letters: ReadonlyMap<string, string>) => (typed: string) =>
  [...typed].map((sign) => letters.get(sign) ?? sign).join('');

const DECODERS: { name: LegacyEncoding; decode(typed: string): string | undefined }[] = [
  { name: 'eth', decode: (typed) => typed.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') },
  { name: 'broken-utf8', decode: fromBrokenUtf8 },
  // In TCVN3 a word of capitals is set in another font: its codes are those of small letters.
  { name: 'tcvn3', decode: byTable(TCVN3) },
  { name: 'vni', decode: fromVni },
  {
    name: 'windows-1258',
    decode: (typed) =>
      [...typed]
        .map((sign) => CP1258_TONES.get(sign) ?? CP1258.get(sign) ?? sign)
        .join('')
        .normalize('NFC'),
  },
];

function fromVni(typed: string): string | undefined {
  const isUpper = typed === typed.toUpperCase();
  const meant = typed
    .toLowerCase()
    .replace(/([aeo])([âàáåãä])/gu, (_, vowel: string, mark: string) => {
      const onA = VNI_ROUND.get(mark) as string;
      return `${vowel}\u0302${onA.normalize('NFD').replace(/^a|\u0302/gu, '')}`.normalize('NFC');
    })
    .replace(/a([êèéúüë])/gu, (_, mark: string) => VNI_SHORT.get(mark) as string)
    .replace(/([aeiouyôö])([øùûõï])/gu, (_, vowel: string, mark: string) => {
      const base = VNI_SINGLE.get(vowel) ?? vowel;
      const tone = (VNI_TONES.get(mark) as string).normalize('NFD').slice(1);
      return `${base}${tone}`.normalize('NFC');
    })
    .replace(/[ñæóòîöô]/gu, (sign) =>
      /[ôóò]/.test(sign) && !/[ñæîö]/u.test(typed) ? sign : (VNI_SINGLE.get(sign) as string),
    );
  if (meant === typed.toLowerCase()) return undefined;
  if (isUpper) return meant.toUpperCase();
  return typed[0] === typed[0]?.toUpperCase() ? `${meant[0]?.toUpperCase()}${meant.slice(1)}` : meant;
}

/** UTF-8 that was read as Windows-1252; undefined when its bytes are no UTF-8. */
function fromBrokenUtf8(typed: string): string | undefined {
  const bytes = [...typed].map((sign) => CP1252.get(sign) ?? sign.codePointAt(0) ?? 0x100);
  if (bytes.some((byte) => byte > 0xff)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)).normalize('NFC');
  } catch {
    return undefined;
  }
}
