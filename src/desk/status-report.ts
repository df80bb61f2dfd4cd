import { blockNames } from '../catalogue/body/block-names.ts';
import { changedBlocks } from '../catalogue/body/source-hash.ts';
import { type Catalogue, type CatalogueRecord, languagesOf } from '../catalogue/catalogue.ts';
import { reviewDay } from '../catalogue/rules/review.ts';
import { turnsOf } from '../catalogue/shown-today.ts';
import { meetOrder } from './meet-order.ts';

export type State = 'missing' | 'draft' | 'machine' | 'reviewed';

/** How one record stands in one language. */
export interface Cell {
  state: State;
  /** The blocks of the Vietnamese that changed since it was translated, as an editor finds them. */
  changed: string[];
  /** Of so many. */
  blocks: number;
}

export interface RecordStatus {
  /** As `places/bai-bien`. */
  record: string;
  title: string;
  /** Whether nobody but editors sees it yet. */
  draft?: true;
  /** When visitors will see it, `YYYY-MM-DDTHH:MM` in Viet Nam, where that is today or later. */
  appears?: string;
  /** The day by which it should have been looked at, when that has passed. */
  overdueSince?: string;
  /** By language, without the source. */
  translations: Record<string, Cell>;
}

/** Counts of records, and those up to date and reviewed in percent of all. */
export interface LanguageStatus extends Record<State, number> {
  lang: string;
  outdated: number;
  percent: number;
}

export interface StatusReport {
  languages: LanguageStatus[];
  /** Those that visitors meet most come first. */
  records: RecordStatus[];
}

/** What is asked: some records or languages, or with an empty list all. */
export interface Extract {
  /** As `places/bai-bien`. */
  records: readonly string[];
  languages: readonly string[];
}

const ALL: Extract = { records: [], languages: [] };

/** How every record stands in every language. @param today YYYY-MM-DD. */
export function statusReport(catalogue: Catalogue, today: string, only: Extract = ALL): StatusReport {
  const languages = languagesOf(catalogue).slice(1).filter(among(only.languages));
  const isAsked = among(only.records);
  const asked = meetOrder(catalogue).filter(({ kind, id }) => isAsked(`${kind}/${id}`));
  const records = asked.map((record): RecordStatus => {
    const due = reviewDay(record);
    const { appears } = turnsOf(record);
    return {
      record: `${record.kind}/${record.id}`,
      title: record.words['vi']?.title ?? record.id,
      ...(record.facts.draft && { draft: true }),
      ...(appears && appears.slice(0, 10) >= today && { appears }),
      ...(due < today &&
        !record.facts.draft &&
        (record.facts.expires ?? today).slice(0, 10) >= today && { overdueSince: due }),
      translations: Object.fromEntries(languages.map((lang) => [lang, cellOf(record, lang)])),
    };
  });
  return { languages: languages.map((lang) => summarise(lang, records)), records };
}

const among = (wanted: readonly string[]) => (one: string) => wanted.length === 0 || wanted.includes(one);

function cellOf(record: CatalogueRecord, lang: string): Cell {
  const words = record.words[lang];
  const blocks = record.sourceBlocks.length;
  if (!words?.translation) {
    return { state: record.drafts.includes(lang) ? 'draft' : 'missing', changed: [], blocks };
  }
  const state = words.translation.status === 'reviewed' ? 'reviewed' : 'machine';
  if (!words.outdated) return { state, changed: [], blocks };
  const made = words.translation.blocks?.split(' ') ?? [];
  const names = blockNames(record);
  const changed = changedBlocks(record.sourceBlocks, made).map((at) => names[at] as string);
  // A paragraph that is gone, or two that changed places, leave every block as it was.
  return { state, changed: changed.length > 0 ? changed : ['thứ tự các đoạn, hoặc đoạn đã bỏ'], blocks };
}

function summarise(lang: string, records: readonly RecordStatus[]): LanguageStatus {
  const cells = records.map(({ translations }) => translations[lang] as Cell);
  const count = (state: State) => cells.filter((cell) => cell.state === state).length;
  const done = cells.filter(({ state, changed }) => state === 'reviewed' && changed.length === 0).length;
  return {
    lang,
    missing: count('missing'),
    draft: count('draft'),
    machine: count('machine'),
    reviewed: count('reviewed'),
    outdated: cells.filter(({ changed }) => changed.length > 0).length,
    percent: cells.length > 0 ? Math.floor((100 * done) / cells.length) : 100,
  };
}
