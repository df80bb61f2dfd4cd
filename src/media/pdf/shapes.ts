import type { SvgNode } from './svg-node.ts';

/** The outline of a basic shape as the data of an SVG path; undefined for what is none. */
export function canvasPath({ name, attributes }: SvgNode): string | undefined {
  const number = (key: string) => Number(attributes[key] ?? 0);
  if (name === 'path') return attributes['d'] ?? '';
  if (name === 'circle') {
    const [x, y, r] = [number('cx'), number('cy'), number('r')];
    return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  }
  if (name !== 'rect') return undefined;
  const [x, y, width, height, r] = [
    number('x'),
    number('y'),
    number('width'),
    number('height'),
    number('rx'),
  ];
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  return `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`;
}
