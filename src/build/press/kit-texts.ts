import { DomUtils, parseDocument } from 'htmlparser2';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Html } from '../../language/html.ts';
import { factRows } from '../../view/facts/facts.ts';
import { answerHtml, labelHtml } from '../../view/facts/row.ts';
import type { Reader } from '../../view/site.ts';
import { termsText } from '../photo-words.ts';

type Photo = CatalogueRecord<'photos'>;

/** Text as every program of Windows opens it: told to be UTF-8, lines ended as there. */
const asFile = (lines: readonly string[]): string =>
  `\uFEFF${lines.join('\n').replace(/\r?\n/g, '\r\n')}\r\n`;

/** What a reader sees of a piece of HTML, in one line. */
function plainOf(html: Html): string {
  const items = String(html)
    .replace(/<\/li>(?=.*<li)/g, '; </li>')
    .replace(/<br>/g, ' ');
  return DomUtils.textContent(parseDocument(items)).replaceAll('\u200B', '').replace(/\s+/g, ' ').trim();
}

/** Captions, credit lines and terms of pictures, each under the name of its file. */
export function creditSheet(reader: Reader, pictures: readonly { name: string; photo: Photo }[]): string {
  const { t, shown, phrase } = reader;
  const blocks = pictures.flatMap(({ name, photo }) => {
    const { words } = shown(photo);
    return [
      '',
      name,
      words.title,
      words.extra['caption'] ?? '',
      t('bank.terms', { title: t('bank.credit'), what: phrase(photo.facts.creditLine).text }),
      termsText(reader, photo.facts),
      reader.site.siteUrl + routes.record(reader.lang, 'photos', photo.id),
    ];
  });
  return asFile([t('bank.kits'), ...blocks]);
}

/** A record in words and facts, with its sources and where its latest state is. */
export function factSheet(reader: Reader, record: CatalogueRecord): string {
  const { t, shown, site } = reader;
  const { words } = shown(record);
  const line = (title: string, what: string) => t('bank.terms', { title, what });
  const facts = factRows(reader, record).map(({ label, value }) =>
    line(plainOf(labelHtml(reader, label)), plainOf(answerHtml(value))),
  );
  const sources = (record.facts.sources ?? []).map(({ title, url }) =>
    [reader.phrase(title).text, url].filter(Boolean).join(', '),
  );
  return asFile([
    words.title,
    words.summary,
    '',
    ...facts,
    '',
    ...(sources.length > 0 ? [t('record.sources'), ...sources, ''] : []),
    site.siteUrl + routes.record(reader.lang, record.kind, record.id),
  ]);
}

/** What lies where in a ZIP, once in each language. */
export function readMe(readers: readonly Reader[], title: (reader: Reader) => string): string {
  const codes = readers.map(({ lang }) => lang).join(', ');
  const parts = readers.flatMap((reader) => {
    const { t, lang, site } = reader;
    const address = site.siteUrl + routes.list(lang, 'photos');
    const unit = reader.pick(site.province.contacts.unit)?.text ?? '';
    return [title(reader), '', t('bank.readme', { codes }), t('bank.readmeAsk', { address, unit }), '', ''];
  });
  return asFile(parts.slice(0, -2));
}
