import { catalogue } from '../../layouts/site.ts';
import { AUDIENCES } from '../../model/lists.ts';

export type Audience = (typeof AUDIENCES)[number];

/** Records meant for an audience. */
export const recordsFor = (audience: Audience) =>
  catalogue.records.filter((record) => record.facts.audience?.includes(audience) && record.kind !== 'photos');

/** Audiences that have something to read, in the order of the list. */
export const audiences = AUDIENCES.filter((audience) => recordsFor(audience).length > 0);
