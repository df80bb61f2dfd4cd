import { z } from 'zod';
import { isShortAddress } from './address-length.ts';

/**
 * Building blocks of every record schema. Each takes the Vietnamese title an editor sees above the field
 * and a description of what to write; check messages, forms and the reference page all come from these.
 * Schemas never coerce: `50.000` and `05/10/2026` are mistakes to be told, not values to be guessed.
 */
export function field<T extends z.ZodType>(schema: T, title: string, description: string): T {
  return schema.meta({ title, description });
}

/** One line of text, at most `max` characters. */
export function line(title: string, description: string, max = 200) {
  return field(z.string().trim().min(1).max(max), title, description);
}

/** Whether a text has anything to read aloud; an empty one is a mistake of its own. */
const isReadable = (text: string) => text.trim() === '' || /[\p{L}\p{N}]/u.test(text);

/** As `line`, with a letter or a digit in it: a title of a dot or of marks alone makes a link nobody sees. */
export function readable(title: string, description: string, max = 200) {
  return field(readableText(max), title, description);
}

const readableText = (max: number) =>
  z.string().trim().min(1).max(max).refine(isReadable, { message: 'no-letter' });

/**
 * A short Vietnamese phrase in the facts (a town, an office, a class of goods). It is shown in other
 * languages by the agreed names of terms.yaml and otherwise as Vietnamese, marked as such.
 */
export function phrase(title: string, description: string) {
  return z.string().trim().min(1).max(160).meta({ title, description, phrase: true });
}

/** No record speaks of a later year; `9999` and its like are placeholders of other programs. */
export const LAST_YEAR = 2100;

/** A refinement for a date of the right shape; its mistake is told by schema-explain.ts with the years allowed. */
const yearFrom = (from: number) =>
  [
    (date: string) => Number.parseInt(date, 10) >= from && Number.parseInt(date, 10) <= LAST_YEAR,
    { message: 'year-out-of-bounds', params: { from, to: LAST_YEAR }, abort: true },
  ] as const;

/** One mistake a date: what is of another shape is not asked for its year. */
const DAY = z.iso.date({ abort: true });

/**
 * ISO calendar date, YYYY-MM-DD, that exists.
 * @param from the first year that makes sense: decrees and events may be older than what offices do today.
 */
export function isoDate(title: string, description: string, from = 1900) {
  return DAY.refine(...yearFrom(from)).meta({
    title,
    description: `${description} Viết năm-tháng-ngày, ví dụ 2026-11-20.`,
    date: 'day',
  });
}

