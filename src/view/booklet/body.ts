import type { Node } from '../../catalogue/body/node.ts';
import { parseBody } from '../../catalogue/body/parse.ts';
import { renderTree } from '../../catalogue/body/render.ts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { type Html, html, joinHtml, NO_HTML } from '../../language/html.ts';
import { bodyHooks } from '../body.ts';
import type { Reader } from '../site.ts';

/** So many paragraphs open a text. */
const OPENING = 2;

/** Notes at the foot are on the page of the record, with its sources. */
const withoutNotes = (node: Node): Node => ({
  ...node,
  ...(node.children && {
    children: node.children.filter(({ type }) => !type.startsWith('footnote')).map(withoutNotes),
  }),
});

/** The blocks of a record's text; none of a composed page, which is made of parts that do not print. */
function blocksOf(reader: Reader, record: CatalogueRecord): readonly Node[] {
  const { words } = reader.shown(record);
  return words.format === 'md' && words.body
    ? (withoutNotes(parseBody(words.body, 'md')).children ?? [])
    : [];
}

function rendered(reader: Reader, record: CatalogueRecord): (children: Node[]) => Html {
  const hooks = {
    ...bodyHooks(reader, reader.shown(record).lang),
    photo: () => NO_HTML,
    gallery: () => NO_HTML,
  };
  return (children) => renderTree({ type: 'root', children }, hooks);
}

/** How a record's text begins: its first paragraphs, before any heading. */
export function openingHtml(reader: Reader, record: CatalogueRecord): Html {
  const blocks = blocksOf(reader, record);
  const heading = blocks.findIndex(({ type }) => type === 'heading');
  const before = blocks.slice(0, heading < 0 ? undefined : heading);
  return rendered(reader, record)(before.filter(({ type }) => type === 'paragraph').slice(0, OPENING));
}

/** A record's whole text without its pictures, its headings below that of the record. */
export function wholeHtml(reader: Reader, record: CatalogueRecord): Html {
  const render = rendered(reader, record);
  return joinHtml(
    blocksOf(reader, record).map((block) => {
      if (block.type !== 'heading') return render([block]);
      const words = render(block.children ?? []);
      return (block.depth ?? 2) <= 2 ? html`<h4>${[words]}</h4>` : html`<h5>${[words]}</h5>`;
    }),
  );
}
