import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/**
 * The field that stands at a line of a file, as the form names it: `geo.lat`, `hours.0.open`; `body` below the front
 * matter; undefined where there is none.
 * @param line 1-based.
 */
export function fieldAtLine(text: string, line: number): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const isRecord = lines[0]?.trimEnd() === '---';
  const end = isRecord ? lines.findIndex((one, at) => at > 0 && one.trimEnd() === '---') : lines.length;
  if (end < 0) return undefined;
  if (isRecord && line > end + 1) return 'body';
  const first = isRecord ? 1 : 0;
  const counter = new LineCounter();
  const { contents } = parseDocument(lines.slice(first, end).join('\n'), { lineCounter: counter });
  const lineOf = (node: unknown) => {
    const range = (node as Node | null)?.range;
    return range ? counter.linePos(range[0]).line + first : undefined;
  };
  const path: string[] = [];
  for (let node: unknown = contents; ; ) {
    const parts: [string, unknown, unknown][] = isMap(node)
      ? node.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), key, value])
      : isSeq(node)
        ? node.items.map((item, at) => [String(at), item, item])
        : [];
    const found = parts.findLast(([, at]) => (lineOf(at) ?? Number.POSITIVE_INFINITY) <= line);
    if (!found) break;
    path.push(found[0]);
    node = found[2];
  }
  return path.length > 0 ? path.join('.') : undefined;
}
