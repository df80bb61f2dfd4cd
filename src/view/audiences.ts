import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { memoiseByObject } from '../language/memory.ts';
import { AUDIENCES } from '../model/lists.ts';
import type { Site } from './site.ts';

export type Audience = (typeof AUDIENCES)[number];

/** Records meant for an audience. */
export const recordsFor = ({ catalogue }: Site, audience: Audience): CatalogueRecord[] =>
  catalogue.records.filter((record) => record.facts.audience?.includes(audience) && record.kind !== 'photos');

/** Audiences that have something to read, in the order of the list. */
export const audiencesOf = memoiseByObject((site: Site): readonly Audience[] =>
  AUDIENCES.filter((audience) => recordsFor(site, audience).length > 0),
);
