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
export const LETTERS = { usual: [320, 390, 768, 1440], twice: [320, 768] } as const;
type Letters = keyof typeof LETTERS;

/**
 * Every page type in Lao and Khmer, and the pages without a language. In a sample each type is in the one language in
 * one engine and in the other in the other; with letters twice as large it is the other way round.
 */
export function enginePages(extent: Extent, dir: string, engine: string, letters: Letters): string[] {
  const turn = Number(engine === 'webkit') + Number(letters === 'twice');
  const languages = ['lo', 'km'];
  return [
    ...ROOT_PAGES.map((address) => (address === '/' ? '/#languages' : address)),
    ...pageTypes(dir).flatMap((type, at) =>
      languages
        .filter((_, index) => extent === 'whole' || index === (at + turn) % languages.length)
        .map((lang) => `/${lang}/${type}`),
    ),
  ];
}

/** What is wrong with a page at each width of a size of letters. */
export const faultsWith = (letters: Letters) => async (page: EnginePage) => {
  const found: string[] = [];
  for (const width of LETTERS[letters]) {
    await page.resize(width, 900);
    const faults = await page.evaluate(findLayoutFaults, undefined);
    found.push(...faults.map((fault) => `${width} px: ${fault}`));
  }
  return found;
};
