/** An element from its name and attributes; texts are never read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const PATHS = {
  shift: 'M12 4 4 12.5h4.5V20h7v-7.5H20Z',
  erase: 'M8 5h13v14H8l-6-7Zm3.5 4 6 6m0-6-6 6',
  close:
    'M3 4h18v11H3Zm3 3.5h.01M10 7.500h.01M14 7.500h.01M18 7.500h.01M7 11.500h10M9 18.500l3 2.500 3-2.500',
} as const;

/** A line drawing in the colour of the text. */
export function icon(name: keyof typeof PATHS): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  for (const name of ['width', 'height']) svg.setAttribute(name, '24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
