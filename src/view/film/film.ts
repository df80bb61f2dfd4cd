import { type CatalogueRecord, leadPhoto } from '../../catalogue/catalogue.ts';
import type { Film } from '../../catalogue/handover.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { weight } from '../bank/weight.ts';
import { endonym } from '../endonym.ts';
import { langMark } from '../lang-mark.ts';
import type { Reader } from '../site.ts';
import { clockOf } from './clock.ts';

/** The published film of a record; undefined of most. */
export const filmOf = (reader: Reader, { kind, id }: CatalogueRecord): Film | undefined =>
  kind === 'publications' ? reader.site.films?.[id] : undefined;

/** The language whose captions and transcript a reader is shown. */
const captionLang = ({ order }: Reader, { captions }: Film): string | undefined =>
  order.find((lang) => Object.hasOwn(captions, lang)) ?? Object.keys(captions)[0];

/**
 * A film or sound to be played where it stands: nothing is fetched before somebody plays it. Captions of all languages,
 * the reader's shown at once, and what in it is drawn or spoken by a machine.
 */
export function playerHtml(reader: Reader, record: CatalogueRecord): Html {
  const film = filmOf(reader, record);
  if (!film || record.kind !== 'publications') return NO_HTML;
  const { words, lang } = reader.shown(record);
  const sources = film.files.map(({ path, type }) => html`<source src="${path}" type="${type}">`);
  const own = captionLang(reader, film);
  const tracks = tagsOf(reader, film).map(
    (tag) =>
      html`<track kind="captions" src="${film.captions[tag] ?? ''}" srclang="${tag}" label="${nameOf(reader, tag)}"${[tag === own && html` default`]}>`,
  );
  const inner = [joinHtml(sources), joinHtml(tracks)];
  const { width, height } = film;
  // The menu of a browser's own player leads out of a kiosk, and its buttons are small for a standing hand.
  const controls = !reader.site.kiosk && html` controls`;
  // Only what is operated is named.
  const label = controls && html` aria-label="${words.title}"${[langMark(reader, lang)]}`;
  const player = width
    ? html`<video${[controls]} playsinline preload="none" width="${width}" height="${height ?? 0}"${[posterHtml(reader, record), label]}>${inner}</video>`
    : html`<audio${[controls]} preload="none"${[label]}>${inner}</audio>`;
  return html`<figure class="film">${[player]}<figcaption>${[madeHtml(reader, record)]}</figcaption></figure>`;
}

/** Languages of the captions, those of the site first and in its order. */
const tagsOf = ({ site }: Reader, { captions }: Film): string[] => [
  ...site.languages.filter((tag) => Object.hasOwn(captions, tag)),
  ...Object.keys(captions).filter((tag) => !site.languages.includes(tag)),
];

/** What a kiosk has in place of a browser's own buttons, the first for playing and pausing. */
export function filmButtons({ t, site }: Reader): Html {
  if (!site.kiosk) return NO_HTML;
  const button = (name: string, words: string, isHidden = false) =>
    html`<button type="button" class="film-${name}"${[isHidden && html` hidden`]}>${words}</button>`;
  return html`<div class="film-buttons">${[
    button('play', t('film.play')),
    button('pause', t('film.pause'), true),
    button('quieter', t('film.quieter')),
    button('louder', t('film.louder')),
  ]}</div>`;
}

function posterHtml(reader: Reader, record: CatalogueRecord): Html | undefined {
  const picture = reader.site.pictures[leadPhoto(record) ?? ''];
  const file = picture?.renditions.find(({ format }) => format === 'jpeg')?.file;
  return file === undefined ? undefined : html` poster="/media/${file}"`;
}

/** How pictures and sound came to be, and how long it lasts. */
function madeHtml(reader: Reader, { facts, id }: CatalogueRecord<'publications'>): Html {
  const made = facts.film?.made.map((code) => html`${reader.tDynamic(`list.filmMaking.${code}`)}`) ?? [];
  const seconds = reader.site.films?.[id]?.seconds ?? 0;
  return joinHtml([...made, html`${clockOf(reader.lang, seconds)}`], html` · `);
}

/** A language that the site shows not is named in Vietnamese letters no reader knows: its code stands. */
const nameOf = ({ site }: Reader, tag: string): string =>
  site.languages.includes(tag) ? endonym(site, tag) : tag;

/**
 * What is said in it, to be read. Each time is a way into the film, also without script; a kiosk leads nowhere but to its
 * own pages.
 */
export function transcriptHtml(reader: Reader, record: CatalogueRecord): Html {
  const film = filmOf(reader, record);
  const lang = film && captionLang(reader, film);
  const cues = (lang && record.film?.captions[lang]) || [];
  if (!film || !lang || cues.length === 0) return NO_HTML;
  const path = film.files[0]?.path ?? '';
  const lines = cues.map(({ start, text }) => {
    const time = html`<time datetime="PT${Math.floor(start)}S">${clockOf(reader.lang, start)}</time>`;
    const way = reader.site.kiosk ? time : html`<a href="${path}#t=${Math.floor(start)}">${[time]}</a>`;
    const said = reader.html({ text: text.replaceAll('\n', ' '), lang });
    return html`<li>${[way]} <span${[langMark(reader, lang)]}>${[said]}</span></li>`;
  });
  // Who hears a sound sees no captions in it.
  const open = !film.width && html` open`;
  return html`<details class="transcript"${[open]}><summary>${reader.t('film.transcript')}</summary><ol>${lines}</ol></details>`;
}

/** Its files, to be kept; none in a kiosk. */
export function filmDownloads(reader: Reader, record: CatalogueRecord): Html {
  const film = filmOf(reader, record);
  if (!film || reader.site.kiosk) return NO_HTML;
  const links = film.files.map(({ path, type, bytes }) => {
    const about = [formatOf(path), weight(reader, bytes)].join(', ');
    return html`<a href="${path}" type="${type}" download>${reader.t('film.download', { format: about })}</a>`;
  });
  return html`<p class="film-files">${[joinHtml(links, html` · `)]}</p>`;
}

const formatOf = (path: string): string =>
  (path.split('.').at(-1) ?? '')
    .replace(/^(mp\d|m4a)$/, (name) => name.toUpperCase())
    .replace('webm', 'WebM');
