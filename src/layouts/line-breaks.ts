import { createWordBreaks } from '../catalogue/reader.ts';
import { createLineMarker } from '../language/page-line-breaks.ts';
import { catalogue } from './site.ts';

/** A finished page with the lines of its Lao and Khmer marked. */
export const markLineBreaks = createLineMarker(createWordBreaks(catalogue));
