import type { Reader } from '../../catalogue/reader.ts';

/** One line of a record's table of facts. Both are HTML, escaped by those who make them. */
export interface Row {
  label: string;
  value: string;
}

/** Facts that answer one question, as the papers that travellers of each group need. */
export interface Question {
  /** Id of the place of its answer in the page. */
  id: string;
  label: string;
  /** HTML; none at all: nobody has said anything. */
  rows: readonly Row[];
}

/** What stands in the one line of what nobody has confirmed: a whole question with its id, or a part of one. */
export interface Unknown {
  id?: string;
  label: string;
}

const [OPENING, CLOSING] = ['<span class="answer answer-unknown">', '</span>'];

/** Words that say a value is not known: printed, never hidden. */
export const notKnown = (words: string): string => `${OPENING}${words}${CLOSING}`;

/** Whether `notKnown` made the whole of a value; one that says anything more is known in part. */
const isNotKnown = (value: string): boolean =>
  value.startsWith(OPENING) && value.indexOf(CLOSING) === value.length - CLOSING.length;

/** Parts the rows of a table into those that say something and the labels of those that are not known. */
export function knownFirst(rows: readonly Row[]): { known: Row[]; unknown: Unknown[] } {
  const unknown = rows.filter(({ value }) => isNotKnown(value)).map(({ label }) => ({ label }));
  return { known: rows.filter(({ value }) => !isNotKnown(value)), unknown };
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

/** A label as it stands within a sentence; an abbreviation stays as it is. */
function withinSentence(label: string, lang: string): string {
  const [first = '', second = ''] = label;
  const isWord = /\p{Lu}/u.test(first) && /[\p{Ll}\p{M}\s-]/u.test(second);
  return isWord && !NOUNS_KEEP_CAPITALS.includes(lang)
    ? first.toLocaleLowerCase(lang) + label.slice(first.length)
    : label;
}

/**
 * All that is not known in one line, as "Not confirmed here: papers, fees"; HTML in the reader's language, undefined
 * where all is known. The ids of whole questions are those of their words, so that an address leads to them.
 */
export function notConfirmedLine(reader: Reader, unknown: readonly Unknown[]): string | undefined {
  if (unknown.length === 0) return undefined;
  const facts = unknown.map(({ id, label }) => {
    const words = withinSentence(label, reader.lang);
    return id ? `<span id="${id}">${words}</span>` : words;
  });
  return reader.t('fact.notConfirmedHere', { facts: reader.formats.list(facts) });
}
