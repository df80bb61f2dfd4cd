import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Html, html, joinHtml, raw } from '../../language/html.ts';
import { slugify } from '../../language/nfc.ts';
import { type Node, textOf } from '../body/node.ts';
import { parseBody } from '../body/parse.ts';
import { type BodyHooks, renderTree } from '../body/render.ts';
import { type Chapter, COMMON, guideChapters, handWritten, PICTURES, TRANSLATION } from './guide.ts';
import { GUIDE_STYLE } from './page-style.ts';
import type { FieldRow } from './rows.ts';

/** Where the guide speaks of a field: `places.hours.open`, as the end of an address. */
export const fieldAnchor = (chapter: string, path: string): string => `${chapter}.${path}`;

/**
 * The anchor of the nearest field that the guide tells, for a mistake at a place of a file; undefined where there is none.
 * @param chapter a kind, or the name of a file of the province without its ending. @param path of keys, as in an issue.
 */
export function fieldAnchorAt(chapter: string, path: readonly PropertyKey[]): string | undefined {
  anchors ??= new Set(
    guideChapters().flatMap(({ anchor, blocks }) =>
      blocks.flatMap((block) =>
        typeof block === 'string' ? [] : block.map(({ path }) => fieldAnchor(anchor, path)),
      ),
    ),
  );
  const names = path.filter((key) => typeof key === 'string');
  for (; names.length > 0; names.pop())
    for (const place of [chapter, COMMON, TRANSLATION]) {
      const anchor = fieldAnchor(place, names.join('.'));
      if (anchors.has(anchor)) return anchor;
    }
  return undefined;
}

let anchors: ReadonlySet<string> | undefined;

/** The guide has links of its own example only: they lead nowhere, and their words stay. */
const HOOKS: BodyHooks = {
  photo: pictureOf,
  gallery: () => html``,
  link: () => undefined,
  noteLabel: 'Lưu ý',
  footnotes: { label: 'Chú thích', to: (number) => `Chú thích ${number}`, back: () => 'Về chỗ chú thích' },
};

/** A picture of the desk, within the page: it is read where there is no desk too. @param id its file and its words. */
function pictureOf(id: string): Html {
  const [file = '', alt = ''] = id.split('\n');
  const bytes = readFileSync(join(PICTURES, file)).toString('base64');
  return html`<figure><img src="data:image/webp;base64,${bytes}" alt="${alt}"></figure>`;
}

/** Bodies of content name photos, and no files: a picture of the guide is given to the renderer as one. */
function asPhoto(node: Node): Node {
  const [image] = node.children ?? [];
  if (node.type !== 'paragraph' || image?.type !== 'image') return node;
  const id = `${basename(image.url ?? '')}\n${image.alt ?? ''}`;
  return { type: 'leafDirective', name: 'anh', attributes: { id } };
}

interface Entry {
  anchor: string;
  words: Html;
}

/**
 * The editors' guide as one page in Vietnamese: what content/README.md has, with a table of contents and a name for each
 * field, so that a message can lead to it. Nothing runs in it and it asks nobody for anything; its style is inside.
 */
export function createGuidePage(): string {
  const opening = parseBody(handWritten(), 'md').children ?? [];
  const title = textOf(opening[0] as Node);
  const introduction = opening.slice(1).map(asPhoto);
  const ids = introduction.flatMap((node) => (node.type === 'heading' ? [slugify(textOf(node))] : []));
  const chapters = guideChapters();
  const headings = introduction.filter(({ type }) => type === 'heading');
  const entries: Entry[] = [
    ...headings.map((node, at) => ({ anchor: ids[at] as string, words: html`${textOf(node)}` })),
    ...chapters.map(({ anchor, heading }) => ({ anchor, words: inline(heading) })),
  ];
  return raw(html`<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${[GUIDE_STYLE]}</style>
</head>
<body>
<a class="skip" href="#noi-dung">Tới nội dung</a>
<header><h1>${title}</h1></header>
<nav aria-labelledby="muc-luc"><h2 id="muc-luc">Mục lục</h2><ol>${entries.map(
    ({ anchor, words }) => html`<li><a href="#${anchor}">${[words]}</a></li>`,
  )}</ol></nav>
<main id="noi-dung" tabindex="-1">
${[render({ type: 'root', children: introduction }, ids)]}
${chapters.map(chapterHtml)}
</main>
</body>
</html>
`);
}

const render = (tree: Node, headingIds: readonly string[] = []): Html =>
  renderTree(tree, { ...HOOKS, headingIds });

const markdown = (text: string): Html => render(parseBody(text, 'md'));

/** Markdown of one line without a paragraph around it. */
const inline = (text: string): Html =>
  render({ type: 'root', children: parseBody(text, 'md').children?.[0]?.children ?? [] });

const chapterHtml = ({ anchor, heading, blocks }: Chapter): Html =>
  html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${[inline(heading)]}</h2>${blocks.map(
    (block) => (typeof block === 'string' ? markdown(block) : fieldTable(anchor, block)),
  )}</section>
`;

const COLUMNS = ['Mục', 'Là gì', 'Bắt buộc', 'Viết thế nào', 'Ví dụ'] as const;

function fieldTable(chapter: string, rows: readonly FieldRow[]): Html {
  const head = COLUMNS.map((name) => html`<th role="columnheader" scope="col">${name}</th>`);
  const lines = rows.map(({ path, title, how, required, example }) => {
    const anchor = fieldAnchor(chapter, path);
    const cells = [html`${title}`, html`${required}`, html`${how}`, html`<code>${example}</code>`];
    return html`<tr role="row" id="${anchor}"><th role="rowheader" scope="row"><a href="#${anchor}"><code>${path}</code></a></th>${cells.map(
      (cell, at) => html`<td role="cell" data-name="${COLUMNS[at + 1] as string}">${[cell]}</td>`,
    )}</tr>`;
  });
  return joinHtml([
    html`<table class="fields" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">`,
    ...lines,
    html`</tbody></table>`,
  ]);
}
