import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { cleanValues } from './clean-values.ts';
import type { Issue } from './issues.ts';
import type { YamlFile } from './parsed-yaml.ts';
import { SEPARATORS } from './signs.ts';
import { parseSimpleYaml } from './simple-yaml.ts';
import { explainYaml } from './yaml-messages.ts';
import { mendDecimalCommas, misread } from './yaml-misread.ts';

/**
 * Parses YAML 1.2 (no date or yes/no guessing). `firstLine` is where the text begins in its file. Text of the
 * plainest kind is read the short way, and again with positions only when somebody asks for a line.
 */
export function parseYaml(typed: string, file: string, firstLine = 1): YamlFile {
  const text = typed.replace(SEPARATORS, ' ');
  return cleanValues(readYaml(text, file, firstLine), typed, file);
}

function readYaml(text: string, file: string, firstLine: number): YamlFile {
  const simple = trySimple(text);
  if (simple === undefined) return readWithPositions(text, file, firstLine);
  let whole: YamlFile | undefined;
  const positions = () => (whole ??= readWithPositions(text, file, firstLine));
  return {
    data: simple,
    issues: [],
    // Plain text has each of its own keys at the beginning of a line: no need to read it again for those.
    lineOf: (path) => lineOfKey(text, path, firstLine) ?? positions().lineOf(path),
    rawAt: (path) => positions().rawAt(path),
  };
}

/** Undefined also for what is nested so deep that even the short way does not end. */
function trySimple(text: string): Record<string, unknown> | undefined {
  try {
    return parseSimpleYaml(text);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

/** The line of a key at the top of a plain text; undefined for what lies deeper or is not there. */
function lineOfKey(text: string, [key, ...deeper]: readonly PropertyKey[], firstLine: number) {
  const at =
    deeper.length > 0 ? -1 : text.split('\n').findIndex((line) => line.startsWith(`${String(key)}:`));
  return at < 0 ? undefined : at + firstLine;
}

/** The same by the whole YAML reader. */
export function readWithPositions(text: string, file: string, firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const doc = tryParse(text, counter);
  const deep = !doc || isDeep(doc);
  if (!doc || (deep && doc.errors.length === 0))
    return nothingFrom(tooDeep(file, firstLine + deepestLine(text)), firstLine);
  const line = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const typed = text.split('\n');
  const issue = (at: number, code: string, message: string, fix: string): Issue => {
    return { file, line: at, level: 'error', code, message, fix };
  };
  const unread = (code: string, at: number) => {
    const { index, message, fix } = explainYaml(code, typed, at - firstLine);
    return issue(index + firstLine, 'yaml', message, fix);
  };
  const commas = deep ? [] : mendDecimalCommas(doc, text);
  const stumbles = doc.errors.map(({ code, pos }) => ({ code: String(code), at: pos[0] }));
  const faults = [...stumbles, ...(deep ? [] : repeatedKeys(doc))];
  const issues = faults.slice(0, MOST_FAULTS).map(({ code, at }) => unread(code, line(at)));
  if (issues.length === 0) {
    issues.push(...specialSigns(doc).map((offset) => unread('SPECIAL_SIGN', line(offset))));
    if (doc.contents !== null && !isMap(doc.contents)) issues.push(unread('NOT_A_MAP', firstLine));
    for (const { scalar, level = 'error', code, message, fix } of [...commas, ...misread(doc, text)])
      issues.push({ ...issue(line(scalar.range?.[0] ?? 0), code, message, fix), level });
  }
  const nodeAt = (path: readonly PropertyKey[]) => doc.getIn(path as unknown[], true);
  const unreadable = issues.some((found) => found.code === 'yaml');
  return {
    data: unreadable ? undefined : (doc.toJS() ?? {}),
    issues: firstOfEachLine(issues),
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const parent = length === 1 ? doc.contents : nodeAt(path.slice(0, length - 1));
        if (isMap(parent)) {
          const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1]);
          if (isScalar(pair?.key) && pair.key.range) return line(pair.key.range[0]);
        }
        const node = nodeAt(path.slice(0, length));
        if (isNode(node) && node.range) return line(node.range[0]);
      }
      return firstLine;
    },
    rawAt(path) {
      const node = nodeAt(path);
      return isScalar(node) ? String(node.source ?? node.value ?? '') : undefined;
    },
  };
}

/** A file this broken is not mended line by line; each costs a look at all lines. */
const MOST_FAULTS = 50;

/** Maps and lists within one another; no schema has more than six. What goes through a tree may go so deep. */
const DEEPEST = 30;

/** Undefined when the text is nested so deep that the reader does not end. */
function tryParse(text: string, lineCounter: LineCounter): Document | undefined {
  try {
    // The reader's own look for repeated keys compares each with each.
    const doc = parseDocument(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: false });
    return doc.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? undefined : doc;
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function isDeep({ contents }: Document): boolean {
  let level: unknown[] = [contents];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((node) =>
      isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : isSeq(node) ? node.items : [],
    );
  }
  return false;
}

/** 0-based line with the most that opens. */
function deepestLine(text: string): number {
  const opened = text.split('\n').map((line) => (line.match(/[[{]|- |^ +/g) ?? []).join('').length);
  return opened.reduce((best, count, index) => (count > (opened[best] as number) ? index : best), 0);
}

const tooDeep = (file: string, line: number): Issue => ({
  file,
  line,
  level: 'error',
  code: 'yaml-too-deep',
  message: `Các mục lồng vào nhau quá ${DEEPEST} tầng.`,
  fix: 'Xóa bớt các dấu [ hoặc {, hoặc các dấu cách thừa ở đầu dòng.',
});

const nothingFrom = (issue: Issue, line: number): YamlFile => {
  return { data: undefined, issues: [issue], lineOf: () => line, rawAt: () => undefined };
};

/** Where a map has a key for the second time. */
function repeatedKeys(doc: Document): { code: string; at: number }[] {
  const faults: { code: string; at: number }[] = [];
  visit(doc, {
    Map(_, map) {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) faults.push({ code: 'DUPLICATE_KEY', at: key.range?.[0] ?? 0 });
        known.add(key.value);
      }
    },
  });
  return faults;
}

/** Offsets of anchors, aliases and tags: to an editor they are signs at the beginning of a sentence. */
function specialSigns(doc: Document): number[] {
  const offsets = doc.warnings.map((warning) => warning.pos[0]);
  visit(doc, {
    Node(_, node) {
      if (isAlias(node) || node.anchor) offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** One slip often trips the reader several times on its line; the first is the cause. */
function firstOfEachLine(issues: Issue[]): Issue[] {
  const yaml = new Set<number | undefined>();
  return issues.filter((issue) => {
    if (issue.code !== 'yaml') return true;
    const known = yaml.has(issue.line);
    yaml.add(issue.line);
    return !known;
  });
}
