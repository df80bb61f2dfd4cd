/** The Lam Kinh festival: the palanquin is carried across the court, with parasols, flags and trays of offerings. */

import { columns, tileRoof } from '../lib/built.ts';
import { mix } from '../lib/color.ts';
import { banner, drum, parasol } from '../lib/festival.ts';
import { land, mountain } from '../lib/land.ts';
import { type Person, person } from '../lib/people.ts';
import { tree } from '../lib/plants.ts';
import { between, fbm, pick } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { wooded } from '../lib/woods.ts';

const RED = '#bb342c';
const GOLD = '#efbe58';
const BLUE = '#2b4f8c';
const GREEN = '#2d6b57';
const FLAGS = [
  [RED, GOLD, GREEN, RED],
  [GOLD, RED, BLUE, GOLD],
  [GREEN, GOLD, RED, GREEN],
  [BLUE, '#f2e2bd', RED, BLUE],
  ['#f2e2bd', RED, GOLD, GREEN],
];

/** The lacquered shrine with two roofs, standing on `y`, its middle at `x`. */
function shrine(s: Scene, x: number, y: number): void {
  s.rect(
    x - 230,
    y - 62,
    460,
    74,
    s.lin(x - 230, 0, x + 230, 0, [
      [0, '#e0624a'],
      [0.5, '#a5302a'],
      [1, '#5b1a24'],
    ]),
  );
  for (const d of [-62, -6]) s.rect(x - 236, y + d, 472, 12, GOLD);
  for (let i = 0; i < 11; i++) {
    s.path(
      poly([
        [x - 205 + i * 41, y - 42],
        [x - 190 + i * 41, y - 27],
        [x - 205 + i * 41, y - 12],
        [x - 220 + i * 41, y - 27],
      ]),
      GOLD,
    );
    s.oval(x - 205 + i * 41, y - 27, 5, 5, '#8a2426');
  }
  s.rect(
    x - 176,
    y - 270,
    352,
    212,
    s.lin(0, y - 270, 0, y - 58, [
      [0, '#2c1016'],
      [1, '#6a2020'],
    ]),
  );
  s.path(
    poly([
      [x - 92, y - 62],
      [x - 92, y - 196],
      [x, y - 240],
      [x + 92, y - 196],
      [x + 92, y - 62],
    ]),
    s.lin(0, y - 240, 0, y - 62, [
      [0, '#7c2524'],
      [1, '#b5442f'],
    ]),
  );
  // The throne inside, draped in yellow silk, with an incense bowl before it.
  s.path(
    smooth([
      [x - 52, y - 70],
      [x - 60, y - 140],
      [x - 40, y - 196],
      [x, y - 210],
      [x + 40, y - 196],
      [x + 60, y - 140],
      [x + 52, y - 70],
    ]),
    s.lin(x - 60, 0, x + 60, 0, [
      [0, '#ffe9a6'],
      [0.5, GOLD],
      [1, '#a06a24'],
    ]),
  );
  s.path(
    smooth([
      [x - 30, y - 62],
      [x - 34, y - 92],
      [x, y - 98],
      [x + 34, y - 92],
      [x + 30, y - 62],
    ]),
    '#8c2a2a',
  );
  s.line(`M${x - 8} ${y - 96}v-30M${x} ${y - 97}v-38M${x + 8} ${y - 96}v-30`, '#d98a4a', 3);
  for (const k of [-184, -84, 84, 184]) {
    s.rect(
      x + k - 11,
      y - 290,
      22,
      234,
      s.lin(x + k - 11, 0, x + k + 11, 0, [
        [0, '#f9dc8c'],
        [0.5, '#d3992f'],
        [1, '#8a5a20'],
      ]),
    );
    for (let i = 0; i < 6; i++)
      s.line(`M${x + k - 10} ${y - 270 + i * 36}l20 16`, '#8a2426', 4, 'opacity=".7"');
  }
  s.rect(x - 206, y - 300, 412, 26, '#8f2a28');
  s.rect(x - 206, y - 300, 412, 6, GOLD);
  for (let i = 0; i < 22; i++) s.line(`M${x - 196 + i * 18.7} ${y - 274}v${16 + (i % 2) * 8}`, GOLD, 4);
  tileRoof(s, {
    x0: x - 280,
    x1: x + 280,
    y: y - 292,
    h: 84,
    hip: 0.18,
    lift: 36,
    tile: '#c2492f',
    edge: '#e5b452',
  });
  s.rect(x - 120, y - 416, 240, 50, '#8f2a28');
  for (let i = 0; i < 6; i++) s.rect(x - 104 + i * 37, y - 408, 22, 34, GOLD, 'opacity=".8"');
  tileRoof(s, {
    x0: x - 178,
    x1: x + 178,
    y: y - 404,
    h: 70,
    hip: 0.2,
    lift: 30,
    tile: '#c2492f',
    edge: '#e5b452',
    ornate: true,
  });
}

