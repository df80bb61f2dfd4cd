import {
  Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { z } from 'zod';
import { compose } from '../files.ts';
import { keysOf, schemaUnder } from '../schema-field.ts';
import { SEPARATORS } from '../signs.ts';
import { readWithPositions } from '../yaml-file.ts';

/** What is changed before a text is written; `setIn` and `deleteIn` take a path of keys. */
export type Edit = (doc: Document) => void;

/**
 * What Sveltia CMS 0.221.1 gives to the same `yaml` (src/lib/services/contents/file/format.js), so that a word changed
 * there changes one line of what was written here: blocks, two spaces, no line folded, quotes only where they must be.
 */
const FORM = {
  indent: 2,
  indentSeq: true,
  lineWidth: 0,
  defaultKeyType: 'PLAIN',
  defaultStringType: 'PLAIN',
  singleQuote: true,
  nullStr: '',
} as const;

/**
 * The one form of a YAML text: keys in the order of its schema, unknown ones after them, comments kept with their keys.
 * @param text as `readText` gives it.
 * @param blankLines whether a blank line before a key or a comment stays; what a form writes has none.
 * @returns undefined for a text in which the reader finds a mistake, or whose value would no longer say what was
 * typed (`01234` as 1234): it must be mended first.
 */
export function formatYaml(
  text: string,
  schema: z.ZodType,
  edit?: Edit,
  { blankLines = false } = {},
): string | undefined {
  let written = writeOnce(text, schema, blankLines, edit);
  // A comment that another key now precedes may belong to that one when it is read again.
  for (let pass = 0; written?.includes('#') && pass < MOST_PASSES; pass++) {
    const again = writeOnce(written, schema, blankLines);
    if (again === written) break;
    written = again;
  }
  return written;
}

const MOST_PASSES = 5;

function writeOnce(text: string, schema: z.ZodType, blankLines: boolean, edit?: Edit): string | undefined {
  const read = text.replace(SEPARATORS, ' ');
  if (readWithPositions(read, '').issues.some(({ level }) => level === 'error')) return undefined;
  // Keys that stand twice are among the mistakes of the reader.
  const doc = parseDocument(read, { uniqueKeys: false });
  if (!doc.commentBefore) keepAtHead(doc);
  edit?.(doc);
  const writer = { blankLines, isExact: true };
  const contents = isMap(doc.contents) ? canonical(writer, doc.contents, schema) : new YAMLMap();
  if (!writer.isExact) return undefined;
  const [before, after] = [tidy(writer, doc.commentBefore), tidy(writer, doc.comment)];
  if (blankLines) return stringify(contents as YAMLMap, before, after);
  // The document's own comments are set apart by blank lines.
  contents.commentBefore = joined(before, contents.commentBefore);
  contents.comment = joined(contents.comment, after);
  return stringify(contents as YAMLMap);
}

/** What stands above the first key speaks of the whole file, whatever key will be the first. */
function keepAtHead({ contents }: Document): void {
  const first = isMap(contents) ? contents.items[0]?.key : undefined;
  if (!isMap(contents) || !isScalar(first) || !first.commentBefore) return;
  contents.commentBefore = first.commentBefore;
  first.commentBefore = null;
}

const joined = (...comments: (string | null | undefined)[]): string | null =>
  comments.filter(Boolean).join('\n') || null;

/** The same form of plain values: texts, numbers, yes and no, lists, objects. */
export function yamlOf(data: object, schema: z.ZodType): string {
  const writer = { blankLines: false, isExact: true };
  return stringify(canonical(writer, data, schema) as YAMLMap);
}

function stringify(contents: YAMLMap, commentBefore?: string, comment?: string): string {
  const doc = new Document(contents);
  Object.assign(doc, { comment: comment ?? null, commentBefore: commentBefore ?? null });
  if (contents.items.length > 0) return doc.toString(FORM);
  // An empty map would be written as one; of a file without keys the comments are all.
  const comments = joined(commentBefore, contents.commentBefore, contents.comment, comment);
  return comments === null ? '' : `${comments.replace(/^(?=.)/gm, '#')}\n`;
}

const TEXT = z.string();

interface Writer {
  blankLines: boolean;
  /** False once a value is met that the form would not keep. */
  isExact: boolean;
}

/** @param given a node, or what an edit put in its place: a plain value. */
function canonical(writer: Writer, given: unknown, schema: z.ZodType | undefined): Node {
  const node = isNode(given) ? given : new Document(given).contents;
  if (isMap(node)) {
    const map = withComments(writer, new YAMLMap(), node);
    for (const { key, value } of inOrder(node, keysOf(schema))) {
      const inner = schemaUnder(schema, nameOf(key));
      map.items.push(new Pair(canonical(writer, key, TEXT), canonical(writer, value, inner)));
    }
    return map;
  }
  if (isSeq(node)) {
    const list = withComments(writer, new YAMLSeq(), node);
    for (const item of node.items) list.items.push(canonical(writer, item, schemaUnder(schema, 0)));
    return list;
  }
  return isScalar(node) ? canonicalScalar(writer, node, schema) : new Scalar(null);
}

function canonicalScalar(writer: Writer, node: Scalar, schema: z.ZodType | undefined): Node {
  const { value, source } = node;
  const isLossy = (typeof value === 'number' || typeof value === 'boolean') && source !== undefined;
  if (isLossy && source !== String(value) && !schema?.safeParse(value).success) writer.isExact = false;
  const kept = typeof value === 'string' ? compose(value.replace(SEPARATORS, ' ')) : value;
  return withComments(writer, new Scalar(kept), node);
}

/** Known keys as the schema has them; the others as they stand. */
function inOrder({ items }: YAMLMap, order: readonly string[]): Pair[] {
  const rank = ({ key }: Pair) => {
    const at = order.indexOf(nameOf(key));
    return at < 0 ? order.length : at;
  };
  return [...items].sort((a, b) => rank(a) - rank(b));
}

const nameOf = (key: unknown) => String(isScalar(key) ? key.value : key);

function withComments<T extends Node>(writer: Writer, to: T, from: Node): T {
  const { comment, commentBefore, spaceBefore } = from;
  if (comment) to.comment = tidy(writer, comment) as string;
  if (commentBefore) to.commentBefore = tidy(writer, commentBefore) as string;
  if (spaceBefore && writer.blankLines) to.spaceBefore = true;
  return to;
}

/** A comment as it will be read again. */
function tidy({ blankLines }: Writer, comment: string | null | undefined): string | undefined {
  const lines = comment?.split('\n').map((line) => line.trimEnd());
  return (blankLines ? lines : lines?.filter((line) => line !== ''))?.join('\n');
}
