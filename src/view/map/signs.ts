import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../language/html.ts';
import type { Reader, Site } from '../site.ts';

export const SIGNS = ['capital', 'gate', 'airport', 'station', 'port', 'zone', 'place'] as const;
export type Sign = (typeof SIGNS)[number];

const OF_PLACES: Record<string, Sign> = { airport: 'airport', 'railway-station': 'station', seaport: 'port' };

/** The sign of a record on the map. */
export function signOf({ province }: Site, record: CatalogueRecord): Sign {
  if (record.kind === 'gates') return 'gate';
  if (record.kind === 'zones') return 'zone';
  if (record.kind !== 'places') return 'place';
  return record.id === province.capital ? 'capital' : (OF_PLACES[record.facts.type] ?? 'place');
}

/** What is named before what: the capital, gates, what one arrives at, the rest. */
export const rankOfSign = (sign: Sign): number =>
  ({ capital: 0, gate: 1, airport: 2, station: 2, port: 2, zone: 3, place: 3 })[sign];

export function signWords({ t, tDynamic }: Reader, sign: Sign): string {
  switch (sign) {
    case 'capital':
      return t('map.capital');
    case 'gate':
      return tDynamic('kind.gates');
    case 'zone':
      return tDynamic('kind.zones');
    case 'place':
      return tDynamic('kind.places');
    default:
      return tDynamic(
        `list.place.${sign === 'port' ? 'seaport' : sign === 'station' ? 'railway-station' : sign}`,
      );
  }
}

/** White on a plate, drawn for a radius of 9 around 0, 0. */
const GLYPHS: Partial<Record<Sign, string>> = {
  gate: 'M-5 6v-6.5a5 5 0 0 1 10 0V6H2.2V-.3a2.2 2.2 0 0 0-4.4 0V6z',
  airport:
    'M0-6.6c.8 0 1.2.9 1.2 2.1v2.4l5.4 3.2v1.6L1.2 1.3v2.5l1.7 1.3v1.2L0 5.5l-2.9.8V5.1l1.7-1.3V1.3l-5.4 1.4V1.1l5.4-3.2v-2.4c0-1.2.4-2.1 1.2-2.1z',
  station:
    'M-3-6h6a1.5 1.5 0 0 1 1.5 1.5V2A1.5 1.5 0 0 1 3 3.5L4.6 6h-2L1.2 3.7h-2.4L-2.6 6h-2L-3 3.5A1.5 1.5 0 0 1-4.5 2v-6.5A1.5 1.5 0 0 1-3-6zm0 1.8v3.4h6v-3.4z',
  port: 'M0-6.6a1.8 1.8 0 0 1 .8 3.4v1h2.3v1.6H.8v5c1.8-.3 3-1.3 3.3-2.8l-1.4.4 1.9-3 2.1 2.7-1.2-.2C5.3 4.9 3.1 6.2 0 6.6c-3.1-.4-5.3-1.7-5.5-5.1l-1.2.2L-4.6-1l1.9 3-1.4-.4c.3 1.5 1.5 2.5 3.3 2.8v-5h-2.3v-1.6h2.3v-1A1.8 1.8 0 0 1 0-6.6z',
  zone: 'M-5.5 5.2v-8h2.2v4.2L0-1v2.4L3.3-1v2.4L5.5 0v5.2z',
};

/** The drawing of a sign around 0, 0; its plate takes the colour of the text around it. */
export function signHtml(sign: Sign): Html {
  const glyph = GLYPHS[sign];
  if (sign === 'capital')
    return html`<circle class="plate" r="9"/><circle class="eye" r="5.6"/><circle class="plate" r="3.4"/>`;
  if (!glyph) return html`<circle class="plate" r="6"/>`;
  const plate =
    sign === 'gate'
      ? html`<rect class="plate" x="-9" y="-9" width="18" height="18" rx="2"/>`
      : html`<circle class="plate" r="9"/>`;
  return html`${[plate]}<path class="glyph" fill-rule="evenodd" d="${glyph}"/>`;
}

/** Signs drawn once on a page, to be used by `signUse`. */
export const signDefs = (signs: readonly Sign[]): Html =>
  html`<defs>${signs.map((sign) => html`<g id="sign-${sign}">${[signHtml(sign)]}</g>`)}</defs>`;

/** The words of the signs that stand on a map, in the order of the list above. */
export const legendHtml = (reader: Reader, signs: readonly Sign[]): Html =>
  html`<ul class="legend">${signs.map(
    (sign) =>
      html`<li><svg class="sign-${sign}" viewBox="-11 -11 22 22" width="22" height="22" aria-hidden="true">${[signHtml(sign)]}</svg> ${signWords(reader, sign)}</li>`,
  )}</ul>`;
