import { type Node, walk } from './node.ts';

/** A note that the text refers to. */
export interface Footnote {
  /** From 1, in the order in which the text first speaks of them. */
  number: number;
  definition: Node;
}

/** The notes of a body by their names; one that nothing refers to is not among them. */
export function footnotesOf(tree: Node): Map<string, Footnote> {
  const definitions = new Map<string, Node>();
  walk(tree, (node) => {
    const { identifier = '' } = node;
    if (node.type === 'footnoteDefinition' && !definitions.has(identifier)) definitions.set(identifier, node);
  });
  const notes = new Map<string, Footnote>();
  if (definitions.size === 0) return notes;
  const number = (node: Node): void => {
    const { identifier = '' } = node;
    const definition = definitions.get(identifier);
    if (node.type === 'footnoteReference' && definition && !notes.has(identifier))
      notes.set(identifier, { number: notes.size + 1, definition });
    for (const child of node.children ?? []) if (child.type !== 'footnoteDefinition') number(child);
  };
  number(tree);
  // A note may refer to another; those are added while this runs.
  for (const { definition } of notes.values()) number(definition);
  return notes;
}
