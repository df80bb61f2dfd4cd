/** Nga Sơn: sheaves of sedge spread in fans to dry, people at work, a woven mat in front. */

import { figure } from '../lib/boats.ts';
import { mix, ramp, shade } from '../lib/color.ts';
import { land, mountain } from '../lib/land.ts';
import { fringe, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, sun, veil } from '../lib/sky.ts';

const GOLD = ['#8a7a3a', '#b9a04e', '#dcc06c', '#f3e0a0', '#a9b05a'];

/** A sheaf standing open like a tent, tied near the top. */
function sheaf(s: Scene, x: number, y: number, h: number): void {
  s.oval(x + h * 0.3, y + 2, h * 0.5, h * 0.07, '#5a4a2c', 'opacity=".35"');
  for (let i = 0; i < 70; i++) {
    const k = between(s.rng, -1, 1);
    const lit = 0.5 - k * 0.4 + between(s.rng, -0.25, 0.25);
    const foot = x + k * h * 0.4;
    s.line(
      `M${foot.toFixed(0)} ${(y - 6 * (1 - Math.abs(k)) * 0 + between(s.rng, -4, 8)).toFixed(0)}Q${(x + k * h * 0.1).toFixed(0)} ${(y - h * 0.5).toFixed(0)} ${(x + k * h * 0.035).toFixed(0)} ${(y - h * 0.76).toFixed(0)}L${(x + k * h * 0.17 + between(s.rng, -4, 4)).toFixed(0)} ${(y - h * between(s.rng, 0.9, 1.06)).toFixed(0)}`,
      ramp(['#6d6030', '#b39a4a', '#e6cd7d', '#fbeeb9'], Math.max(0, Math.min(1, lit))),
      h * 0.012,
    );
  }
  s.rect(x - h * 0.045, y - h * 0.78, h * 0.09, h * 0.035, '#8a5a34');
}

/** Sedge laid in a fan on the ground from (x, y); seen in perspective. */
function fan(s: Scene, x: number, y: number, r: number, flip: number): void {
  const n = Math.round(60 + r * 0.4);
  for (let i = 0; i < n; i++) {
    const a = Math.PI * (0.06 + (0.88 * i) / n) + between(s.rng, -0.02, 0.02);
    const l = r * between(s.rng, 0.85, 1.06);
    const ex = x + Math.cos(a) * l;
    const ey = y + flip * Math.sin(a) * l * 0.36;
    s.line(
      `M${x + Math.cos(a) * r * 0.06} ${y}L${ex.toFixed(0)} ${ey.toFixed(0)}`,
      ramp(GOLD, s.rng()),
      Math.max(1.2, r * 0.016),
      'opacity=".9"',
    );
  }
  s.oval(x, y, r * 0.08, r * 0.04, '#8a5a34');
}

