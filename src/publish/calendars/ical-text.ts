import { withoutForbidden } from '../../language/xml.ts';

/** A line of a calendar before it is folded: name with its parameters, and the value as it is written. */
export type Line = readonly [name: string, value: string];

/** The most octets of a line, https://www.rfc-editor.org/rfc/rfc5545#section-3.1 */
const LONGEST = 75;

/** Lines as a calendar has them: folded, each ended by CRLF. */
export const icalText = (lines: readonly Line[]): string =>
  lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join('');

/** Text as a value, https://www.rfc-editor.org/rfc/rfc5545#section-3.3.11; signs it may not hold are left out. */
export const icalEscape = (text: string): string =>
  withoutForbidden(text)
    .replaceAll('\u007f', '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

/** A long line goes on in the next one, behind a space; no letter is cut. */
function folded(line: string): string {
  let made = '';
  let length = 0;
  for (const letter of line) {
    const octets = octetsOf(letter.codePointAt(0) as number);
    if (length + octets > LONGEST) {
      made += '\r\n ';
      length = 1;
    }
    made += letter;
    length += octets;
  }
  return made;
}

/** Of a letter in UTF-8. */
const octetsOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
