import { sourceHash } from '../body/source-hash.ts';

const AT_END = /[ \t]+$/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/**
 * A body without the spaces at the ends of its lines. Two of them before a further line of the same paragraph break the
 * line and stay, and so does all that stands in a block of code.
 */
export function withoutTrailingSpaces(body: string, format: 'md' | 'mdx'): string {
  const lines = body.split('\n');
  let isCode = false;
  const trimmed = lines.map((line, at) => {
    if (FENCE.test(line)) isCode = !isCode;
    return isCode || breaksLine(line, lines[at + 1]) ? line : line.replace(AT_END, '');
  });
  const next = trimmed.join('\n');
  // A translation that was right before is right after.
  return sourceHash({}, next, format).source === sourceHash({}, body, format).source ? next : body;
}

function breaksLine(line: string, next = ''): boolean {
  const words = line.replace(AT_END, '');
  // Without the space behind it a backslash would break the line.
  if (words.endsWith('\\')) return true;
  return / {2}$/.test(line) && words !== '' && next.trim() !== '';
}

/** Whether any line of a text ends with a space or a tab. */
export const hasTrailingSpaces = (text: string): boolean => /[ \t]$/m.test(text);
