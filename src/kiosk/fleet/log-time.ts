const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** As Apache and nginx write: `29/Nov/2026:23:40:23 +0700`. @returns ms since 1970; undefined when it is none. */
export function parseClfTime(text: string): number | undefined {
  const found = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2})(?:\.\d+)? ([+-]\d{4})$/.exec(
    text,
  );
  if (!found) return undefined;
  const [, day, month = '', year, hour, minute, second, zone = ''] = found;
  return instant([year, MONTHS.indexOf(month) + 1, day, hour, minute, second], zone);
}

/**
 * As `2026-11-29T16:40:23.1Z`, `2026-11-29 23:40:23+07:00`, `2026/11/29 16:40:23`. Without a zone it is UTC: so W3C
 * logs are by definition, and so Caddy writes unless told otherwise.
 */
export function parseIsoTime(text: string): number | undefined {
  const found =
    /^(\d{4})[-/](\d{2})[-/](\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:[.,]\d+)? ?(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    );
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, zone = 'Z'] = found;
  return instant([year, month, day, hour, minute, second], zone);
}

/** Seconds since 1970 as Caddy writes them by default; larger numbers are its milli-, micro- and nanoseconds. */
export function parseUnixTime(value: number): number | undefined {
  if (!(value > 1e8)) return undefined;
  const unit = value < 1e11 ? 1000 : value < 1e14 ? 1 : value < 1e17 ? 1e-3 : 1e-6;
  const at = Math.floor(value * unit);
  return Number.isNaN(new Date(at).getTime()) ? undefined : at;
}

/** Refuses a 31 February, which `Date.UTC` would call 3 March. A leap second is the one before it. */
function instant(parts: readonly (string | number | undefined)[], zone: string): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  const at = Date.UTC(year, month - 1, day, hour, minute, Math.min(second, 59));
  const date = new Date(at);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  if (zone === 'Z') return at;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return undefined;
  return at - (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
