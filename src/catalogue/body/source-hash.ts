import { createHash } from 'node:crypto';
import { isLineBreak, type Node } from './node.ts';
import { parseBody } from './parse.ts';

/** Part of every hash: raise it when the normalisation changes, and translations ask for a new look. */
const VERSION = 'v1';

const digest = (text: string, length: number) =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/**
 * What Word puts between letters and nobody sees: places to break a line (soft hyphen, U+200B, U+2060, U+FEFF). In Lao
 * and Khmer U+200B is spelling; the source is Vietnamese.
 */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/gu;

export const withoutUnseen = (text: string) => text.replace(UNSEEN, '');

/** Runs of white space are one space. References such as `&shy;` are letters only after the text was read. */
const squeeze = (text: string) => withoutUnseen(text).normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * One block as a canonical string: the tree without what an editing program changes by itself (table
 * alignment, list spacing and start, `_x_` for `*x*`, escapes, hard-wrapped lines).
 */
function canonical(node: Node): string {
  if (isLineBreak(node)) return '\n';
  if (node.type === 'text' || node.type === 'html') return node.value ?? '';
  const children = (node.children ?? []).map(canonical).join('');
  const attributes = node.attributes ? JSON.stringify(node.attributes) : '';
  const own = [
    node.type,
    node.depth,
    node.url,
    node.alt,
    node.name,
    node.ordered,
    node.checked,
    node.value,
    attributes,
  ];
  return `(${own.filter((part) => part !== undefined && part !== null && part !== '').join(' ')}|${children})`;
}

/**
 * The state of the words a translator renders: the translatable fields and the Markdown blocks.
 * @returns `source`, `v1:` and 12 hex digits of sha-256, and 6 hex digits a block (fields first, in the given order).
 */
export function sourceHash(
  fields: Record<string, string>,
  body: string,
  format: 'md' | 'mdx',
): { source: string; blocks: string[] } {
  const parts = Object.entries(fields).map(([name, value]) => `${name}=${squeeze(value)}`);
  for (const block of parseBody(withoutUnseen(body), format).children ?? [])
    parts.push(squeeze(canonical(block)));
  return {
    source: `${VERSION}:${digest(parts.join('\n'), 12)}`,
    blocks: parts.map((part) => digest(part, 6)),
  };
}

/** Which of the source's blocks are not among those a translation was made from: their places, from 0. */
export function changedBlocks(source: readonly string[], translated: readonly string[]): number[] {
  const rest = [...translated];
  return source.flatMap((block, index) => {
    const at = rest.indexOf(block);
    if (at >= 0) rest.splice(at, 1);
    return at < 0 ? [index] : [];
  });
}

/** How many they are. */
export const countChanged = (source: readonly string[], translated: readonly string[]): number =>
  changedBlocks(source, translated).length;
