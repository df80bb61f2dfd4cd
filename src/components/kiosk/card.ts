import { tileHtml } from '../../view/kiosk/tile.ts';
import type * as part from '../lists/card.ts';

/** The site's card as a kiosk shows it. */
export const cardHtml: typeof part.cardHtml = (reader, record) => tileHtml(reader, record);

export { LARGE_CARD, SOLE_CARD } from '../../view/lists/card.ts';
