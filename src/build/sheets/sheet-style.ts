import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTheme } from '../../catalogue/theme/sheet.ts';
import { loadTheme } from '../../catalogue/theme/theme.ts';
import { withLanguagesOfScripts } from '../../language/script-selectors.ts';
import { scriptOf, typography } from '../../language/scripts.ts';
import { contentHash } from '../../media/files.ts';
import { type FontSet, subsetFonts } from '../../media/fonts.ts';
import { printFontTable } from '../../media/print-fonts.ts';
import { writeThemeAssets } from '../theme-sheet.ts';

/** What a sheet's style is made of. */
export interface StyleInput {
  /** The content folder. */
  dir: string;
  /** The folder of the engine. */
  root: string;
  cacheDir: string;
  /** Folder that receives fonts and the theme's pictures. */
  site: string;
  /** Sheets of style within the engine that say how it looks. */
  looks?: readonly string[];
  /** All that is printed, by the language of the sheets. */
  texts: Readonly<Record<string, string>>;
}

export interface SheetStyle {
  css: string;
  /** Differs for whatever looks differently; not for which letters were cut into the fonts, as a PDF holds its own. */
  key: string;
}

/** The one style sheet of what is printed: tokens, fonts of fixed weight, the province's theme, the look of a sheet. */
export async function createSheetStyle({
  dir,
  root,
  cacheDir,
  site,
  looks = ['src/build/sheets/sheet.css'],
  texts,
}: StyleInput): Promise<SheetStyle> {
  const used = Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [lang, { text, display: text }]),
  );
  const fonts = await subsetFonts(used, {
    cacheDir,
    outDir: join(site, 'fonts'),
    base: '/fonts/',
    shipCjk: true,
    display: 'block',
    table: printFontTable,
  });
  const { css: theme, assets } = writeTheme(loadTheme(dir), '/assets/');
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeThemeAssets(assets, join(site, 'assets'));
  const tokens = readFileSync(join(root, 'src/styles/tokens.css'), 'utf8');
  const look = looks.map((file) => withLanguagesOfScripts(readFileSync(join(root, file), 'utf8'))).join('\n');
  const families = familiesCss(fonts);
  return {
    css: [tokens, fonts.css, families, look, theme].join('\n'),
    key: contentHash(tokens, families, look, theme, JSON.stringify(printFontTable)),
  };
}

/** Runs of each language in its own fonts; the others' come after them, so that no letter is left to a machine. */
function familiesCss({ families }: FontSet): string {
  const all = Object.values(families).map(({ text }) => text);
  return Object.entries(families)
    .map(([lang, { text, display }]) => {
      const { text: leading, heading } = typography[scriptOf(lang)].lineHeight;
      const rest = all.filter((other) => other !== text);
      const stack = (first: string) => [first, ...rest].join(', ');
      return `:lang(${lang}){font-family:${stack(text)};line-height:${leading}}h1:lang(${lang}),h1 :lang(${lang}){--font-display:${stack(display)};line-height:${heading}}`;
    })
    .join('\n');
}
