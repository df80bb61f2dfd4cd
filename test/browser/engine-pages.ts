import type { EnginePage } from '../../src/desk/engines/engine.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { type Extent, pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import type { Program } from '../support/programs.ts';

/** Chromium is looked at in all languages by `layout.test.ts`. */
export const OTHERS = [
  ['firefox', 'Firefox'],
  ['webkit', 'WebKit'],
] as const satisfies readonly (readonly [Program, string])[];

/** Widths of each size of letters, in pixels. */
const LETTERS = { usual: [320, 390, 768, 1440], twice: [320, 768] } as const;
/** Those of a sample: `layout.test.ts` takes the others, too. */
const SOME = { usual: [320, 768], twice: [320] } as const satisfies Record<Letters, readonly number[]>;
const LANGUAGES = ['lo', 'km'];
type Letters = keyof typeof LETTERS;

/** Of a sample: which of so many types each engine opens, in their order. Every type is in one of the engines. */
const PARTS = { usual: 3, twice: 6 } as const satisfies Record<Letters, number>;
const FIRST: Record<string, Record<Letters, number>> = {
  firefox: { usual: 0, twice: 2 },
  webkit: { usual: 1, twice: 5 },
};

/**
 * Every page type in Lao and Khmer, and the pages without a language. In a sample each type is in one engine, a third of
 * them with letters twice as large, and the languages turn about: where a line ends is a matter of the engine and of the
 * script, and `layout.test.ts` has met the forms of all types in Chromium.
 */
export function enginePages(extent: Extent, dir: string, engine: string, letters: Letters): string[] {
  const roots = ROOT_PAGES.map((address) => (address === '/' ? '/#languages' : address));
  const types = pageTypes(dir);
  if (extent === 'whole')
    return [...roots, ...types.flatMap((type) => LANGUAGES.map((lang) => `/${lang}/${type}`))];
  return [
    ...roots,
    ...types
      .filter((_, at) => at % PARTS[letters] === FIRST[engine]?.[letters])
      .map((type, at) => `/${LANGUAGES[at % LANGUAGES.length]}/${type}`),
  ];
}

/** What is wrong with a page at each width of a size of letters. */
export const faultsWith = (extent: Extent, letters: Letters) => async (page: EnginePage) => {
  const found: string[] = [];
  for (const width of (extent === 'whole' ? LETTERS : SOME)[letters]) {
    await page.resize(width, 900);
    const faults = await page.evaluate(findLayoutFaults, undefined);
    found.push(...faults.map((fault) => `${width} px: ${fault}`));
  }
  return found;
};
