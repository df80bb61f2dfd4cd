/** Where a screen stands in its page; all in pixels. */
export interface Place {
  top: number;
  /** Height of the whole page. */
  whole: number;
  width: number;
  height: number;
}

/**
 * How far one tap scrolls, as a part of the screen's height. On a tall screen no more than the strip between the
 * middle and the bar: every link of a page then comes by within reach of somebody seated (EN 301 549, 8.4).
 */
const STEP = { tall: 0.26, wide: 0.7 };

/** The scroll position after a tap. @param way 1 down, -1 up. */
export function nextTop({ top, whole, width, height }: Place, way: number): number {
  const step = height * (height > width ? STEP.tall : STEP.wide);
  return Math.max(0, Math.min(whole - height, Math.round(top + way * step)));
}

/** Whether the history before this entry is of the same visit. */
export const isWayBack = (index: number, start: number): boolean => index > start;
