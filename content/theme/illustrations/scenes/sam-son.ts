/** Sầm Sơn at dawn: the long bay, the Trường Lệ headland with the temple on its rock, basket boats. */

import { basketBoat, birds, figure, fishingBoat, sampan } from '../lib/boats.ts';
import { columns, tileRoof } from '../lib/built.ts';
import { mix, shade, tint } from '../lib/color.ts';
import { mountain } from '../lib/land.ts';
import { blob, forest } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, sun } from '../lib/sky.ts';
import { glints, ripples, water } from '../lib/water.ts';

const SEA = 800;

export const picture: Picture = {
  seed: 1907,
  finish: { bloom: 0.36 },
  draw(s) {
    sky(s, SEA, [
      [0, '#3f5b86'],
      [0.35, '#8a8fa8'],
      [0.65, '#e5ac95'],
      [0.88, '#fbd29a'],
      [1, '#ffe6b4'],
    ]);
    sun(s, 640, 690, 82, { disk: '#fff3cf', glow: '#ffcf8a', reach: 1200, strength: 1 });
    cloudBank(s, {
      y0: 90,
      y1: 660,
      n: 24,
      fills: ['#f3b7a0', '#d99a98', '#fbd7ae', '#8b86a4'],
      w: 1300,
      h: 62,
      op: 0.55,
    });
    const isle = mountain({ y: SEA + 26, amp: 110, scale: 260, seed: 6, soft: true });
    s.path(
      poly([
        ...Array.from(
          { length: 60 },
          (_, i): Pt => [-20 + i * 8, Math.min(SEA + 2, isle(i * 8) + Math.abs(i - 28) * 2.2)],
        ),
        [460, SEA + 2],
        [-20, SEA + 2],
      ]),
      '#b78f97',
      'opacity=".8"',
    );
    water(s, SEA, 1330, [
      [0, '#ffe0ac'],
      [0.08, '#eebd9a'],
      [0.35, '#a897a6'],
      [0.75, '#5f7d97'],
      [1, '#88a0a8'],
    ]);
    ripples(s, {
      y0: SEA + 4,
      y1: 1300,
      n: 900,
      colors: ['#fbd9b0', '#4f6a8c', '#7d86a1', '#f1b79b'],
      op: 0.42,
    });
    glints(s, { x: 640, y0: SEA + 2, y1: 1310, n: 620, spread: 190, color: '#fff2cc', op: 0.95 });
    // The headland.
    const far = (x: number): number =>
      SEA +
      4 -
      Math.max(0, 1 - ((x - 2560) / 1250) ** 2) * (330 + 90 * fbm(x / 190, 0, 9, 5)) * (x > 1310 ? 1 : 0);
    const farD = poly([
      ...Array.from({ length: 200 }, (_, i): Pt => [1300 + i * 6, far(1300 + i * 6)]),
      [W + 20, SEA + 6],
      [1300, SEA + 6],
    ]);
    s.path(
      farD,
      s.lin(0, 430, 0, SEA, [
        [0, '#7a7a97'],
        [1, '#d6a79c'],
      ]),
    );
    mist(s, SEA - 30, 60, '#ffdcb0', 0.7, 1200, W + 200);
    // Boats at sea.
    fishingBoat(s, 930, 902, 150, { hull: '#3c4a63', trim: '#d99a6b', cabin: '#a5746a', lamp: '#ffe0a2' });
    fishingBoat(s, 330, 858, 90, { hull: '#4a5067', trim: '#c98f72', cabin: '#a5746a', flip: true });
    for (const [x, y, w] of [
      [1060, 842, 60],
      [150, 838, 54],
      [820, 832, 40],
    ] as const)
      sampan(s, x, y, w, '#4b4a5c', { rower: '#453f52' });
    // Surf: curving foam lines, then wet sand that keeps the sky.
    const shore = (x: number): number =>
      1205 + 130 * ((x - 300) / 2100) ** 2 * (x > 300 ? -1.5 : 1) + 26 * fbm(x / 300, 0, 3, 4);
    const S = (k: number): Pt[] => Array.from({ length: 101 }, (_, i): Pt => [i * 24, shore(i * 24) + k]);
    s.path(
      poly([...S(0), [W, H], [0, H]]),
      s.lin(0, 1080, 0, H, [
        [0, '#c9a58f'],
        [0.3, '#d9a983'],
        [0.7, '#a97f6a'],
        [1, '#6d5560'],
      ]),
    );
    s.clip(poly([...S(0), [W, H], [0, H]]), () => {
      s.rect(
        0,
        1000,
        W,
        600,
        s.rad(
          640,
          1230,
          900,
          [
            [0, '#fff0c4', 0.9],
            [0.4, '#ffd69c', 0.45],
            [1, '#ffd69c', 0],
          ],
          0.42,
        ),
      );
      s.rect(
        0,
        1000,
        W,
        600,
        s.lin(1200, 0, W, 0, [
          [0, '#4f6386', 0],
          [1, '#4f6386', 0.4],
        ]),
      );
      ripples(s, { y0: 1180, y1: 1620, n: 320, colors: ['#ffe9c2', '#8d6d6b', '#7b7f98'], op: 0.3 });
    });
    for (let k = 0; k < 5; k++) {
      const off = -150 + k * 42 + k * k * 2;
      const jag = (i: number): number => 18 * fbm(i / 6, k, 40 + k, 4) - 6;
      const up = Array.from({ length: 101 }, (_, i): Pt => [i * 24, shore(i * 24) + off + jag(i)]);
      const low = Array.from(
        { length: 101 },
        (_, i): Pt => [i * 24, shore(i * 24) + off + jag(i) + 3 + (5 + k * 5) * fbm(i / 3, k + 4, 8, 3)],
      ).reverse();
      s.path(smooth([...up, ...low]), '#fff1dc', `opacity="${0.4 + k * 0.11}"`);
    }
    const hill = (x: number): number => {
      const t = (x - 1180) / 1240;
      if (t < 0) return SEA + 70;
      const rise = 1 - Math.exp(-t * 5.5);
      return SEA + 64 - rise * (150 + 210 * t) - 60 * (fbm(x / 150, 3, 12, 5) - 0.4) * Math.min(1, t * 6);
    };
    const pts = Array.from({ length: 210 }, (_, i): Pt => [1170 + i * 6, hill(1170 + i * 6)]);
    const d = poly([
      ...pts,
      [W + 20, 1006],
      [1900, 936],
      [1500, SEA + 92],
      [1240, SEA + 80],
      [1160, SEA + 66],
    ]);
    s.group('', () => {
      s.path(
        d,
        s.lin(1200, 500, 1900, 950, [
          [0, '#7b6a6c'],
          [0.4, '#4a5a62'],
          [1, '#26424c'],
        ]),
      );
      s.clip(d, () => {
        forest(s, {
          top: hill,
          bottom: () => 900,
          rows: 9,
          size: [30, 56],
          colors: ['#1f3f48', '#35585a', '#6d776a', '#a98f78'],
          haze: '#a98b88',
          fog: 0.5,
          x0: 1190,
          light: -1,
          n: 12,
        });
        s.rect(
          1100,
          480,
          1400,
          500,
          s.lin(1180, 0, W, 0, [
            [0, '#ffc88e', 0.3],
            [0.4, '#ffc88e', 0],
            [1, '#14283f', 0.45],
          ]),
        );
      });
    });
    // Boulders of the point, piled to the temple's rock (Cổ Giải).
    const rock = (x: number, y: number, w: number, h: number, c: string): void => {
      const o = blob(s.rng, x, y, w, h, 14, 0.07);
      s.path(
        o,
        s.lin(x - w, y - h, x + w, y + h, [
          [0, '#f3c39a'],
          [0.35, c],
          [1, shade(c, 0.5)],
        ]),
      );
      s.clip(o, () => {
        for (let i = 0; i < 12; i++)
          s.path(
            blob(
              s.rng,
              x + between(s.rng, -w, w),
              y + between(s.rng, -h, h),
              w * between(s.rng, 0.1, 0.36),
              h * between(s.rng, 0.05, 0.2),
              6,
              0.4,
            ),
            s.rng() < 0.5 ? tint(c, 0.4) : shade(c, 0.4),
            'opacity=".28"',
          );
        s.line(
          `M${x - w * 0.3} ${y - h}Q${x + w * 0.1} ${y} ${x - w * 0.1} ${y + h}`,
          shade(c, 0.5),
          3,
          'opacity=".5"',
        );
      });
    };
    const c = '#8a7270';
    for (const [x, y, w, h] of [
      [1395, 690, 150, 84],
      [1290, 745, 110, 62],
      [1505, 720, 130, 90],
      [1420, 760, 150, 74],
      [1235, 812, 84, 44],
      [1330, 816, 110, 52],
      [1470, 826, 130, 60],
      [1180, 846, 52, 26],
      [1580, 842, 110, 54],
      [1265, 868, 64, 26],
      [1400, 880, 90, 30],
      [1700, 870, 90, 40],
      [1820, 900, 100, 40],
    ] as const)
      rock(x, y, w, h, mix(c, '#4e5566', s.rng() * 0.5));
    // Độc Cước temple: a terrace, stairs, two roofs, trees about it.
    s.path(
      poly([
        [1285, 640],
        [1520, 634],
        [1530, 668],
        [1276, 672],
      ]),
      '#6d5a5b',
    );
    for (const x of [1530, 1560, 1290])
      forest(s, {
        top: () => 600,
        bottom: () => 640,
        rows: 3,
        size: [26, 40],
        colors: ['#1b3a3f', '#3f6152', '#c9a273'],
        haze: '#3f6152',
        fog: 0,
        x0: x - 34,
        x1: x + 36,
        n: 14,
      });
    s.rect(
      1318,
      570,
      180,
      74,
      s.lin(1318, 0, 1498, 0, [
        [0, '#c5604a'],
        [1, '#5a2630'],
      ]),
    );
    columns(s, { x0: 1324, x1: 1492, n: 6, y0: 566, y1: 644, w: 9, color: '#b4473c' });
    s.rect(1392, 592, 34, 52, '#2a1a20');
    tileRoof(s, {
      x0: 1290,
      x1: 1526,
      y: 574,
      h: 58,
      tile: '#a4503f',
      edge: '#5a2a2c',
      lift: 18,
      ornate: true,
    });
    s.rect(1350, 478, 116, 40, '#8c3d38');
    tileRoof(s, { x0: 1326, x1: 1490, y: 494, h: 44, tile: '#a4503f', edge: '#5a2a2c', lift: 14 });
    s.path(
      poly([
        [1398, 668],
        [1424, 668],
        [1370, 800],
        [1300, 852],
        [1268, 852],
        [1346, 790],
      ]),
      s.fall([
        [0, '#d9b08f'],
        [1, '#8a6f6e'],
      ]),
    );
    for (let i = 0; i < 22; i++)
      s.line(`M${1396 - 118 * (i / 22) ** 1.3} ${672 + 178 * (i / 22)}l34 1`, '#5b494f', 2, 'opacity=".6"');
    // On the sand.
    const shadow = (x: number, y: number, w: number): void =>
      s.path(blob(s.rng, x + w * 0.35, y + 4, w * 0.85, w * 0.07, 10, 0.1), '#3c3550', 'opacity=".5"');
    for (const [x, y, w] of [
      [1650, 1262, 120],
      [1790, 1290, 140],
      [2110, 1330, 190],
    ] as const) {
      shadow(x, y, w);
      basketBoat(s, x, y, w, '#7a5540', '#5a4a4c');
    }
    shadow(1820, 1462, 330);
    basketBoat(s, 1830, 1470, 340, '#8a5d40', '#54444a');
    figure(s, 1400, 1342, 150, { coat: '#3d4c6b', hat: '#f0d6a6', pole: true });
    figure(s, 1195, 1290, 122, { coat: '#94423c', hat: '#f0d6a6', lean: 0.03 });
    for (const [x, y] of [
      [1400, 1342],
      [1195, 1290],
    ] as const)
      s.path(blob(s.rng, x + 46, y + 2, 72, 6, 9, 0.1), '#3c3550', 'opacity=".45"');
    birds(s, 980, 430, 7, 20, '#4b4e6b');
  },
};
