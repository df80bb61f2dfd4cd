/*
 * M. F. Porter's algorithm of 1980, from its description: five steps over the measure m, the number of
 * vowel-consonant sequences of the part before the ending.
 */
const form = (stem: string): string =>
  [...stem].reduce((seen, letter, i) => {
    const vowel = 'aeiou'.includes(letter) || (letter === 'y' && i > 0 && seen[i - 1] === 'c');
    return seen + (vowel ? 'v' : 'c');
  }, '');
const measure = (stem: string): number => form(stem).match(/v+c+/g)?.length ?? 0;
const hasVowel = (stem: string): boolean => form(stem).includes('v');
const endsShort = (stem: string): boolean => /cvc$/.test(form(stem)) && !/[wxy]$/.test(stem);
const endsDouble = (stem: string): boolean => /([^aeiouy])\1$/.test(stem);

const pairs = (list: string): [string, string][] =>
  list.split(' ').map((pair) => pair.split('>') as [string, string]);
const STEP2 = pairs(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ' +
    'ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
);
const STEP3 = pairs('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const STEP4 = 'al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize'.split(
  ' ',
);

function replaceEnding(word: string, endings: [string, string][]): string {
  for (const [ending, other] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    return measure(stem) > 0 ? stem + other : word;
  }
  return word;
}

function step1(word: string): string {
  let now = word;
  if (/(?:sses|ies)$/.test(now)) now = now.slice(0, -2);
  else if (/[^s]s$/.test(now)) now = now.slice(0, -1);
  if (now.endsWith('eed')) {
    if (measure(now.slice(0, -3)) > 0) now = now.slice(0, -1);
  } else {
    const cut = /^(.+?)(?:ed|ing)$/.exec(now)?.[1];
    if (cut && hasVowel(cut)) {
      now = cut;
      if (/(?:at|bl|iz)$/.test(now)) now += 'e';
      else if (endsDouble(now) && !/[lsz]$/.test(now)) now = now.slice(0, -1);
      else if (measure(now) === 1 && endsShort(now)) now += 'e';
    }
  }
  return now.endsWith('y') && hasVowel(now.slice(0, -1)) ? `${now.slice(0, -1)}i` : now;
}

function step4(word: string): string {
  // The longest ending decides: "ement" before "ment" before "ent".
  const ending = STEP4.filter((one) => word.endsWith(one)).sort((a, b) => b.length - a.length)[0];
  if (!ending) return word;
  const cut = ending === 'sion' || ending === 'tion' ? 3 : ending.length;
  const stem = word.slice(0, -cut);
  return measure(stem) > 1 ? stem : word;
}

function step5(word: string): string {
  let now = word;
  if (now.endsWith('e')) {
    const stem = now.slice(0, -1);
    if (measure(stem) > 1 || (measure(stem) === 1 && !endsShort(stem))) now = stem;
  }
  return now.endsWith('ll') && measure(now) > 1 ? now.slice(0, -1) : now;
}

/** The stem of an English word in small letters: waterfalls and waterfall have one. */
export function stemEnglish(word: string): string {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (bare.length < 3 || !/^[a-z]+$/.test(bare)) return word;
  const stem = step5(step4(replaceEnding(replaceEnding(step1(bare), STEP2), STEP3)));
  // Names with marks are stemmed by their bare letters, so that "bay" finds Bảy; the marks stay.
  let same = 0;
  while (same < stem.length && stem[same] === bare[same]) same++;
  return word.length === bare.length ? word.slice(0, same) + stem.slice(same) : word;
}
