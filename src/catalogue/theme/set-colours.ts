import { RAW_COLOURS } from '../../model/theme.ts';
import { type Declaration, generate, parse, type Rule } from '../packages/css-tree.ts';

/**
 * A theme.css without mistakes, with some of the province's colours set or taken back; every other line stays as it is,
 * with its line ends.
 * @param changes CSS colours by the names of `RAW_COLOURS`; undefined: the engine's own.
 */
export const withColours = (css: string, changes: ReadonlyMap<string, string | undefined>): string =>
  [...changes].reduce(
    (text, [name, value]) =>
      value === undefined ? withoutColour(text, name) : withColour(text, name, value),
    css,
  );

/** What theme.css says of a colour for every page: the declaration that wins. */
export function ownColours(css: string): Map<string, string> {
  const rules = rootRules(css);
  return new Map(
    RAW_COLOURS.flatMap(({ name }) => {
      const found = winning(rules, name);
      return found ? [[name, generate(found.value)] as const] : [];
    }),
  );
}

interface Placed {
  start: number;
  end: number;
}

/** Where a node stands: the parser is asked for positions. */
const placeOf = ({ loc }: Pick<Declaration, 'loc'>): Placed => {
  if (!loc) throw new Error('The parser gave no positions.');
  return { start: loc.start.offset, end: loc.end.offset };
};

function rootRules(css: string): Rule[] {
  const tree = parse(css, { positions: true, parseCustomProperty: true });
  const nodes = tree.type === 'StyleSheet' ? tree.children.toArray() : [];
  return nodes.filter(
    (node): node is Rule =>
      node.type === 'Rule' &&
      node.prelude.type === 'SelectorList' &&
      node.prelude.children.toArray().some((one) => generate(one) === ':root'),
  );
}

const declarationsIn = ({ block }: Rule): Declaration[] =>
  block.children.toArray().filter((node): node is Declaration => node.type === 'Declaration');

const named = (rules: readonly Rule[], name: string): Declaration[] =>
  rules.flatMap(declarationsIn).filter(({ property }) => property === `--${name}`);

const winning = (rules: readonly Rule[], name: string): Declaration | undefined => {
  const all = named(rules, name);
  return all.findLast(({ important }) => important) ?? all.at(-1);
};

const ORDER = RAW_COLOURS.map(({ name }) => `--${name}`);
const lineEndOf = (css: string) => (css.includes('\r\n') ? '\r\n' : '\n');

function withColour(css: string, name: string, value: string): string {
  const rules = rootRules(css);
  const found = winning(rules, name);
  if (found) return replaced(css, trimmed(css, placeOf(found.value)), value);
  const line = `--${name}: ${value}`;
  const end = lineEndOf(css);
  const [rule] = rules;
  if (!rule) return withRule(css, `:root {${end}  ${line};${end}}${end}`);
  const before = declarationsIn(rule).findLast(
    ({ property }) => ORDER.includes(property) && ORDER.indexOf(property) < ORDER.indexOf(`--${name}`),
  );
  if (!before) return inserted(css, placeOf(rule.block).start + 1, `${end}  ${line};`);
  const at = placeOf(before).end;
  // What is said of a colour in its line stays beside it.
  const [rest] = /^[ \t]*;[ \t]*(?:\/\*[^*\n]*\*\/)?[ \t]*(?=\r?\n)/.exec(css.slice(at)) ?? [];
  return rest === undefined
    ? inserted(css, at, `;${end}  ${line}`)
    : inserted(css, at + rest.length, `${end}  ${line};`);
}

/** Before the first rule, so that what is said under a condition comes later and holds. */
function withRule(css: string, rule: string): string {
  const tree = parse(css, { positions: true });
  const first =
    tree.type === 'StyleSheet' &&
    tree.children.toArray().find((node) => node.type === 'Rule' || (node.type === 'Atrule' && node.block));
  if (first) return inserted(css, placeOf(first).start, rule);
  return css === '' || css.endsWith('\n') ? css + rule : `${css}${lineEndOf(css)}${rule}`;
}

function withoutColour(css: string, name: string): string {
  return named(rootRules(css), name)
    .map(placeOf)
    .reverse()
    .reduce((text, place) => replaced(text, wholeOf(text, place), ''), css);
}

/** A declaration with its semicolon; with its line, where it stands there alone. */
function wholeOf(css: string, { start, end }: Placed): Placed {
  const from = css.lastIndexOf('\n', start - 1) + 1;
  const [line] = /^[ \t]*;?[ \t]*(?:\/\*[^*\n]*\*\/)?[ \t]*\r?\n/.exec(css.slice(end)) ?? [];
  if (line !== undefined && css.slice(from, start).trim() === '')
    return { start: from, end: end + line.length };
  const [mark = ''] = /^\s*;/.exec(css.slice(end)) ?? [];
  return { start, end: end + mark.length };
}

/** The parser counts the blanks around a value as its own. */
function trimmed(css: string, { start, end }: Placed): Placed {
  const text = css.slice(start, end);
  return { start: end - text.trimStart().length, end: start + text.trimEnd().length };
}

const replaced = (css: string, { start, end }: Placed, text: string) =>
  css.slice(0, start) + text + css.slice(end);
const inserted = (css: string, at: number, text: string) => replaced(css, { start: at, end: at }, text);
