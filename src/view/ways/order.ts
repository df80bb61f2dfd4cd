import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { nextDates } from '../calendar/next-dates.ts';
import type { Site } from '../site.ts';

/** Not told: after what is. */
const LAST = '9999';

/** News by its day, the latest first; events by the next; gates as the province lists them. Of all else one string. */
function rankOf(site: Site, record: CatalogueRecord): string {
  switch (record.kind) {
    case 'news':
      return [...record.facts.published].map((digit) => (digit === '-' ? digit : 9 - Number(digit))).join('');
    case 'events':
      return nextDates(site, record.facts.when, record.facts.announced ?? [], 1)[0]?.start ?? LAST;
    case 'gates':
      return String(((site.province.gates ?? []).indexOf(record.id) + 100) % 100).padStart(2, '0');
    case 'photos':
      return '';
    default:
      return leadPhoto(record) ? '0' : '1';
  }
}

/**
 * What a page of few records shows first: what the home page features, then by day or place in the province's list,
 * what has a picture, what kiosks show first.
 * @param group compared before all else.
 */
export function byImportance(site: Site, group: (record: CatalogueRecord) => number = () => 0) {
  const featured = site.province.home?.featured ?? [];
  const place = (id: string) => (featured.includes(id) ? featured.indexOf(id) : featured.length);
  const dated = ({ kind }: CatalogueRecord) => kind === 'news' || kind === 'events' || kind === 'gates';
  return (a: CatalogueRecord, b: CatalogueRecord): number =>
    group(a) - group(b) ||
    (dated(a) ? 0 : place(a.id) - place(b.id)) ||
    compare(rankOf(site, a), rankOf(site, b)) ||
    (a.facts.kiosk?.priority ?? 999) - (b.facts.kiosk?.priority ?? 999) ||
    compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
