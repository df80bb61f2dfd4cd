import type { LanguageReader } from '../../catalogue/reader.ts';
import { addresses, type FeedName } from '../data/addresses.ts';

/** A feed as the head of a page names it. */
export interface FeedLink {
  /** Address from the root. */
  href: string;
  title: string;
}

export function feedTitle({ t, tDynamic, provinceName }: LanguageReader, name: FeedName): string {
  if (name === 'all') return provinceName.text;
  return `${name === 'corrections' ? t('record.corrections') : tDynamic(`kind.${name}`)} — ${provinceName.text}`;
}

export const feedLinks = (reader: LanguageReader, ...names: FeedName[]): FeedLink[] =>
  names.map((name) => ({
    href: `/${addresses.feed(reader.lang, name, 'atom')}`,
    title: feedTitle(reader, name),
  }));
