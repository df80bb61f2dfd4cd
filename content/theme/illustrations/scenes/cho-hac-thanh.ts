/** A morning market in Hạc Thành: stalls of vegetables, fruit, fish, nem and sedge mats under awnings, sellers and buyers. */

import { tileRoof } from '../lib/built.ts';
import { mix, ramp, shade, tint } from '../lib/color.ts';
import { type Person, person } from '../lib/people.ts';
import { blob, tree } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, rays, sky, veil } from '../lib/sky.ts';

/** A striped awning from `x0` to `x1` at `y`, `deep` high, scalloped below. */
function awning(s: Scene, x0: number, x1: number, y: number, deep: number, a: string, b: string): void {
  const n = Math.max(5, Math.round((x1 - x0) / 74));
  const w = (x1 - x0) / n;
  const inset = (x1 - x0) * 0.06;
  for (let i = 0; i < n; i++) {
    const [u, v] = [x0 + w * i, x0 + w * (i + 1)];
    const top = (x: number): number => x0 + inset + ((x - x0) / (x1 - x0)) * (x1 - x0 - 2 * inset);
    const c = i % 2 ? a : b;
    s.path(
      `M${top(u)} ${y - deep}H${top(v)}L${v} ${y}Q${(u + v) / 2} ${y + deep * 0.34} ${u} ${y}Z`,
      s.lin(0, y - deep, 0, y + deep * 0.2, [
        [0, tint(c, 0.3)],
        [0.7, c],
        [1, shade(c, 0.3)],
      ]),
    );
  }
  s.line(`M${x0 + inset} ${y - deep}H${x1 - inset}`, shade(a, 0.4), 8);
}

/** Round fruit or vegetables heaped on a flat basket with its middle at (x, y). */
function heap(s: Scene, x: number, y: number, w: number, r: number, colors: readonly string[]): void {
  s.oval(x + 8, y + w * 0.1, w * 0.56, w * 0.13, '#2a1c18', 'opacity=".4"');
  s.oval(x, y + w * 0.04, w * 0.53, w * 0.15, '#6d4a26');
  s.oval(
    x,
    y,
    w * 0.53,
    w * 0.15,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#e3bf80'],
      [0.5, '#b5854a'],
      [1, '#6d4a26'],
    ]),
  );
  const rows = Math.max(2, Math.round((w * 0.34) / r));
  for (let k = 0; k < rows; k++) {
    const wide = w * 0.46 * (1 - k / rows);
    for (let u = -wide; u <= wide; u += r * 1.5) {
      const [px, py] = [
        x + u + between(s.rng, -3, 3),
        y - r * 0.5 - k * r * 1.05 + Math.abs(u / w) * r * 0.9,
      ];
      const c = ramp(colors, s.rng());
      s.oval(
        px,
        py,
        r,
        r * 0.94,
        s.rad(px - r * 0.35, py - r * 0.4, r * 1.6, [
          [0, tint(c, 0.55)],
          [0.45, c],
          [1, shade(c, 0.45)],
        ]),
      );
    }
  }
}

/** A sheaf of greens standing in a basket. */
function greens(s: Scene, x: number, y: number, w: number): void {
  for (let i = 0; i < 34; i++) {
    const a = -1.57 + between(s.rng, -0.9, 0.9);
    const l = w * between(s.rng, 0.4, 0.72);
    const [ex, ey] = [x + Math.cos(a) * l + between(s.rng, -0.2, 0.2) * w, y + Math.sin(a) * l];
    s.line(`M${x + (ex - x) * 0.4} ${y}L${ex} ${ey}`, '#b9d08a', w * 0.02);
    s.path(
      blob(s.rng, ex, ey, w * 0.1, w * 0.085, 8, 0.25),
      ramp(['#2f6a38', '#5c9a44', '#a5c95c'], s.rng()),
    );
  }
  s.path(
    `M${x - w * 0.42} ${y - w * 0.06}H${x + w * 0.42}Q${x + w * 0.36} ${y + w * 0.24} ${x} ${y + w * 0.26}Q${x - w * 0.36} ${y + w * 0.24} ${x - w * 0.42} ${y - w * 0.06}Z`,
    s.lin(x - w * 0.4, 0, x + w * 0.4, 0, [
      [0, '#e0b878'],
      [0.5, '#a87840'],
      [1, '#5e3d20'],
    ]),
  );
  for (let i = 0; i < 4; i++)
    s.line(
      `M${x - w * (0.4 - i * 0.03)} ${y + w * i * 0.06}q${w * (0.4 - i * 0.03)} ${w * 0.06} ${w * (0.8 - i * 0.06)} 0`,
      '#5e3d20',
      2.4,
      'opacity=".5"',
    );
}

