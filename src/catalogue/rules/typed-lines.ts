import { type Node, walk } from '../body/node.ts';
import { parseBody, readableBody } from '../body/parse.ts';
import type { Body } from '../read-record.ts';

/** A body as its lines were typed, and as it was understood. */
export interface TypedBody {
  tree: Node;
  /** Its lines, with what is code blanked out: nothing in it is a slip. */
  lines: string[];
  /** The number in the file of a 0-based line of the body. */
  lineOf(index: number): number;
}

/** Undefined for a composed page that cannot be read: its guard tells why. */
export function typedBody({ body, format, bodyLine }: Body): TypedBody | undefined {
  try {
    const tree = parseBody(body, format);
    return { tree, lines: linesWithoutCode(body, format, tree), lineOf: (index) => bodyLine + index };
  } catch {
    return undefined;
  }
}

/** The tree is that of another text (`readableBody`), with the same lines but other columns: code is found by its words. */
function linesWithoutCode(body: string, format: Body['format'], tree: Node): string[] {
  const lines = body.split('\n');
  if (!/`|~~~/.test(body)) return lines;
  const read = readableBody(body, format);
  walk(tree, ({ type, position }) => {
    if ((type !== 'code' && type !== 'inlineCode') || !position) return;
    const code = read.slice(position.start.offset, position.end.offset).split('\n');
    for (const [nth, words] of code.entries()) {
      const index = position.start.line - 1 + nth;
      lines[index] = lines[index]?.replace(words, (found) => ' '.repeat(found.length)) ?? '';
    }
  });
  return lines;
}

/** A line without the signs of the quotes and lists that it stands in. */
export const unquoted = (line: string): string =>
  line.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/, '');
