import type { KioskSettings } from './settings.ts';

const DAY = 24 * 60;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const calendarTime = (minutes: number) =>
  `*-*-* ${[Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')}`;

/** Never comes: a timer without any time is refused by systemd. */
const NEVER = '2000-01-01 00:00';
/** When nobody is at the gate of a screen that is never dark. */
const SMALL_HOURS = { from: 2 * 60, length: 3 * 60 };

/** Times of a day, as `OnCalendar=` of systemd. */
export interface KioskCalendar {
  /** The screen is told to light up, or to go dark. */
  on: string[];
  off: string[];
  /** Packages of Debian are fetched, then installed; then, where it is needed, the machine starts again. */
  download: string[];
  upgrade: string[];
  reboot: string[];
}

/**
 * The screen is told again every hour, since a machine may start at night, and its clock may be set right long after the
 * hour. Equal hours: it is never dark. What concerns Debian happens while it is dark.
 */
export function createCalendar({ on, off }: Pick<KioskSettings, 'on' | 'off'>): KioskCalendar {
  const isAlwaysOn = on === off;
  const [from, to] = [minutesOf(off), minutesOf(on)];
  const night = isAlwaysOn ? SMALL_HOURS : { from, length: (to - from + DAY) % DAY };
  const part = (quarters: number) => [calendarTime(night.from + Math.floor((night.length * quarters) / 4))];
  return {
    on: isAlwaysOn ? hourly(0, DAY) : hourly(to, DAY - night.length),
    off: isAlwaysOn ? [NEVER] : hourly(from, night.length),
    download: part(1),
    upgrade: part(2),
    reboot: part(3),
  };
}

const hourly = (from: number, length: number): string[] =>
  Array.from({ length: Math.ceil(length / 60) }, (_, hour) => calendarTime(from + hour * 60));

/** Timers that follow the hours, by what they do. */
export const HOUR_TIMERS: Record<keyof KioskCalendar, string> = {
  on: 'cua-ngo-screen-on.timer',
  off: 'cua-ngo-screen-off.timer',
  download: 'apt-daily.timer',
  upgrade: 'apt-daily-upgrade.timer',
  reboot: 'cua-ngo-reboot.timer',
};

/** Drop-ins of those timers that take back other times. @returns content by name of the timer. */
export const hourDropIns = (hours: Pick<KioskSettings, 'on' | 'off'>): [timer: string, content: string][] =>
  Object.entries(createCalendar(hours)).map(([what, times]) => [
    HOUR_TIMERS[what as keyof KioskCalendar],
    // What was missed while the machine was off is not made up for by day.
    `[Timer]\nOnCalendar=\n${times.map((time: string) => `OnCalendar=${time}\n`).join('')}RandomizedDelaySec=0\nPersistent=no\n`,
  ]);
