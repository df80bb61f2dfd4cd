import type { Catalogue, CatalogueRecord } from './catalogue.ts';
import { comingEvents } from './coming-events.ts';
import { currentCatalogue, endOf, minuteOf, type Now, startOf, turnsOf } from './shown-today.ts';

/**
 * Why pages of another moment are others. `appears`, `leaves`: a record's time; `over`: a festival has passed and its
 * next date is told; `exception`: a day with other hours at a gate has passed; `stop`: a stop of an exhibition begins or is
 * over; `month`: the calendar begins with it.
 */
export type DueReason = 'appears' | 'leaves' | 'over' | 'exception' | 'stop' | 'month';

/** A moment at which the site has to be built anew. */
export interface Due {
  /** `YYYY-MM-DDTHH:MM` by the clock of Viet Nam. */
  at: string;
  reason: DueReason;
  /** As `news/thong-bao`; absent where the whole site is meant. */
  record?: string;
}

/** Every such moment that is known and still ahead, in order of time. */
export function dueAhead(catalogue: Catalogue, now: Now): Due[] {
  const minute = minuteOf(now);
  const shown = currentCatalogue(catalogue, now);
  const month = new Date(Date.UTC(Number(now.today.slice(0, 4)), Number(now.today.slice(5, 7)), 1));
  const due: Due[] = [
    ...catalogue.records.flatMap((record) => {
      const { appears, leaves } = turnsOf(record);
      return [...moment(record, 'appears', appears), ...moment(record, 'leaves', leaves)];
    }),
    ...comingEvents(shown, 1, now.today).flatMap(({ record, end }) => moment(record, 'over', endOf(end))),
    ...shown.records.flatMap((record) =>
      record.kind === 'gates'
        ? (record.facts.exceptions ?? []).flatMap(({ date }) => moment(record, 'exception', endOf(date)))
        : [],
    ),
    ...shown.records.flatMap((record) =>
      record.kind === 'exhibitions'
        ? (record.facts.stops ?? []).flatMap(({ from, to }) => [
            ...moment(record, 'stop', startOf(from)),
            ...moment(record, 'stop', endOf(to)),
          ])
        : [],
    ),
    { at: `${month.toISOString().slice(0, 10)}T00:00`, reason: 'month' },
  ];
  return due.filter(({ at }) => at > minute).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const moment = ({ kind, id }: CatalogueRecord, reason: DueReason, at: string | undefined): Due[] =>
  at === undefined ? [] : [{ at, reason, record: `${kind}/${id}` }];
