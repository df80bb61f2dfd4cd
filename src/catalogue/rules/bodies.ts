import { isShortAddress, LONG_ADDRESS_FIX, LONGEST_ADDRESS } from '../../model/address-length.ts';
import { attributesOf, isLineBreak, type Node, textOf, walk } from '../body/node.ts';
import { parseBody, readableBody } from '../body/parse.ts';
import { shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { nearest } from '../nearest.ts';
import type { Body } from '../read-record.ts';
import { suggestId } from '../record-id.ts';
import { checkAnchor, folderOf } from './anchors.ts';
import { footnoteIssues } from './footnotes.ts';
import { fixFor, type LookUp, lookUpOf } from './references.ts';
import type { Anchors, Around, BodyRule, Say } from './rule.ts';

/** Directives of Markdown bodies and what each must have. A map, in which `constructor` is not found. */
export const DIRECTIVES: ReadonlyMap<string, { shape: string; required?: string }> = new Map([
  ['luu-y', { shape: ':::luu-y[Tiêu đề] … :::' }],
  ['anh', { shape: '::anh{id=ma-anh}', required: 'id' }],
  ['bo-anh', { shape: '::bo-anh{ids="ma-anh-1 ma-anh-2"}', required: 'ids' }],
  ['video', { shape: '::video[Tên]{url="https://…"}', required: 'url' }],
]);

/** What to write for a picture of Markdown. */
export const PICTURE_FIX = {
  md: 'Đặt ảnh vào content/photos/<mã>/ rồi viết: ::anh{id=<mã>}',
  mdx: 'Viết: <Photo id="mã-ảnh" />',
} as const;

const EVERY_SHAPE = `Dùng một trong: ${[...DIRECTIVES.values()].map(({ shape }) => shape).join('  ')}`;

/** How to write the directive that was meant, with or without the marks of Vietnamese. */
function shapeLike(name: string): string {
  const guess = nearest(suggestId(name), [...DIRECTIVES.keys()]);
  return guess ? `Viết: ${DIRECTIVES.get(guess)?.shape}` : EVERY_SHAPE;
}

/** A directive that stayed text, in a quote too: of a name no parser takes, or with more than a directive on its line. */
const RAW_DIRECTIVE = /^[ \t>]*(:{2,})([\p{L}_][\p{L}\p{M}\w-]*)/mu;

/**
 * The first line of a paragraph that begins like a directive, with its number in the file.
 * @param text the body as its tree was read from (`readableBody`).
 */
export function rawDirective(
  node: Node,
  text: string,
  bodyLine: number,
): { name: string; typed: string; line: number } | undefined {
  const { start, end } = node.position ?? {};
  const paragraph = text.slice(start?.offset, end?.offset);
  const match = RAW_DIRECTIVE.exec(paragraph);
  if (!match) return undefined;
  const [, colons, name] = match as unknown as [string, string, string];
  const above = paragraph.slice(0, match.index).split('\n').length - 1;
  return { name, typed: colons + name, line: bodyLine - 1 + (start?.line ?? 1) + above };
}

/**
 * A sign of something to check: a directive, a link, an image, HTML, a heading of the first level. Most bodies are
 * prose without any, and reading their Markdown would be a fifth of the time a large province takes to read.
 */
const TO_CHECK = /[[<@]|::|\/\/|www\.|(?<!#)#(?:\s|$)|^[ \t>]*=/m;

/** Bodies: known directives, photos that exist, links that lead somewhere and run nothing. */
export const bodies: BodyRule = (body, around) =>
  body.format === 'md' && TO_CHECK.test(body.body) ? checkBody(body, linksOf(around)) : [];

/** What links of bodies can lead to. */
export interface Links {
  lookUp: LookUp;
  anchors: Anchors;
}

export const linksOf = ({ shared, anchors }: Around): Links => ({ lookUp: lookUpOf(shared.known), anchors });

function checkBody(words: Body, links: Links): Issue[] {
  const issues: Issue[] = [];
  const text = readableBody(words.body, 'md');
  const tree = parseBody(words.body, 'md');
  walk(tree, (node) => {
    const line = words.bodyLine - 1 + (node.position?.start.line ?? 1);
    const say = (code: string, message: string, fix: string, level: Issue['level'] = 'error') =>
      issues.push({ file: words.file, line, level, code, message, fix });
    if (node.type === 'heading' && node.depth === 1)
      say(
        'heading-one',
        'Tên của bản ghi đã là tiêu đề lớn nhất của trang.',
        'Dùng ## cho tiêu đề trong bài.',
      );
    if (node.type === 'containerDirective' || node.type === 'leafDirective')
      checkDirective(node, say, links.lookUp);
    if (node.type === 'link') checkLink(node, say, links, words);
    const raw = node.type === 'paragraph' ? rawDirective(node, text, words.bodyLine) : undefined;
    if (raw) {
      const known = DIRECTIVES.get(raw.name);
      issues.push({
        file: words.file,
        line: raw.line,
        level: 'error',
        code: known ? 'directive-shape' : 'unknown-directive',
        message: known
          ? `Khối “${raw.name}” viết chưa đúng mẫu nên sẽ hiện nguyên thành chữ.`
          : `Không có khối “${raw.name}”.`,
        fix: known ? `Viết trên một dòng riêng: ${known.shape}` : shapeLike(raw.name),
      });
    }
    if (node.type === 'image')
      say(
        'image-in-body',
        'Ảnh trong bài phải là ảnh của kho ảnh, để có chú thích và bản quyền.',
        PICTURE_FIX.md,
      );
    if (node.type === 'html' && !isLineBreak(node))
      say(
        'html-as-text',
        `Thẻ HTML “${(node.value ?? '').slice(0, 40)}” sẽ hiện nguyên thành chữ.`,
        'Xóa thẻ nếu không muốn hiện.',
        'warning',
      );
  });
  issues.push(...footnoteIssues(tree, text, words));
  return issues;
}

function checkDirective(node: Node, say: Say, lookUp: LookUp): void {
  const name = node.name ?? '';
  const known = DIRECTIVES.get(name);
  if (!known) {
    say('unknown-directive', `Không có khối “${name}”.`, shapeLike(name));
    return;
  }
  const attributes = attributesOf(node);
  if (known.required && !attributes[known.required]) {
    // Of one with a colon too many it is told already how it is written (block-slips.ts).
    if (node.type === 'leafDirective')
      say('directive-shape', `Khối “${name}” thiếu ${known.required}.`, `Viết: ${known.shape}`);
    return;
  }
  for (const id of (attributes['ids'] ?? attributes['id'] ?? '').split(/[\s,]+/).filter(Boolean)) {
    if (!lookUp.has('photos', id))
      say(
        'unknown-photo',
        `Không có ảnh nào mang mã “${id}” trong content/photos.`,
        fixFor(id, lookUp.ids('photos')),
      );
  }
  if (name !== 'video') return;
  const url = attributes['url'] ?? '';
  if (!/^https?:/.test(url))
    say('unsafe-link', 'Địa chỉ video phải bắt đầu bằng https://', `Viết: ${known.shape}`);
  checkLength(url, say);
}

function checkLength(url: string, say: Say): void {
  if (!isShortAddress(url))
    say('long-address', `Địa chỉ “${url.slice(0, 60)}…” dài quá ${LONGEST_ADDRESS} ký tự.`, LONG_ADDRESS_FIX);
}

/** A link leads to a page of this site that exists, or elsewhere by an address that runs nothing. */
export function checkLink(node: Node, say: Say, { lookUp, anchors }: Links, words: Body): void {
  const url = node.url ?? '';
  checkLength(url, say);
  if (/^(https?:|mailto:|tel:)/i.test(url)) return;
  if (url.startsWith('#')) {
    const headings = anchors.headings(folderOf(words.file));
    if (headings) checkAnchor({ target: '', fragment: url.slice(1) }, headings, anchors.count(words), say);
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) {
    say('unsafe-link', `Địa chỉ “${url.slice(0, 60)}” không được dùng.`, 'Dùng địa chỉ https://…');
    return;
  }
  const match = /^([a-z]+)\/([a-z][a-z0-9-]*)(?:#(.*))?$/s.exec(url);
  if (!match) {
    say(
      'unknown-link',
      `Đường dẫn “${url.slice(0, 60)}” của “${textOf(node).slice(0, 40)}” không mở được.`,
      'Trong trang viết loại/mã, ví dụ places/bai-bien; trang ngoài viết https://…',
    );
  } else if (!lookUp.has(match[1] as string, match[2] as string)) {
    say(
      'unknown-link',
      `Không có bản ghi “${match[1]}/${match[2]}”.`,
      fixFor(match[2] as string, lookUp.ids(match[1] as string)),
    );
  } else if (match[3] !== undefined) {
    const target = `${match[1]}/${match[2]}`;
    const headings = anchors.headings(shownPath(target));
    if (headings) checkAnchor({ target, fragment: match[3] }, headings, headings.length, say);
  }
}
