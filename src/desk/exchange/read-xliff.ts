import { type Limits, WordFault } from '../import/limits.ts';
import {
  childOf,
  childrenOf,
  type Element,
  elementsOf,
  findAll,
  parseXml,
  type Vocabulary,
} from '../import/xml-tree.ts';
import { tidy } from './pieces.ts';
import type { Returned } from './returned.ts';
import { keysIn } from './units.ts';
import { LIST_NOTE, OWN_NOTE } from './xliff-file.ts';

const XLIFF: Vocabulary = {
  prefixes: {
    'urn:oasis:names:tc:xliff:document:1.2': 'x',
    'http://www.w3.org/XML/1998/namespace': 'xml',
  },
  hasWords: () => true,
};

/**
 * The units of an XLIFF 1.2 file, as translation programs give it back: with states, notes and attributes of their own,
 * with segments in `<mrk>`, between which spaces are words too, and with other elements for the same codes.
 * @throws WordFault for what is no such file.
 */
export function readReturnedXliff(file: Buffer, limits: Limits): Returned {
  const root = parseXml(file, limits, XLIFF);
  if (root?.name !== 'x:xliff') throw new WordFault('no-word');
  const returned: Returned = { rows: [], others: [], comments: [], inserted: [], deleted: [] };
  const ids: string[] = [];
  for (const one of childrenOf(root, 'x:file')) {
    const { original = '', 'target-language': lang = '' } = one.attributes;
    const key = (unit: string) => `${lang}:${original}:${unit}`;
    for (const note of childrenOf(childOf(one, 'x:header'), 'x:note'))
      if (note.attributes['from'] === LIST_NOTE)
        ids.push(...textOf(note).split(/\s+/).filter(Boolean).map(key));
      else tellNote(note, original, returned);
    for (const unit of unitsIn(childOf(one, 'x:body'))) {
      const { id = '' } = unit.attributes;
      const at = `${original}, ${id || `trans-unit ${returned.rows.length + 1}`}`;
      const [source, target] = ['x:source', 'x:target'].map((name) => childOf(unit, name));
      const words = target && textOf(target);
      returned.rows.push({
        at,
        keys: keysIn(key(id)),
        cells: 3,
        ...(source && { source: tidy(textOf(source)) }),
        ...(words !== undefined && { target: tidy(words) }),
        ...(isDone(unit, target) && { isDone: true }),
      });
      for (const note of childrenOf(unit, 'x:note')) tellNote(note, at, returned);
      for (const { attributes } of findAll(unit, 'x:mrk'))
        if (attributes['comment'])
          returned.comments.push({ at, author: '', words: tidy(attributes['comment']) });
    }
  }
  return { ...returned, ...(ids.length > 0 && { manifest: { ids, others: [] } }) };
}

/** OmegaT and others write no state at all. */
const isDone = ({ attributes }: Element, target: Element | undefined): boolean =>
  attributes['approved'] === 'yes' ||
  ['translated', 'final', 'signed-off'].includes(target?.attributes['state'] ?? '');

/** Also of groups within groups. */
const unitsIn = (element: Element | undefined): Element[] =>
  element
    ? elementsOf(element).flatMap((one) => {
        if (one.name === 'x:trans-unit') return [one];
        return one.name === 'x:group' ? unitsIn(one) : [];
      })
    : [];

function tellNote(note: Element, at: string, { comments }: Returned): void {
  const { from: author = '' } = note.attributes;
  const words = tidy(textOf(note));
  if (author !== OWN_NOTE && words !== '') comments.push({ at, author, words });
}

/** Words with the signs of codes, whatever element stands for them. */
function textOf(element: Element): string {
  return element.children
    .map((one) => {
      if (typeof one === 'string') return one;
      const { id = '', rid } = one.attributes;
      switch (one.name) {
        case 'x:g':
          return `{${id}}${textOf(one)}{/${id}}`;
        case 'x:bx':
        case 'x:bpt':
          return `{${rid ?? id}}`;
        case 'x:ex':
        case 'x:ept':
          return `{/${rid ?? id}}`;
        case 'x:x':
        case 'x:ph':
          return `{${id}}`;
        case 'x:it':
          return one.attributes['pos'] === 'close' ? `{/${rid ?? id}}` : `{${rid ?? id}}`;
        default:
          return textOf(one);
      }
    })
    .join('');
}
