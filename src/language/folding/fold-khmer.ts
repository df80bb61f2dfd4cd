const COENG = '\u17D2';
const RO = '\u179A';

/** One round of the search key of a Khmer cluster: one order of subscripts, vowels and signs, look-alikes made one. */
export function khmer(cluster: string): string {
  const text = cluster
    .replace(/\u17C1\u17B8/g, '\u17BE') // េ + ី = ើ
    .replace(/\u17C1\u17B6/g, '\u17C4') // េ + ា = ោ
    .replace(/\u17D2\u178A/g, '\u17D2\u178F') // subscript ដ and ត look alike
    .replace(/^\u17B2/, '\u17B1'); // ឲ = ឱ
  const subscripts: string[] = [];
  const vowels: string[] = [];
  const signs: string[] = [];
  for (let i = 1; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === COENG) {
      // A coeng at the end is a subscript not yet typed.
      if (i + 1 < text.length) subscripts.push(text.charAt(++i));
    } else if (sign === '\u17C9' || sign === '\u17CA') {
      // Register shifters are often left out.
    } else if (sign >= '\u17B6' && sign <= '\u17C5') vowels.push(sign);
    else signs.push(sign);
  }
  subscripts.sort((a, b) => Number(a === RO) - Number(b === RO));
  // With a shifter dropped, ស៊ី is typed សុី too: the ុ beside another vowel only stands for the shifter.
  const kept = vowels.length > 1 ? vowels.filter((vowel) => vowel !== '\u17BB') : vowels;
  return text.charAt(0) + subscripts.map((sub) => COENG + sub).join('') + kept.join('') + signs.join('');
}
