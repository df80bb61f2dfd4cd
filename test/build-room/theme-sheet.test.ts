import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { createThemeSheet, writeThemeSheets } from '../../src/build/theme-sheet.ts';
import { loadTheme } from '../../src/catalogue/theme/theme.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const lo = { text: "'CN Lao'", display: 'serif', names: 'sans' };
const km = { text: "'CN Khmer'", display: 'sans', names: 'sans' };

it('the theme sheet gives each language its fonts on the root and where asked, and the province the last word', () => {
  const css = createThemeSheet({ css: '@font-face{}', families: { lo } }, ':root{--accent:red}');
  expect(css).toBe(
    "/* Phông chữ / fonts: /licences.txt */\n@font-face{}\n:root:lang(lo),.own-face:lang(lo){--font-text:'CN Lao';--font-display:serif;--font-names:sans}\n:root{--accent:red}\n",
  );
});

it('a language has a sheet of its own fonts, a page of several one of all, both with the theme', () => {
  const dir = temporaryFolder({ 'theme/theme.css': ':root{--raw-paper:#fffaf0}' });
  const fonts = {
    css: '@font-face{src:url("lao")}\n@font-face{src:url("khmer")}',
    localeCss: { lo: '@font-face{src:url("lao")}', km: '@font-face{src:url("khmer")}' },
    families: { lo, km },
  };
  const out = join(dir, 'assets');
  const read = (address = '') => readFileSync(join(out, basename(address)), 'utf8');
  const { whole, byLanguage } = writeThemeSheets(loadTheme(dir), out, '/assets/', fonts);
  expect(whole).toMatch(/^\/assets\/theme-[0-9a-f]{8}\.css$/);
  expect(Object.keys(byLanguage)).toEqual(['lo', 'km']);
  for (const text of ['"lao"', '"khmer"', ':lang(lo)', ':lang(km)', '--raw-paper'])
    expect(read(whole)).toContain(text);
  for (const text of ['"lao"', ':lang(lo)', '--raw-paper']) expect(read(byLanguage['lo'])).toContain(text);
  for (const text of ['"khmer"', ':lang(km)']) expect(read(byLanguage['lo'])).not.toContain(text);
  const alone = { languages: [], plainName: true };
  expect(writeThemeSheets(loadTheme(dir), out, '/assets/', fonts, alone)).toEqual({
    whole: '/assets/theme.css',
    byLanguage: {},
  });
  expect(read('theme.css')).toBe(read(whole));
});
