/** The old village of Đông Sơn: a banyan with its hanging roots, the brick gate, a lane, the river and its boats. */

import { sampan } from '../lib/boats.ts';
import { tileRoof } from '../lib/built.ts';
import { ramp } from '../lib/color.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { person, seated } from '../lib/people.ts';
import { bananaLeaf, blob, crown, grass, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { glints, ripples } from '../lib/water.ts';
import { wooded } from '../lib/woods.ts';

/** A house of the delta: plastered walls, wooden doors, a tiled roof. */
function house(s: Scene, x: number, y: number, w: number): void {
  const h = w * 0.34;
  s.rect(
    x - w / 2,
    y - h,
    w,
    h,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#f7e4bc'],
      [0.6, '#e0c493'],
      [1, '#a98d68'],
    ]),
  );
  s.rect(x - w / 2, y - h * 0.14, w, h * 0.14, '#9c7a58');
  for (let i = -2; i <= 2; i++) {
    const dw = w * 0.11;
    s.rect(x + i * w * 0.18 - dw / 2, y - h * 0.72, dw, h * 0.72, i % 2 ? '#6d4027' : '#7d4b2e');
    s.line(`M${x + i * w * 0.18} ${y - h * 0.72}v${h * 0.72}`, '#43261a', w * 0.006);
  }
  s.rect(
    x - w / 2,
    y - h,
    w,
    h * 0.3,
    s.lin(0, y - h, 0, y - h * 0.7, [
      [0, '#2a1c1a', 0.55],
      [1, '#2a1c1a', 0],
    ]),
  );
  tileRoof(s, {
    x0: x - w * 0.58,
    x1: x + w * 0.58,
    y: y - h + w * 0.03,
    h: w * 0.27,
    hip: 0.09,
    lift: w * 0.012,
    tile: '#a95a41',
    edge: '#5b2f27',
  });
}

/** A wall of laterite blocks under a cap, between x0 and x1 on the ground line `y`. */
function wall(s: Scene, x0: number, x1: number, y: number, h: number): void {
  s.rect(x0, y - h, x1 - x0, h, '#7d4f36');
  for (let k = 0; k < 4; k++)
    for (let x = x0 + (k % 2) * -26; x < x1; x += 54) {
      const a = Math.max(x, x0);
      const b = Math.min(x + 51, x1);
      if (b - a > 6)
        s.rect(
          a,
          y - h + (k * h) / 4 + 2,
          b - a,
          h / 4 - 3,
          ramp(['#935b3a', '#b9794c', '#d29a68'], s.rng()),
          'rx="4"',
        );
    }
  s.rect(x0 - 6, y - h - 12, x1 - x0 + 12, 16, '#8d4a38');
}

