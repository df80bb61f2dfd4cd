/** Plants: crowns of leaves, forests, bamboo, palms, bananas, grass, lotus. */
import { mix, ramp, shade, tint } from './color.ts';
import { between, noise, pick, type Rng } from './random.ts';
import { type Pt, poly, type Scene, smooth, W } from './scene.ts';

/** An uneven round outline. */
export function blob(r: Rng, cx: number, cy: number, rx: number, ry: number, n = 9, jag = 0.22): string {
  const pts: Pt[] = [];
  const turn = r() * 6.3;
  for (let i = 0; i < n; i++) {
    const a = turn + (i / n) * Math.PI * 2;
    const k = 1 + (r() - 0.5) * 2 * jag;
    pts.push([cx + Math.cos(a) * rx * k, cy + Math.sin(a) * ry * k]);
  }
  return smooth(pts);
}

/** A mass of leaves lit from one side: `colors` run from shadow to light. */
export function crown(
  s: Scene,
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  colors: readonly string[],
  o: { light?: number; n?: number; leaf?: number } = {},
): void {
  const r = s.rng;
  s.path(blob(r, cx, cy, rx, ry, 13, 0.12), colors[0] as string);
  const leaf = o.leaf ?? 0.2;
  const n = o.n ?? 46;
  for (let i = 0; i < n; i++) {
    // Back to front: from the shadowed foot up to the lit top.
    const order = i / n;
    const a = r() * Math.PI * 2;
    const d = Math.sqrt(r()) * 1.02;
    const u = Math.cos(a) * d;
    const v = Math.sin(a) * d;
    const lit = 0.5 - 0.42 * v + 0.34 * u * (o.light ?? -1) + (r() - 0.5) * 0.2;
    const size = leaf * between(r, 0.6, 1.25) * (1.15 - 0.5 * order);
    s.path(
      blob(r, cx + u * rx, cy + v * ry, rx * size, Math.min(ry, rx) * size * 0.8, 7, 0.3),
      ramp(colors, Math.min(1, Math.max(0, lit) ** 1.25 * (0.5 + 0.55 * order))),
    );
  }
}

/** A broad-leaved tree standing on (x, y), `h` high. */
export function tree(
  s: Scene,
  x: number,
  y: number,
  h: number,
  colors: readonly string[],
  trunk: string,
  o: { light?: number; n?: number; wide?: number } = {},
): void {
  const r = s.rng;
  const w = h * 0.045;
  const bend = between(r, -0.08, 0.08) * h;
  const bx = x + bend;
  s.path(
    `M${x - w * 1.7} ${y}Q${x - w * 0.6} ${y - h * 0.06} ${x - w * 0.55 + bend * 0.4} ${y - h * 0.3}Q${bx - w * 0.5} ${y - h * 0.5} ${bx - h * 0.1} ${y - h * 0.72}L${bx - h * 0.06} ${y - h * 0.74}L${bx} ${y - h * 0.54}L${bx + h * 0.11} ${y - h * 0.74}L${bx + h * 0.14} ${y - h * 0.71}Q${bx + w * 0.6} ${y - h * 0.5} ${x + w * 0.6 + bend * 0.4} ${y - h * 0.3}Q${x + w * 0.7} ${y - h * 0.06} ${x + w * 1.9} ${y}Z`,
    s.fall([
      [0, shade(trunk, 0.4)],
      [0.6, tint(trunk, 0.1)],
      [1, shade(trunk, 0.2)],
    ]),
  );
  const wide = o.wide ?? 1;
  for (let i = 0; i < 4; i++) {
    const k = i / 3 - 0.5;
    const rx = h * 0.24 * wide * between(r, 0.8, 1.15);
    crown(
      s,
      x + bend + k * h * 0.42 * wide,
      y - h * between(r, 0.6, 0.72) - (1 - Math.abs(k) * 2) * h * 0.1,
      rx,
      rx * 0.72,
      colors,
      o,
    );
  }
}

