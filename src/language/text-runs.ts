import { type ScriptCode, scriptOf } from './scripts.ts';

/** A piece of text; `lang` is there when the piece is in another language than the text around it. */
export interface TextRun {
  text: string;
  lang?: string;
}

/** Han and kana mix in Japanese, so one class finds both and the presence of kana names the language. */
const KANA = '\\p{sc=Hira}\\p{sc=Kana}\\u30FC';
const HAN = `\\p{sc=Han}\\p{sc=Bopo}${KANA}`;
const SPACES = '\\s\\u200B-\\u200D\\u2060';
/** Punctuation of Chinese and Japanese, full-width signs, and the dot between the parts of a foreign name. */
const HAN_SIGNS = '\\u00B7\\u3001-\\u3003\\u3005-\\u301F\\u30FB\\uFF01-\\uFF0F\\uFF1A-\\uFF20';

/** `letters` make a run, `inside` may stand between two of them; `own` are the scripts to which it is not foreign. */
interface ScriptClass {
  letters: string;
  inside: string;
  own: readonly ScriptCode[];
  lang: (run: string) => string;
}

const CLASSES: readonly ScriptClass[] = [
  { letters: '\\p{sc=Laoo}', inside: SPACES, own: ['Laoo'], lang: () => 'lo' },
  { letters: '\\p{sc=Khmr}', inside: SPACES, own: ['Khmr'], lang: () => 'km' },
  { letters: '\\p{sc=Thai}', inside: SPACES, own: ['Thai'], lang: () => 'th' },
  { letters: '\\p{sc=Hang}', inside: SPACES, own: ['Kore'], lang: () => 'ko' },
  { letters: KANA, inside: HAN_SIGNS, own: ['Jpan'], lang: () => 'ja' },
  {
    letters: HAN,
    inside: HAN_SIGNS,
    own: ['Hans', 'Hant', 'Jpan', 'Kore'],
    lang: (run) => (new RegExp(`[${KANA}]`, 'u').test(run) ? 'ja' : 'zh'),
  },
];

/** Letters that, of the site's languages, only Vietnamese has. */
const VIETNAMESE =
  '[\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01A0\\u01A1\\u01AF\\u01B0\\u1EA0-\\u1EF9]';
const LATIN_WORDS = `\\p{sc=Latn}[\\p{sc=Latn}\\p{M}]*(?:[ \\u00A0'’-]+\\p{sc=Latn}[\\p{sc=Latn}\\p{M}]*)*`;

const finders = new Map<ScriptCode, RegExp>();

/**
 * Splits text into runs by script, so that a Lao name in a Vietnamese sentence can be marked as Lao.
 * Han is Chinese unless kana or hangul stand with it. In a text of another script, Latin words with
 * Vietnamese letters are Vietnamese; plain ASCII words stay unmarked, as nothing tells their language.
 * The runs joined give the text.
 */
export function textRuns(text: string, lang: string): TextRun[] {
  const script = scriptOf(lang);
  let finder = finders.get(script);
  if (!finder) {
    finder = createFinder(script);
    finders.set(script, finder);
  }
  finder.lastIndex = 0;
  // Most strings have one script, and leave here.
  if (!finder.test(text)) return text === '' ? [] : [{ text }];

  finder.lastIndex = 0;
  const runs: TextRun[] = [];
  let end = 0;
  for (const match of text.matchAll(finder)) {
    const found = languageOf(match[0]);
    if (!found) continue;
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push({ text: match[0], lang: found });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

function createFinder(script: ScriptCode): RegExp {
  const foreign = CLASSES.filter(({ own }) => !own.includes(script));
  // Where Han is foreign, its class takes the kana too: a Japanese name is one run.
  const classes = foreign.some(({ letters }) => letters === HAN)
    ? foreign.filter(({ letters }) => letters !== KANA)
    : foreign;
  const parts = classes.map(({ letters, inside }) => `[${letters}](?:[${inside}]*[${letters}])*`);
  if (script !== 'Latn' && script !== 'Other') parts.push(LATIN_WORDS);
  return new RegExp(parts.join('|'), 'gu');
}

function languageOf(run: string): string | undefined {
  if (/^\p{sc=Latn}/u.test(run)) return new RegExp(VIETNAMESE).test(run.normalize('NFC')) ? 'vi' : undefined;
  return CLASSES.find(({ letters }) => new RegExp(`^[${letters}]`, 'u').test(run))?.lang(run);
}
