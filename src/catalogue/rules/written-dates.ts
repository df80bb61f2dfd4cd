import type { z } from 'zod';
import { createDates, type DateFormats } from '../../language/dates.ts';
import { memoise, memoiseByObject } from '../../language/memory.ts';
import { KINDS } from '../../model/kinds.ts';
import { type Province, provinceSchema } from '../../model/province.ts';
import type { CatalogueRecord } from '../catalogue.ts';
import { nextDates, type When } from '../event-dates.ts';
import type { Issue } from '../issues.ts';
import { meantLanguage } from '../language-names.ts';
import { createFinder } from '../schema-values.ts';
import type { RecordRule, Rule } from './rule.ts';

/** Moments at which a record appears or leaves stand on no page. */
const finder = (schema: z.ZodType) =>
  createFinder(schema, (field) => {
    const date = field.meta()?.['date'];
    return date === 'day' || date === 'partial' ? date : undefined;
  });
const FINDERS = new Map(Object.entries(KINDS).map(([kind, { facts }]) => [kind, finder(facts)]));
const PROVINCE = finder(provinceSchema);

/** Something to write in every language, and where it stands in its file. */
interface Dated {
  path: PropertyKey[];
  shown: string;
  write(formats: DateFormats): unknown;
}

/**
 * Every date in every language shown, written once: one that a page could not print is a mistake here and never
 * an error there. The schemas let none through that they know of; this asks the very code that prints.
 */
export const writtenDates: RecordRule = ({ record, files }, { shared }) =>
  check(
    [...datesOf(FINDERS.get(record.kind), record.facts), ...spansOf(record)],
    languagesOf(shared.province),
    record.words['vi']?.file ?? '',
    files['vi']?.lineOf,
  );

/** The same of province.yaml; a language for which this machine has no words is a mistake of it. */
export const ownDates: Rule = ({ catalogue: { province }, yaml: { 'province.yaml': yaml } }) => {
  const languages = languagesOf(province);
  return [
    ...languages.flatMap(({ tag, formats }, at): Issue[] =>
      formats
        ? []
        : [
            {
              file: 'content/province.yaml',
              line: yaml?.lineOf(['languages', at]) ?? 1,
              level: 'error',
              code: 'language-without-dates',
              message: `Máy không biết ghi ngày tháng bằng ngôn ngữ “${tag}”.`,
              fix: 'Xem lại mã ngôn ngữ, hoặc bỏ dòng này.',
            },
          ],
    ),
    ...check(datesOf(PROVINCE, province), languages, 'content/province.yaml', yaml?.lineOf),
  ];
};

interface DateLanguage {
  tag: string;
  /** Undefined where this machine has no words of dates. */
  formats: DateFormats | undefined;
}

function check(
  dated: readonly Dated[],
  languages: readonly DateLanguage[],
  file: string,
  lineOf: ((path: PropertyKey[]) => number) | undefined,
): Issue[] {
  return dated.flatMap(({ path, shown, write }): Issue[] => {
    const failing = languages.find(({ formats }) => formats && fails(() => write(formats)));
    if (!failing) return [];
    return [
      {
        file,
        line: lineOf?.(path) ?? 1,
        level: 'error',
        code: 'date-not-written',
        message: `Không ghi được ngày “${shown}” bằng ngôn ngữ “${failing.tag}”.`,
        fix: 'Xem lại ngày này.',
      },
    ];
  });
}

/** How each language writes dates: made once a province, since words of dates take their time. */
const languagesIn = memoiseByObject(({ languages }: Province) =>
  languages.map(({ tag }) => dateLanguage(meantLanguage(tag))),
);
const languagesOf = (province: Province | undefined): readonly DateLanguage[] =>
  province ? languagesIn(province) : [dateLanguage('vi')];

const dateLanguage = memoise((tag: string): DateLanguage => {
  let formats: DateFormats | undefined;
  return {
    tag,
    formats: fails(() => (formats = createDates(tag, 'Asia/Ho_Chi_Minh'))) ? undefined : formats,
  };
});

function fails(write: () => unknown): boolean {
  try {
    write();
    return false;
  } catch {
    return true;
  }
}

function datesOf(find: ReturnType<typeof finder>, values: unknown): Dated[] {
  const dated: Dated[] = [];
  find?.(values, [], (mark, value, path) => {
    const shown = value as string;
    dated.push({
      path,
      shown,
      write: (formats) => (mark === 'day' ? formats.date(shown) : formats.partialDate(shown)),
    });
  });
  return dated;
}

/** What the calendar gives of a record; days in the wrong order are told by another rule. */
function spansOf({ facts }: CatalogueRecord): Dated[] {
  const when = 'when' in facts ? facts.when : undefined;
  const announced = 'announced' in facts ? (facts.announced ?? []) : [];
  const lunar = 'lunar' in facts ? facts.lunar : undefined;
  const held: When | undefined = when ?? (lunar && { lunar });
  if (held === undefined) return [];
  const write = (formats: DateFormats) => {
    for (const { start, end } of nextDates(held, announced, 3, facts.updated))
      if (start <= end) formats.dateRange(start, end);
  };
  return [{ path: [when ? 'when' : 'lunar'], shown: when ? 'when' : 'lunar', write }];
}
