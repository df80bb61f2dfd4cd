import type { Page } from 'playwright-core';
import { type PdfObjects, readObjects, rewriteObjects } from './pdf-objects.ts';

/**
 * Has Chromium make an element of each run in another language, which it otherwise leaves to the text around it without
 * its language: a region that never speaks by itself counts as one, and nobody hears a difference.
 */
export const markRuns = (page: Page): Promise<void> =>
  page.locator('body [lang]').evaluateAll((elements) => {
    for (const element of elements) element.setAttribute('aria-live', 'off');
  });

/** Elements within a line, by the names Chromium gives them. */
const INLINE = new Set(['NonStruct', 'Span', 'Link', 'Em', 'Strong', 'Code', 'Quote']);
/** Of PDF 2.0: readers of the files of today do not know them (ISO 32000-1, 14.8.4). */
const NEWER = new Set(['Em', 'Strong']);

/**
 * Names as spans the runs in another language, and those that are stressed. Chromium calls them elements without meaning,
 * of which a reader may pass over all but the text.
 * @throws Error where the PDF is not written as Chromium does.
 */
export function nameRuns(pdf: Buffer): Buffer {
  const objects = readObjects(pdf);
  return rewriteObjects(objects, (object) =>
    isRun(object, objects.at) ? object.replace(TYPE, '/S /Span') : object,
  );
}

const TYPE = /\/S \/(\w+)/;
const typeOf = (object: string): string | undefined =>
  object.includes('/Type /StructElem') ? TYPE.exec(object)?.[1] : undefined;

function isRun(object: string, at: PdfObjects['at']): boolean {
  const type = typeOf(object) ?? '';
  if (NEWER.has(type)) return true;
  if (type !== 'NonStruct' || !/\/Lang \(/.test(object)) return false;
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(object)?.[1] ?? '';
  return [...kids.matchAll(/(\d+) 0 R/g)].every(([, kid]) => {
    const inner = typeOf(at(kid as string));
    return inner === undefined || INLINE.has(inner);
  });
}
