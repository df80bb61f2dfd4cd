import { createWordBreaks } from '../catalogue/reader.ts';
import { memoiseByObject } from '../language/memory.ts';
import { createLineMarker } from '../language/page-line-breaks.ts';
import type { Site } from '../view/site.ts';

/** For each site: a function from a finished page to the same with the lines of its Lao and Khmer marked. */
export const lineMarkerOf = memoiseByObject(({ catalogue }: Site) =>
  createLineMarker(createWordBreaks(catalogue)),
);
