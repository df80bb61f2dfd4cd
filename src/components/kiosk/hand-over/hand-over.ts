/** An address a visitor takes along on their own telephone. */
export interface HandedOver {
  /** Id of the sheet that shows its code. */
  id: string;
  address: string;
  /** What it is to the telephone, in the words in which the agent counts. */
  kind: 'site' | 'file' | 'phone' | 'mail' | 'map';
}

const LINK = /<a\b((?:[^>"']|"[^"]*"|'[^']*')*)>([\s\S]*?)<\/a>/g;
/** Chromium's own viewer of these has no way back. */
const FILE = /\.(?:pdf|zip|docx?|xlsx?|pptx?|csv|epub)(?:[?#]|$)/i;
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i;

/** What went on after a link in a line stands beside its button, where it would begin with a comma. */
const COMMA = /(<\/button>(?:\s*<\/\w+>)*(?:\s*<\w+[^>]*>)*)\s*, /g;

const attribute = (attributes: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#34': '"',
  '#38': '&',
  '#39': "'",
};
const unescape = (text: string) =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * Takes every link that leaves the kiosk out of a page: in its place stands a button that opens a sheet with the
 * address as a code. Links within the site stay as they are.
 * @param html of our own making: links do not nest, attribute values stand in double quotes.
 * @param siteUrl the public site, where files are fetched from.
 */
export function handOver(html: string, siteUrl: string): { html: string; codes: HandedOver[] } {
  const codes = new Map<string, HandedOver>();
  const text = html.replace(LINK, (whole, attributes: string, label: string) => {
    const href = attribute(attributes, 'href');
    if (href === undefined) return whole;
    const address = unescape(href).trim();
    const outside = SCHEME.test(address);
    const file = !outside && (FILE.test(address) || /(?:^|\s)download(?:[\s=]|$)/.test(attributes));
    if (!outside && !file) return whole;
    const full = address.startsWith('//') ? `https:${address}` : outside ? address : siteUrl + address;
    const code = codes.get(full) ?? { id: `ma-${codes.size + 1}`, address: full, kind: kindOf(full) };
    codes.set(full, code);
    const lang = attribute(attributes, 'lang');
    const mark = lang ? ` lang="${lang}"` : '';
    return `<button type="button" class="hand-over" popovertarget="${code.id}" data-count-qr="${code.kind}"${mark}>${label}</button>`;
  });
  return { html: text.replace(COMMA, '$1 '), codes: [...codes.values()] };
}

const KINDS: [RegExp, HandedOver['kind']][] = [
  [/^(?:tel|sms):/i, 'phone'],
  [/^mailto:/i, 'mail'],
  [/^geo:|^https?:\/\/(?:maps?\.|[^/]*openstreetmap\.|[^/]*\/maps?\b)/i, 'map'],
  [FILE, 'file'],
];

const kindOf = (address: string): HandedOver['kind'] =>
  KINDS.find(([pattern]) => pattern.test(address))?.[1] ?? 'site';

/** As people read an address: without what only programs need. */
export function readable(address: string): string {
  const text = address.replace(/^(?:tel|sms|mailto):/i, '').replace(/^([^/?]*@[^?]*)\?.*$/, '$1');
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
