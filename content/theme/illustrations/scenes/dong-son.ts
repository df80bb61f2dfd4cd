/** The old village of Đông Sơn by the Mã river: banyan, tiled roofs, low hills, early morning. */

import { birds, figure, sampan } from '../lib/boats.ts';
import { tileRoof } from '../lib/built.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { bamboo, crown, forest, grass, palm, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun, veil } from '../lib/sky.ts';
import { glints, mirror, ripples, water } from '../lib/water.ts';

function house(s: Scene, x: number, y: number, w: number, tile: string): void {
  const h = w * 0.24;
  s.rect(
    x - w * 0.43,
    y - h,
    w * 0.86,
    h,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#8d7a63'],
      [1, '#f0dcb2'],
    ]),
  );
  for (const k of [-0.26, 0, 0.26]) {
    s.rect(x + k * w - w * 0.055, y - h * 0.72, w * 0.11, h * 0.72, '#5a3424');
    s.line(`M${x + k * w} ${y - h * 0.72}v${h * 0.72}`, '#2b1a16', 2);
  }
  s.rect(x - w * 0.47, y - 6, w * 0.94, 12, '#a4906f');
  tileRoof(s, {
    x0: x - w / 2,
    x1: x + w / 2,
    y: y - h + 8,
    h: w * 0.24,
    hip: 0.1,
    lift: w * 0.022,
    tile,
    edge: '#53301f',
  });
}

