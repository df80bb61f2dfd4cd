import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { type Html, html, joinHtml } from '../language/html.ts';
import { langMark } from './lang-mark.ts';
import type { Reader } from './site.ts';

type Source = NonNullable<CatalogueRecord['facts']['sources']>[number];

/** Letters that English has not. */
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹáàãéèíìóòõúùýĩũ]/i;

/** What a record rests on, in the order of its notes. */
export const sourcesHtml = (reader: Reader, { facts }: CatalogueRecord): Html[] =>
  (facts.sources ?? []).map((source) => sourceHtml(reader, source));

/** One piece, so that no space comes before a comma. */
const sourceHtml = (reader: Reader, { title, url, document, date }: Source): Html =>
  joinHtml(
    [
      titleHtml(reader, title, url),
      document && html`<span lang="vi">${document}</span>`,
      date && html`${reader.formats.date(date, 'long')}`,
    ],
    html`, `,
  );

/**
 * A source's title stands in the language it has, unless there is an agreed name: a remark, an office. Most are
 * Vietnamese, and an English one is told by its letters.
 */
function titleHtml(reader: Reader, title: string, url: string | undefined): Html {
  const agreed = reader.phrase(title);
  const words =
    agreed.lang === reader.lang ? agreed : { text: title, lang: VIETNAMESE.test(title) ? 'vi' : 'en' };
  if (!url) return reader.span(words);
  return html`<a href="${url}" rel="external"${[langMark(reader, words.lang)]}>${[reader.html(words)]}</a>`;
}
