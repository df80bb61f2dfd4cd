import { KIND_NAMES, type Kind } from '../model/kinds.ts';
import { isRenamed } from '../model/redirects.ts';
import type { Catalogue } from './catalogue.ts';
import { isAhead, isCurrent, isExpired, type Now } from './shown-today.ts';

/** A record that was to be seen and is no more. */
export interface Gone {
  kind: Kind;
  id: string;
  /** `expired`: its time is over, a photo's by the consent of who is seen; `withdrawn`: taken back for good. */
  state: 'renamed' | 'withdrawn' | 'expired';
  /** YYYY-MM-DD, where it is known. */
  on?: string;
  /** Where it is now, as `places/bai-moi`. */
  to?: string;
  /** Why, by language. */
  reason?: Readonly<Record<string, string>>;
}

/** What is gone, by kind and id. Of drafts and of what is embargoed nothing is said. */
export function goneRecords(whole: Catalogue, now: Now): Gone[] {
  const shown = new Set(
    whole.records.filter((record) => isCurrent(record, now)).map(({ kind, id }) => `${kind}/${id}`),
  );
  const declared = (whole.redirects ?? []).flatMap((redirect): Gone[] => {
    const { from, on, reason } = redirect;
    const [kind, id] = from.split('/') as [Kind, string];
    const day = on && { on };
    if (!isRenamed(redirect)) return [{ kind, id, state: 'withdrawn', ...day, ...(reason && { reason }) }];
    return shown.has(redirect.to) ? [{ kind, id, state: 'renamed', ...day, to: redirect.to }] : [];
  });
  const over = whole.records.flatMap((record): Gone[] => {
    const { kind, id, facts } = record;
    if (shown.has(`${kind}/${id}`) || isAhead(record, now)) return [];
    const consent = 'consent' in facts ? facts.consent : undefined;
    if (consent?.withdrawn) return [{ kind, id, state: 'withdrawn', on: consent.withdrawn }];
    if (isExpired(record, now))
      return [{ kind, id, state: 'expired', on: (facts.expires as string).slice(0, 10) }];
    return consent?.until && consent.until < now.today
      ? [{ kind, id, state: 'expired', on: consent.until }]
      : [];
  });
  return [...declared, ...over].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const key = ({ kind, id }: Pick<Gone, 'kind' | 'id'>) => `${kind}/${id}`;

/**
 * What is gone and has no other address: each has a page that says so. A record that is shown under the same kind and id is
 * not gone, whatever was declared.
 */
export function withdrawnRecords(whole: Catalogue, now: Now): Gone[] {
  const shown = whole.records.filter((record) => isCurrent(record, now));
  const byKey = new Map<string, Gone | undefined>(shown.map((record) => [key(record), undefined]));
  for (const gone of goneRecords(whole, now)) if (!byKey.has(key(gone))) byKey.set(key(gone), gone);
  return [...byKey.values()].flatMap((gone) =>
    gone && gone.state !== 'renamed' && KIND_NAMES.includes(gone.kind) ? gone : [],
  );
}
