import * as dates from '../../catalogue/coming-events.ts';
import { catalogue, ofKind, today } from '../../layouts/site.ts';

export type { CalendarEntry } from '../../catalogue/coming-events.ts';

type When = Parameters<typeof dates.nextDates>[0];
type Announced = Parameters<typeof dates.nextDates>[1];

/** As in the catalogue, from the build's day on. */
export const nextDates = (when: When, announced: Announced, count: number) =>
  dates.nextDates(when, announced, count, today);

/** All coming dates from the build's day on, in order of time. */
export const comingEvents = (count: number) => dates.comingEvents(catalogue, count, today);

/** Events whose day nobody has confirmed: listed apart, not left out. */
export const undatedEvents = () => ofKind('events').filter((record) => record.facts.when === 'unknown');
