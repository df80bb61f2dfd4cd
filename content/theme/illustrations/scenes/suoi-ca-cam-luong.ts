/** The fish stream of Cẩm Lương: clear water full of fish at the foot of a limestone hill. */

import { mix, ramp, shade, tint } from '../lib/color.ts';
import { bananaLeaf, blob, crown, forest, grass } from '../lib/plants.ts';
import { between, fbm, noise } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { mist, rays } from '../lib/sky.ts';
import { lens } from '../lib/water.ts';

/** A fish seen from above: `a` is its heading in radians. */
function fish(
  s: Scene,
  x: number,
  y: number,
  len: number,
  a: number,
  back: string,
  fin: string,
  op: number,
): void {
  const bend = between(s.rng, -0.5, 0.5);
  const P = (t: number, k: number): Pt => {
    const c = bend * Math.sin(t * 2.6) * 0.16 * len;
    const u = (0.5 - t) * len;
    const v = k * len + c;
    return [x + Math.cos(a) * u - Math.sin(a) * v, y + (Math.sin(a) * u + Math.cos(a) * v) * 0.62];
  };
  s.path(
    smooth(
      [
        P(0, 0),
        P(0.2, -0.085),
        P(0.45, -0.095),
        P(0.8, -0.03),
        P(0.8, 0.03),
        P(0.45, 0.095),
        P(0.2, 0.085),
      ].map(([px, py]): Pt => [px + len * 0.08, py + len * 0.16]),
    ),
    '#0b2c31',
    `opacity="${(op * 0.35).toFixed(2)}" ${s.blur(3)}`,
  );
  s.path(poly([P(0.24, -0.07), P(0.4, -0.2), P(0.42, -0.08)]), fin, `opacity="${op}"`);
  s.path(poly([P(0.24, 0.07), P(0.4, 0.2), P(0.42, 0.08)]), fin, `opacity="${op}"`);
  s.path(poly([P(0.8, 0), P(1.02, -0.13), P(0.95, 0), P(1.02, 0.13)]), fin, `opacity="${op}"`);
  s.path(
    smooth([
      P(-0.02, 0),
      P(0.12, -0.07),
      P(0.36, -0.1),
      P(0.7, -0.045),
      P(0.84, 0),
      P(0.7, 0.045),
      P(0.36, 0.1),
      P(0.12, 0.07),
    ]),
    back,
    `opacity="${op}"`,
  );
  s.line(
    smooth([P(0.06, 0), P(0.3, 0.01), P(0.6, 0), P(0.8, 0)], false),
    tint(back, 0.5),
    len * 0.022,
    `opacity="${(op * 0.65).toFixed(2)}"`,
  );
  s.line(
    smooth([P(0.12, -0.05), P(0.4, -0.075), P(0.66, -0.04)], false),
    tint(back, 0.28),
    len * 0.012,
    `opacity="${(op * 0.7).toFixed(2)}"`,
  );
}

