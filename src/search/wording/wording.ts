import type { PagePart } from '../../model/page-parts.ts';

/** How people of one language put their questions. */
export interface Wording {
  /** Words that ask, and words so common that no page is meant by them: they lead to an answer and are none. */
  asking: readonly string[];
  /** Phrases that ask for a topic, where nothing but the province is named: the id of a page's topic -> phrases. */
  topics?: Readonly<Record<string, readonly string[]>>;
  /** Phrases that ask for a part of what is named beside them. */
  intents?: Readonly<Partial<Record<PagePart, readonly string[]>>>;
  /** Words asked of one kind of records: its id -> words. */
  kinds?: Readonly<Record<string, readonly string[]>>;
  /** Groups of words that mean the same to whoever looks for it; the site may have any of them. */
  synonyms: readonly (readonly string[])[];
}
