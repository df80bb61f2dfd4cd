/** Land: layered ridges, limestone towers, fields and terraces. */
import { mix, shade, tint } from './color.ts';
import { between, fbm, noise, ridged } from './random.ts';
import { H, type Pt, poly, type Scene, smooth, W } from './scene.ts';

/** Height of a line of land: canvas y at x. */
export type Line = (x: number) => number;

/** Points of `line` from x0 to x1. */
export function trace(line: Line, x0 = -20, x1 = W + 20, step = 6): Pt[] {
  const pts: Pt[] = [];
  for (let x = x0; x <= x1; x += step) pts.push([x, line(x)]);
  return pts;
}

/** The outline under `line` down to `bottom`. */
export const under = (line: Line, bottom = H + 20, x0 = -20, x1 = W + 20, step = 6): string =>
  poly([...trace(line, x0, x1, step), [x1, bottom], [x0, bottom]]);

/** A mountain line: `y` is its foot, `amp` its height, `scale` the width of one mountain in pixels. */
export function mountain(o: {
  y: number;
  amp: number;
  scale: number;
  seed: number;
  gain?: number;
  soft?: boolean;
  lift?: Line;
}): Line {
  return (x) => {
    const u = x / o.scale + o.seed * 3.7;
    const n = o.soft ? fbm(u, 0, o.seed, 6, o.gain ?? 0.42) : ridged(u, 0, o.seed, 7, o.gain ?? 0.46);
    const wide = fbm(u * 0.45, 7, o.seed + 5, 2);
    return o.y - o.amp * (0.62 * n + 0.62 * wide) - (o.lift ? o.lift(x) : 0);
  };
}

/** Rounded limestone towers standing on `y`: list of [centre x, height, half width]. */
export function karst(y: number, towers: readonly (readonly [number, number, number])[], seed: number): Line {
  return (x) => {
    let h = 0;
    for (const [cx, th, hw] of towers) {
      const warp = (fbm(x / 70, 1, seed, 3) - 0.5) * hw * 0.35;
      const d = Math.abs((x - cx + warp) / hw);
      const p = d < 1 ? th * (1 - d ** 3.2) ** 0.85 : 0;
      const skirt = th * 0.3 * Math.max(0, 1 - d / 2.1) ** 1.6;
      h = Math.max(h, p, skirt);
    }
    return (
      y - h - h * 0.16 * (fbm(x / 46, 4, seed, 4) - 0.5) - (h > 20 ? 14 * fbm(x / 13, 2, seed, 3, 0.6) : 0)
    );
  };
}

/** A row of towers for `karst`, spread from x0 to x1. */
export function towers(
  s: Scene,
  o: { x0: number; x1: number; n: number; h: readonly [number, number]; w: readonly [number, number] },
): [number, number, number][] {
  return Array.from({ length: o.n }, (_, i) => {
    const h = between(s.rng, o.h[0], o.h[1]);
    const x = o.x0 + ((i + between(s.rng, 0.1, 0.9)) / o.n) * (o.x1 - o.x0);
    return [x, h, between(s.rng, o.w[0], o.w[1]) * (0.7 + (0.5 * h) / o.h[1])];
  });
}

/** Fills the land under `line`: `top` at its crest, thinning into `haze` at `fade` pixels below the highest point. */
export function land(s: Scene, line: Line, top: string, haze: string, fade = 400, bottom = H + 20): void {
  let peak = H;
  for (let x = 0; x <= W; x += 24) peak = Math.min(peak, line(x));
  s.path(
    under(line, bottom),
    s.lin(0, peak, 0, peak + fade, [
      [0, top],
      [0.35, mix(top, haze, 0.22)],
      [1, haze],
    ]),
  );
}

