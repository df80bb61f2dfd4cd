import { attributesOf, type MdxAttribute, type Node, walk } from '../body/node.ts';
import { parseComposed, readableBody } from '../body/parse.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { Body } from '../read-record.ts';
import { checkLink, type Links, linksOf, PICTURE_FIX, rawDirective } from './bodies.ts';
import { rawFootnotes } from './footnotes.ts';
import { fixFor } from './references.ts';
import type { BodyRule, Say } from './rule.ts';

/** Components a composed page may use, and their attributes (true: required). A map, in which `constructor` is not found. */
export const COMPONENTS: ReadonlyMap<string, Readonly<Record<string, boolean>>> = new Map([
  ['Photo', { id: true }],
  ['Gallery', { ids: true }],
  ['Note', { title: false }],
  ['Quote', { source: false }],
  ['Timeline', {}],
  ['Moment', { year: true, title: true }],
  ['Figures', { id: true }],
] as [string, Record<string, boolean>][]);

/** What is neither code nor one of the things checked below. Whatever else a new reader may find is not let through. */
const MARKUP = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
]);

/**
 * MDX runs code at build. What is let through is markup only: listed components with plain string attributes;
 * no import or export, no braces, no addresses that run something. The compiler is given what was read here and
 * nothing else.
 */
export const mdxGuard: BodyRule = (body, around) =>
  body.format === 'mdx' ? checkMdx(body, linksOf(around)) : [];

function checkMdx(words: Body, links: Links): Issue[] {
  const issues: Issue[] = [];
  let tree: Node;
  let text: string;
  try {
    tree = parseComposed(words.body);
    text = readableBody(words.body, 'mdx');
  } catch (error) {
    return [mdxIssue(error, words)];
  }
  walk(tree, (node) => {
    const sayAt =
      (line: number): Say =>
      (code, message, fix, level = 'error') =>
        issues.push({ file: words.file, line: words.bodyLine - 1 + line, level, code, message, fix });
    const say = sayAt(node.position?.start.line ?? 1);
    switch (node.type) {
      case 'mdxjsEsm':
        say('mdx-import', 'Không được viết import hoặc export trong bài.', 'Xóa dòng này.');
        break;
      case 'link':
        checkLink(node, say, links, words);
        break;
      case 'text':
        for (const { line } of rawFootnotes(node, text)) sayFootnote(sayAt(line));
        break;
      case 'heading':
        if (node.depth === 1)
          say(
            'heading-one',
            'Tên của bản ghi đã là tiêu đề lớn nhất của trang.',
            'Dùng ## cho tiêu đề trong bài.',
          );
        break;
      case 'paragraph':
        issues.push(...directiveIssues(node, text, words));
        break;
      case 'image':
        say('image-in-body', 'Ảnh trong bài phải là ảnh của kho ảnh.', PICTURE_FIX.mdx);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        checkElement(node, say, links.lookUp);
        break;
      default:
        if (node.type.endsWith('Expression'))
          say(
            'mdx-expression',
            'Không được viết dấu { } trong bài này: đó là mã lệnh.',
            'Xóa, hoặc viết bằng chữ.',
          );
        else if (!MARKUP.has(node.type))
          say('mdx-markup', `Không dùng được “${node.type}” trong bài này.`, 'Xóa, hoặc viết bằng chữ.');
    }
  });
  return issues;
}

/** The compiler's own footnotes would speak English. */
const sayFootnote = (say: Say): void =>
  say(
    'mdx-footnote',
    'Tệp .mdx không có chú thích cuối bài [^…].',
    'Viết lời chú thích vào trong câu, hoặc vào <Note title="…">…</Note>',
  );

/** The blocks of plain bodies are components here. */
function directiveIssues(node: Node, text: string, words: Body): Issue[] {
  const raw = rawDirective(node, text, words.bodyLine);
  if (!raw) return [];
  const message = `Tệp .mdx không dùng khối “${raw.typed}”, nó sẽ hiện nguyên thành chữ.`;
  const fix = 'Viết: <Note title="…">…</Note>, <Photo id="mã-ảnh" /> hoặc <Gallery ids="mã-1 mã-2" />';
  return [{ file: words.file, line: raw.line, level: 'error', code: 'mdx-directive', message, fix }];
}

function checkElement(node: Node, say: Say, lookUp: Links['lookUp']): void {
  const name = node.name ?? '';
  const known = COMPONENTS.get(name);
  if (!known) {
    const guess = nearest(name, [...COMPONENTS.keys()]);
    say(
      'mdx-component',
      `Không có thành phần <${name}>.`,
      guess ? `Viết: <${guess}>` : `Dùng một trong: ${[...COMPONENTS.keys()].join(', ')}`,
    );
    return;
  }
  for (const attribute of (node.attributes ?? []) as MdxAttribute[]) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value === 'object')
      say(
        'mdx-expression',
        `Thuộc tính của <${name}> phải là chữ trong dấu nháy.`,
        `Viết: ${attribute.name ?? 'id'}="…"`,
      );
    else if (!(attribute.name && Object.hasOwn(known, attribute.name)))
      say(
        'mdx-attribute',
        `<${name}> không có thuộc tính “${attribute.name}”.`,
        `Dùng: ${Object.keys(known).join(', ') || 'không thuộc tính nào'}`,
      );
  }
  const given = attributesOf(node);
  for (const [key, required] of Object.entries(known)) {
    if (required && !given[key])
      say('mdx-attribute', `<${name}> thiếu ${key}.`, `Viết: <${name} ${key}="…" />`);
  }
  const reference = name === 'Figures' ? 'figures' : 'photos';
  for (const id of (given['ids'] ?? given['id'] ?? '').split(/[\s,]+/).filter(Boolean)) {
    if (!lookUp.has(reference, id))
      say(
        reference === 'photos' ? 'unknown-photo' : 'unknown-record',
        `Không có mã “${id}” trong content/${reference}.`,
        fixFor(id, lookUp.ids(reference)),
      );
  }
}

/** Malformed MDX: satteri gives `line:column` within the body. */
function mdxIssue(error: unknown, { file, bodyLine }: Body): Issue {
  const line = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return {
    file,
    line: bodyLine - 1 + Number(line ?? 1),
    level: 'error',
    code: 'mdx-syntax',
    message: 'Không đọc được thẻ ở đây: thẻ mở mà chưa đóng, hoặc có dấu { hay < lẻ.',
    fix: 'Đóng thẻ, ví dụ <Note title="…">…</Note>, hoặc viết &lt; thay cho <.',
  };
}