export const picture: Picture = {
  seed: 510,
  finish: { bloom: 0.36, vignette: 0.26 },
  draw(s) {
    // The limestone face with its cave, in forest light.
    s.rect(
      0,
      0,
      W,
      H,
      s.lin(0, 0, W, 900, [
        [0, '#1f4f47'],
        [0.5, '#5f8f70'],
        [1, '#d3d69a'],
      ]),
    );
    forest(s, {
      top: (x) => -40 + 60 * noise(x / 200),
      bottom: () => 420,
      rows: 6,
      size: [90, 120],
      colors: ['#1b4d42', '#3f7d58', '#9dbb6b', '#e6e297'],
      haze: '#d5dba0',
      fog: 0.55,
      x0: 900,
      light: 1,
      n: 18,
    });
    mist(s, 430, 260, '#f0f0c0', 0.6, 1100, W + 300);
    const face = (x: number): number => 30 + 120 * fbm(x / 260, 1, 7, 4) + Math.max(0, x - 1150) * 0.5;
    const rock = poly([
      [-10, -10],
      ...Array.from({ length: 78 }, (_, i): Pt => [i * 20, x0(i * 20)]),
      [1560, 720],
      [-10, 740],
    ]);
    function x0(x: number): number {
      return x < 900 ? -10 : face(x) - 90 + Math.max(0, (x - 900) / 660) ** 2 * 420;
    }
    s.path(
      rock,
      s.lin(0, 0, 1800, 300, [
        [0, '#33504f'],
        [0.55, '#7d8f80'],
        [1, '#d9d2ab'],
      ]),
    );
    s.clip(rock, () => {
      for (let i = 0; i < 560; i++) {
        const x = between(s.rng, -40, 1800);
        const y = between(s.rng, -40, 700);
        const lit = Math.min(1, Math.max(0, x / 1800 + between(s.rng, -0.3, 0.3)));
        const w = between(s.rng, 12, 60);
        const h = between(s.rng, 40, 190);
        s.path(
          poly([
            [x - w * 0.4, y],
            [x + w * 0.5, y + h * 0.12],
            [x + w * 0.6, y + h * 0.7],
            [x + w * 0.1, y + h],
            [x - w * 0.6, y + h * 0.5],
          ]),
          ramp(['#1d3a3d', '#4f6b66', '#93a08a', '#e9e2bd'], lit),
          `opacity="${between(s.rng, 0.12, 0.4).toFixed(2)}"`,
        );
      }
    });
    // The cave, low and dark, water running out of it.
    const cave = smooth([
      [330, 730],
      [300, 600],
      [360, 470],
      [500, 400],
      [660, 390],
      [820, 440],
      [910, 540],
      [940, 650],
      [930, 740],
    ]);
    s.path(
      cave,
      s.rad(620, 620, 360, [
        [0, '#050f14'],
        [0.7, '#0d2427'],
        [1, '#1d4040'],
      ]),
    );
    for (let i = 0; i < 30; i++) {
      const x = between(s.rng, 350, 900);
      const y = 415 + 150 * Math.abs((x - 620) / 330) ** 2.4;
      const h = between(s.rng, 10, 100) * s.rng();
      s.path(
        poly([
          [x - 22, y - 30],
          [x + 22, y - 30],
          [x + 3, y + h],
          [x - 2, y + h * 0.9],
        ]),
        ramp(['#21403f', '#3f5a55', '#64776a'], s.rng()),
      );
    }
    // Shrubs on the ledges.
    for (const [lx, ly, n, w] of [
      [60, 70, 5, 150],
      [420, 20, 6, 150],
      [760, 40, 5, 140],
      [1010, 130, 4, 110],
      [130, 300, 3, 70],
      [1130, 290, 3, 80],
      [1270, 440, 4, 80],
      [1400, 590, 5, 90],
      [1000, 660, 3, 60],
      [90, 610, 5, 90],
      [240, 690, 3, 60],
    ] as const)
      for (let i = 0; i < n; i++) {
        const r = w * between(s.rng, 0.5, 1.05);
        crown(
          s,
          lx + (i - n / 2) * w * 0.7,
          ly + between(s.rng, -0.3, 0.35) * w,
          r,
          r * between(s.rng, 0.5, 0.8),
          ['#0f3a36', '#28654a', '#6fa058', '#d3d583'],
          { light: 1, n: 60, leaf: 0.16 },
        );
      }
    for (let i = 0; i < 46; i++) {
      const x = between(s.rng, 0, 1250);
      s.line(
        `M${x} ${between(s.rng, 60, 160)}q${between(s.rng, -24, 24)} 120 ${between(s.rng, -16, 16)} ${between(s.rng, 140, 360)}`,
        '#1d4f40',
        between(s.rng, 2, 5),
        'opacity=".7"',
      );
    }
    rays(s, 2150, -200, { from: 95, to: 158, n: 12, length: 1900, color: '#fbf6c4', op: 0.5, wide: 2.8 });
    forest(s, {
      top: (x) => 560 + 40 * noise(x / 150),
      bottom: () => 690,
      rows: 3,
      size: [60, 90],
      colors: ['#14463c', '#2f704f', '#86aa5b', '#e0dc88'],
      haze: '#c9d592',
      fog: 0.35,
      x0: 1350,
      light: 1,
      n: 22,
    });

    // The pool: clear over pebbles, deeper towards the cave.
    const bank = (x: number): number =>
      716 + 30 * fbm(x / 170, 5, 3, 3) + Math.max(0, (x - 1500) / 900) ** 2 * 40;
    const pool = poly([
      ...Array.from({ length: 122 }, (_, i): Pt => [i * 20 - 10, bank(i * 20)]),
      [W + 10, H + 10],
      [-10, H + 10],
    ]);
    s.path(
      pool,
      s.lin(0, 700, 0, H, [
        [0, '#12403f'],
        [0.25, '#23706b'],
        [0.6, '#4fa08f'],
        [1, '#a6c9a2'],
      ]),
    );
    s.clip(pool, () => {
      for (let i = 0; i < 900; i++) {
        const t = s.rng() ** 0.8;
        const y = 760 + 900 * t;
        const w = (10 + 60 * t) * between(s.rng, 0.4, 1.1);
        s.path(
          blob(s.rng, between(s.rng, -20, W + 20), y, w, w * 0.5, 8, 0.12),
          ramp(['#2b6a62', '#7fa68c', '#d9d6a8', '#c4a878'], s.rng()),
          `opacity="${(0.06 + 0.3 * t).toFixed(2)}"`,
        );
      }
      s.rect(
        0,
        700,
        W,
        900,
        s.lin(0, 0, W, 0, [
          [0, '#0c3a40', 0.6],
          [0.4, '#0c3a40', 0.1],
          [1, '#f2efb4', 0.25],
        ]),
      );
      // Light netting on the bed.
      for (let i = 0; i < 90; i++) {
        const t = s.rng();
        const x = between(s.rng, 900, W);
        const y = 900 + 700 * t;
        const r = 20 + 60 * t;
        s.add(
          `<path d="${blob(s.rng, x, y, r, r * 0.36, 6, 0.3)}" fill="none" stroke="#f3f3c2" stroke-width="${(1.2 + 2.4 * t).toFixed(1)}" opacity="${between(s.rng, 0.06, 0.26).toFixed(2)}"/>`,
        );
      }
      for (let i = 0; i < 260; i++) {
        const t = (i / 260) ** 0.9;
        const y = 800 + 800 * t + between(s.rng, -30, 30);
        const flow = Math.PI * 0.93 + (fbm(y / 300, i * 0.2, 4, 3) - 0.5) * 2.6;
        const x = 160 + ((i * 617) % 2000) + between(s.rng, -60, 60);
        const back = s.rng() < 0.1 ? '#b5533a' : ramp(['#12343a', '#2b5350', '#55695a'], s.rng());
        fish(
          s,
          x,
          y,
          (56 + 190 * t) * between(s.rng, 0.75, 1.15),
          flow,
          back,
          s.rng() < 0.5 ? '#c4633f' : '#8a5a4a',
          0.5 + 0.42 * t,
        );
      }
      for (let i = 0; i < 150; i++) {
        const t = s.rng() ** 1.2;
        lens(
          s,
          between(s.rng, 0, W),
          740 + 850 * t,
          (20 + 130 * t) * s.rng(),
          1 + 3 * t,
          '#f7f6d2',
          between(s.rng, 0.1, 0.5),
        );
      }
    });
    // Stones and leaves of the banks.
    for (let i = 0; i < 46; i++) {
      const x = i * 54 + between(s.rng, -20, 20);
      const w = between(s.rng, 26, 74);
      const c = mix('#41605a', '#c9c29a', Math.min(1, x / W + between(s.rng, -0.2, 0.2)));
      s.path(
        blob(s.rng, x, bank(x) + between(s.rng, -6, 26), w, w * 0.42, 10, 0.1),
        s.fall([
          [0, tint(c, 0.35)],
          [0.5, c],
          [1, shade(c, 0.55)],
        ]),
      );
    }
    grass(s, (x) => bank(x) - 8, {
      x0: 1000,
      x1: W,
      n: 700,
      h: [20, 70],
      colors: ['#1d5440', '#5b8f4f', '#cfd27c'],
    });
    for (const [x, y, w] of [
      [2250, 1560, 210],
      [2050, 1640, 230],
      [2420, 1400, 160],
      [-20, 1600, 190],
      [150, 1660, 150],
    ] as const)
      s.path(
        blob(s.rng, x, y, w, w * 0.5, 12, 0.09),
        s.fall([
          [0, '#c7c89a'],
          [0.4, '#6f8a72'],
          [1, '#14393a'],
        ]),
      );
    for (let i = 0; i < 9; i++)
      bananaLeaf(
        s,
        2400 + between(s.rng, 0, 60),
        1500 - i * 30,
        Math.PI * (1.02 + i * 0.055),
        between(s.rng, 300, 520),
        between(s.rng, 40, 60),
        between(s.rng, 0.25, 0.6),
        ramp(['#164a3c', '#3f7d4b', '#a3b960'], s.rng()),
      );
  },
};
