import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { phrase } from '../facts/row.ts';
import { langMark } from '../lang-mark.ts';
import { creditHtml, pictureHtml } from '../pictures/picture.ts';
import type { Reader, Site } from '../site.ts';

/** Id of the heading above the list of panels; in the walk theirs are `pa-no-1` and so on. */
export const PANELS = 'pa-no';

/** A panel that can be shown. */
export interface Panel {
  /** Its place on the wall, from 1: those that cannot be shown leave a gap. */
  number: number;
  photo: CatalogueRecord<'photos'>;
  provenance: string | undefined;
}

/** The panels of an exhibition in their order, without those whose picture is not there or no more. */
export const shownPanels = (
  { index, pictures }: Pick<Site, 'index' | 'pictures'>,
  { facts }: CatalogueRecord<'exhibitions'>,
): Panel[] =>
  facts.panels.flatMap(({ photo: id, provenance }, at) => {
    const photo = pictures[id] && index.get('photos', id);
    return photo ? [{ number: at + 1, photo, provenance }] : [];
  });

/** Where a picture came from, in words of the reader's language; nothing where that is not told. */
export function provenanceHtml(reader: Reader, provenance: string | undefined): Html {
  const text = phrase(reader, provenance);
  return text ? reader.tHtml('exhibition.provenance', { text: [text] }) : NO_HTML;
}

/** Up to four beside one another. */
const LISTED = '(min-width: 60rem) 27rem, (min-width: 42rem) 46vw, 92vw';
/** On a desk the words stand beside it. */
const WALKED = '(min-width: 60rem) 62vw, 100vw';

/** The panels on their exhibition's page; the number of each leads to it in the walk, its title to the photo's page. */
export function panelList(reader: Reader, record: CatalogueRecord<'exhibitions'>): Html {
  const way = routes.panels(reader.lang, record.id);
  const items = shownPanels(reader.site, record).map((panel) => {
    const { number, photo } = panel;
    const picture = pictureHtml(reader, photo.id, { sizes: LISTED, whole: true, alt: '' });
    return html`<li>${[picture]}<p class="number"><a href="${way}#${PANELS}-${number}">${numberOf(reader, panel, record)}</a></p>${[wordsHtml(reader, panel, 'h3')]}</li>`;
  });
  return items.length > 0 ? html`<ol>${items}</ol>` : NO_HTML;
}

/**
 * The panels one after another: a strip of the whole width that is swiped or scrolled, and walked by links where there is
 * no script. Each has its own address, `#pa-no-3`, and takes the focus when it is led to.
 */
export function panelWalk(reader: Reader, record: CatalogueRecord<'exhibitions'>): Html {
  const panels = shownPanels(reader.site, record);
  const items = panels.map((panel, at) => {
    const { number, photo } = panel;
    const picture = pictureHtml(reader, photo.id, { sizes: WALKED, whole: true });
    const steps = stepsHtml(reader, panels[at - 1], panels[at + 1]);
    return html`<li id="${PANELS}-${number}" tabindex="-1">${[steps]}${[picture]}<div class="words"><p class="number">${numberOf(reader, panel, record)}</p>${[wordsHtml(reader, panel, 'h2')]}</div></li>`;
  });
  return html`<ol>${items}</ol>`;
}

function numberOf(
  { t, formats }: Reader,
  { number }: Panel,
  { facts }: CatalogueRecord<'exhibitions'>,
): string {
  const total = formats.number(facts.panels.length);
  return t('exhibition.panel', { number: formats.number(number), total });
}

function wordsHtml(reader: Reader, { photo, provenance }: Panel, heading: 'h2' | 'h3'): Html {
  const { words, lang } = reader.shown(photo);
  const { caption } = words.extra;
  const title = html`<a href="${routes.record(reader.lang, 'photos', photo.id)}"${[langMark(reader, lang)]}>${[reader.html({ text: words.title, lang })]}</a>`;
  const told = [provenanceHtml(reader, provenance), creditHtml(reader, photo)].filter(Boolean);
  return joinHtml([
    heading === 'h2' ? html`<h2>${[title]}</h2>` : html`<h3>${[title]}</h3>`,
    caption && caption !== words.title && html`<p>${[reader.span({ text: caption, lang })]}</p>`,
    html`<p class="credit"><small>${[joinHtml(told, html` · `)]}</small></p>`,
  ]);
}

/** From one panel to its neighbours. */
function stepsHtml({ t }: Reader, before: Panel | undefined, after: Panel | undefined): Html {
  const step = (name: string, words: string, to: Panel | undefined) =>
    to && html`<a class="${name}" href="#${PANELS}-${to.number}" aria-label="${words}"></a>`;
  return html`<div class="steps">${[step('previous', t('exhibition.previous'), before)]}${[step('next', t('exhibition.next'), after)]}</div>`;
}
