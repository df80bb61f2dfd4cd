import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/catalogue/front-matter.ts';

/** What a keyboard program of its time would have typed. Tables of their own, so that a mistake of the reader shows. */

/** As `iconv -f TCVN5712-1` reads the codes that the fonts `.Vn…` draw; a capital with a tone has none. */
const TCVN3 =
  '¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöửøứùự÷ữúỳûỷüỹýýþỵ';
const toTcvn3 = new Map<string, string>();
for (let at = 0; at < TCVN3.length; at += 2) toTcvn3.set(TCVN3[at + 1] as string, TCVN3[at] as string);

/** What a font of TCVN3 can write at all: a capital with a tone is typed as its small letter. */
export const withoutTonedCapitals = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => (isTonedCapital(letter) ? letter.toLowerCase() : letter))
    .join('');

export const isTonedCapital = (letter: string): boolean =>
  /\p{Lu}/u.test(letter) && letter > '\x7f' && !'ĂÂÊÔƠƯĐ'.includes(letter);

export const encodeTcvn3 = (text: string): string =>
  [...withoutTonedCapitals(text)].map((letter) => toTcvn3.get(letter) ?? letter).join('');

/** For a font that draws capitals: everything is typed small. */
export const encodeTcvn3Capitals = (text: string): string => encodeTcvn3(text.normalize('NFC').toLowerCase());

/** By the rules of VNI: the vowel, then one sign for its mark and its tone. */
const TONE_SIGN: Record<string, string> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const ROUND_SIGN: Record<string, string> = {
  '': 'â',
  '\u0300': 'à',
  '\u0301': 'á',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const SHORT_SIGN: Record<string, string> = {
  '': 'ê',
  '\u0300': 'è',
  '\u0301': 'é',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const WHOLE: Record<string, string> = { đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', ì: 'ì', í: 'í' };

export function encodeVni(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      const cased = (sign: string) => (letter === small ? sign : sign.toUpperCase());
      if (WHOLE[small]) return cased(WHOLE[small]);
      const [base = '', ...marks] = [...small.normalize('NFD')];
      const tone = marks.find((mark) => mark in TONE_SIGN) ?? '';
      if (!/^[aeiouy]$/.test(base) || marks.length === 0) return letter;
      if (marks.includes('\u0302')) return cased(base + ROUND_SIGN[tone]);
      if (marks.includes('\u0306')) return cased(base + SHORT_SIGN[tone]);
      const horned = marks.includes('\u031b') ? ({ o: 'ô', u: 'ö' }[base] as string) : base;
      return cased(horned + (TONE_SIGN[tone] ?? ''));
    })
    .join('');
}

/** The Vietnamese bodies of the sample, by `kind/id`. */
export function vietnameseBodies(content: string): { key: string; body: string }[] {
  return readdirSync(content, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'index.vi.md')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      key: path.split(/[\\/]/).slice(-3, -1).join('/'),
      body: splitFrontMatter(readFileSync(path, 'utf8').normalize('NFC'))?.body ?? '',
    }))
    .filter(({ body }) => body.trim() !== '');
}
