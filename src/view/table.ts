import { type Html, html } from '../language/html.ts';
import { withoutWordBreaks } from '../language/line-break.ts';

interface TableParts {
  /** What the table holds, for those who listen; said above it too where it is a caption. */
  label: string;
  /** Class name of the table. */
  name: string;
  hasCaption?: boolean;
  /** A name for each column; that of the first is of the heads of lines. */
  head: readonly string[];
  /** The same as they stand at the top, where they are more than text. */
  heads?: readonly Html[];
  /** Of each line its head and its cells; a cell may be empty. */
  lines: readonly (readonly (Html | undefined)[])[];
  /** Which columns hold numbers that stand on one line; 0 is the first. */
  numbers?: readonly number[];
}

/**
 * A table that a phone shows as cards, each cell with the name of its column. The roles are those the elements have
 * by themselves: some browsers take them away where a style shows a table as something else.
 */
export function tableHtml({ label, name, hasCaption, head, heads, lines, numbers = [] }: TableParts): Html {
  const names = head.map(withoutWordBreaks);
  const cell = (content: Html | undefined, at: number) => {
    const number = numbers.includes(at) && html` class="number"`;
    return html`<td role="cell"${[number]} data-label="${names[at] ?? ''}">${[content]}</td>`;
  };
  const line = ([first, ...cells]: readonly (Html | undefined)[]) =>
    html`<tr role="row"><th role="rowheader" scope="row">${[first]}</th>${cells.map((content, at) => cell(content, at + 1))}</tr>`;
  const columns = (heads ?? head.map((words) => html`${words}`)).map(
    (words) => html`<th role="columnheader" scope="col">${[words]}</th>`,
  );
  const caption = hasCaption && html`<caption>${label}</caption>`;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label="${withoutWordBreaks(label)}"><table role="table" class="${name}">${[caption]}<thead role="rowgroup"><tr role="row">${columns}</tr></thead><tbody role="rowgroup">${lines.map(line)}</tbody></table></div>`;
}