/** Rows of crowns covering the land between two lines; far rows sink in `haze`. */
export function forest(
  s: Scene,
  o: {
    top: (x: number) => number;
    bottom: (x: number) => number;
    rows: number;
    size: readonly [number, number];
    colors: readonly string[];
    haze: string;
    fog?: number;
    x0?: number;
    x1?: number;
    light?: number;
    n?: number;
  },
): void {
  for (let k = 0; k < o.rows; k++) {
    const t = o.rows === 1 ? 1 : k / (o.rows - 1);
    const size = o.size[0] + (o.size[1] - o.size[0]) * t;
    const fog = (o.fog ?? 0.6) * (1 - t);
    const cols = o.colors.map((c) => mix(c, o.haze, fog));
    const slant = -(o.light ?? -1) * 0.4;
    const tones = [-0.16, -0.07, 0, 0.07, 0.14].map((v) => {
      const c = cols.map((q) => (v > 0 ? tint(q, v) : shade(q, -v)));
      return {
        c,
        fill: s.fall(
          [
            [0, ramp(c, 0.78)],
            [0.45, ramp(c, 0.4)],
            [1, c[0] as string],
          ],
          slant,
        ),
      };
    });
    for (let x = (o.x0 ?? -60) - size * s.rng(); x < (o.x1 ?? W + 60); x += size * between(s.rng, 0.5, 1.1)) {
      const y = o.top(x) + (o.bottom(x) - o.top(x)) * t + between(s.rng, -0.2, 0.2) * size;
      const rx = size * between(s.rng, 0.5, 0.95);
      const ry = rx * between(s.rng, 0.7, 1.1);
      const tone = pick(s.rng, tones);
      s.path(blob(s.rng, x, y, rx, ry, 12, 0.13), tone.fill);
      // A few clumps on the lit side; more would turn leaves into pebbles.
      for (let i = 0; i < (o.n ?? 14) * 0.6; i++) {
        const u = between(s.rng, -0.7, 0.7);
        const v = between(s.rng, -0.85, 0.25);
        const lit = 0.45 - 0.4 * v + 0.3 * u * (o.light ?? -1);
        s.path(
          blob(
            s.rng,
            x + u * rx,
            y + v * ry,
            rx * between(s.rng, 0.14, 0.3),
            ry * between(s.rng, 0.1, 0.2),
            7,
            0.3,
          ),
          ramp(tone.c, Math.min(1, lit)),
          'opacity=".6"',
        );
      }
    }
  }
}

/** A fringe of small trees along `line` as one silhouette. */
export function fringe(
  s: Scene,
  line: (x: number) => number,
  o: { h: readonly [number, number]; step: number; fill: string; x0?: number; x1?: number; drop?: number },
): void {
  const d: string[] = [];
  for (let x = o.x0 ?? -20; x < (o.x1 ?? W + 20); x += o.step * between(s.rng, 0.5, 1.4)) {
    const h = between(s.rng, o.h[0], o.h[1]) * (0.55 + 0.9 * noise(x / 140, 1, 9));
    const y = line(x);
    d.push(blob(s.rng, x, y - h * 0.45, h * between(s.rng, 0.3, 0.55), h * 0.6, 8, 0.2));
  }
  s.path(d.join(''), o.fill);
}

