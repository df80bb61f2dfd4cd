import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface ReadEvent {
  uid: string;
  summary: string;
  description: string;
  location: string | null;
  sequence: number | null;
  /** YYYY-MM-DD; the second is the first day that is no part of it. */
  start: string;
  end: string;
  isDay: boolean;
  status: string | null;
  url: string | null;
  stamp: string;
  lang: string;
}

export interface ReadCalendar {
  name: string;
  url: string;
  refresh: string;
  events: ReadEvent[];
}

export interface ReadCalendars {
  /** Minutes that the clock of the reader is behind that of Greenwich in January. */
  offset: number;
  files: Record<string, ReadCalendar>;
}

/** Calendars as ical.js reads them on a machine of a time zone. */
export function readCalendars(files: ReadonlyMap<string, string>, zone = 'UTC'): ReadCalendars {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'read-calendars.mjs')],
    { input: JSON.stringify(Object.fromEntries(files)), env: { ...process.env, TZ: zone }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReadCalendars;
}
