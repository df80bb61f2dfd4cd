import { decodeLegacy, encodingOfFont, type FontEncoding } from '../../language/legacy-fonts.ts';
import type { Losses } from './losses.ts';
import type { ListMark, Numbering } from './numbering.ts';
import { merged, type RunLook, type Style, type Styles } from './styles.ts';
import { childOf, type Element, elementsOf, valueOf } from './xml-tree.ts';

/** What leads from one part to another: `target` is a part's name, or an address where it is `isExternal`. */
export interface Relation {
  type: string;
  target: string;
  isExternal: boolean;
}

/** A comment in the margin. */
export interface Comment {
  author: string;
  words: string;
}

/** A part that is read from top to bottom: the body, or the notes. */
export interface Story {
  styles: Styles;
  numbering: Numbering;
  relations: ReadonlyMap<string, Relation>;
  comments: Map<string, Comment>;
  losses: Losses;
  /** The tracked changes are taken back instead of accepted. */
  rejects: boolean;
  /** What a place is called, by its number. */
  place: (nth: number) => string;
  /** Paragraphs with words so far, and tables. */
  paragraphs: number;
  tables: number;
  /** Fields that are open, from the outside inwards. */
  fields: Field[];
}

export interface Field {
  instruction: string;
  isResult: boolean;
  href?: string | undefined;
}

/** How a run looks by its paragraph, its own style and itself. */
export function lookOfRun(story: Story, run: Element, paragraph: RunLook): RunLook {
  const properties = childOf(run, 'w:rPr');
  const style = story.styles.byId(valueOf(properties, 'w:rStyle'));
  return merged(paragraph, style?.look ?? {}, story.styles.lookOf(properties));
}

export const encodingOf = ({ hAnsi = '', ascii = '' }: RunLook): FontEncoding | undefined =>
  encodingOfFont(hAnsi) ?? encodingOfFont(ascii);

/** The style of a paragraph, and how its words look by it. */
export function styleOf(story: Story, properties: Element | undefined): { style: Style; look: RunLook } {
  const style = story.styles.byId(valueOf(properties, 'w:pStyle'));
  return { style: style ?? story.styles.plain, look: merged(story.styles.plain.look, style?.look ?? {}) };
}

/** The number or bullet that Word puts before a paragraph. */
export const markOf = (story: Story, properties: Element | undefined, style: Style): ListMark | undefined => {
  const own = childOf(properties, 'w:numPr');
  // A paragraph may name the level alone, and its style the list.
  const list = own && childOf(own, 'w:numId') ? own : style.numbering;
  return (
    list &&
    story.numbering.next(
      own && list !== own ? { ...own, children: [...own.children, ...list.children] } : list,
    )
  );
};

/** The words under an element for whoever is told of them, hidden ones left out. */
export function toldWords(story: Story, element: Element, look: RunLook = story.styles.plain.look): string {
  const words = (at: Element): string => {
    if (at.name === 'w:t' || at.name === 'w:delText' || at.name === 'm:t')
      return at.children.filter((one) => typeof one === 'string').join('');
    if (at.name === 'w:tab' || at.name === 'w:br') return ' ';
    if (at.name === 'w:softHyphen') return '\u00ad';
    if (at.name === 'mc:Fallback' || at.name === 'w:pPr') return '';
    const inner = () => elementsOf(at).map(words).join('');
    if (at.name === 'w:p') return `${inner()} `;
    if (at.name !== 'w:r') return inner();
    const own = lookOfRun(story, at, look);
    if (own.isHidden) return '';
    const encoding = encodingOf(own);
    return encoding ? decodeLegacy(inner(), encoding) : inner();
  };
  // What was no letter of TCVN3 is a place to break a line.
  return words(element).replaceAll('\u00ad', '').normalize('NFC');
}
