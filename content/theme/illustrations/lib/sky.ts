/** Skies: graded light, a sun or moon with its halo, layers of cloud, stars, rays, mist. */
import { between, fbm, noise } from './random.ts';
import { H, type Pt, type Scene, type Stop, smooth, W } from './scene.ts';

/** Fills the canvas down to `bottom` with `stops` from the zenith to the horizon. */
export function sky(s: Scene, bottom: number, stops: readonly Stop[]): void {
  s.rect(0, 0, W, H, s.lin(0, 0, 0, bottom, stops));
}

/** A sun or moon disk with a wide soft halo. */
export function sun(
  s: Scene,
  x: number,
  y: number,
  r: number,
  o: { disk: string; glow: string; reach?: number; strength?: number },
): void {
  const reach = o.reach ?? r * 9;
  const k = o.strength ?? 0.8;
  s.rect(
    0,
    0,
    W,
    H,
    s.rad(x, y, reach, [
      [0, o.glow, k],
      [0.25, o.glow, k * 0.5],
      [0.6, o.glow, k * 0.14],
      [1, o.glow, 0],
    ]),
  );
  s.oval(x, y, r, r, o.disk);
}

/** One long flat cloud with an uneven upper edge. */
export function cloud(s: Scene, cx: number, cy: number, w: number, h: number, fill: string, op = 0.6): void {
  const seed = Math.floor(s.rng() * 9999);
  const n = 46;
  const top: Pt[] = [];
  const low: Pt[] = [];
  for (let i = 0; i <= n; i++) {
    const t = i / n;
    const env = Math.sin(Math.PI * t) ** 1.3;
    const x = cx - w / 2 + w * t;
    top.push([x, cy - h * env * (0.15 + 1.5 * fbm(t * 9, 0, seed, 4) ** 1.4)]);
    low.push([x, cy + h * 0.5 * env * (0.4 + noise(t * 6, 3, seed))]);
  }
  // Lit above, melting away below: a cloud has no lower edge.
  const body = s.fall([
    [0, fill, 1],
    [0.45, fill, 0.75],
    [1, fill, 0],
  ]);
  s.path(smooth([...top, ...low.reverse()]), body, `opacity="${op.toFixed(2)}"`);
}

/** Layers of cloud between `y0` and `y1`, smaller and flatter towards `y1`. */
export function cloudBank(
  s: Scene,
  o: {
    y0: number;
    y1: number;
    n: number;
    fills: readonly string[];
    w?: number;
    h?: number;
    op?: number;
    x0?: number;
    x1?: number;
  },
): void {
  for (let i = 0; i < o.n; i++) {
    const t = i / Math.max(1, o.n - 1);
    const size = 1 - 0.6 * t;
    const w = (o.w ?? 1100) * size * between(s.rng, 0.6, 1.5);
    const h = (o.h ?? 60) * size * between(s.rng, 0.6, 1.3);
    const x = between(s.rng, o.x0 ?? -200, o.x1 ?? W + 200);
    const y = o.y0 + (o.y1 - o.y0) * t + between(s.rng, -20, 20);
    const fill = o.fills[Math.floor(s.rng() * o.fills.length)] as string;
    cloud(s, x, y, w, h, fill, (o.op ?? 0.5) * between(s.rng, 0.5, 1));
  }
}

/** A drifting band of mist centred on `y`, `h` high. */
export function mist(s: Scene, y: number, h: number, color: string, op = 0.7, x0 = -300, x1 = W + 300): void {
  s.group(`opacity="${op}" ${s.blur(Math.round(h * 0.32), Math.round(h * 0.2))}`, () => {
    const n = Math.max(4, Math.round((x1 - x0) / 330));
    for (let i = 0; i < n; i++) {
      const x = x0 + ((i + s.rng()) / n) * (x1 - x0);
      s.oval(
        x,
        y + between(s.rng, -0.22, 0.22) * h,
        between(s.rng, 220, 560),
        h * between(s.rng, 0.16, 0.42),
        color,
      );
    }
  });
}

/** An even veil: nothing at `y0`, full at `y1`. Swap the two to let it thin downwards. */
export function veil(s: Scene, y0: number, y1: number, color: string, op: number): void {
  const top = Math.min(y0, y1);
  s.rect(
    0,
    top,
    W,
    Math.abs(y1 - y0),
    s.lin(0, y0, 0, y1, [
      [0, color, 0],
      [1, color, op],
    ]),
  );
}

/** Beams of light spreading from (x, y) between two angles in degrees (0 = right, 90 = down). */
export function rays(
  s: Scene,
  x: number,
  y: number,
  o: {
    from: number;
    to: number;
    n: number;
    length: number;
    color: string;
    op: number;
    wide?: number;
    blur?: number;
  },
): void {
  s.group(`opacity="${o.op}" ${s.blur(o.blur ?? 14)}`, () => {
    const fill = s.rad(x, y, o.length, [
      [0, o.color, 0.9],
      [0.5, o.color, 0.35],
      [1, o.color, 0],
    ]);
    for (let i = 0; i < o.n; i++) {
      const a = ((o.from + (o.to - o.from) * ((i + s.rng() * 0.7) / o.n)) * Math.PI) / 180;
      const d = ((o.wide ?? 2.4) * between(s.rng, 0.3, 1) * Math.PI) / 180;
      const p: Pt[] = [
        [x, y],
        [x + Math.cos(a - d) * o.length, y + Math.sin(a - d) * o.length],
        [x + Math.cos(a + d) * o.length, y + Math.sin(a + d) * o.length],
      ];
      s.path(`M${p.map((q) => q.map((v) => v.toFixed(0)).join(' ')).join('L')}Z`, fill);
    }
  });
}

/** Stars in the upper part of the sky. */
export function stars(s: Scene, n: number, bottom: number, color: string): void {
  for (let i = 0; i < n; i++) {
    const y = bottom * s.rng() ** 1.4;
    const r = between(s.rng, 0.8, 2.6) * (s.rng() < 0.06 ? 1.8 : 1);
    s.oval(s.rng() * W, y, r, r, color, `opacity="${between(s.rng, 0.25, 0.95).toFixed(2)}"`);
  }
}
