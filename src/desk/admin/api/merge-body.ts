import { diffArrays } from 'diff';
import type { Node } from '../../../catalogue/body/node.ts';
import { parseBody } from '../../../catalogue/body/parse.ts';

/**
 * The body that an editor sends, with every line as it stands on the disk that says the same: Sveltia writes `_x_` for
 * `*x*`, indents lists anew and drops the alignment of tables. What the lines mean is what was sent.
 * @param former as it stands, undefined for a new text. @param sent as the form wrote it.
 */
export function mergeBody(former: string | undefined, sent: string): string {
  const wanted = meaningOf(sent);
  if (former !== undefined && meaningOf(former) === wanted) return former;
  const fits = (text: string) => meaningOf(text) === wanted;
  const mended = sent.split('\n').map(asTyped);
  const tries = [
    () => mergeLines((former ?? '').split('\n'), mended),
    () => mergeLines((former ?? '').split('\n'), sent.split('\n')),
    () => mergeBlocks(former ?? '', sent),
    () => mended.join('\n'),
  ];
  for (const attempt of tries) {
    const text = attempt();
    if (fits(text)) return text;
  }
  return sent;
}

/** What a body says, without how it is written: only the alignment of a table's columns is no part of it. */
const meaningOf = (body: string): string => JSON.stringify(bare(parseBody(body, 'md')));

const LEFT_OUT: ReadonlySet<string> = new Set(['position', 'align', 'spread', 'data']);

function bare(given: Node): unknown {
  const node = strongOutside(given);
  const children = joined(node.children ?? []).map(bare);
  const own = Object.entries(node).filter(([key]) => !LEFT_OUT.has(key) && key !== 'children');
  return [Object.fromEntries(own), children];
}

/** `***x***` and `**_x_**` look the same and say the same. */
function strongOutside(node: Node): Node {
  const [only, ...others] = node.children ?? [];
  if (node.type !== 'emphasis' || only?.type !== 'strong' || others.length > 0) return node;
  return { ...only, children: [{ ...node, ...(only.children && { children: only.children }) }] };
}

/** Texts beside one another are one: an escape or a reference parts them. */
function joined(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value = `${last.value ?? ''}${node.value ?? ''}`;
    else result.push({ ...node });
  }
  return result;
}

/** `_x_` as `*x*`, where the underscores stand outside of words, and signs that mean nothing without a backslash. */
const asTyped = (line: string): string =>
  /`|https?:/.test(line)
    ? line
    : line
        .replace(/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_]*[^\s_\\])_(?![\p{L}\p{N}_])/gu, '*$1*')
        .replace(/(?<!~)\\~(?!~|\\~)/g, '~')
        .replace(/(?<=\s)\\\*(?=\s)/g, '*')
        .replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');

function mergeLines(former: readonly string[], sent: readonly string[]): string {
  const parts = diffArrays([...former], [...sent], { comparator: (a, b) => signOf(a) === signOf(b) });
  const lines: string[] = [];
  let at = 0;
  let removed: string[] = [];
  for (const part of parts) {
    if (part.removed) {
      removed = part.value;
      at += part.value.length;
      continue;
    }
    if (part.added) lines.push(...part.value.map((line, index) => inPlaceOf(removed[index], line)));
    else {
      lines.push(...former.slice(at, at + part.value.length));
      at += part.value.length;
    }
    removed = [];
  }
  return lines.join('\n');
}

/** Blocks as they stand on the disk where they say the same, for a text whose lines cannot all be put right at once. */
function mergeBlocks(former: string, sent: string): string {
  const [before, now] = [blocksOf(former), blocksOf(sent)];
  const parts = diffArrays(before, now, { comparator: (a, b) => a.meaning === b.meaning });
  const texts: string[] = [];
  let at = 0;
  for (const { added, removed, value } of parts) {
    if (added) texts.push(...value.map(({ text }) => text));
    else if (!removed) texts.push(...before.slice(at, at + value.length).map(({ text }) => text));
    if (!added) at += value.length;
  }
  return texts.join('\n\n');
}

function blocksOf(body: string): { text: string; meaning: string }[] {
  const lines = body.split('\n');
  return (parseBody(body, 'md').children ?? []).flatMap((node) => {
    const { start, end } = node.position ?? {};
    if (!start || !end) return [];
    return [{ text: lines.slice(start.line - 1, end.line).join('\n'), meaning: JSON.stringify(bare(node)) }];
  });
}

const INDENT = /^[ \t]*(?:[-*+]|\d{1,9}[.)])?[ \t]*/;

/** A changed line of a list keeps the indent and the mark that it had. */
function inPlaceOf(former: string | undefined, line: string): string {
  const [before = ''] = INDENT.exec(former ?? '') ?? [];
  const [now = ''] = INDENT.exec(line) ?? [];
  return before.trim() && now.trim() && mark(before) === mark(now) ? before + line.slice(now.length) : line;
}

const mark = (indent: string) => indent.trim().replace(/^[*+]$/, '-');

/** What a line says, however it is written. */
function signOf(line: string): string {
  const hard = / {2,}$/.test(line) || /(?<!\\)\\$/.test(line) ? '⏎' : '';
  const text = line.trim().replace(/\\$/, '').trimEnd();
  if (/^([-*_])(?:\s*\1){2,}$/.test(text)) return '***';
  if (/^\|?[\s:|-]*-[\s:|-]*$/.test(text) && text.includes('|'))
    return text.replace(/[\s:]/g, '').replace(/-+/g, '-');
  if (text.startsWith('|')) return text.replace(/\s*\|\s*/g, '|');
  if (text.startsWith('::')) return text.replaceAll('"', '');
  return (
    text
      .replace(/^[*+](?=\s)/, '-')
      .replace(/^([-]|\d+[.)])\s+/, '$1 ')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1')
      .replaceAll('_', '*') + hard
  );
}
