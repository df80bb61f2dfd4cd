/** How a language writes numbers in its running text, as data. Texts come in NFC, with digits 0-9, without U+200B. */
export interface NumberWords {
  /** The sign before the decimals; the other one parts thousands. */
  decimal: ',' | '.';
  /** Whether readers of the language also meet the other way, so that `1,234` may be either. */
  isMixed?: boolean;
  /** Words between spaces; without, a word is found wherever it stands. */
  isSpaced: boolean;
  /** Numbers that are one word. */
  units: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them, also digits: 5 triệu, 5万. */
  scales: Readonly<Record<string, number>>;
  /** What begins like a scale and is none: 12千米 is 12 km. */
  notScale?: RegExp;
  /** Source of a pattern: what may stand between digits and their scale; a space by default. */
  scaleGap?: string;
  /** Whether 7.30 may be a time. */
  hasPointTimes?: boolean;
  /** Words that are worth a number without being one: rằm, dozen, half. */
  hints: readonly (readonly [pattern: RegExp, values: readonly number[]])[];
  /** A half of a scale: nửa triệu. Its one group is the scale. */
  halfOf?: RegExp;
  /** Behind a number and its scale, one half more of it: 2 triệu rưỡi. */
  andHalf?: RegExp;
  /** Names of the months, in lower case; those of the lunar year are in `lunarMonths`. */
  months: Readonly<Record<string, number>>;
  lunarMonths?: Readonly<Record<string, number>>;
  /** Days with their month. Groups: `d` and `m`. */
  dates: readonly RegExp[];
  /** A month alone. Groups: `m`, or `n` for a name that may also be another word. */
  monthAlone: RegExp;
  /** The hour, perhaps with minutes. Groups: `h`, `min`. */
  times: readonly RegExp[];
  /** Beside a date: of the lunar calendar; and said to be of the solar one. */
  lunar: RegExp;
  solar?: RegExp;
}

/** Alternatives of a pattern, the longest first. */
export const anyOf = (words: Iterable<string>): string =>
  [...words].toSorted((a, b) => b.length - a.length).join('|');
