import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { direction } from '../../language/scripts.ts';
import { type Panel, provenanceHtml, shownPanels } from '../exhibition/panels.ts';
import { codeSvg } from '../kiosk/qr-code.ts';
import { langMark } from '../lang-mark.ts';
import { creditHtml } from '../pictures/picture.ts';
import type { Reader, Site } from '../site.ts';
import { BLEED, PAPERS, type PaperName, printedSize } from './panel-papers.ts';

type Exhibition = CatalogueRecord<'exhibitions'>;
type Photo = CatalogueRecord<'photos'>;

/** Every panel is read in this language too: it is that of the office that lends the exhibition. */
const OWN = 'vi';

/** So many pictures have their credits on one paper in letters of full size; of more they are smaller. */
const MOST_LARGE = 20;

/** A panel for the printer. */
export interface PanelSheet {
  /** Of its file, without ending: files of a folder stand in the order of the wall. */
  name: string;
  html: Html;
}

/** The largest JPEG of a photo that its terms let everybody have: what is printed. */
export function printedPicture({ pictures, downloads }: Pick<Site, 'pictures' | 'downloads'>, id: string) {
  const page = pictures[id]?.renditions.filter(({ format }) => format === 'jpeg') ?? [];
  return [...page, ...(downloads?.[id] ?? [])].toSorted((a, b) => b.width - a.width)[0];
}

/**
 * The panels of an exhibition as pages of their own: one that opens it, one a picture, one that says whose they all are.
 * @param sheet address of their style sheet.
 */
export function panelSheets(
  reader: Reader,
  exhibition: Exhibition,
  paper: PaperName,
  sheet: string,
): PanelSheet[] {
  const panels = shownPanels(reader.site, exhibition);
  const page = (title: string, kind: string, inner: Html) => {
    const { width, height } = PAPERS[paper];
    const [wide, high] = [width + 2 * BLEED, height + 2 * BLEED];
    // A1 is A2 times the root of two: one look, in parts of a thousandth of the paper's width.
    const size = `@page{size:${wide}mm ${high}mm;margin:0}:root{--wide:${wide}mm;--high:${high}mm;--bleed:${BLEED}mm;--u:${width / 1000}mm}`;
    const { lang } = reader;
    return html`<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head><meta charset="utf-8"><title>${title}</title><style>${size}</style><link rel="stylesheet" href="${sheet}"></head>
<body><main class="${kind}">${[inner]}</main></body></html>`;
  };
  const { words } = reader.shown(exhibition);
  const digits = String(exhibition.facts.panels.length + 1).length;
  const place = (number: number) => String(number).padStart(Math.max(2, digits), '0');
  return [
    { name: `${place(0)}-mo-dau`, html: page(words.title, 'opening', openingHtml(reader, exhibition)) },
    ...panels.map((panel) => ({
      name: `${place(panel.number)}-${panel.photo.id}`,
      html: page(reader.shown(panel.photo).words.title, 'panel', panelHtml(reader, exhibition, panel, paper)),
    })),
    {
      name: `${place(exhibition.facts.panels.length + 1)}-tac-gia`,
      html: page(
        `${words.title}: ${reader.t('exhibition.credits')}`,
        'closing',
        closingHtml(reader, exhibition, panels),
      ),
    },
  ];
}

function openingHtml(reader: Reader, exhibition: Exhibition): Html {
  const { words, lang } = reader.shown(exhibition);
  const { site, t, formats } = reader;
  const lead = leadPhoto(exhibition) ?? exhibition.facts.panels[0]?.photo;
  const photo = lead === undefined ? undefined : site.index.get('photos', lead);
  const credit = photo && html`<p class="credit">${[creditHtml(reader, photo)]}</p>`;
  const count = `${t('fact.panels')}: ${formats.number(exhibition.facts.panels.length)}`;
  return joinHtml([
    mastHtml(reader),
    html`<div class="words">${[titleHtml(reader, words.title, lang)]}<p class="caption"${[langMark(reader, lang)]}${[fitted(words.summary)]}>${[reader.html({ text: words.summary, lang })]}</p>${[besideHtml(reader, exhibition, exhibition.words[OWN]?.summary)]}</div>`,
    photo ? imageHtml(reader, photo) : NO_HTML,
    html`<footer>${[credit]}<p>${count}</p>${[stateHtml(reader, exhibition)]}${[pageCode(reader, exhibition)]}</footer>`,
  ]);
}

