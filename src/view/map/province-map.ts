import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html } from '../../language/html.ts';
import { createMemory, memoiseByObject } from '../../language/memory.ts';
import { langMark } from '../lang-mark.ts';
import type { Reader } from '../site.ts';
import type { GroundPath } from './ground.ts';
import { mapGroups } from './groups.ts';
import { layOutMap, type MapLayout, type MapPlace, type MapSize } from './layout.ts';
import { spotId } from './records.ts';
import { rankOfSign, SIGNS, type Sign, signDefs, signOf } from './signs.ts';

export interface RecordPlace extends MapPlace {
  record: CatalogueRecord;
  sign: Sign;
  /** A number in place of a sign. */
  number?: string;
}
export type RecordMap = MapLayout<RecordPlace> & {
  signs: readonly Sign[];
  /** Path of a route. */
  way?: string;
};

const mapsOf = memoiseByObject((_: Reader) => createMemory<string, RecordMap>());

/**
 * The map of some records to one reader: by region and title, which is also the order of the keyboard. Several pages
 * show the same, and it takes as long as a hundred pages.
 * @param numbered with numbers in that order in place of signs, for paper, on which a list says the rest.
 */
export const recordMap = (
  reader: Reader,
  records: readonly CatalogueRecord[],
  { numbered = false } = {},
): RecordMap =>
  mapsOf(reader)(`${numbered} ${records.map(spotId).sort().join(' ')}`, () =>
    drawRecords(reader, records, numbered),
  );

function drawRecords(reader: Reader, records: readonly CatalogueRecord[], numbered: boolean): RecordMap {
  const { site } = reader;
  const places = mapGroups(reader, records)
    .flatMap((group) => group.records)
    .filter(({ facts }) => facts.geo)
    .flatMap((record, at): RecordPlace[] => {
      const sign = signOf(site, record);
      const isFeatured = site.province.home?.featured.includes(record.id);
      const rank = rankOfSign(sign) + (sign === 'place' && !isFeatured ? 1 : 0);
      const number = numbered && { number: reader.formats.number(at + 1) };
      return placeOf(reader, record, { sign, rank, ...number });
    });
  const shown = new Set(places.map(({ sign }) => sign));
  return { ...layOut(reader, places), signs: SIGNS.filter((sign) => shown.has(sign)) };
}

