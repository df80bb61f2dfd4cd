import { inVietnam } from '../environment.ts';

const DAY = 86_400_000;

/** So long every snapshot is kept, then one a day, and after the second time one a month; in milliseconds. */
const ALL = 30 * DAY;
const DAILY = 365 * DAY;

/**
 * So many of the newest are kept whatever their age: what was done last in a province where little is done can be taken
 * back, with git or without, also where a clock went wrong.
 */
const LEAST = 50;

export interface Taken {
  number: number;
  /** ISO 8601. */
  at: string;
}

/**
 * The numbers of the snapshots that are kept no longer. Of a day or month the last one stays: so what was there before
 * the oldest of those of which every one is kept stays too.
 * @param taken in rising order.
 */
export function expired(taken: readonly Taken[], now: Date): number[] {
  const old = taken.slice(0, -LEAST).filter(({ at }) => ageOf(at, now) > ALL);
  const last = new Map(old.map(({ number, at }) => [periodOf(at, now), number]));
  const stays = new Set(last.values());
  return old.map(({ number }) => number).filter((number) => !stays.has(number));
}

const ageOf = (at: string, now: Date) => now.getTime() - Date.parse(at);

/** `2026-11-30`, or of long ago `2026-11`, by the clock of Viet Nam. */
function periodOf(at: string, now: Date): string {
  const { today: day } = inVietnam(new Date(at));
  return ageOf(at, now) > DAILY ? day.slice(0, '2026-11'.length) : day;
}