/** A date of our era as exact as it is known: YYYY, YYYY-MM or YYYY-MM-DD; a year before 1000 may have three digits. */
export function partialDate(title: string, description: string) {
  return z
    .string()
    .regex(/^\d{3,4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { abort: true })
    .refine(...yearFrom(1))
    .refine((date) => !/-.*-/.test(date) || DAY.safeParse(date.padStart(10, '0')).success, 'no-such-day')
    .meta({
      title,
      description: `${description} Viết năm, năm-tháng hoặc năm-tháng-ngày, trong dấu nháy: "1428" hoặc "2011-06-27".`,
      date: 'partial',
    });
}

/** A day, or a minute of one by the clock of Viet Nam: `2026-12-01 08:00`, also as RFC 3339 writes it with +07:00. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T]([01]\d|2[0-3]):[0-5]\d(?:(?::00)?\+07:00)?)?$/;

/** ISO calendar date, or such a date with the time of day in Viet Nam. */
export function moment(title: string, description: string) {
  return z
    .string()
    .regex(MOMENT, { abort: true })
    .refine(...yearFrom(1900))
    .refine((text) => DAY.safeParse(text.slice(0, 10)).success, 'no-such-day')
    .meta({
      title,
      description: `${description} Viết năm-tháng-ngày, ví dụ 2026-11-20, hoặc thêm giờ Việt Nam: "2026-11-20 08:00".`,
      date: 'moment',
    });
}

/** A day of the solar year. 29 February is one: it comes in leap years only. */
export function dayOfYear(title: string, description: string) {
  return z
    .strictObject({
      day: whole('Ngày', 'Ngày dương lịch.', 1, 31),
      month: whole('Tháng', 'Tháng dương lịch.', 1, 12),
    })
    .superRefine(({ day, month }, context) => {
      const days = new Date(Date.UTC(LEAP_YEAR, month, 0)).getUTCDate();
      if (day > days)
        context.addIssue({
          code: 'custom',
          message: 'month-too-short',
          path: ['day'],
          params: { month, days },
        });
    })
    .meta({ title, description });
}

const LEAP_YEAR = 2000;

/** A finite number within bounds; the unit belongs in the field's name. */
export function number(title: string, description: string, min = 0, max = 1e15) {
  return field(
    z.number().min(min).max(max),
    title,
    `${description} Viết số trần, dấu chấm là dấu thập phân.`,
  );
}

/** A whole number within bounds. */
export function whole(title: string, description: string, min = 0, max = 1e15) {
  return field(z.int().min(min).max(max), title, `${description} Viết số nguyên, không dấu chấm phân cách.`);
}

/** One word of a controlled list; its wording per language stands in locales/<lang>.json under `list.<name>`. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  title: string,
  description: string,
) {
  return field(z.enum(values), title, `${description} Chọn một trong: ${values.join(', ')}.`);
}

/** Several words of a controlled list. */
export function someOf<const T extends readonly [string, ...string[]]>(
  values: T,
  title: string,
  description: string,
) {
  return field(z.array(z.enum(values)), title, `${description} Chọn trong: ${values.join(', ')}.`);
}

/** Yes, no, or not known: the third is printed, never hidden. */
export function yesNoUnknown(title: string, description: string) {
  return oneOf(['yes', 'no', 'unknown'], title, description);
}

/** What may also be `unknown`: asked of every record, and not known of this one. */
export function orUnknown<T extends z.ZodType>(schema: T, title: string, description: string) {
  return field(
    z.union([z.literal('unknown'), schema]),
    title,
    `${description} Viết unknown khi chưa xác nhận được.`,
  );
}

/** A web address; only http and https. */
export function webAddress(title: string, description: string) {
  return field(
    z
      .url({ protocol: /^https?$/ })
      .refine(isShortAddress, 'long-address')
      .refine((url) => !/\s/.test(url), 'address-gap'),
    title,
    `${description} Bắt đầu bằng https://`,
  );
}

/** A telephone number: an international form with +, or a national number. */
export function phone(title: string, description: string) {
  return field(z.string().regex(/^[+\d][\d .()-]{2,24}$/), title, `${description} Ví dụ +84 237 385 0000.`);
}

/** An e-mail address, https://www.rfc-editor.org/rfc/rfc5321#section-4.5.3.1.3 */
export function email(title: string, description: string) {
  return field(z.email().max(254), title, description);
}

/** A clock time, HH:MM. */
export function clock(title: string, description: string) {
  return field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), title, `${description} Viết dạng 07:00.`);
}

/** The id (folder name) of another record; `kind` is what the catalogue's reference check looks up. */
export function recordId(title: string, description: string, kind?: string) {
  const schema = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  return schema.meta({ title, description, reference: kind ?? 'any' });
}

/** An identifier within one file, no reference to a record. */
export const slug = (title: string) =>
  field(
    z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
    title,
    'Chữ thường không dấu, nối bằng gạch ngang.',
  );

/** A commune code of the statistics office: five digits, in quotes so that YAML keeps a leading zero. */
export function communeCode(title: string, description: string) {
  const schema = z.string().regex(/^\d{5}$/);
  return schema.meta({
    title,
    description: `${description} Năm chữ số, trong dấu nháy: "01234".`,
    reference: 'commune',
  });
}

/** BCP 47 tag of a language shown by the site. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

/** Words in several languages by language tag, e.g. {vi: ..., en: ...}; Vietnamese is required. */
export function localized(title: string, description: string, max = 200) {
  return field(
    z.record(languageTag, readableText(max)).refine((words) => 'vi' in words, { message: 'missing-vi' }),
    title,
    description,
  );
}
