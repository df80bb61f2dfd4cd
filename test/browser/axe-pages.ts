import type { Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { type Extent, languagesAt, pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import { LANGUAGES, type Sample } from './sample.ts';

const LOOKS = {
  'light phone': { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  'dark desk': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const;
type Look = keyof typeof LOOKS;
const ALL = Object.keys(LOOKS) as Look[];

/**
 * Each page with the looks that it is given. In a sample a type has one of them, in one language: what axe-core finds
 * comes from a part of a page, and each part is on several types.
 */
function looksOf(extent: Extent, dir: string): Map<string, Look[]> {
  const looks = new Map(ROOT_PAGES.map((page) => [page === '/' ? '/#languages' : page, ALL]));
  for (const [at, type] of pageTypes(dir).entries())
    for (const lang of languagesAt(extent, at, LANGUAGES, 2))
      looks.set(`/${lang}/${type}`, extent === 'whole' ? ALL : [ALL[at % ALL.length] as Look]);
  return looks;
}

/** The greatest contrast that WCAG asks for. */
export const greatestContrast = (page: Page) => axeFaults(page, ['color-contrast-enhanced']);

/**
 * What axe-core finds on every type of page in light on a phone and in dark on a desk, and where the contrast is not
 * the greatest for those who ask for more of it.
 */
export async function axeFaultsOf(extent: Extent, sample: Sample): Promise<Map<string, string[]>> {
  const looks = looksOf(extent, sample.dir);
  return sample.visit([...looks.keys()], async (page: Page, address) => {
    const found: string[] = [];
    for (const look of looks.get(address) ?? []) {
      const { viewport, colorScheme } = LOOKS[look];
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      found.push(...(await axeFaults(page)).map((fault) => `${look}: ${fault}`));
      await page.emulateMedia({ contrast: 'more' });
      found.push(...(await greatestContrast(page)).map((fault) => `${look}, more contrast: ${fault}`));
    }
    return found;
  });
}
