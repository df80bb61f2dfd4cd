import type { Reader } from '../../layouts/reader.ts';
import type { Facts } from '../../model/kinds.ts';
import { bullets, notKnown, phrase, plain, type Rows, row, yesNo } from './row.ts';

type Place = Facts<'places'>;
type Designations = Place['designations'];

/** Official recognitions, each with level, number and date as far as they are known. */
export function designationRow(reader: Reader, designations: Designations): Rows {
  const items = (designations ?? []).map((item) => {
    const level = item.name ? phrase(reader, item.name) : reader.tDynamic(`list.designation.${item.level}`);
    const details = [plain(item.number), item.date && reader.formats.partialDate(item.date)].filter(Boolean);
    return `${level}${details.length ? ` <small>(${details.join(', ')})</small>` : ''}`;
  });
  return [row(reader.t('fact.designations'), bullets(items))];
}

/** Weekly hours as a small table; `unknown` is said, with the advice to ask. */
export function hoursHtml(reader: Reader, hours: Place['hours']): string | undefined {
  if (hours === undefined) return undefined;
  if (hours === 'unknown') return notKnown(reader.t('fact.hoursUnknown'));
  const lines = hours.map((line) => {
    const days =
      line.days.length === 7
        ? reader.t('fact.everyDay')
        : reader.formats.list(line.days.map((day) => reader.tDynamic(`list.weekday.${day}`)));
    return `<tr><th scope="row">${days}</th><td>${reader.formats.timeRange(line.open, line.close)}</td></tr>`;
  });
  return `<table class="hours"><tbody>${lines.join('')}</tbody></table>`;
}

export function accessRows(reader: Reader, facts: Place): Rows {
  const { access, accessibility } = facts;
  return [
    row(reader.t('fact.road'), phrase(reader, access?.road)),
    row(
      reader.t('fact.fromCentre'),
      access?.fromCentreKm === undefined ? undefined : reader.formats.quantity(access.fromCentreKm, 'km'),
    ),
    row(reader.t('fact.lastKm'), phrase(reader, access?.lastKm)),
    row(reader.t('fact.stepFree'), accessibility && yesNo(reader, accessibility.stepFree)),
    row(reader.t('fact.toilets'), accessibility && yesNo(reader, accessibility.toilets)),
    row(reader.t('fact.parking'), accessibility && yesNo(reader, accessibility.parking)),
  ];
}

export const months = (reader: Reader, season: number[] | undefined): string | undefined =>
  season?.length ? reader.formats.list(season.map((month) => reader.tDynamic(`month.${month}`))) : undefined;
