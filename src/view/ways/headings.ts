import { routes } from '../../catalogue/routes.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import { typesOf } from '../../model/audiences.ts';
import type { Kind } from '../../model/kinds.ts';
import { listPages } from '../lists/lists.ts';
import { hasMap } from '../map/records.ts';
import type { Reader } from '../site.ts';
import { hasUnits } from '../units/unit-names.ts';
import type { WaySection } from './sections.ts';

/** The id of each section in its page: what it shows, and its number where it is not the first of that. */
export function sectionIds(sections: readonly WaySection[]): string[] {
  const seen = new Map<string, number>();
  return sections.map(({ chosen: { block, kind }, records }) => {
    const name = block ?? kind ?? records[0]?.kind ?? 'section';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/**
 * What stands above a section: the province's words in the reader's language, else the words of the interface for what
 * it shows, which every language has, else the province's in the next language.
 */
export function headingOf(reader: Reader, { chosen, records }: WaySection): LocalizedText {
  const { lang } = reader;
  const own = chosen.heading?.[lang];
  if (own) return { text: own, lang };
  const usual = usualHeading(reader, chosen);
  if (usual) return { text: usual, lang };
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  return (
    reader.pick(chosen.heading) ?? {
      text: kinds.length === 1 ? reader.tDynamic(`kind.${kinds[0]}`) : reader.t('home.featured'),
      lang,
    }
  );
}

function usualHeading(
  { tDynamic }: Reader,
  { block, kind, types }: WaySection['chosen'],
): string | undefined {
  if (block) return tDynamic(`list.block.${block}`);
  if (!kind) return undefined;
  const list = typesOf(kind)?.list;
  return types?.length === 1 && list ? tDynamic(`list.${list}.${types[0]}`) : tDynamic(`kind.${kind}`);
}

export interface More {
  href: string;
  label: string;
}

/** Where there is more of a section's sort: the calendar, the map, a list that is longer or says more of each. */
export function moreOf(
  reader: Reader,
  { chosen: { block, kind }, form, records }: WaySection,
): More | undefined {
  const { lang, t, site } = reader;
  if (form === 'dates' && site.kinds.includes('events'))
    return { href: routes.calendar(lang), label: t('calendar.all') };
  if (form === 'map') return hasMap(site) ? { href: routes.map(lang), label: t('map.whole') } : undefined;
  if (form === 'units')
    return hasUnits(site)
      ? { href: routes.units(lang), label: t('way.all', { name: t('units.title') }) }
      : undefined;
  const one = kind ?? (block ? undefined : onlyKind(records));
  if (
    !one ||
    one === 'pages' ||
    (form !== 'figures' && form !== 'gates' && (listPages(reader, one)[0]?.total ?? 0) <= records.length)
  )
    return undefined;
  return { href: routes.list(lang, one), label: t('way.all', { name: reader.tDynamic(`kind.${one}`) }) };
}

const onlyKind = (records: WaySection['records']): Kind | undefined =>
  new Set(records.map(({ kind }) => kind)).size === 1 ? records[0]?.kind : undefined;
