import { readTracker } from '../language/reads.ts';
import { type Announced, type EventDate, nextDates, pastDates, type When } from './event-dates.ts';

/** What the day says of an event, `nextDates` and `pastDates` of `event-dates.ts`. */
export interface DayAnswers {
  next(when: When, announced: Announced, count: number): EventDate[];
  past(when: When, announced: Announced): EventDate[];
}

const answersOf = (today: string): DayAnswers => ({
  next: (when, announced, count) => nextDates(when, announced, count, today),
  past: (when, announced) => pastDates(when, announced, today),
});

/**
 * The answers of a day; while a build's pages are made, each is noted by its question, so that on the next day those
 * pages are as they were to whom the day answers the same.
 * @param today YYYY-MM-DD.
 */
export function createDayAnswers(today: string): DayAnswers {
  const answers = answersOf(today);
  const tracker = readTracker();
  if (!tracker) return answers;
  const note = (...question: [keyof DayAnswers, ...unknown[]]) =>
    tracker.current().cells.add(tracker.cell(`day|${JSON.stringify(question)}`));
  return {
    next(when, announced, count) {
      note('next', when, announced, count);
      return answers.next(when, announced, count);
    },
    past(when, announced) {
      note('past', when, announced);
      return answers.past(when, announced);
    },
  };
}

/** What a day answers to the question of a cell, as text; undefined when the cell is no question. */
export function readAnswer(today: string, cell: string): string | undefined {
  if (!cell.startsWith('day|')) return undefined;
  const [name, ...asked] = JSON.parse(cell.slice(4)) as [keyof DayAnswers, ...never[]];
  return JSON.stringify((answersOf(today)[name] as (...asked: never[]) => EventDate[])(...asked));
}
