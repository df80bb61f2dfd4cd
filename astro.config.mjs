import { defineConfig } from 'astro/config';
import { composedPages } from './src/desk/composed-pages.ts';

// The commands in src/desk prepare the data, then call Astro with this file; where the output goes is theirs.
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
  },
});