export const picture: Picture = {
  seed: 1924,
  finish: { bloom: 0.3 },
  draw(s) {
    sky(s, 840, [
      [0, '#7aa6ad'],
      [0.45, '#bfd3bf'],
      [0.78, '#f3e4b8'],
      [1, '#fbdba0'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(2050, 640, 1300, [
        [0, '#ffeeb8', 0.9],
        [0.4, '#ffe9ae', 0.3],
        [1, '#ffe9ae', 0],
      ]),
    );
    cloudBank(s, { y0: 80, y1: 480, n: 11, fills: ['#fdf5da', '#f2e6c4'], w: 1200, h: 64, op: 0.6, x0: 700 });
    const far = mountain({
      y: 830,
      amp: 300,
      scale: 520,
      seed: 14,
      lift: (x) => 60 * Math.exp(-(((x - 1800) / 380) ** 2)),
    });
    land(s, far, '#8fb0a6', '#f0e3b4', 300);
    flanks(s, far, { color: '#4d7f7a', op: 0.32, depth: 220, light: 'right', lit: '#fff0c0' });
    mist(s, 800, 100, '#fdf0c6', 0.7);
    wooded(s, (x) => 850 - 60 * fbm(x / 240, 0, 4, 4) - 90 * Math.max(0, 1 - Math.abs(x - 1050) / 700), {
      colors: ['#24563f', '#4d8050', '#98ad5f', '#ead88a'],
      haze: '#dfdba8',
      fog: 0.5,
      foot: 960,
      rows: 8,
      size: [22, 52],
      light: 1,
    });
    // The river on the right, with boats.
    s.rect(
      0,
      930,
      W,
      700,
      s.lin(0, 930, 0, 1400, [
        [0, '#f3e0ae'],
        [0.25, '#a9c2b0'],
        [1, '#3f7f86'],
      ]),
    );
    mist(s, 940, 60, '#fdf0c6', 0.6);
    ripples(s, { y0: 940, y1: 1400, n: 260, colors: ['#fff3cf', '#2f6a74'], op: 0.35, x0: 1300 });
    glints(s, { x: 2080, y0: 935, y1: 1360, n: 420, spread: 170, color: '#fffbe4', op: 0.75 });
    sampan(s, 1960, 1040, 210, '#4f3a2c', { rower: '#3a4a5e', cover: '#a58a5a' });
    sampan(s, 2250, 1130, 300, '#4a3428', { flip: true, rower: '#7d3f38' });
    // The village's bank: ground, houses, areca palms.
    s.path(
      smooth([
        [-60, 985],
        [700, 968],
        [1330, 962],
        [1560, 985],
        [1640, 1040],
        [1700, 1130],
        [1860, 1240],
        [2140, 1330],
        [2480, 1376],
        [2480, 1660],
        [-60, 1660],
      ]),
      s.lin(0, 960, 0, H, [
        [0, '#b9bf7a'],
        [0.3, '#8ba45a'],
        [1, '#2f5738'],
      ]),
    );
    for (let i = 0; i < 24; i++) {
      const t = i / 23;
      s.oval(
        1560 + 700 * t + between(s.rng, -20, 20),
        1000 + 360 * t ** 0.8 + between(s.rng, -6, 6),
        between(s.rng, 20, 46),
        between(s.rng, 8, 18),
        ramp(['#7a6f5c', '#b9a986', '#dcccA8'.toLowerCase()], s.rng()),
      );
    }
    tree(s, 1480, 990, 250, ['#1f4d3a', '#447a4c', '#93ac5c', '#e8d88a'], '#4a3628', { light: 1, n: 60 });
    house(s, 1300, 1010, 330);
    house(s, 930, 1000, 290);
    for (const [x, y, h] of [
      [1130, 1016, 330],
      [1170, 1020, 270],
      [1520, 1030, 360],
    ] as const) {
      s.line(`M${x} ${y}Q${x + 8} ${y - h * 0.5} ${x + 3} ${y - h}`, '#a39a7a', 11);
      s.line(`M${x + 3} ${y - h + 40}V${y - h}`, '#6f9550', 13);
      for (let i = 0; i < 9; i++) {
        const a = -Math.PI * (0.02 + (0.96 * i) / 8);
        const l = h * 0.27;
        const tip: Pt = [x + 3 + Math.cos(a) * l, y - h + Math.sin(a) * l * 0.7 + l * 0.34];
        const mid: Pt = [x + 3 + Math.cos(a) * l * 0.6, y - h + Math.sin(a) * l * 0.8];
        s.path(
          smooth([[x + 3, y - h], [mid[0], mid[1] - 9], tip, [mid[0] - 3, mid[1] + 16]]),
          i % 2 ? '#3c7046' : '#6f9550',
        );
      }
    }
    house(s, 1620, 1096, 420);
    // The gate of the lane and its walls.
    wall(s, 640, 1110, 1150, 112);
    wall(s, 1400, 1660, 1160, 104);
    const gx = 1255;
    const base = 1158;
    s.rect(
      gx - 150,
      base - 330,
      300,
      330,
      s.lin(gx - 150, 0, gx + 150, 0, [
        [0, '#b3744e'],
        [0.55, '#d79a69'],
        [1, '#8a5238'],
      ]),
    );
    for (let y = base - 330; y < base; y += 15)
      for (let x = gx - 150 + ((y / 15) % 2) * 18; x < gx + 150; x += 37)
        s.rect(x, y, 33, 12, ramp(['#9c5f3f', '#c4855a', '#e0ab7c'], s.rng()), 'opacity=".55"');
    s.path(`M${gx - 76} ${base}V${base - 150}A76 82 0 0 1 ${gx + 76} ${base - 150}V${base}Z`, '#6a3f2c');
    s.path(
      `M${gx - 64} ${base}V${base - 150}A64 70 0 0 1 ${gx + 64} ${base - 150}V${base}Z`,
      s.lin(0, base - 220, 0, base, [
        [0, '#c7cfa0'],
        [0.5, '#f2e2b2'],
        [1, '#d8c08c'],
      ]),
    );
    s.path(
      poly([
        [gx - 20, base - 84],
        [gx + 22, base - 84],
        [gx + 64, base],
        [gx - 64, base],
      ]),
      '#c99466',
    );
    s.rect(gx - 166, base - 344, 332, 22, '#8d4a38');
    for (const k of [-1, 1])
      s.rect(
        gx + k * 158 - 18,
        base - 380,
        36,
        380,
        s.lin(gx + k * 158 - 18, 0, gx + k * 158 + 18, 0, [
          [0, '#c48a60'],
          [0.5, '#e2b184'],
          [1, '#8a5a40'],
        ]),
      );
    for (const k of [-1, 1])
      s.path(
        smooth([
          [gx + k * 158 - 24, base - 378],
          [gx + k * 158, base - 430],
          [gx + k * 158 + 24, base - 378],
        ]),
        '#b5744e',
      );
    s.rect(
      gx - 104,
      base - 404,
      208,
      64,
      s.lin(0, base - 404, 0, base - 340, [
        [0, '#e9c698'],
        [1, '#b98a5e'],
      ]),
    );
    tileRoof(s, {
      x0: gx - 150,
      x1: gx + 150,
      y: base - 398,
      h: 66,
      hip: 0.16,
      lift: 24,
      tile: '#a65340',
      edge: '#56292a',
    });
    for (const x of [690, 760])
      for (let i = 0; i < 6; i++)
        bananaLeaf(
          s,
          x,
          1150,
          -1.57 + (i - 2.5) * 0.36,
          between(s.rng, 130, 190),
          24,
          0.35,
          ramp(['#3f7a46', '#8fb255'], s.rng()),
        );

    // The lane of bricks comes down from the gate.
    const lane = [
      [gx - 64, base],
      [gx - 120, 1260],
      [gx - 330, 1420],
      [gx - 560, H + 20],
      [gx + 420, H + 20],
      [gx + 250, 1420],
      [gx + 130, 1270],
      [gx + 64, base],
    ] as Pt[];
    const laneD = smooth(lane);
    s.path(
      laneD,
      s.lin(0, base, 0, H, [
        [0, '#d8a878'],
        [0.5, '#b97f56'],
        [1, '#6f4a38'],
      ]),
    );
    s.clip(laneD, () => {
      for (let k = 0; k < 30; k++) {
        const t = k / 30;
        const y = base + 460 * t ** 1.45;
        const bh = 4 + 20 * t;
        const bw = 18 + 74 * t;
        for (let x = gx - 700 + (k % 2) * bw * 0.5; x < gx + 560; x += bw)
          s.rect(
            x,
            y,
            bw - 3 - 2 * t,
            bh - 2 - t,
            ramp(['#95593b', '#c08259', '#e3b184'], s.rng()),
            'opacity=".5"',
          );
      }
    });
    rays(s, 2300, 420, { from: 110, to: 175, n: 12, length: 2100, color: '#fff3c8', op: 0.22 });

    // People of the lane: coming home through the gate, talking under the tree, children.
    person(s, gx + 4, 1180, 158, { top: '#6d5a7a', low: '#2b2f4c', head: 'hat', light: 1, step: 0.5 });
    person(s, 1420, 1320, 312, {
      top: '#a5443a',
      low: '#2b2f4c',
      head: 'hat',
      look: -0.6,
      step: -0.7,
      light: 1,
      left: [-0.14, 0.46],
      right: [0.15, 0.48],
    });
    s.path(
      smooth([
        [1444, 1180],
        [1500, 1176],
        [1508, 1212],
        [1476, 1226],
        [1442, 1214],
      ]),
      '#b98a4a',
    );
    s.line('M1450 1180q26 -40 46 -2', '#7a5326', 5);
    const boy = person(s, 1040, 1400, 226, {
      top: '#e0a548',
      low: '#33507a',
      head: 'hair',
      look: 0.7,
      step: 0.8,
      light: 1,
      left: [-0.18, 0.62],
      right: [0.2, 0.74],
    });
    s.line(smooth([boy.right, [1290, 960], [1470, 640], [1700, 420]], false), '#fff8e4', 2.5);
    s.path(
      smooth([
        [1592, 396],
        [1650, 352],
        [1712, 340],
        [1774, 352],
        [1832, 396],
        [1766, 390],
        [1712, 410],
        [1658, 390],
      ]),
      s.lin(1592, 0, 1832, 0, [
        [0, '#b5342c'],
        [0.5, '#e0733f'],
        [1, '#f0b04c'],
      ]),
    );
    s.path(
      poly([
        [1698, 398],
        [1726, 398],
        [1720, 470],
        [1704, 470],
      ]),
      '#b5342c',
    );
    s.path(
      smooth([
        [1676, 486],
        [1712, 458],
        [1748, 486],
        [1712, 478],
      ]),
      '#e9b65c',
    );
    s.line('M1712 342V480M1600 392Q1712 330 1824 392', '#6d3a24', 4);
    person(s, 1150, 1424, 212, {
      top: '#4d86a0',
      low: '#3b2f3a',
      head: 'long',
      look: -0.5,
      step: -0.7,
      light: 1,
      left: [-0.18, 0.6],
      right: [0.17, 0.6],
    });
    // Bicycle-pushing schoolgirl in white walking up the lane.
    person(s, 1560, 1500, 396, {
      top: '#fbf6ea',
      low: '#f3ead6',
      cut: 'tunic',
      head: 'long',
      look: -0.7,
      step: -0.5,
      light: 1,
      left: [-0.13, 0.5],
      right: [0.02, 0.57],
    });
    s.rect(1544, 1262, 62, 50, '#8a3a34', 'rx="4"');

    // The banyan: a trunk of many stems grown together, buttresses, hanging roots that reach the ground.
    const tx = 360;
    const foot = 1440;
    const bark = (x0: number, x1: number): string =>
      s.lin(x0, 0, x1, 0, [
        [0, '#2f2622'],
        [0.4, '#5d4b3d'],
        [0.78, '#a58a68'],
        [1, '#6b543f'],
      ]);
    const limb = (pts: readonly Pt[], ws: readonly number[]): void => {
      const edge = (k: number): Pt[] =>
        pts.map((p, i) => {
          const [a, b] = [pts[Math.max(0, i - 1)] as Pt, pts[Math.min(pts.length - 1, i + 1)] as Pt];
          const t = Math.atan2(b[1] - a[1], b[0] - a[0]) + Math.PI / 2;
          return [p[0] + Math.cos(t) * k * (ws[i] as number), p[1] + Math.sin(t) * k * (ws[i] as number)];
        });
      const x0 = Math.min(...pts.map((p) => p[0])) - 40;
      const x1 = Math.max(...pts.map((p) => p[0])) + 40;
      s.path(smooth([...edge(1), ...edge(-1).reverse()]), bark(x0, x1));
    };
    // Dark heart of the crown first, so the boughs stand before leaves.
    for (const [x, y, rx, ry] of [
      [120, 330, 420, 250],
      [480, 250, 460, 240],
      [830, 330, 380, 200],
      [1120, 420, 260, 130],
    ] as const)
      crown(s, x, y, rx, ry, ['#0f3329', '#1a4632', '#2f6038', '#4f7d40'], { light: 1, n: 90, leaf: 0.14 });
    s.oval(tx + 30, foot + 20, 470, 46, '#16271f', 'opacity=".55"');
    const trunk = smooth([
      [tx - 100, 1010],
      [tx - 118, 1120],
      [tx - 160, 1300],
      [tx - 330, foot],
      [tx - 200, foot + 16],
      [tx - 110, foot - 10],
      [tx - 40, foot + 34],
      [tx + 30, foot - 6],
      [tx + 120, foot + 30],
      [tx + 190, foot - 8],
      [tx + 330, foot + 8],
      [tx + 190, 1330],
      [tx + 140, 1130],
      [tx + 110, 1010],
      [tx, 990],
    ]);
    s.path(trunk, bark(tx - 230, tx + 230));
    s.clip(trunk, () => {
      for (let i = 0; i < 46; i++) {
        const u = between(s.rng, -1, 1);
        const x = tx + u * 120;
        s.line(
          smooth(
            [
              [x, 860],
              [x + between(s.rng, -14, 14), 1100],
              [x + u * 40, 1300],
              [x + u * 190, foot + 30],
            ],
            false,
          ),
          s.rng() < 0.55 ? '#241c1a' : '#c2a47c',
          between(s.rng, 3, 13),
          'opacity=".4"',
        );
      }
    });
    // The boughs grow out of the trunk and carry its furrows on.
    const bough = (pts: readonly Pt[], ws: readonly number[]): void => {
      limb(pts, ws);
      for (let i = 0; i < 12; i++) {
        const k = between(s.rng, -0.75, 0.75);
        s.line(
          smooth(
            pts.map((p, j): Pt => [p[0] + k * (ws[j] as number), p[1] + between(s.rng, -5, 5)]),
            false,
          ),
          s.rng() < 0.55 ? '#241c1a' : '#c2a47c',
          between(s.rng, 2, 8),
          'opacity=".34"',
        );
      }
    };
    bough(
      [
        [tx - 200, 1452],
        [tx - 96, 1250],
        [tx - 72, 1060],
        [tx - 150, 760],
        [tx - 330, 520],
      ],
      [84, 56, 60, 50, 26],
    );
    bough(
      [
        [tx + 200, 1448],
        [tx + 98, 1250],
        [tx + 84, 1060],
        [tx + 200, 780],
        [tx + 480, 600],
        [tx + 800, 500],
      ],
      [80, 52, 58, 50, 32, 12],
    );
    bough(
      [
        [tx + 6, 1470],
        [tx + 6, 1250],
        [tx + 6, 1100],
        [tx + 50, 740],
        [tx + 230, 440],
      ],
      [104, 60, 66, 52, 22],
    );
    // Roots: thick ones stand like posts, thin ones hang free.
    for (const [x, y0, y1, w] of [
      [640, 640, 1404, 20],
      [700, 620, 1392, 13],
      [560, 650, 1424, 15],
      [150, 660, 1446, 18],
      [70, 600, 1462, 24],
      [900, 560, 1360, 12],
    ] as const) {
      const pts: Pt[] = [0, 0.25, 0.5, 0.75, 1].map(
        (t): Pt => [x + between(s.rng, -8, 8), y0 + (y1 - y0) * t],
      );
      limb([...pts.slice(0, 4), [x, y1 - 30], [x, y1]], [w * 0.6, w * 0.7, w * 0.8, w, w * 1.2, w * 2.4]);
      for (const k of [-1, 1])
        s.path(
          smooth([
            [x, y1 - 40],
            [x + k * w * 1.4, y1 - 8],
            [x + k * w * 4, y1 + 8],
            [x, y1 + 6],
          ]),
          '#4f3f34',
        );
    }
    for (let i = 0; i < 70; i++) {
      const x = between(s.rng, 20, 1180);
      const y0 = 400 + between(s.rng, 60, 220);
      const l = between(s.rng, 90, 420) * (x > 950 ? 0.5 : 1);
      s.line(
        smooth(
          [
            [x, y0],
            [x + between(s.rng, -8, 8), y0 + l * 0.5],
            [x + between(s.rng, -16, 16), y0 + l],
          ],
          false,
        ),
        s.rng() < 0.5 ? '#5d4b3d' : '#8f7658',
        between(s.rng, 2, 5),
        'opacity=".85"',
      );
    }
    for (const [x, y, rx, ry] of [
      [40, 210, 380, 220],
      [380, 130, 400, 210],
      [760, 190, 360, 180],
      [1060, 300, 250, 130],
      [210, 390, 260, 130],
      [600, 360, 270, 120],
      [900, 400, 230, 100],
      [1230, 400, 130, 70],
    ] as const)
      crown(s, x, y, rx, ry, ['#123a2d', '#2c6038', '#6f9444', '#dccb66'], { light: 1, n: 150, leaf: 0.11 });
    // Old men talk over tea on the stone bench under the tree.
    s.oval(720, 1478, 200, 16, '#16271f', 'opacity=".5"');
    s.rect(
      590,
      1418,
      250,
      26,
      s.lin(0, 1418, 0, 1444, [
        [0, '#d6c8a8'],
        [1, '#9a8a70'],
      ]),
      'rx="6"',
    );
    for (const x of [620, 780]) s.rect(x, 1444, 34, 36, '#8a7a62');
    for (const [x, look, top, beard] of [
      [640, 0.7, '#5d4a3a', '#e4ded0'],
      [792, -0.7, '#38566a', '#d3ccbe'],
    ] as const) {
      seated(s, x, 1424, 372, {
        top,
        low: '#e9dcc0',
        head: 'turban',
        headColor: '#2a2430',
        hair: '#c9c2b6',
        beard,
        look,
        light: 1,
        left: look > 0 ? [-0.1, 0.46] : [-0.17, 0.62],
        right: look > 0 ? [0.2, 0.62] : [0.09, 0.46],
      });
    }
    const lip = (x: number): number =>
      1550 +
      30 * fbm(x / 120, 0, 5, 3) +
      90 * Math.max(0, Math.min(1, (x - 560) / 200)) -
      60 * Math.max(0, Math.min(1, (x - 1720) / 300));
    s.path(under(lip), '#27492f');
    grass(s, lip, { x0: -20, x1: W + 20, n: 1100, h: [24, 90], colors: ['#173a2c', '#42703c', '#bdb957'] });
    for (let i = 0; i < 30; i++)
      s.path(
        blob(s.rng, between(s.rng, 80, 1100), between(s.rng, 1440, 1560), 9, 5, 6, 0.3),
        ramp(['#b98a3a', '#d9b85a', '#7d9444'], s.rng()),
      );
    veil(s, 1480, H, '#142b22', 0.35);
  },
};
