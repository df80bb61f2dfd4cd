import { withoutMarks } from '../language/folding/fold-latin.ts';
import { romanise } from '../language/romanise/romanise.ts';
import { scriptOf } from '../language/scripts.ts';

/** What people type in Latin letters for a name of a language; none where it is written in them, or nobody knows. */
export type RomaniseName = (name: string, lang: string) => readonly string[];

const HAN = /\p{Script=Han}/u;
const isChinese = (lang: string): boolean => /^Han[st]$/.test(scriptOf(lang));

/** Loads the dictionary of pinyin where a language of the site needs it, as it is large. */
export async function loadRomanise(languages: readonly string[]): Promise<RomaniseName> {
  const pinyin = languages.some(isChinese) ? (await import('pinyin-pro')).pinyin : undefined;
  return (name, lang) => {
    if (!pinyin || !isChinese(lang)) return romanise(name, lang);
    if (!HAN.test(name)) return [];
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
    return [withoutMarks(syllables.join(' ').toLowerCase())];
  };
}
