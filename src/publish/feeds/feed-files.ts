import { type Catalogue, languagesOf, recordsOf } from '../../catalogue/catalogue.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { routes } from '../../catalogue/routes.ts';
import { withoutForbidden } from '../../language/xml.ts';
import { KIND_NAMES } from '../../model/kinds.ts';
import { addresses, type FeedName } from '../data/addresses.ts';
import type { SiteFile } from '../site-map.ts';
import { atomText } from './atom.ts';
import { correctionEntries, recordEntries } from './entries.ts';
import type { Feed } from './feed.ts';
import { feedTitle } from './feed-title.ts';
import { jsonFeedText } from './json-feed.ts';
import { rssText } from './rss.ts';

export interface FeedInput {
  /** Only what may be shown. */
  catalogue: Catalogue;
  readerOf: (lang: string) => LanguageReader;
  /** Without a slash at its end. */
  siteUrl: string;
}

/**
 * In each language a feed of everything but pictures, of each kind that has records, and of corrections; each as Atom, RSS
 * and JSON Feed. Pictures come by the dozen and would leave no room for news: their own feed has them. A feed without
 * entries is there too, for those who wait for the first.
 */
export function createFeeds(input: FeedInput): SiteFile[] {
  const { catalogue, readerOf, siteUrl } = input;
  const kinds = KIND_NAMES.filter((kind) => recordsOf(catalogue, kind).length > 0);
  const names: FeedName[] = ['all', ...kinds, 'corrections'];
  return languagesOf(catalogue).flatMap((lang) =>
    names.flatMap((name): SiteFile[] => {
      const feed = createFeed(input, readerOf(lang), name);
      const file = (ending: 'atom' | 'rss' | 'json', write: typeof atomText) => {
        const path = addresses.feed(lang, name, ending);
        return { path, text: write(feed, `${siteUrl}/${path}`) };
      };
      return [file('atom', atomText), file('rss', rssText), file('json', jsonFeedText)];
    }),
  );
}

function createFeed({ catalogue, siteUrl }: FeedInput, reader: LanguageReader, name: FeedName): Feed {
  const { lang, t, tDynamic, pick, provinceName } = reader;
  const { province } = catalogue;
  const isKind = name !== 'all' && name !== 'corrections';
  const entries =
    name === 'corrections'
      ? correctionEntries(catalogue, reader, siteUrl)
      : recordEntries(
          catalogue.records.filter(({ kind }) => (isKind ? kind === name : kind !== 'photos')),
          reader,
          siteUrl,
        );
  const licence = province.openData?.licence;
  return {
    lang,
    title: withoutForbidden(feedTitle(reader, name)),
    subtitle: isKind ? tDynamic(`kindIntro.${name}`) : t('site.tagline'),
    author: withoutForbidden(pick(province.contacts.unit)?.text ?? provinceName.text),
    home: siteUrl + (isKind ? routes.list(lang, name) : routes.home(lang)),
    updated: entries[0]?.updated ?? province.updated,
    ...(licence && { licence }),
    entries,
  };
}
