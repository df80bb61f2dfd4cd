/** The Bà Triệu temple at the foot of its hill: three-arched gate and lotus pond, early morning. */

import { birds, figure } from '../lib/boats.ts';
import { tileRoof } from '../lib/built.ts';
import { mix, ramp, tint } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { forest, lotus, lotusLeaf, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';
import { mirror, ripples, water } from '../lib/water.ts';

const WALL = '#e9d8b4';
const BASE = 1010;

function arch(s: Scene, x: number, w: number, h: number): void {
  const r = w / 2;
  s.path(
    `M${x - r - 12} ${BASE}V${BASE - h + r}A${r + 12} ${r + 12} 0 0 1 ${x + r + 12} ${BASE - h + r}V${BASE}Z`,
    '#b0493a',
  );
  s.path(
    `M${x - r} ${BASE}V${BASE - h + r}A${r} ${r} 0 0 1 ${x + r} ${BASE - h + r}V${BASE}Z`,
    s.lin(0, BASE - h, 0, BASE, [
      [0, '#4b3331'],
      [0.5, '#a57a58'],
      [1, '#f2d9a4'],
    ]),
  );
}

export const picture: Picture = {
  seed: 248,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, 860, [
      [0, '#86a7b3'],
      [0.4, '#cfd2c4'],
      [0.75, '#f6d3bd'],
      [1, '#fbe0b4'],
    ]);
    sun(s, 560, 400, 70, { disk: '#fff7e2', glow: '#ffdcae', reach: 1150, strength: 0.95 });
    cloudBank(s, {
      y0: 80,
      y1: 470,
      n: 13,
      fills: ['#fde8d6', '#f3c9b8', '#e6dccb'],
      w: 1200,
      h: 60,
      op: 0.6,
    });
    birds(s, 930, 330, 7, 20, '#6f7477');
    const a = mountain({ y: 850, amp: 330, scale: 620, seed: 33, soft: true });
    land(s, a, '#a5b7ad', '#f6dcbd', 320);
    mist(s, 700, 110, '#fdead0', 0.7);
    const b = (x: number): number =>
      900 -
      440 * Math.exp(-(((x - 1640) / 620) ** 2)) -
      90 * fbm(x / 240, 0, 12, 5) -
      60 * Math.exp(-(((x - 300) / 400) ** 2));
    land(s, b, '#4a7f6b', '#cdd0a0', 560);
    flanks(s, b, { color: '#24584f', op: 0.35, depth: 320, light: 'left' });
    forest(s, {
      top: (x) => b(x) + 8,
      bottom: () => 950,
      rows: 9,
      size: [30, 62],
      colors: ['#1f4f43', '#3f7452', '#8fa660', '#e2d28a'],
      haze: '#c3cfa6',
      fog: 0.62,
      light: -1,
      n: 12,
    });
    mist(s, 880, 130, '#fbe9cd', 0.75);
    const green = ['#143f36', '#34694a', '#90a658', '#e6d585'];
    for (const [x, h] of [
      [120, 320],
      [400, 250],
      [700, 280],
      [1960, 320],
      [2250, 380],
      [2080, 260],
    ] as const)
      tree(s, x, BASE, h, green, '#4a3a2c', { n: 70 });
    const temple = s.group('', () => {
      // The halls behind the gate, one above another up the hill.
      s.rect(1120, 730, 540, 60, '#7d3a30');
      tileRoof(s, {
        x0: 1060,
        x1: 1720,
        y: 742,
        h: 92,
        hip: 0.1,
        lift: 30,
        tile: '#9d5742',
        edge: '#552c25',
        ornate: true,
      });
      s.rect(1020, 830, 740, 90, '#6d332c');
      tileRoof(s, {
        x0: 950,
        x1: 1830,
        y: 846,
        h: 100,
        hip: 0.08,
        lift: 34,
        tile: '#a9604a',
        edge: '#552c25',
      });
      // Wall and gate.
      for (const [x0, x1] of [
        [560, 1020],
        [1760, 2240],
      ] as const) {
        s.rect(
          x0,
          922,
          x1 - x0,
          BASE - 922,
          s.lin(x0, 0, x1, 0, [
            [0, tint(WALL, 0.3)],
            [1, mix(WALL, '#8f8a86', 0.4)],
          ]),
        );
        tileRoof(s, {
          x0: x0 - 10,
          x1: x1 + 10,
          y: 930,
          h: 30,
          hip: 0.02,
          lift: 2,
          tile: '#8f5440',
          edge: '#552c25',
        });
      }
      for (const x of [1000, 1180, 1600, 1780]) {
        s.rect(
          x - 26,
          690,
          52,
          BASE - 690,
          s.lin(x - 26, 0, x + 26, 0, [
            [0, '#fff0cf'],
            [1, '#b49d80'],
          ]),
        );
        s.rect(x - 34, 680, 68, 16, '#d1b98f');
        s.path(
          poly([
            [x - 18, 680],
            [x - 24, 640],
            [x, 596],
            [x + 24, 640],
            [x + 18, 680],
          ]),
          '#c9a266',
        );
        s.rect(x - 14, 740, 28, 180, '#b0493a', 'opacity=".75"');
      }
      s.rect(
        1200,
        770,
        380,
        BASE - 770,
        s.lin(1200, 0, 1580, 0, [
          [0, '#fbecc9'],
          [1, '#c9b491'],
        ]),
      );
      s.rect(
        1030,
        850,
        130,
        BASE - 850,
        s.lin(1030, 0, 1160, 0, [
          [0, '#fbecc9'],
          [1, '#c9b491'],
        ]),
      );
      s.rect(1620, 850, 140, BASE - 850, '#c9b491');
      arch(s, 1390, 150, 190);
      arch(s, 1094, 88, 128);
      arch(s, 1690, 88, 128);
      tileRoof(s, { x0: 1010, x1: 1180, y: 862, h: 44, lift: 16, tile: '#a9604a', edge: '#552c25' });
      tileRoof(s, { x0: 1604, x1: 1776, y: 862, h: 44, lift: 16, tile: '#a9604a', edge: '#552c25' });
      tileRoof(s, {
        x0: 1150,
        x1: 1630,
        y: 790,
        h: 76,
        hip: 0.12,
        lift: 30,
        tile: '#b46a50',
        edge: '#552c25',
      });
      s.rect(1250, 660, 280, 62, '#f0ddb4');
      s.rect(1300, 672, 180, 40, '#8c3830');
      tileRoof(s, {
        x0: 1200,
        x1: 1580,
        y: 668,
        h: 72,
        hip: 0.14,
        lift: 30,
        tile: '#b46a50',
        edge: '#552c25',
        ornate: true,
      });
      s.path(
        poly([
          [-10, BASE - 4],
          [W + 10, BASE - 4],
          [W + 10, BASE + 34],
          [-10, BASE + 34],
        ]),
        s.lin(0, BASE, 0, BASE + 34, [
          [0, '#e3d0a2'],
          [0.4, '#b79f78'],
          [1, '#7d6d57'],
        ]),
      );
      for (let x = 0; x < W; x += between(s.rng, 60, 110))
        s.line(`M${x} ${BASE + 8}v26`, '#6d5d49', 2, 'opacity=".5"');
      figure(s, 1300, BASE + 4, 76, { coat: '#f2e6cf', legs: '#e0d0b0', hat: '#ecd49b' });
      figure(s, 1342, BASE + 6, 74, { coat: '#b2463c', legs: '#f4ead2' });
    });
    water(s, BASE + 32, H, [
      [0, '#eed6b6'],
      [0.2, '#c6c3aa'],
      [0.6, '#6f9a8b'],
      [1, '#1f4f4c'],
    ]);
    mirror(s, temple, BASE + 34, 0.42, 0.8);
    ripples(s, { y0: BASE + 40, y1: H, n: 380, colors: ['#fff0d2', '#4b7b72', '#d8bda2'], op: 0.36 });
    // Lotus: leaves crowd to the front corners and leave the middle calm.
    for (let i = 0; i < 240; i++) {
      const t = (i / 240) ** 0.8;
      const y = 1075 + 520 * t + between(s.rng, -14, 14);
      const gap = 260 + 420 * t;
      const side = s.rng() < 0.6 ? -1 : 1;
      const x = 1300 + side * (gap + s.rng() ** 1.3 * 1300) + (side < 0 ? 140 : 100);
      lotusLeaf(
        s,
        x,
        y,
        (22 + 130 * t) * between(s.rng, 0.7, 1.15),
        ramp(['#2f6a55', '#4f8a5a', '#86a866', '#1f554a'], s.rng()),
      );
      if (i % 6 === 0 && t > 0.08) {
        const h = 26 + 120 * t;
        s.line(`M${x} ${y}v${-h * 0.6}`, '#4f7a4b', 2 + 5 * t);
        lotus(s, x, y - h * 0.55, h * 0.85, ramp(['#d9738a', '#e59a9f', '#f2c4b8'], s.rng()));
      }
    }
    for (const [x, y, r] of [
      [120, 1560, 330],
      [560, 1620, 260],
      [2240, 1590, 330],
    ] as const)
      lotusLeaf(s, x, y, r, '#2f6d54');
    for (const [x, y, h] of [
      [330, 1470, 250],
      [2060, 1490, 210],
    ] as const) {
      s.line(`M${x} ${H + 20}Q${x - 20} ${y + 60} ${x} ${y}`, '#3f6d48', 12);
      lotus(s, x, y, h, '#db6f86');
    }
    s.line(`M560 ${H}Q590 1450 570 1370`, '#3f6d48', 9);
    s.path(
      'M570 1385C520 1360 530 1290 572 1240C612 1290 620 1360 570 1385Z',
      s.fall([
        [0, '#d35f7b'],
        [1, '#f6cdbf'],
      ]),
    );
    rays(s, 560, 400, { from: 20, to: 90, n: 11, length: 1500, color: '#fff0d2', op: 0.26 });
  },
};
