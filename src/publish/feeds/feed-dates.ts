import { parseCivilDate, weekdayOf } from '../../language/civil-date.ts';

/** The first minute of a day in Viet Nam. @param day YYYY-MM-DD */
export const rfc3339 = (day: string): string => `${day}T00:00:00+07:00`;

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The same as RSS wants it, https://www.rfc-editor.org/rfc/rfc822#section-5 with a year of four digits. */
export function rfc822(day: string): string {
  const date = parseCivilDate(day);
  const [year, , number] = day.split('-');
  return `${WEEKDAYS[weekdayOf(date)]}, ${number} ${MONTHS[date.month - 1]} ${year} 00:00:00 +0700`;
}
