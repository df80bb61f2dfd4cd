import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { routes } from '../catalogue/routes.ts';
import { shownWords } from '../catalogue/translation.ts';
import { fallbackOrder } from '../language/fallback.ts';
import { html, raw } from '../language/html.ts';
import type { Kind } from '../model/kinds.ts';
import { policyText } from '../model/page-policy.ts';
import { isRenamed } from '../model/redirects.ts';
import type { SiteFile } from './site-map.ts';

/**
 * A page at each address that a record had, in every language, which leads on by itself and by a link that bears the
 * record's title. Any static host can serve it.
 * @param siteUrl without a slash at its end; absent where no search engine comes, as at a gate.
 * @param built addresses of the site; what leads elsewhere is left out.
 */
export function createRedirects(
  catalogue: Catalogue,
  { siteUrl, built }: { siteUrl?: string; built: ReadonlySet<string> },
): SiteFile[] {
  const records = new Map(catalogue.records.map((record) => [`${record.kind}/${record.id}`, record]));
  return (catalogue.redirects ?? []).filter(isRenamed).flatMap(({ from, to }) => {
    const record = records.get(to);
    const [kind, id] = from.split('/') as [Kind, string];
    if (!record) return [];
    return languagesOf(catalogue)
      .map((lang) => ({ lang, target: routes.record(lang, record.kind, record.id) }))
      .filter(({ target }) => built.has(target))
      .map(({ lang, target }) => {
        const { words } = shownWords(record, fallbackOrder(lang, catalogue.province.languages));
        const path = `${routes.record(lang, kind, id).slice(1)}index.html`;
        return { path, text: page(words.title, words.lang, target, siteUrl) };
      });
  });
}

/** @param lang of the title, which is all that is said. */
const page = (title: string, lang: string, target: string, siteUrl: string | undefined): string =>
  raw(html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policyText({ 'default-src': "'none'" })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
${[siteUrl !== undefined && html`<link rel="canonical" href="${siteUrl + target}">\n`]}<title>${title}</title>
</head>
<body>
<p><a href="${target}">${title}</a></p>
</body>
</html>
`);
