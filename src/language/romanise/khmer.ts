import { createWordBreaker } from '../line-break.ts';
import { memoise } from '../memory.ts';
import { FINALS, FIRST, INDEPENDENT, isDoubled, SECOND, SONORANTS, STACKS, VOWELS } from './khmer-sounds.ts';
import { khmerSyllables, type Syllable } from './khmer-syllables.ts';
import { type Hand, readings, write } from './readings.ts';

/** Letters and signs; digits are read like those of all scripts. */
const RUNS = /[\u1780-\u17D3\u17DD]+/g;

/** Made once it is asked for, as the dictionary behind it takes its time. */
const breakerOf = memoise((lang: string) => createWordBreaker(lang));

/** Province and temple, before a name which the dictionary takes for a part of the word. */
const HEADS = /(?<![\u1780-\u17DD])(ខេត្ត|វត្ត)(?=[\u1780-\u17B3])/g;

/** A vowel that hardly ends a word, before a bare consonant: the dictionary tore a name it does not know. */
const TORN =
  /(?<![\u1780-\u17DD])([\u1780-\u17A2](?:\u17D2[\u1780-\u17A2]|[\u17C9\u17CA])*[\u17B7\u17B9\u17BB\u17BD\u17BF\u17C0])\u200B(?=[\u1780-\u17A2](?![\u17B6-\u17CA\u17D0\u17D2]))/g;

type Series = 'first' | 'second';

/** The series of a syllable; `before` is the one it follows in its word. */
function seriesOf({ letters, shift, isBelow }: Syllable, before?: Syllable & { series: Series }): Series {
  if (shift === 'first' || shift === 'second') return shift;
  const leader = [...letters].find((letter) => !SONORANTS.has(letter));
  // ស rules the vowels of សម័យ and សម្រាប់ too.
  const isNear = before?.final === '' || isBelow;
  const isRuled = before?.series === 'first' && isNear && /^\u17C6?$/.test(before.vowel);
  const own = FIRST.has(leader ?? letters.charAt(0)) || (!leader && isRuled) ? 'first' : 'second';
  if (shift === 'other') return own === 'first' ? 'second' : 'first';
  return own;
}

function writeLetter(letter: string, hand: Hand): string {
  return write(FIRST.get(letter) ?? SECOND.get(letter) ?? INDEPENDENT.get(letter), hand);
}

function writeOnset({ letters, shift }: Syllable, hand: Hand): string {
  const one = STACKS.get(letters.slice(0, 2));
  const rest = [...letters.slice(one ? 2 : 1)].map((letter) => writeLetter(letter, hand)).join('');
  if (one) return write(one, hand) + rest;
  if (letters.length > 1 && isDoubled(letters.charAt(0), letters.charAt(1))) return rest;
  // ប is p before another consonant, and with musekatoan.
  const isHard = letters.startsWith('ប') && (letters.length > 1 || shift === 'first');
  return (isHard ? 'p' : writeLetter(letters.charAt(0), hand)) + rest;
}

function writeVowel({ vowel, final }: Syllable, series: Series, hand: Hand): string {
  const isStopped = final.length > 1 && !SONORANTS.has(final.charAt(0)) && !STACKS.has(final.slice(0, 2));
  const unwritten = final === '' ? 'open' : isStopped ? 'stopped' : 'bare';
  const sounds =
    vowel === ''
      ? VOWELS.get(unwritten)
      : (VOWELS.get(vowel + final.charAt(0)) ?? VOWELS.get(vowel) ?? VOWELS.get(vowel.charAt(0)));
  return write(sounds?.[series], hand);
}

function writeFinal(final: string, vowel: string, hand: Hand): string {
  const letter = final.charAt(0);
  if (letter === 'វ' && /[ou]$/.test(vowel)) return 'v';
  const sound = STACKS.get(final.slice(0, 2)) ?? FINALS.get(letter);
  return sound ? write(sound, hand) : writeLetter(letter, hand);
}

function writeWord(word: string, hand: Hand): string {
  let before: (Syllable & { series: Series }) | undefined;
  return khmerSyllables(word)
    .map((syllable) => {
      const series = seriesOf(syllable, before);
      before = { ...syllable, series };
      const isVowel = INDEPENDENT.has(syllable.letters.charAt(0));
      const opening = writeOnset(syllable, hand);
      const vowel = isVowel && syllable.vowel === '' ? opening : opening + writeVowel(syllable, series, hand);
      return vowel + writeFinal(syllable.final, vowel, hand);
    })
    .join(' ');
}

/**
 * One to three readings of a Khmer text, as its words are usually written in Latin letters: a-z, 0-9 and spaces,
 * which part syllables. What is not Khmer stays, without its marks. None for a text in which nothing can be read.
 */
export function romaniseKhmer(text: string): string[] {
  const joined = text.replace(/[\u200C\u200D\u2060]/g, '');
  const words = breakerOf('km')(joined.replace(HEADS, '$1\u200B'));
  return readings(words.replace(TORN, '$1'), RUNS, writeWord);
}
