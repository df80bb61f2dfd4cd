import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { BookletFile } from '../../catalogue/handover.ts';
import type { Audience } from '../../model/audiences.ts';
import { weight } from '../bank/weight.ts';
import { endonym } from '../endonym.ts';
import type { Reader } from '../site.ts';
import { bookletTitle } from './booklet.ts';
import { AUDIENCE_OF, placeId } from './chapters.ts';

/** A booklet to download. */
export interface BookletLink {
  href: string;
  lang: string;
  /** What it is called, and of what sort, how long and how heavy it is. */
  words: string;
}

const linkTo = (reader: Reader, { set, lang, path, pages, bytes }: BookletFile): BookletLink => ({
  href: path,
  lang,
  words: reader.t('booklet.file', {
    title: bookletTitle(reader, set),
    pages: reader.t('booklet.pages', { count: pages }),
    weight: weight(reader, bytes),
  }),
});

/** The booklets in the reader's language that tell of a record, each opened at its place. */
export const linksOfRecord = (reader: Reader, record: CatalogueRecord): BookletLink[] =>
  (reader.site.booklets ?? []).flatMap((file) => {
    if (file.lang !== reader.lang || !file.records.includes(`${record.kind}/${record.id}`)) return [];
    const link = linkTo(reader, file);
    return { ...link, href: `${link.href}#nameddest=${placeId(record)}` };
  });

/** Those of an audience in the reader's language. */
export const linksOfAudience = (reader: Reader, audience: Audience): BookletLink[] =>
  (reader.site.booklets ?? [])
    .filter(({ set, lang }) => AUDIENCE_OF[set] === audience && lang === reader.lang)
    .map((file) => linkTo(reader, file));

/** A booklet in all the languages that it was made in. */
export interface BookletOfShelf {
  title: string;
  files: { href: string; lang: string /** Of its language, in that. */; name: string; about: string }[];
}

/** All booklets, of each the reader's own first. */
export function bookletShelf(reader: Reader): BookletOfShelf[] {
  const { site, t, lang: own } = reader;
  const sets = Map.groupBy(site.booklets ?? [], ({ set }) => set);
  return [...sets].map(([set, files]) => ({
    title: bookletTitle(reader, set),
    files: files
      .toSorted((a, b) => Number(b.lang === own) - Number(a.lang === own))
      .map(({ path, lang, pages, bytes }) => ({
        href: path,
        lang,
        name: endonym(site, lang),
        about: ['PDF, A5', t('booklet.pages', { count: pages }), weight(reader, bytes)].join(' · '),
      })),
  }));
}
