/** The Lam Kinh festival: flags, parasols and a palanquin before the temple's roofs. */

import { birds, figure } from '../lib/boats.ts';
import { columns, tileRoof } from '../lib/built.ts';
import { mix, shade, tint } from '../lib/color.ts';
import { land, mountain } from '../lib/land.ts';
import { forest, tree } from '../lib/plants.ts';
import { between, fbm, pick } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun } from '../lib/sky.ts';

/** A square festival flag: nested squares with a flame edge, on a tall pole. */
function banner(s: Scene, x: number, y: number, h: number, colors: readonly string[], lean: number): void {
  const tx = x + lean * h;
  const ty = y - h;
  s.line(`M${x} ${y}L${tx} ${ty}`, '#7a4a2c', h * 0.012);
  s.oval(tx, ty - 6, h * 0.012, h * 0.024, '#f0c766');
  const w = h * 0.3;
  const P = (u: number, v: number): Pt => [
    tx + u * w + 2,
    ty + v * w + Math.sin(u * 4 + x) * w * 0.05 + u * w * 0.08,
  ];
  colors.forEach((c, i) => {
    const a = i * 0.11;
    const pts: Pt[] = [];
    const edge = i === 0 ? 0.07 : 0;
    for (let q = 0; q <= 12; q++) pts.push(P(a + ((1 - 2 * a) * q) / 12, a - (q % 2 ? edge : 0)));
    for (let q = 1; q <= 12; q++) pts.push(P(1 - a + (q % 2 ? edge * 1.6 : 0), a + ((1 - 2 * a) * q) / 12));
    for (let q = 1; q <= 12; q++) pts.push(P(1 - a - ((1 - 2 * a) * q) / 12, 1 - a + (q % 2 ? edge : 0)));
    s.path(poly(pts), c);
  });
  s.path(poly([P(0, 0), P(0.4, 0), P(0.3, 1), P(0, 1)]), '#1a1030', 'opacity=".14"');
}

/** A processional parasol with two valances. */
function parasol(s: Scene, x: number, y: number, h: number, c: string): void {
  const w = h * 0.26;
  const ty = y - h;
  s.line(`M${x} ${y}V${ty}`, '#7a4a2c', h * 0.016);
  s.path(
    `M${x - w} ${ty + h * 0.11}Q${x - w * 0.5} ${ty + h * 0.01} ${x} ${ty - h * 0.035}Q${x + w * 0.5} ${ty + h * 0.01} ${x + w} ${ty + h * 0.11}Z`,
    s.lin(x - w, 0, x + w, 0, [
      [0, tint(c, 0.35)],
      [0.4, c],
      [1, shade(c, 0.5)],
    ]),
  );
  for (const [k, d] of [
    [1, 0.11],
    [0.86, 0.19],
  ] as const) {
    s.rect(
      x - w * k,
      ty + h * d,
      w * 2 * k,
      h * 0.055,
      s.lin(x - w, 0, x + w, 0, [
        [0, tint(c, 0.25)],
        [0.5, c],
        [1, shade(c, 0.5)],
      ]),
    );
    s.rect(x - w * k, ty + h * (d + 0.042), w * 2 * k, h * 0.014, '#f0c766');
    for (let i = 0; i <= 10; i++)
      s.line(`M${x - w * k + (w * 2 * k * i) / 10} ${ty + h * (d + 0.055)}v${h * 0.028}`, '#f0c766', 2.4);
  }
  s.oval(x, ty - h * 0.045, h * 0.018, h * 0.022, '#f0c766');
}

