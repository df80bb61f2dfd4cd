import pages from 'virtual:composed-pages';
import {
  type AstroComponentFactory,
  createComponent,
  renderComponent,
  renderTemplate,
} from 'astro/runtime/server/index.js';
import type { CatalogueRecord, RecordWords } from '../../catalogue/catalogue.ts';
import { createHeadings } from './heading.ts';

/** The component that a composed page is compiled to; undefined where the words are Markdown. */
export async function composedBody(
  record: CatalogueRecord,
  { file, format }: RecordWords,
): Promise<AstroComponentFactory | undefined> {
  const page = format === 'mdx' ? await pages.get(file)?.() : undefined;
  if (!page) return undefined;
  const headings = createHeadings(page.getHeadings(), record.headings);
  return createComponent((result, props, slots) => {
    const components = { ...props['components'], ...headings };
    return renderTemplate`${renderComponent(result, 'Composed', page.default, { ...props, components }, slots)}`;
  });
}
