/** The composed pages of the catalogue by the file of their words (src/build/composed-pages.ts). */
declare module 'virtual:composed-pages' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const pages: ReadonlyMap<
    string,
    () => Promise<{ default: AstroComponentFactory; getHeadings: () => { slug: string }[] }>
  >;
  export default pages;
}
