import type { Sighting } from './fleet-log.ts';

const MINUTE = 60_000; // ms
const DAY = 1440 * MINUTE;
/** A kiosk asks an hour and up to ten minutes after its last answer, and after a start: seldom thirty times a day. */
const OFTEN = 36;
/** Tries of one run lie closer together. */
const RUN = 5 * MINUTE;
/** Megabytes by which the free room of one disk hardly changes from hour to hour, and by which two disks differ. */
const SAME = 5;
const OTHER = 50;
/** An update fills a disk and clears it once; a release that fails is gone back from once. */
const TURNS = 3;

/**
 * Whether two machines seem to report under one gate: nothing in a report tells one from another, but what goes to and
 * fro within a day, or is asked twice as often, is hardly one of them.
 * @param seen the oldest first.
 */
export function looksLikeTwo(seen: readonly Sighting[]): boolean {
  const end = seen.at(-1)?.at ?? 0;
  const recent = seen.filter(({ at }) => end - at < DAY);
  return recent.filter((_, index) => isTurn(recent, index)).length >= TURNS || runs(recent) >= OFTEN;
}

/** Whether this report differs from the one before it, and the next is as that one was. */
function isTurn(seen: readonly Sighting[], index: number): boolean {
  const [before, here, after] = [seen[index - 1], seen[index], seen[index + 1]];
  if (!before || !here || !after) return false;
  if (before.release === after.release && here.release !== before.release) return true;
  if (before.free === undefined || here.free === undefined || after.free === undefined) return false;
  return Math.abs(before.free - after.free) <= SAME && Math.abs(before.free - here.free) > OTHER;
}

function runs(seen: readonly Sighting[]): number {
  let [count, last] = [0, Number.NEGATIVE_INFINITY];
  for (const { at } of seen) {
    if (at - last < RUN) continue;
    last = at;
    count++;
  }
  return count;
}
