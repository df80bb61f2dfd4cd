import { createRows, type KeyTexts, LEVELS, type Level } from './layout.ts';

const LETTERS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * Rows of a keyboard of Latin letters in the common order.
 * @param marks two keys after the last letter, at the levels `base` and `shift`.
 * @param more what the rows of letters have at the level `more`.
 * @param top a row above the letters, by level.
 */
export function latinRows(
  marks: readonly [string, string],
  more: readonly string[],
  top?: Readonly<Record<Level, string>>,
): KeyTexts[][] {
  const rows: Record<Level, string[]> = {
    base: LETTERS.map((row, at) => (at === 2 ? row + marks[0] : row)),
    shift: LETTERS.map((row, at) => row.toUpperCase() + (at === 2 ? marks[1] : '')),
    more: [...more],
  };
  if (top) for (const level of LEVELS) rows[level].unshift(top[level]);
  return createRows(rows);
}
