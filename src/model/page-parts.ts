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

/** Where a page says what nobody has confirmed, and whom to ask. */
export const NOT_CONFIRMED = 'not-confirmed';
