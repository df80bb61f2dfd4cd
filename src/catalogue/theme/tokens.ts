import { MEANING_COLOURS, PLAIN_TOKENS, THEME_SELECTORS } from '../../model/theme.ts';
import { type CssNode, clone, type FunctionNode, generate, List, parse, walk } from '../packages/css-tree.ts';
import { type Asked, mediaHolds } from './media.ts';
import type { ThemeDeclaration, ThemeRule } from './parse.ts';

/** How a page is seen: what the machine asks for, and the scheme shown, which the visitor may choose otherwise. */
export interface Seen extends Asked {
  shown: 'light' | 'dark';
}

/** What a custom property comes to. */
export interface TokenValue {
  /** CSS without `var()` and `light-dark()`. */
  text: string;
  /** Where theme.css has its say in it; undefined: the engine's own. */
  line?: number;
}

export type Tokens = (name: string) => TokenValue | undefined;

const usuals = new Map(PLAIN_TOKENS.map(({ name, usual }) => [name, parse(usual, { context: 'value' })]));
const meanings = new Map(MEANING_COLOURS.map((meaning) => [meaning.name, meaning]));

/** Of a value, in signs: a few variables made of one another twice over would else fill the memory. */
const LONGEST = 100_000;

/**
 * Works out custom properties as a browser does, from the theme's rules over the engine's own values.
 * @param selector the element, one of `THEME_SELECTORS`.
 * @returns for a name without `--` its value; undefined: not set, or in a circle.
 */
export function createTokens(rules: readonly ThemeRule[], seen: Seen, selector = ':root'): Tokens {
  const ofRoot = THEME_SELECTORS.find((one) => one.selector === selector)?.root;
  const held = rules.filter(({ media }) => mediaHolds(media, seen));
  const levels = ofRoot
    ? [collect(held, [':root', selector])]
    : [collect(held, [':root']), collect(held, [selector])];
  const open = new Set<string>();
  const done = new Map<string, TokenValue | undefined>();

  const find = (name: string, level: number): TokenValue | undefined => {
    const key = `${level} ${name}`;
    if (!done.has(key)) {
      const value = workOut(name, level, key);
      done.set(key, value && value.text.length > LONGEST ? undefined : value);
    }
    return done.get(key);
  };
  const workOut = (name: string, level: number, key: string): TokenValue | undefined => {
    const own = levels[level]?.get(name);
    // What the root has set is made of the root's values, wherever it is inherited.
    if (!own && level > 0) return find(name, level - 1);
    if (open.has(key)) return undefined;
    open.add(key);
    try {
      const value = own?.value ?? usuals.get(name);
      if (value) {
        const text = textOf(value, seen, (other) => find(other, level)?.text);
        return text === undefined ? undefined : { text, ...(own && { line: own.line }) };
      }
      const meaning = meanings.get(name);
      if (!meaning) return undefined;
      const clear = seen.shown === 'light' ? meaning.clear[0] : meaning.clear[1];
      return seen.contrast ? { text: clear } : find(meaning[seen.shown], level);
    } finally {
      open.delete(key);
    }
  };
  return (name) => find(name, levels.length - 1);
}

/** The declaration of each name that wins: the last, of the important ones if there are any. */
function collect(rules: readonly ThemeRule[], selectors: readonly string[]): Map<string, ThemeDeclaration> {
  const found = new Map<string, ThemeDeclaration>();
  for (const rule of rules.filter((one) => one.selectors.some((each) => selectors.includes(each))))
    for (const declaration of rule.declarations)
      if (declaration.important || !found.get(declaration.name)?.important)
        found.set(declaration.name, declaration);
  return found;
}

function textOf(
  value: CssNode,
  { shown }: Seen,
  find: (name: string) => string | undefined,
): string | undefined {
  const copy = clone(value);
  let known = true;
  walk(copy, {
    visit: 'Function',
    leave(node, item, list) {
      const name = node.name.toLowerCase();
      if (name === 'var') {
        const [variable, fallback] = argumentsOf(node);
        const text = find(generateAll(variable).slice(2)) ?? (fallback && generateAll(fallback));
        if (text === undefined) known = false;
        else list.replace(item, childrenOf(text));
      } else if (name === 'light-dark') {
        const chosen = argumentsOf(node)[shown === 'light' ? 0 : 1];
        if (chosen) list.replace(item, new List<CssNode>().fromArray(chosen));
      }
    },
  });
  return known ? generate(copy).trim() : undefined;
}

const childrenOf = (text: string): List<CssNode> => {
  const tree = parse(text, { context: 'value' });
  return tree.type === 'Value' ? tree.children : new List<CssNode>();
};

const generateAll = (nodes: readonly CssNode[] = []) =>
  generate({ type: 'Value', children: new List<CssNode>().fromArray([...nodes]) }).trim();

/** What stands between the commas of a function. */
export function argumentsOf({ children }: FunctionNode): CssNode[][] {
  const found: CssNode[][] = [[]];
  for (const node of children.toArray())
    if (node.type === 'Operator' && node.value.trim() === ',') found.push([]);
    else found.at(-1)?.push(node);
  return found;
}
