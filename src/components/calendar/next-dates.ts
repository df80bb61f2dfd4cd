import { comingEvents as comingOf } from '../../catalogue/coming-events.ts';
import * as dates from '../../catalogue/event-dates.ts';
import { catalogue, ofKind, today } from '../../layouts/site.ts';

export type { CalendarEntry } from '../../catalogue/coming-events.ts';

type Announced = dates.Announced;

/** As in the catalogue, from the build's day on. */
export const nextDates = (when: dates.When, announced: Announced, count: number) =>
  dates.nextDates(when, announced, count, today);

/** All coming dates from the build's day on, in order of time. */
export const comingEvents = (count: number) => comingOf(catalogue, count, today);

/** Events whose day nobody has confirmed: listed apart, not left out. */
export const undatedEvents = () => ofKind('events').filter((record) => record.facts.when === 'unknown');
