import { INDEPENDENT, isDoubled, SONORANTS } from './khmer-sounds.ts';

/** A consonant or independent vowel with what is written under, over and around it. */
export interface Cluster {
  /** The letter and those written below it, in the order of speech. */
  letters: string;
  /** Vowel signs and marks that shorten, in code order; '' where no vowel is written. */
  vowel: string;
  /** The series that a sign gives to the letter. */
  shift?: 'first' | 'second' | 'other';
  /** It stood below the letter before it, and so begins a syllable. */
  isBelow?: boolean;
}

export interface Syllable extends Cluster {
  /** The letters that close it, of which the first is spoken; '' where it is open. */
  final: string;
}

const CLUSTER = /[\u1780-\u17B3](?:\u17D2[\u1780-\u17B3]|[\u17B4-\u17D2\u17DD])*/g;
const BANTOC = '\u17CB';
const TOANDAKHEAT = '\u17CD';
const U = '\u17BB';
/** No consonant closes a syllable after these: nikahit, reahmuk and the like, ai, au. */
const CLOSED = /[\u17C3\u17C5-\u17C8]/;
const AM = '\u17B6\u17C6';

function clusterOf(written: string): Cluster {
  const letters = written.replace(/[^\u1780-\u17B3]/g, '');
  const marks = [...new Set(written.replace(/[^\u17B6-\u17C8\u17CB\u17D0]/g, ''))].sort();
  // Where another vowel takes its place above, a shifter has the shape of ុ.
  const isShifter =
    marks.includes(U) && marks.some((mark) => mark !== U && /[\u17B6-\u17C5\u17D0]/.test(mark));
  const vowel = (isShifter ? marks.filter((mark) => mark !== U) : marks).join('');
  if (written.includes('\u17C9')) return { letters, vowel, shift: 'first' };
  if (written.includes('\u17CA')) return { letters, vowel, shift: 'second' };
  return isShifter ? { letters, vowel, shift: 'other' } : { letters, vowel };
}

/** Short i and u are silent at the end of words from Pali: ភូមិ, ជាតិ, ធាតុ, ប្រវត្តិ. */
function silenceEnd(clusters: readonly Cluster[]): Cluster[] {
  const [before, last] = [clusters.at(-2), clusters.at(-1)];
  if (!before || !last || !/^[\u17B7\u17BB]$/.test(last.vowel)) return [...clusters];
  const isLong = /[\u17B6\u17B8\u17BC\u17C1\u17C4]/.test(before.vowel);
  const isSilent = last.letters === 'តត' || (isLong && /^[តម]$/.test(last.letters));
  return isSilent ? [...clusters.slice(0, -1), { ...last, vowel: '' }] : [...clusters];
}

/** The clusters of a word, one spelling for each sign; letters that a sign silences are left out. */
function clustersOf(word: string): Cluster[] {
  const text = word.replace(/\u17C1\u17B8/g, '\u17BE').replace(/\u17C1\u17B6/g, '\u17C4');
  const spoken = (text.match(CLUSTER) ?? []).filter((written) => !written.includes(TOANDAKHEAT));
  return silenceEnd(spoken.map(clusterOf));
}

const isIndependent = ({ letters }: Cluster) => INDEPENDENT.has(letters.charAt(0));
const isBare = (cluster: Cluster) => /^\u17CB?$/.test(cluster.vowel) && !isIndependent(cluster);

function takesFinal({ vowel }: Cluster, final: Cluster): boolean {
  if (/^(?:ហ|អ.?)$/.test(final.letters)) return false;
  return !CLOSED.test(vowel) || (vowel === AM && final.letters.startsWith('ង'));
}

/**
 * Inside a word the upper letter of a stack closes a syllable, and the lower ones open the next: អន្តរ is an-tar. With
 * a vowel the stack is one onset, unless both are one sound (ឫស្សី), or the upper is a sonorant and nothing else ends
 * the syllable before it (កម្ពុជា).
 */
function part(clusters: readonly Cluster[]): Cluster[] {
  return clusters.flatMap((cluster, index) => {
    const before = clusters[index - 1];
    const [upper = '', lower = ''] = cluster.letters;
    const closing = { letters: upper, vowel: '' };
    if (!before || lower === '' || !takesFinal(before, closing)) return cluster;
    const isEnded = isBare(before) && (clusters[index - 2]?.vowel ?? '') !== '';
    const isParted = isBare(cluster)
      ? index < clusters.length - 1 && cluster.vowel === ''
      : !isEnded && (isDoubled(upper, lower) || (before.vowel === '' && SONORANTS.has(upper)));
    return isParted ? [closing, { ...cluster, letters: cluster.letters.slice(1), isBelow: true }] : cluster;
  });
}

/** The onset and the consonants without a vowel that follow it as syllables: from the end, every other one closes. */
function pair(clusters: readonly Cluster[]): Syllable[] {
  const left = [...clusters];
  const syllables: Syllable[] = [];
  for (let last = left.pop(); last; last = left.pop()) {
    const before = left.at(-1);
    if (!before || last.isBelow || !takesFinal(before, last)) syllables.unshift({ ...last, final: '' });
    else {
      left.pop();
      const vowel = before.vowel === AM ? AM.charAt(0) : before.vowel;
      syllables.unshift({ ...before, vowel: vowel + last.vowel, final: last.letters });
    }
  }
  return syllables;
}

/** The syllables of a Khmer word, as far as its spelling tells them. */
export function khmerSyllables(word: string): Syllable[] {
  const clusters = part(clustersOf(word));
  const syllables: Syllable[] = [];
  for (let at = 0; at < clusters.length; ) {
    let end = at + 1;
    // What follows a bantoc belongs to it no longer.
    for (let next = clusters[end]; next && isBare(next); next = clusters[end]) {
      end++;
      if (next.vowel === BANTOC) break;
    }
    syllables.push(...pair(clusters.slice(at, end)));
    at = end;
  }
  return syllables;
}
