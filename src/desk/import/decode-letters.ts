import { decodeLegacy, type FontEncoding, goesOnInVni, strangeLetters } from '../../language/legacy-fonts.ts';
import { countWords, legacyWords } from '../../language/legacy-vietnamese.ts';
import { isVietnameseSyllable } from '../../language/vietnamese-syllable.ts';
import type { Paragraph, TextPiece } from './blocks.ts';
import type { Losses, WordMistake } from './losses.ts';
import { lostCapitals } from './lost-capitals.ts';

/** Pieces side by side whose fonts have one encoding. */
interface Stretch {
  where: string;
  pieces: TextPiece[];
  encoding: FontEncoding | undefined;
}

/** How many words with letters above ASCII are syllables, as they stand and read by their font. */
interface Tally {
  asIs: number;
  decoded: number;
}

/** Of the words of a line under a font of Unicode: below that a French word may be meant. */
const LEAST_SHARE = 0.2;

/**
 * Makes Unicode of every paragraph, in place: by the font of each run, and by the syllables of Vietnamese where the font
 * says something else than the letters do.
 * @returns letters that nothing explains; with them nothing may be written.
 */
export function decodeLetters(paragraphs: readonly Paragraph[], losses: Losses): WordMistake[] {
  const stretches = paragraphs.flatMap(stretchesOf);
  const whole: Tally = { asIs: 0, decoded: 0 };
  for (const stretch of stretches) add(whole, tallyOf(stretch));
  const mistakes: WordMistake[] = [];
  const read = new Map<string, string[]>();
  const tcvn3: { words: string; where: string }[] = [];
  for (const stretch of stretches) {
    const typed = textOf(stretch);
    const encoding = meantBy(stretch, whole, losses);
    if (!encoding) continue;
    if (encoding.name === 'tcvn3') tcvn3.push({ words: smallPart(stretch), where: stretch.where });
    mistakes.push(...decode(stretch, encoding));
    read.set(encoding.name, [...(read.get(encoding.name) ?? []), typed]);
  }
  for (const [name, typed] of read)
    losses.add('legacy-font', '', `${name.toUpperCase()}: ${countWords(typed.join(' '))} từ`);
  for (const { words, where } of lostCapitals(tcvn3)) losses.add('lost-capital', where, words);
  return mistakes;
}

/** What was set in a font that draws no capitals of its own. */
const smallPart = ({ pieces }: Stretch): string =>
  pieces.map(({ text, encoding }) => (encoding?.isCapitals ? ' '.repeat(text.length) : text)).join('');

const textOf = ({ pieces }: Stretch) => pieces.map(({ text }) => text).join('');

function add(to: Tally, { asIs, decoded }: Tally): void {
  to.asIs += asIs;
  to.decoded += decoded;
}

function stretchesOf({ pieces, where }: Paragraph): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      last = undefined;
      continue;
    }
    if (!last || last.encoding?.name !== piece.encoding?.name)
      stretches.push((last = { where, pieces: [], encoding: piece.encoding }));
    last.pieces.push(piece);
  }
  return stretches;
}

const wordsIn = (text: string) =>
  text.split(/[\s!-/:-@[-`{-~“”‘’…–—]+/u).filter((word) => /[^\0-\x7f]/.test(word));

/** Only under a font of old; what is said of the others is said by `legacyWords`. */
function tallyOf({ pieces, encoding }: Stretch): Tally {
  if (!encoding) return { asIs: 0, decoded: 0 };
  const words = wordsIn(pieces.map(({ text }) => text).join(''));
  return {
    asIs: words.filter((word) => isVietnameseSyllable(word.normalize('NFC'))).length,
    decoded: words.filter(
      (word) =>
        strangeLetters(word, encoding).length === 0 && isVietnameseSyllable(decodeLegacy(word, encoding)),
    ).length,
  };
}

/** The encoding by which a stretch is read; undefined where its letters are Unicode. Tells where font and letters differ. */
function meantBy(stretch: Stretch, whole: Tally, losses: Losses): FontEncoding | undefined {
  const { encoding, where } = stretch;
  const typed = textOf(stretch);
  if (!/[^\0-\x7f]/.test(typed) && !encoding?.isCapitals) return undefined;
  const tell = (reading: FontEncoding, isChosen: boolean) => {
    const [asIs, decoded] = [excerpt(typed), excerpt(decodeLegacy(typed, reading))];
    const [chosen, other] = isChosen ? [decoded, asIs] : [asIs, decoded];
    losses.add(
      'lying-font',
      where,
      asIs === decoded ? `giữ nguyên “${asIs}”` : `đọc là “${chosen}”, không phải “${other}”`,
    );
  };
  if (!encoding) {
    const found = underUnicode(typed);
    if (found) tell(found, true);
    return found;
  }
  const { asIs, decoded } = tallyOf(stretch);
  const isBeyond = /[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]/u.test(typed);
  const mostlyRight = whole.decoded > 3 * whole.asIs;
  if (asIs > decoded && (isBeyond || !mostlyRight)) {
    tell(encoding, false);
    return undefined;
  }
  // Few words that are words in both readings, in a file that does not settle it.
  if (asIs > 0 && asIs >= decoded && !mostlyRight) tell(encoding, true);
  return encoding;
}

const excerpt = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Letters of TCVN3 or VNI under a font of Unicode, where they make most of a line Vietnamese. */
function underUnicode(typed: string): FontEncoding | undefined {
  const [best] = [...legacyWords(typed)]
    .filter(([name]) => name === 'tcvn3' || name === 'vni')
    .sort((a, b) => b[1].length - a[1].length);
  if (!best) return undefined;
  const [name, words] = best;
  const encoding: FontEncoding = { name: name as FontEncoding['name'], isCapitals: false };
  const isMeant =
    new Set(words.map((word) => word.typed)).size > 1 && words.length / countWords(typed) >= LEAST_SHARE;
  return isMeant && strangeLetters(typed, encoding).length === 0 ? encoding : undefined;
}

/** @returns letters that the encoding has not, with their words. */
function decode({ pieces, where }: Stretch, encoding: FontEncoding): WordMistake[] {
  const mistakes: WordMistake[] = [];
  if (encoding.name === 'vni') joinMarks(pieces);
  for (const piece of pieces) {
    const own = { ...encoding, isCapitals: piece.encoding?.isCapitals ?? false };
    piece.text = piece.text.replace(/\S+/g, (word) => {
      const strange = strangeLetters(word, own);
      if (strange.length === 0) return decodeLegacy(word, own);
      // Typed or pasted as Unicode between the others.
      if (isVietnameseSyllable(bare(word))) return own.isCapitals ? word.toUpperCase() : word;
      mistakes.push({
        code: 'unknown-letter',
        where,
        message: `Chữ “${strange.join('')}” trong “${around(piece.text, word)}” không có trong bảng mã ${encoding.name.toUpperCase()} của phông.`,
        fix: 'Mở tệp trong Word, gõ lại từ này, lưu rồi nhập lại.',
      });
      return word;
    });
    delete piece.encoding;
  }
  return mistakes;
}

const bare = (word: string) => word.normalize('NFC').replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, '');

const around = (text: string, word: string): string => {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 20), at + word.length + 20).trim();
};

/** Word may end a run between a vowel and its mark. */
function joinMarks(pieces: TextPiece[]): void {
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    if (!before || !goesOnInVni(before.text, piece.text)) continue;
    before.text += piece.text.slice(0, 1);
    piece.text = piece.text.slice(1);
  }
}
