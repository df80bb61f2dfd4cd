const CLOCK = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `30/11/2026 16:46`, by the clock of Viet Nam. @param at ISO 8601. */
export function vietnamTime(at: string): string {
  const parts = new Map(CLOCK.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('day')}/${part('month')}/${part('year')} ${part('hour')}:${part('minute')}`;
}

/** `30/11/2026`. @param day YYYY-MM-DD. */
export const dayText = (day: string): string => day.split('-').reverse().join('/');
