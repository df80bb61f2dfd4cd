/** Boats of the rivers and the coast of Thanh Hóa. */
import { shade, tint } from './color.ts';
import { between } from './random.ts';
import { type Pt, poly, type Scene, smooth } from './scene.ts';

/** A slender sampan, `w` long, waterline middle at (x, y). */
export function sampan(
  s: Scene,
  x: number,
  y: number,
  w: number,
  color: string,
  o: { flip?: boolean; rower?: string; cover?: string } = {},
): void {
  const k = o.flip ? -1 : 1;
  const P = (a: number, b: number): Pt => [x + k * a * w, y + b * w];
  if (o.cover) {
    s.path(
      smooth([P(-0.24, -0.03), P(-0.2, -0.13), P(-0.03, -0.155), P(0.12, -0.12), P(0.16, -0.03)]),
      s.fall([
        [0, tint(o.cover, 0.3)],
        [1, shade(o.cover, 0.4)],
      ]),
    );
    for (let i = 0; i < 7; i++)
      s.line(
        `M${P(-0.2 + i * 0.05, -0.12 - 0.02 * Math.sin(i / 2))[0]} ${y - 0.125 * w}v${0.09 * w}`,
        shade(o.cover, 0.5),
        w * 0.004,
        'opacity=".5"',
      );
  }
  s.path(
    smooth([
      P(-0.52, -0.105),
      P(-0.3, -0.035),
      P(0, -0.02),
      P(0.3, -0.035),
      P(0.52, -0.09),
      P(0.4, 0.012),
      P(0.15, 0.032),
      P(-0.15, 0.032),
      P(-0.4, 0.01),
    ]),
    s.fall([
      [0, tint(color, 0.25)],
      [0.5, color],
      [1, shade(color, 0.5)],
    ]),
  );
  if (o.rower) {
    const c = o.rower;
    s.path(
      poly([P(0.27, -0.03), P(0.29, -0.2), P(0.31, -0.25), P(0.35, -0.25), P(0.37, -0.18), P(0.36, -0.03)]),
      c,
    );
    s.path(poly([P(0.26, -0.255), P(0.335, -0.315), P(0.41, -0.255), P(0.335, -0.24)]), tint(c, 0.55));
    s.line(`M${P(0.3, -0.19)[0]} ${P(0.3, -0.19)[1]}L${P(0.52, 0.05)[0]} ${P(0.52, 0.05)[1]}`, c, w * 0.012);
  }
}

/** A round basket boat of woven bamboo, `w` wide, tipped by `tilt` of its opening. */
export function basketBoat(s: Scene, x: number, y: number, w: number, color: string, inside: string): void {
  const r = w / 2;
  const ry = r * 0.3;
  const d = `M${x - r} ${y - r * 0.62}C${x - r * 0.98} ${y - r * 0.1} ${x - r * 0.55} ${y + r * 0.08} ${x} ${y + r * 0.08}C${x + r * 0.55} ${y + r * 0.08} ${x + r * 0.98} ${y - r * 0.1} ${x + r} ${y - r * 0.62}Z`;
  s.path(
    d,
    s.lin(x - r, 0, x + r, 0, [
      [0, shade(color, 0.35)],
      [0.32, tint(color, 0.2)],
      [0.6, color],
      [1, shade(color, 0.6)],
    ]),
  );
  s.clip(d, () => {
    for (let i = -14; i < 15; i++) {
      const px = x + (i / 10) * r;
      s.line(
        `M${px} ${y - r * 0.7}q${r * 0.2} ${r * 0.4} ${r * 0.5} ${r * 0.8}M${px} ${y - r * 0.7}q${-r * 0.2} ${r * 0.4} ${-r * 0.5} ${r * 0.8}`,
        shade(color, 0.55),
        Math.max(0.8, w * 0.006),
        'opacity=".45"',
      );
    }
  });
  s.oval(x, y - r * 0.62, r, ry, tint(color, 0.25));
  s.oval(
    x,
    y - r * 0.6,
    r * 0.92,
    ry * 0.86,
    s.lin(x - r, 0, x + r, 0, [
      [0, shade(inside, 0.55)],
      [0.7, inside],
      [1, tint(inside, 0.25)],
    ]),
  );
  s.line(`M${x - r * 0.8} ${y - r * 0.62}L${x + r * 0.8} ${y - r * 0.66}`, tint(color, 0.1), w * 0.03);
}

