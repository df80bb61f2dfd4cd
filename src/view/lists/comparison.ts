import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import type { Unknown } from '../facts/known-first.ts';
import { unknownAndAsk } from '../facts/record-facts.ts';
import { type Answer, answerHtml, notKnown, recordAnchor } from '../facts/row.ts';
import type { Reader } from '../site.ts';
import { tableHtml } from '../table.ts';

/** One thing that records are compared by. */
export interface Column<R> {
  label: string;
  /** None: nobody has said anything. */
  answer: (record: R) => Answer | undefined;
  /** What each card says anyway: it stands in the table but makes none. */
  isOnCard?: boolean;
}

/**
 * Records side by side. A column of which nothing is known is named in one line below, with whom to ask; a table of
 * nothing else than cards say is not drawn.
 * @param options `isTurned`: a line for each thing and a column for each record, where there are few records and much
 * to compare.
 */
export function comparison<R extends CatalogueRecord>(
  reader: Reader,
  label: string,
  records: readonly R[],
  columns: readonly Column<R>[],
  { isTurned = false }: { isTurned?: boolean } = {},
): Html {
  if (records.length === 0) return NO_HTML;
  const all = columns.map((column) => ({ ...column, answers: records.map(column.answer) }));
  const isKnown = ({ answers }: { answers: readonly (Answer | undefined)[] }) =>
    answers.some((answer) => typeof answer === 'string');
  const [known, unknown] = [all.filter(isKnown), all.filter((column) => !isKnown(column))];
  const table =
    known.some(({ isOnCard }) => !isOnCard) && comparisonTable(reader, label, records, known, isTurned);
  const labels: Unknown[] = unknown.flatMap(({ label: name, isOnCard }) =>
    isOnCard ? [] : [{ label: name }],
  );
  const line = unknownAndAsk(reader, labels);
  return joinHtml([table || undefined, line && html`<p class="not-confirmed">${[line]}</p>`]);
}

function comparisonTable(
  reader: Reader,
  label: string,
  records: readonly CatalogueRecord[],
  columns: readonly { label: string; answers: readonly (Answer | undefined)[] }[],
  isTurned: boolean,
): Html {
  const unknown = notKnown(reader.t('fact.unknown'));
  const titles = records.map((record) => reader.shown(record).words.title);
  const names = records.map((record) => recordAnchor(reader, record));
  const facts = columns.map((column) => html`${column.label}`);
  const cell = (column: number, record: number) => answerHtml(columns[column]?.answers[record] ?? unknown);
  const [across, heads, sides] = isTurned
    ? [titles, names, facts]
    : [columns.map((column) => column.label), facts, names];
  return tableHtml({
    label,
    name: 'comparison',
    head: [label, ...across],
    heads: [html`${label}`, ...heads],
    lines: sides.map((side, at) => [
      side,
      ...heads.map((_, other) => (isTurned ? cell(at, other) : cell(other, at))),
    ]),
  });
}
