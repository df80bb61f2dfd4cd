/** The Na Mèo gate: the road runs between two wooded hills into the gate; lorries, an officer, people of both sides. */

import { tileRoof } from '../lib/built.ts';
import { mix } from '../lib/color.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { person } from '../lib/people.ts';
import { bamboo, blob, fringe, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { lorryBack, lorryFront } from '../lib/vehicles.ts';
import { wooded } from '../lib/woods.ts';

/** The road's vanishing point and the ground on which the gate stands. */
const VX = 1200;
const VY = 905;
const GATE = 1085;

/** A place on the road: `u` across (-1 to 1 from kerb to kerb), `y` on the canvas. */
const road = (u: number, y: number): Pt => [VX + (u * 1240 * (y - VY)) / (H - VY), y];

/** A barrier: a post with its counterweight, and the boom it holds at `angle` degrees from level. */
function barrier(s: Scene, x: number, y: number, length: number, angle: number, dir: number): void {
  const a = (-angle * Math.PI) / 180;
  const top: Pt = [x, y - 74];
  const at = (d: number): Pt => [top[0] + dir * Math.cos(a) * d, top[1] + Math.sin(a) * d];
  s.oval(x + 14, y + 2, 44, 8, '#1d1f29', 'opacity=".4"');
  s.rect(
    x - 21,
    y - 96,
    42,
    98,
    s.lin(x - 21, 0, x + 21, 0, [
      [0, '#e6b34c'],
      [0.5, '#cf8f33'],
      [1, '#7d5424'],
    ]),
    'rx="5"',
  );
  s.rect(x - 26, y - 4, 52, 10, '#6a6559');
  s.line(poly([at(-58), at(length)], false), '#6b635a', 17);
  s.line(poly([at(-8), at(length)], false), '#f7efdd', 13);
  for (let d = 26; d < length - 18; d += 66)
    s.add(`<path d="${poly([at(d), at(d + 28)], false)}" stroke="#b8322c" stroke-width="13"/>`);
  s.path(blob(s.rng, ...at(-62), 24, 24, 8, 0.04), '#3a3d44');
  s.oval(top[0], top[1], 12, 12, '#4c5058');
  s.oval(top[0], top[1], 5, 5, '#c9cbc8');
}

/** A guard's booth between the lanes. */
function booth(s: Scene, x: number, y: number, w: number): void {
  const h = w * 1.25;
  s.oval(x + 20, y + 2, w * 0.8, 12, '#1d1f29', 'opacity=".35"');
  s.rect(x - w / 2 - 16, y - 14, w + 32, 18, '#b8ad97');
  s.rect(
    x - w / 2,
    y - h,
    w,
    h - 12,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#fff4dc'],
      [0.6, '#dfd0b1'],
      [1, '#9a9285'],
    ]),
  );
  s.rect(
    x - w * 0.4,
    y - h * 0.86,
    w * 0.8,
    h * 0.42,
    s.lin(0, y - h, 0, y - h * 0.4, [
      [0, '#9dbac0'],
      [1, '#2d4554'],
    ]),
  );
  s.oval(x - 6, y - h * 0.57, 15, 18, '#d0966f');
  s.path(
    smooth([
      [x - 26, y - h * 0.44],
      [x - 22, y - h * 0.5],
      [x - 6, y - h * 0.53],
      [x + 12, y - h * 0.5],
      [x + 16, y - h * 0.44],
    ]),
    '#46633f',
  );
  s.path(
    smooth([
      [x - 23, y - h * 0.61],
      [x - 14, y - h * 0.69],
      [x + 3, y - h * 0.69],
      [x + 11, y - h * 0.61],
    ]),
    '#3b5736',
  );
  s.line(
    `M${x - w * 0.13} ${y - h * 0.86}v${h * 0.42}M${x + w * 0.16} ${y - h * 0.86}v${h * 0.42}`,
    '#e8dcc2',
    5,
  );
  tileRoof(s, {
    x0: x - w * 0.78,
    x1: x + w * 0.78,
    y: y - h + 6,
    h: w * 0.36,
    hip: 0.2,
    lift: 12,
    tile: '#a5503f',
    edge: '#532a26',
  });
}

