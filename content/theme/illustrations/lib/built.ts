/** Buildings: tiled halls with upturned eaves, houses on stilts, walls of cut stone. */
import { mix, ramp, shade, tint } from './color.ts';
import { between, fbm } from './random.ts';
import { type Pt, poly, type Scene, smooth } from './scene.ts';

/** A tiled roof seen from the front: eaves from x0 to x1 at `y`, ridge `h` above, corners turned up by `lift`. */
export function tileRoof(
  s: Scene,
  o: {
    x0: number;
    x1: number;
    y: number;
    h: number;
    hip?: number;
    lift?: number;
    tile: string;
    edge: string;
    light?: number;
    ornate?: boolean;
  },
): void {
  const { x0, x1, y, h } = o;
  const w = x1 - x0;
  const hip = o.hip ?? 0.14;
  const lift = o.lift ?? h * 0.22;
  const eave = (t: number): Pt => [x0 + w * t, y - lift * Math.abs(t * 2 - 1) ** 5];
  const rx0 = x0 + w * hip;
  const rx1 = x1 - w * hip;
  const hang = (t: number): number => 1 - (1 - t) ** 1.0 + 0.12 * Math.sin(Math.PI * t);
  const slope = (e: Pt, u: number): Pt[] =>
    [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => {
      const rx = rx0 + (rx1 - rx0) * u;
      return [rx + (e[0] - rx) * t ** 0.92, y - h + (e[1] - y + h) * hang(t)];
    });
  const ts = Array.from({ length: 25 }, (_, i) => i / 24);
  const eaves = ts.map(eave);
  const leftSide = slope(eave(0), 0);
  const rightSide = slope(eave(1), 1);
  const d = poly([...leftSide, ...eaves.slice(1, -1), ...[...rightSide].reverse()]);
  s.path(
    d,
    s.lin(x0, y - h, x0 + w * 0.25, y, [
      [0, tint(o.tile, 0.2)],
      [0.5, o.tile],
      [1, shade(o.tile, 0.35)],
    ]),
  );
  s.clip(d, () => {
    const rows = Math.max(24, Math.round(w / 15));
    for (let i = 0; i <= rows; i++) {
      const t = i / rows;
      s.line(
        smooth(slope(eave(t), t), false),
        i % 2 ? shade(o.tile, 0.45) : tint(o.tile, 0.3),
        2.2,
        'opacity=".38"',
      );
    }
    for (let i = 0; i < rows * 5; i++) {
      const t = s.rng();
      const p = slope(eave(t), t)[1 + Math.floor(s.rng() * 4)] as Pt;
      s.rect(
        p[0],
        p[1] + between(s.rng, 0, h * 0.2),
        between(s.rng, 8, 30),
        between(s.rng, 3, 8),
        s.rng() < 0.5 ? tint(o.tile, 0.35) : shade(o.tile, 0.5),
        `opacity="${between(s.rng, 0.08, 0.32).toFixed(2)}"`,
      );
    }
  });
  const thick = Math.max(4, h * 0.055);
  s.path(poly([...eaves, ...eaves.map((p): Pt => [p[0], p[1] + thick]).reverse()]), o.edge);
  s.line(smooth(eaves, false), tint(o.tile, 0.45), Math.max(1.5, thick * 0.3), 'opacity=".7"');
  // Ridge beam, its turned-up ends and the hip ridges.
  const rb = Math.max(6, h * 0.085);
  const tip = rb * 2.2;
  s.line(smooth(leftSide, false), shade(o.tile, 0.25), rb * 0.55);
  s.line(smooth(rightSide, false), shade(o.tile, 0.4), rb * 0.55);
  const top = y - h;
  s.path(
    smooth([
      [rx0 - rb, top - tip],
      [rx0 + rb * 0.6, top - rb * 1.1],
      [rx0 + rb * 4, top - rb],
      [(rx0 + rx1) / 2, top - rb * 0.9],
      [rx1 - rb * 4, top - rb],
      [rx1 - rb * 0.6, top - rb * 1.1],
      [rx1 + rb, top - tip],
      [rx1 + rb * 0.9, top + rb * 0.25],
      [(rx0 + rx1) / 2, top + rb * 0.35],
      [rx0 - rb * 0.9, top + rb * 0.25],
    ]),
    s.fall([
      [0, tint(o.tile, 0.3)],
      [1, shade(o.tile, 0.35)],
    ]),
  );
  for (const side of [0, 1]) {
    const e = eave(side);
    const k = side ? 1 : -1;
    s.path(
      `M${e[0] - k * rb * 3} ${e[1] + 1}Q${e[0]} ${e[1]} ${e[0] + k * rb * 1.5} ${e[1] - rb * 2.6}Q${e[0] + k * rb * 0.7} ${e[1] + rb * 0.3} ${e[0] - k * rb * 3} ${e[1] + thick}Z`,
      o.edge,
    );
  }
  if (o.ornate) {
    const mx = (rx0 + rx1) / 2;
    const q = rb * 1.5;
    s.oval(mx, top - rb * 2.6, q, q, tint(o.tile, 0.35));
    s.oval(mx, top - rb * 2.6, q * 0.55, q * 0.55, o.edge);
    for (const k of [-1, 1])
      s.path(
        smooth(
          [
            [mx + k * q * 1.2, top - rb],
            [mx + k * q * 2.2, top - rb * 3.2],
            [mx + k * q * 3.2, top - rb * 1.7],
            [mx + k * q * 4.8, top - rb * 2.4],
            [mx + k * q * 6.4, top - rb * 0.9],
          ],
          true,
        ),
        shade(o.tile, 0.1),
      );
  }
}

