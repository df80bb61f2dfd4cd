import { generate, parse, type Rule, walk } from '../../catalogue/packages/css-tree.ts';
import type { SvgNode } from './svg-node.ts';

export type Style = Readonly<Record<string, string>>;

/** What SVG sets as if the outermost element had it: https://www.w3.org/TR/SVG11/propidx.html */
const INITIAL: Style = {
  fill: '#000000',
  stroke: 'none',
  'stroke-width': '1',
  'font-size': '16',
  'font-weight': '400',
  'text-anchor': 'start',
  color: '#000000',
};
const PRESENTATION = new Set([
  ...Object.keys(INITIAL),
  'fill-rule',
  'fill-opacity',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
]);

interface StyleRule {
  /** From the outermost; each says what one element must have. */
  steps: readonly { name?: string; classes: readonly string[] }[];
  specificity: number;
  declarations: Style;
}

/** Looks of a drawing's elements. It knows selectors by element and class, also one inside another, as our drawings use. */
export class StyleSheet {
  readonly #rules: readonly StyleRule[];

  /** @throws Error for a selector of another sort, so that no look is lost without a word. */
  constructor(css: string) {
    const rules: StyleRule[] = [];
    walk(parse(css), { visit: 'Rule', enter: (rule) => void rules.push(...readRule(rule)) });
    // Sorting keeps the order of equals: the later one wins.
    this.#rules = rules.sort((a, b) => a.specificity - b.specificity);
  }

  /** @param path the element, the outermost first. @param inherited the style of what it stands in. */
  styleOf(path: readonly SvgNode[], inherited: Style = INITIAL): Style {
    const { attributes } = path.at(-1) as SvgNode;
    const own = Object.entries(attributes).filter(([name]) => PRESENTATION.has(name));
    const set: Style = Object.assign(
      Object.fromEntries(own),
      ...this.#rules.filter((rule) => matches(rule, path)).map(({ declarations }) => declarations),
    );
    const size = set['font-size'] ?? '';
    const em = size.endsWith('em') ? Number(inherited['font-size']) : 1;
    return { ...inherited, ...set, ...(size && { 'font-size': String(Number.parseFloat(size) * em) }) };
  }
}

function readRule(rule: Rule): StyleRule[] {
  const declarations: Record<string, string> = {};
  rule.block.children.forEach((one) => {
    if (one.type === 'Declaration') declarations[one.property] = generate(one.value);
  });
  return generate(rule.prelude)
    .split(',')
    .map((selector) => {
      const steps = selector.split(' ').map((step) => {
        const found = /^([a-z]*)((?:\.[\w-]+)*)$/.exec(step);
        if (!found) throw new Error(`A drawing's style has a selector of another sort: ${selector}`);
        const classes = (found[2] ?? '').split('.').filter(Boolean);
        return { ...(found[1] && { name: found[1] }), classes };
      });
      const specificity = steps.reduce(
        (sum, { name, classes }) => sum + classes.length * 100 + (name ? 1 : 0),
        0,
      );
      return { steps, specificity, declarations };
    });
}

function matches({ steps }: StyleRule, path: readonly SvgNode[]): boolean {
  const fits = (at: number, node: SvgNode | undefined) => {
    const step = steps[at];
    const classes = new Set((node?.attributes['class'] ?? '').split(/\s+/));
    return step?.classes.every((name) => classes.has(name)) && (!step.name || step.name === node?.name);
  };
  let at = steps.length - 1;
  if (!fits(at, path.at(-1))) return false;
  for (const node of path.slice(0, -1).reverse()) if (at > 0 && fits(at - 1, node)) at--;
  return at === 0;
}

/** A length in the drawing's units. */
export function lengthOf(style: Style, name: string): number {
  const text = style[name] ?? '0';
  const value = Number.parseFloat(text);
  return text.endsWith('em') ? value * Number(style['font-size']) : value;
}

/** A colour for drawing; undefined: nothing is drawn. */
export function colourOf(style: Style, name: 'fill' | 'stroke'): string | undefined {
  const paint = style[name];
  if (paint === 'none') return undefined;
  return paint === 'currentColor' || paint === 'currentcolor' ? style['color'] : paint;
}
