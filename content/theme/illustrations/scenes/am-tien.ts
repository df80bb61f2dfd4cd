/** Am Tiên on Nưa mountain: sunrise above a sea of cloud. */

import { birds, figure } from '../lib/boats.ts';
import { tileRoof } from '../lib/built.ts';
import { mix } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { forest, grass, tree } from '../lib/plants.ts';
import { fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';

/** One billowing layer of the cloud sea with its top about `y`. */
function billow(s: Scene, y: number, size: number, lit: string, deep: string, seed: number): void {
  const pts: Pt[] = [];
  for (let x = -40; x <= W + 40; x += 10) {
    const u = x / (size * 3.2);
    const bump =
      Math.abs(Math.sin(u * 3.1 + 5 * fbm(u, seed, seed, 3))) * size * 0.28 * fbm(u * 1.7, 3, seed, 2);
    pts.push([x, y - bump - size * 0.9 * (fbm(u * 0.8, 1, seed, 4) - 0.4)]);
  }
  s.path(
    poly([...pts, [W + 40, H + 20], [-40, H + 20]]),
    s.lin(0, y - size * 0.5, 0, y + size * 1.5, [
      [0, lit],
      [0.3, mix(lit, deep, 0.45)],
      [1, deep],
    ]),
  );
  s.line(smooth(pts, false), '#fff6dc', 3, 'opacity=".55"');
}

export const picture: Picture = {
  seed: 538,
  finish: { bloom: 0.42 },
  draw(s) {
    sky(s, 900, [
      [0, '#41628c'],
      [0.3, '#8f93aa'],
      [0.58, '#e7ad95'],
      [0.82, '#fdd196'],
      [1, '#ffe9b8'],
    ]);
    sun(s, 1730, 660, 100, { disk: '#fffae0', glow: '#ffd28a', reach: 1400, strength: 1 });
    rays(s, 1730, 660, { from: 185, to: 355, n: 20, length: 1500, color: '#fff0c2', op: 0.32, wide: 2.6 });
    cloudBank(s, {
      y0: 90,
      y1: 520,
      n: 16,
      fills: ['#f9c7a3', '#e0a199', '#fde0b4', '#9d98b2'],
      w: 1400,
      h: 64,
      op: 0.55,
    });
    const a = mountain({ y: 860, amp: 240, scale: 520, seed: 44 });
    land(s, a, '#a48e9f', '#fbd8a6', 220);
    billow(s, 850, 70, '#fff0cc', '#e8b99c', 3);
    const b = mountain({ y: 980, amp: 280, scale: 420, seed: 27 });
    land(s, b, '#7d7b97', '#f0c3a0', 260);
    flanks(s, b, { color: '#4b5a84', op: 0.4, depth: 170, light: 'right', lit: '#ffe0b0' });
    billow(s, 950, 100, '#fff1d0', '#d9a698', 8);
    mist(s, 960, 80, '#fff0cf', 0.6);
    const c = (x: number): number =>
      1130 - 260 * Math.exp(-(((x - 1980) / 260) ** 2)) - 70 * (fbm(x / 120, 0, 5, 4) - 0.4);
    land(s, c, '#5a6a86', '#dfae9c', 300);
    flanks(s, c, { color: '#33496f', op: 0.45, depth: 200, light: 'left' });
    billow(s, 1090, 130, '#fff4d8', '#c79aa0', 14);
    billow(s, 1240, 170, '#fdebd0', '#a98ba3', 21);
    mist(s, 1240, 110, '#fff3d8', 0.5);
    // The summit: meadow, shrine, bent pines, steps with pilgrims.
    const top = (x: number): number =>
      1010 -
      190 * Math.exp(-(((x - 520) / 430) ** 2)) +
      Math.max(0, x - 560) ** 1.32 * 0.125 -
      30 * fbm(x / 150, 0, 9, 4);
    const ridge = poly([
      ...Array.from({ length: 100 }, (_, i): Pt => [-20 + i * 20, top(-20 + i * 20)]),
      [1960, H + 20],
      [-20, H + 20],
    ]);
    s.path(
      ridge,
      s.lin(300, 780, 900, H, [
        [0, '#8c8a5e'],
        [0.3, '#4c6553'],
        [1, '#182c3c'],
      ]),
    );
    s.clip(ridge, () => {
      forest(s, {
        top: (x) => top(x) + 130,
        bottom: () => H + 20,
        rows: 7,
        size: [60, 120],
        colors: ['#152d3b', '#27484a', '#5d6f52', '#d9ad72'],
        haze: '#6f7a6b',
        fog: 0.35,
        x1: 1960,
        light: 1,
      });
    });
    s.path(
      smooth([
        [-40, top(0) + 60],
        [300, top(300) + 10],
        [520, top(520) - 2],
        [760, top(760) + 6],
        [900, top(900) + 70],
        [640, top(640) + 150],
        [200, top(200) + 170],
        [-40, 1180],
      ]),
      s.lin(200, 800, 800, 1150, [
        [0, '#7f8a58'],
        [0.6, '#c9b473'],
        [1, '#7d7a55'],
      ]),
    );
    grass(s, top, {
      x0: -20,
      x1: 1700,
      n: 1500,
      h: [10, 40],
      colors: ['#3d5a4a', '#8a8c58', '#efd18c'],
      lean: 0.2,
    });
    // Shrine: a small hall and a gate.
    const y = top(430) + 26;
    s.path(
      poly([
        [270, y],
        [640, y],
        [660, y + 30],
        [250, y + 30],
      ]),
      s.lin(250, 0, 660, 0, [
        [0, '#7a6c66'],
        [1, '#f0d2a0'],
      ]),
    );
    s.rect(
      312,
      y - 100,
      280,
      100,
      s.lin(312, 0, 592, 0, [
        [0, '#5f2f30'],
        [1, '#d9794f'],
      ]),
    );
    for (let i = 0; i < 6; i++) s.rect(318 + i * 52, y - 104, 11, 104, '#b4483c');
    for (const x of [344, 446, 500]) s.rect(x, y - 76, 30, 76, '#2b1b24');
    tileRoof(s, {
      x0: 250,
      x1: 656,
      y: y - 92,
      h: 84,
      hip: 0.12,
      lift: 30,
      tile: '#9a5344',
      edge: '#4b2831',
      light: 1,
    });
    s.rect(378, y - 204, 150, 36, '#93493e');
    tileRoof(s, {
      x0: 322,
      x1: 584,
      y: y - 190,
      h: 66,
      hip: 0.14,
      lift: 26,
      tile: '#a85b48',
      edge: '#4b2831',
      ornate: true,
    });
    const green = ['#17323a', '#32544a', '#7f854f', '#f0c981'];
    tree(s, 130, top(130) + 30, 380, green, '#3d2f30', { light: 1, n: 80, wide: 1.2 });
    tree(s, 760, top(760) + 30, 230, green, '#3d2f30', { light: 1, n: 60, wide: 1.3 });
    for (let i = 0; i < 26; i++) {
      const t = i / 26;
      const x = 560 + 190 * Math.sin(t * 2.6) + 190 * t;
      s.path(
        poly([
          [x - 26 - 20 * t, y + 34 + 360 * t],
          [x + 26 + 20 * t, y + 34 + 360 * t],
          [x + 30 + 20 * t, y + 46 + 362 * t],
          [x - 30 - 20 * t, y + 46 + 362 * t],
        ]),
        mix('#f3dcae', '#8d7f70', t),
      );
    }
    for (const [x, q, h, c2] of [
      [650, 70, 56, '#93403a'],
      [700, 118, 66, '#f2e2c4'],
      [738, 178, 74, '#3d5578'],
    ] as const)
      figure(s, x, y + q, h, { coat: c2, hat: '#f1d9a2' });
    forest(s, {
      top: (x) => top(x) + 14,
      bottom: (x) => top(x) + 90,
      rows: 3,
      size: [46, 60],
      colors: ['#152d3b', '#2b4c4b', '#6b7a54', '#e9bd7c'],
      haze: '#8f8a78',
      fog: 0.2,
      x0: 830,
      x1: 1420,
      light: 1,
    });
    billow(s, 1500, 190, '#f6dfcb', '#7d7496', 33);
    mist(s, 1430, 160, '#fff0da', 0.55, 300, W + 300);
    birds(s, 1180, 560, 9, 26, '#5b5f80');
  },
};
