import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handover } from '../catalogue/handover.ts';
import { type ThemeAsset, writeTheme } from '../catalogue/theme/sheet.ts';
import type { Theme } from '../catalogue/theme/theme.ts';
import type { FontSet } from '../media/fonts.ts';

/** Who looks at a font finds its makers; no page needs the words. */
const FONT_LICENCES = '/* Phông chữ / fonts: /licences.txt */';

/**
 * The sheet a page loads first: the fonts, their families per language, and the province's own tokens.
 * @param themeCss the theme as it is written anew, or ''.
 */
export function createThemeSheet(fonts: Pick<FontSet, 'css' | 'families'>, themeCss: string): string {
  // Not on every run of another language: it would fetch that language's fonts into this page.
  const families = Object.entries(fonts.families).map(
    ([lang, { text, display, names }]) =>
      `:root:lang(${lang}),.own-face:lang(${lang}){--font-text:${text};--font-display:${display};--font-names:${names}}`,
  );
  return [FONT_LICENCES, fonts.css, ...families, themeCss].filter(Boolean).join('\n').concat('\n');
}

/**
 * Writes the sheets to `<outDir>/theme-<hash>.css`, the files they show beside them; the names change with what is in
 * them, so they may be kept for ever.
 * @param base from the root of the site to `outDir`. @param languages those that get a sheet of their own.
 * @param plainName calls the one of all languages `theme.css`, which is to be asked for each time.
 */
export function writeThemeSheets(
  theme: Theme,
  outDir: string,
  base: string,
  { css, localeCss, families }: Pick<FontSet, 'css' | 'localeCss' | 'families'>,
  {
    languages = Object.keys(families),
    plainName = false,
  }: { languages?: string[]; plainName?: boolean } = {},
): Handover['themeSheets'] {
  const { css: themeCss, assets } = writeTheme(theme, base);
  mkdirSync(outDir, { recursive: true });
  const write = (fonts: Pick<FontSet, 'css' | 'families'>, name?: string): string => {
    const sheet = createThemeSheet(fonts, themeCss);
    const file = name ?? `theme-${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`;
    writeFileSync(join(outDir, file), sheet);
    return base + file;
  };
  writeThemeAssets(assets, outDir);
  const own = Object.entries(families).filter(([lang]) => languages.includes(lang));
  const byLanguage = own.map(([lang, family]) => {
    return [lang, write({ css: localeCss[lang] ?? '', families: { [lang]: family } })] as const;
  });
  return {
    whole: write({ css, families }, plainName ? 'theme.css' : undefined),
    byLanguage: Object.fromEntries(byLanguage),
  };
}

export function writeThemeAssets(assets: readonly ThemeAsset[], outDir: string): void {
  for (const { name, bytes } of assets) writeFileSync(join(outDir, name), bytes);
}
