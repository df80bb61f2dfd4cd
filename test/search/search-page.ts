import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../src/desk/eval-search/bundle.ts';
import { type Served, serve } from '../../src/desk/eval-search/serve.ts';

const words = {
  count_one: '{{count}} page',
  count_other: '{{count}} pages',
  relaxed: 'Not all words were found',
  none: 'Nothing for “{{query}}”',
  noneFiltered: 'Nothing with these filters',
  suggestions: 'Did you mean',
  shownFor: 'Showing results for {{query}}',
  instead: 'Search instead for {{query}}',
  offered: 'Did you mean {{query}}?',
  alsoFound: 'Also {{name}}',
  inArea: 'Around {{name}}',
  inLanguage: 'in {{language}}',
  more: 'More',
  languages: { en: 'English', vi: 'Vietnamese' },
  loading: 'Searching',
  error: 'The search did not load',
  again: 'Try again',
};

const filter = (kind: string): string => `<label><input type="checkbox" name="kind" value="${kind}"> ${kind}
<span class="search-filter-count"></span></label>`;

const html = (lang: string): string => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
<title>Search</title><script type="module" src="/define.js"></script></head><body><main>
<site-search data-base="/search/" data-lang="${lang}" data-fallbacks="vi en" data-focus>
<form role="search" method="get" action="/${lang}.html"><label for="q">Search</label>
<input id="q" type="search" name="q"><div class="search-filters"><button type="button" class="search-clear" hidden>Clear all</button>
<div role="group" aria-label="Kind">${['place', 'news', 'food'].map(filter).join('')}</div></div><button>Go</button></form>
<script type="application/json">${JSON.stringify(words)}</script></site-search>
<nav><a href="/lo.html" data-language="lo">Lao</a></nav>
<ul><li><a href="/away.html">A page of the A-Z list</a></li></ul></main></body></html>`;

/** Serves search pages for the small corpus under the site's security policy: /vi.html, /lo.html ... */
export async function serveSearchPages(folder: string, languages: readonly string[]): Promise<Served> {
  const element = fileURLToPath(new URL('../../src/components/search/search-element.ts', import.meta.url));
  const entry = join(folder, 'entry.ts');
  await writeFile(entry, `import { defineSearch } from ${JSON.stringify(element)};\ndefineSearch();\n`);
  await bundle(entry, folder, 'define');
  for (const lang of languages) {
    await writeFile(join(folder, `${lang}.html`), html(lang));
    await mkdir(join(folder, lang, 'places'), { recursive: true });
  }
  await writeFile(join(folder, 'away.html'), '<!doctype html><title>Away</title><p>Away');
  await writeFile(join(folder, 'favicon.ico'), '');
  return serve(folder);
}
