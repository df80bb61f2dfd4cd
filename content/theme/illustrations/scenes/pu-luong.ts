/** Pù Luông: water terraces and Thai houses on stilts under limestone ridges, morning mist. */

import { stiltHouse } from '../lib/built.ts';
import { cliffs, flanks, karst, land, mountain, terraces, towers, under } from '../lib/land.ts';
import { bamboo, crown, forest, fringe, grass, palm, tree } from '../lib/plants.ts';
import { fbm } from '../lib/random.ts';
import { H, type Picture, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';

export const picture: Picture = {
  seed: 24,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, 900, [
      [0, '#6fa3a6'],
      [0.5, '#b9d0bd'],
      [0.85, '#f5e8bf'],
      [1, '#fbdfa0'],
    ]);
    sun(s, 1760, 330, 66, { disk: '#fffbe6', glow: '#ffe9ab', reach: 1150, strength: 0.95 });
    cloudBank(s, { y0: 110, y1: 420, n: 10, fills: ['#fdf6dd', '#e8ecd6'], w: 1000, h: 46, op: 0.5 });
    const a = mountain({ y: 780, amp: 520, scale: 720, seed: 3 });
    land(s, a, '#8fb5ae', '#e9e6c4', 420);
    mist(s, 640, 150, '#f8f0cf', 0.6);
    const b = karst(860, towers(s, { x0: -150, x1: W + 150, n: 11, h: [180, 470], w: [90, 170] }), 5);
    land(s, b, '#5f958d', '#dfe3bb', 560);
    cliffs(s, b, { n: 420, lit: '#eaeccb', dark: '#3b7170', op: 0.4, foot: 860 });
    mist(s, 770, 170, '#f9f1d0', 0.85);
    const c = mountain({
      y: 960,
      amp: 430,
      scale: 560,
      seed: 17,
      lift: (x) => 170 * Math.exp(-(((x - 250) / 420) ** 2)),
    });
    land(s, c, '#2f7067', '#bfcf9d', 520);
    flanks(s, c, { color: '#0f4a4b', op: 0.45, depth: 320, light: 'right', lit: '#cfdc9c' });
    fringe(s, c, { h: [7, 17], step: 7, fill: '#31706a' });
    mist(s, 880, 150, '#f6eecb', 0.8);
    const d = (x: number): number =>
      985 - 150 * Math.exp(-(((x - 1980) / 520) ** 2)) - 60 * fbm(x / 420, 0, 6, 4);
    land(s, d, '#2c5e4a', '#8fae75', 320);
    forest(s, {
      top: d,
      bottom: (x) => d(x) + 60,
      rows: 3,
      size: [34, 50],
      colors: ['#184539', '#34694a', '#8aa65c'],
      haze: '#b9cf9f',
      fog: 0.5,
      light: 1,
      n: 12,
    });
    mist(s, 1000, 80, '#f4eecb', 0.7);
    const top = (x: number): number =>
      1010 +
      46 * fbm(x / 500, 3, 4, 3) -
      (x > 1500 ? Math.min(90, (x - 1500) * 0.14) : 0) +
      (x < 700 ? (700 - x) * 0.05 : 0);
    terraces(s, {
      top,
      bottom: 1660,
      n: 22,
      wave: 420,
      seed: 11,
      water: ['#b6cfc0', '#5e9296'],
      rice: ['#a7b95c', '#55853f'],
      bank: '#4c5c30',
      wet: 0.5,
      sunX: 1560,
      glint: '#fff3c6',
      perspective: 1.9,
    });
    // The hamlet on its spur.
    const spur = (x: number): number => 1120 + (x - 300) * 0.03 + 26 * fbm(x / 160, 0, 2, 3);
    const green = ['#173f35', '#3a6c43', '#a9b85e'];
    for (const [x, h] of [
      [60, 240],
      [190, 200],
      [560, 230],
      [900, 190],
      [780, 170],
    ] as const)
      tree(s, x, spur(x), h, green, '#3f3426', { light: 1 });
    palm(s, 690, spur(690) + 10, 330, 0.06, ['#1f4d3c', '#4f8049', '#b5bf62'], '#5b4b37');
    stiltHouse(s, 800, spur(800) + 22, 230, { thatch: '#a3895c', wood: '#6a4a30', glow: '#f7cf83' });
    stiltHouse(s, 180, spur(180) + 30, 260, {
      thatch: '#98805a',
      wood: '#624530',
      glow: '#f7cf83',
      flip: true,
    });
    bamboo(s, 350, spur(350) + 40, 420, 12, {
      stem: '#6f8a48',
      leaf: ['#1e4e3b', '#4d7f45', '#bfc768'],
      spread: 0.3,
    });
    stiltHouse(s, 500, spur(500) + 66, 360, { thatch: '#b0945f', wood: '#71502f', glow: '#ffd78a' });
    crown(s, 290, spur(290) + 80, 90, 46, green, { light: 1, n: 40 });
    crown(s, 720, spur(720) + 78, 80, 36, green, { light: 1, n: 40 });
    crown(s, 30, spur(30) + 70, 130, 60, green, { light: 1, n: 50 });
    rays(s, 1760, 330, { from: 70, to: 165, n: 11, length: 1500, color: '#fff2bf', op: 0.32 });
    mist(s, 1090, 60, '#fbf4d6', 0.55, 900, W + 300);
    // Near leaves frame the view.
    const lip = (x: number): number => H + 20 - 60 * fbm(x / 300, 2, 6, 3) - Math.max(0, x - 1500) * 0.09;
    s.path(under(lip), '#123832');
    grass(s, lip, {
      x0: -20,
      x1: W + 20,
      n: 4200,
      h: [40, 150],
      colors: ['#123832', '#2d5f3d', '#7c9c4b', '#d2cd72'],
    });
    bamboo(s, 2390, H + 60, 1250, 9, {
      stem: '#3f6238',
      leaf: ['#0d322d', '#245440', '#5f8a48'],
      spread: 0.22,
      lean: -0.32,
    });
  },
};
