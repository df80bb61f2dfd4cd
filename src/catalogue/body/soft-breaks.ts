import { isLineBreak, type Node } from './node.ts';
import { joinsWithoutSpace } from './unspaced.ts';

/** What stands in a paragraph's text for something that is no letter. */
const BARRIER = '\0';

/**
 * Takes the line feeds out of a paragraph's text that stand between Han letters or kana, where a browser would show
 * a gap. Changes the nodes it is given.
 */
export function joinLines(paragraph: Node): void {
  const texts: { node: Node; at: number }[] = [];
  let whole = '';
  const collect = (node: Node): void => {
    if (node.type === 'text') texts.push({ node, at: whole.length });
    if (isLineBreak(node) || node.type === 'image') whole += BARRIER;
    else whole += node.type === 'footnoteReference' ? '' : (node.value ?? '');
    for (const child of node.children ?? []) collect(child);
  };
  collect(paragraph);
  if (!whole.includes('\n')) return;
  for (const { node, at } of texts) node.value = joined(node.value ?? '', whole, at);
}

/** The same of one text, for who sees nothing beside it. @param whole what it stands in, from `at` on. */
export const joined = (text: string, whole = text, at = 0): string =>
  text.replace(/\n/g, (feed, index: number) =>
    joinsWithoutSpace(whole[at + index - 1] ?? BARRIER, whole[at + index + 1] ?? BARRIER) ? '' : feed,
  );
