import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_LANGUAGES, benchPage } from './bench-province.ts';

/** A page with the usual head, a switch of languages and the facts; a list of 48 records a page. */
const LAYOUT = `<!doctype html><html lang="{{ lang }}"><head><meta charset="utf-8"><title>{{ title }}</title>
<meta name="description" content="{{ summary }}"><link rel="canonical" href="https://bench.example{{ page.url }}">
{% for tag in languages %}<link rel="alternate" hreflang="{{ tag }}" href="https://bench.example/{{ tag }}/places/{{ id }}/">{% endfor %}
<meta property="og:title" content="{{ title }}"></head><body><header><a href="/{{ lang }}/">Bench</a>
<ul>{% for tag in languages %}<li><a href="/{{ tag }}/places/{{ id }}/" lang="{{ tag }}">{{ tag }}</a></li>{% endfor %}</ul></header>
<main><h1>{{ title }}</h1><p>{{ summary }}</p><dl>{% for fact in facts %}<dt>{{ fact[0] }}</dt><dd>{{ fact[1] }}</dd>{% endfor %}</dl>
{{ content | safe }}</main><footer>Bench</footer></body></html>
`;

const LIST = (lang: string) => `---
pagination: { data: collections.${lang}, size: 48 }
permalink: "/${lang}/places/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber + 1 }}/{% endif %}"
---
<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Bench</title></head><body><main><ul>
{% for item in pagination.items %}<li><a href="{{ item.url }}">{{ item.data.title }}</a> {{ item.data.summary }}</li>{% endfor %}
</ul></main></body></html>
`;

const CONFIG = `export default (config) => {
  config.addGlobalData('languages', ${JSON.stringify(BENCH_LANGUAGES)});
  return { dir: { input: 'pages', includes: '../layouts', output: 'site' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
};
`;

/** Writes a plain Eleventy site of the same records; run Eleventy in \`dir\` to build it into \`dir/site\`. */
export function writeEleventySite(dir: string, records: number): void {
  const write = (path: string, text: string) => writeFileSync(join(dir, path), text);
  mkdirSync(join(dir, 'layouts'), { recursive: true });
  write('package.json', '{ "type": "module" }');
  write('eleventy.config.js', CONFIG);
  write('layouts/page.njk', LAYOUT);
  for (const lang of BENCH_LANGUAGES) {
    mkdirSync(join(dir, 'pages', lang), { recursive: true });
    write(`pages/${lang}/list.njk`, LIST(lang));
    for (let number = 0; number < records; number++) {
      const { id, title, summary, body } = benchPage(number, lang);
      const facts = JSON.stringify([
        ['type', 'x'],
        ['hours', '07:00–17:00'],
        ['fee', '30000'],
        ['minutes', '90'],
        ['season', '3, 4, 9, 10'],
        ['updated', '2026-01-15'],
      ]);
      const data = {
        layout: 'page.njk',
        id,
        lang,
        title,
        summary,
        tags: [lang],
        permalink: `/${lang}/places/${id}/`,
      };
      write(
        `pages/${lang}/${id}.md`,
        `---\n${JSON.stringify({ ...data, facts: JSON.parse(facts) })}\n---\n${body}\n`,
      );
    }
  }
}
