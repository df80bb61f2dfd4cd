import { type CssNode, generate, parse as parseCss } from '../packages/css-tree.ts';
import { type Color, interpolateWithPremultipliedAlpha, type Mode, parse } from '../packages/culori.ts';
import { argumentsOf } from './tokens.ts';

/** Spaces of `color-mix()` by the library's names, https://culorijs.org/color-spaces/ */
const SPACES: Readonly<Record<string, Mode>> = {
  srgb: 'rgb',
  'srgb-linear': 'lrgb',
  'display-p3': 'p3',
  lab: 'lab',
  oklab: 'oklab',
  xyz: 'xyz65',
  'xyz-d65': 'xyz65',
  'xyz-d50': 'xyz50',
  hsl: 'hsl',
  hwb: 'hwb',
  lch: 'lch',
  oklch: 'oklch',
};

/** A colour of CSS without `var()`; undefined for one that only a browser knows, as `currentcolor`. */
export function parseColour(text: string): Color | undefined {
  const tree = parseCss(text, { context: 'value' });
  return tree.type === 'Value' ? colourOf(tree.children.toArray()) : undefined;
}

function colourOf(nodes: readonly CssNode[]): Color | undefined {
  const [node, ...others] = nodes;
  if (!node || others.length > 0) return undefined;
  return node.type === 'Function' && node.name.toLowerCase() === 'color-mix'
    ? mix(argumentsOf(node))
    : parse(generate(node).toLowerCase());
}

/** https://www.w3.org/TR/css-color-5/#color-mix, hues by the shorter way. */
function mix([method = [], ...sides]: CssNode[][]): Color | undefined {
  const [, space] = method.map((node) => generate(node).toLowerCase());
  const mode = SPACES[space ?? ''];
  const [first, second] = sides.map((nodes) => {
    const share = nodes.find((node) => node.type === 'Percentage');
    const colour = colourOf(nodes.filter((node) => node !== share));
    return { colour, share: share ? Number(share.value) / 100 : undefined };
  });
  if (!mode || !first?.colour || !second?.colour) return undefined;
  const a = first.share ?? 1 - (second.share ?? 0.5);
  const b = second.share ?? 1 - a;
  const sum = a + b;
  if (!(sum > 0)) return undefined;
  const mixed = interpolateWithPremultipliedAlpha([first.colour, second.colour], mode)(b / sum);
  return sum < 1 ? { ...mixed, alpha: (mixed.alpha ?? 1) * sum } : mixed;
}
