import { ownCopy } from './own-copy.ts';
import { scriptOf } from './scripts.ts';

export interface WordBreakOptions {
  /** Words and names of the language that no dictionary has, such as the places of the province. */
  words?: readonly string[];
}

/** Words of the dictionary that it tears itself are short; longer joins need not be looked up. */
const LONGEST_TORN = 12;

/** Longer runs than this are not expected twice. */
const REPEATED = 120;

const ZWSP = '\u200B';

/**
 * Where a script allows no break: before what hangs on or follows its consonant (vowel signs, tone marks,
 * repetition marks, closing punctuation), and after what leans on the next letter. `bare` is a consonant
 * with at most a tone mark: no word, so a rest that the dictionary could not place. `finals` can close
 * the syllable before them.
 */
const RULES = {
  lo: {
    run: /[\u0E80-\u0EFF\u200B]+/g,
    notBefore: /[\u0EAF-\u0EBD\u0EC6\u0EC8-\u0ECE]/,
    notAfter: /[\u0EC0-\u0EC4]/,
    digit: /[\u0ED0-\u0ED9]/,
    bare: /^[\u0E81-\u0EAE\u0EDC-\u0EDF][\u0EC8-\u0ECC]?$/,
    finals: /^[ກງຍດນບມວ]$/,
  },
  km: {
    run: /[\u1780-\u17FF\u200B]+/g,
    notBefore: /[\u17B4-\u17DB\u17DD]/,
    notAfter: /\u17D2/,
    digit: /[\u17E0-\u17E9]/,
    bare: /^[\u1780-\u17A2][\u17C9-\u17CA\u17CB]?$/,
    finals: /^[\u1780-\u17A2]/,
  },
} as const;

type Rules = (typeof RULES)['lo' | 'km'];

/**
 * Prepares a function that puts U+200B between the words of Lao or Khmer text and returns text of other
 * scripts untouched. Made at build: the dictionaries are those of Intl.Segmenter in Node, and browsers
 * that have none, or another one, then break lines where we say.
 *
 * Nothing but U+200B is added and nothing is taken away. Marks an author has set stay, and win over the
 * dictionary. Applying it twice changes nothing more.
 */
export function createWordBreaker(
  lang: string,
  { words = [] }: WordBreakOptions = {},
): (text: string) => string {
  const script = scriptOf(lang);
  const rules: Rules | undefined = script === 'Laoo' ? RULES.lo : script === 'Khmr' ? RULES.km : undefined;
  if (!rules) return (text) => text;
  const cutter = createCutter(lang, rules, words);
  return (text) => text.replace(rules.run, (run) => markRun(run, rules, cutter));
}

function markRun(run: string, rules: Rules, cut: (bare: string) => number[]): string {
  if (!run.includes(ZWSP)) return markAt(run, cut(run));
  const authored = new Set<number>();
  let bare = '';
  for (const char of run) {
    if (char === ZWSP) authored.add(bare.length);
    else bare += char;
  }
  const cuts = cut(bare);
  // An author's mark inside a word of the dictionary: the author knows a word that it does not. Marks of
  // the dictionary one cluster away from it would leave a splinter.
  const conflicts = [...authored].filter((at) => at > 0 && at < bare.length && !cuts.includes(at));
  const wanted = new Set(
    cuts.filter(
      (at) => !authored.has(at) && conflicts.every((own) => clustersBetween(bare, at, own, rules) > 1),
    ),
  );
  let marked = '';
  let at = 0;
  for (const char of run) {
    if (char !== ZWSP && wanted.has(at)) marked += ZWSP;
    marked += char;
    if (char !== ZWSP) at++;
  }
  return marked;
}

/** The usual case, that the author has set no mark: the words with a mark between them. */
function markAt(run: string, cuts: readonly number[]): string {
  let marked = '';
  let from = 0;
  for (const at of cuts) {
    marked += run.slice(from, at) + ZWSP;
    from = at;
  }
  return marked + run.slice(from);
}

