/** Lê Văn Hưu, imagined: the historian of the Trần court writes by lamplight; books, a window on bamboo and the moon. */

import { ramp, shade, tint } from '../lib/color.ts';
import { bamboo } from '../lib/plants.ts';
import { bigHead, robe } from '../lib/portrait.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank } from '../lib/sky.ts';

export const picture: Picture = {
  seed: 1272,
  finish: { bloom: 0.42, vignette: 0.34, grain: 1.3 },
  draw(s) {
    // The room: plastered wall, timber, a round window.
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(760, 900, 1900, [
        [0, '#b5743c'],
        [0.4, '#6d4030'],
        [0.75, '#35243a'],
        [1, '#171428'],
      ]),
    );
    for (let i = 0; i < 160; i++)
      s.oval(
        between(s.rng, 0, W),
        between(s.rng, 0, 1200),
        between(s.rng, 30, 200),
        between(s.rng, 6, 30),
        s.rng() < 0.5 ? '#e0a062' : '#1b1426',
        'opacity=".05"',
      );
    const [wx, wy, wr] = [560, 470, 350];
    s.add(
      `<circle cx="${wx}" cy="${wy}" r="${wr + 46}" fill="#2b1a1c"/><circle cx="${wx}" cy="${wy}" r="${wr + 34}" fill="#7a4a30"/><circle cx="${wx}" cy="${wy}" r="${wr + 10}" fill="#3a221e"/>`,
    );
    s.clip(`M${wx - wr} ${wy}A${wr} ${wr} 0 1 1 ${wx + wr} ${wy}A${wr} ${wr} 0 1 1 ${wx - wr} ${wy}Z`, () => {
      s.rect(
        wx - wr,
        wy - wr,
        2 * wr,
        2 * wr,
        s.lin(0, wy - wr, 0, wy + wr, [
          [0, '#1b2a55'],
          [0.6, '#4a5f92'],
          [1, '#a5a0b4'],
        ]),
      );
      s.rect(
        wx - wr,
        wy - wr,
        2 * wr,
        2 * wr,
        s.rad(wx + 90, wy - 110, 330, [
          [0, '#fdf3d0', 0.8],
          [0.3, '#fdf3d0', 0.25],
          [1, '#fdf3d0', 0],
        ]),
      );
      s.oval(wx + 90, wy - 110, 84, 84, '#fdf0cc');
      cloudBank(s, {
        y0: wy - 120,
        y1: wy + 200,
        n: 5,
        fills: ['#8f9ac0', '#c9c3d0'],
        w: 600,
        h: 40,
        op: 0.5,
        x0: wx - wr,
        x1: wx + wr,
      });
      s.path(
        smooth([
          [wx - wr, wy + 250],
          [wx - 160, wy + 190],
          [wx + 40, wy + 240],
          [wx + wr, wy + 180],
          [wx + wr, wy + wr],
          [wx - wr, wy + wr],
        ]),
        '#2b3a5c',
      );
      bamboo(s, wx - 200, wy + 380, 760, 7, {
        stem: '#3f5a55',
        leaf: ['#13233a', '#2b4a55', '#6d8a84'],
        spread: 0.3,
        lean: 0.14,
      });
    });
    // Shelves on the right: bound books lying in heaps, scrolls with tasselled ends.
    for (const [k, y] of [330, 620, 910].entries()) {
      s.rect(
        1700,
        y - 250,
        760,
        250,
        s.lin(1700, 0, W, 0, [
          [0, '#2a1a20'],
          [1, '#120e1c'],
        ]),
      );
      let x = 1740;
      while (x < W) {
        if (s.rng() < 0.6) {
          const w = between(s.rng, 150, 220);
          let yy = y - 6;
          for (let i = 0; i < 3 + Math.floor(s.rng() * 3); i++) {
            const h = between(s.rng, 26, 42);
            const c = ['#35507a', '#7a3a34', '#3f6a5a', '#8a6a3c'][Math.floor(s.rng() * 4)] as string;
            const dx = between(s.rng, -10, 10);
            s.rect(
              x + dx,
              yy - h,
              w,
              h,
              s.lin(x, 0, x + w, 0, [
                [0, tint(c, 0.3)],
                [0.3, c],
                [1, shade(c, 0.6)],
              ]),
              'rx="4"',
            );
            s.rect(x + dx + 5, yy - h + 5, w - 12, h - 10, '#e6d3a8', 'opacity=".8"');
            for (let q = 0; q < 3; q++)
              s.line(
                `M${x + dx + 6} ${yy - h + 9 + (q * (h - 18)) / 2}h${w - 14}`,
                '#8a7048',
                1.6,
                'opacity=".7"',
              );
            s.rect(x + dx, yy - h, 20, h, shade(c, 0.2));
            yy -= h;
          }
          x += w + 24;
        } else {
          for (let i = 0; i < 6; i++) {
            const [cx, cy] = [x + 34 + (i % 3) * 58, y - 36 - Math.floor(i / 3) * 54];
            s.oval(
              cx,
              cy,
              28,
              28,
              s.rad(cx - 8, cy - 8, 40, [
                [0, '#f3e2b8'],
                [0.6, '#c9a56a'],
                [1, '#6d4d2c'],
              ]),
            );
            for (const q of [19, 12, 5])
              s.add(
                `<circle cx="${cx}" cy="${cy}" r="${q}" fill="none" stroke="#7a5a34" stroke-width="2.4" opacity=".7"/>`,
              );
          }
          x += 200;
        }
      }
      s.rect(
        1680,
        y,
        780,
        30,
        s.lin(0, y, 0, y + 30, [
          [0, '#9a643c'],
          [1, '#3a221a'],
        ]),
      );
      if (k === 0) s.rect(1680, 40, 780, 40, '#5a3624');
    }
    for (const x of [1670, 2404])
      s.rect(
        x,
        0,
        40,
        1120,
        s.lin(x, 0, x + 40, 0, [
          [0, '#a56c42'],
          [0.5, '#6d4129'],
          [1, '#2a1814'],
        ]),
      );

    // The historian.
    const [x, y, r] = [1260, 560, 285];
    s.add(
      `<g ${s.blur(50)} opacity=".5"><ellipse cx="${x + 120}" cy="${y + 500}" rx="760" ry="640" fill="#0d0a16"/></g>`,
    );
    // Wings of the cap stand out behind the head.
    const P = (a: number, b: number): Pt => [x + a * r, y + b * r];
    for (const k of [-1, 1]) {
      s.path(
        smooth([
          P(k * 0.5, -0.94),
          P(k * 1.1, -1.0),
          P(k * 1.9, -0.96),
          P(k * 2.02, -0.88),
          P(k * 1.9, -0.81),
          P(k * 1.1, -0.8),
          P(k * 0.5, -0.8),
        ]),
        s.lin(...P(-2, 0), ...P(2, 0), [
          [0, '#5d5468'],
          [0.5, '#2a2430'],
          [1, '#15111c'],
        ]),
        'stroke="#8a7a6a" stroke-width="3" stroke-opacity=".5"',
      );
      s.line(
        smooth([P(k * 0.6, -0.88), P(k * 1.3, -0.9), P(k * 1.92, -0.88)], false),
        '#7d7286',
        r * 0.012,
        'opacity=".6"',
      );
    }
    robe(s, x, y + r * 1.22, r, {
      cloth: '#2f4a6d',
      collar: '#22304f',
      inner: '#f3e6cc',
      skin: '#c99469',
      light: -1,
    });
    bigHead(s, x, y, r, { skin: '#c99469', hair: '#2a2226', turn: -0.5, light: -1, beard: 0.8, age: 0.8 });
    const cap = smooth([
      P(-0.8, -0.62),
      P(-0.82, -0.84),
      P(-0.78, -1.12),
      P(-0.3, -1.2),
      P(0.3, -1.2),
      P(0.78, -1.12),
      P(0.82, -0.84),
      P(0.8, -0.62),
      P(0, -0.78),
    ]);
    const crown = smooth([
      P(-0.56, -1.1),
      P(-0.6, -1.5),
      P(-0.4, -1.72),
      P(0.1, -1.76),
      P(0.46, -1.66),
      P(0.6, -1.44),
      P(0.58, -1.1),
    ]);
    const silk = s.lin(x - r * 0.8, 0, x + r * 0.8, 0, [
      [0, '#6d6276'],
      [0.3, '#352d3c'],
      [1, '#120e16'],
    ]);
    s.path(crown, silk);
    s.path(cap, silk);
    s.line(
      smooth([P(-0.78, -1.12), P(-0.3, -1.2), P(0.3, -1.2), P(0.78, -1.12)], false),
      '#8a7e94',
      r * 0.014,
      'opacity=".7"',
    );
    s.line(smooth([P(-0.8, -0.66), P(0, -0.82), P(0.8, -0.66)], false), '#c9a45c', r * 0.03);
    s.line(
      smooth([P(-0.4, -1.24), P(-0.42, -1.5), P(-0.3, -1.64)], false),
      '#9c90a6',
      r * 0.02,
      'opacity=".6"',
    );
    s.path(smooth([P(-0.16, -0.98), P(-0.08, -1.08), P(0, -0.98), P(-0.08, -0.88)]), '#d9b25c');

    // The table: open book with blank columns, ink stone, brushes, an oil lamp.
    s.path(
      poly([
        [-20, 1290],
        [W + 20, 1290],
        [W + 20, H + 20],
        [-20, H + 20],
      ]),
      s.lin(0, 1290, 0, H, [
        [0, '#9a5f38'],
        [0.15, '#6d4029'],
        [1, '#2a1816'],
      ]),
    );
    s.rect(0, 1282, W, 16, '#c98a54');
    for (let i = 0; i < 30; i++)
      s.line(
        smooth(
          [
            [-20, 1310 + i * 10],
            [800, 1306 + i * 10 + between(s.rng, -6, 6)],
            [2420, 1312 + i * 10],
          ],
          false,
        ),
        s.rng() < 0.5 ? '#3a2018' : '#c08450',
        between(s.rng, 1, 3),
        'opacity=".3"',
      );
    s.add(
      `<g ${s.blur(16)} opacity=".5"><path d="M740 1500L1260 1520L1800 1490L1900 1580L660 1590Z" fill="#0e0810"/></g>`,
    );
    const page = (k: number): void => {
      const a: Pt[] =
        k < 0
          ? [
              [1270, 1330],
              [1120, 1312],
              [900, 1318],
              [790, 1340],
              [690, 1560],
              [900, 1534],
              [1120, 1530],
              [1270, 1556],
            ]
          : [
              [1270, 1330],
              [1420, 1312],
              [1640, 1318],
              [1750, 1340],
              [1860, 1560],
              [1640, 1534],
              [1420, 1530],
              [1270, 1556],
            ];
      s.path(
        poly(a),
        s.lin(k < 0 ? 690 : 1860, 0, 1270, 0, [
          [0, k < 0 ? '#fff3d2' : '#c9ac7c'],
          [0.8, k < 0 ? '#f0d9a6' : '#e0c593'],
          [1, '#a5855a'],
        ]),
      );
      for (let i = 1; i < 8; i++) {
        const t = i / 8;
        const top: Pt = [1270 + k * 480 * t, 1330 - 12 * Math.sin(Math.PI * t)];
        const low: Pt = [1270 + k * 580 * t, 1556 - 22 * Math.sin(Math.PI * t)];
        s.line(`M${top}L${low}`, '#a5482f', 2.4, 'opacity=".55"');
      }
      s.line(poly([...(a.slice(0, 4) as Pt[])], false), '#a5482f', 2.4, 'opacity=".5"');
    };
    page(-1);
    page(1);
    s.line('M1270 1330V1556', '#7a5a38', 5);
    // The sleeve and the hand with the brush, on the viewer's left where the light is.
    s.path(
      smooth([
        [560, 1230],
        [700, 1120],
        [860, 1180],
        [1010, 1330],
        [1060, 1420],
        [1000, 1462],
        [800, 1480],
        [640, 1440],
        [540, 1340],
      ]),
      s.lin(560, 1120, 1060, 1480, [
        [0, '#6d8ab0'],
        [0.4, '#34527a'],
        [1, '#16233f'],
      ]),
    );
    for (const [a, b] of [
      [640, 1200],
      [720, 1230],
      [800, 1280],
    ] as const)
      s.line(`M${a} ${b}Q${a + 140} ${b + 60} ${a + 190} ${b + 190}`, '#15203a', 9, 'opacity=".4"');
    s.path(
      smooth([
        [990, 1330],
        [1066, 1408],
        [1010, 1470],
        [960, 1462],
        [1010, 1412],
      ]),
      '#f3e6cc',
    );
    const skin = s.lin(1000, 1350, 1150, 1480, [
      [0, '#f0c093'],
      [0.5, '#c99469'],
      [1, '#8a5a40'],
    ]);
    s.path(
      smooth([
        [1020, 1392],
        [1070, 1372],
        [1124, 1384],
        [1150, 1416],
        [1140, 1452],
        [1090, 1470],
        [1040, 1458],
        [1016, 1430],
      ]),
      skin,
    );
    s.line('M1196 1196L1132 1500', '#5a3820', 15);
    s.line('M1193 1196L1150 1400', '#c08450', 5);
    s.path(
      smooth([
        [1140, 1462],
        [1148, 1500],
        [1128, 1546],
        [1120, 1500],
        [1126, 1460],
      ]),
      '#1b1620',
    );
    for (const [i, [a, b, c, d]] of (
      [
        [1090, 1384, 1158, 1402],
        [1096, 1410, 1160, 1426],
        [1092, 1436, 1150, 1450],
      ] as const
    ).entries())
      s.line(
        `M${a} ${b}Q${(a + c) / 2} ${b - 14} ${c} ${d}`,
        ['#efbf92', '#d9a478', '#b98058'][i] as string,
        27,
      );
    s.line('M1060 1440Q1110 1470 1146 1440', '#e0ac80', 26);
    // Ink stone, water dropper, brushes in their pot.
    s.path(
      smooth([
        [1990, 1500],
        [2010, 1470],
        [2190, 1462],
        [2230, 1490],
        [2220, 1540],
        [2010, 1550],
      ]),
      s.lin(1990, 0, 2230, 0, [
        [0, '#5a5462'],
        [1, '#16131c'],
      ]),
    );
    s.oval(2110, 1500, 70, 20, '#0b0910');
    s.path(
      smooth([
        [2270, 1330],
        [2260, 1480],
        [2290, 1520],
        [2380, 1520],
        [2410, 1480],
        [2400, 1330],
      ]),
      s.lin(2260, 0, 2410, 0, [
        [0, '#8fae9c'],
        [0.4, '#4f7a6a'],
        [1, '#1f3a3a'],
      ]),
    );
    for (const [a, b] of [
      [2300, 1140],
      [2336, 1100],
      [2372, 1160],
      [2392, 1130],
    ] as const) {
      s.line(`M2330 1340L${a} ${b}`, '#8a5a34', 11);
      s.path(
        smooth([
          [a - 9, b + 6],
          [a, b - 60],
          [a + 9, b + 6],
        ]),
        ramp(['#2a2024', '#e0cfae'], s.rng()),
      );
    }
    // The lamp on the left.
    const [lx, ly] = [330, 1240];
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(lx, ly - 150, 1100, [
        [0, '#ffdf94', 0.75],
        [0.15, '#ffc76a', 0.4],
        [0.5, '#ff9c4a', 0.12],
        [1, '#ff9c4a', 0],
      ]),
    );
    s.path(
      smooth([
        [lx - 110, 1500],
        [lx - 60, 1470],
        [lx - 26, 1300],
        [lx + 26, 1300],
        [lx + 60, 1470],
        [lx + 110, 1500],
        [lx, 1526],
      ]),
      s.lin(lx - 110, 0, lx + 110, 0, [
        [0, '#5f3c1a'],
        [0.5, '#f0c878'],
        [1, '#6d451f'],
      ]),
    );
    s.path(
      smooth([
        [lx - 150, ly],
        [lx - 90, ly + 76],
        [lx + 90, ly + 76],
        [lx + 150, ly],
        [lx, ly + 22],
      ]),
      s.lin(lx - 150, 0, lx + 150, 0, [
        [0, '#7a4f22'],
        [0.5, '#ffe0a0'],
        [1, '#8a5a28'],
      ]),
    );
    s.oval(lx, ly, 148, 26, '#4f3014');
    s.oval(lx, ly, 128, 19, '#d99a44');
    s.path(
      smooth([
        [lx - 30, ly - 14],
        [lx - 36, ly - 74],
        [lx, ly - 190],
        [lx + 30, ly - 80],
        [lx + 26, ly - 14],
      ]),
      s.lin(0, ly - 190, 0, ly, [
        [0, '#ff9a3c'],
        [0.5, '#ffd56a'],
        [1, '#fff8da'],
      ]),
    );
    s.path(
      smooth([
        [lx - 14, ly - 10],
        [lx - 16, ly - 50],
        [lx, ly - 110],
        [lx + 14, ly - 52],
        [lx + 12, ly - 10],
      ]),
      '#fffdf0',
    );
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1150, 760, 1700, [
        [0.6, '#0d0a16', 0],
        [1, '#0d0a16', 0.5],
      ]),
    );
  },
};