/** A clump of bamboo with bowed tips. */
export function bamboo(
  s: Scene,
  x: number,
  y: number,
  h: number,
  n: number,
  o: { stem: string; leaf: readonly string[]; spread?: number; lean?: number },
): void {
  const r = s.rng;
  for (let i = 0; i < n; i++) {
    const t = (i / Math.max(1, n - 1) - 0.5) * 2 + between(r, -0.2, 0.2);
    const tall = h * between(r, 0.7, 1.05);
    const reach = (t * (o.spread ?? 0.38) + (o.lean ?? 0)) * tall;
    const at = (k: number): Pt => [
      x + t * 14 + reach * k ** 2.2,
      y - tall * (k - 0.16 * Math.max(0, k - 0.55) * Math.abs(t) * 3),
    ];
    const pts = Array.from({ length: 9 }, (_, j) => at(j / 8));
    const w = h * 0.0055 * between(r, 0.7, 1.2);
    const edge = (k: number): Pt[] => pts.map((p, j): Pt => [p[0] + k * w * (1.05 - j / 8), p[1]]);
    s.path(smooth([...edge(-1), ...edge(1).reverse()]), mix(o.stem, o.leaf[0] as string, r() * 0.6));
    for (let k = 0.3; k < 1.02; k += 0.028) {
      const [px, py] = at(k);
      for (let q = 0; q < 4; q++) {
        const a = between(r, 0.35, 2.8);
        const len = h * between(r, 0.04, 0.1) * (1.15 - k * 0.3);
        const dx = Math.cos(a) * len;
        const dy = Math.sin(a) * len * 1.1;
        const w = len * 0.12;
        s.add(
          `<path d="M${px.toFixed(0)} ${py.toFixed(0)}q${(dx * 0.5 - w).toFixed(1)} ${(dy * 0.25).toFixed(1)} ${dx.toFixed(1)} ${dy.toFixed(1)}q${(-dx * 0.5 - w).toFixed(1)} ${(-dy * 0.35).toFixed(1)} ${(-dx).toFixed(1)} ${(-dy).toFixed(1)}Z" fill="${ramp(o.leaf, r() * (0.3 + 0.7 * k))}"/>`,
        );
      }
    }
  }
}

/** One feathered frond from (x, y) towards angle `a` (radians), drooping; used by palms. */
export function frond(
  s: Scene,
  x: number,
  y: number,
  a: number,
  len: number,
  droop: number,
  color: string,
): void {
  const pts: Pt[] = [];
  for (let i = 0; i <= 12; i++) {
    const t = i / 12;
    pts.push([x + Math.cos(a) * len * t, y + Math.sin(a) * len * t + droop * len * t * t]);
  }
  const leaves: string[] = [];
  for (let i = 1; i < 12; i++)
    for (const half of [0, 0.5]) {
      const t = (i + half) / 12;
      const p = pts[i] as Pt;
      const q = pts[Math.min(12, i + 1)] as Pt;
      const px = p[0] + (q[0] - p[0]) * half;
      const py = p[1] + (q[1] - p[1]) * half;
      const dir = Math.atan2(q[1] - p[1], q[0] - p[0]);
      const l = len * 0.3 * Math.sin(Math.PI * (0.12 + 0.86 * t)) ** 0.7;
      for (const side of [-1, 1]) {
        const b = dir + side * between(s.rng, 0.55, 0.85);
        const ex = px + Math.cos(b) * l;
        const ey = py + Math.sin(b) * l + l * 0.32;
        leaves.push(
          poly([
            [px - 2, py],
            [(px + ex) / 2 + side * 2, (py + ey) / 2 - l * 0.06],
            [ex, ey],
            [px + len * 0.012, py + len * 0.012],
          ]),
        );
      }
    }
  s.path(leaves.join(''), color);
  s.line(smooth(pts, false), shade(color, 0.2), len * 0.012);
}

/** A coconut palm. */
export function palm(
  s: Scene,
  x: number,
  y: number,
  h: number,
  lean: number,
  colors: readonly string[],
  trunk: string,
): void {
  const tx = x + lean * h;
  const ty = y - h;
  const w = h * 0.02;
  const at = (t: number, k: number): Pt => [x + lean * h * t ** 1.7 + k * w * (1.5 - 0.8 * t), y - h * t];
  const ts = [0, 0.25, 0.5, 0.75, 1];
  s.path(smooth([...ts.map((t) => at(t, -1)), ...ts.reverse().map((t) => at(t, 1))]), trunk);
  const n = 15;
  for (let i = 0; i < n; i++) {
    const a = -Math.PI * (i / (n - 1)) * 1.15 + 0.23 + between(s.rng, -0.12, 0.12);
    const c = ramp(colors, i % 2 ? between(s.rng, 0.4, 1) : between(s.rng, 0, 0.5));
    frond(s, tx, ty, a, h * between(s.rng, 0.36, 0.46), between(s.rng, 0.3, 0.6), c);
  }
}

