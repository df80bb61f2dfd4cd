/** Thường Xuân: cinnamon bark dries before a house on stilts; the sun rises behind the mountain. */

import { stiltHouse } from '../lib/built.ts';
import { mix, ramp, shade, tint } from '../lib/color.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { person } from '../lib/people.ts';
import { crown, fringe, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun, veil } from '../lib/sky.ts';
import { wooded } from '../lib/woods.ts';

const BARK = ['#6a3a20', '#9a5a2e', '#c27c42', '#dda364'] as const;

/** A dried quill of bark lying from (x, y) along angle `a`: both edges rolled in, its end a double scroll. */
function quill(s: Scene, x: number, y: number, l: number, r: number, a: number, c: string): void {
  s.group(
    `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${((a * 180) / Math.PI).toFixed(1)})"`,
    () => {
      s.rect(
        0,
        -r,
        l,
        2 * r,
        s.fall([
          [0, tint(c, 0.38)],
          [0.3, c],
          [0.55, shade(c, 0.4)],
          [0.62, tint(c, 0.12)],
          [1, shade(c, 0.55)],
        ]),
      );
      for (let i = 0; i < 4; i++)
        s.rect(
          between(s.rng, 0, l * 0.8),
          between(s.rng, -0.8, 0.6) * r,
          between(s.rng, 0.05, 0.2) * l,
          r * 0.14,
          s.rng() < 0.5 ? shade(c, 0.5) : tint(c, 0.45),
          'opacity=".4"',
        );
      for (const [u, d] of [
        [0, 1],
        [l, -1],
      ] as const) {
        s.oval(u, 0, r * 0.4, r, tint(c, d > 0 ? 0.3 : 0.1));
        for (const k of [-0.48, 0.48]) {
          s.oval(u, k * r, r * 0.24, r * 0.44, shade(c, 0.62));
          s.oval(u + d * r * 0.05, k * r, r * 0.11, r * 0.22, tint(c, 0.2));
        }
      }
    },
  );
}

/** A cinnamon tree's trunk from the ground out of the picture, stripped of bark between `y0` and `y1`. */
function trunk(s: Scene, x: number, y: number, w: number, strip?: readonly [number, number]): void {
  const d = smooth([
    [x - w * 0.42, -60],
    [x - w * 0.46, y * 0.5],
    [x - w * 0.52, y - w * 1.4],
    [x - w * 0.95, y],
    [x + w * 0.95, y],
    [x + w * 0.54, y - w * 1.4],
    [x + w * 0.46, y * 0.5],
    [x + w * 0.42, -60],
  ]);
  s.path(
    d,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#4d4437'],
      [0.35, '#87785f'],
      [0.7, '#c2a87c'],
      [1, '#8a6d49'],
    ]),
  );
  s.clip(d, () => {
    for (let i = 0; i < 70; i++)
      s.oval(
        x + between(s.rng, -0.5, 0.5) * w,
        between(s.rng, -20, y),
        between(s.rng, 0.05, 0.2) * w,
        between(s.rng, 2, 7),
        s.rng() < 0.45 ? '#cfc3a4' : '#3f3528',
        'opacity=".28"',
      );
    if (strip) {
      const [a, b] = strip;
      s.rect(
        x - w,
        a,
        2 * w,
        b - a,
        s.lin(x - w / 2, 0, x + w / 2, 0, [
          [0, '#a55f2c'],
          [0.55, '#e6a862'],
          [1, '#c0793c'],
        ]),
      );
      for (let i = 0; i < 14; i++)
        s.line(
          `M${x + between(s.rng, -0.45, 0.45) * w} ${between(s.rng, a, b - 60)}v${between(s.rng, 20, 90)}`,
          i % 2 ? '#f4cf93' : '#8a4a22',
          3,
          'opacity=".5"',
        );
      for (const q of [a, b]) s.line(`M${x - w} ${q + 6}Q${x} ${q - 8} ${x + w} ${q + 6}`, '#3d2c1e', 8);
    }
  });
}

