import { scriptOf } from '../scripts.ts';
import { romaniseKhmer } from './khmer.ts';
import { romaniseLao } from './lao.ts';

/** Letters by script; a lone sign is nothing to read. */
const SCRIPTS = [
  { script: 'Laoo', letters: /[\u0E81-\u0EAE\u0EDC-\u0EDF]/, romanise: romaniseLao },
  { script: 'Khmr', letters: /[\u1780-\u17B3]/, romanise: romaniseKhmer },
] as const;

/**
 * The readings in Latin letters of a text of `lang`, a language written in Lao or Khmer; none for others, and none for
 * a text that has no letters of these scripts. A text in both is read in the script of its language.
 */
export function romanise(text: string, lang: string): readonly string[] {
  const own = SCRIPTS.find(({ script }) => script === scriptOf(lang));
  if (!own) return [];
  const found = own.letters.test(text) ? own : SCRIPTS.find(({ letters }) => letters.test(text));
  return found?.romanise(text) ?? [];
}
