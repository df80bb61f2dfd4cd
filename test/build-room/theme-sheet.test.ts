import { expect, it } from 'vitest';
import { createThemeSheet } from '../../src/build/theme-sheet.ts';

it('the theme sheet gives each language its fonts on the root and where asked, and the province the last word', () => {
  const css = createThemeSheet(
    { css: '@font-face{}', families: { lo: { text: "'CN Lao'", display: 'serif', names: 'sans' } } },
    ':root{--accent:red}',
  );
  expect(css).toBe(
    "/* Phông chữ / fonts: /licences.txt */\n@font-face{}\n:root:lang(lo),.own-face:lang(lo){--font-text:'CN Lao';--font-display:serif;--font-names:sans}\n:root{--accent:red}\n",
  );
});
