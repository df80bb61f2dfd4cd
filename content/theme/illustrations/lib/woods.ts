/** Wooded hills without light between their crowns, and the blossoms of the orchid tree. */
import { mix, ramp, shade, tint } from './color.ts';
import { type Line, under } from './land.ts';
import { blob, forest } from './plants.ts';
import { between } from './random.ts';
import { type Pt, type Scene, smooth, W } from './scene.ts';

/** A wooded hill under `line` down to `foot`: full ground first, then crowns with torn, leafy edges. */
export function wooded(
  s: Scene,
  line: Line,
  o: {
    colors: readonly string[];
    haze: string;
    x0?: number;
    x1?: number;
    foot?: number;
    rows?: number;
    size?: readonly [number, number];
    fog?: number;
    light?: number;
  },
): void {
  const [x0, x1, foot] = [o.x0 ?? -60, o.x1 ?? W + 60, o.foot ?? 1150];
  s.path(
    under(line, foot + 30, x0, x1),
    s.lin(0, foot - 700, 0, foot, [
      [0, mix(o.colors[1] as string, o.haze, 0.3)],
      [1, o.colors[0] as string],
    ]),
  );
  let peak = foot;
  for (let x = x0; x <= x1; x += 20) peak = Math.min(peak, line(x));
  const [bx, by] = [Math.max(0, x0 - 60), Math.max(0, peak - 90)];
  s.group(s.rough(17, 34, 3, [bx, by, Math.min(W, x1 + 60) - bx, foot + 90 - by]), () => {
    forest(s, {
      top: line,
      bottom: () => foot,
      rows: o.rows ?? 17,
      size: o.size ?? [28, 74],
      colors: o.colors,
      haze: o.haze,
      fog: o.fog ?? 0.38,
      light: o.light ?? -1,
      x0,
      x1,
      n: 12,
    });
  });
}

/** A flower of the orchid tree (hoa ban), `r` from its heart to a petal's tip: white, mauve veins, one marked petal. */
export function orchidBlossom(
  s: Scene,
  x: number,
  y: number,
  r: number,
  turn: number,
  mauve = '#b58fbe',
): void {
  const petal = (a: number, marked: boolean): void => {
    const P = (d: number, w: number): Pt => [
      x + Math.cos(a) * d * r - Math.sin(a) * w * r,
      y + Math.sin(a) * d * r + Math.cos(a) * w * r,
    ];
    s.path(
      smooth([
        P(0.08, 0),
        P(0.36, 0.2),
        P(0.66, 0.33),
        P(0.92, 0.2),
        P(1.02, 0),
        P(0.92, -0.2),
        P(0.66, -0.33),
        P(0.36, -0.2),
      ]),
      s.rad(x, y, r, [
        [0, marked ? '#a0599b' : mix(mauve, '#ffffff', 0.55)],
        [marked ? 0.5 : 0.3, marked ? '#dcb6d8' : '#fbf3f7'],
        [1, '#fffaf6'],
      ]),
      `stroke="${shade(mauve, 0.15)}" stroke-opacity=".35" stroke-width="${(r * 0.02).toFixed(1)}"`,
    );
    for (const w of [-0.1, 0, 0.1])
      s.line(
        smooth([P(0.12, 0), P(0.5, w), P(0.84, w * 1.5)], false),
        marked ? '#8c4488' : mauve,
        r * 0.013,
        'opacity=".36"',
      );
  };
  for (const [i, a] of [2.45, 3.85, 1.15, 5.1, -0.02].entries()) petal(turn + a, i === 4);
  for (let i = 0; i < 5; i++) {
    const a = turn + 0.15 + (i - 2) * 0.2;
    const [ex, ey] = [x + Math.cos(a) * r * 0.62, y + Math.sin(a) * r * 0.62];
    s.line(
      `M${x} ${y}Q${x + Math.cos(a + 0.35) * r * 0.4} ${y + Math.sin(a + 0.35) * r * 0.4} ${ex} ${ey}`,
      '#f2dfe6',
      r * 0.026,
    );
    s.oval(ex, ey, r * 0.045, r * 0.035, '#a97a3c');
  }
  s.oval(x, y, r * 0.07, r * 0.07, '#9bb06a');
}

