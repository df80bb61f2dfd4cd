import type { FoldingOptions } from '../language/folding/tokens.ts';
import { html } from '../language/html.ts';
import { hide } from './hints.ts';
import { BLOCK_END, encodeText } from './index-text.ts';
import type { PageInfo, SearchPage } from './pages.ts';

const attribute = (text: string): string => html`${text}`;

/**
 * The page that only Pagefind reads: the coded text in headings and paragraphs, with filters and what a result
 * shows. HTML rather than a custom record, for the headings' ids become the places a result can lead to.
 */
export function indexHtml(page: SearchPage, folding: FoldingOptions): string {
  const block = (tag: string, text: string, more = ''): string =>
    text.trim() ? `<${tag}${more}>${encodeText(text.trim(), folding)} ${BLOCK_END}</${tag}>` : '';
  const meta = (what: string, content: string): string =>
    `<meta data-pagefind-${what}[content]" content="${attribute(content)}">`;
  const filters = [
    ['kind', page.kind],
    ...(page.region ? [['region', page.region]] : []),
    ...page.audience.map((one) => ['audience', one]),
  ].map(([name, value]) => meta(`filter="${name}`, value as string));
  const info: PageInfo = {
    kind: page.kind,
    label: page.kindLabel,
    image: page.image,
    ...(page.parts?.length && {
      parts: Object.fromEntries(page.parts.map(({ part, anchor }) => [part, anchor])),
    }),
  };
  const aliases = [...page.aliases, ...(page.places ?? [])]
    .map((alias) => encodeText(alias, folding))
    .join(` ${BLOCK_END} `);
  const sections = page.sections.map(
    (section) =>
      block('h2', section.heading ?? '', section.anchor ? ` id="${attribute(section.anchor)}"` : '') +
      section.text
        .split(/\n+/)
        .map((paragraph) => block('p', paragraph))
        .join(''),
  );
  const weight = page.weight && page.weight !== 1 ? ` data-pagefind-weight="${page.weight}"` : '';
  return [
    `<!doctype html><html><head><title>-</title>${filters.join('')}`,
    meta('meta="info', hide(JSON.stringify(info))),
    aliases && meta('meta="alias', aliases),
    `</head><body><main data-pagefind-body${weight}>`,
    block('h1', page.title, ' data-pagefind-meta="title"'),
    block('p', page.summary),
    ...sections,
    '</main></body></html>',
  ].join('');
}
