import type { Catalogue, CatalogueRecord, RecordWords } from '../../catalogue/catalogue.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { routes } from '../../catalogue/routes.ts';
import { withoutForbidden } from '../../language/xml.ts';
import type { FeedEntry } from './feed.ts';

/** The most entries in one feed. */
const MOST = 50;

/** The newest records that have words in the reader's own language. @param siteUrl without a slash at its end. */
export const recordEntries = (
  records: readonly CatalogueRecord[],
  reader: LanguageReader,
  siteUrl: string,
): FeedEntry[] =>
  newest(
    records.flatMap((record) => {
      const words = record.words[reader.lang];
      return words ? [recordEntry(record, words, reader, siteUrl)] : [];
    }),
  );

function recordEntry(
  record: CatalogueRecord,
  words: RecordWords,
  reader: LanguageReader,
  siteUrl: string,
): FeedEntry {
  const { facts } = record;
  const isMachine = words.translation && words.translation.status !== 'reviewed';
  const url = siteUrl + routes.record(reader.lang, record.kind, record.id);
  return {
    id: url,
    url,
    title: withoutForbidden(words.title),
    text: withoutForbidden([words.summary, ...(isMachine ? [reader.t('state.machine')] : [])].join('\n')),
    published: facts.published,
    updated: latest(facts.updated, words.translation?.on ?? ''),
    kind: kindOf(record, reader),
    ...('licence' in facts && typeof facts.licence === 'string' && { licence: facts.licence }),
  };
}

/** The newest corrections of records that have words in the reader's own language, each in the language it was made in. */
export function correctionEntries(
  { records }: Pick<Catalogue, 'records'>,
  reader: LanguageReader,
  siteUrl: string,
): FeedEntry[] {
  const host = new URL(siteUrl).hostname;
  return newest(
    records.flatMap((record) => {
      const words = record.words[reader.lang];
      const { corrections = [] } = record.facts;
      if (!words) return [];
      return corrections.map(({ date, lang, what, from, to }, at): FeedEntry => {
        const sameDay = corrections.slice(0, at).filter((earlier) => earlier.date === date).length;
        const key = `${reader.lang}/${record.kind}/${record.id}/${sameDay + 1}`;
        return {
          id: `tag:${host},${date}:${key}`,
          url: siteUrl + routes.record(reader.lang, record.kind, record.id),
          title: withoutForbidden(`${words.title} — ${reader.t('record.corrections')}`),
          text: withoutForbidden(`${what}: ${from} → ${to}`),
          ...(lang !== reader.lang && { textLang: lang }),
          published: date,
          updated: date,
          kind: kindOf(record, reader),
        };
      });
    }),
  );
}

const kindOf = ({ kind }: CatalogueRecord, { tDynamic }: LanguageReader) => ({
  code: kind,
  label: tDynamic(`kind.${kind}`),
});

const latest = (a: string, b: string): string => (a > b ? a : b);

/** The newest first; what is of one day in the order of its ids, so that it is the same each time. */
function newest(entries: readonly FeedEntry[]): FeedEntry[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries]
    .sort((a, b) => order(b.updated, a.updated) || order(b.published, a.published) || order(a.id, b.id))
    .slice(0, MOST);
}
