import { type Features, type MdastNode, markdownToMdast, mdxToMdast } from 'satteri';
import { type Node, walk } from './node.ts';
import { isPunctuation, isUnspaced } from './unspaced.ts';

/** A text and its tree, as the Markdown reader gives it. */
interface Parsed {
  text: string;
  tree: Node;
}

/** A part of a text, from and to as offsets, and what stands in its place. */
interface Change {
  from: number;
  to: number;
  text: string;
}

/** Each change can open the way to another, as a paragraph whose indent is gone holds an address. */
const MOST_ROUNDS = 4;

/**
 * A body so written that a reader of CommonMark takes it as it was meant: what is indented is prose, a bare address
 * ends where it does, and what is marked beside the letters of a script without spaces is marked. Lines stay lines.
 * @throws Error of satteri with `line:column` when MDX is malformed.
 */
export function readable(body: string, features: Features, format: 'md' | 'mdx'): string {
  const rules = RULES.filter(({ mayApply }) => mayApply(body));
  if (rules.length === 0) return body;
  const read = (text: string): Parsed => {
    const tree: MdastNode =
      format === 'mdx' ? mdxToMdast(`${text}\n`, { features }) : markdownToMdast(text, { features });
    return { text, tree: tree as Node };
  };
  let text = body;
  for (const { changes, rounds } of rules) {
    for (let round = 0; round < rounds; round++) {
      const made = changes(read(text));
      if (made.length === 0) break;
      text = applied(text, made);
    }
  }
  return text;
}

function applied(text: string, changes: Change[]): string {
  let at = 0;
  let result = '';
  for (const { from, to, text: given } of changes.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, from) + given;
    at = to;
  }
  return result + text.slice(at);
}

/** Text pasted from Word comes indented. Code, which nobody here writes, stands between lines of ```. */
function withoutIndent({ text, tree }: Parsed): Change[] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let offset = 0;
  for (const line of lines) {
    starts.push(offset);
    offset += line.length + 1;
  }
  const changes: Change[] = [];
  walk(tree, ({ type, value = '', position }) => {
    if (type !== 'code' || !position) return;
    const code = value.split('\n');
    const first = position.start.line - 1;
    const opening = text.slice(position.start.offset, (starts[first] ?? 0) + (lines[first]?.length ?? 0));
    if (value.trim() === '' || opening.trim() !== code[0]?.trim()) return;
    for (const [index, row] of code.entries()) {
      const at = first + index;
      const line = lines[at] ?? '';
      const words = row.trimStart();
      if (words === '' || !line.endsWith(words)) continue;
      const before = spaced(line.slice(0, line.length - words.length));
      const own = spaced(row.slice(0, row.length - words.length)).length + 4;
      const spaces = /[ ]*$/.exec(before)?.[0].length ?? 0;
      const kept = before.slice(0, before.length - Math.min(own, spaces));
      changes.push({ from: starts[at] ?? 0, to: (starts[at] ?? 0) + line.length, text: kept + words });
    }
  });
  return changes;
}

/** Tabs as the spaces up to the next column of four. */
const spaced = (indent: string): string => {
  let result = '';
  for (const sign of indent) result += sign === '\t' ? ' '.repeat(4 - (result.length % 4)) : sign;
  return result;
};

/** A sign that no address goes on with: a letter of a script without spaces, a mark or a space that is not ASCII. */
const ENDS_ADDRESS = /[^\x21-\x7e]/u;
const endsAddress = (sign: string): boolean =>
  ENDS_ADDRESS.test(sign) && (isUnspaced(sign) || isPunctuation(sign) || /[\p{Z}\p{C}]/u.test(sign));

/** The address at the beginning of a text that has no space; nothing where none is left, as of a Chinese domain. */
export function addressAt(text: string): string | undefined {
  let end = 0;
  let open = 0;
  for (const sign of text) {
    if (endsAddress(sign)) break;
    end += sign.length;
    if (sign === '(') open++;
    if (sign === ')') open--;
  }
  // As GFM has it: what ends a sentence, and a bracket that was opened before the address.
  for (; end > 0; end--) {
    const last = text[end - 1] as string;
    if (last === ')' && open < 0) open++;
    else if (!ENDS_SENTENCE.has(last)) break;
  }
  const address = text.slice(0, end);
  return /^(?:[a-z]+:\/\/|www\.)\w/i.test(address) ? address : undefined;
}

const ENDS_SENTENCE = new Set('?!.,:;*_~\'"');

