import type { Page } from 'playwright-core';

/** Words of Latin letters that a line's end parts in the elements asked for, each as `word in its text`. */
export const brokenWords = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const range = document.createRange();
    const found: string[] = [];
    for (const element of document.querySelectorAll(selector)) {
      if (!element.checkVisibility()) continue;
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { data } = walker.currentNode as Text;
        for (const { 0: word, index } of data.matchAll(/[\p{Script=Latin}\p{M}]+/gu)) {
          range.setStart(walker.currentNode, index);
          range.setEnd(walker.currentNode, index + word.length);
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (lines.size > 1) found.push(`${word} in ${data.trim().slice(0, 60)}`);
        }
      }
    }
    return found;
  }, selector);