/** Offsets in a run (without U+200B) at which a word starts; the ends are not among them. */
function createCutter(lang: string, rules: Rules, words: readonly string[]): (bare: string) => number[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const own = words
    .map((word) => word.replaceAll(ZWSP, ''))
    .filter((word) => word !== '' && word.replace(rules.run, '') === '')
    .sort((a, b) => b.length - a.length);
  const ownWords = own.length ? new RegExp(`(${own.join('|')})`) : undefined;
  const known = new Map<string, number[]>();

  const segment = (text: string) => Array.from(segmenter.segment(text), (piece) => piece.segment);
  const isOne = (text: string) => segmenter.segment(text).containing(0)?.segment.length === text.length;
  const joins: Joins = { one: false, next: new Map() };
  return (bare) => {
    let cuts = known.get(bare);
    if (!cuts) {
      // With a capturing group, split gives the words themselves at the odd places.
      const parts = ownWords ? bare.split(ownWords) : [bare];
      const pieces = parts.flatMap((part, index) =>
        index % 2 === 1 ? [part] : joinRests(joinTornWords(segment(part), joins, isOne), rules),
      );
      cuts = allowedCuts(bare, pieces, rules);
      // Titles and words of the interface come again on every page; whole paragraphs do not.
      if (bare.length <= REPEATED) known.set(ownCopy(bare), cuts);
    }
    return cuts;
  };
}

/**
 * Which pieces in a row are one word: a step for each piece. The same few thousand words make up all texts of a
 * language, so each row is looked up once, and found again without putting its pieces together.
 */
interface Joins {
  one: boolean;
  next: Map<string, Joins>;
}

/**
 * Before a name it does not know, the dictionary tears the word in front into shorter words (ខេ|ត្ត,
 * ສະ|ພານ). Alone, the same word stays whole: then it is put together again.
 */
function joinTornWords(pieces: string[], joins: Joins, isOne: (text: string) => boolean): string[] {
  const joined: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at] as string;
    let taken = 1;
    let length = first.length;
    let row = stepTo(joins, first);
    for (let next = at + 1; next < Math.min(at + 4, pieces.length); next++) {
      const piece = pieces[next] as string;
      length += piece.length;
      if (length > LONGEST_TORN) break;
      row = row.next.get(piece) ?? stepTo(row, piece, isOne(pieces.slice(at, next + 1).join('')));
      if (row.one) taken = next - at + 1;
    }
    joined.push(taken === 1 ? first : pieces.slice(at, at + taken).join(''));
    at += taken;
  }
  return joined;
}

function stepTo({ next }: Joins, piece: string, one = false): Joins {
  let step = next.get(piece);
  if (!step) {
    step = { one, next: new Map() };
    next.set(ownCopy(piece), step);
  }
  return step;
}

/** A bare consonant goes to the syllable it can close, else to the one that follows. */
function joinRests(pieces: string[], rules: Rules): string[] {
  const joined: string[] = [];
  let waiting = '';
  for (const piece of pieces) {
    const text = waiting + piece;
    waiting = '';
    if (!rules.bare.test(text)) joined.push(text);
    else if (joined.length > 0 && rules.finals.test(text)) joined[joined.length - 1] += text;
    else waiting = text;
  }
  if (waiting) joined.push((joined.pop() ?? '') + waiting);
  return joined;
}

function allowedCuts(bare: string, pieces: readonly string[], rules: Rules): number[] {
  const cuts: number[] = [];
  let at = 0;
  for (const piece of pieces.filter(Boolean)) {
    if (at > 0 && isClusterStart(bare, at, rules)) cuts.push(at);
    at += piece.length;
  }
  return cuts;
}

function isClusterStart(bare: string, at: number, rules: Rules): boolean {
  const before = bare[at - 1] ?? '';
  const after = bare[at] ?? '';
  return (
    !rules.notBefore.test(after) &&
    !rules.notAfter.test(before) &&
    !(rules.digit.test(before) && rules.digit.test(after))
  );
}

function clustersBetween(bare: string, a: number, b: number, rules: Rules): number {
  let clusters = 0;
  for (let at = Math.min(a, b) + 1; at <= Math.max(a, b); at++)
    if (isClusterStart(bare, at, rules)) clusters++;
  return clusters;
}

/** Text without the marks, for attributes and the head of a page, where no line breaks. */
export function withoutWordBreaks(text: string): string {
  return text.replaceAll(ZWSP, '');
}
