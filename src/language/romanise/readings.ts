import { foldDigits } from '../folding/fold-digits.ts';
import { withoutMarks } from '../folding/fold-latin.ts';

/** Ways of writing in Latin letters: as officials do, as French maps did, and as travellers do. */
export const HANDS = [0, 1, 2] as const;
export type Hand = (typeof HANDS)[number];

/** The tables give `ue eu` for a sound that the first and third hand write ue, the second eu. */
export function soundsOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(table).map(([sign, written]) => [sign, written.split(' ')]));
}

/** `-` stands for a sound that is not written. */
export function write(sound: readonly string[] | undefined, hand: Hand): string {
  const written = sound?.[hand] ?? sound?.[0] ?? '';
  return written === '-' ? '' : written;
}

/** Small Latin letters without marks, digits of any script as 0-9, one space for all else. */
function plain(text: string): string {
  return withoutMarks(foldDigits(text).toLowerCase())
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The text in each hand, its runs of the script read by `read`; without doubles, and none for a text without letters. */
export function readings(text: string, runs: RegExp, read: (run: string, hand: Hand) => string): string[] {
  const made = HANDS.map((hand) => plain(text.replace(runs, (run) => ` ${read(run, hand)} `)));
  return [...new Set(made)].filter((reading) => reading !== '');
}
