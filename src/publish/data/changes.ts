import { createHash } from 'node:crypto';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Gone } from '../../catalogue/gone.ts';
import { jsonOfLines } from '../json-lines.ts';
import { wholeId } from './addresses.ts';
import type { Change, Changes } from './changes-schema.ts';

export interface ChangesInput {
  province: string;
  today: string;
  /** Only what may be shown, each with the text of its file. */
  records: readonly { record: CatalogueRecord; text: string }[];
  gone: readonly Gone[];
  /** What was published last; undefined: nothing is known of it. */
  former?: Changes | undefined;
  /** Days on which records were changed before, by `kind/id`, in order, where git knows them. */
  history?: ReadonlyMap<string, readonly string[]> | undefined;
}

export const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/**
 * Everything that happened, so that whoever has an old copy needs to read only what changed since. Compares what is to be
 * published with the last of each record in `former`, which stays whole: the same content gives the same changes again.
 */
export function createChanges(input: ChangesInput): Changes {
  const { province, today, records, gone, former } = input;
  const last = new Map((former?.changes ?? []).map((change) => [change.id, change]));
  const present = new Set<string>();
  const added: Change[] = [];
  for (const { record, text } of records) {
    const id = wholeId(province, record.kind, record.id);
    const after = hashOf(text);
    present.add(id);
    const known = last.get(id);
    if (known?.after === after) continue;
    if (!former) added.push(...firstChanges(record, id, after, input.history));
    else if (!known?.after) added.push({ id, type: 'created', on: today, before: null, after });
    else added.push({ id, type: typeOfUpdate(record, known), on: today, before: known.after, after });
  }
  const told = new Set<string>();
  for (const { kind, id: own, state, on, to } of gone) {
    const id = wholeId(province, kind, own);
    told.add(id);
    const known = last.get(id);
    const [toKind, toId] = to?.split('/') ?? [];
    const where = toKind && toId ? { to: wholeId(province, toKind, toId) } : {};
    if (present.has(id) || (known && known.after === null && known.type === state && known.to === where.to))
      continue;
    added.push({
      id,
      type: state,
      on: on ?? (former ? today : null),
      before: known?.after ?? null,
      after: null,
      ...where,
    });
  }
  for (const [id, { after }] of last)
    if (after !== null && !present.has(id) && !told.has(id))
      added.push({ id, type: 'withdrawn', on: today, before: after, after: null });
  const changes = [...(former?.changes ?? []), ...added.sort(byDay)];
  return { basis: former?.basis ?? (input.history ? 'git' : 'anew'), changes };
}

/** What is known of a record that nobody has published yet. */
function firstChanges(
  { kind, id: own, facts }: CatalogueRecord,
  id: string,
  after: string,
  history: ChangesInput['history'],
): Change[] {
  const days = history?.get(`${kind}/${own}`) ?? [
    facts.published,
    ...(facts.updated > facts.published ? [facts.updated] : []),
  ];
  return days.map((on, at) => ({
    id,
    type: at === 0 ? 'created' : 'updated',
    on,
    before: null,
    after: at === days.length - 1 ? after : null,
  }));
}

/** A correction is the change when its day is not before the last one. */
const typeOfUpdate = ({ facts }: CatalogueRecord, { on }: Change): Change['type'] =>
  (facts.corrections ?? []).some(({ date }) => date >= (on ?? '')) ? 'corrected' : 'updated';

const byDay = (a: Change, b: Change): number => {
  const [x, y] = [a, b].map(({ on, id }) => `${on ?? ''} ${id}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The file, a change a line. */
export const changesText = ({ basis, changes }: Changes): string =>
  jsonOfLines(
    { basis },
    'changes',
    changes.map((change) => JSON.stringify(change)),
  );