export const picture: Picture = {
  seed: 822,
  finish: { bloom: 0.36 },
  draw(s) {
    sky(s, 850, [
      [0, '#8aaba6'],
      [0.4, '#d5d4b0'],
      [0.75, '#fae0a4'],
      [1, '#fbcf88'],
    ]);
    sun(s, 460, 330, 74, { disk: '#fffbe2', glow: '#ffdd94', reach: 1200, strength: 1 });
    cloudBank(s, { y0: 80, y1: 480, n: 12, fills: ['#fdf0cc', '#f3dcae'], w: 1200, h: 70, op: 0.55 });
    const a = mountain({ y: 800, amp: 330, scale: 640, seed: 8, soft: true });
    land(s, a, '#94ad8e', '#f0dda2', 330);
    mist(s, 690, 110, '#fdebb8', 0.7);
    forest(s, {
      top: (x) => 720 - 120 * fbm(x / 400, 0, 5, 4),
      bottom: () => 1000,
      rows: 6,
      size: [46, 90],
      colors: ['#1f4d3c', '#43744a', '#9fa85a', '#f0dc8c'],
      haze: '#e8dba0',
      fog: 0.65,
      light: -1,
    });
    mist(s, 900, 100, '#fbe9b6', 0.7);
    // The temple to the right.
    s.rect(
      1330,
      880,
      1200,
      180,
      s.lin(0, 880, 0, 1060, [
        [0, '#1f1518'],
        [1, '#7a4a30'],
      ]),
    );
    columns(s, { x0: 1300, x1: 2460, n: 8, y0: 870, y1: 1064, w: 36, color: '#8f4630', base: '#c9b48c' });
    tileRoof(s, {
      x0: 1370,
      x1: 2560,
      y: 740,
      h: 150,
      hip: 0.1,
      lift: 34,
      tile: '#95553f',
      edge: '#4e2a24',
      ornate: true,
    });
    s.rect(1440, 740, 1060, 30, '#43251f');
    tileRoof(s, { x0: 1190, x1: 2660, y: 890, h: 160, hip: 0.1, lift: 46, tile: '#ab634a', edge: '#552c25' });
    s.rect(1230, 1060, 1200, 50, '#bba680');
    tree(s, 90, 1110, 620, ['#143c33', '#31603f', '#8c9c50', '#f0da84'], '#3a2b23', { light: 1, n: 110 });
    s.rect(
      0,
      1090,
      W,
      H,
      s.lin(0, 1090, 0, H, [
        [0, '#e9d09a'],
        [0.3, '#c9a874'],
        [1, '#5b4436'],
      ]),
    );
    for (let i = 0; i < 14; i++) {
      const y = 1100 + 500 * (i / 14) ** 1.7;
      s.line(`M0 ${y}H${W}`, '#8a6c4c', 1.5 + i * 0.2, 'opacity=".4"');
    }
    rays(s, 460, 330, { from: 5, to: 100, n: 12, length: 1700, color: '#fff2c4', op: 0.3 });
    const red = '#bb342c';
    const gold = '#efbe58';
    const flags = [
      [red, gold, '#2d6b57'],
      [gold, red, '#2b4f8c'],
      ['#2d6b57', gold, red],
      ['#2b4f8c', '#f2e2bd', red],
      ['#f2e2bd', red, gold],
    ];
    const coats = [red, '#27477f', gold, '#8a2d3a', '#2d6b57'];
    // Far line of flag bearers, then drummers, parasols, palanquin, elders.
    for (let i = 0; i < 16; i++) {
      const x = 330 + i * 118;
      banner(s, x + 12, 1160, 330, flags[i % 5] as string[], 0.02);
      figure(s, x, 1176, 120, { coat: coats[(i * 2) % 5] as string, legs: '#f1e4c8' });
    }
    const row = (y: number, h: number, xs: readonly number[]): void => {
      for (const x of xs) {
        s.oval(x + h * 0.3, y + 2, h * 0.4, h * 0.035, '#3b241e', 'opacity=".4"');
        figure(s, x, y, h, { coat: pick(s.rng, [red, '#27477f', '#8a2d3a']), legs: '#f3e7cd', lean: 0.02 });
        s.path(
          smooth([
            [x - h * 0.09, y - h * 0.9],
            [x - h * 0.06, y - h * 0.985],
            [x + h * 0.07, y - h * 0.985],
            [x + h * 0.1, y - h * 0.9],
          ]),
          gold,
        );
      }
    };
    row(1280, 200, [560, 690, 1660, 1790, 1920]);
    parasol(s, 1590, 1330, 520, gold);
    parasol(s, 1080, 1330, 540, red);
    // Palanquin: lacquered shrine on two poles with dragon heads.
    const px = 1330;
    const py = 1240;
    row(1320, 230, [980, 1130, 1540, 1690]);
    for (const dy of [0, 34])
      s.line(
        `M${px - 520} ${py + dy - 8}Q${px} ${py + dy + 10} ${px + 520} ${py + dy - 8}`,
        dy ? '#a5302a' : '#7d2426',
        18,
      );
    for (const k of [-1, 1])
      for (const dy of [0, 34])
        s.path(
          smooth([
            [px + k * 500, py + dy - 18],
            [px + k * 545, py + dy - 50],
            [px + k * 590, py + dy - 44],
            [px + k * 572, py + dy - 22],
            [px + k * 596, py + dy - 10],
            [px + k * 540, py + dy + 8],
          ]),
          gold,
        );
    s.rect(
      px - 170,
      py - 40,
      340,
      64,
      s.lin(px - 170, 0, px + 170, 0, [
        [0, '#e0624a'],
        [0.5, '#a5302a'],
        [1, '#5b1a24'],
      ]),
    );
    s.rect(px - 170, py - 40, 340, 10, gold);
    for (let i = 0; i < 9; i++) s.oval(px - 144 + i * 36, py - 4, 11, 11, gold, 'opacity=".85"');
    for (const x of [-140, -50, 50, 140])
      s.rect(
        px + x - 8,
        py - 210,
        16,
        176,
        s.lin(px + x - 8, 0, px + x + 8, 0, [
          [0, '#f9dc8c'],
          [1, '#9c6a26'],
        ]),
      );
    s.rect(px - 132, py - 190, 264, 150, '#3a1418');
    s.rect(px - 60, py - 150, 120, 112, '#8a2426');
    s.path(
      smooth([
        [px - 26, py - 40],
        [px - 34, py - 92],
        [px, py - 132],
        [px + 34, py - 92],
        [px + 26, py - 40],
      ]),
      gold,
    );
    tileRoof(s, {
      x0: px - 210,
      x1: px + 210,
      y: py - 196,
      h: 74,
      hip: 0.18,
      lift: 30,
      tile: '#c2492f',
      edge: '#e5b452',
    });
    tileRoof(s, {
      x0: px - 130,
      x1: px + 130,
      y: py - 280,
      h: 58,
      hip: 0.2,
      lift: 24,
      tile: '#c2492f',
      edge: '#e5b452',
      ornate: true,
    });
    row(1380, 270, [860, 1030, 1250, 1440, 1640, 1830]);
    // Great banners and a drum in front.
    banner(s, 330, 1560, 940, [red, gold, '#2d6b57', red], 0.03);
    figure(s, 300, 1570, 330, { coat: '#27477f', legs: '#f3e7cd', lean: 0.02 });
    s.path(
      smooth([
        [206, 1280],
        [246, 1250],
        [356, 1250],
        [396, 1280],
      ]),
      gold,
      'opacity="0"',
    );
    banner(s, 2110, 1540, 860, [gold, red, '#27477f', gold], 0.02);
    figure(s, 2080, 1552, 310, { coat: red, legs: '#f3e7cd' });
    parasol(s, 640, 1590, 760, mix(gold, red, 0.15));
    figure(s, 620, 1580, 320, { coat: '#8a2d3a', legs: '#f3e7cd' });
    for (let i = 0; i < 200; i++)
      s.oval(
        between(s.rng, 0, W),
        between(s.rng, 700, 1500),
        between(s.rng, 1, 3),
        between(s.rng, 1, 3),
        '#ffe9b0',
        `opacity="${between(s.rng, 0.2, 0.7).toFixed(2)}"`,
      );
    birds(s, 1080, 300, 7, 22, '#6b7466');
  },
};
