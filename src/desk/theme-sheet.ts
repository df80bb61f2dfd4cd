import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontSet } from '../media/fonts.ts';

/**
 * The sheet every page loads first: the fonts, their families per language, and the province's own tokens.
 * @param ownCss content/theme/theme.css, or ''.
 */
export function createThemeSheet(fonts: Pick<FontSet, 'css' | 'families'>, ownCss: string): string {
  // Not on every run of another language: it would fetch that language's fonts into this page.
  const families = Object.entries(fonts.families).map(
    ([lang, { text, display, names }]) =>
      `:root:lang(${lang}),.own-face:lang(${lang}){--font-text:${text};--font-display:${display};--font-names:${names}}`,
  );
  return [fonts.css, ...families, ownCss.replace(/\r\n?/g, '\n').trim()]
    .filter(Boolean)
    .join('\n')
    .concat('\n');
}

/** Writes the sheet to `<outDir>/theme-<hash>.css`; the name changes with the text, so it may be kept for ever. */
export function writeThemeSheet(contentDir: string, outDir: string, fonts: FontSet): string {
  const own = join(contentDir, 'theme', 'theme.css');
  const css = createThemeSheet(fonts, existsSync(own) ? readFileSync(own, 'utf8') : '');
  const name = `theme-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, name), css);
  return name;
}
