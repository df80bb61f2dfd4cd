import type { Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { type Extent, pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import { LANGUAGES, type Sample } from './sample.ts';

const LOOKS = {
  'light phone': { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  'dark desk': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const;
type Look = keyof typeof LOOKS;

/** Each page with the looks that it is given; in a sample each type on a phone in one language, on a desk in another. */
function looksOf(extent: Extent, dir: string): Map<string, Look[]> {
  const all = Object.keys(LOOKS) as Look[];
  const looks = new Map(ROOT_PAGES.map((page) => [page === '/' ? '/#languages' : page, all]));
  for (const [at, type] of pageTypes(dir).entries())
    for (const [turn, lang] of LANGUAGES.entries()) {
      const [phone, desk] = [at % LANGUAGES.length, (at + 2) % LANGUAGES.length];
      const some =
        extent === 'whole' ? all : all.filter((look) => turn === (look === 'dark desk' ? desk : phone));
      if (some.length > 0) looks.set(`/${lang}/${type}`, some);
    }
  return looks;
}

/** What axe-core finds on every type of page in light on a phone and in dark on a desk. */
export async function axeFaultsOf(extent: Extent, sample: Sample): Promise<Map<string, string[]>> {
  const looks = looksOf(extent, sample.dir);
  return sample.visit([...looks.keys()], async (page: Page, address) => {
    const found: string[] = [];
    for (const look of looks.get(address) ?? []) {
      const { viewport, colorScheme } = LOOKS[look];
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      found.push(...(await axeFaults(page)).map((fault) => `${look}: ${fault}`));
    }
    return found;
  });
}
