import type { Gone } from '../../catalogue/gone.ts';
import type { SiteFile } from '../site-map.ts';
import { addresses, wholeId } from './addresses.ts';
import type { DataContext } from './record-data.ts';

/** What stands at the former addresses of records: that they are gone, since when, why, and where they are now. */
export function tombstones(gone: readonly Gone[], { province, siteUrl, languages }: DataContext): SiteFile[] {
  return gone.flatMap(({ kind, id, state, on, to, reason }) => {
    const [toKind = '', toId = ''] = to?.split('/') ?? [];
    const text = `${JSON.stringify({
      id: wholeId(province, kind, id),
      gone: state,
      on: on ?? null,
      ...(to && {
        to: wholeId(province, toKind, toId),
        url: `${siteUrl}/${addresses.record(toKind, toId)}`,
      }),
      ...(reason && { reason }),
    })}\n`;
    return [
      addresses.record(kind, id),
      ...languages.map((lang) => addresses.page(lang, kind, id, 'json')),
    ].map((path) => ({ path, text }));
  });
}
