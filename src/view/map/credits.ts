import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import type { Reader } from '../site.ts';

/** Whose data the ground of the map is, and how it may be used; nothing where there is no ground. */
export function mapCreditsHtml({ tHtml, site }: Reader): Html {
  const credits = site.catalogue.ground?.credits ?? [];
  if (credits.length === 0) return NO_HTML;
  // As the file says it, whatever language that is.
  const each = credits.map(({ source, licence }) => html`<span lang="und">${source}. ${licence}</span>`);
  return html`<p class="map-credit">${[tHtml('map.credit', { sources: [joinHtml(each, html`; `)] })]}</p>`;
}
