import type { Page } from 'playwright-core';

/**
 * What is wrong with the page as it is laid out now: a page that scrolls sideways, text that leaves the window or
 * is cut off by its box, a Lao or Khmer syllable torn over two lines. Each with the text it is about.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    /** Strips that scroll by themselves, and what only those who listen meet. */
    const STRIPS = '.table-scroll, .menu, .languages';
    const OUT_OF_SIGHT = '.skip-link, script';
    const isHidden = (element: Element): boolean => {
      if (element.closest(OUT_OF_SIGHT) || !element.checkVisibility({ opacityProperty: true })) return true;
      for (let box: Element | null = element; box; box = box.parentElement)
        if (getComputedStyle(box).clipPath === 'inset(50%)') return true;
      return false;
    };
    /** What an eye takes for one letter: a consonant with all that stands around, above and below it. */
    const CLUSTERS =
      /[\u0EC0-\u0EC4]?[\u0E81-\u0EAE\u0EDC-\u0EDF][\u0EB1\u0EB4-\u0EBC\u0EC8-\u0ECE]*[\u0EB0\u0EB2\u0EB3\u0EBD]?|[\u1780-\u17B3](?:\u17D2[\u1780-\u17B3]|[\u17B4-\u17D1\u17D3\u17DD])+/g;
    const faults: string[] = [];
    const shown = (text: string | null) => (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 60);
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`page scrolls sideways by ${scrollWidth - clientWidth} px`);

    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const clipped = new Set<Element>();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement as Element;
      if (!node.data.trim() || isHidden(parent)) continue;
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const out = rects.some(({ left, right }) => right > clientWidth + 1 || left < -1);
      if (out && !parent.closest(STRIPS)) faults.push(`text leaves the window: ${shown(node.data)}`);
      if (rects.length > 1)
        for (const { 0: cluster, index } of node.data.matchAll(CLUSTERS)) {
          if (cluster.length < 2) continue;
          range.setStart(node, index);
          range.setEnd(node, index + cluster.length);
          const pieces = [...range.getClientRects()].filter(({ width }) => width > 0);
          const [first, last] = [pieces[0], pieces.at(-1)];
          if (first && last && last.top > first.top + first.height / 2)
            faults.push(`syllable torn over two lines: ${cluster} in ${shown(node.data)}`);
        }
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const cutsX = /hidden|clip/.test(overflowX) && box.scrollWidth > box.clientWidth + 1;
        const cutsY = /hidden|clip/.test(overflowY) && box.scrollHeight > box.clientHeight + 1;
        if (cutsX || cutsY) clipped.add(box);
      }
    }
    for (const box of clipped)
      faults.push(
        `text cut off by its box: <${box.localName} class="${box.className}"> ${shown(box.textContent)}`,
      );
    return [...new Set(faults)];
  });
}
