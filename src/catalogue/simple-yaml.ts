/**
 * The plain part of YAML that nearly every front matter consists of, read about ten times as fast as a whole
 * YAML reader can: block maps and lists, one-line flow maps and lists, plain and simply quoted scalars.
 * Whatever is not certainly that gives undefined, and the whole reader takes over; so this one has no messages.
 */
export function parseSimpleYaml(text: string): Record<string, unknown> | undefined {
  const lines: Line[] = [];
  for (const [number, raw] of text.split('\n').entries()) {
    let [indent, end] = [0, raw.length];
    while (raw[indent] === ' ') indent++;
    while (end > indent && raw[end - 1] === ' ') end--;
    const content = raw.slice(indent, end);
    if (content === '' || content.startsWith('#')) continue;
    lines.push({ indent, content, number, spaced: end < raw.length });
  }
  if (lines.length === 0 || lines[0]?.indent !== 0 || UNUSUAL.test(text)) return undefined;
  const reader = { lines, at: 0 };
  const map = readMap(reader, 0);
  return map !== UNSURE && reader.at === lines.length ? map : undefined;
}

interface Line {
  indent: number;
  content: string;
  number: number;
  /** Spaces stand after the content. */
  spaced: boolean;
}
interface Reader {
  lines: Line[];
  at: number;
}

/** Degrees and fractions are the only numbers that honestly look like `20.078`. */
export const FRACTION_KEYS: ReadonlySet<string> = new Set(['lat', 'lon', 'x', 'y']);

const UNSURE = Symbol('unsure');
type Unsure = typeof UNSURE;

/** Tabs and every other control character, and spaces other than the plain one at places where they matter. */
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/;
const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +(.+))?$/;

function readMap(reader: Reader, indent: number): Record<string, unknown> | Unsure {
  const map: Record<string, unknown> = {};
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent) return map;
    const pair = line.indent === indent ? KEY.exec(line.content) : null;
    if (!pair) return line.indent === indent && line.content.startsWith('- ') ? map : UNSURE;
    const key = pair[1] as string;
    if (Object.hasOwn(map, key)) return UNSURE;
    reader.at++;
    const value =
      pair[2] === undefined
        ? readBlock(reader, indent)
        : pair[2] === '>-'
          ? readFolded(reader, line)
          : readValue(pair[2], key);
    if (value === UNSURE) return UNSURE;
    map[key] = value;
  }
}

/** What stands under `key:`: a deeper map, or a list, which may stand as deep as its key. */
function readBlock(reader: Reader, indent: number): unknown {
  const next = reader.lines[reader.at];
  if (next?.content.startsWith('- ') && next.indent >= indent) return readList(reader, next.indent);
  return next && next.indent > indent ? readMap(reader, next.indent) : UNSURE;
}

/**
 * `>-` and a paragraph under it: lines of one depth without a gap (a line left out may have been text) and without
 * spaces at their ends, which are part of the text.
 */
function readFolded(reader: Reader, head: Line): string | Unsure {
  const words: string[] = [];
  const depth = reader.lines[reader.at]?.indent ?? 0;
  for (let last = head; ; reader.at++) {
    const line = reader.lines[reader.at];
    if (!line || line.indent <= head.indent) return words.length ? words.join(' ') : UNSURE;
    if (line.indent !== depth || line.number !== last.number + 1 || line.spaced) return UNSURE;
    words.push(line.content);
    last = line;
  }
}

function readList(reader: Reader, indent: number): unknown[] | Unsure {
  const list: unknown[] = [];
  for (;;) {
    const line = reader.lines[reader.at];
    if (!line || line.indent < indent) return list;
    if (line.indent > indent) return UNSURE;
    const item = /^-( +)(.+)$/.exec(line.content);
    if (!item) return list;
    const rest = item[2] as string;
    let value: unknown;
    if (KEY.test(rest)) {
      // `- title: x` opens a map that is as deep as its first key.
      const deeper = indent + 1 + (item[1] as string).length;
      reader.lines[reader.at] = { ...line, indent: deeper, content: rest };
      value = readMap(reader, deeper);
    } else {
      reader.at++;
      value = readValue(rest);
    }
    if (value === UNSURE) return UNSURE;
    list.push(value);
  }
}

