import { routes } from '../../../catalogue/routes.ts';
import type { Reader } from '../../../layouts/reader.ts';
import { index, province } from '../../../layouts/site.ts';
import { gateQuestions } from '../../facts/gate-questions.ts';
import { knownFirst, notConfirmedLine, type Row } from '../../facts/known-first.ts';
import { mapRecords } from '../../map/records.ts';
import { kioskGate } from '../gate.ts';

/** A question that is answered by a page. Labels and values are HTML. */
export interface Way {
  label: string;
  href: string;
}

/** A question about the gate, answered on the spot; `unknown`: what nobody has confirmed of the answer. */
export interface Answered {
  label: string;
  rows: Row[];
  unknown: string | undefined;
}

/** Those of the province, whose records are to be shown. */
export function provinceQuestions(reader: Reader): Way[] {
  return (province.kiosk?.questions ?? []).flatMap(({ words, record: id }) => {
    const record = index.find(id);
    const question = reader.pick(words);
    if (!record || !question) return [];
    return { label: reader.span(question), href: routes.record(reader.lang, record.kind, record.id) };
  });
}

/** What every traveller asks; what is known comes before what nobody has said. */
export function gateAnswers(reader: Reader): Answered[] {
  const answers = gateQuestions(reader, kioskGate()).map(({ id, label, rows }) => {
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
export const nearQuestion = (reader: Reader): Way[] =>
  mapRecords.some(({ id }) => id !== kioskGate().id)
    ? [{ label: reader.t('kioskAsk.near'), href: routes.map(reader.lang) }]
    : [];
