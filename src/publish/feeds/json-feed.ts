import { jsonOfLines } from '../json-lines.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { rfc3339 } from './feed-dates.ts';

/** A feed as https://www.jsonfeed.org/version/1.1/ has it. @param self whole address of the file. */
export function jsonFeedText(feed: Feed, self: string): string {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: feed.home,
    feed_url: self,
    language: feed.lang,
    authors: [{ name: feed.author }],
    ...rights(feed),
  };
  const items = feed.entries.map((entry) => JSON.stringify(jsonItem(entry, feed)));
  return jsonOfLines(head, 'items', items);
}

const jsonItem = (entry: FeedEntry, { lang }: Feed) => ({
  id: entry.id,
  url: entry.url,
  title: entry.title,
  content_text: entry.text,
  date_published: rfc3339(entry.published),
  date_modified: rfc3339(entry.updated),
  tags: [entry.kind.label],
  language: entry.textLang ?? lang,
  ...rights(entry),
});

/** The format has no word for it; names of one's own begin with a low line. */
const rights = ({ licence }: { licence?: string }) => licence && { _rights: { licence } };
