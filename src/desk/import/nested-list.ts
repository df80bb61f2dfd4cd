import type { Node } from '../../catalogue/body/node.ts';
import type { Paragraph } from './blocks.ts';

/** Paragraphs with bullets or numbers as lists within one another, by their levels. @param paragraphs at least one. */
export function nestedList(paragraphs: readonly Paragraph[], wordsOf: (one: Paragraph) => Node): Node {
  const outermost = Math.min(...paragraphs.map(levelOf));
  const root = newList(paragraphs[0] as Paragraph);
  /** The lists that are open, with the level of each. */
  const open = [{ list: root, level: outermost }];
  for (const paragraph of paragraphs) {
    const level = levelOf(paragraph);
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const at = open.at(-1) as { list: Node; level: number };
    const parent = at.list.children?.at(-1);
    if (level > at.level && parent) {
      const list = newList(paragraph);
      parent.children?.push(list);
      open.push({ list, level });
    }
    open.at(-1)?.list.children?.push({ type: 'listItem', spread: false, children: [wordsOf(paragraph)] });
  }
  return root;
}

const levelOf = ({ mark }: Paragraph) => mark?.level ?? 0;

const newList = ({ mark }: Paragraph): Node =>
  mark?.kind === 'number'
    ? { type: 'list', ordered: true, start: mark.value, spread: false, children: [] }
    : { type: 'list', ordered: false, spread: false, children: [] };
