const CORNER = 120; // px
const PRESS = 5000; // ms
const BETWEEN = 10_000; // ms from one corner to the other

/** The hidden way to the kiosk's health: five seconds on the upper left corner, then five on the upper right one. */
export function watchCorners(open: () => void, signal: AbortSignal): void {
  let timer = 0;
  let first = Number.NEGATIVE_INFINITY;
  const cornerOf = ({ clientX, clientY }: PointerEvent) =>
    clientY > CORNER
      ? undefined
      : clientX < CORNER
        ? 'left'
        : clientX > innerWidth - CORNER
          ? 'right'
          : undefined;
  const options = { capture: true, passive: true, signal };
  addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer);
      const corner = cornerOf(event);
      if (!corner) return;
      timer = window.setTimeout(() => {
        if (corner === 'left') first = performance.now();
        else if (performance.now() - first < BETWEEN + PRESS) open();
      }, PRESS);
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel'] as const)
    addEventListener(end, () => clearTimeout(timer), options);
}
