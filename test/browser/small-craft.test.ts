import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { faulty, openSample, type Sample } from './sample.ts';

/** Left edges of what should stand in one line, spaces where none belong, gaps that part what belongs together. */
const craftFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const lefts = [...document.querySelectorAll('.not-found > *')].map((part) => {
      const { left } = part.getBoundingClientRect();
      return Math.round(left + Number.parseFloat(getComputedStyle(part).paddingLeft));
    });
    if (new Set(lefts).size > 1) faults.push(`left edges ${lefts.join(' ')}`);
    for (const source of document.querySelectorAll('.sources li'))
      if (/\s,/.test(source.textContent ?? '')) faults.push(`space before a comma: ${source.textContent}`);
    for (const moment of document.querySelectorAll('.moment')) {
      const [year, name, text] = [...moment.children].map((part) => part.getBoundingClientRect());
      if (year && name && text && name.top - year.bottom > 8) faults.push('a name far from its year');
    }
    return faults;
  });

describe('the small craft of pages', () => {
  let sample: Sample;
  afterEach(() => sample?.close());

  it('keeps edges in line, commas at their words and names at their years', async () => {
    sample = await openSample();
    const pages = [...sample.pages, '/404.html', '/vi/pages/cau-chuyen/', '/vi/places/thanh-nha-ho/'];
    expect(faulty(await sample.visit(pages, craftFaults))).toEqual({});
  });
});
