import { Parser } from 'htmlparser2';
import { html } from '../../../language/html.ts';

/** An address a visitor takes along on their own telephone. */
export interface HandedOver {
  /** Id of the sheet that shows its code. */
  id: string;
  address: string;
  /** What it is to the telephone, in the words in which the agent counts. */
  kind: 'site' | 'file' | 'phone' | 'mail' | 'map';
}

/** Chromium's own viewer of these has no way back. */
const FILE = /\.(?:pdf|zip|docx?|xlsx?|pptx?|csv|epub)(?:[?#]|$)/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Stands for the kiosk, whatever it is called: all that an address leads to elsewhere lies outside. */
const HERE = 'https://kiosk.invalid';

/** What went on after a link in a line stands beside its button, where it would begin with a comma. */
const COMMA = /^\s*, /;

/**
 * Takes every link that leaves the kiosk out of a page: in its place stands a button that opens a sheet with the
 * address as a code. Links within the site stay as they are. It is the last step over a page, as a net under all
 * that the parts of a page and the texts of editors may link; and only the finished page tells which links stand in
 * it and in what order, for pieces of HTML are made once and shared by many pages, and some are made and not shown.
 * @param page where links do not nest.
 * @param siteUrl the public site, where files are fetched from.
 */
export function handOver(page: string, siteUrl: string): { html: string; codes: HandedOver[] } {
  const codes = new Map<string, HandedOver>();
  let made = '';
  let copied = 0;
  /** Writes what stands before a place, and something else instead of what stands there. */
  const replace = (from: number, to: number, by: string) => {
    made += page.slice(copied, from) + by;
    copied = Math.max(copied, to);
  };
  let isOpen = false;
  let isBesideButton = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      const address = name === 'a' ? addressOutside(attributes, siteUrl) : undefined;
      if (address === undefined) return;
      const code = codes.get(address) ?? { id: `ma-${codes.size + 1}`, address, kind: kindOf(address) };
      codes.set(address, code);
      const { lang } = attributes;
      isOpen = true;
      replace(
        parser.startIndex,
        parser.endIndex + 1,
        html`<button type="button" class="hand-over" popovertarget="${code.id}" data-count-qr="${code.kind}"${[lang && html` lang="${lang}"`]}>`,
      );
    },
    onclosetag(name, isImplied) {
      if (name !== 'a' || !isOpen) return;
      isOpen = false;
      isBesideButton = true;
      // The parser's end is that of the name.
      const end = isImplied ? parser.startIndex : page.indexOf('>', parser.endIndex) + 1;
      replace(parser.startIndex, end, '</button>');
    },
    ontext(text) {
      if (!isBesideButton || text.trim() === '') return;
      isBesideButton = false;
      const comma = COMMA.exec(text)?.[0];
      if (comma) replace(parser.startIndex, parser.startIndex + comma.length, ' ');
    },
  });
  parser.end(page);
  return { html: made + page.slice(copied), codes: [...codes.values()] };
}

/** The whole address of a link that no browser of a kiosk may follow; undefined of any other. */
function addressOutside(attributes: Readonly<Record<string, string>>, siteUrl: string): string | undefined {
  const address = attributes['href']?.trim();
  if (address === undefined) return undefined;
  const url = URL.parse(address, HERE);
  if (SCHEME.test(address) || url === null) return address;
  if (url.origin !== HERE) return url.href;
  return FILE.test(address) || 'download' in attributes ? siteUrl + address : undefined;
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
