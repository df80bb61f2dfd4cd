import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { type Html, html } from '../language/html.ts';
import { languageName } from './facts/row.ts';
import type { Reader } from './site.ts';

/** What a reader should know of the words before them: whether they are theirs, who checked them, how fresh they are. */
export function translationNotices(reader: Reader, record: CatalogueRecord): Html[] {
  const { t, tHtml, formats } = reader;
  const { state, lang, outdated, words } = reader.shown(record);
  const date = formats.date(record.facts.updated, 'long');
  return [
    ...(state === 'fallback' ? [tHtml('state.fallback', { language: [languageName(reader, lang)] })] : []),
    ...(state === 'machine' ? [html`${t('state.machine')}`] : []),
    ...(state === 'fallback' && words.translation?.status === 'machine'
      ? [html`${t('state.fallbackMachine')}`]
      : []),
    ...(outdated
      ? [
          html`${t('state.outdated', { date, changed: words.changedBlocks, total: record.sourceBlocks.length })}`,
        ]
      : []),
  ];
}

/** The same of the titles and summaries that a list prints: how many nobody has checked, how many are not the reader's. */
export function listNotices(reader: Reader, records: readonly CatalogueRecord[]): Html[] {
  const states = records.map((record) => reader.shown(record).state);
  const total = states.length;
  const [machine, fallback] = (['machine', 'fallback'] as const).map(
    (state) => states.filter((one) => one === state).length,
  ) as [number, number];
  return [
    ...(machine > 0 ? [html`${reader.t('state.listMachine', { count: machine, total })}`] : []),
    ...(fallback > 0 ? [html`${reader.t('state.listFallback', { count: fallback, total })}`] : []),
  ];
}
