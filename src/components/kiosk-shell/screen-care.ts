/** Steps around a square of two pixels, to the start and up only: the page never grows wider than the screen. */
const STEPS = [
  [0, 0],
  [-1, 0],
  [-2, 0],
  [-2, -1],
  [-2, -2],
  [-1, -2],
  [0, -2],
  [0, -1],
] as const;

const EVERY = 60_000;

/** Letters that stay for hours at one place burn into a panel: all moves by a pixel a minute (kiosk-shell.css). */
export function shiftPixels(signal: AbortSignal): void {
  const shift = () => {
    const [x, y] = STEPS[Math.floor(Date.now() / EVERY) % STEPS.length] as (typeof STEPS)[number];
    document.documentElement.style.setProperty('--kiosk-x', `${x}px`);
    document.documentElement.style.setProperty('--kiosk-y', `${y}px`);
  };
  shift();
  const timer = setInterval(shift, EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/** The panel stays lit while the page is seen. A system that refuses has its own rules for the night. */
export function keepAwake(signal: AbortSignal): void {
  const ask = () => {
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask, { signal });
  ask();
}
