import { isMap, isScalar, type Pair, parseDocument, type Scalar, type YAMLMap } from 'yaml';

/** The source a translation was made from; `on` is a day, YYYY-MM-DD. */
export interface Stamp {
  source: string;
  blocks: readonly string[];
  on: string;
}

/**
 * The text of a translation's file with `translation.source`, `.blocks` and `.on` set. The YAML tree only says where
 * these stand: every other byte, the editor's comments, quotes and order, stays. An equal stamp changes nothing,
 * the day included.
 * @throws Error when the file has no `translation` block, which the catalogue rules out.
 */
export function stampTranslation(text: string, { source, blocks, on }: Stamp): string {
  const head = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)---/.exec(text);
  if (!head) throw new Error('The file has no front matter.');
  const [, opening = '', yaml = ''] = head;
  const doc = parseDocument(yaml, { keepSourceTokens: true });
  const map = doc.get('translation');
  if (!isMap(map)) throw new Error('The front matter has no translation block.');
  const values: [string, string][] = [
    ['source', source],
    // A single block such as 123456 or 12e456 would be a number.
    ['blocks', `"${blocks.join(' ')}"`],
  ];
  if (map.get('source') === source && map.get('blocks') === blocks.join(' ')) return text;
  const edited = edit(yaml, map, [...values, ['on', on]]);
  return opening + edited + text.slice(opening.length + yaml.length);
}

/** Replaces the values, given as YAML, that stand there, and adds the others after the last one. */
function edit(yaml: string, map: YAMLMap, values: [string, string][]): string {
  const changes: { from: number; to: number; text: string }[] = [];
  const added: string[] = [];
  for (const [key, value] of values) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    const range = isScalar(pair?.value) ? pair.value.range : undefined;
    if (range) changes.push({ from: range[0], to: range[1], text: value });
    else added.push(`${key}: ${value}`);
  }
  if (added.length > 0) changes.push(addition(yaml, map, added));
  changes.sort((a, b) => b.from - a.from);
  return changes.reduce((whole, { from, to, text }) => whole.slice(0, from) + text + whole.slice(to), yaml);
}

function addition(yaml: string, map: YAMLMap, lines: string[]): { from: number; to: number; text: string } {
  const last = map.items.at(-1) as Pair<Scalar, Scalar>;
  const end = (last.value?.range ?? (last.key.range as [number, number, number]))[1];
  if (map.flow) return { from: end, to: end, text: lines.map((line) => `, ${line}`).join('') };
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const start = (last.key.range as [number, number, number])[0];
  const indent = ' '.repeat(start - (yaml.lastIndexOf('\n', start - 1) + 1));
  // After the whole line, so that a comment at its end stays with its value.
  const lineEnd = yaml.slice(0, end).endsWith('\n') ? end - newline.length : yaml.indexOf(newline, end);
  const at = lineEnd < 0 ? yaml.length : lineEnd;
  return { from: at, to: at, text: lines.map((line) => `${newline}${indent}${line}`).join('') };
}