export const picture: Picture = {
  seed: 1989,
  finish: { bloom: 0.32 },
  draw(s) {
    sky(s, 720, [
      [0, '#77a5ae'],
      [0.45, '#c7d5c3'],
      [0.8, '#f8e7b8'],
      [1, '#fcdc98'],
    ]);
    sun(s, 700, 400, 72, { disk: '#fffae2', glow: '#ffe2a0', reach: 1150, strength: 0.95 });
    cloudBank(s, {
      y0: 80,
      y1: 500,
      n: 14,
      fills: ['#fff4d6', '#f0e3c0', '#fbe2b4'],
      w: 1300,
      h: 84,
      op: 0.6,
    });
    const a = mountain({ y: 750, amp: 210, scale: 420, seed: 6 });
    land(s, a, '#a3b8ab', '#f3dfab', 200);
    const b = mountain({ y: 760, amp: 140, scale: 300, seed: 11, soft: true });
    land(s, b, '#6f9680', '#e0d49a', 190);
    mist(s, 715, 60, '#fdecbd', 0.7);
    fringe(s, () => 738, { h: [16, 50], step: 18, fill: '#5d8060' });
    s.rect(
      0,
      730,
      W,
      H,
      s.lin(0, 730, 0, H, [
        [0, '#b9bb6a'],
        [0.12, '#d3bf77'],
        [0.5, '#c9ab6b'],
        [1, '#7d6242'],
      ]),
    );
    // Standing sedge far off, then rows of fans.
    grass(s, (x) => 770 + 14 * fbm(x / 300, 0, 3, 3), {
      x0: -20,
      x1: W + 20,
      n: 2600,
      h: [16, 50],
      colors: ['#5d7f45', '#9aa855', '#d9cc74'],
    });
    veil(s, 700, 780, '#fbe6b0', 0.3);
    for (let row = 0; row < 8; row++) {
      const t = row / 7;
      const y = 800 + 440 * t ** 1.5;
      const r = 46 + 190 * t ** 1.3;
      for (let x = -r + ((row * 97) % 160); x < W + r; x += r * 1.62) {
        if (row > 5 && x < 1250) continue;
        fan(s, x, y + between(s.rng, -6, 6), r, 1);
      }
      if (row === 1 || row === 3)
        for (let k = 0; k < 7; k++) {
          const x = 200 + k * 330 + between(s.rng, -60, 60);
          if (x > 620 || row === 1) sheaf(s, x, y + 40, 70 + 90 * t * 1.6);
        }
      if (row === 2) figure(s, 1480, y + 40, 130, { coat: '#8f3d35', hat: '#f6e3b0', lean: 0.06 });
      if (row === 4) {
        figure(s, 2010, y + 60, 230, { coat: '#3f6c72', legs: '#2c3440', hat: '#f6e3b0', lean: -0.05 });
        sheaf(s, 2130, y + 66, 220);
      }
    }
    sheaf(s, 1290, 1230, 290);
    sheaf(s, 2290, 1380, 400);
    // The mat in front: woven bands of natural, red and green sedge in a diamond pattern.
    const M = (u: number, v: number): Pt => [
      -80 + u * (1420 - 150 * v) + v * 170 - 60,
      1640 - v * 520 + u * v * 30 - u * 40,
    ];
    s.path(
      poly([M(0, 0), M(1, 0), M(1, 1), M(0, 1)].map(([x, y]): Pt => [x + 16, y + 22])),
      '#4b3a24',
      `opacity=".45" ${s.blur(10)}`,
    );
    s.path(poly([M(0, 0), M(1, 0), M(1, 1), M(0, 1)]), '#e7d094');
    const red = '#a93a30';
    const jade = '#3f7a62';
    const N = 84;
    const MV = 66;
    for (let j = 0; j < MV; j++)
      for (let i = 0; i < N; i++) {
        const u0 = i / N;
        const v0 = j / MV;
        const du = Math.abs(((i + 0.5) % 14) - 7);
        const dv = Math.abs(((j + 0.5) % 14) - 7);
        const ring = Math.round(du + dv);
        const edge = i < 4 || i >= N - 4 || j < 3 || j >= MV - 3;
        let c = '#ead59b';
        if (edge) c = (i + j) % 2 ? red : '#c99a55';
        else if (ring === 7) c = red;
        else if (ring === 4) c = jade;
        else if (ring <= 1) c = red;
        c = mix(c, (i + j) % 2 ? '#fff3cc' : '#6b5128', between(s.rng, 0.04, 0.22));
        const g = (i + j) % 2 ? 0.0016 : 0;
        s.path(
          poly([
            M(u0 + g, v0),
            M(u0 + 1 / N, v0 + g),
            M(u0 + 1 / N, v0 + 1 / MV - 0.0018),
            M(u0 + g, v0 + 1 / MV - 0.0018),
          ]),
          c,
        );
      }
    s.path(
      poly([M(0, 0), M(1, 0), M(1, 1), M(0, 1)]),
      s.lin(200, 1100, 700, H, [
        [0, '#fff2c4', 0.3],
        [0.5, '#fff2c4', 0],
        [1, '#2c2430', 0.35],
      ]),
    );
    for (let i = 0; i < 240; i++) {
      const v = s.rng();
      const p = M(1, v);
      s.line(`M${p[0]} ${p[1]}l${between(s.rng, 12, 30)} ${between(s.rng, -4, 5)}`, ramp(GOLD, s.rng()), 2);
    }
    // Bundles beside the mat.
    for (let i = 0; i < 130; i++) {
      const y = 1530 + between(s.rng, -30, 60);
      s.line(
        `M${1480 + between(s.rng, -30, 20)} ${y}Q1800 ${y - 34} ${2220 + between(s.rng, -80, 60)} ${y + between(s.rng, -14, 24)}`,
        ramp(s.rng() < 0.4 ? ['#7d9a4c', '#b9bf68'] : ['#8a7035', '#e3c878', '#fbecb4'], s.rng()),
        5,
      );
    }
    for (const x of [1640, 2000])
      s.path(
        smooth([
          [x, 1486],
          [x + 26, 1486],
          [x + 30, 1610],
          [x + 2, 1610],
        ]),
        shade(red, 0.2),
      );
  },
};
