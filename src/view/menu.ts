import { routes } from '../catalogue/routes.ts';
import { memoiseByObject } from '../language/memory.ts';
import type { Province } from '../model/province.ts';
import { audiencesOf } from './audiences.ts';
import { hasMap } from './map/records.ts';
import type { Reader } from './site.ts';
import { hasUnits } from './units/unit-names.ts';

export interface MenuItem {
  /** Compared with the page's section. */
  key: string;
  href: string;
  label: string;
}

/**
 * The province's menu in the reader's language, first what readers of it need most; what has no records is left out,
 * and what is named twice stands where it is named first.
 */
export const menuOf = memoiseByObject((reader: Reader): readonly MenuItem[] => {
  const { menu, menuFirst } = reader.site.province;
  const items = [...(menuFirst?.[reader.lang] ?? []), ...menu].flatMap((item) => toItem(reader, item));
  return [...new Map(items.map((item) => [item.key, item])).values()];
});

function toItem(reader: Reader, item: Province['menu'][number]): MenuItem[] {
  const { lang, t, tDynamic, site } = reader;
  const { kinds, index } = site;
  if ('kind' in item) {
    return kinds.includes(item.kind)
      ? [
          {
            key: item.kind,
            href: routes.list(lang, item.kind),
            label: tDynamic(`kind.${item.kind}`),
          },
        ]
      : [];
  }
  if ('page' in item) {
    const record = index.get('pages', item.page);
    if (!record) return [];
    // By its topic, which is short; the page's own title may be a sentence.
    return [
      {
        key: item.page,
        href: routes.record(lang, 'pages', item.page),
        label: tDynamic(`list.topic.${record.facts.topic}`),
      },
    ];
  }
  if ('audience' in item) {
    const { audience } = item;
    if (!audiencesOf(site).includes(audience)) return [];
    const label = tDynamic(`list.audience.${audience}`);
    return [{ key: `for/${audience}`, href: routes.audience(lang, audience), label }];
  }
  // As src/pages makes them: without events there is no calendar, without two positions no map.
  if (item.view === 'calendar' && !kinds.includes('events')) return [];
  if (item.view === 'map' && !hasMap(site)) return [];
  if (item.view === 'calendar')
    return [{ key: 'calendar', href: routes.calendar(lang), label: t('calendar.title') }];
  if (item.view === 'map') return [{ key: 'map', href: routes.map(lang), label: t('map.title') }];
  if (item.view === 'units')
    return hasUnits(site) ? [{ key: 'units', href: routes.units(lang), label: t('units.title') }] : [];
  return [{ key: 'search', href: routes.search(lang), label: t('search.title') }];
}
