/** The temple of Lê Hoàn in its village of the plain: gate pillars, a court under old trees, low wooden halls, people with incense. */

import { columns, tileRoof } from '../lib/built.ts';
import { ramp, shade } from '../lib/color.ts';
import { under } from '../lib/land.ts';
import { person } from '../lib/people.ts';
import { blob, crown, fringe, grass, lotus, lotusLeaf, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { wooded } from '../lib/woods.ts';

/** A gate pillar with a lantern-shaped head and a phoenix bud, `h` high. */
function pillar(s: Scene, x: number, y: number, h: number, w: number): void {
  const fill = s.lin(x - w / 2, 0, x + w / 2, 0, [
    [0, '#fff4dc'],
    [0.5, '#e6d2a8'],
    [1, '#9c8868'],
  ]);
  s.path(
    poly([
      [x - w * 0.85, y],
      [x + w * 0.85, y],
      [x + w * 0.66, y - h * 0.12],
      [x - w * 0.66, y - h * 0.12],
    ]),
    fill,
  );
  s.rect(x - w / 2, y - h * 0.72, w, h * 0.62, fill);
  s.rect(x - w * 0.3, y - h * 0.66, w * 0.6, h * 0.48, '#b5483a', 'opacity=".8"');
  s.rect(x - w * 0.24, y - h * 0.645, w * 0.48, h * 0.45, '#c9604a', 'opacity=".8"');
  for (const [k, ww] of [
    [0.72, 0.72],
    [0.75, 0.62],
    [0.86, 0.7],
  ] as const)
    s.rect(x - w * ww, y - h * (k + 0.026), w * 2 * ww, h * 0.03, '#d9c193');
  s.rect(x - w * 0.5, y - h * 0.86, w, h * 0.1, fill);
  for (const k of [-0.22, 0.22]) s.rect(x + k * w - w * 0.12, y - h * 0.845, w * 0.24, h * 0.075, '#8a4a38');
  s.path(
    smooth([
      [x - w * 0.3, y - h * 0.885],
      [x - w * 0.36, y - h * 0.905],
      [x - w * 0.2, y - h * 0.935],
      [x - w * 0.22, y - h * 0.955],
      [x, y - h * 1.0],
      [x + w * 0.22, y - h * 0.955],
      [x + w * 0.2, y - h * 0.935],
      [x + w * 0.36, y - h * 0.905],
      [x + w * 0.3, y - h * 0.885],
    ]),
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#f0c08a'],
      [1, '#8a5a3c'],
    ]),
  );
}

/** A low hall of the temple: columns, door leaves, a tiled roof; its floor at `y`. */
function hallOf(s: Scene, x: number, y: number, w: number, h: number, n: number, ornate: boolean): void {
  s.rect(
    x - w / 2,
    y - h,
    w,
    h,
    s.lin(0, y - h, 0, y, [
      [0, '#231612'],
      [1, '#6d4029'],
    ]),
  );
  for (let i = 0; i < n; i++) {
    const cw = w / n;
    const dx = x - w / 2 + cw * i;
    for (let k = 0; k < 4; k++) {
      const px = dx + cw * (0.1 + k * 0.2);
      s.rect(px, y - h * 0.74, cw * 0.18, h * 0.74, ramp(['#7a3f28', '#96532f'], (i + k) % 2));
      s.rect(px + cw * 0.03, y - h * 0.68, cw * 0.12, h * 0.26, '#3a1f16');
      for (let q = 0; q < 4; q++)
        s.line(`M${px + cw * (0.04 + q * 0.033)} ${y - h * 0.68}v${h * 0.26}`, '#c98f52', 2);
      s.rect(px + cw * 0.03, y - h * 0.34, cw * 0.12, h * 0.2, '#b06a3c', 'opacity=".7"');
    }
  }
  columns(s, {
    x0: x - w / 2,
    x1: x + w / 2,
    n: n + 1,
    y0: y - h,
    y1: y + 4,
    w: w * 0.026,
    color: '#8f4a30',
    base: '#d9c79c',
  });
  s.rect(
    x - w * 0.53,
    y,
    w * 1.06,
    26,
    s.lin(0, y, 0, y + 26, [
      [0, '#e6d6b0'],
      [1, '#a9946e'],
    ]),
  );
  tileRoof(s, {
    x0: x - w * 0.6,
    x1: x + w * 0.6,
    y: y - h + 16,
    h: w * 0.17,
    hip: 0.1,
    lift: w * 0.03,
    tile: '#a2553d',
    edge: '#512a22',
    ornate,
  });
}

