import type { Fault } from './parse.ts';
import type { DrawingElement } from './rebuild.ts';

/** What a browser may have to draw: a few `<use>` of one another would otherwise make billions of shapes. */
const MOST_DRAWN = 20_000;

/** Elements by id; of two with one id the first is meant, as in a browser. */
export function byId(root: DrawingElement): Map<string, DrawingElement> {
  const found = new Map<string, DrawingElement>();
  const walk = (element: DrawingElement) => {
    if (element.id !== undefined && !found.has(element.id)) found.set(element.id, element);
    element.children.forEach(walk);
  };
  walk(root);
  return found;
}

export const referencesOf = ({ attributes }: DrawingElement): string[] =>
  [...attributes.values()].flatMap(({ id }) => id ?? []);

/** Ids that something in the drawing names and that are there. */
export function usedIds(root: DrawingElement, ids: ReadonlyMap<string, DrawingElement>): Set<string> {
  const used = new Set<string>();
  const walk = (element: DrawingElement) => {
    for (const id of referencesOf(element)) if (ids.has(id)) used.add(id);
    element.children.forEach(walk);
  };
  walk(root);
  return used;
}

/** A drawing that draws itself, or far too much. */
export function checkReferences(root: DrawingElement, faults: Fault[]): void {
  const ids = byId(root);
  const costs = new Map<DrawingElement, number>();
  const SELF = 'Bỏ tham chiếu vòng (dùng Unlink Clone, Expand) rồi xuất lại.';
  const costOf = (element: DrawingElement): number => {
    const known = costs.get(element);
    if (known !== undefined) {
      // Not finished yet: it is reached from within itself.
      if (Number.isNaN(known))
        faults.push({ line: element.line, message: `Thẻ <${element.name}> vẽ lại chính nó.`, fix: SELF });
      return Number.isNaN(known) ? 0 : known;
    }
    costs.set(element, Number.NaN);
    let cost = 1;
    for (const child of element.children) cost += costOf(child);
    for (const id of referencesOf(element)) {
      const target = ids.get(id);
      if (target) cost += costOf(target);
    }
    costs.set(element, cost);
    return cost;
  };
  if (costOf(root) > MOST_DRAWN && faults.length === 0)
    faults.push({
      line: root.line,
      message: `Hình vẽ lặp lại các phần của nó quá nhiều (hơn ${MOST_DRAWN.toLocaleString('vi')} hình).`,
      fix: 'Vẽ đơn giản hơn rồi xuất lại.',
    });
}
