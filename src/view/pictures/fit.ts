import { type Focus, focusClasses } from '../../model/focus.ts';

interface Size {
  width: number;
  height: number;
}

/** Width by height of most photos: what the frames of cards have, and what `sizes` are written for. */
const USUAL_SHAPE = 3 / 2;
/** A record opens with a frame of 3:2. Taller than the first or longer than the second, too little of a picture fits it. */
const FRAME_SHAPES = { tallest: 1.4, longest: 1.9 };
/** Taller than this a picture shown whole needs no more room than a column, longer it needs the whole width. */
const TALL = 1.2;
const LONG = 2.5;
/** A picture of fewer pixels would stand lost in a frame. */
const FRAME_WIDTH = 1200;
/** Cards up to this size enlarge their picture a little under the pointer. Px. */
const CARD_SIZE = { width: 1000, height: 700 };

/** The pixels there are: those of the widest rendition. */
export function pixelsOf(renditions: readonly Size[]): Size {
  const { width, height } = renditions.reduce((widest, one) => (one.width > widest.width ? one : widest));
  return { width, height };
}

/** Whether a picture covers a frame without being enlarged. */
export const covers = (picture: Size, frame: Size): boolean =>
  picture.width >= frame.width && picture.height >= frame.height;

/**
 * Class names by which the sheets fit a picture to its place: `whole` where it is shown uncut when it is the thing
 * itself, `tall` and `long` by its shape, `small` where it has no pixels to spare, and what stays of it in a frame.
 */
export function fitClasses(picture: Size, focus?: Focus): string[] {
  const shape = picture.width / picture.height;
  const { tallest, longest } = FRAME_SHAPES;
  return [
    ...(shape < tallest || shape > longest || picture.width < FRAME_WIDTH ? ['whole'] : []),
    ...(shape < TALL ? ['tall'] : shape > LONG ? ['long'] : []),
    ...(covers(picture, CARD_SIZE) ? [] : ['small']),
    ...(focus ? focusClasses(picture, focus) : []),
  ];
}

/**
 * `sizes` written for a frame that a photo of the usual shape fills: a longer picture stands out of it at both
 * sides, and must be fetched as wide as it would stand uncut.
 */
export function sizesToCover(sizes: string, { width, height }: Size): string {
  const wider = width / height / USUAL_SHAPE;
  if (wider <= 1) return sizes;
  return sizes.replace(/([\d.]+)(rem|vw|vh)(?=\s*(?:,|$))/g, (_, length: string, unit: string) => {
    return `${Math.ceil(Number(length) * wider)}${unit}`;
  });
}
