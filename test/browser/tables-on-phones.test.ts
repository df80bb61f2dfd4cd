import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { faulty, LANGUAGES, openSample, type Sample } from './sample.ts';

const PAGES = ['zones', 'gates', 'figures/so-lieu-tinh'];

/** Tables that scroll sideways, and cells without the name of their column or outside the screen. */
const tableFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    const tables = [...document.querySelectorAll('.table-scroll > table')];
    if (tables.length === 0) faults.push('no table');
    for (const table of tables) {
      const box = table.parentElement;
      if (box && box.scrollWidth > box.clientWidth) faults.push(`${table.className} scrolls sideways`);
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
      for (const line of table.querySelectorAll('tbody tr'))
        for (const [at, cell] of [...line.querySelectorAll('td')].entries()) {
          const said = getComputedStyle(cell, '::before').content;
          const isNamed = said
            .replaceAll('\u200B', '')
            .includes((heads[at + 1] ?? '').replaceAll('\u200B', ''));
          if (cell.textContent && !isNamed) faults.push(`${table.className}: ${said} for ${heads[at + 1]}`);
          if (cell.getBoundingClientRect().right > innerWidth) faults.push('a cell ends outside the screen');
        }
    }
    return faults;
  });

describe('tables on a phone', () => {
  let sample: Sample;
  afterEach(() => sample?.close());

  it('are cards with the name of each value, and never scroll sideways', async () => {
    sample = await openSample();
    const pages = LANGUAGES.flatMap((lang) => PAGES.map((page) => `/${lang}/${page}/`));
    for (const width of [320, 390, 600]) {
      const faults = await sample.visit(pages, tableFaults, { viewport: { width, height: 844 } });
      expect(faulty(faults)).toEqual({});
    }
  });
});