function readValue(text: string, key = ''): unknown {
  const first = text[0] as string;
  if (first === '[' || first === '{') {
    const flow = { text, at: 0 };
    const value = readFlow(flow);
    return flow.at === text.length ? value : UNSURE;
  }
  if (first === '"' || first === "'") return readQuoted(text);
  return / #|: |:$/.test(text) ? UNSURE : readPlain(text, key);
}

function readQuoted(text: string): string | Unsure {
  return /^"[^"\\]*"$|^'[^']*'$/.test(text) ? text.slice(1, -1) : UNSURE;
}

/** A scalar without quotes, by the core schema of YAML 1.2. Numbers in any but the plainest form are unsure. */
function readPlain(text: string, key: string): unknown {
  const first = text.charCodeAt(0);
  const isLetter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first >= 0xc0;
  if (isLetter) {
    if (text === 'true') return true;
    if (text === 'false') return false;
    return /^(?:true|false|null)$/i.test(text) ? UNSURE : text;
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  // `20.078` and its like are left to the reader that asks whether thousands were meant.
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(text) || /^-?(?:0|[1-9]\d{0,8})\.(?:\d{1,2}|\d{4,8})$/.test(text))
    return Number(text);
  if (FRACTION_KEYS.has(key) && /^\d{1,3}\.\d{3}$/.test(text)) return Number(text);
  // The marks of a translation's blocks, of which the first may begin with a digit.
  if (/^[0-9a-f]{6}(?: [0-9a-f]{6})+$/.test(text)) return text;
  return /^\d+[A-Z%]?(?: [^\d\s]|[^\u0000-\u00ff])/.test(text) ? text : UNSURE;
}

interface Flow {
  text: string;
  at: number;
}

/** `[a, b]` or `{ a: 1, b: [c] }` on one line. */
function readFlow(flow: Flow): unknown {
  const open = flow.text[flow.at++];
  const close = open === '[' ? ']' : '}';
  const list: unknown[] = [];
  const map: Record<string, unknown> = {};
  for (let more = skip(flow) !== close; more; ) {
    let key = '';
    if (open === '{') {
      const match = /^([A-Za-z][A-Za-z0-9_-]*): +/.exec(flow.text.slice(flow.at));
      if (!match) return UNSURE;
      key = match[1] as string;
      flow.at += match[0].length;
      if (Object.hasOwn(map, key)) return UNSURE;
    }
    const value = readFlowValue(flow, key);
    if (value === UNSURE) return UNSURE;
    if (open === '[') list.push(value);
    else map[key] = value;
    const next = skip(flow);
    if (next !== ',' && next !== close) return UNSURE;
    more = next === ',';
    if (more) {
      flow.at++;
      if (flow.text[flow.at] !== ' ' || skip(flow) === close) return UNSURE;
    }
  }
  flow.at++;
  return open === '[' ? list : map;
}

function readFlowValue(flow: Flow, key: string): unknown {
  const first = flow.text[flow.at];
  if (first === '[' || first === '{') return readFlow(flow);
  const rest = flow.text.slice(flow.at);
  const token =
    first === '"' || first === "'" ? /^"[^"\\]*"|^'[^']*'/.exec(rest) : /^[^,[\]{}#:"']+/.exec(rest);
  if (!token) return UNSURE;
  flow.at += token[0].length;
  return first === '"' || first === "'" ? token[0].slice(1, -1) : readPlain(token[0].replace(/ +$/, ''), key);
}

function skip(flow: Flow): string | undefined {
  while (flow.text[flow.at] === ' ') flow.at++;
  return flow.text[flow.at];
}
