import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { byKioskPriority } from '../../catalogue/shown-at-gate.ts';
import { type Html, html } from '../../language/html.ts';
import { gateQuestions, gateRemarks } from '../facts/gate-questions.ts';
import { answeredFirst, knownFirst, type Question, type Unknown } from '../facts/known-first.ts';
import type { Row } from '../facts/row.ts';
import { createNearest, type Near } from '../place-on-map/nearest-places.ts';
import type { Reader, Site } from '../site.ts';
import type { IconName } from './icons.ts';
import { tileHtml } from './tile.ts';

/** The gate at which this screen stands. */
export function kioskGate({ kiosk, index }: Site): CatalogueRecord<'gates'> {
  const gate = kiosk && index.get('gates', kiosk.gate);
  if (!gate) throw new Error('These pages are built for a kiosk: KIOSK names its gate.');
  return gate;
}

/** A key to the answer of a question about a gate. */
export interface GateKey {
  icon: IconName;
  label: string;
  href: string;
}

const ICONS: Readonly<Record<string, IconName>> = {
  hours: 'clock',
  papers: 'papers',
  vehicles: 'car',
  fees: 'fees',
  phone: 'call',
  exchange: 'exchange',
};
/** The place of what is near in a gate's page. */
export const NEAR = 'near';

/** The questions that travellers ask most, each a touch away from its answer, and all the rest. */
export function gateKeys(reader: Reader, gate: CatalogueRecord<'gates'>): GateKey[] {
  const { lang, t } = reader;
  const page = routes.record(lang, 'gates', gate.id);
  return [
    ...gateQuestions(reader, gate).map(({ id, label }) => ({
      icon: ICONS[id] ?? 'about',
      label,
      href: `${page}#${id}`,
    })),
    { icon: 'map', label: t('kiosk.seeNear'), href: `${page}#${NEAR}` },
    { icon: 'search', label: t('kiosk.search'), href: routes.search(lang) },
    { icon: 'about', label: t('kiosk.aboutGate'), href: page },
  ];
}

/** All about a gate: what is known, by question and besides, and what is not. */
export interface GateAnswers {
  known: Question[];
  remarks: Row[];
  unknown: Unknown[];
}

export function gateAnswers(reader: Reader, gate: CatalogueRecord<'gates'>): GateAnswers {
  const near: Question = { id: NEAR, label: reader.t('kiosk.seeNear'), rows: [] };
  const isNearKnown = seeNear(reader.site, gate, 1).length > 0;
  const { known, unknown } = answeredFirst([...gateQuestions(reader, gate), ...(isNearKnown ? [] : [near])]);
  const remarks = knownFirst(gateRemarks(reader, gate));
  return { known, remarks: remarks.known, unknown: [...unknown, ...remarks.unknown] };
}

/** Places to see around a gate, the nearest first; where it lies nowhere yet, those that the editors put first. */
function seeNear(site: Site, gate: CatalogueRecord, most: number): { item: CatalogueRecord; km?: number }[] {
  const places: CatalogueRecord[] = site.ofKind('places').toSorted(byKioskPriority);
  const near = nearTo(gate, places).slice(0, most);
  return near.length > 0 ? near : places.slice(0, most).map((item) => ({ item }));
}

/** The same as a shelf of tiles, each with how far it is where that is known. */
export function nearShelf(reader: Reader, gate: CatalogueRecord) {
  const near = seeNear(reader.site, gate, 4);
  const isPlaced = near.some(({ km }) => km !== undefined);
  return {
    title: reader.t(isPlaced ? 'kiosk.seeNear' : 'kiosk.see'),
    records: near.map(({ item }) => item),
    tiles: near.map(({ item, km }) =>
      tileHtml(reader, item, km === undefined ? {} : { meta: distanceHtml(reader, km) }),
    ),
  };
}

/** Records by their distance from another; none when nobody has said where it is. */
export function nearTo(from: CatalogueRecord, records: readonly CatalogueRecord[]): Near<CatalogueRecord>[] {
  const placed = [...new Set([from, ...records])].filter((record) => record.facts.geo);
  const nearest = createNearest(placed, (record) => record.facts.geo as NonNullable<typeof record.facts.geo>);
  return nearest(from, placed.length);
}

/** "about 45 km in a straight line": roads in the mountains are longer. Positions are rarely better than a kilometre. */
export const distanceHtml = ({ t, formats }: Reader, km: number): Html =>
  html`${t('kiosk.straightLine', { distance: formats.quantity(Math.max(1, Math.round(km)), 'km') })}`;
