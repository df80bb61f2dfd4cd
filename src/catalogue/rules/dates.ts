import { z } from 'zod';
import { isEarlier } from '../../language/civil-date.ts';
import { KINDS } from '../../model/kinds.ts';
import type { Issue } from '../issues.ts';
import { fieldAt } from '../schema-field.ts';
import { createFinder } from '../schema-values.ts';
import { isFarAhead, nearerDay } from './far-dates.ts';
import type { DayRule, RecordRule } from './rule.ts';

/** Names of fields of which the second does not come before the first, wherever both stand side by side. */
const ORDER = [
  ['start', 'end'],
  ['from', 'to'],
  ['validFrom', 'validTo'],
  ['embargo', 'expires'],
  ['graded', 'expires'],
  ['born', 'died'],
] as const;
type Pair = (typeof ORDER)[number];

/** The pairs of an object that are times or numbers; `from` and `to` of a correction are words. */
function pairsOf(schema: z.ZodType): Pair[] | undefined {
  if (!(schema instanceof z.ZodObject)) return undefined;
  const isOrdered = (key: string) => {
    const field = fieldAt(schema, [key]).schema;
    return field?.meta()?.['date'] || field instanceof z.ZodNumber || field instanceof z.ZodObject;
  };
  const pairs = ORDER.filter((pair) => pair.every(isOrdered));
  return pairs.length > 0 ? pairs : undefined;
}

const FINDERS = new Map(
  Object.entries(KINDS).map(([kind, { facts }]) => [kind, createFinder(facts, pairsOf)]),
);

/** A record that was changed before it was published. Of these days the later is often a slip of its year. */
export const publicationDates: DayRule = ({ record, files }, today) => {
  const { published, updated } = record.facts;
  if (updated >= published) return [];
  const isOfPublished = isSlip(published, updated, today);
  return [
    {
      file: record.words['vi']?.file ?? '',
      line: files['vi']?.lineOf([isOfPublished ? 'published' : 'updated']) ?? 1,
      level: 'error',
      code: 'dates-order',
      message: `Ngày cập nhật ${updated} sớm hơn ngày đăng ${published}.`,
      fix: isOfPublished
        ? `Xem lại năm của ngày đăng; có phải muốn viết: published: ${nearerDay(published, updated) ?? updated}`
        : `Viết: updated: ${published} hoặc muộn hơn`,
    },
  ];
};

/** Other dates that contradict each other. What is past its day is told where a build knows the day. */
export const dates: RecordRule = ({ record, files }) => {
  const issues: Issue[] = [];
  const file = record.words['vi']?.file ?? '';
  const yaml = files['vi'];
  const { published, expires } = record.facts;
  const say = (path: PropertyKey[], message: string, fix: string, code = 'dates-order') =>
    issues.push({ file, line: yaml?.lineOf(path) ?? 1, level: 'error', code, message, fix });
  if (expires && expires.slice(0, 10) < published)
    say(
      ['expires'],
      `Ngày hết hạn ${expires} sớm hơn ngày đăng ${published}.`,
      'Sửa lại một trong hai ngày.',
    );
  const { facts: schema } = KINDS[record.kind];
  FINDERS.get(record.kind)?.(record.facts, [], (pairs, value, path) => {
    for (const [first, second] of pairs) {
      const { [first]: from, [second]: to } = value as Record<string, unknown>;
      const titles = [second, first].map((key) => fieldAt(schema, [...path, key]).title ?? key);
      const [a, b] = [shown(from), shown(to)];
      if (isYearly(from) && isYearly(to) && isNearlyAYear(from, to))
        say(
          [...path, second],
          `“${titles[0]}” (${b}) đến ngay trước “${titles[1]}” (${a}), thành một dịp dài gần cả năm.`,
          `Đổi chỗ ${first} và ${second}. Dịp kéo qua năm mới, ví dụ 28/12 đến 3/1, thì được.`,
        );
      else if (isReversed(from, to))
        say(
          [...path, second],
          `“${titles[0]}” (${b}) ${typeof to === 'number' ? 'nhỏ' : 'sớm'} hơn “${titles[1]}” (${a}).`,
          `Xem lại hai mục; nếu ghi ngược thì viết: ${first}: ${b}, ${second}: ${a}`,
        );
    }
  });
  if (record.kind !== 'events') return issues;
  for (const [at, { year, start }] of (record.facts.announced ?? []).entries()) {
    const own = Number(start.slice(0, 4));
    if (year !== own)
      say(
        ['announced', at, 'year'],
        `Năm ${year} không phải năm dương lịch của ngày bắt đầu ${start}.`,
        `Viết: year: ${own}, hoặc sửa lại ngày.`,
        'announced-year',
      );
  }
  return issues;
};

/** Whether of two days the later is a slip of its year. */
const isSlip = (published: string, updated: string, today: string | undefined): boolean =>
  today ? isFarAhead(published, today) : Number(published.slice(0, 4)) - Number(updated.slice(0, 4)) > 2;

/** A time as it stands in a file: a date, a year, a date of a life, a day of the year. */
function shown(time: unknown): string {
  if (isYearly(time)) return `${time.day}/${time.month}`;
  return String(isDated(time) ? time.date : time);
}

function isReversed(from: unknown, to: unknown): boolean {
  if (typeof from === 'number' && typeof to === 'number') return to < from;
  if (typeof from === 'string' && typeof to === 'string')
    return isEarlier(to.replace(' ', 'T'), from.replace(' ', 'T'));
  return isDated(from) && isDated(to) && isEarlier(to.date, from.date);
}

const isDated = (value: unknown): value is { date: string } =>
  typeof value === 'object' && value !== null && 'date' in value;
const isYearly = (value: unknown): value is { day: number; month: number } =>
  typeof value === 'object' && value !== null && 'day' in value && 'month' in value;

/**
 * A yearly span may run over new year, in the solar calendar and in the lunar one: 28/12-3/1, a winter from
 * month 11 to month 3. One that would so last more than nine months is a short one written the wrong way round.
 */
function isNearlyAYear(from: { day: number; month: number }, to: { day: number; month: number }): boolean {
  const months = to.month - from.month + (to.day - from.day) / 31;
  return months < 0 && months + 12 > 9;
}
