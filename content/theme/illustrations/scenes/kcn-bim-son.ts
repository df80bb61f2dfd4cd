/** The industrial park of Bỉm Sơn under limestone hills: halls with saw-tooth roofs, silos, lorries, workers at the change of shift. */

import { shade, tint } from '../lib/color.ts';
import { cliffs, karst, land, towers, under } from '../lib/land.ts';
import { type Person, person } from '../lib/people.ts';
import { fringe, grass, tree } from '../lib/plants.ts';
import { between, fbm, pick } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloud, cloudBank, mist, sky, veil } from '../lib/sky.ts';
import { lorryFront, lorrySide } from '../lib/vehicles.ts';

/** A production hall with a saw-tooth roof of `n` teeth, standing on `y`. */
function hall(s: Scene, x: number, y: number, w: number, h: number, n: number, c: string): void {
  s.rect(
    x,
    y - h,
    w,
    h,
    s.lin(0, y - h, 0, y, [
      [0, tint(c, 0.35)],
      [1, c],
    ]),
  );
  for (let i = 0; i < w / 22; i++) s.line(`M${x + i * 22} ${y - h}V${y}`, shade(c, 0.18), 2, 'opacity=".5"');
  s.rect(
    x,
    y - h * 0.62,
    w,
    h * 0.17,
    s.lin(0, y - h * 0.62, 0, y - h * 0.45, [
      [0, '#a9cdd3'],
      [1, '#45667a'],
    ]),
  );
  for (let i = 0; i < w / 44; i++) s.line(`M${x + i * 44} ${y - h * 0.62}v${h * 0.17}`, '#f3ecd9', 4);
  s.rect(x, y - h * 0.1, w, h * 0.1, shade(c, 0.35));
  const t = w / n;
  for (let i = 0; i < n; i++) {
    const a = x + i * t;
    s.path(
      poly([
        [a, y - h],
        [a, y - h - t * 0.36],
        [a + t, y - h],
      ]),
      s.lin(a, y - h - t * 0.36, a + t, y - h, [
        [0, '#f6efdf'],
        [1, '#b5b6b0'],
      ]),
    );
    s.path(
      poly([
        [a, y - h - 3],
        [a, y - h - t * 0.36],
        [a + t * 0.12, y - h - t * 0.315],
        [a + t * 0.12, y - h - 3],
      ]),
      '#5f8a9a',
    );
    s.line(`M${a} ${y - h - t * 0.36}L${a + t} ${y - h}`, '#fffaf0', 5);
    for (let k = 1; k < 5; k++) {
      const u = 0.16 + k * 0.16;
      s.path(
        poly([
          [a + t * u, y - h - t * 0.36 * (1 - u) - 3],
          [a + t * (u + 0.12), y - h - t * 0.36 * (0.88 - u) - 3],
          [a + t * (u + 0.12), y - h - t * 0.36 * (0.88 - u) + 11],
          [a + t * u, y - h - t * 0.36 * (1 - u) + 11],
        ]),
        '#2b4a78',
      );
    }
  }
}

/** A round silo. */
function silo(s: Scene, x: number, y: number, w: number, h: number): void {
  s.rect(
    x - w / 2,
    y - h,
    w,
    h,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#cfc8b8'],
      [0.3, '#fbf4e4'],
      [0.6, '#c9c4b8'],
      [1, '#76787a'],
    ]),
  );
  s.oval(x, y - h, w / 2, w * 0.12, '#e9e2d2');
  for (const k of [0.25, 0.5, 0.75])
    s.line(`M${x - w / 2} ${y - h * k}q${w / 2} ${w * 0.12} ${w} 0`, '#8f8f8c', 3, 'opacity=".6"');
}