/** A row of columns under a lintel. */
export function columns(
  s: Scene,
  o: {
    x0: number;
    x1: number;
    n: number;
    y0: number;
    y1: number;
    w: number;
    color: string;
    light?: number;
    base?: string;
  },
): void {
  for (let i = 0; i < o.n; i++) {
    const x = o.x0 + ((o.x1 - o.x0) * i) / (o.n - 1);
    s.rect(
      x - o.w / 2,
      o.y0,
      o.w,
      o.y1 - o.y0,
      s.lin(x - o.w / 2, 0, x + o.w / 2, 0, [
        [0, shade(o.color, 0.25)],
        [0.3, tint(o.color, 0.28)],
        [0.55, o.color],
        [1, shade(o.color, 0.6)],
      ]),
    );
    if (o.base)
      s.path(
        smooth([
          [x - o.w * 0.75, o.y1],
          [x - o.w * 0.62, o.y1 - o.w * 0.4],
          [x + o.w * 0.62, o.y1 - o.w * 0.4],
          [x + o.w * 0.75, o.y1],
        ]),
        o.base,
      );
  }
}

/** A Thai house on stilts: thatched hipped roof, plank wall, posts, stairs. `w` is the roof's width, (x, y) the foot's middle. */
export function stiltHouse(
  s: Scene,
  x: number,
  y: number,
  w: number,
  o: { thatch: string; wood: string; glow?: string; flip?: boolean; smoke?: string },
): void {
  const k = o.flip ? -1 : 1;
  const X = (t: number): number => x + k * t * w;
  const roofH = w * 0.36;
  const wallH = w * 0.17;
  const legH = w * 0.17;
  const floor = y - legH;
  const eave = floor - wallH;
  const dark = shade(o.wood, 0.55);
  s.path(
    poly([
      [X(-0.42), floor],
      [X(0.42), floor],
      [X(0.4), y - 2],
      [X(-0.4), y - 2],
    ]),
    dark,
    'opacity=".55"',
  );
  for (let i = 0; i < 7; i++) {
    const px = X(-0.4 + (0.8 * i) / 6);
    s.rect(px - w * 0.011, floor, w * 0.022, legH, i % 2 ? shade(o.wood, 0.35) : o.wood);
  }
  s.rect(
    Math.min(X(-0.42), X(0.42)),
    eave - w * 0.02,
    w * 0.84,
    wallH + w * 0.03,
    s.lin(0, eave, 0, floor, [
      [0, shade(o.wood, 0.6)],
      [1, o.wood],
    ]),
  );
  for (let i = 0; i < 40; i++) {
    const px = X(-0.42 + (0.84 * i) / 40);
    s.line(
      `M${px.toFixed(1)} ${eave}V${floor}`,
      shade(o.wood, 0.5),
      Math.max(0.6, w * 0.003),
      'opacity=".5"',
    );
  }
  for (const t of [-0.25, 0, 0.2]) {
    const ww = w * 0.075;
    s.rect(X(t) - ww / 2, eave + wallH * 0.32, ww, wallH * 0.5, o.glow ?? dark);
    if (o.glow) s.line(`M${X(t)} ${eave + wallH * 0.32}v${wallH * 0.5}`, dark, Math.max(1, w * 0.006));
  }
  s.rect(x - w * 0.46, floor, w * 0.92, w * 0.022, tint(o.wood, 0.2));
  // Stairs at one end.
  for (const t of [0.43, 0.475])
    s.line(`M${X(t).toFixed(1)} ${floor}L${(X(t) + k * w * 0.09).toFixed(1)} ${y}`, o.wood, w * 0.012);
  for (let i = 1; i < 7; i++) {
    const sy = floor + (legH * i) / 7;
    const sx = X(0.43) + (k * w * 0.09 * i) / 7;
    s.line(`M${sx.toFixed(1)} ${sy.toFixed(1)}h${(k * w * 0.045).toFixed(1)}`, tint(o.wood, 0.15), w * 0.009);
  }
  // Roof: thatch with a slightly sagging ridge and shaggy eaves.
  const low: Pt[] = [];
  for (let i = 0; i <= 40; i++) {
    const t = i / 40;
    low.push([X(-0.54 + 1.08 * t), eave + w * 0.015 + between(s.rng, -0.006, 0.01) * w]);
  }
  const top = eave - roofH;
  const d = poly([
    [X(-0.36), top - w * 0.012],
    [X(0), top + w * 0.004],
    [X(0.36), top - w * 0.012],
    [X(0.44), top + roofH * 0.52],
    ...low.reverse(),
    [X(-0.44), top + roofH * 0.52],
  ]);
  s.path(
    d,
    s.lin(X(-0.5), top, X(0.5), eave, [
      [0, tint(o.thatch, 0.38)],
      [0.45, o.thatch],
      [1, shade(o.thatch, 0.42)],
    ]),
  );
  s.clip(d, () => {
    for (let i = 0; i < 150; i++) {
      const t = between(s.rng, -0.5, 0.5);
      const yy = between(s.rng, top, eave);
      s.line(
        `M${X(t).toFixed(1)} ${yy.toFixed(1)}l${(k * t * w * 0.05).toFixed(1)} ${(w * between(s.rng, 0.03, 0.08)).toFixed(1)}`,
        ramp([shade(o.thatch, 0.5), o.thatch, tint(o.thatch, 0.5)], s.rng()),
        Math.max(0.8, w * 0.006),
        'opacity=".45"',
      );
    }
    for (const q of [0.3, 0.62])
      s.rect(x - w * 0.6, top + roofH * q, w * 1.2, w * 0.012, shade(o.thatch, 0.5), 'opacity=".35"');
  });
  for (const e of [-0.36, 0.36])
    for (const lean of [-0.045, 0.045])
      s.line(
        `M${X(e).toFixed(1)} ${(top + w * 0.03).toFixed(1)}l${(lean * w).toFixed(1)} ${(-w * 0.075).toFixed(1)}`,
        dark,
        w * 0.014,
      );
  s.rect(x - w * 0.545, eave + w * 0.012, w * 1.09, w * 0.03, dark, 'opacity=".35"');
}

