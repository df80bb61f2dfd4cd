import { footnotesOf } from './footnotes.ts';
import { idAt } from './headings.ts';
import { type Node, textOf, walk } from './node.ts';
import { parseBody } from './parse.ts';

/** A part of a body under one heading, as plain text. The first part has no heading. */
export interface Section {
  heading?: string;
  /** Fragment of the heading on the page (see `headings` of its record). */
  anchor?: string;
  text: string;
}

/**
 * Plain text of a body by section, for search, feeds and reading aloud. Blocks are separated by one line feed. What a
 * footnote says belongs to the section that first refers to it.
 * @param ids of the headings in order (`headings` of its record).
 */
export function sectionsOf(body: string, format: 'md' | 'mdx', ids: readonly string[]): Section[] {
  const sections: Section[] = [{ text: '' }];
  const tree = parseBody(body, format);
  const notes = footnotesOf(tree);
  const told = new Set<Node>();
  const add = (section: Section, text: string): void => {
    if (text) section.text += `${section.text ? '\n' : ''}${text}`;
  };
  let headings = 0;
  for (const block of tree.children ?? []) {
    if (block.type === 'heading')
      sections.push({ heading: textOf(block), anchor: idAt(ids, headings), text: '' });
    const current = sections.at(-1) as Section;
    if (block.type !== 'heading') add(current, blockText(block));
    const referred: Node[] = [];
    walk(block, (node) => {
      // Headings inside a note have anchors too, though no section of their own.
      if (node.type === 'heading') headings++;
      const definition = notes.get(node.identifier ?? '')?.definition;
      if (node.type === 'footnoteReference' && definition) referred.push(definition);
    });
    if (block.type === 'footnoteDefinition') continue;
    for (const definition of referred) {
      if (told.has(definition)) continue;
      told.add(definition);
      add(current, (definition.children ?? []).map(blockText).filter(Boolean).join('\n'));
      walk(definition, (node) => {
        const next = node.type === 'footnoteReference' && notes.get(node.identifier ?? '')?.definition;
        if (next) referred.push(next);
      });
    }
  }
  return sections.filter((section) => section.heading || section.text);
}

/** Cells, items and paragraphs apart; words of different blocks must not run together. */
function blockText(node: Node): string {
  if (node.type === 'footnoteDefinition') return '';
  const leaf = ['paragraph', 'tableCell', 'heading'].includes(node.type);
  if (leaf || !node.children) return textOf(node).trim();
  return node.children.map(blockText).filter(Boolean).join('\n');
}
