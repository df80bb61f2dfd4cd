import { type Node, walk } from '../body/node.ts';
import type { Issue } from '../issues.ts';
import type { Body } from '../read-record.ts';
import { DIRECTIVES } from './bodies.ts';
import type { BodyRule } from './rule.ts';
import { type TypedBody, typedBody, unquoted } from './typed-lines.ts';

const NAMES = [...DIRECTIVES.keys()].join('|');

/** `:anh{…}`: with one colon it is no block. A word after a colon is one only with its brackets. */
const ONE_COLON = new RegExp(`(?<![:\\p{L}\\p{N}]):(${NAMES})(?=[[{])`, 'u');
/** `:: anh`, `::: luu-y` */
const GAP = new RegExp(`^(:{2,})[ \\t\\u00a0]+(${NAMES})(?![\\p{L}\\p{N}-])`, 'u');
/** `xem ::anh{…}`: a block behind words of its line; behind another block, that one is told of (bodies.ts). */
const WITHIN = new RegExp(`^(?!::+[\\p{L}_]).*?[^\\s:][ \\t]*(:{2,})(${NAMES})(?=[[{])`, 'u');

const SUSPECT = new RegExp(`:[ \\t\\u00a0]*(?:${NAMES})|:::`);

/** Blocks that nobody would read as such, or that take in more than was meant. */
export const blockSlips: BodyRule = (words) => {
  if (words.format !== 'md' || !SUSPECT.test(words.body)) return [];
  const typed = typedBody(words);
  return typed ? check(typed, words) : [];
};

function check(typed: TypedBody, { file }: Body): Issue[] {
  const issues: Issue[] = [];
  const say = (index: number, code: string, message: string, fix: string) =>
    issues.push({ file, line: typed.lineOf(index), level: 'error', code, message, fix });
  const shape = (name: string) => DIRECTIVES.get(name)?.shape ?? '';
  const alone = (name: string) => `Viết trên một dòng riêng: ${shape(name)}`;
  for (const [index, line] of typed.lines.entries()) {
    const [, one] = ONE_COLON.exec(line) ?? [];
    if (one)
      say(
        index,
        'directive-shape',
        `“:${one}” chỉ có một dấu hai chấm nên sẽ hiện nguyên thành chữ.`,
        alone(one),
      );
    const [, , apart] = GAP.exec(unquoted(line)) ?? [];
    if (apart)
      say(
        index,
        'directive-shape',
        `Sau dấu hai chấm của khối “${apart}” có dấu cách nên khối sẽ hiện nguyên thành chữ.`,
        alone(apart),
      );
    const [, colons, within] = WITHIN.exec(unquoted(line)) ?? [];
    if (within)
      say(
        index,
        'directive-shape',
        `Khối “${colons}${within}” nằm giữa câu nên sẽ hiện nguyên thành chữ.`,
        alone(within),
      );
  }
  const strayEnds: number[] = [];
  let unread = typed.lines.filter((line) => /^:{3,}[^:\s]/.test(unquoted(line))).length;
  walk(typed.tree, (node) => {
    const first = (node.position?.start.line ?? 1) - 1;
    if (node.type === 'containerDirective' || node.type === 'leafDirective')
      checkColons(node, typed, (code, message, fix) => say(first, code, message, fix));
    if (node.type === 'containerDirective') unread--;
    if (node.type !== 'paragraph' || node.data?.directiveLabel) return;
    for (let index = first; index < (node.position?.end.line ?? 0); index++)
      if (/^:{2,}\s*$/.test(unquoted(typed.lines[index] ?? ''))) strayEnds.push(index);
  });
  // What should have opened it is told already.
  if (issues.length > 0 || unread > 0) return issues;
  for (const index of strayEnds)
    say(
      index,
      'directive-end',
      `Dòng “${unquoted(typed.lines[index] ?? '').trim()}” để đóng khối, nhưng ở trên không có khối nào mở.`,
      `Xóa dòng này, hoặc mở khối ở trên: ${shape('luu-y')}`,
    );
  return issues;
}

/** A block with words between its two lines has three colons, one that stands on its line has two. */
function checkColons(
  node: Node,
  typed: TypedBody,
  say: (code: string, message: string, fix: string) => void,
): void {
  const name = node.name ?? '';
  const shape = DIRECTIVES.get(name)?.shape;
  if (!shape) return;
  const holdsWords = shape.startsWith(':::');
  if (holdsWords && node.type === 'leafDirective')
    say('directive-shape', `Khối “${name}” phải mở bằng ba dấu hai chấm và có dòng đóng.`, `Viết: ${shape}`);
  else if (!holdsWords && node.type === 'containerDirective')
    say(
      'directive-shape',
      `Khối “${name}” chỉ viết hai dấu hai chấm, và không có dòng đóng: với ba dấu nó nuốt cả phần dưới.`,
      `Viết trên một dòng riêng: ${shape}`,
    );
  else if (holdsWords && !isClosed(node, typed))
    say(
      'directive-open',
      `Khối “:::${name}” chưa đóng nên cả phần dưới nằm trong khối.`,
      'Thêm một dòng ::: ngay dưới đoạn cuối của khối.',
    );
}

/** Whether a block ends with a line of its own, which is not that of a block within it. */
function isClosed({ position, children }: Node, { lines }: TypedBody): boolean {
  const end = position?.end.line ?? 0;
  const inner = children?.some(
    (child) => child.type === 'containerDirective' && child.position?.end.line === end,
  );
  return !inner && end > (position?.start.line ?? 0) && /^:{3,}\s*$/.test(unquoted(lines[end - 1] ?? ''));
}