const bearer = (i: number): Person => ({
  top: i % 2 ? '#c23d32' : RED,
  low: '#f3e7cd',
  head: 'turban',
  headColor: '#c8452f',
  belt: GOLD,
  collar: GOLD,
  look: 0.75,
  step: i % 2 ? 0.75 : 0.45,
  shadow: '#3b241e',
});

export const picture: Picture = {
  seed: 822,
  finish: { bloom: 0.3 },
  draw(s) {
    sky(s, 820, [
      [0, '#6f9cab'],
      [0.4, '#b9cdbc'],
      [0.75, '#f6e3b4'],
      [1, '#fbd596'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(260, 520, 1300, [
        [0, '#ffe9ac', 0.85],
        [0.5, '#ffe5a8', 0.25],
        [1, '#ffe5a8', 0],
      ]),
    );
    cloudBank(s, { y0: 70, y1: 420, n: 11, fills: ['#fdf3d8', '#f3e2bb'], w: 1200, h: 66, op: 0.6 });
    const a = mountain({ y: 780, amp: 300, scale: 640, seed: 8, soft: true });
    land(s, a, '#8fb09a', '#efe0ac', 330);
    mist(s, 680, 110, '#fdefc6', 0.6);
    wooded(s, (x) => 730 - 130 * fbm(x / 420, 0, 5, 4), {
      colors: ['#1c4d3e', '#3f774e', '#93a95c', '#eedd8c'],
      haze: '#e2dcac',
      fog: 0.5,
      foot: 1010,
      rows: 12,
      size: [30, 70],
    });
    mist(s, 930, 100, '#fbedc2', 0.6);
    // The temple: two roofs, columns, a stone terrace.
    s.rect(
      900,
      850,
      1320,
      200,
      s.lin(0, 850, 0, 1050, [
        [0, '#1f1518'],
        [1, '#6d432d'],
      ]),
    );
    for (let i = 0; i < 9; i++)
      s.rect(
        966 + i * 138,
        902,
        88,
        148,
        s.lin(0, 902, 0, 1050, [
          [0, '#5a2e25'],
          [1, '#8a4a34'],
        ]),
        'opacity=".85"',
      );
    columns(s, { x0: 930, x1: 2190, n: 10, y0: 850, y1: 1056, w: 34, color: '#96492f', base: '#c9b48c' });
    tileRoof(s, {
      x0: 900,
      x1: 2220,
      y: 730,
      h: 150,
      hip: 0.1,
      lift: 34,
      tile: '#95553f',
      edge: '#4e2a24',
      ornate: true,
    });
    s.rect(990, 728, 1140, 34, '#43251f');
    tileRoof(s, { x0: 740, x1: 2380, y: 872, h: 140, hip: 0.09, lift: 46, tile: '#ab634a', edge: '#552c25' });
    s.rect(
      800,
      1050,
      1520,
      62,
      s.lin(0, 1050, 0, 1112, [
        [0, '#d8c7a0'],
        [1, '#a28c6a'],
      ]),
    );
    for (let i = 0; i < 5; i++)
      s.rect(1420 - i * 18, 1058 + i * 12, 280 + i * 36, 12, i % 2 ? '#c7b48d' : '#ddcda8');
    tree(s, 190, 1120, 720, ['#143c33', '#31603f', '#7d9a50', '#e2d480'], '#3a2b23', { light: -1, n: 130 });
    tree(s, 590, 1110, 470, ['#1a4438', '#3a6a45', '#8ba354', '#ead987'], '#3a2b23', { light: -1, n: 100 });
    tree(s, 2340, 1120, 700, ['#143c33', '#2d5b3d', '#7d9a50', '#e2d480'], '#3a2b23', { light: -1, n: 130 });
    // The court, paved with slabs towards the viewer.
    s.rect(
      0,
      1108,
      W,
      H,
      s.lin(0, 1108, 0, H, [
        [0, '#ecd9ab'],
        [0.35, '#cfb184'],
        [1, '#7a5d48'],
      ]),
    );
    for (let i = 0; i < 12; i++)
      s.line(`M0 ${1112 + 490 * (i / 12) ** 1.6}H${W}`, '#8a6c4c', 1.5 + i * 0.25, 'opacity=".45"');
    for (let i = -22; i <= 22; i++)
      s.line(`M${1200 + i * 70} 1110L${1200 + i * 190} ${H}`, '#8a6c4c', 2, 'opacity=".3"');
    rays(s, 120, 420, { from: 5, to: 70, n: 12, length: 1900, color: '#fff2c4', op: 0.22 });

    // Visitors along the far side of the court, a few children before them.
    const coats = ['#c9d6cf', '#e9d8b6', '#3f7c86', '#a5443a', '#6d8f4e', '#47608f', '#d99a4a', '#8a5a7a'];
    for (let i = 0; i < 27; i++) {
      const x = 60 + i * 88 + between(s.rng, -16, 16);
      const h = between(s.rng, 138, 172);
      person(s, x, 1168 + between(s.rng, -8, 10), h, {
        top: pick(s.rng, coats),
        low: pick(s.rng, ['#33405a', '#5a4a42', '#26304a', '#e6d9bd']),
        cut: pick(s.rng, ['trousers', 'trousers', 'tunic', 'skirt']),
        head: pick(s.rng, ['hair', 'bun', 'long', 'hat', 'hair']),
        look: between(s.rng, -0.6, 0.6),
        right: i % 6 === 0 ? [0.16, 0.95] : [0.1, 0.56],
      });
    }
    // Far rank of flag bearers.
    for (let i = 0; i < 7; i++) {
      const x = 330 + i * 330;
      const p = person(s, x, 1268, 262, {
        ...bearer(i),
        top: i % 2 ? BLUE : '#8a2d3a',
        right: [0.1, 0.66],
        left: [0.05, 0.56],
      });
      banner(s, p.right[0], 1262, 560, FLAGS[i % 5] as string[], 0.02, 0.32);
    }

    // The palanquin: far bearers, shrine, near bearers.
    const px = 1180;
    for (const [i, x] of [-545, -405, 405, 545].entries())
      person(s, px + x + 52, 1398, 392, { ...bearer(i), left: [-0.02, 0.83], right: [0.14, 0.5] });
    const shaft = (y: number, c: string): void => {
      s.line(`M${px - 720} ${y + 8}Q${px} ${y - 10} ${px + 720} ${y + 8}`, '#4f1620', 30);
      s.line(`M${px - 720} ${y + 4}Q${px} ${y - 14} ${px + 720} ${y + 4}`, c, 22);
      for (const k of [-1, 1]) {
        s.path(
          smooth([
            [px + k * 690, y - 16],
            [px + k * 740, y - 50],
            [px + k * 800, y - 58],
            [px + k * 846, y - 30],
            [px + k * 812, y - 22],
            [px + k * 850, y - 2],
            [px + k * 796, y + 10],
            [px + k * 740, y + 18],
            [px + k * 690, y + 22],
          ]),
          s.lin(0, y - 58, 0, y + 20, [
            [0, '#ffe7a0'],
            [0.5, GOLD],
            [1, '#9a6424'],
          ]),
        );
        s.oval(px + k * 786, y - 30, 7, 7, '#4f1620');
        for (const [d, e] of [
          [700, 44],
          [722, 70],
          [748, 84],
        ] as const)
          s.path(
            smooth([
              [px + k * (d + 34), y - 26],
              [px + k * d, y - e],
              [px + k * (d - 22), y - e + 4],
              [px + k * (d + 6), y - 18],
            ]),
            d === 722 ? '#c98a34' : GOLD,
          );
        s.line(
          `M${px + k * 770} ${y - 54}q${k * -14} -44 ${k * -50} -58M${px + k * 752} ${y - 84}l${k * 8} -30`,
          '#f6d98a',
          7,
        );
        s.line(
          `M${px + k * 834} ${y - 30}q${k * 40} -10 ${k * 34} -44M${px + k * 838} ${y - 4}q${k * 34} 12 ${k * 40} -14`,
          '#f6d98a',
          5,
        );
        for (const d of [806, 822, 838])
          s.path(
            poly([
              [px + k * d, y - 20],
              [px + k * (d + 8), y - 20],
              [px + k * (d + 4), y - 8],
            ]),
            '#fff6e0',
          );
      }
    };
    shaft(1062, '#8d2826');
    s.rect(
      px - 250,
      1066,
      500,
      60,
      s.lin(0, 1066, 0, 1126, [
        [0, '#8a2426'],
        [1, '#4f1620'],
      ]),
    );
    shrine(s, px, 1092);
    shaft(1122, '#b5382f');
    for (const [i, x] of [-590, -440, 400, 550].entries())
      person(s, px + x, 1492, 448, { ...bearer(i + 1), left: [-0.03, 0.85], right: [0.15, 0.49] });

    // Parasols beside the shrine, the drum before it, women with offerings behind.
    for (const [x, y, h, c] of [
      [px - 300, 1470, 900, GOLD],
      [px + 285, 1452, 860, mix(RED, GOLD, 0.12)],
    ] as const) {
      parasol(s, x + 30, y - 60, h, c);
      person(s, x, y + 24, 420, {
        ...bearer(0),
        top: BLUE,
        headColor: '#27304f',
        left: [0.04, 0.6],
        right: [0.085, 0.75],
      });
    }
    for (const [i, x] of [70, 250, 420].entries()) {
      const p = person(s, x, 1500 - i * 8, 424, {
        top: ['#d9a441', '#c9566a', '#3f8a74'][i] as string,
        low: '#f6efe0',
        cut: 'tunic',
        head: 'turban',
        headColor: ['#a5302a', '#e9b65c', '#a5302a'][i] as string,
        look: 0.65,
        step: 0.4,
        left: [-0.02, 0.69],
        right: [0.16, 0.69],
        hem: '#f4dfa6',
      });
      const [tx, ty] = [(p.left[0] + p.right[0]) / 2 + 14, p.right[1] - 6];
      s.oval(tx, ty, 66, 12, '#5b1a24');
      s.oval(tx, ty - 5, 64, 11, '#b5382f');
      for (const [k, c] of [
        [-34, '#e9b65c'],
        [0, '#d9623f'],
        [34, '#e9b65c'],
        [-17, '#8fae4f'],
        [17, '#d9623f'],
        [0, '#f0cf72'],
      ] as const)
        s.oval(
          tx + k,
          ty - (Math.abs(k) === 17 ? 38 : k === 0 && c === '#f0cf72' ? 60 : 18),
          19,
          17,
          s.rad(tx + k - 6, ty - 24, 30, [
            [0, '#fff2c4'],
            [0.4, c],
            [1, c],
          ]),
        );
    }
    const dx = 1960;
    for (const x of [dx - 150, dx + 150])
      person(s, x, 1504, 430, {
        ...bearer(1),
        top: GREEN,
        headColor: '#e9b65c',
        left: [-0.02, 0.84],
        right: [0.15, 0.49],
      });
    s.line(`M${dx - 240} 1146L${dx + 240} 1146`, '#6b3a22', 20);
    s.line(`M${dx - 56} 1150v60M${dx + 56} 1150v60`, '#d9b26a', 9);
    drum(s, dx, 1266, 150, 78);
    const f = person(s, 2210, 1520, 440, {
      ...bearer(0),
      top: BLUE,
      headColor: '#27304f',
      left: [0.06, 0.58],
      right: [0.14, 0.72],
    });
    banner(s, f.right[0] - 4, 1490, 1010, FLAGS[0] as string[], -0.085, 0.27);
    for (let i = 0; i < 160; i++)
      s.oval(
        between(s.rng, 0, W),
        between(s.rng, 640, 1500),
        between(s.rng, 1, 3),
        between(s.rng, 1, 3),
        '#ffe9b0',
        `opacity="${between(s.rng, 0.2, 0.6).toFixed(2)}"`,
      );
    veil(s, 1500, H, '#3a261f', 0.4);
  },
};
