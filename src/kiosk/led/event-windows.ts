import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type CalendarEntry, comingEvents } from '../../catalogue/coming-events.ts';
import { addDays } from '../../language/civil-date.ts';

/** How many days before its first day an event is announced. */
const AHEAD_DAYS = 42;

/** A player may stay without news for long: so far ahead its events are known to it. */
const HORIZON_DAYS = 400;

/** An event as it stands on the wall: `next` until the day before, `now` on its days. */
export interface EventWindow {
  entry: CalendarEntry;
  state: 'next' | 'now';
  from: string;
  to: string;
}

/**
 * When each coming event is on the wall. One that is far away is announced all the same when nothing else is, so
 * that the wall always says what comes next.
 * @param today the build's day, YYYY-MM-DD.
 */
export function eventWindows(catalogue: Catalogue, today: string): EventWindow[] {
  const last = addDays(today, HORIZON_DAYS);
  const entries = comingEvents(catalogue, 2, today).filter(({ start }) => start <= last);
  const windows: EventWindow[] = [];
  let covered = addDays(today, -1);
  for (const entry of entries) {
    const usual = addDays(entry.start, -AHEAD_DAYS);
    const free = addDays(covered, 1);
    const before = addDays(entry.start, -1);
    if (before >= today)
      windows.push({ entry, state: 'next', from: latest(today, earliest(free, usual)), to: before });
    windows.push({ entry, state: 'now', from: entry.start, to: entry.end });
    covered = latest(covered, entry.end);
  }
  return windows;
}

const earliest = (a: string, b: string) => (a < b ? a : b);
const latest = (a: string, b: string) => (a < b ? b : a);
