/**
 * Lets `import(…)` be the browser's own in what Vite bundles. Vite's helper looks for sheets and files to fetch in advance:
 * no chunk of the site has a sheet of its own, and the helper would be 0.9 kB more on every page.
 */
export const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  load(id: string): string | undefined {
    return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined;
  },
} as const;
