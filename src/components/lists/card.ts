/* A part of its own, since a kiosk has another in its place. */
export { cardHtml, LARGE_CARD, SOLE_CARD } from '../../view/lists/card.ts';
