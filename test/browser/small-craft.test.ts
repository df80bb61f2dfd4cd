import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('keeps edges in line, commas at their words and names at their years', async () => {
    const pages = [...sample.pages, '/404.html', '/vi/pages/cau-chuyen/', '/vi/places/thanh-nha-ho/'];
    expect(faulty(await sample.visit(pages, craftFaults))).toEqual({});
  });

  it('sets a large card beside small ones on the home page and on pages for audiences, their last row full', async () => {
    const ragged = await sample.visit(['/vi/', '/lo/for/tourist/'], async (page) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      return page.evaluate(() => {
        const mosaic = document.querySelector('.mosaic');
        if (!mosaic) return ['no such cards'];
        const boxes = [...mosaic.children].map((card) => card.getBoundingClientRect());
        const [first, second, last] = [boxes[0], boxes[1], boxes.at(-1)];
        const edge = mosaic.getBoundingClientRect().right;
        if (!first || !second || !last) return ['too few cards'];
        return [
          ...(first.top === second.top && first.width > second.width ? [] : ['not beside each other']),
          ...(Math.abs(last.right - edge) < 1 ? [] : ['a gap in the last row']),
        ];
      });
    });
    expect(faulty(ragged)).toEqual({});
  });
});
