import { soundsOf } from './readings.ts';

/** Consonants of the first series, which lend their vowels an a. */
export const FIRST = soundsOf({
  ក: 'k',
  ខ: 'kh',
  ច: 'ch',
  ឆ: 'chh',
  ដ: 'd',
  ឋ: 'th',
  ណ: 'n',
  ត: 't',
  ថ: 'th',
  ប: 'b',
  ផ: 'ph',
  ឝ: 's',
  ឞ: 's',
  ស: 's',
  ហ: 'h',
  ឡ: 'l',
  អ: '-',
});

/** Consonants of the second series, which lend their vowels an o. */
export const SECOND = soundsOf({
  គ: 'k',
  ឃ: 'kh',
  ង: 'ng',
  ជ: 'ch',
  ឈ: 'chh',
  ញ: 'nh nh ny',
  ឌ: 'd',
  ឍ: 'th',
  ទ: 't',
  ធ: 'th',
  ន: 'n',
  ព: 'p',
  ភ: 'ph',
  ម: 'm',
  យ: 'y',
  រ: 'r',
  ល: 'l',
  វ: 'v v w',
});

/** In a stack these leave the series to their neighbour. */
export const SONORANTS = new Set('ងញណនមយរលវឡ');

/** Stops by the place where they are spoken: two of one place in a stack are one sound. */
const PLACES = ['កខគឃ', 'ចឆជឈ', 'ដឋឌឍតថទធ', 'បផពភ'];

export function isDoubled(upper: string, lower: string): boolean {
  return upper === lower || PLACES.some((place) => place.includes(upper) && place.includes(lower));
}

/** Two consonants for one sound of abroad. */
export const STACKS = soundsOf({ ហវ: 'f', ហគ: 'g', ហន: 'n', ហម: 'm', ហល: 'l' });

/** Consonants that close a syllable; those not here are written as they open one. */
export const FINALS = soundsOf({
  ខ: 'k',
  ឃ: 'k',
  ឆ: 'ch',
  ញ: 'nh nh n',
  ឈ: 'ch',
  ដ: 't',
  ឋ: 't',
  ថ: 't',
  ឌ: 't',
  ឍ: 't',
  ធ: 't',
  ប: 'p',
  ផ: 'p',
  ភ: 'p',
  យ: 'y y i',
  រ: 'r - r',
  វ: 'v o v',
});

/** Independent vowels; a letter that is a syllable by itself. */
export const INDEPENDENT = soundsOf({
  ឣ: 'a',
  ឤ: 'a',
  ឥ: 'e i',
  ឦ: 'ei ey',
  ឧ: 'o u ou',
  ឨ: 'uk ok',
  ឩ: 'ou u',
  ឪ: 'ov au',
  ឫ: 'rue reu ru',
  ឬ: 'rue reu ru',
  ឭ: 'lue leu lu',
  ឮ: 'lue leu lu',
  ឯ: 'ae e',
  ឰ: 'ai ey',
  ឱ: 'ao o',
  ឲ: 'ao o',
  ឳ: 'au ao',
});

/**
 * Vowels after a consonant of the first and of the second series, by their signs; with the final consonant where it
 * changes them. The vowel that is not written is `bare`, `open` where nothing closes its syllable, `stopped` before a
 * stop that is written twice (វត្ត).
 */
const SIGNS: Readonly<Record<string, readonly [first: string, second: string]>> = {
  bare: ['a', 'o'],
  open: ['a', 'o o a'],
  stopped: ['a', 'oa a o'],
  '\u17B6': ['a', 'ea'],
  '\u17B7': ['e i i', 'i'],
  '\u17B8': ['ei ey i', 'i'],
  '\u17B9': ['oe eu ue', 'ue eu oe'],
  '\u17BA': ['eu oe ue', 'eu ue'],
  '\u17BB': ['o o u', 'u u o'],
  '\u17BC': ['ou o u', 'u ou o'],
  '\u17BD': ['uo ua oua', 'uo ua oua'],
  '\u17BE': ['aeu oe eu', 'eu oe'],
  '\u17BF': ['oea uea eua', 'uea oea eua'],
  '\u17C0': ['ie ia', 'ie ia'],
  '\u17C1': ['e', 'e'],
  '\u17C2': ['ae e', 'e ae'],
  '\u17C3': ['ai ay ei', 'ey ei'],
  '\u17C4': ['ao o', 'o'],
  '\u17C5': ['au ao ov', 'ov ou au'],
  '\u17C6': ['am am om', 'om um'],
  '\u17C7': ['ah', 'eah'],
  '\u17C8': ['ak a', 'eak ea'],
  '\u17B6\u17C6': ['am', 'oam am eam'],
  '\u17BB\u17C6': ['om', 'um om'],
  '\u17BB\u17C7': ['oh', 'uh oh'],
  '\u17C1\u17C7': ['eh', 'eh'],
  '\u17B7\u17C7': ['eh', 'ih'],
  '\u17B9\u17C7': ['oeh', 'oeh'],
  '\u17C2\u17C7': ['eh', 'eh'],
  '\u17C4\u17C7': ['aoh oh', 'oh uoh'],
  // With bantoc the vowel is short; samyok sannya is a short a of its own.
  '\u17CB': ['a', 'o'],
  '\u17B6\u17CB': ['a', 'oa ea a'],
  '\u17D0': ['a', 'oa o a'],
  '\u17D0យ': ['a', 'e'],
  '\u17D0រ': ['oa', 'oa'],
  '\u17BCវ': ['o', 'o'],
};

export const VOWELS = new Map(
  Object.entries(SIGNS).map(([sign, [first, second]]) => [
    sign,
    { first: first.split(' '), second: second.split(' ') },
  ]),
);
