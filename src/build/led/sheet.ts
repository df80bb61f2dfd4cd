import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { writeTheme } from '../../catalogue/theme/sheet.ts';
import { loadTheme } from '../../catalogue/theme/theme.ts';
import type { Slide } from '../../kiosk/led/slides.ts';
import { withLanguagesOfScripts } from '../../language/script-selectors.ts';
import { scriptOf, typography } from '../../language/scripts.ts';
import { type FontSet, subsetFonts, type UsedCharacters } from '../../media/fonts.ts';
import { writeThemeAssets } from '../theme-sheet.ts';

/** Lines of huge type may stand closer than those of a page; where marks are stacked, only a little. */
const TIGHTEST = 1.2;
const TIGHTER = 0.88;
/** A line that stands alone has only the neighbours' slack to share. */
const ALONE = 0.76;

/** The player's one sheet: tokens, the province's theme, its fonts, the look of slides; and the faces it has. */
export async function createLedSheet(
  { dir }: Catalogue,
  slides: readonly Slide[],
  { root, cacheDir, site }: { root: string; cacheDir: string; site: string },
): Promise<{ sheet: string; faces: string[] }> {
  const fonts = await subsetFonts(usedCharacters(slides), {
    cacheDir,
    outDir: join(site, 'fonts'),
    base: 'fonts/',
    // A player's machine has the fonts of its maker, if any, and nobody to install more.
    shipCjk: true,
    display: 'block',
  });
  const { css: themeCss, assets } = writeTheme(loadTheme(dir), '');
  writeThemeAssets(assets, site);
  const sheet = [
    readFileSync(join(root, 'src/styles/tokens.css'), 'utf8'),
    fonts.css,
    familiesCss(fonts),
    withLanguagesOfScripts(readFileSync(join(root, 'src/kiosk/led/led.css'), 'utf8')),
    themeCss,
  ]
    .map((part) => part.replace(/\r\n?/g, '\n').trim())
    .join('\n')
    .concat('\n');
  return { sheet, faces: fonts.files.map(({ face }) => face) };
}

/** Each run of text has the fonts and the line height of its own language. */
function familiesCss({ families }: FontSet): string {
  return Object.entries(families)
    .map(([lang, { text, display }]) => {
      const { heading } = typography[scriptOf(lang)].lineHeight;
      const times = (share: number) => Number(Math.max(TIGHTEST, heading * share).toFixed(2));
      const [leading, alone] = heading > 1.5 ? [times(TIGHTER), times(ALONE)] : [TIGHTEST, TIGHTEST];
      return `:lang(${lang}){--font-text:${text};--font-display:${display};font-family:var(--font-text);line-height:${leading};--alone:${alone}}h1:lang(${lang}),h1 :lang(${lang}){font-family:var(--font-display)}`;
    })
    .join('\n');
}

/** What each language's runs show. */
function usedCharacters(slides: readonly Slide[]): Record<string, UsedCharacters> {
  const texts = new Map<string, string[]>();
  const add = (lang: string, text: string) => texts.set(lang, [...(texts.get(lang) ?? []), text]);
  for (const { lang, kicker, title, lines = [], foot = [] } of slides)
    for (const one of [kicker, title, ...lines, ...foot]) {
      if (!one) continue;
      add(one.lang, one.text);
      add(lang, one.text);
    }
  return Object.fromEntries(
    [...texts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([lang, list]) => {
        const text = list.join('');
        return [lang, { text, display: text }];
      }),
  );
}
