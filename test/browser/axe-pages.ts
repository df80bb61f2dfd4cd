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
const CONTRASTS = ['no-preference', 'more'] as const;

/** How a page is looked at. */
interface View {
  looks: readonly Look[];
  contrasts: readonly (typeof CONTRASTS)[number][];
  /** Whether at header and footer, too. */
  frame: boolean;
}
const WHOLE: View = { looks: ALL, contrasts: CONTRASTS, frame: true };
/** Of a sample: types with their frame. They meet each language and look; the frame is the same on all others. */
const FRAMED = 12;

/**
 * Each page with the ways in which it is looked at. In a sample a type has one look and one contrast, in one language:
 * what axe-core finds comes from a part of a page, and each part is on several types.
 */
function viewsOf(extent: Extent, dir: string): Map<string, View> {
  const views = new Map(ROOT_PAGES.map((page) => [page === '/' ? '/#languages' : page, WHOLE]));
  for (const [at, type] of pageTypes(dir).entries())
    for (const lang of languagesAt(extent, at, LANGUAGES, 2))
      views.set(`/${lang}/${type}`, extent === 'whole' ? WHOLE : viewAt(at));
  return views;
}

function viewAt(at: number): View {
  const look = ALL[at % 2] as Look;
  const contrast = CONTRASTS[Math.floor(at / 2) % 2] as (typeof CONTRASTS)[number];
  return { looks: [look], contrasts: [contrast], frame: at < FRAMED };
}

/** The greatest contrast that WCAG asks for. */
const ENHANCED = 'color-contrast-enhanced';
const FRAME = ['.site-header', '.site-footer'];

/** What axe-core finds on a page, and where the contrast is not the greatest; in a sample mostly without the frame. */
export const faultsWithMost = (page: Page, frame: boolean) =>
  axeFaults(page, { also: [ENHANCED], except: frame ? [] : FRAME });

/**
 * What axe-core finds on every type of page in light on a phone and in dark on a desk, and where the contrast is not
 * the greatest for those who ask for more of it.
 */
export async function axeFaultsOf(extent: Extent, sample: Sample): Promise<Map<string, string[]>> {
  const views = viewsOf(extent, sample.dir);
  return sample.visit([...views.keys()], async (page: Page, address) => {
    const { looks, contrasts, frame } = views.get(address) ?? WHOLE;
    const found: string[] = [];
    for (const look of looks) {
      const { viewport, colorScheme } = LOOKS[look];
      await page.setViewportSize(viewport);
      for (const contrast of contrasts) {
        await page.emulateMedia({ colorScheme, contrast });
        const faults =
          contrast === 'more'
            ? await faultsWithMost(page, frame)
            : await axeFaults(page, { except: frame ? [] : FRAME });
        found.push(...faults.map((fault) => `${look}, contrast ${contrast}: ${fault}`));
      }
    }
    return found;
  });
}
