/** The shift levels of a layout: as it lies, with shift, and what else there is (digits, rare letters). */
export type Level = 'base' | 'shift' | 'more';
export const LEVELS: readonly Level[] = ['base', 'shift', 'more'];

/** What one key writes at each level. */
export type KeyTexts = Readonly<Record<Level, string>>;

/**
 * What comes of a key: the text before the caret and what the key stands for in, the new text before the caret out.
 * Pure, so that a layout needs no memory: whatever stands there, typed or put there by a choice, can be worked on.
 */
export type Typist = (before: string, key: string) => string;

export interface Layout {
  /** Language tag of the letters. */
  lang: string;
  /** Width of the widest row in half keys; the others stand in its middle. */
  width: 24 | 26;
  rows: readonly (readonly KeyTexts[])[];
  /** Whether anything stands on the third level. */
  hasMore: boolean;
  type: Typist;
  /** Letters go through the finder of the site's own names first. */
  finder?: boolean;
}

/**
 * Keys of a layout from one string a row and level: each code point is a key. Where a level has a space or nothing, the
 * key writes what it writes without it, as keys of one level do in xkb.
 * @param composed what stands for several code points.
 */
export function createRows(
  levels: Readonly<Partial<Record<Level, readonly string[]>>>,
  composed: Readonly<Record<string, string>> = {},
): KeyTexts[][] {
  const textsOf = (level: Level): string[][] =>
    (levels[level] ?? []).map((row) =>
      [...row].map((sign) => (sign === ' ' ? '' : (composed[sign] ?? sign))),
    );
  const [base, shift, more] = [textsOf('base'), textsOf('shift'), textsOf('more')];
  return base.map((row, at) =>
    row.map((text, key) => ({
      base: text,
      shift: shift[at]?.[key] || text,
      more: more[at]?.[key] || text,
    })),
  );
}

/** Writes what the key says, and no more. */
export const typeAsIs: Typist = (before, key) => before + key;

/** What a key shows: a mark that needs a letter stands on a dotted circle. */
export function shownOn(text: string): string {
  return /^\p{M}/u.test(text) ? `\u25CC${text}` : text;
}

/** Every text that the keys of a layout write. */
export function textsOf({ rows }: Layout): string[] {
  return rows.flat().flatMap((key) => LEVELS.map((level) => key[level]));
}
