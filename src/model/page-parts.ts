/**
 * Parts of a record's page that people ask for by themselves: opening hours, prices, the way there. Each is the id of its
 * place on the page, and stays what it is: results of a search lead there.
 */
export const PAGE_PARTS = [
  'hours',
  'prices',
  'getting-there',
  'contact',
  'map',
  'season',
  'when',
  'papers',
] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** A gate answers whole questions, each with an id of its own: view/facts/gate-questions.ts. */
const GATE_IDS: Readonly<Partial<Record<PagePart, string>>> = { prices: 'fees', contact: 'phone' };

/** The id of a part's place on the page of a record of some kind. */
export const partId = (kind: string, part: PagePart): string =>
  (kind === 'gates' ? GATE_IDS[part] : undefined) ?? part;

/** Where a page says what nobody has confirmed, and whom to ask. */
export const NOT_CONFIRMED = 'not-confirmed';