/** A stall's table from x0 to x1 with its front cloth. */
function table(s: Scene, x0: number, x1: number, y: number, h: number, c: string): void {
  s.oval((x0 + x1) / 2, y + h, (x1 - x0) * 0.52, 20, '#241a22', 'opacity=".35"');
  s.path(
    poly([
      [x0 + 16, y - 56],
      [x1 - 16, y - 56],
      [x1, y],
      [x0, y],
    ]),
    s.lin(0, y - 56, 0, y, [
      [0, '#8a5f3a'],
      [1, '#c9965c'],
    ]),
  );
  s.rect(
    x0,
    y,
    x1 - x0,
    h,
    s.lin(0, y, 0, y + h, [
      [0, c],
      [1, shade(c, 0.45)],
    ]),
  );
  for (let x = x0 + 20; x < x1; x += 44)
    s.line(
      `M${x} ${y + 8}q${between(s.rng, -6, 6)} ${h * 0.5} 0 ${h - 8}`,
      shade(c, 0.4),
      6,
      'opacity=".35"',
    );
  s.rect(x0, y - 4, x1 - x0, 12, '#d9ad74');
}

export const picture: Picture = {
  seed: 1804,
  finish: { bloom: 0.32 },
  draw(s) {
    sky(s, 700, [
      [0, '#6fa6b8'],
      [0.5, '#bcd8cf'],
      [1, '#f8e6bc'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1200, 620, 900, [
        [0, '#fff1c4', 0.9],
        [0.5, '#ffecb8', 0.25],
        [1, '#ffecb8', 0],
      ]),
    );
    cloudBank(s, { y0: 40, y1: 300, n: 8, fills: ['#ffffff', '#f6efd8'], w: 1000, h: 60, op: 0.6 });
    for (const [x, h] of [
      [620, 420],
      [860, 330],
      [1560, 340],
      [1800, 440],
    ] as const)
      tree(s, x, 860, h, ['#1f4f3a', '#3f7848', '#8aab58', '#e3d888'], '#4a3a2e', {
        light: x < 1200 ? 1 : -1,
        n: 90,
      });
    // The market hall at the end of the lane, houses beside it.
    for (const [x0, x1, top, c] of [
      [560, 860, 560, '#e9c994'],
      [1540, 1850, 540, '#d9dcc4'],
    ] as const) {
      s.rect(
        x0,
        top,
        x1 - x0,
        330,
        s.lin(x0, 0, x1, 0, [
          [0, tint(c, 0.3)],
          [1, shade(c, 0.15)],
        ]),
      );
      for (let i = 0; i < 3; i++)
        for (let k = 0; k < 2; k++) {
          s.rect(x0 + 34 + i * 88, top + 40 + k * 130, 52, 84, '#4f7a72');
          s.line(`M${x0 + 60 + i * 88} ${top + 40 + k * 130}v84`, '#f3e6c8', 4);
        }
      tileRoof(s, {
        x0: x0 - 24,
        x1: x1 + 24,
        y: top + 8,
        h: 84,
        hip: 0.1,
        lift: 8,
        tile: '#ad5a42',
        edge: '#5a2c24',
      });
    }
    s.rect(
      900,
      590,
      600,
      300,
      s.lin(0, 590, 0, 890, [
        [0, '#f8e9c4'],
        [1, '#d3b98a'],
      ]),
    );
    for (let i = 0; i < 3; i++) {
      const x = 920 + i * 194;
      s.path(
        `M${x} 890V720a86 86 0 0 1 172 0V890Z`,
        s.lin(0, 640, 0, 890, [
          [0, '#5a3f34'],
          [1, '#a9784e'],
        ]),
      );
      for (let k = 0; k < 7; k++)
        s.oval(x + 24 + k * 21, 860 - (k % 3) * 12, 12, 10, ramp(['#d9623f', '#7fae4f', '#e9b65c'], s.rng()));
    }
    tileRoof(s, { x0: 850, x1: 1550, y: 610, h: 120, hip: 0.12, lift: 26, tile: '#a9533f', edge: '#54291f' });
    s.rect(1060, 440, 280, 60, '#ecd9ae');
    tileRoof(s, {
      x0: 1010,
      x1: 1390,
      y: 456,
      h: 74,
      hip: 0.16,
      lift: 22,
      tile: '#b05a44',
      edge: '#54291f',
      ornate: true,
    });

    // The lane.
    s.rect(
      0,
      880,
      W,
      H,
      s.lin(0, 880, 0, H, [
        [0, '#ecd2a4'],
        [0.4, '#c49a70'],
        [1, '#6d4c3e'],
      ]),
    );
    for (let k = 0; k < 20; k++) {
      const t = k / 20;
      s.line(`M0 ${884 + 720 * t ** 1.6}H${W}`, '#8a6548', 1.5 + 2 * t, 'opacity=".35"');
    }
    for (let i = -16; i <= 16; i++)
      s.line(`M${1200 + i * 36} 884L${1200 + i * 180} ${H}`, '#8a6548', 2, 'opacity=".3"');
    rays(s, 1300, 200, { from: 60, to: 125, n: 10, length: 1500, color: '#fff6d4', op: 0.22 });

    // Far stalls under awnings, with their people.
    const crowd = (x: number, y: number, h: number, o: Partial<Person>): void => {
      person(s, x, y, h, {
        top: ramp(['#a5443a', '#3f7c86', '#d99a4a', '#6d5a86', '#4f8a5a'], s.rng()),
        low: '#2f3550',
        head: 'hat',
        shadow: '#3a261c',
        look: between(s.rng, -0.6, 0.6),
        ...o,
      });
    };
    for (const [k, q] of [-1, 1].entries()) {
      for (const [d, y, w, t] of [
        [380, 950, 250, 96],
        [560, 1010, 330, 124],
      ] as const) {
        const x = 1200 + q * d;
        const [x0, x1] = [x - w / 2, x + w / 2];
        for (const px of [x0 + 8, x1 - 8]) s.rect(px - 5, y - t * 2.1, 10, t * 2.6, '#7a5a3c');
        crowd(x - w * 0.18, y + 14, t * 1.5, { left: [-0.12, 0.55], right: [0.12, 0.58] });
        crowd(x + w * 0.24, y + 12, t * 1.46, { head: 'bun', left: [-0.1, 0.56], right: [0.14, 0.6] });
        table(s, x0, x1, y, t * 0.62, k ? '#3f7a86' : '#a5543a');
        for (let i = 0; i < 4; i++)
          heap(
            s,
            x0 + w * (0.15 + i * 0.235),
            y - 20,
            w * 0.22,
            9 + t * 0.03,
            [
              ['#d9503a', '#f08a4a'],
              ['#5c9a44', '#a5c95c'],
              ['#e9b23c', '#f6d56a'],
              ['#7a4a86', '#b06a9a'],
            ][i] as string[],
          );
        awning(s, x0 - 24, x1 + 24, y - t * 1.72, t * 0.56, k ? '#2f7a7a' : '#b5442f', '#f3e2bc');
      }
    }
    for (const [x, y, h, o] of [
      [1130, 950, 132, { head: 'hair', back: true }],
      [1230, 964, 140, { head: 'hat', step: 0.5 }],
      [1300, 1000, 158, { head: 'long', cut: 'skirt' }],
      [1080, 1020, 172, { head: 'cap', step: -0.6 }],
      [1180, 1080, 206, { head: 'hat', back: true, cut: 'tunic', top: '#f3e9d4', low: '#efe0c4' }],
      [1320, 1110, 220, { head: 'bun', look: -0.5, left: [-0.16, 0.5] }],
    ] as [number, number, number, Partial<Person>][])
      crowd(x, y, h, o);

    // The near stall on the left: fruit, greens, eggs; its seller holds out a hand of bananas.
    s.rect(70, 640, 22, 800, '#6d4c32');
    s.rect(838, 700, 20, 660, '#7a5a3c');
    const seller = person(s, 430, 1440, 500, {
      top: '#6d4a86',
      low: '#2b2f4c',
      head: 'hat',
      look: 0.6,
      left: [-0.13, 0.58],
      right: [0.24, 0.66],
    });
    table(s, 30, 880, 1290, 250, '#8f4a36');
    heap(s, 170, 1262, 240, 25, ['#d94a34', '#f0803f', '#e85a3a']);
    heap(s, 420, 1270, 250, 29, ['#e9a53c', '#f6c95a', '#d98a2c']);
    greens(s, 640, 1250, 190);
    heap(s, 790, 1274, 170, 17, ['#f6ead0', '#e9d3ac', '#d9b98a']);
    for (let i = 0; i < 9; i++) {
      const [x, y] = [seller.right[0] + 6 + (i % 5) * 8, seller.right[1] + Math.floor(i / 5) * 12];
      s.path(
        smooth([
          [x, y],
          [x + 16, y + 34],
          [x + 12 + i * 3, y + 72],
          [x + 4 + i * 3, y + 76],
          [x - 2, y + 36],
        ]),
        s.lin(x, y, x + 30, y + 76, [
          [0, '#f6dc6a'],
          [0.6, '#e9b93c'],
          [1, '#a5862c'],
        ]),
        'stroke="#9a7a24" stroke-width="2"',
      );
    }
    s.oval(...seller.right, 14, 13, '#c98f6a');
    awning(s, -40, 920, 760, 150, '#b5442f', '#f6e6c2');
    // The near stall on the right: fish on leaves, nem in its parcels, rolled mats of sedge.
    s.rect(1570, 720, 20, 640, '#7a5a3c');
    s.rect(2300, 640, 22, 800, '#6d4c32');
    for (const [i, c] of ['#d9b566', '#c99a4a', '#e3c987', '#b5483a'].entries()) {
      const x = 2150 + i * 66;
      s.rect(
        x - 30,
        930,
        60,
        360,
        s.lin(x - 30, 0, x + 30, 0, [
          [0, tint(c, 0.4)],
          [0.4, c],
          [1, shade(c, 0.45)],
        ]),
        'rx="14"',
      );
      s.oval(x, 932, 30, 11, shade(c, 0.3));
      for (let k = 0; k < 7; k++)
        s.path(
          poly([
            [x, 960 + k * 46],
            [x + 20, 980 + k * 46],
            [x, 1000 + k * 46],
            [x - 20, 980 + k * 46],
          ]),
          i % 2 ? '#8a2d2a' : '#2f6a58',
          'opacity=".55"',
        );
    }
    person(s, 1960, 1436, 490, {
      top: '#3f7c86',
      low: '#33364a',
      head: 'bun',
      look: -0.6,
      left: [-0.2, 0.62],
      right: [0.1, 0.58],
      collar: '#e9d8b0',
    });
    table(s, 1530, 2400, 1290, 250, '#2f6a72');
    s.path(
      smooth([
        [1570, 1262],
        [1700, 1240],
        [1860, 1246],
        [1880, 1280],
        [1720, 1290],
        [1580, 1286],
      ]),
      '#4f9a50',
    );
    for (let i = 0; i < 9; i++) {
      const [fx, fy] = [1610 + (i % 5) * 54 + (i > 4 ? 20 : 0), 1268 - Math.floor(i / 5) * 24];
      s.path(
        smooth([
          [fx - 40, fy],
          [fx - 6, fy - 13],
          [fx + 26, fy - 4],
          [fx + 46, fy - 14],
          [fx + 42, fy + 12],
          [fx + 26, fy + 4],
          [fx - 6, fy + 11],
        ]),
        s.lin(0, fy - 13, 0, fy + 12, [
          [0, '#6d8a98'],
          [0.5, '#dfe8e8'],
          [1, '#9ab0b8'],
        ]),
      );
      s.oval(fx - 27, fy - 3, 3.4, 3.4, '#1d2430');
    }
    for (let k = 0; k < 4; k++)
      for (let i = 0; i < 5 - k; i++) {
        const [x, y] = [1950 + i * 64 + k * 32, 1266 - k * 30];
        s.rect(
          x,
          y - 16,
          60,
          32,
          s.fall([
            [0, '#9acb74'],
            [0.4, '#4f9449'],
            [1, '#24553a'],
          ]),
          'rx="13"',
        );
        for (const u of [16, 42]) s.line(`M${x + u} ${y - 16}v32`, '#ead79a', 5);
      }
    heap(s, 2330, 1268, 150, 15, ['#b5302a', '#e0503a', '#8f1f22']);
    awning(s, 1490, 2450, 750, 150, '#2f7a7a', '#f6e6c2');

    // Buyers in the foreground: a woman with a basket chooses, a man with a child, a bicycle with its load.
    const b = person(s, 1010, 1540, 480, {
      top: '#f3e9d6',
      low: '#f0e4c8',
      cut: 'tunic',
      head: 'hat',
      look: -0.7,
      left: [-0.24, 0.62],
      right: [0.14, 0.5],
      hem: '#d9b98a',
    });
    const [bx, by] = [b.right[0] + 6, b.right[1] + 26];
    s.line(`M${bx - 50} ${by + 20}Q${bx} ${by - 70} ${bx + 50} ${by + 20}`, '#7a5326', 8);
    for (const [dx, c] of [
      [-30, '#5c9a44'],
      [0, '#d9503a'],
      [28, '#a5c95c'],
    ] as const)
      s.path(blob(s.rng, bx + dx, by + 12, 26, 22, 8, 0.2), c);
    s.path(
      `M${bx - 64} ${by + 18}h128l-16 78h-96Z`,
      s.lin(bx - 64, 0, bx + 64, 0, [
        [0, '#e0b878'],
        [0.5, '#a87840'],
        [1, '#5e3d20'],
      ]),
    );
    for (let i = 0; i < 4; i++)
      s.line(`M${bx - 60 + i * 4} ${by + 32 + i * 16}h${120 - i * 8}`, '#5e3d20', 3, 'opacity=".5"');
    person(s, 1400, 1550, 486, {
      top: '#4a6a96',
      low: '#3a3f56',
      head: 'hair',
      look: 0.7,
      short: true,
      left: [-0.13, 0.46],
      right: [0.24, 0.62],
    });
    person(s, 1272, 1552, 272, {
      top: '#e0a548',
      low: '#8a3a4a',
      cut: 'skirt',
      head: 'long',
      look: 0.4,
      left: [-0.12, 0.5],
      right: [0.2, 0.78],
    });
    veil(s, 1500, H, '#241814', 0.35);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1200, 860, 1500, [
        [0.7, mix('#241814', '#1a1424', 0.5), 0],
        [1, '#1a1424', 0.32],
      ]),
    );
  },
};
