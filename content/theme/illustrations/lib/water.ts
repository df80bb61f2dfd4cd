/** Water: graded surfaces, glints under the light, ripples and reflections. */
import { between, gauss } from './random.ts';
import { H, type Scene, type Stop, W } from './scene.ts';

/** One thin lens of light or dark on the surface. */
export function lens(s: Scene, x: number, y: number, w: number, h: number, fill: string, op: number): void {
  s.add(
    `<path d="M${(x - w).toFixed(0)} ${y.toFixed(1)}Q${x.toFixed(0)} ${(y - h).toFixed(1)} ${(x + w).toFixed(0)} ${y.toFixed(1)}Q${x.toFixed(0)} ${(y + h).toFixed(1)} ${(x - w).toFixed(0)} ${y.toFixed(1)}Z" fill="${fill}" opacity="${op.toFixed(2)}"/>`,
  );
}

/** A water surface from `y0` down to `y1`. */
export function water(s: Scene, y0: number, y1: number, stops: readonly Stop[]): void {
  s.rect(0, y0, W, y1 - y0, s.lin(0, y0, 0, y1, stops));
}

/** A path of glints under a light at `x`, widening towards the viewer. */
export function glints(
  s: Scene,
  o: {
    x: number;
    y0: number;
    y1: number;
    n: number;
    spread: number;
    color: string;
    op?: number;
    size?: number;
  },
): void {
  for (let i = 0; i < o.n; i++) {
    const t = s.rng() ** 1.25;
    const y = o.y0 + (o.y1 - o.y0) * t;
    const w = (6 + 62 * t) * between(s.rng, 0.3, 1.2) * (o.size ?? 1);
    const x = o.x + gauss(s.rng) * o.spread * (0.22 + 0.9 * t);
    const near = Math.exp(-(((x - o.x) / (o.spread * 1.3)) ** 2));
    lens(s, x, y, w, 0.8 + 4.2 * t * (o.size ?? 1), o.color, (o.op ?? 0.8) * between(s.rng, 0.3, 1) * near);
  }
}

/** Ripples all over a surface, finer towards the horizon. */
export function ripples(
  s: Scene,
  o: {
    y0: number;
    y1: number;
    n: number;
    colors: readonly string[];
    op?: number;
    x0?: number;
    x1?: number;
    size?: number;
  },
): void {
  for (let i = 0; i < o.n; i++) {
    const t = s.rng() ** 1.5;
    const y = o.y0 + (o.y1 - o.y0) * t;
    const w = (14 + 150 * t) * between(s.rng, 0.3, 1.3) * (o.size ?? 1);
    lens(
      s,
      between(s.rng, o.x0 ?? -50, o.x1 ?? W + 50),
      y,
      w,
      0.6 + 3.4 * t,
      o.colors[Math.floor(s.rng() * o.colors.length)] as string,
      (o.op ?? 0.3) * between(s.rng, 0.3, 1),
    );
  }
}

/** Draws again, upside down below `y`, a group's text as returned by `Scene.group`. */
export function mirror(s: Scene, text: string, y: number, op: number, squash = 1, bottom = H): void {
  const d = `M0 ${y}H${W}V${bottom}H0Z`;
  s.clip(d, () => {
    s.add(
      `<g opacity="${op}" ${s.blur(2, 5)}><g transform="translate(0 ${y + y * squash}) scale(1 ${-squash})">${text}</g></g>`,
    );
  });
}
