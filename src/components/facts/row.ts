import { escapeHtml } from '../../catalogue/body/render.ts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { Reader } from '../../layouts/reader.ts';
import { index } from '../../layouts/site.ts';
import type { Kind } from '../../model/kinds.ts';
import { notKnown, type Row } from './known-first.ts';

export { notKnown, type Row };

export type Rows = (Row | undefined)[];

/** A row, or nothing when there is no value. */
export function row(label: string, value: string | undefined): Row | undefined {
  return value ? { label, value } : undefined;
}

/** A yes, no or not known: the last is said in words. */
export function yesNo(reader: Reader, value: 'yes' | 'no' | 'unknown'): string {
  if (value === 'unknown') return notKnown(reader.t('fact.unknown'));
  return `<span class="answer answer-${value}">${reader.t(value === 'yes' ? 'fact.yes' : 'fact.no')}</span>`;
}

/** A Vietnamese phrase in the reader's words, marked where it stays Vietnamese. */
export const phrase = (reader: Reader, text: string | undefined): string | undefined =>
  text === undefined ? undefined : reader.span(reader.phrase(text));

/** Names and free lines that are not translated: marked as Vietnamese elsewhere. */
export const vietnamese = (reader: Reader, text: string | undefined): string | undefined =>
  text === undefined ? undefined : reader.span({ text, lang: 'vi' });

/** A number, a code: the same in every language. */
export const plain = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : escapeHtml(text);

export const phoneLink = (phone: string): string =>
  `<a href="tel:${phone.replace(/[^+\d]/g, '')}">${escapeHtml(phone)}</a>`;

export const mailLink = (address: string): string =>
  `<a href="mailto:${escapeHtml(address)}">${escapeHtml(address)}</a>`;

export const bullets = (items: string[]): string | undefined =>
  items.length === 0
    ? undefined
    : items.length === 1
      ? items[0]
      : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** Items of one line, parted as the language does. */
export const inline = (reader: Reader, items: string[]): string | undefined =>
  items.length ? reader.formats.list(items) : undefined;

/** A link to a record by its title in the reader's order of languages; nothing when it is not shown. */
export function recordLink(
  reader: Reader,
  kind: Kind | undefined,
  id: string | undefined,
): string | undefined {
  if (!id) return undefined;
  const record: CatalogueRecord | undefined = kind ? index.get(kind, id) : index.find(id);
  if (!record) return undefined;
  const { words, lang } = reader.shown(record);
  const mark = lang === reader.lang ? '' : ` lang="${lang}"`;
  return `<a href="${routes.record(reader.lang, record.kind, record.id)}"${mark}>${reader.html({ text: words.title, lang })}</a>`;
}

export const recordLinks = (
  reader: Reader,
  kind: Kind | undefined,
  ids: readonly string[] = [],
): string | undefined => bullets(ids.flatMap((id) => recordLink(reader, kind, id) ?? []));

/** Name of a country by its two-letter code, from Intl at build. */
export function countryName(reader: Reader, code: string): string {
  return reader.html(new Intl.DisplayNames(reader.lang, { type: 'region' }).of(code) ?? code);
}

/** Name of a language by its tag. */
export function languageName(reader: Reader, tag: string): string {
  return reader.html(new Intl.DisplayNames(reader.lang, { type: 'language' }).of(tag) ?? tag);
}
