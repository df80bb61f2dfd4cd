import type { CDPSession, Page } from 'playwright-core';

export interface Fingers {
  /** Holds a finger on one place. */
  press(x: number, y: number, ms: number): Promise<void>;
  /** Draws one finger to the left over most of a phone. */
  swipe(y: number): Promise<void>;
  /** Moves two fingers apart, from 40 to 320 px. */
  spread(x: number, y: number): Promise<void>;
}

/** Fingers on the panel, as the browser hears of them: contacts, not events made by script. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: { x: number; y: number; id?: number }[],
  ) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    async press(x, y, ms) {
      await send('touchStart', [{ x, y }]);
      await page.waitForTimeout(ms);
      await send('touchEnd', []);
    },
    async swipe(y) {
      await send('touchStart', [{ x: 340, y }]);
      for (let x = 325; x > 60; x -= 15) await send('touchMove', [{ x, y }]);
      await send('touchEnd', []);
    },
    async spread(x, y) {
      const at = (away: number) => [
        { x: x - away, y, id: 0 },
        { x: x + away, y, id: 1 },
      ];
      await send('touchStart', at(20).slice(0, 1));
      await send('touchStart', at(20));
      for (let away = 20; away <= 160; away += 10) await send('touchMove', at(away));
      await send('touchEnd', []);
      // The compositor tells the page a moment later.
      await page.waitForTimeout(200);
    },
  };
}
