import type { Catalogue, CatalogueRecord } from './catalogue.ts';

/**
 * Of which day the content of a page is: the newest on which one of its records was changed, translated into the
 * reader's language or confirmed. Never the day of the build, or every page would change each night.
 * @param lang language of the reader.
 * @param today day of the build, YYYY-MM-DD: what is dated later has not happened yet.
 * @returns YYYY-MM-DD; undefined when the records name no day up to `today`.
 */
export function contentDay(
  records: readonly CatalogueRecord[],
  lang: string,
  today: string,
): string | undefined {
  return latest(
    records.flatMap((record) => daysOf(record, lang)),
    today,
  );
}

/** The same of all that a catalogue shows. Content of which all is dated later is of the day of the build. */
export const wholeContentDay = ({ records, province }: Catalogue, lang: string, today: string): string =>
  latest([province.updated, contentDay(records, lang, today) ?? ''], today) || today;

function daysOf({ facts, words }: CatalogueRecord, lang: string): string[] {
  const confirmedOn = 'confirmedOn' in facts ? facts.confirmedOn : undefined;
  return [facts.updated, confirmedOn, words[lang]?.translation?.on].filter((day) => day !== undefined);
}

const latest = (days: readonly string[], today: string): string | undefined =>
  days
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