/** Shaded flanks under the summits of `line`, on the side away from the light, with spurs below them. */
export function flanks(
  s: Scene,
  line: Line,
  o: { color: string; op: number; depth: number; light: 'left' | 'right'; reach?: number; lit?: string },
): void {
  const dir = o.light === 'left' ? 1 : -1;
  const reach = o.reach ?? 90;
  const calm: Line = (x) => {
    let sum = 0;
    for (let k = -3; k <= 3; k++) sum += line(x + k * reach * 0.2);
    return sum / 7;
  };
  s.clip(under(line), () => {
    for (let x = -120; x < W + 120; x += 6) {
      const y = calm(x);
      let isPeak = true;
      for (let d = 6; d <= reach && isPeak; d += 6) isPeak = y <= calm(x - d) && y < calm(x + d);
      if (!isPeak) continue;
      let far = x;
      while (Math.abs(far - x) < 700 && calm(far + dir * 12) >= calm(far)) far += dir * 12;
      const deep = o.depth * between(s.rng, 0.8, 1.25);
      for (let q = 0; q < 3; q++) {
        // The ridge's own shadow first, then smaller spurs beside it.
        const from = x + (far - x) * q * 0.3;
        const wide = (far - from) * (q ? 0.35 : 1);
        const y0 = line(from) - 4;
        const spine: Pt[] = [];
        let px = from;
        for (let k = 0; k <= 10; k++) {
          spine.push([px, y0 + (deep * k) / 10]);
          px += dir * between(s.rng, -0.5, 0.62) * reach * 0.34;
        }
        const edge = trace(line, Math.min(from, from + wide), Math.max(from, from + wide), 6);
        if (dir < 0) edge.reverse();
        const fade = s.lin(0, y0, 0, y0 + deep, [
          [0, o.color, o.op * (q ? 0.6 : 1)],
          [0.6, o.color, o.op * 0.4],
          [1, o.color, 0],
        ]);
        const slant = spine.map(
          (p, i): Pt => [p[0] + wide + dir * i * i * reach * 0.012 * between(s.rng, 0.4, 1.6), p[1] + 30],
        );
        s.path(poly([...edge, ...slant.slice(1), ...spine.reverse()]), fade);
        if (o.lit && q === 0) {
          const back = [...spine].reverse();
          const l = back.map(
            (p, i): Pt => [p[0] - dir * reach * 0.11 * i * between(s.rng, 0.5, 1.2), p[1] + 10],
          );
          s.path(
            poly([...back, ...l.reverse()]),
            s.lin(0, y0, 0, y0 + deep * 0.8, [
              [0, o.lit, o.op * 0.5],
              [1, o.lit, 0],
            ]),
          );
        }
      }
    }
  });
}

/** Bare limestone streaks down the faces of towers under `line`, between `y0` and `y1`. */
export function cliffs(
  s: Scene,
  line: Line,
  o: {
    n: number;
    lit: string;
    dark: string;
    op: number;
    x0?: number;
    x1?: number;
    foot: number;
    size?: number;
  },
): void {
  s.clip(under(line), () => {
    for (let i = 0; i < o.n; i++) {
      const x = between(s.rng, o.x0 ?? 0, o.x1 ?? W);
      const top = line(x);
      const tall = o.foot - top;
      if (tall < 60) continue;
      const y = top + tall * between(s.rng, 0.06, 0.6);
      const h = tall * between(s.rng, 0.06, 0.3) * (o.size ?? 1);
      const w = between(s.rng, 4, 20) * (o.size ?? 1);
      const lit = line(x + 40) > line(x - 40);
      const jag = (): number => between(s.rng, -w * 0.5, w * 0.5);
      const p: Pt[] = [
        [x + jag(), y],
        [x + w + jag(), y + h * 0.2],
        [x + w * 0.8 + jag(), y + h * 0.7],
        [x + w * 0.3 + jag(), y + h],
        [x - w * 0.4 + jag(), y + h * 0.55],
      ];
      s.path(
        poly(p),
        s.rng() < (lit ? 0.72 : 0.3) ? o.lit : o.dark,
        `opacity="${(o.op * between(s.rng, 0.35, 1)).toFixed(2)}"`,
      );
    }
  });
}

