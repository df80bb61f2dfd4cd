/** Mường Xia in spring: houses on stilts, gongs, white and rose blossom, the valley. */

import { birds, figure } from '../lib/boats.ts';
import { stiltHouse } from '../lib/built.ts';
import { ramp, shade, tint } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { bamboo, blob, crown, forest, grass, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';

const BLOSSOM = ['#c98a9c', '#e6b4bb', '#f6dcd6', '#fffaf2'];

/** A bronze gong hanging at (x, y). */
function gong(s: Scene, x: number, y: number, r: number): void {
  s.line(
    `M${x - r * 0.4} ${y - r * 1.9}L${x - r * 0.4} ${y - r * 0.8}M${x + r * 0.4} ${y - r * 1.9}L${x + r * 0.4} ${y - r * 0.8}`,
    '#5a3b22',
    4,
  );
  s.oval(x + r * 0.08, y + r * 0.05, r * 1.02, r * 1.02, '#4a2e18');
  s.oval(
    x,
    y,
    r,
    r,
    s.rad(x - r * 0.4, y - r * 0.4, r * 1.6, [
      [0, '#fbe0a0'],
      [0.35, '#d19a4c'],
      [0.8, '#8a5a2c'],
      [1, '#5a3a1f'],
    ]),
  );
  for (const k of [0.84, 0.6, 0.56])
    s.add(
      `<circle cx="${x}" cy="${y}" r="${r * k}" fill="none" stroke="#5a3a1f" stroke-width="${r * 0.025}" opacity=".6"/>`,
    );
  s.oval(
    x,
    y,
    r * 0.26,
    r * 0.26,
    s.rad(x - r * 0.1, y - r * 0.1, r * 0.34, [
      [0, '#fff3cc'],
      [0.6, '#d9a558'],
      [1, '#8a5a2c'],
    ]),
  );
}

export const picture: Picture = {
  seed: 315,
  finish: { bloom: 0.36 },
  draw(s) {
    sky(s, 860, [
      [0, '#7fa9b4'],
      [0.45, '#c9d8cb'],
      [0.8, '#f8e3cb'],
      [1, '#fbd9b9'],
    ]);
    sun(s, 880, 400, 66, { disk: '#fffcf0', glow: '#ffe8c4', reach: 1100, strength: 0.95 });
    cloudBank(s, { y0: 80, y1: 450, n: 12, fills: ['#fff6e8', '#f6e0d4'], w: 1200, h: 64, op: 0.6 });
    birds(s, 1280, 330, 7, 20, '#6b8488');
    for (const [y, amp, scale, seed, c, haze] of [
      [760, 420, 700, 71, '#9dbab4', '#f3e6cf'],
      [880, 440, 560, 82, '#6a9c92', '#e0dfba'],
      [1000, 400, 480, 93, '#47806c', '#ccd49c'],
    ] as const) {
      const m = mountain({ y, amp, scale, seed, soft: seed > 80 });
      land(s, m, c, haze, 420);
      flanks(s, m, { color: '#1f5a5a', op: 0.32, depth: 280, light: 'left', lit: '#fbf0cf' });
      mist(s, y - 100, 120, '#fdf3df', 0.75);
    }
    const g = ['#1a4a3e', '#3f774f', '#a3b262', '#efe29c'];
    forest(s, {
      top: (x) => 960 - 50 * fbm(x / 300, 0, 4, 3),
      bottom: () => 1100,
      rows: 4,
      size: [44, 70],
      colors: g,
      haze: '#e3dfb4',
      fog: 0.55,
      light: -1,
    });
    for (const [x, y, r] of [
      [200, 1000, 70],
      [560, 990, 60],
      [1180, 1000, 70],
      [1500, 980, 60],
      [1620, 1010, 80],
      [2250, 1000, 80],
    ] as const)
      crown(s, x, y, r, r * 0.7, BLOSSOM, { n: 60, leaf: 0.14 });
    s.path(
      poly([
        [-10, 1080],
        [W + 10, 1070],
        [W + 10, H + 10],
        [-10, H + 10],
      ]),
      s.lin(0, 1070, 0, H, [
        [0, '#c3bf73'],
        [0.3, '#8ba055'],
        [1, '#2a5a3f'],
      ]),
    );
    stiltHouse(s, 400, 1140, 280, { thatch: '#a58c63', wood: '#704c32', glow: '#fbd590' });
    stiltHouse(s, 1330, 1120, 240, { thatch: '#a58c63', wood: '#704c32', glow: '#fbd590' });
    bamboo(s, 150, 1160, 420, 12, { stem: '#7f9a50', leaf: ['#23573f', '#5d8a4b', '#c9cc70'], spread: 0.3 });
    tree(s, 1550, 1150, 260, g, '#4a3a2c', { n: 60 });
    stiltHouse(s, 1900, 1230, 560, { thatch: '#b3966a', wood: '#785034', glow: '#ffdc98', flip: true });
    stiltHouse(s, 800, 1180, 400, { thatch: '#ad9166', wood: '#74502f', glow: '#ffdc98' });
    mist(s, 1130, 60, '#fff3dc', 0.4);
    s.path(
      smooth([
        [1000, 1210],
        [1300, 1190],
        [1620, 1230],
        [2100, 1330],
        [2440, 1420],
        [2440, 1640],
        [240, 1640],
        [420, 1420],
        [700, 1280],
      ]),
      s.lin(0, 1200, 0, H, [
        [0, '#efdcae'],
        [1, '#b3935f'],
      ]),
    );
    // Ring of dancers round the festival pole, then the gong rack with its players.
    s.line('M1330 1300V640', '#a5713a', 13);
    for (let i = 0; i < 60; i++) {
      const y = 660 + i * 6;
      const a = i * 0.7;
      s.line(
        `M1330 ${y}q${Math.cos(a) * 60} ${10 + 8 * s.rng()} ${Math.cos(a) * 110} ${60 + 16 * s.rng()}`,
        ramp(['#b8352e', '#efbe58', '#2f7d6b', '#f6e6c8'], s.rng()),
        3.2,
        'opacity=".9"',
      );
    }
    for (let i = 0; i < 14; i++) {
      const a = Math.PI * (1 + (i + 0.5) / 14) + (i > 6 ? 0.06 : -0.06);
      const x = 1330 + Math.cos(a) * 330;
      const y = 1320 + Math.sin(a) * 74;
      figure(s, x, y, 116, { coat: i % 2 ? '#f3e6d0' : '#9c3a4a', legs: '#1f2238' });
    }
    for (let i = 0; i < 11; i++) {
      const a = (Math.PI * (i + 0.5)) / 11;
      const x = 1330 + Math.cos(a) * 350;
      const y = 1330 + Math.sin(a) * 80;
      s.oval(x + 34, y + 2, 44, 5, '#7d6540', 'opacity=".4"');
      figure(s, x, y, 140, { coat: i % 2 ? '#3f6f83' : '#f6ead4', legs: '#1f2238', lean: 0.02 });
    }
    for (const x of [330, 830])
      s.rect(
        x - 11,
        1150,
        22,
        380,
        s.lin(x - 11, 0, x + 11, 0, [
          [0, '#a5774a'],
          [1, '#4a2e1c'],
        ]),
      );
    s.rect(
      300,
      1140,
      560,
      26,
      s.fall([
        [0, '#b98a58'],
        [1, '#5a3a24'],
      ]),
    );
    gong(s, 420, 1300, 72);
    gong(s, 580, 1284, 60);
    gong(s, 715, 1268, 48);
    figure(s, 270, 1560, 350, { coat: '#23335f', legs: '#161c33', lean: 0.03 });
    s.path(
      smooth([
        [212, 1270],
        [236, 1226],
        [304, 1220],
        [334, 1262],
      ]),
      '#b8352e',
      'opacity="0"',
    );
    figure(s, 900, 1556, 330, { coat: '#f3e6d0', legs: '#1f2440', lean: -0.03 });
    rays(s, 880, 400, { from: 30, to: 150, n: 13, length: 1500, color: '#fff6dc', op: 0.24 });
    // Blossoming boughs above, petals in the air.
    for (const d of [
      'M2440 60Q2100 120 1860 90Q1720 80 1600 150',
      'M2440 200Q2200 240 2060 330Q1980 390 1900 400',
      'M2140 105Q2040 190 1960 210',
    ])
      s.line(d, '#4a332c', 17);
    for (let i = 0; i < 330; i++) {
      const t = s.rng();
      const b = i % 3;
      const x = b === 0 ? 2440 - 840 * t : b === 1 ? 2440 - 540 * t : 2160 - 200 * t;
      const y =
        (b === 0 ? 70 + 50 * Math.sin(t * 3) + 50 * t * t : b === 1 ? 200 + 200 * t : 100 + 110 * t) +
        between(s.rng, -46, 46);
      const r = between(s.rng, 12, 22);
      const c = ramp(BLOSSOM, between(s.rng, 0.3, 1));
      for (let q = 0; q < 5; q++)
        s.path(
          blob(
            s.rng,
            x + Math.cos(q * 1.257 + t) * r * 0.7,
            y + Math.sin(q * 1.257 + t) * r * 0.7,
            r * 0.6,
            r * 0.5,
            7,
            0.1,
          ),
          q % 2 ? c : tint(c, 0.3),
        );
      s.oval(x, y, r * 0.22, r * 0.22, '#c2566f');
    }
    for (let i = 0; i < 80; i++)
      s.path(
        blob(
          s.rng,
          between(s.rng, 500, W),
          between(s.rng, 200, 1500),
          between(s.rng, 4, 9),
          between(s.rng, 3, 5),
          6,
          0.2,
        ),
        '#fdeae4',
        `opacity="${between(s.rng, 0.4, 0.9).toFixed(2)}"`,
      );
    grass(s, (x) => H + 30 - 30 * fbm(x / 160, 0, 3, 3), {
      x0: -20,
      x1: W + 20,
      n: 1500,
      h: [30, 120],
      colors: ['#1f4f3c', '#5d8a4b', '#d3cd78', shade('#5d8a4b', 0.3)],
    });
  },
};
