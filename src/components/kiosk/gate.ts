import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import { index, kiosk, today } from '../../layouts/site.ts';
import { papers } from '../facts/gate.ts';
import { inline, notKnown, phrase, type Row, row, yesNo } from '../facts/row.ts';
import { hoursHtml } from '../facts/shared.ts';
import { createNearest, type Near } from '../place-on-map/nearest-places.ts';

/** The gate at which this screen stands. */
export function kioskGate(): CatalogueRecord<'gates'> {
  const gate = kiosk && index.get('gates', kiosk.gate);
  if (!gate) throw new Error('These pages are built for a kiosk: KIOSK names its gate.');
  return gate;
}

/** The gate in six lines, without links: the first thing a traveller sees. What nobody confirmed is said. */
export function gateCard(reader: Reader, { facts }: CatalogueRecord<'gates'>): Row[] {
  const { t, tDynamic, formats } = reader;
  const partner = facts.opposite.partner && index.get('partners', facts.opposite.partner);
  const words = partner && reader.shown(partner);
  const across = [
    phrase(reader, facts.opposite.name),
    phrase(reader, facts.opposite.district),
    words && reader.span({ text: words.words.title, lang: words.lang }),
  ];
  const exceptions = (facts.exceptions ?? [])
    .filter(({ date }) => date >= today)
    .map((item) =>
      [
        `${formats.date(item.date, 'long')}:`,
        item.closed ? t('fact.closed') : undefined,
        phrase(reader, item.note),
      ]
        .filter(Boolean)
        .join(' '),
    );
  const rows = [
    row(t('fact.gateClass'), tDynamic(`list.gate.${facts.class}`)),
    row(t('fact.opposite'), across.filter(Boolean).join(' · ')),
    row(t('fact.hours'), hoursHtml(reader, facts.hours)),
    row(t('fact.exceptions'), inline(reader, exceptions)),
    row(t('fact.eVisa'), yesNo(reader, facts.eVisa)),
    row(t('fact.exchange'), yesNo(reader, facts.exchange)),
    row(
      t('fact.confirmedOn'),
      facts.confirmedOn ? formats.date(facts.confirmedOn, 'long') : notKnown(t('fact.notConfirmed')),
    ),
  ];
  return rows.filter((item) => item !== undefined);
}

/** Who may cross, and with which papers. */
export function crossers(reader: Reader, { facts }: CatalogueRecord<'gates'>): Row[] {
  return facts.whoMayCross.map((line) => {
    const needed = papers(reader, line.papers);
    return {
      label: reader.tDynamic(`list.crosser.${line.who}`),
      value: `${yesNo(reader, line.allowed)}${needed ? `<br><small>${reader.t('fact.papers')}: ${needed}</small>` : ''}`,
    };
  });
}

/** Records by their distance from this gate; none when nobody has said where it is. */
export function nearGate(records: readonly CatalogueRecord[]): Near<CatalogueRecord>[] {
  const gate: CatalogueRecord = kioskGate();
  const placed = [...new Set([gate, ...records])].filter((record) => record.facts.geo);
  const nearest = createNearest(placed, (record) => record.facts.geo as NonNullable<typeof record.facts.geo>);
  return nearest(gate, placed.length);
}

/** "about 45 km in a straight line": roads in the mountains are longer. Positions are rarely better than a kilometre. */
export const distanceHtml = (reader: Reader, km: number): string =>
  reader.t('kiosk.straightLine', { distance: reader.formats.quantity(Math.max(1, Math.round(km)), 'km') });
