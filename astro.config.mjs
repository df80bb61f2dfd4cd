import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const root = import.meta.dirname;
const contentDir = resolve(root, process.env['CONTENT_DIR'] || 'content');

// The commands in src/desk prepare the data, then call Astro with this file; where the output goes is theirs.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  // Not 'jsx', the default: it drops the white space between inline elements on lines of their own.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  integrations: [mdx()],
  devToolbar: { enabled: false },
  vite: {
    // The pages' content security policy allows files of this host only, no inline script or style.
    build: { assetsInlineLimit: 0 },
    // A province's folder may stand anywhere; its composed pages are compiled with the packages of this one.
    resolve: { alias: { '@content': contentDir }, dedupe: ['astro'] },
    server: { fs: { allow: [root, contentDir] } },
  },
});
