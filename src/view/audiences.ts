import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { memoiseByObject } from '../language/memory.ts';
import type { Audience } from '../model/audiences.ts';
import { AUDIENCES } from '../model/lists.ts';
import type { Site } from './site.ts';
import { recordsFor, sectionsFor } from './ways/sections.ts';

/** Audiences that have a page, in the order of the list. */
export const audiencesOf = memoiseByObject((site: Site): readonly Audience[] =>
  AUDIENCES.filter((audience) => sectionsFor(site, audience).length > 0),
);

/** All records that the page for an audience prints, each once. */
export const recordsOnWay = (site: Site, audience: Audience): CatalogueRecord[] => [
  ...new Set(sectionsFor(site, audience).flatMap((section) => section.records)),
];

/** Audiences for whom records are meant: what a search can be narrowed to. */
export const audiencesMeant = memoiseByObject((site: Site): readonly Audience[] =>
  AUDIENCES.filter((audience) => recordsFor(site, audience).length > 0),
);
