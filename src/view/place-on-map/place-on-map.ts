import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { memoiseByObject } from '../../language/memory.ts';
import { recordAnchor } from '../facts/row.ts';
import { typeLabel } from '../lists/facets.ts';
import { openInAppHtml } from '../map/open-in-app.ts';
import { groundHtml } from '../map/province-map.ts';
import { hasMap, mapRecords, spotId } from '../map/records.ts';
import { textSize } from '../map/text-size.ts';
import type { Reader, Site } from '../site.ts';
import { DISC, HEIGHT, INSET, type Locator, layOutLocator, WIDTH } from './locator.ts';
import { createNearest, type Near } from './nearest-places.ts';

const MOST = 6;

type Geo = NonNullable<CatalogueRecord['facts']['geo']>;
const geoOf = (record: CatalogueRecord) => record.facts.geo as Geo;

/** Numbers and map of a record, the same in every language. */
interface Surroundings {
  near: Near<CatalogueRecord>[];
  map: Locator;
}

/** What the surroundings of all records are found from. */
const ground = memoiseByObject((site: Site) => {
  const placed = site.catalogue.records.filter(({ facts }) => facts.geo);
  const nearestOf = createNearest(placed, geoOf);
  const whole = mapRecords(site).map(geoOf);
  const names = site.languages.map((lang) => site.readerOf(lang).formats.quantity(50, 'km'));
  const half = Math.max(...names.map((name) => (textSize(name, {}).width * 16) / 2));
  return {
    isAlone: placed.length < 2,
    onWholeMap: new Set(mapRecords(site)),
    surroundingsOf: memoiseByObject((record: CatalogueRecord): Surroundings => {
      const near = nearestOf(record, MOST);
      const neighbours = near.map(({ item }) => geoOf(item));
      return {
        near,
        map: layOutLocator(geoOf(record), neighbours, whole, { ground: site.catalogue.ground, half }),
      };
    }),
  };
});

/**
 * Where a record lies: how exact its position is, a map of its surroundings, what is nearest and how far in a
 * straight line. Nothing for a record without a position, or with no other to lie near.
 */
export function placeOnMapHtml(reader: Reader, record: CatalogueRecord): Html {
  const { t, tDynamic, lang, site } = reader;
  const { isAlone, onWholeMap, surroundingsOf } = ground(site);
  if (!record.facts.geo || isAlone) return NO_HTML;
  const { near, map } = surroundingsOf(record);
  const { lat, lon, basis } = record.facts.geo;
  const items = near.map(({ item, km }) => {
    const about = [typeLabel(reader, item), html`${distance(reader, record, item, km)}`];
    return html`<li>${[recordAnchor(reader, item)]} <small>${[joinHtml(about, html` · `)]}</small></li>`;
  });
  const address = routes.map(lang) + (onWholeMap.has(record) ? `#${spotId(record)}` : '');
  const more = hasMap(site) && html`<p class="more"><a href="${address}">${t('map.whole')}</a></p>`;
  return html`<section class="on-map" id="map"><h2>${t('map.here')}</h2>${[svg(reader, near, map)]}<div><p>${tDynamic(`map.basis.${basis}`)}</p><p class="position">${t('map.position', { position: `${lat}, ${lon}` })} ${[openInAppHtml(reader, record)]}</p><h3>${t('map.near')}</h3><ol>${items}</ol><p class="straight">${t('map.straight')}</p>${[more]}</div></section>`;
}

/** Whole kilometres: most positions are no better. */
function distance(reader: Reader, record: CatalogueRecord, other: CatalogueRecord, km: number): string {
  const [a, b] = [geoOf(record), geoOf(other)];
  if (a.lat === b.lat && a.lon === b.lon) return reader.t('map.same');
  const { quantity } = reader.formats;
  return km < 1 ? reader.t('map.under', { distance: quantity(1, 'km') }) : quantity(Math.round(km), 'km');
}

/** A picture of the list beside it, whose links serve those who cannot see or point. */
function svg(reader: Reader, near: readonly Near<CatalogueRecord>[], map: Locator): Html {
  const { here, inset } = map;
  const circle = (r: number, name = '') =>
    html`<circle${[name && html` class="${name}"`]} cx="${here.x}" cy="${here.y}" r="${r}"/>`;
  const rings = map.rings.map(({ r }) => circle(r, 'ring'));
  const names = map.rings.map(
    ({ km, label }) =>
      html`<text class="km" x="${label.x}" y="${label.y + 5}">${reader.formats.quantity(km, 'km')}</text>`,
  );
  const numbers = map.near.map(({ x, y, disc }, at) => {
    const { kind, id } = (near[at] as Near<CatalogueRecord>).item;
    return html`<path class="leader" d="M${x} ${y}L${disc.x} ${disc.y}"/><a href="${routes.record(reader.lang, kind, id)}" tabindex="-1"><circle class="dot" cx="${x}" cy="${y}" r="5"/><circle class="disc" cx="${disc.x}" cy="${disc.y}" r="${DISC}"/><text x="${disc.x}" y="${disc.y + 6}">${at + 1}</text></a>`;
  });
  const { frame } = inset;
  const corner = html`<rect class="sheet" x="${inset.x}" y="${inset.y}" width="${INSET.width}" height="${INSET.height}"/><g transform="translate(${inset.x} ${inset.y})">${[inset.ground.map(({ kind, d }) => html`<path class="${kind}" d="${d}"/>`)].flat()}</g><path class="others" d="${inset.dots}"/><rect class="frame" x="${frame.x}" y="${frame.y}" width="${frame.w}" height="${frame.h}"/><circle class="here" cx="${inset.here.x}" cy="${inset.here.y}" r="4"/>`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${[groundHtml(map.ground, 'near'), ...rings]}<path class="others" d="${map.others}"/>${[...names, ...numbers, circle(11, 'halo'), circle(6, 'here')]}<g class="inset">${[corner]}</g></svg>`;
}
