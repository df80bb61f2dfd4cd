import type { Catalogue } from '../../catalogue/catalogue.ts';

/** What a spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/;
/** A number is none, whatever it begins with; neither is a telephone number that a spreadsheet would shorten. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * A table as spreadsheets open it, https://www.rfc-editor.org/rfc/rfc4180: UTF-8 with its mark, lines end in CRLF.
 * What would be a formula gets an apostrophe before it.
 * @param separator between cells; spreadsheets in Vietnamese expect `;`.
 */
export function csvText(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  const lines = rows.map((row) => row.map((cell) => quoted(safe(cell), separator)).join(separator));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

const safe = (cell: string): string => (FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string, separator: string): string =>
  /["\r\n]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** What stands between the cells of a province's tables. */
export const csvSeparator = ({ province }: Pick<Catalogue, 'province'>): ',' | ';' =>
  province.openData?.separator === 'semicolon' ? ';' : ',';
