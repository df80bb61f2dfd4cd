import { partsOf, type Units, unitAnchor, unitsOf } from '../../catalogue/units.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import { type Html, html } from '../../language/html.ts';
import { bareUnitName } from '../../language/unit-name.ts';
import type { Commune } from '../../model/communes.ts';
import type { Reader, Site } from '../site.ts';

/** Without a list of communes there is no page of them. */
export const hasUnits = ({ catalogue }: Site): boolean => catalogue.communes.length > 0;

export const siteUnits = ({ catalogue }: Site): Units => unitsOf(catalogue.communes);

/** What the page of units is good for: with old names more than a list. */
export function unitsIntro({ t, site }: Reader): string {
  const { districts } = siteUnits(site);
  return districts.length > 0
    ? t('units.intro')
    : t('units.count', { count: site.catalogue.communes.length });
}

/** A unit by the reader's name for it; where there is none, by the Vietnamese one and not by a third language's. */
export function unitName(reader: Reader, { names }: Commune): LocalizedText {
  const own = names[reader.lang];
  if (own) return { text: own, lang: reader.lang };
  return agreed(reader, names['vi'] ?? '');
}

/** A former unit in the same way. */
export function agreed(reader: Reader, name: string): LocalizedText {
  const phrase = reader.phrase(name);
  return phrase.lang === reader.lang ? phrase : { text: name, lang: 'vi' };
}

/** A unit's name, and after it the Vietnamese one as signs and papers have it. */
export const unitNameHtml = (reader: Reader, unit: Commune): Html =>
  html`${[reader.span(unitName(reader, unit)), sourceHtml(unitName(reader, unit), unit.names['vi'])]}`;

/** The same of a former unit. */
export const formerNameHtml = (reader: Reader, name: string): Html =>
  html`${[reader.span(agreed(reader, name)), sourceHtml(agreed(reader, name), name)]}`;

const sourceHtml = ({ lang }: LocalizedText, source: string | undefined): Html | undefined =>
  lang === 'vi' || !source ? undefined : html` <small lang="vi">${source}</small>`;

/** Former communes of a unit, those that were divided marked as such. */
export function formerHtml(reader: Reader, district: string, communes: readonly string[]): Html {
  const divided = new Set(
    siteUnits(reader.site)
      .communes.filter((one) => one.district === district && one.units.length > 1)
      .map(({ name }) => name),
  );
  return reader.listHtml(
    communes.map((name) => {
      const part = divided.has(name) && html` <small>(${reader.t('units.part')})</small>`;
      return html`${[formerNameHtml(reader, name), part]}`;
    }),
  );
}

/** One name of the finder, old or new. */
interface Line {
  /** What it is sorted and lettered by. */
  key: string;
  line: Html;
}

/** An old name and what it is today; the page says once what the arrow means. */
const becameHtml = (name: Html, today: Html): Html => html`${[name]} → ${[today]}`;

const unitLink = (reader: Reader, unit: Commune): Html => {
  const name = unitName(reader, unit);
  return reader.anchor(`#${unitAnchor(unit)}`, reader.html(name), name.lang);
};

/**
 * All names by letter, old and new: each old one with what its land is called today. A name in the reader's own script
 * stands under its own letter too.
 */
export function nameLetters(reader: Reader): [letter: string, lines: Html[]][] {
  const { t, collator, site } = reader;
  const { districts, communes } = siteUnits(site);
  const lines: Line[] = [];
  const add = (name: LocalizedText, source: string, line: Html) => {
    const keys = new Set([source, ...(isLatin(name.text) ? [] : [name.text])].map(bareUnitName));
    for (const key of keys) lines.push({ key, line });
  };
  for (const unit of site.catalogue.communes) {
    const name = unitName(reader, unit);
    const target = partsOf(unit).length > 0 || districts.length > 0;
    const line = target
      ? html`${[unitLink(reader, unit), sourceHtml(name, unit.names['vi'])]}`
      : html`<span id="${unitAnchor(unit)}">${[unitNameHtml(reader, unit)]}</span>`;
    add(name, unit.names['vi'] ?? '', line);
  }
  for (const { name, anchor, parts } of districts) {
    const words = agreed(reader, name);
    const today = reader.anchor(`#${anchor}`, html`${t('units.count', { count: parts.length })}`);
    add(words, name, becameHtml(formerNameHtml(reader, name), today));
  }
  const held = Map.groupBy(communes, ({ name }) => name);
  for (const { name, district, units } of communes) {
    // A commune that kept its name is found by that of today.
    if (units.length === 1 && units[0]?.names['vi'] === name) continue;
    const words = agreed(reader, name);
    const today = reader.listHtml(units.map((unit) => unitLink(reader, unit)));
    const isAmbiguous = (held.get(name)?.length ?? 0) > 1;
    const where = isAmbiguous && html` <small>(${[reader.span(agreed(reader, district))]})</small>`;
    add(words, name, becameHtml(html`${[formerNameHtml(reader, name), where]}`, today));
  }
  lines.sort((a, b) => collator.compare(a.key, b.key));
  const groups = Map.groupBy(lines, ({ key }) => collator.indexLetter(key));
  return [...groups].map(([letter, members]) => [letter, members.map(({ line }) => line)]);
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(text);
