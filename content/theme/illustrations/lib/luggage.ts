import { shade, tint } from './color.ts';
import type { Scene } from './scene.ts';

/** A suitcase `w` wide, standing with its middle at (x, y). */
export function suitcase(s: Scene, x: number, y: number, w: number, c: string): void {
  s.line(`M${x - w * 0.25} ${y - w * 1.2}V${y - w * 1.9}h${w * 0.5}V${y - w * 1.2}`, '#5d6470', 5);
  s.rect(
    x - w / 2,
    y - w * 1.3,
    w,
    w * 1.25,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, tint(c, 0.3)],
      [0.5, c],
      [1, shade(c, 0.45)],
    ]),
    'rx="8"',
  );
  for (const u of [-0.2, 0.05, 0.3])
    s.line(`M${x + u * w} ${y - w * 1.2}v${w * 1.05}`, shade(c, 0.4), 3, 'opacity=".6"');
}