/** Terraced paddies from the curve `top` to `bottom`: each step a level of water or rice with its bank. */
export function terraces(
  s: Scene,
  o: {
    top: Line;
    bottom: number;
    n: number;
    wave: number;
    seed: number;
    water: readonly string[];
    rice: readonly string[];
    bank: string;
    wet: number;
    sunX: number;
    glint: string;
    perspective?: number;
  },
): void {
  const pow = o.perspective ?? 1.7;
  const lines: Line[] = [];
  for (let i = 0; i <= o.n; i++) {
    const t = i / o.n;
    const raw: Line = (x) => {
      const y0 = o.top(x);
      const bend = (fbm(x / 760 + i * 0.05, i * 0.09, o.seed, 3, 0.42) - 0.5) * o.wave * (0.15 + t);
      return y0 + (o.bottom - y0) * t ** pow + bend * Math.min(1, t * 4);
    };
    const prev = lines[i - 1];
    lines.push(prev ? (x) => Math.max(raw(x), prev(x) + 2 + 6 * t) : raw);
  }
  for (let i = 0; i < o.n; i++) {
    const a = lines[i] as Line;
    const next = lines[i + 1] as Line;
    const t = i / o.n;
    const bankH = 2 + 13 * t;
    // Each level is parted into fields, every one with its own water or rice.
    for (let x = between(s.rng, -400, -60); x < W + 40; ) {
      const w = between(s.rng, 90, 430) * (0.5 + 0.9 * t);
      const x1 = Math.min(W + 60, x + w);
      const wet = noise(x / 420, i * 0.55, o.seed) < o.wet;
      const set = wet ? o.water : o.rice;
      const near = Math.exp(-((((x + x1) / 2 - o.sunX) / 620) ** 2));
      const base = mix(
        mix(set[0] as string, set[1] as string, t * 0.7 + 0.3 * s.rng()),
        wet ? o.glint : tint(set[0] as string, 0.3),
        near * (wet ? 0.8 : 0.4),
      );
      const edge = trace(a, x - 2, x1 + 14, 14);
      const foot = trace(next, x - 2, x1 + 14, 14).map(([u, v]): Pt => [u + between(s.rng, -1, 1), v + 6]);
      let y0 = H;
      let y1 = 0;
      for (const p of edge) y0 = Math.min(y0, p[1]);
      for (const p of foot) y1 = Math.max(y1, p[1]);
      s.path(
        poly([...edge, ...foot.reverse()]),
        s.lin(0, y0, 0, y1, [
          [0, shade(base, wet ? 0.1 : 0.18)],
          [0.55, base],
          [1, tint(base, wet ? 0.3 : 0.12)],
        ]),
      );
      if (!wet && t > 0.12) {
        const rows: string[] = [];
        for (let k = 0; k < w * 0.5; k++) {
          const u = between(s.rng, x, x1);
          const v = a(u) + (next(u) - a(u)) * s.rng();
          rows.push(
            `M${u.toFixed(0)} ${v.toFixed(0)}l${between(s.rng, -2, 2).toFixed(1)} ${(-3 - 12 * t).toFixed(1)}`,
          );
        }
        s.line(
          rows.join(''),
          s.rng() < 0.5 ? tint(base, 0.3) : shade(base, 0.25),
          1 + 1.6 * t,
          'opacity=".55"',
        );
      }
      const y2 = next(x) + 4;
      if (y2 - a(x) > 6)
        s.line(
          `M${x} ${a(x) + bankH * 0.6}q${8 + 10 * t} ${(y2 - a(x)) / 2} 0 ${y2 - a(x)}`,
          o.bank,
          1.5 + 6 * t,
        );
      x = x1;
    }
    const pts = trace(a, -20, W + 20, 16);
    const ys = pts.map((p) => p[1]);
    const low = pts.map(([x, y]): Pt => [x, y + bankH * (0.45 + 1.1 * noise(x / 90, i, o.seed))]);
    s.path(
      poly([...pts, ...low.reverse()]),
      s.lin(0, Math.min(...ys), 0, Math.max(...ys) + bankH, [
        [0, o.bank],
        [1, shade(o.bank, 0.25)],
      ]),
    );
    s.line(smooth(pts, false), tint(o.bank, 0.4), 1 + 2.4 * t, 'opacity=".7"');
  }
}
