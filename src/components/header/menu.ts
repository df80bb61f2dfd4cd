import { routes } from '../../catalogue/routes.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import type { Reader } from '../../layouts/reader.ts';
import { index, kinds, province } from '../../layouts/site.ts';
import { hasMap } from '../map/records.ts';

export interface MenuItem {
  /** Compared with the page's section. */
  key: string;
  href: string;
  label: LocalizedText;
}

const memo = new Map<string, MenuItem[]>();

/** The province's menu in the reader's language; what has no records is left out. */
export function menuOf(reader: Reader): MenuItem[] {
  let items = memo.get(reader.lang);
  if (!items) {
    items = province.menu.flatMap((item) => toItem(reader, item));
    memo.set(reader.lang, items);
  }
  return items;
}

function toItem(reader: Reader, item: (typeof province.menu)[number]): MenuItem[] {
  const { lang, t, tDynamic } = reader;
  if ('kind' in item) {
    return kinds.includes(item.kind)
      ? [
          {
            key: item.kind,
            href: routes.list(lang, item.kind),
            label: { text: tDynamic(`kind.${item.kind}`), lang },
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
        label: { text: tDynamic(`list.topic.${record.facts.topic}`), lang },
      },
    ];
  }
  // As src/pages makes them: without events there is no calendar, without two positions no map.
  if (item.view === 'calendar' && !kinds.includes('events')) return [];
  if (item.view === 'map' && !hasMap) return [];
  if (item.view === 'calendar')
    return [{ key: 'calendar', href: routes.calendar(lang), label: { text: t('calendar.title'), lang } }];
  if (item.view === 'map')
    return [{ key: 'map', href: routes.map(lang), label: { text: t('map.title'), lang } }];
  return [{ key: 'search', href: routes.search(lang), label: { text: t('search.title'), lang } }];
}
