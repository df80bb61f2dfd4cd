import { describe, expect, test } from 'vitest';
import { focusClasses, objectPosition } from '../../src/model/focus.ts';

const SHAPES = [
  [1, 1],
  [4, 3],
  [3, 2],
  [16, 9],
  [9, 16],
  [9, 20],
  [4, 1],
] as const;
/** Width by height: cards, openings on phone and desk, bands, whole phones, walls. */
const FRAMES = [0.46, 0.56, 0.8, 1, 1.5, 1.6, 1.78, 2, 2.42, 3.23, 3.9];
const POINTS = [0, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 1];

/** Where a point of a picture stands in a frame that it covers: 0 and 1 are the frame's edges. */
function placeInFrame(at: number, position: number, overflow: number): number {
  return overflow <= 1 ? at : at * overflow - position * (overflow - 1);
}

describe('the focus of a photo', () => {
  test('stays in sight in every frame, and no farther from its middle than in the whole picture', () => {
    for (const [width, height] of SHAPES)
      for (const at of POINTS) {
        const { x, y } = objectPosition({ width, height }, { x: at, y: at });
        for (const frame of FRAMES) {
          const across = placeInFrame(at, x, width / height / frame);
          const down = placeInFrame(at, y, frame / (width / height));
          for (const place of [across, down])
            expect(Math.abs(place - 0.5)).toBeLessThanOrEqual(Math.abs(at - 0.5) + 1e-9);
        }
      }
  });

  test('stays in sight when it is given in steps, as the sheets know it', () => {
    for (const [width, height] of SHAPES)
      for (const at of POINTS) {
        const [x = 0, y = 0] = focusClasses({ width, height }, { x: at, y: at }).map(
          (name) => Number(name.split('-').at(-1)) / 100,
        );
        for (const frame of FRAMES)
          for (const place of [
            placeInFrame(at, x, width / height / frame),
            placeInFrame(at, y, frame / (width / height)),
          ]) {
            expect(place).toBeGreaterThanOrEqual(-1e-9);
            expect(place).toBeLessThanOrEqual(1 + 1e-9);
          }
      }
  });

  test('has class names for both sides, in tens of percent', () => {
    expect(focusClasses({ width: 3, height: 2 }, { x: 0.5, y: 0.25 })).toEqual(['focus-x-50', 'focus-y-10']);
    expect(focusClasses({ width: 9, height: 16 }, { x: 1, y: 0 })).toEqual(['focus-x-100', 'focus-y-0']);
  });
});
