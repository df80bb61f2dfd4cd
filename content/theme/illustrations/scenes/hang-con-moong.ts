/** Con Moong cave: from the dark inside, through the mouth, on to a forested valley. */

import { birds, figure } from '../lib/boats.ts';
import { ramp } from '../lib/color.ts';
import { flanks, karst, land, mountain, towers } from '../lib/land.ts';
import { blob, forest, frond, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';

export const picture: Picture = {
  seed: 2015,
  finish: { bloom: 0.42, vignette: 0.2 },
  draw(s) {
    sky(s, 820, [
      [0, '#a5c5b4'],
      [0.5, '#dfe5be'],
      [1, '#fdf0c0'],
    ]);
    sun(s, 1560, 400, 62, { disk: '#fffdf0', glow: '#fff0b8', reach: 1000, strength: 1 });
    cloudBank(s, { y0: 180, y1: 480, n: 8, fills: ['#fffbe4'], w: 900, h: 50, op: 0.6, x0: 500, x1: 2000 });
    birds(s, 1180, 420, 6, 18, '#5f8174');
    const a = mountain({ y: 800, amp: 330, scale: 520, seed: 7 });
    land(s, a, '#9dbfa5', '#eeeab9', 330);
    mist(s, 660, 100, '#fbf6cf', 0.7);
    const b = karst(880, towers(s, { x0: 300, x1: 2100, n: 8, h: [160, 340], w: [90, 180] }), 7);
    land(s, b, '#5f9a82', '#d5dea6', 400);
    mist(s, 790, 110, '#f8f4cb', 0.8);
    const c = mountain({ y: 960, amp: 300, scale: 420, seed: 22, soft: true });
    land(s, c, '#3f8066', '#b9cc8a', 330);
    flanks(s, c, { color: '#1c5a4e', op: 0.4, depth: 220, light: 'right' });
    mist(s, 890, 90, '#f4f0c4', 0.75);
    forest(s, {
      top: (x) => 900 + 50 * fbm(x / 300, 0, 4, 3) + Math.abs(x - 1250) * 0.03,
      bottom: () => 1200,
      rows: 7,
      size: [40, 110],
      colors: ['#17473a', '#3a774c', '#9bb85e', '#f0e695'],
      haze: '#dfe3a6',
      fog: 0.62,
      light: 1,
      n: 18,
    });
    mist(s, 1010, 90, '#f6f0c0', 0.5);
    // Floor of the cave, catching the light.
    s.path(
      smooth([
        [-50, 1330],
        [500, 1200],
        [1000, 1165],
        [1500, 1172],
        [1950, 1230],
        [2450, 1340],
        [2450, 1700],
        [-50, 1700],
      ]),
      s.lin(0, 1165, 0, H, [
        [0, '#e5cf92'],
        [0.12, '#a68a5d'],
        [0.4, '#4b4237'],
        [1, '#0e1518'],
      ]),
    );
    for (let i = 0; i < 500; i++) {
      const t = s.rng() ** 1.3;
      const w = (8 + 70 * t) * between(s.rng, 0.4, 1.2);
      s.path(
        blob(s.rng, 1250 + between(s.rng, -1, 1) * (420 + 1100 * t), 1185 + 420 * t, w, w * 0.3, 8, 0.2),
        s.rng() < 0.45 * (1 - t) ? '#f3dfa2' : '#1a1d1c',
        `opacity="${between(s.rng, 0.1, 0.35).toFixed(2)}"`,
      );
    }
    // Walls in four shells, each further out and darker.
    const shell = (k: number, seed: number): Pt[] => {
      const pts: Pt[] = [];
      for (let i = 0; i <= 90; i++) {
        const a = Math.PI * (1.13 - (1.26 * i) / 90);
        const jag =
          1 + 0.3 * (fbm(i / 9, k, seed, 5, 0.6) - 0.5) + 0.06 * (fbm(i / 1.7, k, seed + 3, 3) - 0.5);
        pts.push([
          1270 + Math.cos(a) * 830 * k * jag,
          1140 - Math.sin(a) * 830 * k * jag * (1 - 0.12 * Math.cos(a)),
        ]);
      }
      return pts;
    };
    const skins = ['#b59a68', '#76664b', '#403d35', '#20262a', '#0f161c'];
    skins.forEach((color, n) => {
      const k = 0.9 + n * 0.105;
      const pts = shell(k, 40 + n * 7);
      const first = pts[0] as Pt;
      const last = pts[pts.length - 1] as Pt;
      const d = poly([
        ...pts,
        [last[0] + 30 + n * 20, last[1] + 200],
        [W + 60, H + 60],
        [W + 60, -60],
        [-60, -60],
        [-60, H + 60],
        [first[0] - 30 - n * 20, first[1] + 200],
      ]);
      s.path(
        d,
        s.rad(1430, 760, 1500, [
          [0.35, color],
          [0.8, '#12181d'],
          [1, '#090d13'],
        ]),
      );
      s.clip(d, () => {
        for (let i = 0; i < 170; i++) {
          const p = pts[Math.floor(s.rng() * pts.length)] as Pt;
          const out = between(s.rng, 1, 1.3);
          const x = 1270 + (p[0] - 1270) * out;
          const y = 1140 + (p[1] - 1140) * out;
          const w = between(s.rng, 14, 70);
          s.path(
            poly([
              [x - w, y],
              [x - w * 0.2, y - w * 0.6],
              [x + w * 0.9, y - w * 0.1],
              [x + w * 0.4, y + w * 0.7],
              [x - w * 0.5, y + w * 0.5],
            ]),
            ramp([color, '#f1d596', '#0b1015'], out < 1.06 ? 0.45 * s.rng() : 0.85 + 0.15 * s.rng()),
            `opacity="${between(s.rng, 0.06, 0.24).toFixed(2)}"`,
          );
        }
      });
      // Dripstone along the roof.
      for (let i = 16; i < 74; i += 1) {
        if (s.rng() < 0.5) continue;
        const p = pts[i] as Pt;
        const l = between(s.rng, 16, 110) * (0.5 + n * 0.2) * s.rng();
        const w = 8 + l * 0.14;
        s.path(
          smooth([
            [p[0] - w * 1.5, p[1] - 14],
            [p[0] - w * 0.4, p[1] + l * 0.5],
            [p[0], p[1] + l],
            [p[0] + w * 0.4, p[1] + l * 0.5],
            [p[0] + w * 1.5, p[1] - 14],
          ]),
          color,
        );
      }
    });
    rays(s, 1560, 360, { from: 62, to: 132, n: 12, length: 1500, color: '#fff4c4', op: 0.4, wide: 3 });
    // Two people at the threshold give the measure.
    figure(s, 960, 1236, 128, { coat: '#2b2a2b', legs: '#1a1b1e' });
    figure(s, 1018, 1242, 112, { coat: '#5a3a30', legs: '#1f1e20', hat: '#b89a63' });
    s.path(blob(s.rng, 930, 1262, 120, 14, 10, 0.1), '#1d1a18', 'opacity=".5"');
    for (let i = 0; i < 8; i++)
      frond(
        s,
        2120 + i * 16,
        1330,
        -1.6 + (i - 4) * 0.36,
        between(s.rng, 180, 280),
        0.5,
        ramp(['#0f2a26', '#2a5a3c', '#6f8c48'], s.rng()),
      );
    for (let i = 0; i < 7; i++)
      frond(
        s,
        330 + i * 12,
        1330,
        -1.5 + (i - 3) * 0.4,
        between(s.rng, 130, 220),
        0.5,
        ramp(['#0f2a26', '#2a5a3c', '#7f9c50'], s.rng()),
      );
    grass(s, (x) => 1190 + 0.00016 * (x - 1250) ** 2, {
      x0: 700,
      x1: 1850,
      n: 260,
      h: [10, 44],
      colors: ['#2a4a34', '#8f9c50', '#e3d585'],
    });
  },
};
