import { createWordBreaks } from '../catalogue/reader.ts';
import { memoiseByObject } from '../language/memory.ts';
import { createLineMarker } from '../language/page-line-breaks.ts';
import type { Site } from '../view/site.ts';
import { PART_SHEETS } from './part-sheets.ts';

/**
 * The last steps of every page. For each site: a function from a page to the same with the lines of its Lao and Khmer
 * marked, and in its head the sheets of the parts it holds.
 */
export const pageFinisherOf = memoiseByObject(({ catalogue }: Site) => {
  const markLines = createLineMarker(createWordBreaks(catalogue));
  return (html: string): string => linkPartSheets(markLines(html));
});

function linkPartSheets(html: string): string {
  const held = PART_SHEETS.filter(({ mark }) => mark.test(html));
  const links = held.map(({ address }) => `<link rel="stylesheet" href="${address}">`);
  return html.replace('</head>', `${links.join('')}</head>`);
}
