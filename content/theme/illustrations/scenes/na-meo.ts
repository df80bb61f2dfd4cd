/** The Na Mèo gate in the mountains: gate house, the road between ridges, the flags of the two neighbours. */

import { birds, figure } from '../lib/boats.ts';
import { tileRoof } from '../lib/built.ts';
import { mix } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { forest, fringe, grass } from '../lib/plants.ts';
import { fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun, veil } from '../lib/sky.ts';

const GROUND = 1170;

/** A flag of 3:2 flying from a pole at x: Việt Nam's star or the Lao disk. */
function flag(s: Scene, x: number, top: number, w: number, land: 'vn' | 'la'): void {
  s.line(`M${x} ${GROUND}V${top - 24}`, '#e9e0cc', 8);
  s.oval(x, top - 28, 9, 9, '#e9c164');
  const h = (w * 2) / 3;
  const wave = (u: number): number => Math.sin(u * 5.2) * w * 0.035 + u * w * 0.05;
  const band = (v0: number, v1: number, c: string): void => {
    const up = Array.from({ length: 13 }, (_, i): Pt => [x + (w * i) / 12, top + h * v0 + wave(i / 12)]);
    const low = Array.from(
      { length: 13 },
      (_, i): Pt => [x + (w * i) / 12, top + h * v1 + wave(i / 12)],
    ).reverse();
    s.path(poly([...up, ...low]), c);
  };
  const cy = top + h / 2 + wave(0.5);
  const cx = x + w / 2;
  if (land === 'vn') {
    band(0, 1, '#c9282d');
    const star: Pt[] = Array.from({ length: 10 }, (_, i): Pt => {
      const r = i % 2 ? h * 0.115 : h * 0.3;
      const a = -Math.PI / 2 + (i * Math.PI) / 5;
      return [cx + Math.cos(a) * r, cy + Math.sin(a) * r];
    });
    s.path(poly(star), '#ffdf3d');
  } else {
    band(0, 0.25, '#c9282d');
    band(0.25, 0.75, '#1f3f83');
    band(0.75, 1, '#c9282d');
    s.oval(cx, cy, h * 0.2, h * 0.2, '#fbf6ea');
  }
  band(
    0,
    1,
    s.lin(x, 0, x + w, 0, [
      [0, '#fff', 0.16],
      [0.3, '#000', 0.16],
      [0.55, '#fff', 0.14],
      [0.8, '#000', 0.18],
      [1, '#fff', 0.05],
    ]),
  );
}

