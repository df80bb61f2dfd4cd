import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Data = Readonly<Record<string, unknown>>;

const isData = (value: unknown): value is Data =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/**
 * Brings a document to other data and leaves everything else of it: comments, blank lines, and the form of each value
 * that stays what it was.
 */
export function mergeData(doc: Document, data: Data): void {
  if (isMap(doc.contents)) mergeMap(doc, doc.contents, data);
  else doc.contents = doc.createNode(data) as typeof doc.contents;
}

function merged(doc: Document, node: unknown, value: unknown): Node {
  if (isDeepStrictEqual(plain(doc, node), value)) return node as Node;
  if (isMap(node) && isData(value)) return mergeMap(doc, node, value);
  if (isSeq(node) && Array.isArray(value)) return mergeSeq(doc, node, value);
  const next = doc.createNode(value) as Node;
  if (isScalar(node) && isScalar(next)) {
    const { comment, commentBefore, spaceBefore } = node;
    Object.assign(next, { comment, commentBefore, spaceBefore });
  }
  return next;
}

function mergeMap(doc: Document, map: YAMLMap, data: Data): YAMLMap {
  map.items = map.items.filter((pair) => Object.hasOwn(data, keyOf(pair)));
  for (const [key, value] of Object.entries(data)) {
    const pair = map.items.find((one) => keyOf(one) === key);
    if (pair) pair.value = merged(doc, pair.value, value);
    else map.items.push(new Pair(new Scalar(key), doc.createNode(value)));
  }
  return map;
}

/** An item is known by being the same, then by its id, then by its place. */
function mergeSeq(doc: Document, list: YAMLSeq, data: readonly unknown[]): YAMLSeq {
  const rest = list.items.map((node, at) => ({ node, at, value: plain(doc, node) }));
  const take = (fits: (item: (typeof rest)[number]) => boolean) => {
    const at = rest.findIndex(fits);
    return at < 0 ? undefined : rest.splice(at, 1)[0]?.node;
  };
  const same = data.map((value) => take((item) => isDeepStrictEqual(item.value, value)));
  list.items = data.map((value, at) => {
    const id = idOf(value);
    const known =
      same[at] ??
      (id === undefined ? undefined : take((item) => idOf(item.value) === id)) ??
      take((item) => item.at === at && idOf(item.value) === undefined);
    return known ? merged(doc, known, value) : (doc.createNode(value) as Node);
  });
  return list;
}

/** What tells an item of a list from the others. */
const idOf = (value: unknown): unknown =>
  isData(value) ? (value['id'] ?? value['code'] ?? value['tag']) : undefined;

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

const plain = (doc: Document, node: unknown): unknown =>
  isMap(node) || isSeq(node) || isScalar(node) ? node.toJS(doc) : node;
