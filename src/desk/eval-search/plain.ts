import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchPage } from '../../search/pages.ts';

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Indexes the same pages with Pagefind as it comes, to compare with. Writes `<outDir>/<lang>/`. */
export async function buildPlain(pages: Record<string, SearchPage[]>, outDir: string): Promise<void> {
  for (const [lang, list] of Object.entries(pages)) {
    const { index } = await createIndex({ forceLanguage: lang, keepIndexUrl: true });
    if (!index) throw new Error('Pagefind did not start');
    for (const page of list) {
      const sections = page.sections.map(
        ({ heading, text }) => `${heading ? `<h2>${escape(heading)}</h2>` : ''}<p>${escape(text)}</p>`,
      );
      const body = `<main data-pagefind-body><h1>${escape(page.title)}</h1><p>${escape(page.summary)}</p>${sections.join('')}</main>`;
      await index.addHTMLFile({ url: page.url, content: `<html lang="${lang}"><body>${body}</body></html>` });
    }
    await index.writeFiles({ outputPath: join(outDir, lang) });
    await index.deleteIndex();
  }
  await close();
}
