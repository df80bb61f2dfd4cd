import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, NO_HTML } from '../../language/html.ts';
import type { Reader } from '../site.ts';

/**
 * Links that open a place in the reader's own map app, and on a public map. Only for a point that was measured: an app
 * would lead a driver to the middle of a commune otherwise. Nothing is loaded from there.
 */
export function openInAppHtml({ t, site }: Reader, { facts }: CatalogueRecord): Html {
  if (facts.geo?.basis !== 'point' || site.kiosk) return NO_HTML;
  const { lat, lon } = facts.geo;
  const map = `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=16/${lat}/${lon}`;
  return html`<span class="in-app"><a href="geo:${lat},${lon}?q=${lat},${lon}">${t('map.app')}</a> · <a href="${map}" rel="noreferrer external">OpenStreetMap</a></span>`;
}
