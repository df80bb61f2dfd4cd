/** Heads large enough for a portrait: modelled in light and shadow, imagined, with no likeness to go by. */
import { mix, shade, tint } from './color.ts';
import { between } from './random.ts';
import { type Pt, poly, type Scene, smooth } from './scene.ts';

export interface Head {
  skin: string;
  hair: string;
  /** How far the face is turned, -1 to 1. */
  turn: number;
  /** The side the light comes from. */
  light: -1 | 1;
  /** Length of the beard in heights of half the face; 0 for none. */
  beard: number;
  /** 0 young to 1 old: folds beside nose and mouth, across the brow. */
  age: number;
  /** How heavy the brows are, 1 usual. */
  brow?: number;
}

/** A head whose face reaches `r` above and below (x, y). The headgear is drawn by who calls. */
export function bigHead(s: Scene, x: number, y: number, r: number, o: Head): void {
  const P = (a: number, b: number): Pt => [x + a * r, y + b * r];
  const d = o.turn * 0.17;
  const lightX = x + o.light * r * 0.5;
  const dark = mix(shade(o.skin, 0.42), '#6a2f2a', 0.25);
  // Ears and the hair drawn up behind them.
  s.path(
    smooth([
      P(-0.76, -0.5),
      P(-0.62, -1.02),
      P(0, -1.2),
      P(0.62, -1.02),
      P(0.76, -0.5),
      P(0.74, 0.02),
      P(-0.74, 0.02),
    ]),
    o.hair,
  );
  for (const q of [-1, 1]) {
    const k = 1 - 0.5 * Math.max(0, q * o.turn);
    const E = (a: number, b: number): Pt => P(q * (0.72 + (a - 0.72) * k) - d * 0.4, b);
    s.path(
      smooth([E(0.7, -0.2), E(0.86, -0.24), E(0.91, -0.04), E(0.84, 0.2), E(0.74, 0.3), E(0.68, 0.1)]),
      s.lin(x + q * r * 0.7, 0, x + q * r * 0.92, 0, [
        [0, shade(o.skin, 0.25)],
        [1, q === o.light ? tint(o.skin, 0.2) : shade(o.skin, 0.3)],
      ]),
    );
    s.line(
      smooth([E(0.76, -0.12), E(0.85, -0.12), E(0.85, 0.02), E(0.77, 0.12)], false),
      dark,
      r * 0.018,
      'opacity=".6"',
    );
  }
  const face = smooth([
    P(-0.7, -0.62),
    P(-0.4, -0.94),
    P(0, -1),
    P(0.4, -0.94),
    P(0.7, -0.62),
    P(0.745, -0.1),
    P(0.7, 0.3),
    P(0.54 + d * 0.4, 0.68),
    P(0.24 + d * 0.7, 0.96),
    P(d * 0.8, 1.02),
    P(-0.24 + d * 0.7, 0.96),
    P(-0.54 + d * 0.4, 0.68),
    P(-0.7, 0.3),
    P(-0.745, -0.1),
  ]);
  s.path(
    face,
    s.rad(lightX, y - r * 0.35, r * 1.9, [
      [0, tint(o.skin, 0.42)],
      [0.35, tint(o.skin, 0.1)],
      [0.7, shade(o.skin, 0.16)],
      [1, shade(o.skin, 0.45)],
    ]),
  );
  s.clip(face, () => {
    const soft = (d0: string, c: string, op: number, b: number): void =>
      s.add(`<g ${s.blurNear(Math.round(b * r))} opacity="${op}"><path d="${d0}" fill="${c}"/></g>`);
    const q = -o.light;
    // The side away from the light, the hollows of cheek and temple, the cap's shadow on the brow.
    soft(
      smooth([
        P(q * 0.34 + d, -1),
        P(q * 0.42 + d, -0.3),
        P(q * 0.34 + d, 0.2),
        P(q * 0.44 + d * 0.6, 0.7),
        P(q * 0.2 + d, 1.1),
        P(q * 0.95, 1.1),
        P(q * 0.95, -1),
      ]),
      dark,
      0.5,
      0.09,
    );
    soft(
      smooth([P(-0.8, -1.05), P(0.8, -1.05), P(0.76, -0.62), P(0, -0.72), P(-0.76, -0.62)]),
      dark,
      0.6,
      0.06,
    );
    for (const k of [-1, 1]) {
      soft(
        smooth([
          P(k * 0.14 + d, -0.26),
          P(k * 0.3 + d, -0.34),
          P(k * 0.54 + d, -0.26),
          P(k * 0.54 + d, -0.06),
          P(k * 0.3 + d, -0.03),
          P(k * 0.16 + d, -0.1),
        ]),
        dark,
        0.42,
        0.045,
      );
      soft(
        smooth([
          P(k * 0.4 + d * 0.6, 0.24),
          P(k * 0.64, 0.1),
          P(k * 0.62, 0.46),
          P(k * 0.42 + d * 0.5, 0.62),
        ]),
        dark,
        0.22 + 0.16 * o.age,
        0.06,
      );
      soft(
        smooth([
          P(k * 0.32 + d * 0.9, 0.06),
          P(k * 0.5 + d * 0.7, 0.02),
          P(k * 0.54 + d * 0.6, 0.16),
          P(k * 0.36 + d * 0.8, 0.22),
        ]),
        k === o.light ? '#ffe9cf' : '#e0906c',
        k === o.light ? 0.5 : 0.25,
        0.06,
      );
    }
    soft(smooth([P(d - 0.16, 0.62), P(d, 0.56), P(d + 0.16, 0.62), P(d, 0.68)]), dark, 0.42, 0.03);
    soft(smooth([P(d - 0.17, 0.78), P(d, 0.74), P(d + 0.17, 0.78), P(d, 0.94)]), '#ffe4c8', 0.28, 0.05);
    // Nose: lit ridge, shadowed flank, wings.
    const nx = d * 1.5;
    soft(
      smooth([
        P(nx + q * 0.03, -0.3),
        P(nx + q * 0.16, 0.16),
        P(nx + q * 0.19, 0.28),
        P(nx, 0.31),
        P(nx + q * 0.06, 0.1),
      ]),
      dark,
      0.62,
      0.026,
    );
    soft(
      smooth([
        P(nx - 0.035, -0.28),
        P(nx + 0.03, -0.28),
        P(nx + 0.045, 0.14),
        P(nx, 0.22),
        P(nx - 0.045, 0.14),
      ]),
      '#fff0da',
      0.62,
      0.022,
    );
    soft(
      smooth([P(nx - 0.2, 0.33), P(nx, 0.36), P(nx + 0.2, 0.33), P(nx + 0.12, 0.44), P(nx - 0.12, 0.44)]),
      dark,
      0.34,
      0.03,
    );
    if (o.age > 0)
      for (const k of [-1, 1]) {
        s.line(
          smooth([P(nx + k * 0.2, 0.24), P(d + k * 0.33, 0.4), P(d + k * 0.35, 0.58)], false),
          dark,
          r * 0.014,
          `opacity="${0.6 * o.age}"`,
        );
        s.line(
          smooth([P(d + k * 0.2, 0.02), P(d + k * 0.34, 0.06), P(d + k * 0.46, 0.02)], false),
          dark,
          r * 0.011,
          `opacity="${0.55 * o.age}"`,
        );
        s.line(
          smooth([P(d + k * 0.05, -0.42), P(d + k * 0.04, -0.32), P(d + k * 0.055, -0.24)], false),
          dark,
          r * 0.01,
          `opacity="${0.5 * o.age}"`,
        );
      }
    s.line(
      smooth([P(nx - 0.17, 0.2), P(nx - 0.19, 0.28), P(nx - 0.12, 0.33)], false),
      dark,
      r * 0.018,
      'opacity=".75"',
    );
    s.line(
      smooth([P(nx + 0.17, 0.2), P(nx + 0.19, 0.28), P(nx + 0.12, 0.33)], false),
      dark,
      r * 0.018,
      'opacity=".75"',
    );
    for (const k of [-1, 1])
      s.path(
        smooth([
          P(nx + k * 0.04, 0.33),
          P(nx + k * 0.09, 0.3),
          P(nx + k * 0.13, 0.33),
          P(nx + k * 0.08, 0.345),
        ]),
        '#3a1a18',
        'opacity=".8"',
      );
  });
  // Eyes.
  for (const k of [-1, 1]) {
    const ex = d * 1.15 + k * 0.33;
    const w = 0.155 * (1 - 0.22 * Math.max(0, k * o.turn));
    const E = (a: number, b: number): Pt => P(ex + k * a * w, -0.15 + b);
    const eye = smooth([
      E(-1.02, 0.028),
      E(-0.5, -0.04),
      E(0.1, -0.06),
      E(0.7, -0.03),
      E(1.08, 0.01),
      E(0.6, 0.045),
      E(0, 0.058),
      E(-0.6, 0.045),
    ]);
    s.path(
      eye,
      s.lin(0, y - r * 0.22, 0, y - r * 0.1, [
        [0, '#b59a86'],
        [0.5, '#f3e9dc'],
        [1, '#d9c6b4'],
      ]),
    );
    s.clip(eye, () => {
      const c = P(ex + d * 0.25, -0.152);
      s.oval(
        ...c,
        r * 0.068,
        r * 0.068,
        s.rad(c[0], c[1] + r * 0.02, r * 0.08, [
          [0, '#6d4026'],
          [0.7, '#33190f'],
          [1, '#150b0a'],
        ]),
      );
      s.oval(...c, r * 0.03, r * 0.03, '#0d0708');
      s.oval(c[0] + o.light * r * 0.024, c[1] - r * 0.026, r * 0.014, r * 0.014, '#fffdf4');
    });
    s.path(
      smooth([
        E(-1.08, 0.034),
        E(-0.5, -0.052),
        E(0.1, -0.074),
        E(0.72, -0.044),
        E(1.18, 0.012),
        E(0.7, -0.018),
        E(0.1, -0.045),
        E(-0.5, -0.028),
      ]),
      '#22120f',
    );
    s.line(
      smooth([E(-0.7, -0.08), E(0.05, -0.12), E(0.8, -0.08), E(1.15, -0.02)], false),
      dark,
      r * 0.012,
      'opacity=".7"',
    );
    s.line(smooth([E(-0.6, 0.052), E(0, 0.066), E(0.7, 0.048)], false), dark, r * 0.008, 'opacity=".6"');
    const b = o.brow ?? 1;
    const B = (a: number, v: number): Pt => P(ex + k * a * 0.2, -0.335 + v);
    s.path(
      smooth([
        B(-1, 0.05),
        B(-0.6, -0.02 * b),
        B(0.1, -0.075 * b),
        B(0.8, -0.06 * b),
        B(1.32, 0.02),
        B(0.7, -0.005),
        B(0.1, 0.0),
        B(-0.6, 0.05 * b),
      ]),
      o.hair,
      'opacity=".92"',
    );
    for (let i = 0; i < 16; i++) {
      const u = -0.95 + (i / 15) * 2;
      const m = B(u, 0.03 - 0.05 * (1 - Math.abs(u)));
      s.line(
        `M${m[0]} ${m[1]}l${k * r * 0.05} ${-r * between(s.rng, 0.02, 0.055)}`,
        o.hair,
        r * 0.008,
        'opacity=".7"',
      );
    }
  }
  // Mouth.
  const m = d * 1.1;
  s.path(
    smooth([
      P(m - 0.24, 0.52),
      P(m - 0.1, 0.475),
      P(m, 0.49),
      P(m + 0.1, 0.475),
      P(m + 0.24, 0.52),
      P(m, 0.535),
    ]),
    '#9c4a40',
  );
  s.path(
    smooth([P(m - 0.22, 0.525), P(m, 0.53), P(m + 0.22, 0.525), P(m + 0.1, 0.59), P(m - 0.1, 0.59)]),
    s.lin(0, y + r * 0.52, 0, y + r * 0.6, [
      [0, '#a5524a'],
      [0.5, '#cf8272'],
      [1, '#a85a4c'],
    ]),
  );
  s.line(
    smooth(
      [P(m - 0.25, 0.515), P(m - 0.1, 0.532), P(m, 0.527), P(m + 0.1, 0.532), P(m + 0.25, 0.515)],
      false,
    ),
    '#4a1c1c',
    r * 0.016,
  );
  // Moustache and beard, hair by hair.
  if (o.beard > 0) {
    for (const k of [-1, 1])
      for (let i = 0; i < 46; i++) {
        const t = i / 45;
        const a = P(m + k * (0.03 + 0.16 * t), 0.42 + 0.03 * t + between(s.rng, -0.015, 0.015));
        const e = P(m + k * (0.2 + 0.2 * t), 0.52 + 0.16 * t * o.beard + between(s.rng, -0.02, 0.05));
        s.line(
          `M${a[0]} ${a[1]}Q${(a[0] + e[0]) / 2} ${a[1] - r * 0.01} ${e[0]} ${e[1]}`,
          s.rng() < 0.25 ? tint(o.hair, 0.3) : o.hair,
          r * 0.011,
          'opacity=".8"',
        );
      }
    for (let i = 0; i < 130; i++) {
      const u = between(s.rng, -1, 1);
      const a = P(d * 0.9 + u * 0.26, 0.72 + 0.24 * (1 - u * u) + between(s.rng, -0.03, 0.05));
      const l = o.beard * (1.1 - 0.5 * u * u) * between(s.rng, 0.6, 1);
      const e = P(d * 0.9 + u * 0.2 + between(s.rng, -0.03, 0.03), 0.86 + 0.16 * (1 - u * u) + l);
      s.line(
        `M${a[0]} ${a[1]}Q${a[0] + u * r * 0.06} ${(a[1] + e[1]) / 2} ${e[0]} ${e[1]}`,
        s.rng() < 0.25 ? tint(o.hair, 0.3) : o.hair,
        r * 0.011,
        'opacity=".8"',
      );
    }
  }
}

