import { type Html, html } from '../../language/html.ts';
import type { Reader } from '../site.ts';

/** A page that a text speaks of. */
export interface Mention {
  address: string;
  /** The words it was linked with. */
  words: Html;
}

/**
 * A reader whose links, in running text or a table, are words alone, since no finger finds them there: what they led
 * to is gathered, to stand beneath as large keys. Links within the page lead nowhere else and are not gathered.
 */
export function withoutLinks(reader: Reader): { reader: Reader; mentions: () => Mention[] } {
  const mentions = new Map<string, Mention>();
  const anchor: Reader['anchor'] = (address, words) => {
    if (!address.startsWith('#') && !mentions.has(address)) mentions.set(address, { address, words });
    return html`<span class="mention">${[words]}</span>`;
  };
  return { reader: { ...reader, anchor }, mentions: () => [...mentions.values()] };
}

/** A mention as a large key. */
export const mentionKey = ({ address, words }: Mention): Html =>
  html`<a class="choice" href="${address}">${[words]}</a>`;
