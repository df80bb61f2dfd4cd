import { readFileSync } from 'node:fs';

/** Kiosks lose their clock with their battery: a year is believed only near the day of what is shown. */
const YEARS = 6;

/** Today in Vietnam, YYYY-MM-DD; `unknown` when the clock stands before the content, or years after it. */
export function believableDay(now: number, created: string | undefined): string {
  const day = dayInVietnam(now);
  if (created === undefined || day === undefined) return 'unknown';
  const latest = `${Number(created.slice(0, 4)) + YEARS}${created.slice(4)}`;
  // A day of grace: content may be made after midnight elsewhere.
  return day >= (dayInVietnam(Date.parse(created) - 86_400_000) ?? created) && day <= latest
    ? day
    : 'unknown';
}

/** Whether a release is shown longer than it is fresh; undefined: the clock cannot tell. */
export function isStale({
  created,
  freshUntil,
}: {
  created: string;
  freshUntil: string;
}): boolean | undefined {
  const today = believableDay(Date.now(), created);
  return today === 'unknown' ? undefined : today > freshUntil;
}

/** Vietnam has kept UTC+7 without summer time since 1975. */
function dayInVietnam(now: number): string | undefined {
  const date = new Date(now + 7 * 3_600_000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** Seconds since the start of the machine: it goes on evenly whatever the clock does. */
export function uptime(): number {
  try {
    return Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
  } catch {
    return performance.now() / 1000;
  }
}
