import { routes } from '../../catalogue/routes.ts';
import { type Html, html } from '../../language/html.ts';
import { gateQuestions } from '../facts/gate-questions.ts';
import { knownFirst, notConfirmedLine } from '../facts/known-first.ts';
import type { Row } from '../facts/row.ts';
import { mapRecords } from '../map/records.ts';
import type { Reader } from '../site.ts';
import { kioskGate } from './gate.ts';

/** A question that is answered by a page. */
export interface Way {
  label: Html;
  href: string;
}

/** A question about the gate, answered on the spot; `unknown`: what nobody has confirmed of the answer. */
export interface Answered {
  label: string;
  rows: Row[];
  unknown: Html | undefined;
}

/** Those of the province, whose records are to be shown. */
export function provinceQuestions(reader: Reader): Way[] {
  const { province, index } = reader.site;
  return (province.kiosk?.questions ?? []).flatMap(({ words, record: id }) => {
    const record = index.find(id);
    const question = reader.pick(words);
    if (!record || !question) return [];
    return { label: reader.span(question), href: routes.record(reader.lang, record.kind, record.id) };
  });
}

/** What every traveller asks; what is known comes before what nobody has said. */
export function gateAnswers(reader: Reader): Answered[] {
  const answers = gateQuestions(reader, kioskGate(reader.site)).map(({ id, label, rows }) => {
    const { known, unknown } = knownFirst(rows);
    return {
      label: reader.tDynamic(`kioskAsk.${id}`),
      rows: known,
      unknown: notConfirmedLine(reader, known.length > 0 ? unknown : [{ label }]),
    };
  });
  return answers.toSorted((a, b) => Number(a.rows.length === 0) - Number(b.rows.length === 0));
}

/** The map lists what is near, nearest first; nobody is led there where no record says where it is. */
export const nearQuestion = (reader: Reader): Way[] => {
  const gate = kioskGate(reader.site);
  return mapRecords(reader.site).some(({ id }) => id !== gate.id)
    ? [{ label: html`${reader.t('kioskAsk.near')}`, href: routes.map(reader.lang) }]
    : [];
};
