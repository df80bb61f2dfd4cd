import type { KioskSettings } from './settings.ts';

const DAY = 24 * 60;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Never comes: a timer without any time is refused by systemd. */
const NEVER = '2000-01-01 00:00';

/**
 * When the screen is told to light up and to go dark, as `OnCalendar=` of systemd. Said again every hour, since a machine
 * may start at night, and its clock may be set right long after the hour. Equal hours: it is never dark.
 */
export function screenCalendar({ on, off }: Pick<KioskSettings, 'on' | 'off'>): {
  on: string[];
  off: string[];
} {
  if (on === off) return { on: ['*-*-* *:00'], off: [NEVER] };
  return { on: hourly(on, off), off: hourly(off, on) };
}

function hourly(from: string, to: string): string[] {
  const start = minutesOf(from);
  const length = (minutesOf(to) - start + DAY) % DAY;
  return Array.from(
    { length: Math.ceil(length / 60) },
    (_, hour) => `*-*-* ${timeOf((start + hour * 60) % DAY)}`,
  );
}
