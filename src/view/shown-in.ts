import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { type Html, html } from '../language/html.ts';
import { languageName } from './facts/row.ts';
import type { Reader } from './site.ts';

/** Of a record whose words are in another language than the reader's: in which, said in the reader's. Nothing of any other. */
export function shownIn(reader: Reader, record: CatalogueRecord): Html | undefined {
  const { lang, state } = reader.shown(record);
  if (state !== 'fallback') return undefined;
  return html`<span class="shown-in">${[reader.tHtml('way.shownIn', { language: [languageName(reader, lang)] })]}</span>`;
}
