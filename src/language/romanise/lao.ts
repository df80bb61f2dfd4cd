import { FINALS, INITIALS, MEDIALS, SPELLINGS, VOWELS, type Vowel } from './lao-sounds.ts';
import { type Hand, readings, write } from './readings.ts';

/** Letters and signs; digits are read like those of all scripts. */
const RUNS = /[\u0E80-\u0ECF\u0EDC-\u0EDF]+/g;

const CONSONANT = '[\u0E81-\u0EAE]';
const TONE = '[\u0EC8-\u0ECB]';
/** Vowels and marks that follow a consonant, and so tell that it begins a syllable. */
const MARK = '[\u0EB0-\u0EBD\u0ECD]';
/** What makes the consonant before it the beginning of a syllable: ວ and ອ are vowels where they bear none. */
const VOICED = `(?:${TONE}|${MARK}|[ວອ](?!${TONE}|${MARK}|[ວອ]))`;
const FINAL = `[ກຂຄງຈສຊຍດຕຖທນບປພຟມຣລວ](?!${VOICED})`;
/** Before these ຫ is silent and raises their tone. */
const LED = '[ງຍນມຢລຣວ]';

/** Consonants of a syllable, by what stands before them: nothing, a vowel, or one that no final follows. */
function onset(before: string): string {
  const led = before === '' ? VOICED : before === '[ໄໃ]' ? '' : `(?:${TONE}|${MARK}|${FINAL})`;
  const medial =
    before === '' ? `[ລຣວ](?=${TONE}?${MARK})` : `[ລຣ](?=${FINAL})|ວ(?=${TONE}|[\u0EB1ຽ]|${FINAL})`;
  const silent = `(?:ຫ(?=${LED}${led}))?`;
  return `${silent}(?<initial>${CONSONANT})(?<medial>\u0EBC|${medial})?${TONE}?`;
}

const SYLLABLES: readonly (readonly [RegExp, Vowel])[] = SPELLINGS.map(([before, after, vowel]) => {
  const rest = after.replaceAll('.', `(?!${VOICED})`).replace('F', `(?<final>${FINAL})`);
  return [new RegExp(`${before}${onset(before)}${rest}`, 'y'), vowel];
});

/** One spelling for each sound: silent letters off, two signs for one made it, the tone at its consonant. */
function settle(text: string): string {
  return text
    .replace(/[\u200C\u200D\u2060]/g, '')
    .replace(/[\u0E81-\u0EAE][\u0EB4-\u0EB9]?\u0ECC/g, '')
    .replaceAll('\u0EDC', 'ນ')
    .replaceAll('\u0EDD', 'ມ')
    .replaceAll('ຫ\u0EBC', 'ລ')
    .replaceAll('\u0EB3', '\u0ECDາ')
    .replaceAll('ເເ', 'ແ')
    .replace(/([\u0EB0-\u0EBB\u0ECD]+)([\u0EC8-\u0ECB])/g, '$2$1');
}

interface Syllable {
  initial: string;
  medial?: string;
  vowel?: Vowel;
  final?: string;
}

function syllablesOf(run: string): Syllable[] {
  const syllables: Syllable[] = [];
  let at = 0;
  while (at < run.length) {
    const start = at;
    for (const [form, vowel] of SYLLABLES) {
      form.lastIndex = at;
      const parts = form.exec(run)?.groups;
      if (!parts) continue;
      syllables.push({
        initial: parts['initial'] ?? '',
        medial: parts['medial'],
        vowel,
        final: parts['final'],
      });
      at = form.lastIndex;
      break;
    }
    // A consonant without a vowel, as in short forms; or a sign astray, which says nothing.
    if (at === start) syllables.push({ initial: run.charAt(at++) });
  }
  return syllables;
}

function ending(final: string, vowel: Vowel | undefined, hand: Hand): string {
  // ນິວ is niu.
  if (final === 'ວ' && vowel === 'i' && hand !== 2) return 'u';
  return write(FINALS.get(final), hand);
}

function writeSyllable({ initial, medial = '', vowel, final = '' }: Syllable, hand: Hand): string {
  const middle = vowel ? write(VOWELS.get(vowel), hand) : '';
  return (
    write(INITIALS.get(initial), hand) +
    write(MEDIALS.get(medial), hand) +
    middle +
    ending(final, vowel, hand)
  );
}

/**
 * One to three readings of a Lao text, as its words are usually written in Latin letters: a-z, 0-9 and spaces, which
 * part syllables. What is not Lao stays, without its marks. None for a text in which nothing can be read.
 */
export function romaniseLao(text: string): string[] {
  const read = (run: string, hand: Hand) =>
    syllablesOf(run)
      .map((syllable) => writeSyllable(syllable, hand))
      .join(' ');
  return readings(settle(text), RUNS, read);
}
