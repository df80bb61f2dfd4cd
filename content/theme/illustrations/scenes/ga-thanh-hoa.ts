/** Thanh Hóa's railway station: a train stands at the platform in the evening, passengers get on and off. */

import { ramp } from '../lib/color.ts';
import { suitcase } from '../lib/luggage.ts';
import { person } from '../lib/people.ts';
import { blob, tree } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank, sky, stars, veil } from '../lib/sky.ts';

/** The vanishing point of rails and platforms. */
const VX = 560;
const VY = 700;
/** A point `t` of the way from the vanishing point to (x, y). */
const to = (x: number, y: number, t: number): Pt => [VX + (x - VX) * t, VY + (y - VY) * t];

export const picture: Picture = {
  seed: 175,
  finish: { bloom: 0.5, vignette: 0.24 },
  draw(s) {
    sky(s, 820, [
      [0, '#1f2c5c'],
      [0.4, '#4d4f86'],
      [0.72, '#b5698a'],
      [0.9, '#ef9f72'],
      [1, '#fbc883'],
    ]);
    stars(s, 60, 300, '#fdeccb');
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(VX - 60, 720, 900, [
        [0, '#ffdf9e', 0.9],
        [0.4, '#ffb878', 0.35],
        [1, '#ffb878', 0],
      ]),
    );
    cloudBank(s, {
      y0: 70,
      y1: 600,
      n: 13,
      fills: ['#e59a86', '#8a6a9a', '#4f5490'],
      w: 1300,
      h: 70,
      op: 0.6,
    });
    // The town beyond the tracks.
    for (let x = -20; x < 520; ) {
      const w = between(s.rng, 44, 96);
      const h = between(s.rng, 60, 190);
      s.rect(
        x,
        770 - h,
        w,
        h + 60,
        s.lin(0, 770 - h, 0, 800, [
          [0, '#4a4578'],
          [1, '#a5637a'],
        ]),
      );
      for (let k = 0; k < 9; k++)
        if (s.rng() < 0.6)
          s.rect(
            x + 8 + (k % 3) * (w / 3.4),
            786 - h + Math.floor(k / 3) * 34,
            11,
            15,
            '#ffd488',
            'opacity=".85"',
          );
      x += w + between(s.rng, 2, 14);
    }
    for (const [x, h] of [
      [60, 250],
      [210, 190],
      [400, 150],
    ] as const)
      tree(s, x, 830, h, ['#1d2c4a', '#2f4660', '#5f6472', '#c98a72'], '#241f36', { light: 1, n: 46 });

    // Ballast and rails on the left.
    s.rect(
      0,
      800,
      W,
      H - 800,
      s.lin(0, 800, 0, H, [
        [0, '#8a5f78'],
        [0.3, '#4f4468'],
        [1, '#241f3a'],
      ]),
    );
    s.path(
      poly([
        [VX, VY],
        [-1500, H + 40],
        [1150, H + 40],
      ]),
      s.lin(0, VY, 0, H, [
        [0, '#c98a78'],
        [0.3, '#6d5a70'],
        [1, '#2a2740'],
      ]),
    );
    for (let i = 0; i < 700; i++) {
      const t = 0.12 + 0.95 * s.rng() ** 0.6;
      const [x, y] = to(between(s.rng, -1300, 1080), H, t);
      s.path(
        blob(s.rng, x, y, between(s.rng, 3, 9) * t, between(s.rng, 2, 6) * t, 6, 0.3),
        ramp(['#2f2b44', '#6d6074', '#c98f80'], s.rng()),
        'opacity=".7"',
      );
    }
    for (const [a, b] of [
      [-420, -60],
      [430, 800],
    ] as const) {
      for (let k = 0; k < 34; k++) {
        const t = 0.1 + 0.95 * (k / 33) ** 2.2;
        const [[x0, y0], [x1, y1]] = [to(a - 90, H, t), to(b + 90, H, t)];
        s.path(
          poly([
            [x0, y0],
            [x1, y1],
            [x1, y1 + 22 * t],
            [x0, y0 + 22 * t],
          ]),
          '#443a4e',
        );
        s.line(`M${x0} ${y0}L${x1} ${y1}`, '#a5808a', 3 * t, 'opacity=".7"');
      }
      for (const x of [a, b]) {
        s.path(poly([[VX - 1, VY], [VX + 1, VY], ...[to(x + 26, H, 1.06), to(x - 26, H, 1.06)]]), '#2a2438');
        s.path(
          poly([[VX - 1, VY], [VX + 1, VY], ...[to(x + 12, H, 1.06), to(x - 14, H, 1.06)]]),
          s.lin(0, VY, 0, H, [
            [0, '#ffe0b0'],
            [0.5, '#d9b0a8'],
            [1, '#8f8fae'],
          ]),
        );
      }
    }
    // The platform on the right: paved, with a bright edge.
    s.path(
      poly([
        [VX + 6, VY],
        [1150, H + 40],
        [W + 20, H + 40],
        [W + 20, 960],
        [VX + 40, VY],
      ]),
      s.lin(0, VY, 0, H, [
        [0, '#f0bd94'],
        [0.35, '#b98a86'],
        [1, '#54486a'],
      ]),
    );
    s.path(poly([[VX + 4, VY], to(900, H, 1.05), to(1000, H, 1.05), [VX + 8, VY]]), '#4a4060');
    for (let k = 0; k < 26; k++) {
      const t = 0.1 + (k / 25) ** 2;
      s.line(poly([to(1010, H, t), to(4400, H, t)], false), '#6d5a74', 2.4 * t, 'opacity=".5"');
    }
    for (let i = 0; i < 12; i++)
      s.line(poly([[VX + 8, VY], to(1100 + i * 270, H, 1.06)], false), '#6d5a74', 2, 'opacity=".45"');
    s.path(poly([[VX + 7, VY], to(1010, H, 1.05), to(1060, H, 1.05), [VX + 9, VY]]), '#fff0cc');
    s.path(poly([[VX + 9, VY], to(1120, H, 1.05), to(1150, H, 1.05), [VX + 9, VY]]), '#f0c25a');

    // The train on the near track: carriages in perspective, then the engine's face towards the viewer.
    const side = (t0: number, t1: number, lo: number, hi: number, fill: string, more = ''): void =>
      s.path(poly([to(900, lo, t0), to(900, lo, t1), to(900, hi, t1), to(900, hi, t0)]), fill, more);
    const BASE = 1490;
    const TOP = 560;
    const cars: [number, number][] = [
      [0.1, 0.145],
      [0.15, 0.21],
      [0.218, 0.31],
      [0.32, 0.46],
    ];
    for (const [a, b] of cars) {
      const [x0] = to(900, 0, a);
      const [x1] = to(900, 0, b);
      side(a, b, BASE, BASE - 90, '#241f36');
      side(
        a,
        b,
        BASE - 90,
        TOP,
        s.lin(0, to(0, TOP, b)[1], 0, to(0, BASE, b)[1], [
          [0, '#f0d9c4'],
          [0.24, '#e9cbb8'],
          [0.26, '#2f5a9a'],
          [0.62, '#24487f'],
          [0.64, '#c23a34'],
          [0.74, '#8a2630'],
          [1, '#4f2034'],
        ]),
      );
      side(a, b, TOP, TOP - 40, '#8a7f96');
      const n = 6;
      for (let i = 0; i < n; i++) {
        const u = a + ((b - a) * (i + 0.24)) / n;
        const v = a + ((b - a) * (i + 0.8)) / n;
        side(u, v, 1010, 790, '#1d2440');
        side(
          u + (v - u) * 0.06,
          v - (v - u) * 0.06,
          1000,
          800,
          s.lin(x0, 0, x1, 0, [
            [0, '#ffd98f'],
            [1, '#ffe7b0'],
          ]),
        );
      }
      side(b, b + 0.006, BASE - 60, TOP + 30, '#1b1830');
    }
    // The engine: its side, then its front.
    const [e0, e1] = [0.472, 0.74];
    side(e0, e1, BASE, BASE - 120, '#1f1b30');
    side(
      e0,
      e1,
      BASE - 110,
      TOP - 20,
      s.lin(0, to(0, TOP, e1)[1], 0, to(0, BASE, e1)[1], [
        [0, '#c23a34'],
        [0.42, '#a82d30'],
        [0.44, '#f6e4c4'],
        [0.52, '#f6e4c4'],
        [0.54, '#8f2630'],
        [1, '#3f1a2c'],
      ]),
    );
    for (let i = 0; i < 7; i++)
      side(e0 + 0.03 + i * 0.026, e0 + 0.048 + i * 0.026, 1330, 1120, '#4f1d2c', 'opacity=".8"');
    side(e1 - 0.06, e1 - 0.024, 1010, 800, '#2a3454');
    side(e1 - 0.02, e1 - 0.005, 1380, 790, '#5b2030');
    const [fx1, fb] = to(900, BASE, e1);
    const ft = to(900, TOP - 20, e1)[1];
    const fw = 400;
    const L = fx1 - fw;
    const F = (u: number, v: number): Pt => [L + fw * u, fb - (fb - ft) * v];
    s.oval(L + fw / 2, fb + 34, fw * 0.6, 22, '#15122a', 'opacity=".6"');
    s.path(
      smooth([
        F(0.02, 0.06),
        F(0.02, 0.06),
        F(0, 0.5),
        F(0.06, 0.9),
        F(0.2, 1.01),
        F(0.8, 1.01),
        F(0.94, 0.95),
        F(1, 0.9),
        F(1, 0.9),
        F(1, 0.06),
        F(1, 0.06),
      ]),
      s.lin(L, ft, fx1, fb, [
        [0, '#ee6a4c'],
        [0.4, '#c23a34'],
        [1, '#6d1f30'],
      ]),
    );
    s.path(poly([F(0.005, 0.46), F(1, 0.46), F(1, 0.37), F(0.01, 0.37)]), '#f6e4c4');
    s.path(
      smooth([F(0.1, 0.6), F(0.11, 0.86), F(0.2, 0.92), F(0.46, 0.93), F(0.47, 0.6)]),
      s.lin(0, ft, 0, fb, [
        [0, '#ffcf9a'],
        [0.3, '#5a4f7a'],
        [0.6, '#1d2440'],
      ]),
    );
    s.path(
      smooth([F(0.53, 0.6), F(0.54, 0.93), F(0.8, 0.92), F(0.89, 0.86), F(0.9, 0.6)]),
      s.lin(0, ft, 0, fb, [
        [0, '#ffcf9a'],
        [0.3, '#5a4f7a'],
        [0.6, '#1d2440'],
      ]),
    );
    // The driver at the window.
    const [dx, dy] = F(0.71, 0.68);
    s.path(
      smooth([
        [dx - 44, dy + 34],
        [dx - 34, dy + 2],
        [dx, dy - 8],
        [dx + 34, dy + 2],
        [dx + 44, dy + 34],
      ]),
      '#3f5f86',
    );
    s.oval(dx, dy - 30, 19, 23, '#d09a74');
    s.path(
      smooth([
        [dx - 24, dy - 36],
        [dx - 18, dy - 58],
        [dx + 18, dy - 58],
        [dx + 24, dy - 36],
        [dx, dy - 42],
      ]),
      '#2b3a5a',
    );
    s.oval(...F(0.5, 1.0), 26, 20, '#fff8e0');
    for (const u of [0.16, 0.84]) {
      s.oval(...F(u, 0.29), 34, 30, '#3a1a28');
      s.oval(...F(u, 0.29), 26, 23, '#fffbe6');
      s.rect(
        0,
        0,
        W,
        H,
        s.rad(...F(u, 0.29), 210, [
          [0, '#fff1c0', 0.8],
          [0.3, '#ffe0a0', 0.25],
          [1, '#ffe0a0', 0],
        ]),
      );
    }
    s.path(poly([F(-0.012, 0.15), F(1.012, 0.15), F(0.95, -0.03), F(0.05, -0.03)]), '#2a2138');
    for (const u of [0.3, 0.7]) s.rect(F(u, 0.1)[0] - 20, F(u, 0.1)[1], 40, 26, '#6d647a', 'rx="6"');
    for (let i = 0; i < 5; i++)
      s.line(poly([F(0.14 + i * 0.18, 0.02), F(0.1 + i * 0.2, -0.05)], false), '#e9b65c', 9);

    // The canopy on the right, its columns and lamps, a clock without figures; the hall with lit doors.
    s.path(
      poly([to(2300, 1420, 0.22), [W + 20, 1130], [W + 20, 420], to(2300, 330, 0.22)]),
      s.lin(900, 0, W, 0, [
        [0, '#d98a72'],
        [1, '#6d4a6a'],
      ]),
    );
    for (let i = 0; i < 7; i++) {
      const t = 0.26 + i * 0.12;
      const u = t + 0.07;
      s.path(
        poly([to(2300, 1400, t), to(2300, 1400, u), to(2300, 760, u), to(2300, 760, t)]),
        s.lin(0, 700, 0, 1300, [
          [0, '#fff0bd'],
          [1, '#ffc06c'],
        ]),
      );
      s.line(poly([to(2300, 1400, (t + u) / 2), to(2300, 760, (t + u) / 2)], false), '#7a4a4a', 6);
      s.line(poly([to(2300, 980, t), to(2300, 980, u)], false), '#7a4a4a', 5);
    }
    s.path(
      poly([to(1180, 150, 0.16), to(1180, 150, 1.0), [W + 20, 60], [W + 20, 400], to(2300, 330, 0.22)]),
      s.lin(0, 100, 0, 700, [
        [0, '#3a3560'],
        [1, '#8a5a78'],
      ]),
    );
    s.path(poly([to(1180, 150, 0.16), to(1180, 150, 1), to(1180, 215, 1), to(1180, 215, 0.16)]), '#a5424a');
    for (let k = 0; k < 9; k++) {
      const t = 0.2 + 0.8 * (k / 8) ** 1.5;
      s.line(poly([to(1180, 180, t), to(2500, 180, t)], false), '#2a2748', 12 * t, 'opacity=".7"');
    }
    for (const t of [0.24, 0.34, 0.5, 0.74]) {
      const [cx, cy] = to(1560, H, t);
      const top = to(1560, 180, t)[1];
      const w = 46 * t;
      s.rect(
        cx - w / 2,
        top,
        w,
        cy - top,
        s.lin(cx - w / 2, 0, cx + w / 2, 0, [
          [0, '#f3c9a0'],
          [0.4, '#a5667a'],
          [1, '#3f3158'],
        ]),
      );
      s.rect(cx - w, cy - w * 0.8, w * 2, w * 0.9, '#4a3a5c');
      s.path(
        poly([
          [cx - w / 2, top + w * 2],
          [cx - w * 3, top],
          [cx - w * 2.4, top],
          [cx - w / 2, top + w * 1.4],
        ]),
        '#5a4068',
      );
      const [lx, ly] = to(1330, 330, t);
      s.line(`M${lx} ${to(1330, 180, t)[1]}V${ly}`, '#2a2748', 5 * t);
      s.rect(
        0,
        0,
        W,
        H,
        s.rad(lx, ly, 330 * t, [
          [0, '#fff0b8', 0.9],
          [0.25, '#ffd98a', 0.3],
          [1, '#ffd98a', 0],
        ]),
      );
      s.path(
        poly([
          [lx - 44 * t, ly],
          [lx - 22 * t, ly - 34 * t],
          [lx + 22 * t, ly - 34 * t],
          [lx + 44 * t, ly],
        ]),
        '#3a3358',
      );
      s.oval(lx, ly + 3, 32 * t, 15 * t, '#fffbe0');
    }
    const [kx, ky] = [1700, 470];
    s.line(`M${kx} 330V${ky - 70}`, '#2a2748', 10);
    s.oval(kx, ky, 84, 84, '#4a2f4a');
    s.oval(
      kx,
      ky,
      72,
      72,
      s.rad(kx - 20, ky - 24, 110, [
        [0, '#fffdf0'],
        [1, '#f3dcb4'],
      ]),
    );
    for (let i = 0; i < 12; i++)
      s.line(
        `M${kx + Math.cos(i * 0.5236) * 58} ${ky + Math.sin(i * 0.5236) * 58}L${kx + Math.cos(i * 0.5236) * 66} ${ky + Math.sin(i * 0.5236) * 66}`,
        '#3a2a44',
        i % 3 ? 4 : 8,
      );
    s.line(`M${kx} ${ky}L${kx - 26} ${ky + 30}M${kx} ${ky}L${kx + 10} ${ky - 54}`, '#2a2138', 7);

    // Travellers: far ones small, near ones with bags, a seller with a basket of nem, a guard with a lamp.
    for (const [x, y, h, o] of [
      [905, 935, 116, { top: '#3f6f9a', low: '#2b2f4c', head: 'hair', back: true }],
      [960, 958, 128, { top: '#c9566a', low: '#2b2440', cut: 'skirt', head: 'long', look: -0.5 }],
      [1130, 1010, 150, { top: '#e0a548', low: '#33405a', head: 'cap', look: -0.6, step: -0.6 }],
      [
        1290,
        1046,
        176,
        { top: '#f3e6d2', low: '#f3e6d2', cut: 'tunic', head: 'hat', look: -0.6, step: -0.5 },
      ],
      [1085, 1050, 164, { top: '#3f8a74', low: '#2b2f4c', head: 'hair', look: 0.5, right: [0.18, 0.72] }],
      [1500, 1120, 226, { top: '#6d5a9a', low: '#2b2440', head: 'bun', look: -0.6, left: [-0.16, 0.6] }],
      [1576, 1130, 134, { top: '#d9623f', low: '#2f3f66', head: 'hair', look: -0.5, left: [-0.22, 0.66] }],
    ] as [number, number, number, Parameters<typeof person>[4]][])
      person(s, x, y, h, { shadow: '#1d1830', ...o });
    const guard = person(s, 1330, 1330, 380, {
      top: '#2b3f6a',
      low: '#26304f',
      head: 'cap',
      headColor: '#26385f',
      belt: '#d9b25c',
      trim: '#d9b25c',
      look: -0.5,
      left: [-0.24, 0.84],
      right: [0.13, 0.46],
      shadow: '#1d1830',
    });
    s.line(`M${guard.left[0]} ${guard.left[1]}v22`, '#2a2138', 5);
    s.rect(guard.left[0] - 17, guard.left[1] + 20, 34, 48, '#2a2138', 'rx="7"');
    s.oval(guard.left[0], guard.left[1] + 44, 12, 16, '#9cf0b0');
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(guard.left[0], guard.left[1] + 44, 90, [
        [0, '#9cf0b0', 0.7],
        [1, '#9cf0b0', 0],
      ]),
    );
    const a = person(s, 1700, 1500, 480, {
      top: '#2f6f7a',
      low: '#2a2f4a',
      head: 'hair',
      look: -0.6,
      step: -0.7,
      left: [-0.15, 0.5],
      right: [0.19, 0.46],
      shadow: '#1d1830',
    });
    suitcase(s, a.right[0] + 28, 1508, 104, '#a5402f');
    person(s, 1930, 1510, 462, {
      top: '#d9738a',
      low: '#2b2440',
      cut: 'skirt',
      head: 'long',
      look: -0.6,
      step: -0.5,
      left: [-0.13, 0.46],
      right: [0.1, 0.62],
      hem: '#e9b65c',
      shadow: '#1d1830',
    });
    // The seller.
    const v = person(s, 2200, 1556, 470, {
      top: '#8a4a3a',
      low: '#2a2440',
      head: 'hat',
      look: -0.7,
      left: [-0.19, 0.57],
      right: [0.04, 0.55],
      shadow: '#1d1830',
    });
    const [bx, by] = [(v.left[0] + v.right[0]) / 2 - 4, v.left[1] + 2];
    for (let i = 0; i < 16; i++) {
      const [x, y] = [bx - 84 + (i % 6) * 31 + (i > 5 ? 14 : 0), by - 14 - Math.floor(i / 6) * 19];
      s.rect(
        x - 13,
        y - 11,
        40,
        21,
        s.fall([
          [0, '#8fbf6a'],
          [0.5, '#4a8a48'],
          [1, '#28583a'],
        ]),
        'rx="9"',
      );
      s.line(`M${x + 7} ${y - 11}v21`, '#ead79a', 4);
    }
    s.path(
      `M${bx - 112} ${by - 10}h224q-24 92 -112 94t-112 -94Z`,
      s.lin(bx - 112, 0, bx + 112, 0, [
        [0, '#e0b070'],
        [0.5, '#a5713a'],
        [1, '#5e3d20'],
      ]),
    );
    for (let i = 0; i < 5; i++)
      s.line(
        `M${bx - 104 + i * 8} ${by + 4 + i * 16}q${104 - i * 8} 14 ${208 - i * 16} 0`,
        '#5e3d20',
        3,
        'opacity=".5"',
      );
    for (const k of [-1, 1]) s.oval(bx + k * 106, by, 14, 12, '#c98f68');
    veil(s, 1440, H, '#151028', 0.5);
  },
};
