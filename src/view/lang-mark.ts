import { type Html, html } from '../language/html.ts';

/** ` lang="…"` where words are not in the reader's language. */
export const langMark = (reader: { lang: string }, lang: string): Html | undefined =>
  lang === reader.lang ? undefined : html` lang="${lang}"`;