/** A broad leaf (banana) from (x, y), bending over; also for leaves laid flat. */
export function bananaLeaf(
  s: Scene,
  x: number,
  y: number,
  a: number,
  len: number,
  wide: number,
  droop: number,
  color: string,
): void {
  const spine: Pt[] = [];
  for (let i = 0; i <= 14; i++) {
    const t = i / 14;
    spine.push([x + Math.cos(a) * len * t, y + Math.sin(a) * len * t + droop * len * t * t]);
  }
  const side = (k: number): Pt[] =>
    spine.map((p, i) => {
      const q = spine[Math.min(14, i + 1)] as Pt;
      const o = spine[Math.max(0, i - 1)] as Pt;
      const d = Math.atan2(q[1] - o[1], q[0] - o[0]) + k * 1.57;
      const t = i / 14;
      const w =
        wide *
        Math.sin(Math.PI * Math.min(1, 0.08 + t * 0.94)) ** 0.55 *
        (t > 0.97 ? 0.2 : 1) *
        between(s.rng, 0.92, 1.05);
      return [p[0] + Math.cos(d) * w, p[1] + Math.sin(d) * w];
    });
  const up = side(-1);
  const low = side(1);
  s.path(smooth([...up, ...[...spine].reverse()]), color);
  s.path(smooth([...low, ...[...spine].reverse()]), shade(color, 0.22));
  const veins: string[] = [];
  for (let i = 1; i < 14; i++)
    for (const e of [up, low]) {
      const p = spine[i - 1] as Pt;
      const q = e[Math.min(14, i + 1)] as Pt;
      veins.push(`M${p[0].toFixed(0)} ${p[1].toFixed(0)}L${q[0].toFixed(0)} ${q[1].toFixed(0)}`);
    }
  s.line(veins.join(''), tint(color, 0.25), 1.4, 'opacity=".4"');
  s.line(smooth(spine, false), tint(color, 0.45), Math.max(2, wide * 0.07));
}

/** Blades of grass on `line`; each `h` high. */
export function grass(
  s: Scene,
  line: (x: number) => number,
  o: {
    x0: number;
    x1: number;
    n: number;
    h: readonly [number, number];
    colors: readonly string[];
    lean?: number;
  },
): void {
  for (let i = 0; i < o.n; i++) {
    const x = between(s.rng, o.x0, o.x1);
    const y = line(x) + 3;
    const h = between(s.rng, o.h[0], o.h[1]);
    const dx = h * (between(s.rng, -0.45, 0.45) + (o.lean ?? 0));
    const w = Math.max(1, h * 0.026);
    s.add(
      `<path d="M${(x - w).toFixed(1)} ${y.toFixed(1)}Q${(x + dx * 0.2).toFixed(1)} ${(y - h * 0.6).toFixed(1)} ${(x + dx).toFixed(1)} ${(y - h).toFixed(1)}Q${(x + dx * 0.3 + w).toFixed(1)} ${(y - h * 0.5).toFixed(1)} ${(x + w).toFixed(1)} ${y.toFixed(1)}Z" fill="${ramp(o.colors, s.rng())}"/>`,
    );
  }
}

