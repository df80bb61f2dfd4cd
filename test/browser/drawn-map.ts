import type { Page } from 'playwright-core';

export interface Drawn {
  /** Names, signs and the bar that cover one another. */
  overlaps: string[];
  /** Signs by the id of their link; whether each has its name. */
  named: Record<string, boolean>;
  /** The least way across that a finger finds. */
  target: number;
  outside: string[];
}

/** What is drawn, by the boxes of the engine. */
export const drawn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const map = document.querySelector('province-map') as HTMLElement;
    const shown = (selector: string) =>
      [...map.querySelectorAll<SVGElement>(selector)].flatMap((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && !element.closest('.cut') ? [{ element, box }] : [];
      });
    // Half a pixel is no overlap that anybody sees.
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
    const words = shown('.sheet text');
    const things = [...shown('.sign'), ...shown('.scale path')];
    const nameOf = ({ element }: { element: Element }) =>
      element.textContent || element.closest('a')?.id || 'bar';
    const overlaps = words.flatMap((word, at) =>
      [...words.slice(at + 1), ...things]
        .filter(
          (other) =>
            word.element.parentNode?.parentNode !== other.element.parentNode && meet(word.box, other.box),
        )
        .map((other) => `${nameOf(word)} × ${nameOf(other)}`),
    );
    const frame = (map.querySelector('.sheet') as Element).getBoundingClientRect();
    return {
      overlaps,
      named: Object.fromEntries(
        shown('.sign').map(({ element }) => {
          const link = element.closest<SVGAElement>('.spot') as SVGAElement;
          return [link.id, words.some((word) => link.contains(word.element))];
        }),
      ),
      target: Math.min(...shown('.reach').map(({ box }) => Math.min(box.width, box.height))),
      outside: [...shown('.sign'), ...words]
        .filter(
          ({ box }) =>
            box.left < frame.left ||
            box.right > frame.right ||
            box.top < frame.top ||
            box.bottom > frame.bottom,
        )
        .map(nameOf),
    };
  });
