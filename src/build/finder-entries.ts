import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { foldHan } from '../language/folding/fold-han.ts';
import { withoutMarks } from '../language/folding/fold-latin.ts';
import { hanTable } from '../language/folding/han-pairs.ts';
import type { FinderEntry } from '../language/keyboard/finder.ts';
import { scriptOf } from '../language/scripts.ts';
import type { Stage } from './output-folder.ts';

const HAN = /\p{Script=Han}/u;
const isChinese = (lang: string): boolean => /^Han[st]$/.test(scriptOf(lang));

interface Name {
  text: string;
  /** Of a person: the first character is a surname, of which some are read otherwise than the word. */
  person?: boolean;
}

/** Agreed names are names; some agreed phrases of the facts are whole sentences. */
const SENTENCE = /[，。；：！？]/;

/** What a visitor may look for by name: the titles, places, agreed names; pictures are found by what they show. */
function namesOf({ records, terms, communes, province }: Catalogue, lang: string): Name[] {
  const titles = records
    .filter(({ kind }) => kind !== 'photos')
    .map(({ kind, words }): Name => ({ text: words[lang]?.title ?? '', person: kind === 'people' }));
  const places = [province, ...(province.regions ?? []), ...(province.neighbours ?? []), ...communes];
  const agreed = terms
    .flatMap(({ words }) => [words[lang]?.preferred, ...(words[lang]?.variants ?? [])])
    .filter((name) => !SENTENCE.test(name ?? ''));
  const others = [...places.map(({ names }) => names[lang]), ...agreed];
  return [...titles, ...others.map((text): Name => ({ text: text ?? '' }))];
}

/**
 * The site's own names with their pinyin, for the finder of the on-screen keyboard; each once, the one in traditional
 * characters left out beside the same in simplified ones. Readings in phrases and of surnames are those of pinyin-pro;
 * as no dictionary knows the names of a province, a character's other readings find it too.
 */
export async function createFinderEntries(catalogue: Catalogue, lang: string): Promise<FinderEntry[]> {
  // Only a kiosk needs it, and its dictionary is large.
  const { pinyin } = await import('pinyin-pro');
  const readings = (sign: string): string[] =>
    HAN.test(sign) ? pinyin(sign, { type: 'array', toneType: 'none', multiple: true, v: true }) : [];
  const syllablesOf = ({ text, person }: Name): string => {
    const options = { type: 'all', toneType: 'none', v: true, surname: person ? 'head' : 'off' } as const;
    let letters = '';
    const syllables: string[] = [];
    const flush = (): void => {
      syllables.push(...(withoutMarks(letters.toLowerCase()).match(/[a-z0-9]+/g) ?? []));
      letters = '';
    };
    for (const { origin, pinyin: usual, isZh } of pinyin(text, options)) {
      if (!isZh) {
        letters += origin;
        continue;
      }
      flush();
      syllables.push([...new Set([usual, ...readings(origin)])].join('|'));
    }
    flush();
    return syllables.join(' ');
  };
  const entries = new Map<string, FinderEntry>();
  for (const name of namesOf(catalogue, lang)) {
    const key = foldHan(name.text, hanTable);
    if (HAN.test(name.text) && !entries.has(key)) entries.set(key, [name.text, syllablesOf(name)]);
  }
  return [...entries.values()];
}

/** Writes `keyboard/<lang>.json` for each Chinese of the site. */
export async function writeFinders(catalogue: Catalogue, { write }: Pick<Stage, 'write'>): Promise<void> {
  for (const lang of languagesOf(catalogue).filter(isChinese))
    write(`keyboard/${lang}.json`, JSON.stringify(await createFinderEntries(catalogue, lang)));
}
