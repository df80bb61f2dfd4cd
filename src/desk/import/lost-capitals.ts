import { decodeLegacy } from '../../language/legacy-fonts.ts';
import { TCVN3 } from '../../language/legacy-vietnamese.ts';

const KNOWN = new Set(TCVN3.values());
/** Vowels whose capital no font of TCVN3 has, unless it draws nothing but capitals. */
const SMALL = [...KNOWN].filter(
  (letter) => letter !== letter.toUpperCase() && !KNOWN.has(letter.toUpperCase()),
);
const BEGINS = new RegExp(`^[${SMALL.join('')}]`, 'u');
const HOLDS = new RegExp(
  `\\p{Lu}[${SMALL.join('')}]\\p{Lu}|\\p{Lu}{2}[${SMALL.join('')}]|[${SMALL.join('')}]\\p{Lu}`,
  'u',
);

/**
 * Words of TCVN3 that may have been meant with a capital which could not be typed: “ấp” for “Ấp”, “THắNG”. Each once, with
 * the first place where it stands.
 * @param stretches as they were typed.
 */
export function lostCapitals(
  stretches: readonly { words: string; where: string }[],
): { words: string; where: string }[] {
  const found = new Map<string, string>();
  for (const { words, where } of stretches) {
    const text = decodeLegacy(words, { name: 'tcvn3', isCapitals: false });
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? [])
      if ((BEGINS.test(word) || HOLDS.test(word)) && !found.has(word)) found.set(word, where);
  }
  return [...found].map(([words, where]) => ({ words, where }));
}
