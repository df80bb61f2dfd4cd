import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { html } from '../../language/html.ts';
import type { SearchPage } from '../../search/pages.ts';

/** Indexes the same pages with Pagefind as it comes, to compare with. Writes `<outDir>/<lang>/`. */
export async function buildPlain(pages: Record<string, SearchPage[]>, outDir: string): Promise<void> {
  for (const [lang, list] of Object.entries(pages)) {
    const { index } = await createIndex({ forceLanguage: lang, keepIndexUrl: true });
    if (!index) throw new Error('Pagefind did not start');
    for (const page of list) {
      const sections = page.sections.map(
        ({ heading, text }) => html`${[heading && html`<h2>${heading}</h2>`]}<p>${text}</p>`,
      );
      const body = html`<main data-pagefind-body><h1>${page.title}</h1><p>${page.summary}</p>${sections}</main>`;
      const content = html`<html lang="${lang}"><body>${[body]}</body></html>`;
      await index.addHTMLFile({ url: page.url, content });
    }
    await index.writeFiles({ outputPath: join(outDir, lang) });
    await index.deleteIndex();
  }
  await close();
}
