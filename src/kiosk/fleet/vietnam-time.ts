const MINUTE = 60_000; // ms

/** As `23:40 ngày 29/11/2026`. Viet Nam has kept UTC+7 without summer time since 1975. */
export function formatVietnamTime(at: number): string {
  const [, year, month, day, time] =
    /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(at + 420 * MINUTE).toISOString()) ?? [];
  return `${time} ngày ${day}/${month}/${year}`;
}

/** As `2026-11-29 23:40`: a spreadsheet sorts it. */
export const sortableVietnamTime = (at: number): string =>
  new Date(at + 420 * MINUTE).toISOString().slice(0, 16).replace('T', ' ');

/** A length of time in whole units, rounded down. @param ms */
export function lasting(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE));
  if (minutes < 120) return `${minutes} phút`;
  return minutes < 2880 ? `${Math.floor(minutes / 60)} giờ` : `${Math.floor(minutes / 1440)} ngày`;
}