/** A casuarina: a thin leaning trunk and hanging feathery needles. */
export function casuarina(
  s: Scene,
  x: number,
  y: number,
  h: number,
  lean: number,
  colors: readonly string[],
  trunk: string,
): void {
  const r = s.rng;
  const at = (t: number): Pt => [x + lean * h * t ** 1.4, y - h * t];
  const w = h * 0.017;
  const left = [0, 0.3, 0.6, 1].map((t): Pt => [at(t)[0] - w * (1.25 - t), at(t)[1]]);
  const right = [1, 0.6, 0.3, 0].map((t): Pt => [at(t)[0] + w * (1.25 - t), at(t)[1]]);
  s.path(smooth([...left, ...right]), trunk);
  for (let b = 0; b < 44; b++) {
    const t = 0.3 + 0.72 * (b / 44);
    const [bx, by] = at(Math.min(1, t));
    const dir = b % 2 ? 1 : -1;
    const len =
      h * 0.3 * Math.sin(Math.PI * Math.min(1, (1.06 - t) / 0.76) ** 0.7) * between(r, 0.55, 1.1) + h * 0.03;
    const ex = bx + dir * len;
    const ey = by - len * between(r, 0.1, 0.5);
    s.line(
      `M${bx.toFixed(0)} ${by.toFixed(0)}Q${((bx + ex) / 2).toFixed(0)} ${(ey - 4).toFixed(0)} ${ex.toFixed(0)} ${ey.toFixed(0)}`,
      trunk,
      w * 0.5,
    );
    for (let k = 0; k < 20; k++) {
      const q = r() ** 0.7;
      const px = bx + (ex - bx) * q;
      const py = by + (ey - by) * q;
      const l = h * between(r, 0.04, 0.11);
      s.line(
        `M${px.toFixed(0)} ${py.toFixed(0)}q${(dir * l * 0.35).toFixed(0)} ${(l * 0.1).toFixed(0)} ${(dir * l * between(r, 0.2, 0.5)).toFixed(0)} ${l.toFixed(0)}`,
        ramp(colors, r() * (1.1 - 0.4 * q)),
        h * 0.0032,
        'opacity=".8"',
      );
    }
  }
}

/** A lotus pond's leaf lying at (x, y). */
export function lotusLeaf(s: Scene, x: number, y: number, rx: number, color: string): void {
  const ry = rx * 0.34;
  s.path(blob(s.rng, x, y + ry * 0.14, rx, ry, 14, 0.05), shade(color, 0.4));
  s.path(
    blob(s.rng, x, y, rx, ry, 14, 0.05),
    s.fall([
      [0, tint(color, 0.3)],
      [1, color],
    ]),
  );
  const d: string[] = [];
  for (let a = 0; a < 6.2; a += 0.52)
    d.push(
      `M${x.toFixed(0)} ${y.toFixed(0)}L${(x + Math.cos(a) * rx * 0.85).toFixed(0)} ${(y + Math.sin(a) * ry * 0.85).toFixed(0)}`,
    );
  s.line(d.join(''), tint(color, 0.5), Math.max(1, rx * 0.012), 'opacity=".45"');
}

/** A lotus flower, `h` high, standing at (x, y). */
export function lotus(s: Scene, x: number, y: number, h: number, pink: string): void {
  const petal = (a: number, l: number, w: number, c: string): void => {
    const tx = x + Math.sin(a) * l;
    const ty = y - Math.cos(a) * l;
    const nx = Math.cos(a) * w;
    const ny = Math.sin(a) * w;
    s.path(
      `M${x} ${y}C${(x + nx + Math.sin(a) * l * 0.3).toFixed(1)} ${(y + ny - Math.cos(a) * l * 0.3).toFixed(1)} ${(tx + nx * 0.7).toFixed(1)} ${(ty + ny * 0.7 + l * 0.2).toFixed(1)} ${tx.toFixed(1)} ${ty.toFixed(1)}C${(tx - nx * 0.7).toFixed(1)} ${(ty - ny * 0.7 + l * 0.2).toFixed(1)} ${(x - nx + Math.sin(a) * l * 0.3).toFixed(1)} ${(y - ny - Math.cos(a) * l * 0.3).toFixed(1)} ${x} ${y}Z`,
      c,
    );
  };
  const c = s.fall([
    [0, pink],
    [0.55, tint(pink, 0.35)],
    [1, tint(pink, 0.8)],
  ]);
  const back = s.fall([
    [0, shade(pink, 0.15)],
    [1, tint(pink, 0.5)],
  ]);
  for (const a of [-1.15, 1.15, -0.75, 0.75]) petal(a, h * 0.9, h * 0.2, back);
  for (const a of [-0.4, 0.4, 0]) petal(a, h, h * 0.24, back);
  for (const a of [-0.95, 0.95, -0.5, 0.5, -0.12, 0.2]) petal(a, h * 0.78, h * 0.23, c);
}