export const picture: Picture = {
  seed: 1924,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, 850, [
      [0, '#8fb0a6'],
      [0.45, '#d5d6b4'],
      [0.8, '#fae1a6'],
      [1, '#fbcf86'],
    ]);
    sun(s, 1560, 520, 80, { disk: '#fff8dc', glow: '#ffd98c', reach: 1150, strength: 0.95 });
    cloudBank(s, { y0: 90, y1: 470, n: 12, fills: ['#fdf1cc', '#eadfb8'], w: 1200, h: 60, op: 0.55 });
    birds(s, 1850, 330, 8, 22, '#61725e');
    const a = mountain({ y: 830, amp: 290, scale: 560, seed: 5, soft: true });
    land(s, a, '#9fb594', '#f3dfa6', 300);
    mist(s, 690, 100, '#fdeab5', 0.7);
    const b = mountain({
      y: 880,
      amp: 330,
      scale: 470,
      seed: 19,
      soft: true,
      lift: (x) => 120 * Math.exp(-(((x - 500) / 520) ** 2)),
    });
    land(s, b, '#5d8a72', '#d9d193', 360);
    flanks(s, b, { color: '#2f6558', op: 0.35, depth: 240, light: 'right' });
    mist(s, 810, 110, '#fbe8b4', 0.8);
    forest(s, {
      top: (x) => 850 - 60 * fbm(x / 300, 0, 3, 3) - 60 * Math.exp(-(((x - 400) / 700) ** 2)),
      bottom: () => 960,
      rows: 4,
      size: [46, 70],
      colors: ['#26523f', '#4f7a4b', '#a9ae62', '#efdc92'],
      haze: '#e6d99c',
      fog: 0.55,
      x1: 1750,
      light: 1,
    });
    // River across the right and the front.
    water(s, 925, H, [
      [0, '#fbe3a4'],
      [0.2, '#d9cf9d'],
      [0.6, '#83a394'],
      [1, '#31615f'],
    ]);
    ripples(s, { y0: 930, y1: H, n: 700, colors: ['#fff1c2', '#5f8b80', '#c9c294'], op: 0.4 });
    glints(s, { x: 1600, y0: 928, y1: H, n: 560, spread: 200, color: '#fffbe0', op: 0.95 });
    forest(s, {
      top: (x) => 905 - 30 * fbm(x / 160, 0, 9, 3),
      bottom: () => 926,
      rows: 2,
      size: [22, 32],
      colors: ['#587a5b', '#8b9b68', '#d8cf8d'],
      haze: '#f2dfa5',
      fog: 0.5,
      x0: 1560,
      light: -1,
    });
    const shore = (x: number): number =>
      1130 +
      60 * fbm(x / 330, 0, 6, 3) +
      330 * Math.max(0, x / 1650 - 0.45) ** 2 * -1 -
      Math.max(0, (x - 1250) * 0.16);
    const bank = poly([
      [-10, 950],
      ...Array.from({ length: 10 }, (_, i): Pt => [i * 180, 945 - i * 1]),
      [1730, 948],
      ...Array.from({ length: 90 }, (_, i): Pt => [1730 - i * 20, shore(1730 - i * 20)]),
    ]);
    s.path(
      bank,
      s.lin(0, 940, 0, 1200, [
        [0, '#c2b36c'],
        [0.5, '#7d8a4a'],
        [1, '#6b5535'],
      ]),
    );
    const village = s.group('', () => {
      palm(s, 1290, 1000, 360, 0.05, ['#2b5b41', '#6d8d4c', '#d8cb72'], '#6d5538');
      palm(s, 1400, 1010, 300, -0.04, ['#2b5b41', '#6d8d4c', '#d8cb72'], '#6d5538');
      house(s, 1180, 1006, 250, '#a5654a');
      house(s, 480, 1010, 300, '#98593f');
      tree(s, 1010, 1010, 250, ['#1f4a3a', '#48774a', '#b5b35f', '#f0dd8d'], '#4d3a28', { light: 1, n: 70 });
      house(s, 840, 1040, 360, '#b26c4c');
      bamboo(s, 650, 1030, 360, 12, {
        stem: '#7f9550',
        leaf: ['#26573f', '#67894a', '#d5c76b'],
        spread: 0.3,
      });
      house(s, 1330, 1052, 330, '#a9644a');
      grass(s, () => 1066, {
        x0: 500,
        x1: 1560,
        n: 900,
        h: [10, 36],
        colors: ['#42653a', '#8e9a4c', '#d8c66b'],
      });
    });
    void village;
    // Steps down to the landing.
    s.path(
      poly([
        [1010, 1070],
        [1090, 1070],
        [1180, 1205],
        [1060, 1212],
      ]),
      '#c8ad7c',
    );
    for (let i = 0; i < 9; i++) s.line(`M${1016 + i * 6} ${1080 + i * 15}h${84 + i * 5}`, '#7a6142', 4);
    grass(s, shore, { x0: -20, x1: 1740, n: 1700, h: [14, 60], colors: ['#27493a', '#5d7d42', '#bdb157'] });
    const boat = s.group('', () => {
      sampan(s, 1330, 1268, 300, '#5b4430', { cover: '#a5854f', rower: '#4a3a34' });
      sampan(s, 1760, 1130, 150, '#5b4a38', { rower: '#4a3f38', flip: true });
    });
    mirror(s, boat, 1276, 0.3, 0.6);
    figure(s, 1130, 1180, 96, { coat: '#8f3a32', hat: '#efd9a3', pole: true });
    // The banyan on the near bank: many trunks, hanging roots, wide shade.
    const near = (x: number): number =>
      1392 - 60 * fbm(x / 300, 2, 8, 3) + Math.max(0, x - 500) ** 2 * 0.0009;
    s.path(
      poly([
        ...Array.from({ length: 60 }, (_, i): Pt => [i * 20 - 20, near(i * 20 - 20)]),
        [1180, H + 20],
        [-20, H + 20],
      ]),
      s.lin(0, 1340, 0, H, [
        [0, '#64703b'],
        [1, '#17332c'],
      ]),
    );
    for (let i = 0; i < 16; i++) {
      const x0 = 210 + (i - 8) * 15;
      const top: Pt = [250 + (i - 8) * 62 + between(s.rng, -30, 30), 640 + Math.abs(i - 8) * 14];
      const w = between(s.rng, 12, 30);
      s.path(
        smooth([
          [x0 - w * 1.6, 1376],
          [x0 - w * 0.5, 1150],
          [(x0 + top[0]) / 2 - w * 0.4, 900],
          [top[0] - 6, top[1]],
          [top[0] + 8, top[1]],
          [(x0 + top[0]) / 2 + w * 0.5, 900],
          [x0 + w * 0.6, 1150],
          [x0 + w * 1.7, 1376],
        ]),
        s.lin(100, 0, 420, 0, [
          [0, '#2a2622'],
          [0.7, '#5b4735'],
          [1, '#b08455'],
        ]),
      );
    }
    for (let i = 0; i < 90; i++) {
      const x = between(s.rng, -40, 860);
      s.line(
        `M${x} ${640 + Math.abs(x - 300) * 0.2}q${between(s.rng, -18, 18)} ${between(s.rng, 80, 160)} ${between(s.rng, -10, 10)} ${between(s.rng, 140, 420)}`,
        s.rng() < 0.4 ? '#7d6242' : '#3a3126',
        between(s.rng, 1.5, 5),
        'opacity=".8"',
      );
    }
    for (let i = 0; i < 34; i++) {
      const a = i / 34;
      const x = -80 + 1040 * ((i * 0.618) % 1);
      const y =
        640 -
        250 * Math.sin(Math.PI * Math.min(1, Math.max(0, (x + 260) / 1240))) * (1 - a * 0.8) +
        between(s.rng, -30, 50);
      const r = between(s.rng, 110, 170);
      crown(s, x, y, r, r * 0.62, ['#12342f', '#2b5a3d', '#7f9a4c', '#e8d67f'], {
        light: 1,
        n: 60,
        leaf: 0.17,
      });
    }
    rays(s, 1560, 520, { from: 60, to: 170, n: 12, length: 1500, color: '#fff2bf', op: 0.26 });
    grass(s, near, { x0: -20, x1: 1180, n: 2200, h: [24, 110], colors: ['#16332c', '#3d6237', '#a3a04c'] });
    veil(s, 1400, H, '#12302f', 0.35);
  },
};