/** A drying rack: a bamboo table in perspective, covered with quills. */
function rack(s: Scene, x: number, y: number, w: number, deep: number, high: number, n: number): void {
  const inset = w * 0.09;
  const T = (u: number, v: number): Pt => [
    x - w / 2 + inset * (1 - v) + (w - 2 * inset * (1 - v)) * u,
    y - high - deep * (1 - v),
  ];
  s.oval(x + 40, y + 4, w * 0.54, 24, '#2f2318', 'opacity=".32"');
  for (const [u, v] of [
    [0.06, 0],
    [0.94, 0],
    [0.03, 1],
    [0.5, 1],
    [0.97, 1],
  ] as const) {
    const [px, py] = T(u, v);
    s.rect(
      px - 9,
      py,
      18,
      v ? high : high + deep * 0.5,
      s.lin(px - 9, 0, px + 9, 0, [
        [0, '#d6c27c'],
        [1, '#7c6a3a'],
      ]),
    );
  }
  s.path(poly([T(-0.02, -0.04), T(1.02, -0.04), T(1.02, 1.02), T(-0.02, 1.02)]), '#8b7546');
  for (let i = 0; i <= 26; i++)
    s.line(poly([T(i / 26, 0), T(i / 26, 1)], false), i % 2 ? '#d9c484' : '#a8905a', w * 0.016);
  const rows = 7;
  for (let k = 0; k < rows; k++) {
    const v = (k + 0.5) / rows;
    const m = Math.round(n / rows);
    for (let i = 0; i < m; i++) {
      const [px, py] = T((i + 0.1 + between(s.rng, -0.1, 0.12)) / m, v);
      const l = (w / m) * between(s.rng, 0.86, 1.08);
      quill(
        s,
        px,
        py - 8 + between(s.rng, -5, 5),
        l,
        10 + 7 * v,
        between(s.rng, -0.05, 0.05),
        ramp(BARK, between(s.rng, 0.15, 1)),
      );
    }
  }
  s.line(poly([T(-0.03, 1.03), T(1.03, 1.03)], false), '#6f5c33', 20);
  s.line(poly([T(-0.03, 1.01), T(1.03, 1.01)], false), '#e0cc8c', 11);
}

