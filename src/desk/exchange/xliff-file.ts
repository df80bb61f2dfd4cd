import { SOURCE } from '../../catalogue/record-files.ts';
import { namesOf } from '../../catalogue/rules/translation/agreed-terms.ts';
import { type Xml, xmlElement, xmlFile } from '../../language/xml.ts';
import { codeName } from './code-names.ts';
import type { UnitState } from './former.ts';
import { shownDay } from './guide.ts';
import type { Marked, Piece } from './pieces.ts';
import type { Sent, SentRecord, SentUnit } from './select.ts';

/** Who wrote a note, by which others are told from our own. */
export const OWN_NOTE = 'cua-ngo';
/** Whose note lists the units of the file. */
export const LIST_NOTE = 'cua-ngo-doan';

/** Of XLIFF 1.2. */
const STATES: Readonly<Record<UnitState, string>> = {
  new: 'needs-translation',
  changed: 'needs-review-translation',
  current: 'translated',
};

/** The file for a translator with a program of their own: XLIFF 1.2, a `file` a record. Equal content gives equal bytes. */
export function createExchangeXliff(sent: Sent): string {
  const files = sent.records.map((record, nth) => fileElement(sent, record, nth));
  return xmlFile('xliff', { version: '1.2', xmlns: 'urn:oasis:names:tc:xliff:document:1.2' }, files);
}

function fileElement(sent: Sent, { key, title, units }: SentRecord, nth: number): Xml {
  const { lang } = sent;
  const notes = [
    xmlElement('note', { from: OWN_NOTE }, title),
    ...(nth === 0 ? firstNotes(sent).map((text) => xmlElement('note', { from: OWN_NOTE }, text)) : []),
    xmlElement('note', { from: LIST_NOTE }, units.map(({ id }) => id).join(' ')),
  ];
  const attributes = {
    original: key,
    'source-language': SOURCE,
    'target-language': lang,
    datatype: 'plaintext',
  };
  return xmlElement(
    'file',
    attributes,
    xmlElement('header', {}, ...notes),
    xmlElement('body', {}, ...units.map((unit) => unitElement(unit, lang))),
  );
}

function firstNotes({ deadline, terms, lang }: Sent): string[] {
  return [
    ...(deadline ? [`Hạn gửi lại: ${shownDay(deadline)}`] : []),
    ...terms.map((term) => `${term.words[SOURCE]?.preferred ?? term.id} = ${namesOf(term, lang).join('; ')}`),
  ];
}

function unitElement(unit: SentUnit, lang: string): Xml {
  const { id, state, old, codes } = unit;
  const target = old
    ? xmlElement('target', { 'xml:lang': lang, state: STATES[state] }, ...inline(old))
    : xmlElement('target', { 'xml:lang': lang, state: STATES.new });
  return xmlElement(
    'trans-unit',
    { id, 'xml:space': 'preserve' },
    xmlElement('source', { 'xml:lang': SOURCE }, ...inline(unit)),
    target,
    ...(state === 'changed'
      ? [xmlElement('note', { from: OWN_NOTE }, 'Tiếng Việt đã sửa; đây là bản dịch cũ.')]
      : []),
    ...codes.map((code, at) => xmlElement('note', { from: OWN_NOTE }, `{${at + 1}} ${codeName(code)}`)),
  );
}

/** `<g>` around words, `<x/>` where a code holds none. */
function inline({ pieces, codes }: Marked): (Xml | string)[] {
  const read = (at: number, until?: number): [(Xml | string)[], number] => {
    const result: (Xml | string)[] = [];
    let next = at;
    for (; next < pieces.length; next++) {
      const one = pieces[next] as Piece;
      if (typeof one === 'string') result.push(one.normalize('NFC'));
      else if (one.isEnd) {
        if (one.code === until) return [result, next];
      } else if (codes[one.code - 1]?.close === undefined)
        result.push(xmlElement('x', { id: String(one.code) }));
      else {
        const [inner, end] = read(next + 1, one.code);
        result.push(xmlElement('g', { id: String(one.code) }, ...inner));
        next = end;
      }
    }
    return [result, next];
  };
  return read(0)[0];
}
