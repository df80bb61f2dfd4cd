import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { BookletSet } from '../../catalogue/handover.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, NO_HTML } from '../../language/html.ts';
import { direction } from '../../language/scripts.ts';
import { mapCreditsHtml } from '../map/credits.ts';
import { mapHtml, recordMap } from '../map/province-map.ts';
import { hasSpread, mapRecords } from '../map/records.ts';
import type { Reader } from '../site.ts';
import { emergencyHtml } from '../ways/blocks.ts';
import { type Chapter, chapterId, chaptersOf, chapterTitle, placeId, recordsOf } from './chapters.ts';
import { entryHtml } from './entry.ts';
import { aboutHtml, coverHtml, picturesIn, sourcesOf } from './matter.ts';

/** What a booklet is called. */
export const bookletTitle = ({ t }: Reader, set: BookletSet): string => t(`booklet.${set}`);

/**
 * A booklet of A5 as one page of HTML: cover, contents, map, records by chapter, sources and credits, whose it is. The
 * numbers of the contents are empty: who prints it knows them (`data-page-of` names the place).
 * @param sheet address of its style sheet.
 */
export function bookletHtml(reader: Reader, set: BookletSet, sheet: string): Html {
  const { lang, site } = reader;
  const chapters = chaptersOf(site, set);
  const records = recordsOf(site, set);
  const map = mapSection(reader, records);
  const pictures = picturesIn(reader, records);
  const back = [sourcesOf(reader, records), pictures, aboutHtml(reader, set, records)].flatMap(
    (part) => part ?? [],
  );
  const name = reader.provinceName.text;
  return html`<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head><meta charset="utf-8"><title>${bookletTitle(reader, set)} · ${name}</title><link rel="stylesheet" href="${sheet}"></head>
<body><main>
${[coverHtml(reader, records, bookletTitle(reader, set))]}
<nav class="contents"><h2>${reader.t('booklet.contents')}</h2><p class="scan">${reader.t('booklet.scan')}</p>
<ol class="lines">${[map && lineHtml('map', html`${reader.t('map.title')}`), ...chapters.map((chapter) => chapterLines(reader, chapter)), ...back.map(({ id, title }) => lineHtml(id, html`${title}`))]}</ol></nav>
${[map, ...chapters.map((chapter) => chapterHtml(reader, chapter))]}
${back.map(({ id, title, html: part }) => html`<section class="matter" id="${id}"><h2>${title}</h2>${[part]}</section>`)}
</main></body></html>`;
}

const lineHtml = (id: string, words: Html, more = NO_HTML): Html =>
  html`<li><a href="#${id}"><span>${[words]}</span> <i data-page-of="${id}">0</i></a>${[more]}</li>`;

function chapterLines(reader: Reader, chapter: Chapter): Html {
  const lines = chapter.records.map((record) => {
    const { words, lang } = reader.shown(record);
    return lineHtml(placeId(record), reader.span({ text: words.title, lang }));
  });
  return lineHtml(chapterId(chapter), html`${chapterTitle(reader, chapter)}`, html`<ol>${lines}</ol>`);
}

function chapterHtml(reader: Reader, chapter: Chapter): Html {
  const { id, records, others } = chapter;
  const list = id !== 'practical' && reader.site.siteUrl + routes.list(reader.lang, id);
  const more =
    list &&
    others > 0 &&
    html`<p class="others">${reader.t('booklet.others', { count: others })} <a href="${list}">${list}</a></p>`;
  const intro = id !== 'practical' && html`<p class="lede">${reader.tDynamic(`kindIntro.${id}`)}</p>`;
  const numbers =
    id === 'practical' &&
    html`<section class="emergency"><h3>${reader.tDynamic('list.block.emergency')}</h3>${[emergencyHtml(reader, [])]}</section>`;
  return html`<section class="chapter ${id}" id="${chapterId(chapter)}"><header class="opening"><h2>${chapterTitle(reader, chapter)}</h2>${[intro]}</header>
${[numbers, ...records.map((record) => entryHtml(reader, record)), more]}</section>`;
}

/** Where the records of the booklet are; nothing where they have fewer than two places. */
function mapSection(reader: Reader, records: readonly CatalogueRecord[]): Html | '' {
  const told = new Set(records);
  const placed = mapRecords(reader.site).filter((record) => told.has(record));
  if (!hasSpread(placed)) return '';
  const map = recordMap(reader, placed, { numbered: true });
  const { width, height } = map;
  // As on a phone: the middle of the plane, in which the letters of a narrow map are.
  const across = Math.min(width, (height * map.shape) / 100);
  const label = reader.t('map.group', { count: map.places.length });
  const index = map.places.map(({ place: { record, number = '', label, lang } }) => {
    const words = html`<b>${number}</b> ${[reader.span({ text: label, lang })]}`;
    return lineHtml(placeId(record), words);
  });
  return html`<section class="map" id="map"><h2>${reader.t('map.title')}</h2><figure class="province-map" role="group"><svg viewBox="${(width - across) / 2} 0 ${across} ${height}" role="img" aria-label="${label}">${[mapHtml(reader, map, { sizes: ['narrow'] })]}</svg><figcaption>${[mapCreditsHtml(reader)]}</figcaption></figure><ol class="lines index">${index}</ol></section>`;
}
