import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Reader } from '../../layouts/reader.ts';
import { tileHtml } from './tile.ts';

export { LARGE_CARD, lineHtml } from '../lists/card.ts';

/** The site's card as a kiosk shows it. */
export const cardHtml = (reader: Reader, record: CatalogueRecord): string => tileHtml(reader, record);
