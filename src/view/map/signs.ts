import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html } from '../../language/html.ts';
import { SERVICE_TYPES } from '../../model/lists.ts';
import type { Reader, Site } from '../site.ts';

type ServiceType = (typeof SERVICE_TYPES)[number];
type ServiceSign = `service-${ServiceType}`;
export type Sign = 'capital' | 'gate' | 'airport' | 'station' | 'port' | 'zone' | ServiceSign | 'place';

const serviceSign = (type: ServiceType): ServiceSign => `service-${type}`;

export const SERVICE_SIGNS: readonly Sign[] = SERVICE_TYPES.map(serviceSign);
export const SIGNS: readonly Sign[] = [
  ...(['capital', 'gate', 'airport', 'station', 'port', 'zone'] as const),
  ...SERVICE_SIGNS,
  'place',
];

const OF_PLACES: Record<string, Sign> = { airport: 'airport', 'railway-station': 'station', seaport: 'port' };

/** The sign of a record on the map. */
export function signOf({ province }: Site, record: CatalogueRecord): Sign {
  if (record.kind === 'gates') return 'gate';
  if (record.kind === 'zones') return 'zone';
  if (record.kind === 'services') return serviceSign(record.facts.type);
  if (record.kind !== 'places') return 'place';
  return record.id === province.capital ? 'capital' : (OF_PLACES[record.facts.type] ?? 'place');
}

/** What is named before what: the capital, gates, what one arrives at, the rest; services last. */
export function rankOfSign(sign: Sign): number {
  if (sign === 'capital') return 0;
  if (sign === 'gate') return 1;
  if (sign === 'airport' || sign === 'station' || sign === 'port') return 2;
  return sign === 'zone' || sign === 'place' ? 3 : 4;
}

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
    case 'airport':
      return tDynamic('list.place.airport');
    case 'station':
      return tDynamic('list.place.railway-station');
    case 'port':
      return tDynamic('list.place.seaport');
    default:
      return tDynamic(`list.service.${sign.slice('service-'.length)}`);
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
  'service-lodging':
    'M-6.2-4h1.7v4.4h9.1a1.6 1.6 0 0 1 1.6 1.6v2.6H4.5V2.8h-9v1.8h-1.7zM-2.3-3.4h4.9a2 2 0 0 1 2 2v1h-6.9z',
  'service-restaurant':
    'M-4.9-6h1v3.8h.7V-6h1v3.8h.7V-6h1v4.4A1.9 1.9 0 0 1-1.9.2V6h-1.6V.2a1.9 1.9 0 0 1-1.4-1.8zM1.8-6c1.9.4 3 2.4 3 5.2H3.6V6H1.8z',
  'service-travel-agency': 'M-2.4-5.4h4.8v1.9h3.2v8.3H-5.6v-8.3h3.2zm1.4 1.3v.6H1v-.6zM-5.6-.4H5.6v1H-5.6z',
  'service-guide': 'M-4.2-6.4h1.5v1.1h7.4L2.9-2.4 4.7.5h-7.4v5.9h-1.5z',
  'service-transport':
    'M-5-5.4H5v9.2H3.9v1.7H1.8V3.8h-3.6v1.7h-2.1V3.8H-5zm1.4 1.6V-.3h7.2v-3.5zm0 5.1v1.3h1.5V1.3zm5.7 0v1.3h1.5V1.3z',
  'service-bank': 'M0-6.2 6-3v1.2H-6V-3zM-5-1h2v4h-2zM-1-1h2v4h-2zM3-1h2v4H3zM-6 3.8H6v1.8H-6z',
  'service-exchange': 'M-5.6-3.4h7v-2L5.6-2.3 1.4.8v-2h-7zM5.6 4.4h-7v1.8L-5.6 3.1-1.4 0v2.2h7z',
  'service-hospital': 'M-1.9-5.8h3.8v3.9h3.9v3.8H1.9v3.9h-3.8V1.9h-3.9v-3.8h3.9z',
  'service-post': 'M-6-4.2H6L0 .5zM-6-2.7 0 2l6-4.7v7H-6z',
  'service-petrol':
    'M-4.8-5.6h6.2V5.6h-6.2zm1.5 1.5v3.1h3.2v-3.1zM2.4-3.4l1-1 2.3 2.4v5.3a1.6 1.6 0 0 1-3.2 0V.6h1.3v2.6h.6V-1.3z',
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