/** A two-lobed leaf of the orchid tree. */
export function orchidLeaf(s: Scene, x: number, y: number, r: number, a: number, color: string): void {
  const P = (d: number, w: number): Pt => [
    x + Math.cos(a) * d * r - Math.sin(a) * w * r,
    y + Math.sin(a) * d * r + Math.cos(a) * w * r,
  ];
  for (const k of [-1, 1])
    s.path(
      smooth([P(0, 0), P(0.1, k * 0.34), P(0.5, k * 0.52), P(0.95, k * 0.36), P(1, k * 0.16), P(0.72, 0)]),
      k < 0 ? tint(color, 0.14) : shade(color, 0.14),
    );
  s.line(smooth([P(-0.25, 0), P(0.2, 0), P(0.72, 0)], false), shade(color, 0.35), r * 0.04);
}

/** A bough of the orchid tree through `pts`, thick `w` at its first point, with leaves and flowers along it. */
export function orchidBough(s: Scene, pts: readonly Pt[], w: number, r: number, n: number): void {
  for (let i = 0; i < pts.length - 1; i++)
    s.line(smooth(pts.slice(i, i + 2), false), '#57433a', w * (1 - i / pts.length));
  s.line(smooth(pts, false), '#57433a', w * 0.45);
  const spots: Pt[] = Array.from({ length: n }, (_, i) => {
    const t = (0.12 + (0.88 * i) / n) * (pts.length - 1);
    const k = Math.min(pts.length - 2, Math.floor(t));
    const [p, q] = [pts[k] as Pt, pts[k + 1] as Pt];
    return [
      p[0] + (q[0] - p[0]) * (t - k) + between(s.rng, -1, 1) * r * 0.9,
      p[1] + (q[1] - p[1]) * (t - k) + between(s.rng, -0.8, 1) * r * 0.9,
    ];
  });
  for (const [x, y] of spots)
    if (s.rng() < 0.75)
      orchidLeaf(
        s,
        x + between(s.rng, -r, r),
        y + between(s.rng, -r, r),
        r * between(s.rng, 0.55, 0.9),
        s.rng() * 6.3,
        ramp(['#3e6d45', '#7d9c52', '#a9b968'], s.rng()),
      );
  for (const [x, y] of spots) orchidBlossom(s, x, y, r * between(s.rng, 0.65, 1.05), s.rng() * 6.3);
}

/** A small orchid tree in flower, seen from afar. */
export function orchidTree(s: Scene, x: number, y: number, h: number): void {
  s.path(
    smooth([
      [x - h * 0.035, y],
      [x - h * 0.02, y - h * 0.3],
      [x - h * 0.2, y - h * 0.6],
      [x - h * 0.18, y - h * 0.61],
      [x + h * 0.01, y - h * 0.4],
      [x + h * 0.19, y - h * 0.62],
      [x + h * 0.21, y - h * 0.6],
      [x + h * 0.03, y - h * 0.3],
      [x + h * 0.045, y],
    ]),
    '#4d3d36',
  );
  for (let i = 0; i < 190; i++) {
    const a = s.rng() * 6.3;
    const d = Math.sqrt(s.rng());
    const [u, v] = [Math.cos(a) * d, Math.sin(a) * d];
    const c =
      i < 60
        ? ramp(['#5f7f52', '#8fa765'], s.rng())
        : ramp(['#b79abb', '#e6d6e4', '#fffaf4'], s.rng() * 0.5 + (0.5 - v * 0.3 - u * 0.2));
    s.path(
      blob(
        s.rng,
        x + u * h * 0.34,
        y - h * 0.66 + v * h * 0.27,
        h * between(s.rng, 0.025, 0.055),
        h * between(s.rng, 0.02, 0.04),
        7,
        0.3,
      ),
      c,
    );
  }
}