export const picture: Picture = {
  seed: 646,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, 780, [
      [0, '#7f9fa0'],
      [0.4, '#cfcfa8'],
      [0.75, '#f9dd9a'],
      [1, '#fdca80'],
    ]);
    sun(s, 1090, 452, 84, { disk: '#fffbe2', glow: '#ffdf96', reach: 1250, strength: 1 });
    cloudBank(s, { y0: 60, y1: 330, n: 11, fills: ['#fdf0cc', '#f0deb0'], w: 1200, h: 62, op: 0.6 });
    // The sun stands behind the first ridge, which hides its lower half.
    const ridge = mountain({
      y: 700,
      amp: 330,
      scale: 720,
      seed: 22,
      lift: (x) => 40 * Math.exp(-(((x - 1090) / 420) ** 2)),
    });
    land(s, ridge, '#a9b094', '#f3dda4', 420);
    flanks(s, ridge, { color: '#5f7b6c', op: 0.3, depth: 260, light: 'right', lit: '#ffeebb' });
    mist(s, 640, 120, '#feeab4', 0.75);
    const second = mountain({ y: 820, amp: 300, scale: 560, seed: 37 });
    land(s, second, '#74917a', '#e6d79c', 360);
    flanks(s, second, { color: '#2f5548', op: 0.32, depth: 240, light: 'right', lit: '#ffedb2' });
    mist(s, 790, 120, '#fde9b3', 0.7);
    wooded(s, (x) => 880 - 130 * fbm(x / 380, 0, 11, 4), {
      colors: ['#1f4d38', '#487a45', '#98a855', '#edd581'],
      haze: '#e5d596',
      fog: 0.55,
      foot: 1060,
      rows: 11,
      size: [26, 64],
      light: 1,
    });
    mist(s, 990, 80, '#fde6ae', 0.55);
    rays(s, 1090, 440, { from: 20, to: 160, n: 15, length: 1500, color: '#fff0bd', op: 0.26 });
    // The yard of beaten earth.
    s.rect(
      0,
      1040,
      W,
      H,
      s.lin(0, 1040, 0, H, [
        [0, '#b9ae66'],
        [0.4, '#8f9450'],
        [1, '#40562f'],
      ]),
    );
    fringe(s, () => 1056, { h: [26, 60], step: 22, fill: '#58803f' });
    s.path(
      smooth([
        [-40, 1180],
        [420, 1120],
        [1200, 1100],
        [2000, 1110],
        [2460, 1150],
        [2460, 1640],
        [-40, 1640],
      ]),
      s.lin(0, 1100, 0, H, [
        [0, '#ecd097'],
        [0.5, '#cfa468'],
        [1, '#7d5836'],
      ]),
    );
    for (let i = 0; i < 240; i++)
      s.oval(
        between(s.rng, 0, W),
        1120 + 470 * s.rng(),
        between(s.rng, 10, 90),
        between(s.rng, 1.5, 5),
        s.rng() < 0.5 ? '#ffeab8' : '#5a3d22',
        'opacity=".13"',
      );
    stiltHouse(s, 1770, 1130, 900, { thatch: '#b08a52', wood: '#7c5431', flip: true });
    // Bundles lean under the floor.
    for (let i = 0; i < 5; i++)
      for (let k = 0; k < 6; k++)
        quill(
          s,
          1500 + i * 96 + k * 10,
          1128,
          104,
          9,
          -1.5 + between(s.rng, -0.08, 0.08),
          ramp(BARK, s.rng()),
        );
    for (let i = 0; i < 5; i++) s.line(`M${1488 + i * 96} 1080h74`, '#d9c484', 7);
    person(s, 1330, 1172, 268, {
      top: '#3f6f78',
      low: '#33364a',
      head: 'hair',
      look: 0.6,
      step: 0.6,
      right: [0.17, 0.56],
      light: 1,
    });
    for (let k = 0; k < 6; k++)
      quill(s, 1226, 954 - k * 5 + (k % 2) * 13, 196, 9, 0.02 * (k - 3), ramp(BARK, 0.3 + s.rng() * 0.6));
    for (const x of [1262, 1384]) s.line(`M${x} 924v42`, '#e8d598', 6);

    // Racks: a woman turns the quills, a girl brings more in a basket.
    rack(s, 820, 1360, 820, 120, 150, 56);
    person(s, 1170, 1452, 440, {
      top: '#a5443a',
      low: '#26294a',
      cut: 'skirt',
      hem: '#e0a548',
      head: 'hat',
      look: -0.7,
      left: [-0.29, 0.56],
      right: [-0.12, 0.5],
      lean: -0.05,
      light: 1,
    });
    rack(s, 1790, 1500, 980, 150, 170, 70);
    const girl = person(s, 590, 1528, 430, {
      top: '#e3c98c',
      low: '#26294a',
      cut: 'skirt',
      hem: '#b5342c',
      belt: '#3f8a74',
      head: 'scarf',
      headColor: '#2b2f58',
      look: 0.7,
      left: [-0.05, 0.57],
      right: [0.16, 0.57],
      light: 1,
    });
    const [bx, by] = [(girl.left[0] + girl.right[0]) / 2, girl.left[1] - 4];
    for (let k = 0; k < 9; k++)
      quill(s, bx - 66 + k * 13, by + 8, 92, 9, -1.57 + (k - 4) * 0.07, ramp(BARK, 0.25 + s.rng() * 0.7));
    s.path(
      `M${bx - 84} ${by - 16}h168q-18 86 -84 88t-84 -88Z`,
      s.lin(bx - 84, 0, bx + 84, 0, [
        [0, '#7a5226'],
        [0.6, '#bd8a4a'],
        [1, '#e0b878'],
      ]),
    );
    for (let i = 0; i < 4; i++)
      s.line(
        `M${bx - 78 + i * 7} ${by + i * 17}q${78 - i * 7} 12 ${156 - i * 14} 0`,
        '#5e3d20',
        3,
        'opacity=".5"',
      );
    for (const k of [-1, 1]) s.oval(bx + k * 82, by - 2, 12, 10, '#c98f68');

    // Trunks and boughs of cinnamon frame the left.
    trunk(s, 330, 1290, 86, [700, 980]);
    trunk(s, 110, 1480, 128, [560, 940]);
    for (const [x, y, rx] of [
      [60, 40, 330],
      [380, 10, 300],
      [640, -40, 240],
    ] as const)
      crown(s, x, y, rx, rx * 0.5, ['#15402f', '#2f6238', '#6f9144', '#d3c763'], {
        light: 1,
        n: 120,
        leaf: 0.13,
      });
    for (let i = 0; i < 60; i++) {
      const [x, y] = [between(s.rng, -20, 820), between(s.rng, 40, 210) * (1 - Math.max(0, s.rng() - 0.5))];
      const a = between(s.rng, 0.6, 2.4);
      const l = between(s.rng, 50, 90);
      s.path(
        smooth([
          [x, y],
          [x + Math.cos(a - 0.3) * l * 0.5, y + Math.sin(a - 0.3) * l * 0.5],
          [x + Math.cos(a) * l, y + Math.sin(a) * l],
          [x + Math.cos(a + 0.3) * l * 0.5, y + Math.sin(a + 0.3) * l * 0.5],
        ]),
        s.rng() < 0.18 ? '#c96a45' : ramp(['#1d4a33', '#5b8140', '#c3bd60'], s.rng()),
      );
    }
    const lip = (x: number): number => 1560 + 24 * fbm(x / 120, 0, 5, 3);
    s.path(under(lip), mix('#40562f', '#2a3a22', 0.4));
    grass(s, lip, { x0: -20, x1: W + 20, n: 900, h: [18, 70], colors: ['#263f24', '#5c7a38', '#c4b758'] });
    veil(s, 1480, H, '#2b2414', 0.35);
  },
};
