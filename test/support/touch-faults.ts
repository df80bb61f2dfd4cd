import type { Page } from 'playwright-core';

/** The smallest side of anything that is touched, in pixels of the panel. */
const TARGET = 80;
/** How far up a hand reaches from a chair, as a part of an upright screen (EN 301 549, 8.4). */
const REACH = 0.45;

/**
 * What is wrong for a finger on the page as it is laid out now: targets that are too small, two that lie over one
 * another, controls of an upright screen that a hand does not reach. Links within a sentence may be as small as
 * their letters; what they lead to is reached by other ways, too.
 */
export async function touchFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ target, reach }) => {
      const named = (element: Element) =>
        `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent || element.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
      const TOUCHED = 'a[href], button, input, select, textarea, summary, label:has(input), [role="button"]';
      const isInText = (element: Element) => {
        const box = element.closest('p, li, dd, dt, td, th, figcaption, small');
        return (
          getComputedStyle(element).display === 'inline' &&
          box?.textContent?.trim() !== element.textContent?.trim()
        );
      };
      const faults: string[] = [];
      for (const element of document.querySelectorAll<HTMLElement>(TOUCHED)) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('[inert]')) continue;
        // A box within a label is touched by its label.
        if (element.matches('input') && element.closest('label')) continue;
        const { width, height, top } = element.getBoundingClientRect();
        if (width === 0 || height === 0 || isInText(element)) continue;
        const short = Math.min(width, height);
        if (short < target - 0.5)
          faults.push(`${Math.round(width)} × ${Math.round(height)} px: ${named(element)}`);
        const isControl = element.closest(
          '[data-kiosk-controls], dialog[open], [popover]:popover-open, .keyboard-panel',
        );
        if (isControl && innerHeight > innerWidth && top < innerHeight * (1 - reach) - 1)
          faults.push(`out of reach at ${Math.round((100 * top) / innerHeight)} %: ${named(element)}`);
      }
      return faults;
    },
    { target: TARGET, reach: REACH },
  );
}
