import { type Node, walk } from '../body/node.ts';
import { parseBody } from '../body/parse.ts';
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
  let tree: Node;
  try {
    tree = parseBody(body, format);
  } catch {
    return undefined;
  }
  let text = body;
  walk(tree, ({ type, position }) => {
    if ((type !== 'code' && type !== 'inlineCode') || !position) return;
    const { start, end } = position;
    const code = text.slice(start.offset, end.offset);
    text = text.slice(0, start.offset) + code.replace(/[^\n]/g, ' ') + text.slice(end.offset);
  });
  return { tree, lines: text.split('\n'), lineOf: (index) => bodyLine + index };
}

/** A line without the signs of the quotes and lists that it stands in. */
export const unquoted = (line: string): string =>
  line.replace(/^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*[ \t]*/, '');
