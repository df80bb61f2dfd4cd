import { type Html, html } from '../../language/html.ts';
import { monthRuns } from '../../language/month-runs.ts';
import type { Facts } from '../../model/kinds.ts';
import type { Reader } from '../site.ts';
import { type Answer, bullets, hasOrNot, notKnown, phrase, type Rows, remark, row, textRow } from './row.ts';

type Place = Facts<'places'>;
type Designations = Place['designations'];

/** Official recognitions, each with level, number and date as far as they are known. */
export function designationRow(reader: Reader, designations: Designations): Rows {
  const items = (designations ?? []).map((item) => {
    const level = phrase(reader, item.name) ?? html`${reader.tDynamic(`list.designation.${item.level}`)}`;
    const details = [item.number, item.date && reader.formats.partialDate(item.date)].filter(Boolean);
    return html`${[level, details.length > 0 && remark(html`${details.join(', ')}`)]}`;
  });
  return [row(reader.t('fact.designations'), bullets(items))];
}

/** Weekly hours as a small table; `unknown` is said, with the advice to ask. */
export function hoursAnswer(reader: Reader, hours: Place['hours']): Answer | undefined {
  if (hours === undefined) return undefined;
  if (hours === 'unknown') return notKnown(reader.t('fact.hoursUnknown'));
  const lines = hours.map((line) => {
    const days =
      line.days.length === 7
        ? reader.t('fact.everyDay')
        : reader.formats.list(line.days.map((day) => reader.tDynamic(`list.weekday.${day}`)));
    const times = reader.formats.timeRange(line.open, line.close);
    return html`<tr><th scope="row">${days}</th><td>${times}</td></tr>`;
  });
  return html`<table class="hours"><tbody>${lines}</tbody></table>`;
}

export function accessRows(reader: Reader, facts: Place): Rows {
  const { t, formats } = reader;
  const { access, accessibility } = facts;
  return [
    row(t('fact.road'), phrase(reader, access?.road)),
    textRow(
      t('fact.fromCentre'),
      access?.fromCentreKm === undefined ? undefined : formats.quantity(access.fromCentreKm, 'km'),
    ),
    row(t('fact.lastKm'), phrase(reader, access?.lastKm)),
    row(t('fact.stepFree'), accessibility && hasOrNot(reader, accessibility.stepFree)),
    row(t('fact.toilets'), accessibility && hasOrNot(reader, accessibility.toilets)),
    row(t('fact.parking'), accessibility && hasOrNot(reader, accessibility.parking)),
  ];
}

/** “October to March”: months that follow one another as one span, from three on. */
export function months({ t, tDynamic, formats }: Reader, season: number[] | undefined): string | undefined {
  if (!season?.length) return undefined;
  const named = (month: number) => tDynamic(`month.${month}`);
  const runs = monthRuns(season).flatMap(([from, to]) => {
    const length = ((to - from + 12) % 12) + 1;
    if (length === 12) return t('fact.allYear');
    if (length > 2) return t('fact.monthRange', { from: named(from), to: named(to) });
    return length === 1 ? named(from) : [named(from), named(to)];
  });
  return formats.list(runs);
}

/** "(as of 1 May 2026)", smaller, after a value; nothing where no day is named. */
export const asOf = ({ t, formats }: Reader, date: string | undefined): Html | undefined =>
  date === undefined ? undefined : remark(html`${t('fact.asOf', { date: formats.date(date, 'long') })}`);