/** Shoulders in a robe whose collar crosses from the viewer's left over right; (x, y) is the pit of the neck, `r` half a face. */
export function robe(
  s: Scene,
  x: number,
  y: number,
  r: number,
  o: { cloth: string; collar: string; inner: string; skin: string; light: -1 | 1 },
): string {
  const P = (a: number, b: number): Pt => [x + a * r, y + b * r];
  s.path(
    poly([P(-0.44, -0.9), P(0.44, -0.9), P(0.5, 0.1), P(0.06, 1.1), P(-0.06, 1.1), P(-0.5, 0.1)]),
    s.lin(
      x - r * 0.5,
      0,
      x + r * 0.5,
      0,
      o.light < 0
        ? [
            [0, o.skin],
            [1, shade(o.skin, 0.5)],
          ]
        : [
            [0, shade(o.skin, 0.5)],
            [1, o.skin],
          ],
    ),
  );
  const d = smooth([
    P(-0.52, -0.12),
    P(-1.0, 0.12),
    P(-1.9, 0.5),
    P(-2.5, 1.3),
    P(-2.8, 3.4),
    P(2.8, 3.4),
    P(2.5, 1.3),
    P(1.9, 0.5),
    P(1.0, 0.12),
    P(0.52, -0.12),
    P(0, 0.5),
  ]);
  const [x0, x1] = o.light < 0 ? [x - 2.4 * r, x + 2.6 * r] : [x + 2.4 * r, x - 2.6 * r];
  const cloth = s.lin(x0, y, x1, y + r, [
    [0, tint(o.cloth, 0.32)],
    [0.4, o.cloth],
    [1, shade(o.cloth, 0.6)],
  ]);
  s.path(d, cloth);
  s.clip(d, () => {
    for (const [a, b, c, e, w] of [
      [-1.5, 0.5, -1.2, 3.4, 0.3],
      [-0.7, 1.4, -0.5, 3.4, 0.22],
      [1.4, 0.5, 1.1, 3.4, 0.34],
      [0.6, 1.3, 0.7, 3.4, 0.2],
      [-2.1, 1.1, -2, 3.4, 0.22],
      [2.1, 1.1, 2, 3.4, 0.24],
    ] as const)
      s.add(
        `<g ${s.blur(Math.round(r * 0.06))} opacity=".34"><path d="${smooth([P(a - w * 0.1, b), P(c - w, (b + e) / 2), P(c - w * 0.6, e), P(c + w * 0.6, e), P(c + w * 0.3, (b + e) / 2), P(a + w * 0.1, b)])}" fill="${shade(o.cloth, 0.75)}"/></g>`,
      );
  });
  const edge = (pts: readonly Pt[]): string => smooth(pts, false);
  const lapel = (k: number, c: string, w: number, from: number): void => {
    const out = edge([P(k * (0.46 + from), -0.22), P(k * 0.2, 0.56), P(-k * 0.55, 1.55), P(-k * 0.95, 3.4)]);
    const back = edge([
      P(-k * 0.95 + k * w * 1.5, 3.4),
      P(-k * 0.5 + k * w * 1.4, 1.75),
      P(k * 0.28 + k * w, 0.74),
      P(k * (0.46 + from) + k * w, -0.1),
    ]);
    s.path(`${out}${back.replace('M', 'L')}Z`, c);
  };
  lapel(1, shade(o.inner, 0.08), 0.14, -0.02);
  lapel(1, o.collar, 0.26, 0.1);
  // The front that lies uppermost hides the end of the collar beneath it.
  s.path(
    `${edge([P(-0.5, -0.16), P(-0.2, 0.56), P(0.55, 1.55), P(0.95, 3.4)])}L${P(-1.8, 3.4)}L${P(-1.4, 0.6)}Z`,
    cloth,
  );
  lapel(-1, o.inner, 0.14, -0.02);
  lapel(-1, o.collar, 0.28, 0.1);
  return d;
}
