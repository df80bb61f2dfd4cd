import { type Html, html } from '../../language/html.ts';
import type { Reader } from '../site.ts';
import { labelHtml, type Row } from './row.ts';

/** Facts that answer one question, as the papers that travellers of each group need. */
export interface Question {
  /** Id of the place of its answer in the page. */
  id: string;
  label: string;
  /** None at all: nobody has said anything. */
  rows: readonly Row[];
}

/** What stands in the one line of what nobody has confirmed: a whole question with its id, or a part of one. */
export interface Unknown {
  id?: string;
  label: Row['label'];
}

/** Parts the rows of a table into those that say something and the labels of those that are not known. */
export function knownFirst(rows: readonly Row[]): { known: Row[]; unknown: Unknown[] } {
  const unknown = rows.filter(({ isKnown }) => !isKnown).map(({ label }) => ({ label }));
  return { known: rows.filter(({ isKnown }) => isKnown), unknown };
}

/**
 * The same for questions: one without a known row is named as a whole, of any other the rows that are not known.
 * Each question is in one of the two, so its id is in the page once.
 */
export function answeredFirst(questions: readonly Question[]): { known: Question[]; unknown: Unknown[] } {
  const parted = questions.map((question) => ({ question, ...knownFirst(question.rows) }));
  return {
    known: parted.flatMap(({ question, known }) => (known.length > 0 ? { ...question, rows: known } : [])),
    unknown: parted.flatMap(({ question: { id, label }, known, unknown }) =>
      known.length > 0 ? unknown : { id, label },
    ),
  };
}

/** Languages that write every noun with a capital. */
const NOUNS_KEEP_CAPITALS = ['de', 'lb'];

/** A label as it stands within a sentence; an abbreviation stays as it is, and a name in another language. */
function withinSentence(label: Row['label'], lang: string): Row['label'] {
  const text = typeof label === 'string' ? label : label.lang === lang ? label.text : '';
  const [first = '', second = ''] = text;
  const isWord = /\p{Lu}/u.test(first) && /[\p{Ll}\p{M}\s-]/u.test(second);
  return isWord && !NOUNS_KEEP_CAPITALS.includes(lang)
    ? first.toLocaleLowerCase(lang) + text.slice(first.length)
    : label;
}

/** Labels as a list within a sentence. The ids of whole questions are those of their words. */
const listOf = (reader: Reader, unknown: readonly Unknown[]): Html =>
  reader.listHtml(
    unknown.map(({ id, label }) => {
      const words = labelHtml(reader, withinSentence(label, reader.lang));
      return id ? html`<span id="${id}">${[words]}</span>` : words;
    }),
  );

/**
 * All that is not known in one line, as "Not confirmed here: papers, fees", in the reader's language; undefined where
 * all is known. An address leads to the words of each whole question.
 */
export const notConfirmedLine = (reader: Reader, unknown: readonly Unknown[]): Html | undefined =>
  unknown.length > 0
    ? reader.tHtml('fact.notConfirmedHere', { facts: [listOf(reader, unknown)] })
    : undefined;

/** The same of what an office says of itself: "Not announced: telephone". */
export const notAnnouncedLine = (reader: Reader, unknown: readonly Unknown[]): Html | undefined =>
  unknown.length > 0 ? reader.tHtml('ask.notAnnounced', { facts: [listOf(reader, unknown)] }) : undefined;
