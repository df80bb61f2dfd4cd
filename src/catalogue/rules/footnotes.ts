import { footnotesOf } from '../body/footnotes.ts';
import { type Node, walk } from '../body/node.ts';
import type { Issue } from '../issues.ts';
import type { Body } from '../read-record.ts';

/** A sign of a footnote that stayed text, since there is no note of the name. */
const RAW = /\[\^([^\]\n]{1,60})\]/g;

/**
 * Names of footnotes that stayed text in a node, with their lines within the body.
 * @param text the body as its tree was read from (`readableBody`): the node itself may have lost its line feeds.
 */
export function rawFootnotes(
  { type, value = '', position }: Node,
  text: string,
): { name: string; line: number }[] {
  if (type !== 'text' || !position) return [];
  const beginnings = text.slice(position.start.offset, position.end.offset).split('[^');
  const line = (nth: number) => position.start.line + beginnings.slice(0, nth).join().split('\n').length - 1;
  return [...value.matchAll(RAW)].map(({ 1: name = '', index }) => ({
    name,
    line: line(value.slice(0, index).split('[^').length),
  }));
}

/**
 * A sign in the text has its note, once, and a note its sign.
 * @param text the body as its tree was read from.
 */
export function footnoteIssues(tree: Node, text: string, { file, bodyLine }: Body): Issue[] {
  const issues: Issue[] = [];
  const notes = footnotesOf(tree);
  const seen = new Set<string>();
  const say = (line: number, level: Issue['level'], code: string, message: string, fix: string) =>
    issues.push({ file, line: bodyLine - 1 + line, level, code, message, fix });
  walk(tree, (node) => {
    for (const { name, line } of rawFootnotes(node, text))
      say(
        line,
        'error',
        'footnote-missing',
        `Không có lời chú thích cho [^${name}].`,
        /\s/.test(name)
          ? 'Tên của chú thích không có dấu cách, ví dụ [^1].'
          : `Viết lời chú thích trên một dòng riêng, sau một dòng trống: [^${name}]: …`,
      );
    if (node.type !== 'footnoteDefinition') return;
    const { identifier = '', label = identifier } = node;
    const line = node.position?.start.line ?? 1;
    if (seen.has(identifier))
      say(
        line,
        'error',
        'footnote-twice',
        `Chú thích [^${label}] viết hai lần.`,
        'Đặt tên khác cho chú thích này.',
      );
    else if (!notes.has(identifier))
      say(
        line,
        'warning',
        'footnote-unused',
        `Chú thích [^${label}] không hiện, vì trong bài không có chỗ nào dẫn tới nó.`,
        `Viết [^${label}] vào chỗ cần chú thích, hoặc xóa.`,
      );
    seen.add(identifier);
  });
  return issues;
}
