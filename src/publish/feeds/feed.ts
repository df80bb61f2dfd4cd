/** A record or a correction as a feed tells of it. Days are YYYY-MM-DD; text is plain, its lines parted by a line feed. */
export interface FeedEntry {
  /** Never changes: the address of a record's page, or a tag of https://www.rfc-editor.org/rfc/rfc4151. */
  id: string;
  /** Whole address of its page. */
  url: string;
  title: string;
  text: string;
  /** Language of the text, where it is not the feed's. */
  textLang?: string;
  published: string;
  updated: string;
  kind: { code: string; label: string };
  /** SPDX identifier, where it is not the feed's. */
  licence?: string;
}

/** What is written as Atom, RSS and JSON Feed alike. */
export interface Feed {
  lang: string;
  title: string;
  subtitle: string;
  author: string;
  /** Whole address of the page that shows the same. */
  home: string;
  /** YYYY-MM-DD. */
  updated: string;
  licence?: string;
  entries: readonly FeedEntry[];
}
