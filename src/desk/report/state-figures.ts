import { type Catalogue, type CatalogueRecord, recordsOf } from '../../catalogue/catalogue.ts';
import { currentCatalogue } from '../../catalogue/shown-today.ts';
import type { Kind } from '../../model/kinds.ts';
import { type LanguageStatus, statusReport } from '../status-report.ts';
import type { Period } from './period.ts';

/** How the content stood at the end of a day, as visitors met it. */
export interface StateFigures {
  records: number;
  byKind: ReadonlyMap<Kind, number>;
  languages: readonly LanguageStatus[];
  /** Records whose review was due. */
  overdue: number;
  gates: number;
  confirmedGates: number;
  photos: number;
  /** Photos that may be given away: a licence, a creator, and the consent of all who are seen. */
  clearedPhotos: number;
}

export function stateFigures(catalogue: Catalogue, today: string): StateFigures {
  const shown = currentCatalogue(catalogue, { today });
  const { languages, records } = statusReport(shown, today);
  const gates = recordsOf(shown, 'gates');
  const photos = recordsOf(shown, 'photos');
  return {
    records: shown.records.length,
    byKind: countBy(shown.records),
    languages,
    overdue: records.filter(({ overdueSince }) => overdueSince !== undefined).length,
    gates: gates.length,
    confirmedGates: gates.filter(({ facts }) => facts.confirmedOn !== undefined).length,
    photos: photos.length,
    clearedPhotos: photos.filter(isCleared).length,
  };
}

const isCleared = ({ facts }: CatalogueRecord<'photos'>): boolean =>
  facts.licence !== 'LicenseRef-all-rights-reserved' &&
  facts.use !== 'restricted' &&
  (facts.persons ?? []).every(({ consent }) => consent === 'yes');

export const countBy = (records: readonly { kind: Kind }[]): Map<Kind, number> =>
  new Map([...Map.groupBy(records, ({ kind }) => kind)].map(([kind, some]) => [kind, some.length]));

/** What was done in a period, as the content at its end tells it. */
export interface PeriodFigures {
  published: ReadonlyMap<Kind, number>;
  changed: ReadonlyMap<Kind, number>;
  withdrawn: ReadonlyMap<Kind, number>;
  corrected: ReadonlyMap<Kind, number>;
  /** By language: translations made or looked over, and of these the reviewed ones. */
  translations: ReadonlyMap<string, { made: number; reviewed: number; lags: readonly number[] }>;
  press: number;
  stops: number;
  /** Of those stops that tell them; undefined where none does. */
  visitors: number | undefined;
}

const PRESS: readonly string[] = ['press-release', 'official-notice', 'statement', 'correction'];
const DAY = 86_400_000; // ms

export function periodFigures(
  catalogue: Catalogue,
  { from, to }: Period,
  gone: readonly { kind: Kind; on?: string; state: string }[],
): PeriodFigures {
  const within = (day: string | undefined) => day !== undefined && day >= from && day <= to;
  const shown = currentCatalogue(catalogue, { today: to }).records;
  const stops = recordsOf({ ...catalogue, records: shown }, 'exhibitions')
    .flatMap(({ facts }) => facts.stops ?? [])
    .filter((stop) => stop.from <= to && stop.to >= from);
  const told = stops.flatMap(({ visitors }) => visitors ?? []);
  return {
    published: countBy(shown.filter(({ facts }) => within(facts.published))),
    changed: countBy(shown.filter(({ facts }) => facts.published < from && within(facts.updated))),
    withdrawn: countBy(gone.filter(({ state, on }) => state !== 'renamed' && within(on))),
    corrected: countBy(shown.filter(({ facts }) => facts.corrections?.some(({ date }) => within(date)))),
    translations: translationsIn(shown, within),
    press: recordsOf({ ...catalogue, records: shown }, 'news').filter(
      ({ facts }) => PRESS.includes(facts.type) && within(facts.published),
    ).length,
    stops: stops.length,
    visitors: told.length > 0 ? told.reduce((sum, one) => sum + one, 0) : undefined,
  };
}

function translationsIn(
  records: readonly CatalogueRecord[],
  within: (day: string | undefined) => boolean,
): PeriodFigures['translations'] {
  const languages = new Map<string, { made: number; reviewed: number; lags: number[] }>();
  for (const { facts, words } of records)
    for (const [lang, { translation }] of Object.entries(words)) {
      if (!translation || !within(translation.on)) continue;
      const found = languages.get(lang) ?? { made: 0, reviewed: 0, lags: [] };
      languages.set(lang, found);
      found.made++;
      if (translation.status !== 'reviewed') continue;
      found.reviewed++;
      const days = Math.round((Date.parse(translation.on as string) - Date.parse(facts.updated)) / DAY);
      if (days >= 0) found.lags.push(days);
    }
  return languages;
}
