import { cssFaults } from '../css-tokens.ts';
import { lineAt } from '../line-at.ts';
import { type CssNode, type Declaration, generate, parse } from '../packages/css-tree.ts';
import type { Fault, SvgElement } from './parse.ts';

/** One property as a sheet or a `style` attribute sets it; `weight` decides between two, the later of equals wins. */
export interface StyleProperty {
  name: string;
  value: string;
  line: number;
  weight: number;
}

interface StyleRule {
  fits: (element: SvgElement) => boolean;
  properties: StyleProperty[];
}

/** A `style` attribute outweighs every selector, `!important` everything else. */
const ATTRIBUTE = 1000;
const IMPORTANT = 10_000;

const EXPORT =
  'Khi xuất SVG, chọn kiểu “Presentation Attributes” (Illustrator: Styling; Inkscape: Plain SVG), không dùng CSS phức tạp.';

/** Reads the `style` attribute of an element. */
export function parseStyleAttribute(value: string, line: number, faults: Fault[]): StyleProperty[] {
  const say = (message: string) => faults.push({ line, message, fix: EXPORT });
  if (cssFaults(value).length > 0) {
    say('Thuộc tính style viết sai cú pháp CSS hoặc có dấu “\\”.');
    return [];
  }
  const tree = parseCss(value, 'declarationList', say);
  return tree?.type === 'DeclarationList'
    ? tree.children.toArray().flatMap((node) => declarationOf(node, ATTRIBUTE, () => line, say) ?? [])
    : [];
}

/** Reads a `<style>`: rules of single elements, classes and ids, as drawing programs write them. */
export function parseStyleElement({ text, line }: SvgElement, faults: Fault[]): StyleRule[] {
  const lineOf = (node: CssNode) => line + (node.loc?.start.line ?? 1) - 1;
  const [fault] = cssFaults(text);
  if (fault) {
    const at = line + lineAt(text, fault.at) - 1;
    faults.push({ line: at, message: 'Thẻ <style> viết sai cú pháp CSS hoặc có dấu “\\”.', fix: EXPORT });
    return [];
  }
  const say = (message: string, node?: CssNode) =>
    faults.push({ line: node ? lineOf(node) : line, message, fix: EXPORT });
  const tree = parseCss(text, 'stylesheet', say);
  if (tree?.type !== 'StyleSheet') return [];
  return tree.children.toArray().flatMap((node) => {
    if (node.type === 'Comment' || node.type === 'CDO' || node.type === 'CDC') return [];
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') {
      say(`Thẻ <style> có “${short(node)}” không được dùng.`, node);
      return [];
    }
    const { block, prelude } = node;
    return prelude.children.toArray().flatMap((selector) => {
      const found = parseSelector(selector);
      if (!found) {
        say(`Thẻ <style> có bộ chọn “${short(selector)}” không được dùng.`, selector);
        return [];
      }
      const properties = block.children
        .toArray()
        .flatMap(
          (child) => declarationOf(child, found.weight, lineOf, (message) => say(message, child)) ?? [],
        );
      return [{ fits: found.fits, properties }];
    });
  });
}

function parseCss(text: string, context: string, say: (message: string) => void): CssNode | undefined {
  try {
    return parse(text, { context, positions: true });
  } catch {
    say('Kiểu dáng CSS trong tệp SVG sai cú pháp.');
    return undefined;
  }
}

function declarationOf(
  node: CssNode,
  weight: number,
  lineOf: (node: CssNode) => number,
  say: (message: string) => void,
): StyleProperty | undefined {
  if (node.type === 'Comment') return undefined;
  if (node.type !== 'Declaration') {
    say(`Kiểu dáng “${short(node)}” không đọc được.`);
    return undefined;
  }
  const { property, value, important }: Declaration = node;
  return {
    name: property.toLowerCase(),
    value: generate(value).trim(),
    line: lineOf(node),
    weight: weight + (important ? IMPORTANT : 0),
  };
}

/** `path`, `.cls-1`, `#a`, `path.cls-1`, `*`: what an element is, not where it stands. */
function parseSelector(selector: CssNode): { fits: StyleRule['fits']; weight: number } | undefined {
  if (selector.type !== 'Selector') return undefined;
  const tests: StyleRule['fits'][] = [];
  let weight = 0;
  for (const part of selector.children.toArray()) {
    if (part.type === 'ClassSelector') {
      tests.push((element) => attribute(element, 'class').split(/\s+/).includes(part.name));
      weight += 10;
    } else if (part.type === 'IdSelector') {
      tests.push((element) => attribute(element, 'id') === part.name);
      weight += 100;
    } else if (part.type === 'TypeSelector' && !part.name.includes('|')) {
      if (part.name !== '*') tests.push((element) => element.name === part.name);
      weight += part.name === '*' ? 0 : 1;
    } else return undefined;
  }
  return { fits: (element) => tests.every((test) => test(element)), weight };
}

export const attribute = (element: SvgElement, name: string): string =>
  element.attributes.find((one) => one.name === name)?.value ?? '';

function short(node: CssNode): string {
  const text = generate(node);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
