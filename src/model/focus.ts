/** A point in the picture as fractions of its width and height, from the upper left corner. */
export interface Focus {
  x: number;
  y: number;
}

/** The frames lie between the whole of a phone held upright and the band above a record on a very wide screen. */
const NARROWEST_FRAME = 9 / 20;
const WIDEST_FRAME = 4;

/**
 * The `object-position`, as fractions, that keeps the focus in sight in every frame a picture is cut to. In one
 * that cuts as much as any, the focus comes to the middle, or as near as the edges allow; in one that cuts less it
 * lies between there and its place in the whole.
 */
export function objectPosition(picture: { width: number; height: number }, focus: Focus): Focus {
  const shape = picture.width / picture.height;
  return {
    x: position(focus.x, shape / NARROWEST_FRAME),
    y: position(focus.y, WIDEST_FRAME / shape),
  };
}

/** Along one side, of which a frame shows 1/`overflow` at least. */
function position(at: number, overflow: number): number {
  if (overflow <= 1) return 0.5;
  const centred = (at * overflow - 0.5) / (overflow - 1);
  return Math.min(Math.max(centred, 0), 1);
}

/** The same as class names, in tens of percent, `focus-x-<percent>` and `focus-y-<percent>`: styles stand in sheets only. */
export function focusClasses(picture: { width: number; height: number }, focus: Focus): string[] {
  const { x, y } = objectPosition(picture, focus);
  return [`focus-x-${10 * Math.round(10 * x)}`, `focus-y-${10 * Math.round(10 * y)}`];
}
