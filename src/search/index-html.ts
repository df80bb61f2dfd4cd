import type { FoldingOptions } from '../language/folding/tokens.ts';
import { html } from '../language/html.ts';
import { END, GAP, PAIR, toLetters } from './letters.ts';
import { type Block, blocksOf, type PageText, type PageToken, tokensOf } from './page-text.ts';
import type { SearchPage } from './pages.ts';

const TAGS = { title: 'h1', summary: 'p', heading: 'h2', paragraph: 'p' } as const;

/** What is kept of a page for its result. */
export const pageText = (page: SearchPage): PageText => ({
  url: page.url,
  title: page.title,
  summary: page.summary,
  sections: page.sections.map(({ heading = '', anchor = '', text }) => [heading, anchor, text]),
  kind: page.kind,
  label: page.kindLabel,
  ...(page.image && { image: page.image }),
  ...(page.parts?.length && {
    parts: Object.fromEntries(page.parts.map(({ part, anchor }) => [part, anchor])),
  }),
});

/**
 * The page that only Pagefind reads: one word, set off by spaces, for each token of the page, so that Pagefind's word
 * numbers are the token's numbers. A cluster's word goes on with the one behind it: ka PAIR kha END.
 */
export function indexHtml(page: SearchPage, folding: FoldingOptions): string {
  const coded = (text: string): string => indexWords(tokensOf(text, folding)).join(' ');
  const element = ({ role, text }: Block): string =>
    `<${TAGS[role]}${role === 'title' ? ' data-pagefind-meta="title"' : ''}>${coded(text)}</${TAGS[role]}>`;
  const aliases = [...page.aliases, ...(page.places ?? [])].map(coded).join(' ');
  const weight = page.weight && page.weight !== 1 ? ` data-pagefind-weight="${page.weight}"` : '';
  return [
    '<!doctype html><html><head><title>-</title>',
    aliases && `<meta data-pagefind-meta="alias[content]" content="${html`${aliases}`}">`,
    `</head><body><main data-pagefind-body${weight}>`,
    ...blocksOf(pageText(page)).map(element),
    '</main></body></html>',
  ].join('');
}

/** The word by which each token is found, of letters and Yi only; a gap is a word that Pagefind counts but does not index. */
export function indexWords(tokens: readonly PageToken[]): string[] {
  return tokens.map(({ key, cluster, gap }, at) => {
    if (gap) return GAP;
    if (!cluster) return key + END;
    const next = tokens[at + 1];
    return toLetters(key) + PAIR + (next?.cluster ? toLetters(next.key) : '') + END;
  });
}
