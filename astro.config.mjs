import { defineConfig } from 'astro/config';
import { composedPages } from './src/build/composed-pages.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { scriptStyles } from './src/build/script-styles.ts';

// src/build prepares the data, then calls Astro with this file, as does the draft of src/desk; where the output goes is theirs.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // Not 'jsx', the default: it drops the white space between inline elements on lines of their own.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  integrations: composedPages(),
  devToolbar: { enabled: false },
  vite: {
    // The pages' content security policy allows files of this host only, no inline script or style.
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [scriptStyles] } },
    plugins: [plainImports],
  },
});
