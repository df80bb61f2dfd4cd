import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import { type Html, html } from '../../language/html.ts';
import type { Kind } from '../../model/kinds.ts';
import type { Reader } from '../site.ts';

/** One line of a record's table of facts. */
export interface Row {
  /** In the reader's language where it is a string. */
  label: string | LocalizedText;
  value: Html;
  /** False: the value says that nobody has confirmed it, and nothing more. */
  isKnown: boolean;
}

export type Rows = (Row | undefined)[];

/** That a fact is not known, in words of the reader's language: said, never hidden. */
export interface NotKnown {
  notKnown: string;
}

/** What a table says of a fact: its value as HTML, or that it is not known. */
export type Answer = Html | NotKnown;

export const notKnown = (words: string): NotKnown => ({ notKnown: words });

export const answerHtml = (answer: Answer): Html =>
  typeof answer === 'string' ? answer : html`<span class="answer answer-unknown">${answer.notKnown}</span>`;

/** A row, or nothing when there is no value. */
export function row(label: Row['label'], answer: Answer | undefined): Row | undefined {
  if (!answer) return undefined;
  return { label, value: answerHtml(answer), isKnown: typeof answer === 'string' };
}

/** The same of a value that is plain text in the reader's language: a number, a date, a word of the interface. */
export const textRow = (label: Row['label'], text: string | undefined): Row | undefined =>
  row(label, plain(text));

export const labelHtml = (reader: Reader, label: Row['label']): Html =>
  typeof label === 'string' ? html`${label}` : reader.span(label);

type Known = 'yes' | 'no' | 'unknown';

const answered = (reader: Reader, value: Known, yes: string, no: string): Answer =>
  value === 'unknown'
    ? notKnown(reader.t('fact.unknown'))
    : html`<span class="answer answer-${value}">${value === 'yes' ? yes : no}</span>`;

/** A yes, no or not known of what may be done: the last is said in words. */
export const yesNo = (reader: Reader, value: Known): Answer =>
  answered(reader, value, reader.t('fact.yes'), reader.t('fact.no'));

/** The same of what is there: 有 and not 是, ມີ, មាន. */
export const hasOrNot = (reader: Reader, value: Known): Answer =>
  answered(reader, value, reader.t('fact.has'), reader.t('fact.hasNot'));

/** A Vietnamese phrase or name by the reader's agreed one, marked where it stays Vietnamese. */
export const phrase = <T extends string | undefined>(reader: Reader, text: T) =>
  (text === undefined ? undefined : reader.span(reader.phrase(text))) as T extends string ? Html : undefined;

/** A number, a code: the same in every language. */
export const plain = (text: string | undefined): Html | undefined =>
  text === undefined ? undefined : html`${text}`;

/** As many stars as a grade has, for the eye alone. */
export const stars = (count: number): Html => html`<span aria-hidden="true">${'★'.repeat(count)}</span>`;

/** What adds to a value, in brackets and smaller. */
export const remark = (words: Html): Html => html` <small>(${[words]})</small>`;

export const phoneLink = (reader: Reader, phone: string): Html =>
  reader.anchor(`tel:${phone.replace(/[^+\d]/g, '')}`, html`${phone}`);

export const mailLink = (reader: Reader, address: string): Html =>
  reader.anchor(`mailto:${address}`, html`${address}`);

/** A link to another site, with its address as people read it. */
export const webLink = (reader: Reader, url: string): Html =>
  reader.anchor(url, html`${url.replace(/^https?:\/\//, '')}`);

export const bullets = (items: readonly Html[]): Html | undefined =>
  items.length > 1 ? html`<ul>${items.map((item) => html`<li>${[item]}</li>`)}</ul>` : items[0];

/** Items of one line, parted as the language does. */
export const inline = (reader: Reader, items: readonly Html[]): Html | undefined =>
  items.length > 0 ? reader.listHtml(items) : undefined;

/** A link to a record by its title in the reader's order of languages; nothing when it is not shown. */
export function recordLink(reader: Reader, kind: Kind | undefined, id: string | undefined): Html | undefined {
  if (!id) return undefined;
  const { index } = reader.site;
  const record: CatalogueRecord | undefined = kind ? index.get(kind, id) : index.find(id);
  return record && recordAnchor(reader, record);
}

/** A link to a record that is shown, by its title. */
export function recordAnchor(reader: Reader, record: CatalogueRecord): Html {
  const { words, lang } = reader.shown(record);
  const address = routes.record(reader.lang, record.kind, record.id);
  return reader.anchor(address, reader.html({ text: words.title, lang }), lang);
}

export const recordLinks = (
  reader: Reader,
  kind: Kind | undefined,
  ids: readonly string[] = [],
): Html | undefined => bullets(ids.flatMap((id) => recordLink(reader, kind, id) ?? []));

/** Name of a country by its two-letter code, from Intl at build. */
export function countryName(reader: Reader, code: string): Html {
  return reader.html(new Intl.DisplayNames(reader.lang, { type: 'region' }).of(code) ?? code);
}

/** Name of a language by its tag. */
export function languageName(reader: Reader, tag: string): Html {
  return reader.html(new Intl.DisplayNames(reader.lang, { type: 'language' }).of(tag) ?? tag);
}
