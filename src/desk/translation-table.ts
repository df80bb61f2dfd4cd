import { count } from '../build/reporter.ts';
import { type Catalogue, type CatalogueRecord, languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import { calendarRecords } from '../catalogue/coming-events.ts';
import { textLanguages } from '../catalogue/findable.ts';
import { formatTable } from './table.ts';

/** How one language stands. `shown` counts records with words of its own; `missing` those that show another's. */
export interface LanguageState {
  lang: string;
  shown: number;
  reviewed: number;
  machine: number;
  outdated: number;
  /** Not there, or a draft. */
  missing: number;
  drafts: number;
  /** Pages that search engines are asked not to keep: records, lists and the calendar. */
  hidden: number;
}

export function translationStates(catalogue: Catalogue): LanguageState[] {
  return languagesOf(catalogue).map((lang) => {
    const state: LanguageState = {
      lang,
      shown: 0,
      reviewed: 0,
      machine: 0,
      outdated: 0,
      missing: 0,
      drafts: 0,
      hidden: hiddenPages(catalogue, lang),
    };
    for (const record of catalogue.records) {
      const words = record.words[lang];
      if (record.drafts.includes(lang)) state.drafts++;
      if (!words) {
        state.missing++;
        continue;
      }
      state.shown++;
      if (words.translation?.status === 'reviewed') state.reviewed++;
      else if (words.translation) state.machine++;
      if (words.outdated) state.outdated++;
    }
    return state;
  });
}

/** Records without words of the language that are the source or reviewed, and lists of which most are such. */
function hiddenPages(catalogue: Catalogue, lang: string): number {
  const { records } = catalogue;
  const lists = [...new Set(records.map(({ kind }) => kind))].map((kind) => recordsOf(catalogue, kind));
  const events = recordsOf(catalogue, 'events').length > 0 ? [calendarRecords(catalogue)] : [];
  const pages: CatalogueRecord[][] = [...records.map((record) => [record]), ...lists, ...events];
  return pages.filter((texts) => textLanguages(texts, [lang]).length === 0).length;
}

const COLUMNS = [
  ['lang', 'Ngôn ngữ'],
  ['shown', 'Có bản'],
  ['reviewed', 'Đã duyệt'],
  ['machine', 'Máy dịch'],
  ['outdated', 'Đã cũ'],
  ['missing', 'Còn thiếu'],
  ['drafts', 'Bản nháp'],
  ['hidden', 'Máy tìm ẩn'],
] as const;

/** The states as a table for a terminal; `pages` adds a column with the pages built per language. */
export function formatTranslationTable(states: LanguageState[], pages?: ReadonlyMap<string, number>): string {
  const head = [...COLUMNS.map(([, title]) => title), ...(pages ? ['Số trang'] : [])];
  const rows = states.map((state) => [
    ...COLUMNS.map(([key]) => (key === 'lang' ? state.lang : count(state[key]))),
    ...(pages ? [count(pages.get(state.lang) ?? 0)] : []),
  ]);
  return formatTable(head, rows);
}
