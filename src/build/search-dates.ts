import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { nextDates } from '../catalogue/event-dates.ts';
import type { Translator } from '../language/translator.ts';

/** As far ahead as somebody plans a journey, from the day of the content on: so the index changes with that alone. */
const DATES = 3;

interface Month {
  number: number;
  /** As the interface writes it. */
  name: string;
}

/** How a language also writes a month of the lunar calendar, beside the words of the interface. */
const LUNAR: Readonly<Record<string, (month: Month) => string[]>> = {
  vi: ({ number, name }) => [`${name} âm lịch`, `tháng ${number} âm lịch`],
  en: ({ number, name }) => [`lunar ${name}`, `lunar month ${number}`],
  lo: ({ number }) => [`ເດືອນ ${number} ຈັນທະຄະຕິ`, `ເດືອນ ${number} ລາວ`],
  km: ({ number }) => [`ខែ ${number} ចន្ទគតិ`],
  zh: ({ name }) => [`农历${name}`, `阴历${name}`],
};

/** The same of the solar calendar. */
const SOLAR: Readonly<Record<string, (month: Month) => string[]>> = {
  lo: ({ number, name }) => [`ເດືອນ ${name}`, `ເດືອນ ${number}`],
  km: ({ number, name }) => [`ខែ${name}`, `ខែ ${number}`],
};

/** The months in which an event is held after a day, and those of the lunar calendar it is set in, in words of a language. */
export function monthsOf(
  { kind, facts }: CatalogueRecord,
  day: string,
  { locale, tDynamic }: Translator,
): string[] {
  if (kind !== 'events' || !('when' in facts)) return [];
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC', numberingSystem: 'latn' } as const;
  const format = new Intl.DateTimeFormat(locale, options);
  const language = locale.split('-')[0] ?? '';
  const next = nextDates(facts.when, facts.announced ?? [], DATES, day);
  const solar = next
    .flatMap(({ start, end }) => [start, end])
    .map((one) => new Date(`${one}T00:00:00Z`))
    .flatMap((date) => {
      const number = date.getUTCMonth() + 1;
      const also = SOLAR[language]?.({ number, name: tDynamic(`month.${number}`) }) ?? [];
      return [format.format(date), ...also];
    });
  const lunar = lunarMonths(facts.when).flatMap((number) => {
    const name = tDynamic(`lunarMonth.${number}`);
    const solarName = language === 'en' ? tDynamic(`month.${number}`) : name;
    return [name, ...(LUNAR[language]?.({ number, name: solarName }) ?? [])];
  });
  return [...new Set([...solar, ...lunar])];
}

type When = CatalogueRecord<'events'>['facts']['when'];

const lunarMonths = (when: When): number[] =>
  typeof when === 'object' && 'lunar' in when
    ? [...new Set([when.lunar.start.month, when.lunar.end.month])]
    : [];