/** One cut stone with worn edges and a lit top, filling the given box. */
export function stone(
  s: Scene,
  x: number,
  y: number,
  w: number,
  h: number,
  color: string,
  o: { lit?: string; dark?: string; gap?: number; wear?: number } = {},
): void {
  const g = o.gap ?? 2.5;
  const wear = o.wear ?? Math.min(w, h) * 0.05;
  const j = (): number => between(s.rng, 0, wear);
  const x1 = x + w - g;
  const y1 = y + h - g;
  const pts: Pt[] = [
    [x + g + j(), y + g + j() * 0.5],
    [x + w * 0.35, y + g + j() * 0.6],
    [x + w * 0.7, y + g + j() * 0.6],
    [x1 - j(), y + g + j()],
    [x1 - j() * 0.5, y + h * 0.5],
    [x1 - j(), y1 - j()],
    [x + w * 0.5, y1 - j() * 0.5],
    [x + g + j(), y1 - j()],
    [x + g + j() * 0.5, y + h * 0.45],
  ];
  const tone = fbm(x / 160, y / 120, 21, 3) - 0.5 + between(s.rng, -0.22, 0.22);
  const c =
    tone > 0
      ? mix(color, o.lit ?? tint(color, 0.6), tone * 1.1)
      : mix(color, o.dark ?? shade(color, 0.6), -tone * 1.1);
  s.path(
    poly(pts),
    s.fall(
      [
        [0, tint(c, 0.16)],
        [0.25, c],
        [1, shade(c, 0.2)],
      ],
      0.35,
    ),
  );
  const specks = Math.round((w * h) / 2200);
  for (let i = 0; i < specks; i++) {
    const a = between(s.rng, 0.12, 0.9);
    const b = between(s.rng, 0.15, 0.85);
    s.oval(
      x + w * a,
      y + h * b,
      between(s.rng, 2, w * 0.08),
      between(s.rng, 1.5, h * 0.05),
      s.rng() < 0.55 ? shade(c, 0.4) : tint(c, 0.45),
      `opacity="${between(s.rng, 0.08, 0.3).toFixed(2)}"`,
    );
  }
}

/** A wall of stones in courses between x0 and x1, y0 (top) and y1. */
export function masonry(
  s: Scene,
  o: {
    x0: number;
    x1: number;
    y0: number;
    y1: number;
    course: number;
    block: number;
    color: string;
    joint: string;
    lit?: string;
    dark?: string;
  },
): void {
  s.rect(o.x0, o.y0, o.x1 - o.x0, o.y1 - o.y0, o.joint);
  for (let y = o.y0; y < o.y1; ) {
    const h = Math.min(o.y1 - y, o.course * between(s.rng, 0.75, 1.25));
    for (let x = o.x0 - s.rng() * o.block; x < o.x1; ) {
      const w = o.block * between(s.rng, 0.6, 1.5);
      const from = Math.max(x, o.x0);
      const to = Math.min(x + w, o.x1);
      if (to - from > 8) stone(s, from, y, to - from, h, o.color, o);
      x += w;
    }
    y += h;
  }
}
