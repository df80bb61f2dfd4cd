import type { MessageKey } from '../../language/messages.ts';
import type { Kind } from '../../model/kinds.ts';
import { type PagePart, partId } from '../../model/page-parts.ts';
import type { Reader } from '../site.ts';
import type { Row } from './row.ts';

/** The rows in which a part begins, by their labels. The map has a section of its own. */
const LABELS: Readonly<Partial<Record<PagePart, readonly MessageKey[]>>> = {
  hours: ['fact.hours'],
  prices: ['fact.fee', 'fact.fees', 'fact.landPrice', 'service.price'],
  'getting-there': ['fact.road', 'fact.fromCentre', 'fact.lastKm', 'fact.distances'],
  contact: ['fact.phone', 'fact.contacts', 'fact.contact', 'fact.producer'],
  season: ['fact.season'],
  when: ['fact.lunar', 'fact.nextDates', 'fact.when'],
  papers: ['fact.eVisa'],
};

/** The ids of rows that people ask for by themselves: of each part its first row. */
export function rowParts({ t }: Reader, kind: Kind, rows: readonly Row[]): ReadonlyMap<Row, string> {
  const entries = Object.entries(LABELS) as [PagePart, readonly MessageKey[]][];
  return new Map(
    entries.flatMap(([part, keys]) => {
      const labels = keys.map((key) => t(key));
      const first = rows.find(({ label }) => typeof label === 'string' && labels.includes(label));
      return first ? [[first, partId(kind, part)] as const] : [];
    }),
  );
}