function panelHtml(reader: Reader, exhibition: Exhibition, panel: Panel, paper: PaperName): Html {
  const { photo, number, provenance } = panel;
  const { formats } = reader;
  const { words, lang } = reader.shown(photo);
  const told = [provenanceHtml(reader, provenance), creditHtml(reader, photo)].filter(Boolean);
  const caption = captionOf(words);
  const of = reader.shown(exhibition);
  const title = reader.span({ text: of.words.title, lang: of.lang });
  return joinHtml([
    imageHtml(reader, photo, paper),
    html`<div class="words"><p class="number">${formats.number(number)}</p>${[titleHtml(reader, words.title, lang)]}${[caption !== undefined && html`<p class="caption"${[langMark(reader, lang)]}${[fitted(caption)]}>${[reader.html({ text: caption, lang })]}</p>`]}${[besideHtml(reader, photo, photo.words[OWN] && captionOf(photo.words[OWN]))]}</div>`,
    html`<footer>${told.map((line) => html`<p class="credit">${[line]}</p>`)}${[stateHtml(reader, photo)]}<p class="of">${[reader.site.emblem.inline]} ${[reader.span(reader.provinceName)]} · ${[title]}</p>${[codeSvg(reader.site.siteUrl + routes.record(reader.lang, 'photos', photo.id))]}</footer>`,
  ]);
}

function closingHtml(reader: Reader, exhibition: Exhibition, panels: readonly Panel[]): Html {
  const { formats, site, t } = reader;
  const lines = panels.map(({ number, photo, provenance }) => {
    const { words, lang } = reader.shown(photo);
    const title = reader.span({ text: words.title, lang });
    const told = [provenanceHtml(reader, provenance), creditHtml(reader, photo)].filter(Boolean);
    return html`<li><span class="place">${formats.number(number)}</span><p class="title">${[title]}</p><p>${[joinHtml(told, html` · `)]}</p></li>`;
  });
  const { sources = [] } = exhibition.facts;
  const address = site.siteUrl + routes.record(reader.lang, 'exhibitions', exhibition.id);
  return joinHtml([
    mastHtml(reader),
    titleHtml(reader, t('exhibition.credits'), reader.lang),
    html`<ol style="--size:${Math.min(1, MOST_LARGE / panels.length).toFixed(2)}">${lines}</ol>`,
    sources.length > 0 &&
      html`<section class="sources"><h2>${t('record.sources')}</h2><ul>${sources.map(({ title }) => html`<li>${[reader.span(reader.phrase(title))]}</li>`)}</ul></section>`,
    html`<footer><p>${t('print.latest')}: <a href="${address}">${address}</a></p>${[pageCode(reader, exhibition)]}</footer>`,
  ]);
}

/** Up to so many signs words stand in letters of full size; more are smaller, or they took the room of the picture. */
const FULL_SIZE = { title: 24, text: 120 };
const SMALLEST = 0.6;

const fitted = (text: string, most = FULL_SIZE.text): Html | '' => {
  const fit = Math.max(SMALLEST, Math.sqrt(most / text.length));
  return fit < 1 ? html` style="--fit:${fit.toFixed(2)}"` : '';
};

/** What a picture says beside its title, where that is more than the title. */
const captionOf = ({ title, extra }: { title: string; extra: Readonly<Record<string, string>> }) =>
  extra['caption'] === title ? undefined : extra['caption'];

const mastHtml = ({ site, span, provinceName, tDynamic }: Reader): Html =>
  html`<p class="mast">${[site.emblem.inline]} ${[span(provinceName)]} · ${tDynamic('kind.exhibitions')}</p>`;

const titleHtml = (reader: Reader, text: string, lang: string): Html =>
  html`<h1${[langMark(reader, lang)]}${[fitted(text, FULL_SIZE.title)]}>${[reader.html({ text, lang })]}</h1>`;

/** The same in Vietnamese, where the panel is in another language and has its words. */
function besideHtml({ site, lang }: Reader, record: CatalogueRecord, text: string | undefined): Html {
  const words = record.words[OWN];
  if (lang === OWN || !words || !record.words[lang]) return NO_HTML;
  const own = site.readerOf(OWN);
  return html`<div class="beside" lang="${OWN}"><p class="title">${[own.html(words.title)]}</p>${[text !== undefined && html`<p${[fitted(text)]}>${[own.html(text)]}</p>`]}</div>`;
}

/** Whoever reads a translation that nobody has checked is told so, on paper too. */
const stateHtml = (reader: Reader, record: CatalogueRecord): Html =>
  reader.shown(record).state === 'machine'
    ? html`<p class="state">${reader.t('led.unreviewed')}</p>`
    : NO_HTML;

const pageCode = ({ site, lang }: Reader, { id }: Exhibition): Html =>
  codeSvg(site.siteUrl + routes.record(lang, 'exhibitions', id));

/** @param paper absent: the picture fills the room that is left. */
function imageHtml(reader: Reader, photo: Photo, paper?: PaperName): Html {
  const picture = printedPicture(reader.site, photo.id);
  if (!picture) return NO_HTML;
  const { file, width, height } = picture;
  const { words, lang } = reader.shown(photo);
  const { x, y } = photo.facts.focus ?? { x: 0.5, y: 0.5 };
  const size = paper && printedSize(paper, picture);
  const style = size
    ? `width:${size.width.toFixed(2)}mm;height:${size.height.toFixed(2)}mm`
    : `object-position:${Math.round(x * 100)}% ${Math.round(y * 100)}%`;
  return html`<figure><img src="/media/${file}" alt="${words.extra['alt'] ?? words.title}" width="${width}" height="${height}" style="${style}"${[langMark(reader, lang)]}></figure>`;
}