export const picture: Picture = {
  seed: 217,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, 850, [
      [0, '#6f98a8'],
      [0.45, '#b3cbc4'],
      [0.8, '#efe3c0'],
      [1, '#f8dca8'],
    ]);
    sun(s, 720, 330, 64, { disk: '#fffbe8', glow: '#ffebb5', reach: 1050, strength: 0.9 });
    cloudBank(s, { y0: 70, y1: 380, n: 11, fills: ['#fdf6e0', '#e3ead9'], w: 1200, h: 60, op: 0.55 });
    for (const [y, amp, scale, seed, c, haze] of [
      [720, 470, 760, 41, '#93b2b5', '#e6e6cf'],
      [820, 520, 640, 52, '#6796a0', '#d6dfc5'],
      [950, 520, 560, 63, '#3f7a84', '#bfd3b2'],
    ] as const) {
      const m = mountain({ y, amp, scale, seed });
      land(s, m, c, haze, 480);
      flanks(s, m, { color: mix(c, '#123f50', 0.55), op: 0.38, depth: 320, light: 'left', lit: '#f3ecc8' });
      mist(s, y - 110, 150, '#f8f2d9', 0.75);
    }
    const v = (x: number): number =>
      1060 -
      470 * Math.max(0, 1 - x / 760) ** 1.3 -
      560 * Math.max(0, (x - 1560) / 840) ** 1.35 -
      60 * fbm(x / 200, 0, 6, 4);
    forest(s, {
      top: v,
      bottom: (x) => Math.max(v(x) + 90, 1130),
      rows: 7,
      size: [30, 70],
      colors: ['#123f3c', '#2f6a51', '#7f9f5a', '#e0d288'],
      haze: '#bdd0ac',
      fog: 0.55,
      light: -1,
    });
    mist(s, 1030, 110, '#f8f1d4', 0.7);
    s.path(
      poly([
        [-10, GROUND - 40],
        [W + 10, GROUND - 40],
        [W + 10, H + 10],
        [-10, H + 10],
      ]),
      s.lin(0, GROUND - 40, 0, H, [
        [0, '#9cae6a'],
        [0.4, '#557f47'],
        [1, '#143a32'],
      ]),
    );
    // Gate house: a broad portal over the road, roof above roof.
    const cx = 1410;
    const wall = (x0: number, x1: number, y0: number): void =>
      s.rect(
        x0,
        y0,
        x1 - x0,
        GROUND - y0,
        s.lin(x0, 0, x1, 0, [
          [0, '#fff3d9'],
          [0.6, '#e3d3b3'],
          [1, '#ab9f90'],
        ]),
      );
    wall(cx - 560, cx - 330, 950);
    wall(cx + 330, cx + 560, 950);
    for (const k of [-1, 1])
      for (let i = 0; i < 3; i++) s.rect(cx + k * 445 - 78 + i * 58, 1010, 40, 78, '#3d5560');
    tileRoof(s, {
      x0: cx - 620,
      x1: cx - 290,
      y: 960,
      h: 74,
      hip: 0.14,
      lift: 26,
      tile: '#9c4a3a',
      edge: '#532a26',
    });
    tileRoof(s, {
      x0: cx + 290,
      x1: cx + 620,
      y: 960,
      h: 74,
      hip: 0.14,
      lift: 26,
      tile: '#9c4a3a',
      edge: '#532a26',
    });
    for (const x of [cx - 300, cx - 104, cx + 104, cx + 300])
      s.rect(
        x - 30,
        830,
        60,
        GROUND - 830,
        s.lin(x - 30, 0, x + 30, 0, [
          [0, '#fff6e0'],
          [0.5, '#dcc8a6'],
          [1, '#8f8478'],
        ]),
      );
    s.rect(
      cx - 340,
      800,
      680,
      90,
      s.lin(0, 800, 0, 890, [
        [0, '#7d3a32'],
        [1, '#b4574a'],
      ]),
    );
    s.rect(cx - 200, 814, 400, 56, '#d9b56a', 'opacity=".9"');
    s.rect(cx - 190, 822, 380, 40, '#9c352f');
    s.rect(
      cx - 300,
      886,
      600,
      50,
      s.lin(0, 886, 0, 936, [
        [0, '#15202a', 0.6],
        [1, '#15202a', 0],
      ]),
    );
    tileRoof(s, {
      x0: cx - 440,
      x1: cx + 440,
      y: 812,
      h: 108,
      hip: 0.13,
      lift: 44,
      tile: '#a9513f',
      edge: '#532a26',
    });
    s.rect(cx - 190, 654, 380, 62, '#e9d7b0');
    for (let i = 0; i < 7; i++) s.rect(cx - 170 + i * 52, 664, 28, 44, '#6d3a32');
    tileRoof(s, {
      x0: cx - 300,
      x1: cx + 300,
      y: 668,
      h: 92,
      hip: 0.16,
      lift: 38,
      tile: '#b05a46',
      edge: '#532a26',
      ornate: true,
    });
    // The road: from the viewer through the gate and up into the hills.
    s.path(
      smooth([
        [cx - 96, GROUND + 2],
        [cx - 190, 1260],
        [cx - 520, 1400],
        [cx - 1060, 1560],
        [cx - 1240, H + 40],
        [cx + 180, H + 40],
        [cx + 250, 1480],
        [cx + 180, 1320],
        [cx + 98, GROUND + 2],
      ]),
      s.lin(0, GROUND, 0, H, [
        [0, '#cfc2a4'],
        [0.4, '#948c80'],
        [1, '#474a52'],
      ]),
    );
    s.path(
      poly([
        [cx - 70, 1050],
        [cx + 70, 1050],
        [cx + 98, GROUND + 6],
        [cx - 98, GROUND + 6],
      ]),
      '#cfc2a4',
    );
    s.path(
      smooth([
        [cx - 70, 1052],
        [cx - 20, 1010],
        [cx + 90, 985],
        [cx + 130, 990],
        [cx + 70, 1020],
        [cx + 70, 1052],
      ]),
      '#d9cdb0',
    );
    for (let i = 0; i < 9; i++) {
      const t = (i / 9) ** 1.7;
      const x = cx - 4 - 520 * t ** 1.25;
      const y = GROUND + 20 + 420 * t;
      s.path(
        poly([
          [x - 3 - 8 * t, y],
          [x + 3 + 8 * t, y],
          [x - 14 * t + 2, y + 14 + 44 * t],
          [x - 34 * t - 4, y + 14 + 44 * t],
        ]),
        '#f6ecd4',
        'opacity=".75"',
      );
    }
    // Barrier raised, kerbs, people walking.
    s.line(`M${cx + 112} ${GROUND - 40}L${cx + 190} ${GROUND - 300}`, '#f6ecd4', 13);
    for (let i = 0; i < 5; i++) s.line(`M${cx + 120 + i * 15} ${GROUND - 66 - i * 50}l7 -24`, '#c0352f', 13);
    s.rect(cx + 98, GROUND - 60, 30, 64, '#5d5a55');
    figure(s, cx - 150, 1246, 112, { coat: '#2e4a74', legs: '#262b3a', hat: '#eddba8', pole: true });
    figure(s, cx + 30, 1236, 106, { coat: '#8f3a34', legs: '#20222e' });
    flag(s, cx - 690, 690, 210, 'vn');
    flag(s, cx + 690, 690, 210, 'la');
    rays(s, 720, 330, { from: 10, to: 95, n: 11, length: 1500, color: '#fff3cc', op: 0.26 });
    mist(s, 1120, 50, '#fbf5dd', 0.4);
    const lip = (x: number): number =>
      1420 +
      160 * Math.min(1, Math.max(0, (x - 100) / 500)) -
      (x > 1700 ? (x - 1700) * 0.3 : 0) -
      30 * fbm(x / 170, 0, 5, 3);
    grass(s, lip, { x0: -20, x1: 420, n: 800, h: [40, 130], colors: ['#123a34', '#37663f', '#a7ad58'] });
    fringe(s, () => 1240, { h: [20, 60], step: 26, fill: '#3c7049', x0: 1640, x1: W + 20 });
    grass(s, lip, { x0: 1720, x1: W + 20, n: 1300, h: [40, 150], colors: ['#123a34', '#37663f', '#a7ad58'] });
    birds(s, 1150, 330, 7, 20, '#4f7078');
    veil(s, 1440, H, '#10302f', 0.35);
  },
};