/** Whether a link was written as its address alone. */
const isBare = ({ text }: Parsed, { type, position }: Node): boolean =>
  type === 'link' && position !== undefined && !/[[<]/.test(text[position.start.offset] ?? '[');

/** A link that is nothing but its address, as one that says where it ends; so those that it has swallowed. */
function withAddressesEnded(parsed: Parsed): Change[] {
  const changes: Change[] = [];
  walk(parsed.tree, (node) => {
    if (!node.position || !isBare(parsed, node)) return;
    const start = node.position.start.offset;
    const whole = parsed.text.slice(start, node.position.end.offset);
    // A letter of mail ends where its domain does.
    if (!/^(?:[a-z]+:\/\/|www\.)/i.test(whole) || addressAt(whole) === whole) return;
    for (const { index, 0: part } of whole.matchAll(/(?:^www\.|[a-z]+:\/\/)(?:(?!https?:\/\/).)*/gis)) {
      const address = addressAt(part);
      if (address === undefined) continue;
      const shown = address.replace(/[\\`*_{}<>[\]()~&|!]/g, '\\$&');
      const target = /^www\./i.test(address) ? `http://${shown}` : shown;
      const from = start + index;
      changes.push({ from, to: from + address.length, text: `[${shown}](${target})` });
    }
  });
  return changes;
}

/** What the reader takes as it stands. */
const VERBATIM = new Set(['inlineCode', 'code', 'html', 'definition']);

/**
 * By CommonMark `**` opens or closes between a letter and a mark only where a space is, which Han, Lao and Khmer do
 * not write: `是**“重要”**的`. A letter there, written as its character reference, ends in a mark itself.
 */
function withMarksApart(parsed: Parsed): Change[] {
  const { text } = parsed;
  const runs = [...text.matchAll(/(?<=(?<before>[^\s\\*~]))[*~]+(?=(?<after>[^\s*~]))/gu)].map(
    ({ index, 0: run, groups }) => {
      const { before = '', after = '' } = groups ?? {};
      return {
        before: { sign: before, at: index - before.length },
        after: { sign: after, at: index + run.length },
      };
    },
  );
  const verbatim = new Uint8Array(text.length);
  walk(parsed.tree, (node) => {
    const { position, type } = node;
    if (!position) return;
    const { offset } = position.start;
    if (VERBATIM.has(type) || isAddressAlone(parsed, node)) verbatim.fill(1, offset, position.end.offset);
    if (!type.endsWith('Directive')) return;
    const line = /^.*/.exec(text.slice(offset, position.end.offset))?.[0] ?? '';
    const attributes = line.lastIndexOf('{');
    if (attributes >= 0) verbatim.fill(1, offset + attributes, offset + line.length);
  });
  const changed = new Map<number, string>();
  const isMark = ({ sign, at }: { sign: string; at: number }) => changed.has(at) || isPunctuation(sign);
  /** What becomes a mark beside one run may be the letter beside the next. */
  for (let before = -1; before !== changed.size; ) {
    before = changed.size;
    for (const run of runs.reverse()) {
      if (isMark(run.before) === isMark(run.after)) continue;
      if (!isUnspaced(run.before.sign) && !isUnspaced(run.after.sign)) continue;
      const letter = isMark(run.before) ? run.after : run.before;
      changed.set(letter.at, letter.sign);
    }
  }
  return [...changed]
    .filter(([at]) => verbatim[at] === 0)
    .map(([at, sign]) => ({
      from: at,
      to: at + sign.length,
      text: `&#x${sign.codePointAt(0)?.toString(16)};`,
    }));
}

const isAddressAlone = (parsed: Parsed, node: Node): boolean =>
  isBare(parsed, node) || (node.type === 'link' && parsed.text[node.position?.start.offset ?? -1] === '<');

/** How many addresses, or what may be one, hold or touch something that is not ASCII. */
export const foreignAddresses = (body: string): number =>
  body.split(/\s+/).reduce((sum, word) => {
    const at = word.search(/\/\/|www\./i);
    return at >= 0 && ENDS_ADDRESS.test(word.slice(at)) ? sum + word.split('//').length : sum;
  }, 0);

/** In their order, and of which texts it is worth asking: reading a body again takes its time. */
const RULES: {
  mayApply: (body: string) => boolean;
  changes: (parsed: Parsed) => Change[];
  rounds: number;
}[] = [
  { mayApply: (body) => /(?: {4}|\t)\S/.test(body), changes: withoutIndent, rounds: MOST_ROUNDS },
  { mayApply: (body) => foreignAddresses(body) > 0, changes: withAddressesEnded, rounds: MOST_ROUNDS },
  { mayApply: (body) => /\*|~~/.test(body) && isUnspaced(body), changes: withMarksApart, rounds: 1 },
];

/** References as `withMarksApart` writes them, as the letters they were. */
export const asTyped = (text: string): string =>
  text.replace(/&#x([\da-f]{2,5});/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
