import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Html } from '../../language/html.ts';
import { askHtml } from '../ask.ts';
import type { Reader } from '../site.ts';
import { factRows } from './facts.ts';
import { gateQuestions, gateRemarks, gateSheet } from './gate-questions.ts';
import {
  answeredFirst,
  knownFirst,
  notAnnouncedLine,
  notConfirmedLine,
  type Unknown,
} from './known-first.ts';
import type { Row } from './row.ts';

/** What a page says of a record beside its text. */
export interface RecordFacts {
  known: Row[];
  /** What is not known, in one line, and whom to ask; none where all is. */
  line: Html | undefined;
}

/** Facts that are known, and after them in one line those that are not. */
export function recordFacts(reader: Reader, record: CatalogueRecord): RecordFacts {
  if (record.kind === 'gates') {
    const questions = answeredFirst(gateQuestions(reader, record)).unknown;
    const remarks = knownFirst(gateRemarks(reader, record)).unknown;
    return {
      known: knownFirst(gateSheet(reader, record)).known,
      line: unknownAndAsk(reader, [...questions, ...remarks], record),
    };
  }
  const rows = factRows(reader, record);
  // That the day of a feast is not known is the answer to the one question it is asked.
  if (record.kind === 'events') return { known: rows, line: undefined };
  const { known, unknown } = knownFirst(rows);
  const isOwn = record.kind === 'contacts' || record.kind === 'exhibitions';
  const line = isOwn ? notAnnouncedLine(reader, unknown) : unknownAndAsk(reader, unknown, record);
  return { known, line };
}

/** "Not confirmed here: papers, fees. Ask: …" @param record whose number or office is asked first */
export function unknownAndAsk(
  reader: Reader,
  unknown: readonly Unknown[],
  record?: CatalogueRecord,
): Html | undefined {
  const line = notConfirmedLine(reader, unknown);
  return line && reader.tHtml('ask.line', { unknown: [line], ask: [askHtml(reader, record)] });
}