export const picture: Picture = {
  seed: 980,
  finish: { bloom: 0.32 },
  draw(s) {
    sky(s, 780, [
      [0, '#6a9fa8'],
      [0.45, '#aed0bd'],
      [0.8, '#eeeabf'],
      [1, '#f9e0a6'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1200, 560, 1100, [
        [0, '#fff2be', 0.8],
        [0.5, '#ffedb4', 0.2],
        [1, '#ffedb4', 0],
      ]),
    );
    cloudBank(s, { y0: 60, y1: 380, n: 9, fills: ['#fdf8e2', '#eff0d4'], w: 1200, h: 60, op: 0.55 });
    wooded(s, (x) => 700 - 70 * fbm(x / 380, 0, 23, 4), {
      colors: ['#1f4f3c', '#46784c', '#92ac5c', '#e6da8c'],
      haze: '#dfe2b0',
      fog: 0.55,
      foot: 1000,
      rows: 10,
      size: [26, 66],
    });
    mist(s, 880, 110, '#f9f1cb', 0.6);
    // Rice to the left and right of the precinct.
    s.rect(
      0,
      900,
      W,
      H,
      s.lin(0, 900, 0, 1300, [
        [0, '#c6cf78'],
        [1, '#7fa650'],
      ]),
    );
    for (let k = 0; k < 9; k++)
      s.line(
        smooth(
          [
            [-20, 920 + k * k * 4.6],
            [1200, 912 + k * k * 4.4],
            [2420, 922 + k * k * 4.8],
          ],
          false,
        ),
        '#5f8a42',
        2 + k * 0.5,
        'opacity=".5"',
      );
    // The rear hall, higher; side halls; the front hall.
    hallOf(s, 1200, 930, 780, 150, 5, false);
    for (const k of [-1, 1]) hallOf(s, 1200 + k * 760, 1010, 420, 130, 3, false);
    tree(s, 560, 1050, 620, ['#143c30', '#2f6240', '#7a9c4e', '#dccf78'], '#3a2c24', { light: 1, n: 130 });
    tree(s, 1840, 1050, 600, ['#143c30', '#2f6240', '#7a9c4e', '#dccf78'], '#3a2c24', { light: -1, n: 130 });
    hallOf(s, 1200, 1090, 1120, 190, 5, true);
    for (let i = 0; i < 4; i++)
      s.rect(1040 - i * 18, 1112 + i * 11, 320 + i * 36, 12, i % 2 ? '#c9b892' : '#e0d0a8');
    // The court of bricks.
    s.path(
      poly([
        [330, 1130],
        [2070, 1130],
        [2560, H + 20],
        [-160, H + 20],
      ]),
      s.lin(0, 1130, 0, H, [
        [0, '#e3b98a'],
        [0.45, '#c08e66'],
        [1, '#73503d'],
      ]),
    );
    s.clip(
      poly([
        [330, 1130],
        [2070, 1130],
        [2560, H + 20],
        [-160, H + 20],
      ]),
      () => {
        for (let k = 0; k < 22; k++) {
          const t = k / 22;
          const y = 1134 + 500 * t ** 1.5;
          const [bw, bh] = [46 + 150 * t, 7 + 40 * t];
          for (let x = -200 + (k % 2) * bw * 0.5; x < W + 200; x += bw)
            s.rect(
              x,
              y,
              bw - 3,
              bh - 2,
              ramp(['#a56c4a', '#cc966a', '#e9c297'], s.rng()),
              'rx="2" opacity=".5"',
            );
        }
      },
    );
    for (const k of [-1, 1]) {
      const x0 = 1200 + k * 890;
      s.path(
        poly([
          [x0, 1050],
          [x0 + k * 30, 1050],
          [1200 + k * 1330, 1500],
          [1200 + k * 1330, 1640],
          [x0, 1136],
        ]),
        s.lin(0, 1050, 0, 1500, [
          [0, '#e9d4a8'],
          [1, '#a58a62'],
        ]),
      );
      s.path(
        poly([
          [x0 - k * 4, 1044],
          [x0 + k * 34, 1044],
          [1200 + k * 1340, 1480],
          [1200 + k * 1310, 1510],
          [x0 - k * 4, 1062],
        ]),
        '#9c5340',
      );
    }
    // A great incense burner of bronze in the court.
    const [bx, by] = [1200, 1290];
    s.oval(bx + 10, by + 6, 130, 16, '#3a261c', 'opacity=".4"');
    s.path(
      poly([
        [bx - 90, by],
        [bx + 90, by],
        [bx + 76, by - 26],
        [bx - 76, by - 26],
      ]),
      s.lin(bx - 90, 0, bx + 90, 0, [
        [0, '#e9dcc0'],
        [1, '#8f8068'],
      ]),
    );
    for (const k of [-54, 0, 54])
      s.path(
        smooth([
          [bx + k - 12, by - 84],
          [bx + k + 12, by - 84],
          [bx + k + 8, by - 26],
          [bx + k - 12, by - 26],
        ]),
        '#5d4020',
      );
    s.path(
      smooth([
        [bx - 84, by - 138],
        [bx - 96, by - 112],
        [bx - 70, by - 76],
        [bx, by - 64],
        [bx + 70, by - 76],
        [bx + 96, by - 112],
        [bx + 84, by - 138],
      ]),
      s.lin(bx - 96, 0, bx + 96, 0, [
        [0, '#f0c678'],
        [0.4, '#b07a38'],
        [1, '#553616'],
      ]),
    );
    s.oval(bx, by - 138, 84, 15, '#6d4a20');
    s.oval(bx, by - 137, 74, 11, '#c9b69a');
    for (const k of [-1, 1])
      s.path(
        smooth([
          [bx + k * 82, by - 132],
          [bx + k * 112, by - 168],
          [bx + k * 104, by - 190],
          [bx + k * 90, by - 166],
          [bx + k * 76, by - 140],
        ]),
        '#a5713a',
      );
    for (let i = 0; i < 12; i++) {
      const x = bx - 50 + i * 9;
      s.line(`M${x} ${by - 138}L${x + between(s.rng, -5, 5)} ${by - 188}`, '#b5342c', 3);
      s.oval(x, by - 189, 2.5, 2.5, '#ffb45c');
    }
    s.add(
      `<g ${s.blur(15)} opacity=".42"><path d="M${bx - 30} ${by - 190}C${bx - 90} ${by - 330} ${bx + 60} ${by - 390} ${bx - 20} ${by - 560}C${bx + 110} ${by - 420} ${bx - 10} ${by - 330} ${bx + 40} ${by - 190}Z" fill="#fffaf0"/></g>`,
    );
    rays(s, 1700, 100, { from: 95, to: 150, n: 11, length: 1700, color: '#fff6d0', op: 0.22 });

    // People: worshippers with incense, a family, the keeper sweeping leaves, elders at the steps.
    for (const [x, y, h, o] of [
      [
        1100,
        1180,
        168,
        {
          top: '#27407a',
          low: '#27407a',
          cut: 'robe',
          head: 'turban',
          headColor: '#22305a',
          look: 0.3,
          left: [-0.03, 0.64],
          right: [0.03, 0.64],
          beard: '#dcd5ca',
          hair: '#cfc8be',
        },
      ],
      [
        1290,
        1182,
        166,
        {
          top: '#8a2d3a',
          low: '#8a2d3a',
          cut: 'robe',
          head: 'turban',
          headColor: '#3a1f2a',
          look: -0.3,
          left: [-0.03, 0.64],
          right: [0.03, 0.64],
        },
      ],
      [760, 1236, 214, { top: '#3f7c86', low: '#33364a', head: 'hair', look: 0.6, step: 0.6 }],
      [850, 1250, 206, { top: '#c9566a', low: '#2b2440', cut: 'skirt', head: 'long', look: 0.5, step: 0.4 }],
      [1640, 1230, 206, { top: '#d99a4a', low: '#33405a', head: 'hat', look: -0.6, step: -0.6 }],
    ] as [number, number, number, Parameters<typeof person>[4]][])
      person(s, x, y, h, { shadow: '#3a261c', ...o });
    for (const [x, y, h, o] of [
      [980, 1420, 392, { top: '#f6efe2', low: '#f3e8d2', cut: 'tunic', head: 'bun', back: true }],
      [1420, 1430, 400, { top: '#4a5f8a', low: '#2f3550', head: 'hair', back: true }],
      [1560, 1424, 232, { top: '#e0a548', low: '#3b4468', head: 'hair', back: true }],
    ] as [number, number, number, Parameters<typeof person>[4]][]) {
      // Their joined hands are before the body, out of sight.
      person(s, x, y, h, { shadow: '#3a261c', left: [-0.05, 0.66], right: [0.05, 0.66], far: 'both', ...o });
    }
    const k = person(s, 560, 1500, 432, {
      top: '#8a6a45',
      low: '#4a4036',
      head: 'hat',
      look: 0.6,
      step: 0.6,
      left: [-0.02, 0.66],
      right: [0.17, 0.5],
      shadow: '#3a261c',
    });
    const [bxx, byy] = [k.right[0] + 90, 1506];
    s.line(`M${k.left[0] - 46} ${k.left[1] - 84}L${bxx - 10} ${byy - 110}`, '#b5904f', 11);
    s.oval(...k.left, 12, 12, '#d59d76');
    s.oval(...k.right, 12, 12, '#c98f6a');
    for (let i = 0; i < 30; i++)
      s.line(
        `M${bxx - 10} ${byy - 112}Q${bxx + between(s.rng, -14, 34)} ${byy - 50} ${bxx - 50 + i * 5.4} ${byy + between(s.rng, -6, 8)}`,
        ramp(['#7a5a2c', '#c9a862'], s.rng()),
        5,
      );
    for (let i = 0; i < 60; i++) {
      const [x, y] =
        i < 30
          ? [bxx + between(s.rng, 30, 190), byy + between(s.rng, -14, 16)]
          : [between(s.rng, 200, 2200), between(s.rng, 1200, 1560)];
      s.path(blob(s.rng, x, y, 11, 6, 6, 0.3), ramp(['#b9742f', '#e0b04a', '#8a9a44'], s.rng()));
    }
    const g = person(s, 1900, 1520, 440, {
      top: '#b5443a',
      low: '#f6efe0',
      cut: 'tunic',
      head: 'turban',
      headColor: '#e9b65c',
      look: -0.6,
      step: -0.4,
      left: [-0.15, 0.68],
      right: [0.03, 0.68],
      hem: '#f4dfa6',
      shadow: '#3a261c',
    });
    const [tx, ty] = [(g.left[0] + g.right[0]) / 2 - 6, g.left[1] - 6];
    s.oval(tx, ty, 74, 13, '#5b1a24');
    s.oval(tx, ty - 5, 72, 12, '#a5302a');
    for (const [dx, dy, c] of [
      [-38, 20, '#e9b65c'],
      [0, 22, '#7fae4f'],
      [38, 20, '#e9b65c'],
      [-18, 44, '#d9623f'],
      [20, 44, '#e9b65c'],
      [0, 66, '#d9623f'],
    ] as const)
      s.oval(
        tx + dx,
        ty - dy,
        21,
        19,
        s.rad(tx + dx - 6, ty - dy - 6, 32, [
          [0, '#fff2c4'],
          [0.4, c],
          [1, shade(c, 0.25)],
        ]),
      );
    for (const q of [g.left, g.right]) s.oval(q[0], q[1], 12, 11, '#d59d76');

    // The gate pillars stand nearest, boughs over them; lotus in jars.
    for (const q of [-1, 1]) {
      pillar(s, 1200 + q * 980, 1572, 900, 120);
      const jx = 1200 + q * 800;
      s.oval(jx + 14, 1582, 100, 14, '#2a1c14', 'opacity=".45"');
      s.path(
        smooth([
          [jx - 84, 1470],
          [jx - 92, 1500],
          [jx - 62, 1576],
          [jx + 62, 1576],
          [jx + 92, 1500],
          [jx + 84, 1470],
        ]),
        s.lin(jx - 92, 0, jx + 92, 0, [
          [0, '#d9a070'],
          [0.4, '#9c5a38'],
          [1, '#4a2618'],
        ]),
      );
      s.oval(jx, 1470, 84, 16, '#3a5a4a');
      for (const [dx, dy, r] of [
        [-50, -36, 52],
        [46, -50, 58],
        [4, -14, 44],
      ] as const) {
        s.line(`M${jx} 1468Q${jx + dx * 0.4} ${1450 + dy * 0.5} ${jx + dx} ${1462 + dy}`, '#4f7a45', 6);
        lotusLeaf(s, jx + dx, 1456 + dy, r, '#4f8a4c');
      }
      s.line(`M${jx + 10} 1466L${jx + q * 14} 1370`, '#4f7a45', 6);
      lotus(s, jx + q * 14, 1376, 74, '#dc6f8c');
    }
    for (const [x, y, rx] of [
      [60, -60, 430],
      [470, -90, 330],
      [2320, -60, 430],
      [1950, -90, 330],
    ] as const)
      crown(s, x, y, rx, rx * 0.46, ['#123a2c', '#2a5e38', '#6f9644', '#d9cb68'], {
        light: x < 1200 ? 1 : -1,
        n: 140,
        leaf: 0.11,
      });
    const lip = (x: number): number => 1584 + 12 * fbm(x / 120, 0, 5, 3);
    s.path(under(lip), '#3a4f30');
    fringe(s, () => 1592, { h: [14, 30], step: 20, fill: '#3f6a3c', x0: -20, x1: 120 });
    grass(s, lip, { x0: -20, x1: W + 20, n: 500, h: [12, 44], colors: ['#24462c', '#5c8440', '#c6c060'] });
    veil(s, 1500, H, '#1d2218', 0.3);
  },
};
