import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { memoiseByObject } from '../../language/memory.ts';
import { pastHtml } from '../calendar/past-event.ts';
import { localityOf } from '../facts/facts.ts';
import { clockOf } from '../film/clock.ts';
import { filmOf } from '../film/film.ts';
import { langMark } from '../lang-mark.ts';
import { pictureHtml } from '../pictures/picture.ts';
import { shownIn } from '../shown-in.ts';
import type { Reader } from '../site.ts';
import { typeLabel } from './facets.ts';

/** How wide a card's picture is set in a grid. */
const CARD = '(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 92vw';
/** The same for the first of a mosaic. */
export const LARGE_CARD = '(min-width: 64rem) 56rem, 92vw';
/** The same for one that has a row to itself. */
export const SOLE_CARD = '(min-width: 64rem) 42rem, 92vw';

type Heading = 2 | 3;

const cards = memoiseByObject((reader: Reader) => ({
  2: memoiseByObject((record: CatalogueRecord) => makeCard(reader, record, 2, CARD)),
  3: memoiseByObject((record: CatalogueRecord) => makeCard(reader, record, 3, CARD)),
}));

/**
 * A record in a list: picture, kind, title, where it is, summary. One link a card, on the title; the styles
 * stretch it over the card. Made once a language, for a record stands in several lists.
 */
export const cardHtml = (
  reader: Reader,
  record: CatalogueRecord,
  heading: Heading = 2,
  sizes = CARD,
): Html => (sizes === CARD ? cards(reader)[heading](record) : makeCard(reader, record, heading, sizes));

function makeCard(reader: Reader, record: CatalogueRecord, heading: Heading, sizes: string): Html {
  const { words, lang } = reader.shown(record);
  const mark = langMark(reader, lang);
  const picture = pictureHtml(reader, leadPhoto(record), { sizes, alt: '' });
  const meta = [
    typeLabel(reader, record),
    record.kind === 'news'
      ? html`<time datetime="${record.facts.published}">${reader.formats.date(record.facts.published, 'long')}</time>`
      : localityOf(reader, record),
    lengthHtml(reader, record),
    pastHtml(reader, record),
    shownIn(reader, record),
  ];
  const address = routes.record(reader.lang, record.kind, record.id);
  const title = html`<h${heading}${[mark]}><a href="${address}">${[reader.html({ text: words.title, lang })]}</a></h${heading}>`;
  const summary = html`<p class="summary"${[mark]}>${[reader.html({ text: words.summary, lang })]}</p>`;
  const frame = picture && html`<div class="frame">${[picture]}</div>`;
  return html`<article class="card${picture ? '' : ' plain'}">${[frame]}<div class="text"><p class="meta">${[joinHtml(meta, html` · `)]}</p>${[title, summary]}</div></article>`;
}

/** How long a film or sound lasts. */
function lengthHtml(reader: Reader, record: CatalogueRecord): Html | undefined {
  const film = filmOf(reader, record);
  return film && html`${clockOf(reader.lang, film.seconds)}`;
}