/** The map of a route: its stops by number, and straight lines between them; nothing where fewer than two have a place. */
export function routeMap(reader: Reader, route: CatalogueRecord<'routes'>): RecordMap | undefined {
  const stops = route.facts.stops.flatMap(({ record: id }) => reader.site.index.find(id) ?? []);
  const places = [...new Set(stops)].flatMap((record) => {
    const numbers = stops.flatMap((stop, at) => (stop === record ? reader.formats.number(at + 1) : []));
    return placeOf(reader, record, { sign: 'place', rank: 2, number: numbers.join('/') });
  });
  if (places.length < 2) return undefined;
  const map = layOut(reader, places);
  const points = stops.flatMap((stop) => map.places.find(({ place }) => place.record === stop) ?? []);
  return { ...map, signs: [], way: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}` };
}

function placeOf(
  reader: Reader,
  record: CatalogueRecord,
  as: Pick<RecordPlace, 'sign' | 'rank' | 'number'>,
): RecordPlace[] {
  const { geo } = record.facts;
  if (!geo) return [];
  const { words, lang } = reader.shown(record);
  return [{ record, ...as, lat: geo.lat, lon: geo.lon, label: words.title, lang }];
}

function layOut(reader: Reader, places: readonly RecordPlace[]): MapLayout<RecordPlace> {
  const { site, formats } = reader;
  const neighbours = (site.province.neighbours ?? []).flatMap(({ names, place }) => {
    const text = place && reader.name(names)?.text;
    return text ? [{ ...place, text }] : [];
  });
  return layOutMap(places, {
    ground: site.catalogue.ground,
    neighbours,
    ...(site.textWidths && { widths: site.textWidths }),
    nameOf: (names) => reader.name(names)?.text ?? '',
    scaleText: formats.quantity(100, 'km'),
  });
}

type Size = 'wide' | 'narrow';
interface Drawing {
  sizes?: readonly Size[];
  /** What stands before the addresses of links. */
  base?: string;
}

/** Everything between `<svg>` and its end. */
export function mapHtml(
  reader: Reader,
  map: RecordMap,
  { sizes = ['wide', 'narrow'], base = '' }: Drawing = {},
): Html {
  const { width, height } = map;
  return html`${[
    signDefs(map.signs),
    html`<rect class="land" width="${width}" height="${height}"/>`,
    groundHtml(map.paths),
    html`<path class="grid" d="${map.grid}"/>`,
    map.way && html`<path class="leg" d="${map.way}"/>`,
    ...sizes.map((size) => namesHtml(map[size], size)),
    ...map.places.map((_, at) => spotHtml(reader, map, at, { sizes, base })),
    ...sizes.map((size) => scaleHtml(reader, map, size)),
  ]}`;
}

/** Water, shores and ways. Bands along the shore, as engraved maps have them, stand in the sea only. */
export function groundHtml(paths: readonly GroundPath[], id = 'sea'): Html {
  const defined = paths.filter(({ kind }) => kind === 'sea' || kind === 'coast');
  const has = new Set(defined.map(({ kind }) => kind));
  const bands =
    has.size === 2 &&
    html`<clipPath id="${id}-in"><use href="#${id}-sea"/></clipPath><g clip-path="url(#${id}-in)"><use class="shore far" href="#${id}-coast"/><use class="shore" href="#${id}-coast"/></g>`;
  return html`${[
    has.size > 0 &&
      html`<defs>${defined.map(({ kind, d }) => html`<path class="line" id="${id}-${kind}" d="${d}"/>`)}</defs>`,
    ...paths.map(({ kind, region, d }, at) =>
      defined.some((one) => one.kind === kind)
        ? html`<use class="${kind}" href="#${id}-${kind}"/>${[kind === 'sea' && bands]}`
        : html`<path class="${kind}${region === undefined ? '' : ` tint-${at % 4}`}" d="${d}"/>`,
    ),
  ]}`;
}

function namesHtml({ names, font }: MapSize, size: string): Html {
  return html`<g class="${size}" font-size="${font}">${names.map(
    ({ x, y, text, kind }) =>
      html`<g transform="translate(${x} ${y})"><text class="name ${kind}">${text}</text></g>`,
  )}</g>`;
}

function spotHtml(reader: Reader, map: RecordMap, at: number, { sizes, base }: Required<Drawing>): Html {
  const { x, y, place } = map.places[at] as RecordMap['places'][number];
  const { record, label, lang, sign, number } = place;
  // Whoever speaks to the machine says what is seen: the number too.
  const name = number ? `${number} ${label}` : label;
  const marks = sizes.map((size) => markHtml(map[size], size, at, place));
  return html`<a class="spot sign-${sign}" id="${spotId(record)}" href="${base}${routes.record(reader.lang, record.kind, record.id)}" aria-label="${name}"${[langMark(reader, lang)]}><g transform="translate(${x} ${y})">${marks}</g></a>`;
}

function markHtml(
  { marks, r, reach, font }: MapSize,
  size: string,
  at: number,
  { sign, number, label: text }: RecordPlace,
): Html {
  const mark = marks[at] as MapSize['marks'][number];
  const { x, y } = mark.sign;
  const moved = Math.hypot(x, y) > r * 0.8;
  const way =
    moved && html`<path class="way" d="M0 0L${x} ${y}"/><circle class="point" r="${round(r / 4)}"/>`;
  const { label } = mark;
  const leader =
    label?.leader &&
    html`<path class="way" d="M${label.leader.map((point) => `${point.x} ${point.y}`).join('L')}"/>`;
  const words =
    label && html`<text x="${label.x}" y="${label.y}" text-anchor="${label.anchor}">${text}</text>`;
  // The space parts it from the name for whoever reads the texts as one.
  const drawing = number
    ? html`<circle class="plate" r="9"/><text class="number" y="4">${number}</text> `
    : html`<use href="#sign-${sign}"/>`;
  return html`<g class="${size} size" font-size="${font}">${[way, leader]}<circle class="reach" cx="${x}" cy="${y}" r="${reach}"/><g class="sign" transform="translate(${x} ${y}) scale(${Math.round((r / 9) * 100) / 100})">${[drawing]}</g>${[words]}</g>`;
}

const round = (value: number) => Math.round(value * 10) / 10;

function scaleHtml({ formats }: Reader, map: RecordMap, size: Size): Html {
  const { scale, unit, font } = map[size];
  const { km, width } = map.scale;
  const tick = round(unit * 6);
  return html`<g class="scale ${size}" font-size="${font}" transform="translate(${scale.x} ${scale.y})"><path d="M0-${tick}V0H${width}v-${tick}"/><g transform="translate(${width / 2} ${-round(unit * 8)})"><text class="size" text-anchor="middle">${formats.quantity(km, 'km')}</text></g></g>`;
}
