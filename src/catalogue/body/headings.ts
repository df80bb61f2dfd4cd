import { slugify } from '../../language/nfc.ts';
import { NOT_CONFIRMED, PAGE_PARTS } from '../../model/page-parts.ts';
import { textOf, walk } from './node.ts';
import { parseBody } from './parse.ts';

/** A heading of a body and its address on the page, without the #. */
export interface Heading {
  id: string;
  text: string;
}

/** The place a heading had on pages before it had a name: links from elsewhere still ask for it. From 1. */
export const numberedId = (nth: number): string => `m${nth}`;

/** Ids of a page's other parts (test/catalogue/body/headings.test.ts knows where they are), and of footnotes. */
const TAKEN = /^(?:m|nguon|chu|(?:ve-)?chu-thich)(?:-?\d+)+$|^kiosk(?:-|$)/;
const TAKEN_NAMES = [
  ...[
    'q',
    'tim',
    'tim-goi-y',
    'tim-ten',
    'ma-qr',
    'noi-dung',
    'trang-nay',
    'chon-ngon-ngu',
    'co-chu',
    'hay-hoi',
    'dung-anh',
    'bo-anh',
  ],
  ...['near', 'vehicles', 'fees', 'phone', 'exchange'],
  ...PAGE_PARTS,
  NOT_CONFIRMED,
];

/** About eight words. */
const LONGEST_ID = 60;

/** Most bodies have none, and reading their Markdown takes time. */
const MAY_HAVE_HEADING = /#|^[ \t>]*[=-]+[ \t]*$/m;

/**
 * Headings of a Vietnamese body in order, those inside notes too. Their ids come from their words, so that another
 * heading put in front changes none; equal ones are numbered.
 * @throws Error of satteri when MDX is malformed.
 */
export function headingsOf(body: string, format: 'md' | 'mdx'): Heading[] {
  const headings: Heading[] = [];
  if (!MAY_HAVE_HEADING.test(body)) return headings;
  const used = new Set(TAKEN_NAMES);
  const times = new Map<string, number>();
  walk(parseBody(body, format), (node) => {
    if (node.type !== 'heading') return;
    const text = textOf(node).trim();
    const name = shortened(slugify(text)) || 'muc';
    // Also where only the number of a second one would be such an id.
    const base = TAKEN.test(`${name}-2`) ? `muc-${name}` : name;
    let nth = times.get(base) ?? 1;
    let id = nth > 1 ? `${base}-${nth}` : base;
    while (used.has(id)) id = `${base}-${++nth}`;
    times.set(base, nth + 1);
    used.add(id);
    headings.push({ id, text });
  });
  return headings;
}

const shortened = (name: string): string =>
  name.length <= LONGEST_ID
    ? name
    : name
        .slice(0, LONGEST_ID + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST_ID);

/** The id of a heading; one that the Vietnamese has not goes by its number. @param index from 0. */
export const idAt = (ids: readonly string[], index: number): string => ids[index] ?? numberedId(index + 1);
