import { tileHtml } from '../../view/kiosk/tile.ts';
import { LARGE_CARD } from '../../view/lists/card.ts';
import type * as part from '../lists/card.ts';

/** The site's card as a kiosk shows it. */
const cardHtml: typeof part.cardHtml = (reader, record) => tileHtml(reader, record);

({ cardHtml, LARGE_CARD }) satisfies typeof part;

export { cardHtml, LARGE_CARD };
