/** Hải Hòa: a quiet beach under casuarinas, pale morning. */
import { basketBoat, birds, figure, fishingBoat } from '../lib/boats.ts';
import { casuarina, fringe, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank, sky, sun } from '../lib/sky.ts';
import { glints, ripples, water } from '../lib/water.ts';

const SEA = 800;

export const picture: Picture = {
  seed: 443,
  finish: { bloom: 0.34 },
  draw(s) {
    sky(s, SEA, [
      [0, '#6fa5b5'],
      [0.4, '#b5d0c8'],
      [0.75, '#f3e6c4'],
      [1, '#fbdcae'],
    ]);
    sun(s, 720, 480, 72, { disk: '#fffdf0', glow: '#ffe6b4', reach: 1200, strength: 0.95 });
    cloudBank(s, {
      y0: 80,
      y1: 660,
      n: 18,
      fills: ['#fff8e6', '#f6e3c4', '#d5e2d6'],
      w: 1300,
      h: 84,
      op: 0.65,
    });
    for (const [x, w, h] of [
      [330, 460, 90],
      [110, 300, 60],
      [1010, 260, 46],
    ] as const)
      s.path(
        smooth([
          [x - w / 2, SEA + 2],
          [x - w * 0.22, SEA - h * 0.65],
          [x, SEA - h],
          [x + w * 0.24, SEA - h * 0.5],
          [x + w / 2, SEA + 2],
        ]),
        s.lin(0, SEA - h, 0, SEA, [
          [0, '#86a9ad'],
          [1, '#dcd5b9'],
        ]),
      );
    water(s, SEA, 1500, [
      [0, '#fbe6bd'],
      [0.1, '#bcd3c0'],
      [0.4, '#6bb0ac'],
      [0.8, '#8ccabb'],
      [1, '#d5e6cd'],
    ]);
    ripples(s, {
      y0: SEA + 3,
      y1: 1400,
      n: 800,
      colors: ['#fffbe6', '#4b9498', '#a9d0c2', '#f6dfb8'],
      op: 0.4,
    });
    glints(s, { x: 720, y0: SEA + 2, y1: 1340, n: 520, spread: 180, color: '#fffdf0' });
    fishingBoat(s, 1250, 868, 130, { hull: '#35727f', trim: '#e0935a', cabin: '#b58a6b', flip: true });
    fishingBoat(s, 400, 838, 80, { hull: '#4f7f88', trim: '#e0a06b', cabin: '#b59a80' });
    const shore = (x: number): number =>
      1380 - 470 * Math.max(0, (x - 300) / 2100) ** 1.5 + 24 * fbm(x / 280, 0, 6, 4);
    const S = (k: number, j: number): Pt[] =>
      Array.from(
        { length: 124 },
        (_, i): Pt => [i * 20 - 20, shore(i * 20) + k + 20 * fbm(i / 7, j, 30 + j, 4) - 10],
      );
    s.path(
      poly([...S(0, 1), [W + 20, H + 20], [-20, H + 20]]),
      s.lin(0, 950, 0, H, [
        [0, '#e9d8b0'],
        [0.4, '#f8eaca'],
        [0.75, '#ecd4a4'],
        [1, '#b99a70'],
      ]),
    );
    s.path(poly([...S(-4, 1), ...S(46, 2).reverse()]), '#b9ad8c', 'opacity=".6"');
    for (let k = 0; k < 5; k++)
      s.path(
        smooth([...S(-120 + k * 30, k + 3), ...S(-112 + k * 31, k + 3.4).reverse()]),
        '#fffaf0',
        `opacity="${0.4 + k * 0.12}"`,
      );
    for (let i = 0; i < 420; i++) {
      const x = between(s.rng, 0, W);
      const y = shore(x) + 60 + s.rng() * (H - shore(x));
      s.oval(
        x,
        y,
        between(s.rng, 10, 90),
        between(s.rng, 1.5, 5),
        s.rng() < 0.5 ? '#fff6dc' : '#b59b70',
        'opacity=".18"',
      );
    }
    // The belt of casuarinas runs back along the shore.
    const belt = (x: number): number => 1010 - (x - 1500) * 0.12;
    fringe(s, (x) => Math.min(900, belt(x)) - 20, { h: [70, 150], step: 20, fill: '#7fa58c', x0: 1960 });
    const far = ['#4b8072', '#77a07c', '#c3cf96'];
    const near = ['#14423f', '#2f6b55', '#7d9f62', '#dcd88f'];
    for (const [x, y, h, c] of [
      [1700, 1075, 300, far],
      [1830, 1090, 390, far],
      [1960, 1120, 480, far],
      [1890, 1180, 600, near],
      [2080, 1240, 780, near],
      [2360, 1260, 860, near],
      [2230, 1400, 1250, near],
    ] as const) {
      s.oval(x + h * 0.14, y + 6, h * 0.3, h * 0.022, '#5f5a44', 'opacity=".4"');
      casuarina(s, x, y, h, -0.08 + 0.03 * ((x % 7) - 3), c, c === far ? '#7d7f6a' : '#4d4236');
    }
    for (let i = 0; i < 30; i++)
      s.oval(
        between(s.rng, 1500, W),
        between(s.rng, 1330, 1580),
        between(s.rng, 60, 240),
        between(s.rng, 6, 22),
        '#6a6a58',
        `opacity="${between(s.rng, 0.08, 0.2).toFixed(2)}"`,
      );
    s.oval(1420, 1330, 150, 12, '#6d6148', 'opacity=".45"');
    basketBoat(s, 1370, 1330, 200, '#a5774a', '#6a5a48');
    basketBoat(s, 1580, 1270, 130, '#95693f', '#5f5346');
    for (const [x, y, h, c] of [
      [900, 1400, 128, '#f3e6cf'],
      [950, 1404, 118, '#b8473d'],
    ] as const) {
      s.oval(x + 50, y + 2, 62, 5, '#7d6c4c', 'opacity=".4"');
      figure(s, x, y, h, { coat: c, legs: '#5d7380', hat: c === '#f3e6cf' ? '#ecd296' : undefined });
    }
    grass(s, (x) => H + 30 - 0.00012 * Math.max(0, x - 1300) ** 2, {
      x0: 1300,
      x1: W + 20,
      n: 1200,
      h: [20, 110],
      colors: ['#2b5b48', '#7d9a58', '#dccf88'],
    });
    // Beach morning glory in the corner.
    for (let i = 0; i < 26; i++)
      s.oval(between(s.rng, 1900, W), between(s.rng, 1500, 1590), 13, 8, i % 2 ? '#c77a9a' : '#e0a3b4');
    birds(s, 1180, 420, 9, 24, '#55808a');
  },
};
