import type { Row } from '../../facts/known-first.ts';

/** A page that a text speaks of. */
export interface Mention {
  href: string;
  /** HTML of the words it was linked with, for an address outside. */
  label: string;
}

const LINK = /<a\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/a>/g;

/**
 * Takes the links out of running text, where no finger finds them: the words stay, and what they led to is given
 * back to stand beneath as large keys. Links around pictures and within the page stay.
 */
export function liftMentions(html: string): { html: string; mentions: Mention[] } {
  const mentions = new Map<string, Mention>();
  const text = html.replace(LINK, (whole, attributes: string, label: string) => {
    const href = /(?:^|\s)href="([^"]*)"/.exec(attributes)?.[1];
    if (href === undefined || /<img\b/.test(label)) return whole;
    if (!href.startsWith('#') && !mentions.has(href)) mentions.set(href, { href, label });
    return `<span class="mention">${label}</span>`;
  });
  return { html: text, mentions: [...mentions.values()] };
}

/** The same for the rows of a table: their values without links, and what these led to. */
export function liftRows(rows: readonly Row[]): { rows: Row[]; mentions: Mention[] } {
  const lifted = rows.map(({ label, value }) => ({ label, ...liftMentions(value) }));
  return {
    rows: lifted.map(({ label, html }) => ({ label, value: html })),
    mentions: lifted.flatMap(({ mentions }) => mentions),
  };
}