export const picture: Picture = {
  seed: 217,
  finish: { bloom: 0.3 },
  draw(s) {
    sky(s, 820, [
      [0, '#6c9fb0'],
      [0.4, '#a9cbc8'],
      [0.75, '#ecebcc'],
      [1, '#fbe5b4'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1230, 560, 1000, [
        [0, '#fff3c8', 0.85],
        [0.4, '#fff0c2', 0.3],
        [1, '#fff0c2', 0],
      ]),
    );
    cloudBank(s, { y0: 60, y1: 330, n: 10, fills: ['#fdf8e6', '#e6efe2'], w: 1200, h: 64, op: 0.6 });
    for (const [y, amp, scale, seed, c, haze] of [
      [760, 400, 820, 43, '#a4c0c0', '#ecebd2'],
      [830, 440, 600, 58, '#74a3a6', '#dfe6c8'],
      [930, 400, 640, 66, '#4b8a88', '#c9d9b4'],
    ] as const) {
      const m = mountain({ y, amp, scale, seed });
      land(s, m, c, haze, 460);
      flanks(s, m, { color: mix(c, '#123f50', 0.5), op: 0.36, depth: 300, light: 'left', lit: '#f6efcc' });
      mist(s, y - 90, 130, '#fbf5dc', 0.6);
    }
    // Middle ground behind the gate, then the two hills.
    wooded(s, (x) => 930 - 40 * fbm(x / 260, 0, 9, 4), {
      colors: ['#2b5d48', '#4c7f56', '#8aa863', '#d9d58e'],
      haze: '#cfdcb4',
    });
    mist(s, 930, 70, '#fbf5dc', 0.5);
    const left = (x: number): number =>
      1120 - 640 * Math.max(0, 1 - (x + 120) / 1060) ** 0.82 - 46 * fbm(x / 150, 2, 6, 4);
    const right = (x: number): number =>
      1120 - 720 * Math.max(0, (x - 1500) / 1020) ** 0.86 - 46 * fbm(x / 150, 5, 12, 4);
    wooded(s, left, { colors: ['#0f3a35', '#245a45', '#5c8b4e', '#bcbf6b'], haze: '#a9c7a4', x1: 980 });
    wooded(s, right, { colors: ['#12403a', '#2c6449', '#719a55', '#d6cf7c'], haze: '#b9cfa6', x0: 1480 });
    rays(s, 1230, 420, { from: 20, to: 160, n: 13, length: 1100, color: '#fff6d2', op: 0.2 });
    mist(s, 1090, 60, '#f3f2d4', 0.45, -200, 800);
    mist(s, 1090, 60, '#f3f2d4', 0.45, 1700, W + 200);

    // Ground and road.
    s.rect(
      0,
      1076,
      W,
      H,
      s.lin(0, 1076, 0, H, [
        [0, '#a9b96f'],
        [0.25, '#6f974f'],
        [1, '#1c4a35'],
      ]),
    );
    s.path(
      poly([road(-1.3, 1080), road(1.3, 1080), road(1.32, H + 20), road(-1.32, H + 20)]),
      s.lin(0, 1010, 0, H, [
        [0, '#dfd2b0'],
        [1, '#a88f69'],
      ]),
    );
    s.path(
      poly([road(-1, 962), road(1, 962), road(1, H + 20), road(-1, H + 20)]),
      s.lin(0, 962, 0, H, [
        [0, '#c9c2b0'],
        [0.3, '#8b8983'],
        [1, '#585961'],
      ]),
    );
    for (let i = 0; i < 260; i++) {
      const y = 1020 + 580 * s.rng() ** 0.7;
      const [x] = road(between(s.rng, -1, 1), y);
      const k = (y - VY) / 700;
      s.oval(
        x,
        y,
        between(s.rng, 10, 120) * k,
        between(s.rng, 1, 4) * k,
        s.rng() < 0.5 ? '#f3e6cc' : '#2c2f3a',
        'opacity=".10"',
      );
    }
    for (const u of [-0.965, 0.965])
      s.path(
        poly([
          road(u - 0.018, 1030),
          road(u + 0.018, 1030),
          road(u + 0.014, H + 20),
          road(u - 0.014, H + 20),
        ]),
        '#f4ead2',
        'opacity=".85"',
      );
    for (const [a, b] of [
      [1180, 1205],
      [1236, 1278],
      [1326, 1392],
      [1460, 1570],
    ] as const)
      s.path(
        poly([road(-0.012, a), road(0.012, a), road(0.014, b), road(-0.014, b)]),
        '#f4ead2',
        'opacity=".85"',
      );

    // A lorry waits on the far side; then the gate house over the road.
    lorryBack(s, VX + 118, 1062, 104, '#6d8fa0');
    const post = (x: number, w: number, y0: number): void => {
      s.rect(
        x - w / 2,
        y0,
        w,
        GATE - y0,
        s.lin(x - w / 2, 0, x + w / 2, 0, [
          [0, '#fff6e0'],
          [0.5, '#e2d0ae'],
          [1, '#94897b'],
        ]),
      );
      s.rect(
        x - w * 0.72,
        GATE - 34,
        w * 1.44,
        40,
        s.lin(x - w / 2, 0, x + w / 2, 0, [
          [0, '#cbbd9f'],
          [1, '#83796a'],
        ]),
      );
    };
    const wing = (k: number): void => {
      const [a, b] = k < 0 ? [VX - 820, VX - 420] : [VX + 420, VX + 820];
      s.rect(
        a,
        862,
        b - a,
        GATE - 862 + 4,
        s.lin(a, 0, b, 0, [
          [0, '#fff4dc'],
          [0.6, '#e9d9b9'],
          [1, '#b5a890'],
        ]),
      );
      s.rect(a, 1040, b - a, 49, '#b6a88d');
      for (let i = 0; i < 4; i++) {
        const x = a + 40 + i * 88;
        s.rect(x, 905, 56, 96, '#8a7a62');
        s.rect(
          x + 4,
          909,
          48,
          88,
          s.lin(0, 905, 0, 1000, [
            [0, '#a7c2c6'],
            [0.5, '#54727f'],
            [1, '#2c4351'],
          ]),
        );
        s.line(`M${x + 28} 909v88M${x + 4} 950h48`, '#efe2c6', 4);
      }
      s.rect(
        a,
        862,
        b - a,
        34,
        s.lin(0, 862, 0, 896, [
          [0, '#2a2a30', 0.55],
          [1, '#2a2a30', 0],
        ]),
      );
      tileRoof(s, {
        x0: a - 44,
        x1: b + 44,
        y: 872,
        h: 92,
        hip: 0.13,
        lift: 26,
        tile: '#a14f3e',
        edge: '#532a26',
      });
    };
    wing(-1);
    wing(1);
    s.rect(
      VX - 420,
      700,
      840,
      120,
      s.lin(0, 700, 0, 820, [
        [0, '#f6e6c4'],
        [1, '#cdb78f'],
      ]),
    );
    for (const x of [-380, -128, 128, 380]) post(VX + x, 62, 770);
    s.rect(
      VX - 424,
      758,
      848,
      66,
      s.lin(0, 758, 0, 824, [
        [0, '#8f3d34'],
        [1, '#b65a4b'],
      ]),
    );
    s.rect(VX - 424, 758, 848, 9, '#e3bd6c');
    s.rect(VX - 424, 816, 848, 9, '#5a2823');
    for (let i = 0; i < 17; i++)
      s.path(
        poly([
          [VX - 400 + i * 50, 778],
          [VX - 386 + i * 50, 792],
          [VX - 400 + i * 50, 806],
          [VX - 414 + i * 50, 792],
        ]),
        '#e6c071',
        'opacity=".75"',
      );
    s.rect(
      VX - 410,
      825,
      820,
      46,
      s.lin(0, 825, 0, 871, [
        [0, '#1c2630', 0.6],
        [1, '#1c2630', 0],
      ]),
    );
    tileRoof(s, {
      x0: VX - 530,
      x1: VX + 530,
      y: 768,
      h: 112,
      hip: 0.12,
      lift: 42,
      tile: '#aa523f',
      edge: '#532a26',
    });
    s.rect(
      VX - 250,
      584,
      500,
      80,
      s.lin(0, 584, 0, 664, [
        [0, '#f2e0ba'],
        [1, '#c9b389'],
      ]),
    );
    for (let i = 0; i < 8; i++) {
      s.rect(VX - 226 + i * 60, 598, 36, 58, '#7a3f35');
      s.line(`M${VX - 208 + i * 60} 598v58M${VX - 226 + i * 60} 627h36`, '#d9b983', 3);
    }
    tileRoof(s, {
      x0: VX - 360,
      x1: VX + 360,
      y: 602,
      h: 96,
      hip: 0.15,
      lift: 36,
      tile: '#b15b45',
      edge: '#532a26',
      ornate: true,
    });
    // Light between the posts falls on the road.
    s.path(
      poly([road(-0.9, 1088), road(0.9, 1088), road(0.86, 1180), road(-0.86, 1180)]),
      s.lin(0, 1088, 0, 1180, [
        [0, '#26252f', 0.42],
        [1, '#26252f', 0],
      ]),
    );

    fringe(s, () => 1100, { h: [26, 58], step: 22, fill: '#2f6443', x0: -20, x1: VX - 470 });
    fringe(s, () => 1100, { h: [26, 58], step: 22, fill: '#3c7049', x0: VX + 470, x1: W + 20 });
    fringe(s, () => 1116, { h: [14, 34], step: 17, fill: '#5d8f4d', x0: -20, x1: VX - 500 });
    fringe(s, () => 1116, { h: [14, 34], step: 17, fill: '#74a157', x0: VX + 500, x1: W + 20 });

    booth(s, VX, 1152, 118);
    // One lane is open, the other shut; each boom is held by its post.
    barrier(s, VX - 500, 1166, 330, 66, 1);
    barrier(s, VX + 462, 1164, 372, 0, -1);
    // A lorry has come through on the viewer's left; another waits behind the boom on the right.
    lorryFront(s, VX - 236, 1330, 262, '#c7883c', '#e9dcc0');
    person(s, VX + 196, 1262, 236, {
      top: '#56774b',
      low: '#46613f',
      head: 'cap',
      headColor: '#4b6c42',
      belt: '#5a3b22',
      look: 0.7,
      left: [-0.13, 0.46],
      right: [0.2, 0.66],
      trim: '#c9a24c',
    });
    person(s, VX + 330, 1276, 232, {
      top: '#f4ead6',
      low: '#23264a',
      cut: 'skirt',
      hem: '#b8422f',
      belt: '#3f8a74',
      head: 'bun',
      look: -0.7,
      left: [-0.17, 0.66],
      right: [0.13, 0.47],
      collar: '#c98f3a',
    });
    s.path(
      poly([
        [VX + 280, 1112],
        [VX + 304, 1108],
        [VX + 308, 1138],
        [VX + 284, 1142],
      ]),
      '#2f6a58',
    );
    // Villagers with a shoulder pole; a family going to the gate.
    const [px, py] = [1862, 1154];
    s.line(
      smooth(
        [
          [px - 250, py + 36],
          [px, py - 10],
          [px + 250, py + 36],
        ],
        false,
      ),
      '#6b4426',
      13,
    );
    for (const k of [-240, 240]) {
      s.line(`M${px + k} ${py + 32}l-52 176M${px + k} ${py + 32}l52 176`, '#7a5a38', 4);
      for (let i = 0; i < 12; i++)
        s.path(
          blob(s.rng, px + k + between(s.rng, -50, 50), py + 196 + between(s.rng, -24, 12), 24, 20, 8, 0.2),
          mix('#5c8b3f', '#d6cf6c', s.rng()),
        );
      s.path(
        `M${px + k - 78} ${py + 204}h156q-14 72 -78 74t-78 -74Z`,
        s.lin(px + k - 78, 0, px + k + 78, 0, [
          [0, '#d6a967'],
          [0.5, '#a5713a'],
          [1, '#5e3d20'],
        ]),
      );
      for (let i = 0; i < 4; i++)
        s.line(
          `M${px + k - 72 + i * 3} ${py + 216 + i * 15}q72 10 ${144 - i * 6} 0`,
          '#5e3d20',
          3,
          'opacity=".5"',
        );
    }
    person(s, 1882, 1452, 372, {
      top: '#a5443a',
      low: '#2b2f4c',
      head: 'hat',
      look: -0.6,
      step: -0.7,
      left: [-0.2, 0.785],
      right: [0.15, 0.5],
    });
    person(s, 330, 1440, 350, {
      top: '#2f5d78',
      low: '#33364a',
      head: 'hair',
      look: 0.7,
      step: 0.6,
      right: [0.17, 0.47],
      back: true,
    });
    person(s, 456, 1446, 216, {
      top: '#d9973f',
      low: '#3b4468',
      head: 'hair',
      step: 0.6,
      left: [-0.2, 0.6],
      right: [0.13, 0.46],
      back: true,
    });
    person(s, 566, 1436, 330, {
      top: '#b8504a',
      low: '#2a2440',
      cut: 'skirt',
      hem: '#e0b24e',
      belt: '#efd9a0',
      head: 'long',
      left: [-0.21, 0.46],
      right: [0.14, 0.47],
      back: true,
    });
    s.path(
      poly([
        [236, 1316],
        [320, 1312],
        [326, 1398],
        [242, 1402],
      ]),
      s.lin(236, 0, 326, 0, [
        [0, '#8f5d33'],
        [1, '#553519'],
      ]),
    );
    s.line('M262 1316q16 -36 32 -2', '#4a2f1a', 7);

    // Foreground grass and bamboo frame the view.
    const lip = (x: number): number =>
      1500 + 150 * Math.min(1, Math.max(0, Math.min(x, W - x) / 330)) + 40 * fbm(x / 150, 0, 5, 3);
    s.path(under(lip, H + 10, -20, 400), '#1d4a35');
    s.path(under(lip, H + 10, 2000, W + 20), '#1d4a35');
    for (const d of [0, 50, 110])
      for (const [x0, x1] of [
        [-20, 360],
        [2040, W + 20],
      ] as const)
        grass(s, (x) => lip(x) + d, {
          x0,
          x1,
          n: 420,
          h: [40, 125],
          colors: ['#123a34', '#37663f', '#a7ad58'],
        });
    bamboo(s, 2350, 1540, 980, 9, {
      stem: '#6d8a45',
      leaf: ['#143f36', '#3f7446', '#c0bd62'],
      spread: 0.3,
      lean: -0.12,
    });
    veil(s, 1450, H, '#10302f', 0.35);
  },
};
