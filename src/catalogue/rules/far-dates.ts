import type { Issue } from '../issues.ts';
import type { DayRule } from './rule.ts';

/** News may wait some months for its day; a slip of the year is nearly a whole one off. */
const MOST_AHEAD = 180;

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;

/** Whether a day is so far ahead that its year is a slip. */
export const isFarAhead = (day: string, today: string): boolean => daysBetween(today, day) > MOST_AHEAD;

/** The day with the year that was meant: this one or the last, by the digits that were typed. */
export function nearerDay(day: string, today: string): string | undefined {
  const digits = (year: string) => [...year].sort().join('');
  const now = Number(today.slice(0, 4));
  const year = [now, now - 1, now + 1]
    .map(String)
    .find((near) => digits(near) === digits(day.slice(0, 4)) && near !== day.slice(0, 4));
  const guess = year ? `${year}${day.slice(4)}` : `${now}${day.slice(4)}`;
  return isFarAhead(guess, today) || Number.isNaN(Date.parse(guess)) ? undefined : guess;
}

/** Days of publication and of change that are far ahead. */
export const farDates: DayRule = ({ record, files }, today) => {
  if (!today) return [];
  return (['published', 'updated'] as const).flatMap((key): Issue[] => {
    const day = record.facts[key];
    // Days in the wrong order are a mistake, which says so too.
    if (!isFarAhead(day, today) || record.facts.updated < record.facts.published) return [];
    const guess = nearerDay(day, today);
    return [
      {
        file: record.words['vi']?.file ?? '',
        line: files['vi']?.lineOf([key]) ?? 1,
        level: 'warning',
        code: 'far-date',
        message: `${key === 'published' ? 'Ngày đăng' : 'Ngày cập nhật'} (${key}) ${day} còn ${Math.round(daysBetween(today, day))} ngày nữa mới tới.`,
        fix: guess ? `Xem lại năm; có phải muốn viết: ${key}: ${guess}` : 'Xem lại năm.',
      },
    ];
  });
};
