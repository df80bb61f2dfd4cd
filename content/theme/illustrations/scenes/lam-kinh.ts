/** Lam Kinh: the main hall's ironwood columns under wide low roofs, the dragon stairs, forested hills. */

import { birds, figure } from '../lib/boats.ts';
import { columns, tileRoof } from '../lib/built.ts';
import { mix, shade, tint } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { blob, forest, grass, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun, veil } from '../lib/sky.ts';

const IRON = '#8c4a33';
const FLOOR = 1120;

/** A stair's dragon: a long body of waves running down a ramp, head low at the foot. */
function dragon(s: Scene, x0: number, y0: number, x1: number, y1: number, w: number, color: string): void {
  const up: Pt[] = [];
  const low: Pt[] = [];
  for (let i = 0; i <= 26; i++) {
    const t = i / 26;
    const x = x0 + (x1 - x0) * t;
    const y = y0 + (y1 - y0) * t - Math.abs(Math.sin(t * Math.PI * 3.5)) * w * 0.9;
    const k = w * (0.45 + 0.55 * t);
    up.push([x, y - k]);
    low.push([x, y + k]);
  }
  s.path(
    smooth([...up, ...low.reverse()]),
    s.lin(x0, y0 - w * 2, x0, y1 + w, [
      [0, tint(color, 0.4)],
      [1, shade(color, 0.45)],
    ]),
  );
  for (const [x, y] of up.filter((_, i) => i % 2 === 0))
    s.path(
      poly([
        [x - w * 0.3, y + 4],
        [x, y - w * 0.5],
        [x + w * 0.3, y + 4],
      ]),
      tint(color, 0.2),
    );
  // Head raised at the foot, mane curling back.
  const k = x1 > x0 ? 1 : -1;
  const P = (a: number, b: number): Pt => [x1 + k * a * w, y1 + b * w];
  s.path(
    smooth([
      P(-1.3, 0.9),
      P(-1.5, -0.9),
      P(-2.3, -2),
      P(-1, -2.1),
      P(-0.9, -3.1),
      P(0.1, -2.5),
      P(1.3, -2.3),
      P(2.1, -1.5),
      P(1.3, -1.2),
      P(1.9, -0.7),
      P(0.9, -0.4),
      P(0.8, 0.9),
    ]),
    s.fall([
      [0, tint(color, 0.5)],
      [1, shade(color, 0.45)],
    ]),
  );
  s.line(
    smooth([P(-1.2, -0.6), P(-0.7, -1.5), P(0.2, -1.7), P(0.7, -1.3)], false),
    shade(color, 0.5),
    w * 0.16,
  );
}

