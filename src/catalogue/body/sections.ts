import { type Node, textOf, walk } from './node.ts';
import { parseBody } from './parse.ts';

/** A part of a body under one heading, as plain text. The first part has no heading. */
export interface Section {
  heading?: string;
  /** Fragment of the heading on the page (see `renderTree`). */
  anchor?: string;
  text: string;
}

/** Plain text of a body by section, for search, feeds and reading aloud. Blocks are separated by one line feed. */
export function sectionsOf(body: string, format: 'md' | 'mdx'): Section[] {
  const sections: Section[] = [{ text: '' }];
  let headings = 0;
  for (const block of parseBody(body, format).children ?? []) {
    if (block.type === 'heading') {
      sections.push({ heading: textOf(block), anchor: `m${++headings}`, text: '' });
      continue;
    }
    // Headings inside a note have anchors too, though no section of their own.
    walk(block, (node) => {
      if (node.type === 'heading') headings++;
    });
    const current = sections.at(-1) as Section;
    const text = blockText(block);
    if (text) current.text += `${current.text ? '\n' : ''}${text}`;
  }
  return sections.filter((section) => section.heading || section.text);
}

/** Cells, items and paragraphs apart; words of different blocks must not run together. */
function blockText(node: Node): string {
  const leaf = ['paragraph', 'tableCell', 'heading'].includes(node.type);
  if (leaf || !node.children) return textOf(node).trim();
  return node.children.map(blockText).filter(Boolean).join('\n');
}
