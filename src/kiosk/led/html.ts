import { createQrPath } from '../../catalogue/qr-path.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { withoutWordBreaks } from '../../language/line-break.ts';
import { direction } from '../../language/scripts.ts';
import type { Loop, Slide } from './slides.ts';

export type Form = 'landscape' | 'portrait';

/** A picture of a slide: its file beside the player, its pixels, and what stays of it in a frame, as fractions. */
export interface LedPicture {
  file: string;
  width: number;
  height: number;
  position: { x: number; y: number };
}

export interface PlayerInput {
  loop: Loop;
  readerOf: (lang: string) => LanguageReader;
  /** Language of the document itself. */
  lang: string;
  title: string;
  /** Keeps together what a line must not tear; see `createBinder`. */
  bind: (text: string, lang: string) => string;
  /** Inline SVG; each use on the page by a name of its own. */
  emblem: (use: string) => Html;
  pictures: Readonly<Record<string, LedPicture>>;
  /** The build's day, YYYY-MM-DD: what a player without a clock goes by. */
  built: string;
  /** Changes with anything the player shows. */
  version: string;
  /** Absent: the player looks at its screen. */
  form?: Form;
  /** From the document to the folder of sheet, script and pictures: '' or '../'. */
  base: string;
}

/** Nothing inline, no other host. A file opened from a disk has no host: there `'self'` is the disk. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'";

/** The whole player as one document: every slide stands in it, one is in sight. */
export function createPlayer(input: PlayerInput): Html {
  const { loop, lang, title, base, built, version, form } = input;
  const slides = loop.slides.map((slide, at) => slideHtml(slide, at, input));
  const fixed = form ? html` data-form="${form}" data-fixed` : html` data-form="landscape"`;
  return html`<!DOCTYPE html>
<html lang="${lang}" dir="${direction(lang)}" data-built="${built}" data-version="${version}" data-base="${base}"${[fixed]}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${withoutWordBreaks(title)}</title>
<link rel="stylesheet" href="${base}led.css">
</head>
<body>
<main data-order="${loop.order.join(' ')}">
${[joinHtml(slides, html`\n`)]}
</main>
<script src="${base}led.js"></script>
</body>
</html>
`;
}

function slideHtml(slide: Slide, at: number, { readerOf, emblem, pictures, base, bind }: PlayerInput): Html {
  const reader = readerOf(slide.lang);
  const said = ({ text, lang }: LocalizedText) => {
    const bound = { text: bind(text, lang), lang };
    return lang === slide.lang ? reader.html(bound) : reader.span(bound);
  };
  const picture = slide.picture === undefined ? undefined : pictures[slide.picture];
  const dates = [slide.from && html` data-from="${slide.from}"`, slide.to && html` data-to="${slide.to}"`];
  const look = [slide.kind, picture ? 'pictured' : 'plain', slide.code && 'coded'].filter(Boolean).join(' ');
  const scene =
    picture &&
    html`<div class="scene"><img src="${base}${picture.file}" width="${picture.width}" height="${picture.height}" loading="lazy" data-focus-x="${picture.position.x}" data-focus-y="${picture.position.y}" alt=""></div>`;
  const marked = slide.kind === 'welcome' || slide.kind === 'gate';
  const kicker =
    slide.kicker &&
    html`<p class="kicker">${[marked && emblem(`-${at}`)]}<span>${[said(slide.kicker)]}</span></p>`;
  const lines = (slide.lines ?? []).map((line) => html`<p class="line">${[said(line)]}</p>`);
  const foot = slide.foot?.length && html`<p class="foot">${[joinHtml(slide.foot.map(said), html` · `)]}</p>`;
  const words = html`<div class="words">${[kicker]}<h1>${[said(slide.title)]}</h1>${lines}</div>`;
  return html`<section class="slide ${look}" lang="${slide.lang}" dir="${direction(slide.lang)}" data-seconds="${slide.seconds}"${dates} hidden>${[scene]}<div class="panel">${[words, slide.code && codeHtml(slide.code), foot || undefined]}</div></section>`;
}

/** Readers of the code need four modules of white around it. */
const QUIET = 4;

function codeHtml(address: string): Html {
  const { size, path } = createQrPath(address);
  const side = size + 2 * QUIET;
  return html`<svg class="code" viewBox="${-QUIET} ${-QUIET} ${side} ${side}" width="${side * 4}" height="${side * 4}" aria-hidden="true"><path d="${path}"/></svg>`;
}