/** A wooden fishing boat with a high bow and a cabin, `w` long. */
export function fishingBoat(
  s: Scene,
  x: number,
  y: number,
  w: number,
  o: { hull: string; trim: string; cabin: string; lamp?: string; flip?: boolean; mast?: boolean },
): void {
  const k = o.flip ? -1 : 1;
  const P = (a: number, b: number): Pt => [x + k * a * w, y + b * w];
  const cabin = poly([P(-0.34, -0.09), P(-0.34, -0.25), P(-0.06, -0.25), P(-0.02, -0.09)]);
  s.path(
    cabin,
    s.fall([
      [0, tint(o.cabin, 0.15)],
      [1, shade(o.cabin, 0.3)],
    ]),
  );
  s.path(poly([P(-0.38, -0.25), P(-0.36, -0.275), P(-0.02, -0.27), P(-0.01, -0.245)]), shade(o.cabin, 0.45));
  for (const a of [-0.29, -0.21, -0.13])
    s.path(
      poly([P(a, -0.22), P(a + 0.05, -0.22), P(a + 0.05, -0.16), P(a, -0.16)]),
      o.lamp ?? shade(o.cabin, 0.65),
    );
  if (o.mast ?? true) {
    s.line(`M${P(0.06, -0.08)[0]} ${P(0.06, -0.08)[1]}V${y - 0.62 * w}`, shade(o.hull, 0.5), w * 0.012);
    s.line(
      `M${P(0.06, -0.6)[0]} ${y - 0.6 * w}L${P(0.5, -0.23)[0]} ${P(0.5, -0.23)[1]}M${P(0.06, -0.6)[0]} ${y - 0.6 * w}L${P(-0.34, -0.25)[0]} ${y - 0.25 * w}M${P(0.06, -0.3)[0]} ${y - 0.3 * w}L${P(0.3, -0.42)[0]} ${P(0.3, -0.42)[1]}`,
      shade(o.hull, 0.4),
      w * 0.005,
    );
    s.path(poly([P(0.06, -0.6), P(0.17, -0.57), P(0.06, -0.53)]), '#a5302a');
  }
  s.path(
    smooth([
      P(-0.5, -0.14),
      P(-0.25, -0.085),
      P(0.05, -0.075),
      P(0.3, -0.11),
      P(0.53, -0.24),
      P(0.43, -0.06),
      P(0.34, 0.035),
      P(-0.1, 0.05),
      P(-0.42, 0.035),
    ]),
    s.fall([
      [0, tint(o.hull, 0.15)],
      [0.6, o.hull],
      [1, shade(o.hull, 0.5)],
    ]),
  );
  s.line(
    smooth([P(-0.49, -0.115), P(-0.25, -0.06), P(0.05, -0.05), P(0.3, -0.085), P(0.5, -0.2)], false),
    o.trim,
    w * 0.018,
  );
}

/** Men's height in pixels is `h`; a small standing figure, with or without the conical hat. */
export function figure(
  s: Scene,
  x: number,
  y: number,
  h: number,
  o: { coat: string; legs?: string; hat?: string; skin?: string; lean?: number; pole?: boolean },
): void {
  const l = (o.lean ?? 0) * h;
  const skin = o.skin ?? '#6d4630';
  s.path(
    poly([
      [x - h * 0.075, y],
      [x - h * 0.07, y - h * 0.48],
      [x + h * 0.08, y - h * 0.48],
      [x + h * 0.085, y],
      [x + h * 0.03, y],
      [x, y - h * 0.36],
      [x - h * 0.025, y],
    ]),
    o.legs ?? shade(o.coat, 0.55),
  );
  s.path(
    smooth([
      [x - h * 0.1, y - h * 0.42],
      [x - h * 0.115 + l, y - h * 0.66],
      [x - h * 0.09 + l, y - h * 0.79],
      [x + l, y - h * 0.83],
      [x + h * 0.09 + l, y - h * 0.79],
      [x + h * 0.12 + l, y - h * 0.64],
      [x + h * 0.1, y - h * 0.4],
    ]),
    s.lin(x - h * 0.1, 0, x + h * 0.12, 0, [
      [0, tint(o.coat, 0.25)],
      [1, shade(o.coat, 0.3)],
    ]),
  );
  s.oval(x + l * 1.2, y - h * 0.88, h * 0.055, h * 0.068, skin);
  if (o.hat)
    s.path(
      `M${x + l * 1.2 - h * 0.17} ${y - h * 0.885}L${x + l * 1.2} ${y - h * 1.02}L${x + l * 1.2 + h * 0.17} ${y - h * 0.885}Q${x + l * 1.2} ${y - h * 0.85} ${x + l * 1.2 - h * 0.17} ${y - h * 0.885}Z`,
      s.lin(x - h * 0.17, 0, x + h * 0.17, 0, [
        [0, tint(o.hat, 0.3)],
        [1, shade(o.hat, 0.35)],
      ]),
    );
  else
    s.path(
      `M${x + l * 1.2 - h * 0.06} ${y - h * 0.89}a${h * 0.06} ${h * 0.07} 0 0 1 ${h * 0.12} 0Z`,
      '#1d1a1c',
    );
  if (o.pole) {
    s.line(
      `M${x - h * 0.55} ${y - h * 0.72}Q${x} ${y - h * 0.84} ${x + h * 0.55} ${y - h * 0.72}`,
      '#5a3b22',
      h * 0.022,
    );
    for (const k of [-0.53, 0.53]) {
      s.line(
        `M${x + k * h} ${y - h * 0.72}l${-h * 0.1} ${h * 0.42}M${x + k * h} ${y - h * 0.72}l${h * 0.1} ${h * 0.42}`,
        '#5a3b22',
        h * 0.01,
      );
      s.path(
        `M${x + k * h - h * 0.14} ${y - h * 0.32}h${h * 0.28}q${-h * 0.03} ${h * 0.16} ${-h * 0.14} ${h * 0.16}t${-h * 0.14} ${-h * 0.16}Z`,
        '#a5713a',
      );
    }
  }
}

/** Seeds of light birds far off. */
export function birds(s: Scene, x: number, y: number, n: number, size: number, color: string): void {
  for (let i = 0; i < n; i++) {
    const bx = x + between(s.rng, -1, 1) * size * n * 0.9;
    const by = y + between(s.rng, -1, 1) * size * n * 0.22;
    const w = size * between(s.rng, 0.6, 1.1);
    const up = w * between(s.rng, 0.25, 0.5);
    s.path(
      `M${bx - w} ${by - up}Q${bx - w * 0.4} ${by - up * 1.1} ${bx} ${by}Q${bx + w * 0.4} ${by - up * 1.1} ${bx + w} ${by - up}Q${bx + w * 0.4} ${by - up * 0.6} ${bx} ${by + w * 0.1}Q${bx - w * 0.4} ${by - up * 0.6} ${bx - w} ${by - up}Z`,
      color,
    );
  }
}
