import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { type Html, html, joinHtml } from '../../language/html.ts';
import { factTable, localityOf } from '../facts/facts.ts';
import { unknownAndAsk } from '../facts/record-facts.ts';
import { codeSvg } from '../kiosk/qr-code.ts';
import { langMark } from '../lang-mark.ts';
import { typeLabel } from '../lists/facets.ts';
import { translationNotices } from '../notices.ts';
import { answersOf, leadFigure, rowHtml } from '../sheets/record-sheet.ts';
import type { Reader } from '../site.ts';
import { openingHtml, wholeHtml } from './body.ts';
import { placeId } from './chapters.ts';

/** Address of a record's page, which stays the form that everybody can use. */
const pageOf = ({ lang, site }: Reader, { kind, id }: CatalogueRecord): string =>
  site.siteUrl + routes.record(lang, kind, id);

/** A record in a booklet: what it is, how it begins, what is known of it and what is not, the code of its page. */
export function entryHtml(reader: Reader, record: CatalogueRecord): Html {
  const { tDynamic } = reader;
  const { words, lang } = reader.shown(record);
  const mark = langMark(reader, lang);
  const text = (plain: string) => reader.html({ text: plain, lang });
  const kicker = joinHtml([typeLabel(reader, record), localityOf(reader, record)], html` · `);
  const page = pageOf(reader, record);
  const body = record.kind === 'pages' ? wholeHtml(reader, record) : openingHtml(reader, record);
  const extras = Object.entries(words.extra).filter(([key]) => key !== 'alt' && key !== 'caption');
  const { questions, unknown } = answersOf(reader, record);
  // One table needs no heading: it stands below the title.
  const isAlone = questions.length === 1;
  const line = unknownAndAsk(reader, unknown, record);
  return html`<article class="entry" id="${placeId(record)}">
<div class="head"><header><div>${[kicker && html`<p class="kicker">${[kicker]}</p>`]}<h3${[mark]}><a href="${page}">${[text(words.title)]}</a></h3><p class="lede"${[mark]}>${[text(words.summary)]}</p>${translationNotices(reader, record).map((notice) => html`<p class="state">${[notice]}</p>`)}</div>${[codeSvg(page)]}</header>
${[leadFigure(reader, record)]}</div>
${[body && html`<div class="body"${[mark]}>${[body]}</div>`]}
${extras.map(([key, plain]) => html`<section class="note"><h4>${tDynamic(`extra.${key}`)}</h4><p${[mark]}>${[text(plain)]}</p></section>`)}
${questions.map(({ label, rows }) => html`<div class="facts">${[!isAlone && html`<h4>${label}</h4>`]}<table>${rows.map((row) => rowHtml(reader, row))}</table></div>`)}
${[record.kind !== 'gates' && factTable(reader, record)]}
${[line && html`<p class="not-confirmed">${[line]}</p>`]}
</article>`;
}
