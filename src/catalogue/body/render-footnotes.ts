import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { footnotesOf } from './footnotes.ts';
import type { Node } from './node.ts';

/** What is said of footnotes to whoever does not see them. */
export interface FootnoteWords {
  /** Of all of them together. */
  label: string;
  /** Of the sign that leads to one. */
  to(number: number): string;
  /** Of the sign that leads back. */
  back(number: number): string;
  /** Languages of these words and of the body, where they are not the same. */
  languages?: { words: string; body: string };
}

/**
 * Footnotes of a body: a sign in the text leads to its note at the end, and signs there lead back to each place. Their
 * links stay on the page, at a kiosk too.
 */
export function createFootnotes(tree: Node, words: FootnoteWords) {
  const notes = footnotesOf(tree);
  /** How often each was referred to. */
  const times = new Map<number, number>();
  const noteId = (number: number) => `chu-thich-${number}`;
  const placeId = (number: number, time: number) => `ve-chu-thich-${number}${time > 1 ? `-${time}` : ''}`;
  const spoken = words.languages && html` lang="${words.languages.words}"`;
  const written = words.languages && html` lang="${words.languages.body}"`;

  const back = (number: number): Html =>
    joinHtml(
      Array.from({ length: times.get(number) ?? 0 }, (_, index) => {
        const id = placeId(number, index + 1);
        return html` <a class="footnote-back" href="#${id}"${[spoken]} aria-label="${words.back(number)}">↩</a>`;
      }),
    );

  return {
    reference(node: Node): Html {
      const number = notes.get(node.identifier ?? '')?.number;
      if (number === undefined) return NO_HTML;
      const time = (times.get(number) ?? 0) + 1;
      times.set(number, time);
      return html`<sup><a class="footnote" id="${placeId(number, time)}" href="#${noteId(number)}"${[spoken]} aria-label="${words.to(number)}">${number}</a></sup>`;
    },

    /** All notes; after the text has been rendered. @param inner what is in a node. */
    list(inner: (node: Node) => Html): Html {
      if (notes.size === 0) return NO_HTML;
      // What one note says may refer to another, or to itself: only then is it known how many places lead here.
      const bodies = [...notes.values()].map(({ number, definition }) => ({
        number,
        ...split(definition, inner),
      }));
      const items = bodies.map(
        ({ number, before, last, isParagraph }) =>
          html`<li id="${noteId(number)}">${[before, isParagraph ? html`<p>${[last, back(number)]}</p>` : joinHtml([last, back(number)])]}</li>`,
      );
      return html`<section class="footnotes"${[spoken]} aria-label="${words.label}"><ol${[written]}>${items}</ol></section>`;
    },
  };
}

/** The way back stands at the end of a note's last paragraph, where there is one. */
function split(definition: Node, inner: (node: Node) => Html) {
  const children = definition.children ?? [];
  const final = children.at(-1);
  const isParagraph = final?.type === 'paragraph';
  const before = inner({ type: 'root', children: isParagraph ? children.slice(0, -1) : children });
  return { before, last: isParagraph ? inner(final) : NO_HTML, isParagraph };
}
