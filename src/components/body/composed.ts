import pages from 'virtual:composed-pages';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { RecordWords } from '../../catalogue/catalogue.ts';

/** The component that a composed page is compiled to; undefined where the words are Markdown. */
export async function composedBody({
  file,
  format,
}: RecordWords): Promise<AstroComponentFactory | undefined> {
  return format === 'mdx' ? (await pages.get(file)?.())?.default : undefined;
}
