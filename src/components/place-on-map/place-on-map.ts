import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Reader } from '../../layouts/reader.ts';
import { catalogue } from '../../layouts/site.ts';
import { recordLink } from '../facts/row.ts';
import { typeLabel } from '../lists/lists.ts';
import { outline } from '../map/outline.ts';
import { hasMap, mapRecords, spotId } from '../map/records.ts';
import { DISC, HEIGHT, INSET, type Locator, layOutLocator, WIDTH } from './locator.ts';
import { createNearest, type Near, type Position } from './nearest-places.ts';

const MOST = 6;

type Geo = NonNullable<CatalogueRecord['facts']['geo']>;
const geoOf = (record: CatalogueRecord) => record.facts.geo as Geo;

/** Numbers and map of a record, the same in every language. */
interface Surroundings {
  near: Near<CatalogueRecord>[];
  map: Locator;
}

const placed = catalogue.records.filter(({ facts }) => facts.geo);
const nearestOf = createNearest(placed, geoOf);
const whole: readonly Position[] = mapRecords.map(geoOf);
const onWholeMap = new Set(mapRecords);
const known = new Map<CatalogueRecord, Surroundings>();

function surroundingsOf(record: CatalogueRecord): Surroundings {
  let found = known.get(record);
  if (!found) {
    const near = nearestOf(record, MOST);
    const neighbours = near.map(({ item }) => geoOf(item));
    found = { near, map: layOutLocator(geoOf(record), neighbours, whole, outline) };
    known.set(record, found);
  }
  return found;
}

/**
 * Where a record lies: how exact its position is, a map of its surroundings, what is nearest and how far in a
 * straight line. Nothing for a record without a position, or with no other to lie near.
 */
export function placeOnMapHtml(reader: Reader, record: CatalogueRecord): string {
  if (!record.facts.geo || placed.length < 2) return '';
  const { t, tDynamic, lang } = reader;
  const { near, map } = surroundingsOf(record);
  const { lat, lon, basis } = record.facts.geo;
  const items = near.map(({ item, km }) => {
    const about = [typeLabel(reader, item), distance(reader, record, item, km)].filter(Boolean);
    return `<li>${recordLink(reader, item.kind, item.id)} <small>${about.join(' · ')}</small></li>`;
  });
  const address = routes.map(lang) + (onWholeMap.has(record) ? `#${spotId(record)}` : '');
  const more = hasMap ? `<p class="more"><a href="${address}">${t('map.whole')}</a></p>` : '';
  return `<section class="on-map"><h2>${t('map.here')}</h2>${svg(reader, near, map)}<div><p>${tDynamic(`map.basis.${basis}`)}</p><p class="position">${t('map.position', { position: `${lat}, ${lon}` })}</p><h3>${t('map.near')}</h3><ol>${items.join('')}</ol><p class="straight">${t('map.straight')}</p>${more}</div></section>`;
}

/** Whole kilometres: most positions are no better. */
function distance(reader: Reader, record: CatalogueRecord, other: CatalogueRecord, km: number): string {
  const [a, b] = [geoOf(record), geoOf(other)];
  if (a.lat === b.lat && a.lon === b.lon) return reader.t('map.same');
  const { quantity } = reader.formats;
  return km < 1 ? reader.t('map.under', { distance: quantity(1, 'km') }) : quantity(Math.round(km), 'km');
}

/** A picture of the list beside it, whose links serve those who cannot see or point. */
function svg(reader: Reader, near: readonly Near<CatalogueRecord>[], map: Locator): string {
  const { here, inset } = map;
  const circle = (r: number, name = '') =>
    `<circle${name && ` class="${name}"`} cx="${here.x}" cy="${here.y}" r="${r}"/>`;
  const rings = map.rings.map(({ r }) => circle(r, 'ring')).join('');
  const names = map.rings
    .map(
      ({ km, label }) =>
        `<text class="km" x="${label.x}" y="${label.y + 5}">${reader.formats.quantity(km, 'km')}</text>`,
    )
    .join('');
  const numbers = map.near.map(({ x, y, disc }, at) => {
    const { kind, id } = (near[at] as Near<CatalogueRecord>).item;
    return `<path class="leader" d="M${x} ${y}L${disc.x} ${disc.y}"/><a href="${routes.record(reader.lang, kind, id)}" tabindex="-1"><circle class="dot" cx="${x}" cy="${y}" r="5"/><circle class="disc" cx="${disc.x}" cy="${disc.y}" r="${DISC}"/><text x="${disc.x}" y="${disc.y + 6}">${at + 1}</text></a>`;
  });
  const land = (path: string | undefined) => (path ? `<path class="outline" d="${path}"/>` : '');
  const { frame } = inset;
  const corner = `<rect class="sheet" x="${inset.x}" y="${inset.y}" width="${INSET.width}" height="${INSET.height}"/>${land(inset.outline)}<path class="others" d="${inset.dots}"/><rect class="frame" x="${frame.x}" y="${frame.y}" width="${frame.w}" height="${frame.h}"/><circle class="here" cx="${inset.here.x}" cy="${inset.here.y}" r="4"/>`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${land(map.outline)}${rings}<path class="others" d="${map.others}"/>${names}${numbers.join('')}${circle(11, 'halo')}${circle(6, 'here')}<g class="inset">${corner}</g></svg>`;
}