export const picture: Picture = {
  seed: 818,
  finish: { bloom: 0.3 },
  draw(s) {
    sky(s, 800, [
      [0, '#5a93b0'],
      [0.45, '#a9cccc'],
      [0.78, '#f0e3bf'],
      [1, '#fbd7a2'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(2100, 740, 1300, [
        [0, '#ffedbc', 0.85],
        [0.5, '#ffe7b0', 0.22],
        [1, '#ffe7b0', 0],
      ]),
    );
    cloudBank(s, { y0: 80, y1: 520, n: 13, fills: ['#fffaf0', '#f6e9ce'], w: 1200, h: 90, op: 0.6 });
    for (const [y, h, w, c, haze, seed, n] of [
      [840, [200, 400], [110, 210], '#84aeab', '#ece6c4', 13, 7],
      [900, [120, 280], [110, 220], '#5b8f84', '#cfdab0', 29, 5],
    ] as const) {
      const k = karst(y, towers(s, { x0: -80, x1: W + 80, n, h: [h[0], h[1]], w: [w[0], w[1]] }), seed);
      land(s, k, c, haze, 400);
      cliffs(s, k, { n: 320, lit: '#f8efcf', dark: '#2a5a58', op: 0.42, foot: y });
      mist(s, y - 60, 120, '#fcf3d4', 0.6);
    }
    // Works at the back: preheater tower, kiln, silos, a stack with pale steam.
    const base = 1010;
    for (const [x, w, h] of [
      [330, 130, 330],
      [470, 130, 330],
      [610, 130, 330],
    ] as const)
      silo(s, x, base, w, h);
    s.rect(262, base - 352, 420, 24, '#b5ae9c');
    s.rect(
      780,
      base - 560,
      190,
      560,
      s.lin(780, 0, 970, 0, [
        [0, '#f3e9d4'],
        [0.6, '#d3c8b2'],
        [1, '#97917f'],
      ]),
    );
    for (let i = 0; i < 6; i++) {
      s.rect(772, base - 540 + i * 92, 206, 9, '#8a8578');
      s.rect(800, base - 520 + i * 92, 60, 52, '#6d7f86');
      s.path(
        poly([
          [884, base - 524 + i * 92],
          [950, base - 524 + i * 92],
          [930, base - 470 + i * 92],
          [904, base - 470 + i * 92],
        ]),
        '#b8b2a2',
      );
    }
    s.path(
      poly([
        [960, base - 210],
        [1330, base - 120],
        [1330, base - 66],
        [960, base - 150],
      ]),
      s.lin(0, base - 210, 0, base - 70, [
        [0, '#e0cfae'],
        [0.5, '#b5946a'],
        [1, '#6d5540'],
      ]),
    );
    for (const x of [1040, 1150, 1260]) s.rect(x - 22, base - 130, 44, 130, '#9a9484');
    s.rect(
      1376,
      base - 600,
      54,
      600,
      s.lin(1376, 0, 1430, 0, [
        [0, '#fbf3e2'],
        [0.5, '#d9d0bf'],
        [1, '#8f8a80'],
      ]),
    );
    for (const k of [0, 120, 240]) s.rect(1376, base - 600 + k, 54, 52, '#c2473a');
    for (let i = 0; i < 6; i++)
      cloud(s, 1450 + i * 70, base - 630 - i * 26, 190 + i * 60, 40 + i * 7, '#fffaf0', 0.5);
    s.path(
      poly([
        [690, base - 300],
        [1300, base - 20],
        [1300, base + 4],
        [690, base - 276],
      ]),
      '#a8a294',
      'opacity=".9"',
    );
    fringe(s, () => base + 6, { h: [40, 90], step: 26, fill: '#4f8060' });
    // Halls on both sides of the avenue.
    s.rect(
      0,
      base,
      W,
      H,
      s.lin(0, base, 0, H, [
        [0, '#b9c27e'],
        [0.4, '#86a75c'],
        [1, '#3f6a42'],
      ]),
    );
    hall(s, -60, 1130, 900, 210, 4, '#d9cbb0');
    hall(s, 1560, 1140, 960, 230, 4, '#c9d2cf');
    s.rect(1600, 1010, 150, 130, '#8fa3ac');
    for (let i = 0; i < 6; i++) s.line(`M1600 ${1022 + i * 22}h150`, '#6d818c', 3);
    // The avenue and the apron before the halls.
    const [vx, vy] = [1210, 985];
    const R = (u: number, y: number): Pt => [vx + (u * 980 * (y - vy)) / (H - vy), y];
    s.path(
      poly([[-20, 1130], [820, 1130], R(-0.62, 1130), R(-1.5, H + 20), [-20, H + 20]]),
      s.lin(0, 1130, 0, H, [
        [0, '#cdc6b2'],
        [1, '#8b8a84'],
      ]),
    );
    s.path(
      poly([[W + 20, 1140], [1560, 1140], R(0.62, 1140), R(1.5, H + 20), [W + 20, H + 20]]),
      s.lin(0, 1140, 0, H, [
        [0, '#cdc6b2'],
        [1, '#8b8a84'],
      ]),
    );
    s.path(
      poly([R(-1, 1012), R(1, 1012), R(1, H + 20), R(-1, H + 20)]),
      s.lin(0, 1012, 0, H, [
        [0, '#b5afa2'],
        [0.4, '#85848a'],
        [1, '#55565e'],
      ]),
    );
    for (const [a, b] of [
      [1060, 1078],
      [1104, 1132],
      [1172, 1214],
      [1276, 1340],
      [1430, 1530],
    ] as const)
      s.path(poly([R(-0.014, a), R(0.014, a), R(0.016, b), R(-0.016, b)]), '#f6ecd4', 'opacity=".9"');
    for (const u of [-0.96, 0.96])
      s.path(
        poly([R(u - 0.02, 1020), R(u + 0.02, 1020), R(u + 0.016, H + 20), R(u - 0.016, H + 20)]),
        '#f6ecd4',
        'opacity=".8"',
      );
    for (const k of [-1, 1])
      for (const [y, h] of [
        [1056, 90],
        [1092, 130],
        [1150, 200],
        [1240, 320],
      ] as const) {
        const [x] = R(k * 1.28, y);
        s.oval(x + h * 0.1, y, h * 0.3, h * 0.03, '#2a3f36', 'opacity=".4"');
        tree(s, x, y, h, ['#1f4d3a', '#3f7548', '#86a756', '#dcd584'], '#4a3a2e', { light: 1, n: 60 });
      }
    lorrySide(s, 520, 1216, 400, '#c9883a', '#b8402f', true);
    lorrySide(s, 2010, 1226, 430, '#3f6f9a', '#4f8a7a');
    lorryFront(s, 1120, 1236, 170, '#b5443a', '#d9d2bf');

    // Workers going home and coming: women and men in blue, helmets and caps; an engineer with a plan.
    const shirts = ['#3a6a9a', '#4577a5', '#33608f', '#3a6a9a'];
    const worker = (x: number, y: number, h: number, o: Partial<Person>): void => {
      person(s, x, y, h, {
        top: pick(s.rng, shirts),
        low: '#2b3a5a',
        head: pick(s.rng, ['helmet', 'hair', 'long', 'cap', 'helmet']),
        headColor: pick(s.rng, ['#f0c33c', '#f6efe0', '#f0c33c']),
        collar: '#e9e3d2',
        light: 1,
        shadow: '#2a2f3a',
        step: s.rng() < 0.5 ? 0.6 : -0.6,
        look: between(s.rng, -0.6, 0.6),
        ...o,
      });
    };
    for (let i = 0; i < 12; i++)
      worker(
        1700 + (i % 6) * 112 + between(s.rng, -20, 20),
        1296 + Math.floor(i / 6) * 40,
        150 + Math.floor(i / 6) * 22,
        {},
      );
    for (let i = 0; i < 7; i++)
      worker(180 + i * 104 + between(s.rng, -16, 16), 1308 + (i % 2) * 30, 160 + (i % 2) * 18, {
        back: i % 3 === 0,
      });
    for (const [x, y, h, o] of [
      [210, 1520, 420, { look: 0.6, head: 'long', left: [-0.13, 0.46], right: [0.1, 0.6] }],
      [400, 1536, 430, { look: -0.5, head: 'helmet', headColor: '#f0c33c', left: [-0.02, 0.62] }],
      [640, 1526, 424, { look: 0.5, head: 'bun', right: [0.18, 0.66], left: [-0.13, 0.46] }],
      [
        1640,
        1520,
        424,
        { look: -0.6, head: 'helmet', headColor: '#f0c33c', left: [-0.17, 0.6], right: [0.04, 0.56] },
      ],
      [2250, 1544, 440, { look: -0.5, head: 'hair', left: [-0.14, 0.46], right: [0.13, 0.46] }],
    ] as [number, number, number, Partial<Person>][])
      worker(x, y, h, o);
    // Lunch boxes and a shoulder bag.
    s.rect(2150, 1348, 60, 66, '#e0864a', 'rx="10"');
    s.path(
      smooth([
        [2156, 1348],
        [2180, 1318],
        [2204, 1348],
      ]),
      'none',
      'stroke="#8a4a2c" stroke-width="7"',
    );
    const e = person(s, 1880, 1536, 450, {
      top: '#f3ece0',
      low: '#3a4458',
      head: 'helmet',
      headColor: '#f6f1e6',
      look: -0.5,
      left: [-0.1, 0.6],
      right: [0.12, 0.6],
      light: 1,
      shadow: '#2a2f3a',
    });
    const [ex, ey] = [(e.left[0] + e.right[0]) / 2, e.left[1]];
    s.path(
      poly([
        [ex - 88, ey - 54],
        [ex + 84, ey - 60],
        [ex + 96, ey + 44],
        [ex - 84, ey + 50],
      ]),
      s.lin(ex - 90, 0, ex + 90, 0, [
        [0, '#e3f0f3'],
        [1, '#a9c6d0'],
      ]),
    );
    s.line(
      `M${ex - 64} ${ey - 30}h64v44h-64ZM${ex + 18} ${ey - 34}h46v22h-46ZM${ex + 18} ${ey + 4}h50M${ex - 64} ${ey + 30}h130`,
      '#4a7a9a',
      4,
    );
    for (const q of [e.left, e.right]) s.oval(q[0], q[1], 12, 12, '#d59d76');
    const lip = (x: number): number =>
      1578 + 18 * fbm(x / 120, 0, 5, 3) + (Math.abs(x - 1210) < 1000 ? 40 : 0);
    s.path(under(lip), '#3f6a42');
    grass(s, lip, { x0: -20, x1: 260, n: 120, h: [14, 50], colors: ['#234d38', '#5a8a4c', '#c3c368'] });
    veil(s, 1500, H, '#16262b', 0.3);
  },
};