export const picture: Picture = {
  seed: 1433,
  finish: { bloom: 0.32 },
  draw(s) {
    sky(s, 820, [
      [0, '#88aaa5'],
      [0.5, '#cbd5bd'],
      [0.85, '#f6e6bd'],
      [1, '#fae3ae'],
    ]);
    sun(s, 1890, 300, 60, { disk: '#fffae4', glow: '#ffe6ac', reach: 1100, strength: 0.85 });
    cloudBank(s, { y0: 100, y1: 420, n: 9, fills: ['#fcf3d8', '#e9e6cc'], w: 1100, h: 60, op: 0.6 });
    birds(s, 620, 250, 7, 20, '#5b7470');
    const a = mountain({ y: 720, amp: 380, scale: 780, seed: 8, soft: true });
    land(s, a, '#98b8a6', '#e6e2bd', 330);
    mist(s, 580, 120, '#f8efcc', 0.55);
    const b = mountain({ y: 760, amp: 380, scale: 620, seed: 15, soft: true });
    land(s, b, '#5f9184', '#cdd4a5', 360);
    flanks(s, b, { color: '#2d665f', op: 0.35, depth: 240, light: 'right' });
    mist(s, 690, 120, '#f4ecc6', 0.8);
    const c = (x: number): number =>
      660 - 120 * fbm(x / 520, 2, 31, 4) + 90 * Math.exp(-(((x - 1200) / 500) ** 2));
    forest(s, {
      top: c,
      bottom: () => 900,
      rows: 7,
      size: [46, 92],
      colors: ['#164237', '#2f6647', '#77985a', '#c5c077'],
      haze: '#cfdcae',
      fog: 0.72,
      light: 1,
      n: 15,
    });
    mist(s, 840, 110, '#f3eac2', 0.6);

    // The court and the terrace.
    s.path(
      poly([
        [-10, 950],
        [W + 10, 950],
        [W + 10, H + 10],
        [-10, H + 10],
      ]),
      s.lin(0, 950, 0, H, [
        [0, '#c9b98a'],
        [0.35, '#b7a077'],
        [1, '#6f5c49'],
      ]),
    );
    s.path(
      poly([
        [120, FLOOR - 6],
        [2330, FLOOR - 6],
        [2370, 1240],
        [80, 1240],
      ]),
      s.lin(0, FLOOR, 0, 1240, [
        [0, '#cbb68c'],
        [0.12, '#a8906b'],
        [1, '#6f5d4b'],
      ]),
    );
    for (let i = 0; i < 3; i++)
      for (let x = 90; x < 2360; x += between(s.rng, 70, 130))
        s.rect(
          x,
          FLOOR + 12 + i * 38,
          between(s.rng, 60, 110),
          35,
          s.rng() < 0.5 ? '#d8c69c' : '#5b4b3e',
          `opacity="${between(s.rng, 0.1, 0.26).toFixed(2)}"`,
        );

    // Inside the hall: dark, with rows of columns fading away.
    s.rect(
      250,
      800,
      1960,
      FLOOR - 800,
      s.lin(0, 800, 0, FLOOR, [
        [0, '#1b1517'],
        [0.6, '#3a2520'],
        [1, '#6a4630'],
      ]),
    );
    for (const x of [560, 1230, 1900])
      s.rect(
        x - 110,
        880,
        220,
        FLOOR - 880,
        s.lin(0, 880, 0, FLOOR, [
          [0, '#f3d79a', 0.15],
          [1, '#f6dda6', 0.75],
        ]),
      );
    columns(s, {
      x0: 330,
      x1: 2130,
      n: 15,
      y0: 800,
      y1: FLOOR - 30,
      w: 22,
      color: mix(IRON, '#20171a', 0.6),
    });
    columns(s, {
      x0: 300,
      x1: 2160,
      n: 11,
      y0: 800,
      y1: FLOOR - 16,
      w: 34,
      color: mix(IRON, '#20171a', 0.3),
      base: '#8d7a62',
    });
    s.rect(1090, 862, 280, 26, '#7a2a26');
    s.rect(1100, 866, 260, 18, '#c89a4b', 'opacity=".85"');
    columns(s, { x0: 262, x1: 2198, n: 10, y0: 806, y1: FLOOR, w: 50, color: IRON, base: '#c4b18d' });
    s.rect(
      230,
      796,
      2000,
      34,
      s.lin(0, 796, 0, 830, [
        [0, '#2a1a18'],
        [1, '#6d3a2a'],
      ]),
    );
    for (let i = 0; i < 10; i++) {
      const x = 262 + (1936 * i) / 9;
      s.path(
        smooth([
          [x - 62, 828],
          [x - 26, 850],
          [x - 24, 872],
          [x + 24, 872],
          [x + 26, 850],
          [x + 62, 828],
        ]),
        '#5e3226',
      );
    }
    // Two roofs, the second hall behind the first.
    tileRoof(s, {
      x0: 330,
      x1: 2130,
      y: 640,
      h: 190,
      hip: 0.1,
      lift: 34,
      tile: '#8f5440',
      edge: '#4e2a24',
      ornate: true,
    });
    s.rect(430, 640, 1600, 30, '#43251f');
    tileRoof(s, { x0: 110, x1: 2350, y: 818, h: 190, hip: 0.09, lift: 46, tile: '#a4604a', edge: '#552c25' });
    s.rect(
      200,
      836,
      2060,
      70,
      s.lin(0, 836, 0, 906, [
        [0, '#140e12', 0.6],
        [1, '#140e12', 0],
      ]),
    );

    // The stairs with their dragons (nine steps), three flights' width.
    const cx = 1230;
    for (let i = 0; i < 9; i++) {
      const t = i / 9;
      const y = FLOOR - 2 + 190 * t;
      const hw = 250 + 70 * t;
      s.path(
        poly([
          [cx - hw, y],
          [cx + hw, y],
          [cx + hw + 8, y + 24],
          [cx - hw - 8, y + 24],
        ]),
        s.lin(0, y, 0, y + 24, [
          [0, '#efdfb6'],
          [0.3, '#d5c098'],
          [0.36, '#96805f'],
          [1, '#7e6b52'],
        ]),
      );
    }
    for (const k of [-1, 1]) {
      dragon(s, cx + k * 92, FLOOR - 4, cx + k * 124, 1304, 20, '#a89a80');
      dragon(s, cx + k * 258, FLOOR - 4, cx + k * 340, 1312, 27, '#b9a98a');
    }
    s.path(
      poly([
        [cx - 330, 1312],
        [cx + 330, 1312],
        [cx + 470, H + 10],
        [cx - 560, H + 10],
      ]),
      s.lin(0, 1312, 0, H, [
        [0, '#e2cf9f'],
        [1, '#a08663'],
      ]),
    );
    for (let i = 0; i < 9; i++) {
      const y = 1320 + 280 * (i / 9) ** 1.6;
      s.line(
        `M${cx - 330 - (y - 1312) * 0.8} ${y}H${cx + 330 + (y - 1312) * 0.5}`,
        '#7d684e',
        2 + i * 0.4,
        'opacity=".5"',
      );
      for (let q = -5; q <= 5; q++)
        if ((q + i) % 2)
          s.line(
            `M${cx - 20 + q * (62 + (y - 1312) * 0.11)} ${y}v${8 + i * 5}`,
            '#7d684e',
            1.6,
            'opacity=".4"',
          );
    }
    // Lawns to both sides, two old trees, people.
    s.path(
      smooth([
        [-60, 1262],
        [500, 1250],
        [880, 1268],
        [860, 1330],
        [640, 1640],
        [-60, 1640],
      ]),
      s.lin(0, 1250, 0, H, [
        [0, '#9fa75b'],
        [0.4, '#5f8344'],
        [1, '#1f4533'],
      ]),
    );
    s.path(
      smooth([
        [2470, 1258],
        [1950, 1250],
        [1600, 1268],
        [1610, 1330],
        [1730, 1640],
        [2470, 1640],
      ]),
      s.lin(0, 1250, 0, H, [
        [0, '#a6ab5c'],
        [0.4, '#5b7f42'],
        [1, '#1b4032'],
      ]),
    );
    grass(s, (x) => 1300 + 260 * fbm(x / 7, 0, 4, 2), {
      x0: -20,
      x1: 760,
      n: 900,
      h: [8, 26],
      colors: ['#3d6a3c', '#7f9c4d', '#c2bd68'],
    });
    grass(s, (x) => 1300 + 260 * fbm(x / 7, 0, 4, 2), {
      x0: 1700,
      x1: W + 20,
      n: 900,
      h: [8, 26],
      colors: ['#2f5c38', '#6d8f47', '#b5b562'],
    });
    const dark = ['#0f342f', '#27583e', '#6f8f4b', '#c9bf70'];
    tree(s, 90, 1330, 760, dark, '#3a2b23', { light: 1, n: 130, wide: 1.1 });
    tree(s, 2360, 1300, 560, dark, '#3a2b23', { light: 1, n: 110, wide: 1.1 });
    figure(s, 1120, 1424, 132, { coat: '#f0e3c6', legs: '#d9c9a8', hat: '#e8cf97' });
    figure(s, 1180, 1432, 126, { coat: '#9a3230', legs: '#f1e6cf' });
    for (const x of [1120, 1180]) s.path(blob(s.rng, x - 56, 1428, 70, 7, 9, 0.1), '#4a3528', 'opacity=".4"');
    rays(s, 1890, 300, { from: 88, to: 170, n: 10, length: 1500, color: '#fff0bd', op: 0.3 });
    veil(s, 1420, H, '#1a2433', 0.4);
  },
};
