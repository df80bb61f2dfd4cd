/** Nghi Sơn deep-water port at dusk: a ship at the quay under the cranes, the island beyond. */

import { birds } from '../lib/boats.ts';
import { mix, shade } from '../lib/color.ts';
import { land, mountain } from '../lib/land.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, sun } from '../lib/sky.ts';
import { glints, mirror, ripples, water } from '../lib/water.ts';

const SEA = 1010;

/** A ship-to-shore crane standing on the quay at x; its arm reaches left over the water. */
function crane(s: Scene, x: number, k: number, c: string, arm = 0): void {
  const y = SEA - 30;
  const h = 470 * k;
  const lit = mix(c, '#ffb46b', 0.45);
  const bar = (x0: number, y0: number, x1: number, y1: number, w: number, col = c): void =>
    s.line(`M${x0} ${y0}L${x1} ${y1}`, col, w * k);
  for (const dx of [0, 130 * k]) {
    bar(x + dx, y, x + dx, y - h, 17);
    bar(x + dx - 5 * k, y, x + dx - 5 * k, y - h, 4, lit);
  }
  bar(x, y - h * 0.36, x + 130 * k, y - h * 0.36, 13);
  bar(x, y - h * 0.36, x + 130 * k, y, 6);
  bar(x + 130 * k, y - h * 0.36, x, y - h, 6);
  const ax = x - 470 * k;
  const ay = y - h - arm * 380 * k;
  for (const o of [0, 26]) bar(x + 300 * k, y - h - o * k, x - 10 * k, y - h - o * k, 9);
  for (const o of [0, 26]) bar(x, y - h - o * k, ax, ay - o * k, 8);
  for (let i = 0; i < 16; i++) {
    const t = i / 16;
    bar(
      x + (ax - x) * t,
      y - h + (ay - y + h) * t,
      x + (ax - x) * (t + 0.06),
      y - h - 26 * k + (ay - y + h) * (t + 0.06),
      3,
    );
  }
  bar(x, y - h, x + 60 * k, y - h - 190 * k, 12);
  bar(x + 130 * k, y - h, x + 60 * k, y - h - 190 * k, 10);
  bar(x + 60 * k, y - h - 190 * k, ax + 60 * k, ay - 20 * k, 4);
  bar(x + 60 * k, y - h - 190 * k, x - 220 * k, (y - h + ay) / 2 - 20 * k, 4);
  bar(x + 60 * k, y - h - 190 * k, x + 290 * k, y - h - 20 * k, 4);
  s.rect(x + 170 * k, y - h - 66 * k, 110 * k, 62 * k, c);
  for (const [px, py] of [
    [x + 60 * k, y - h - 194 * k],
    [ax + 12, ay - 20],
    [x + 290 * k, y - h],
  ] as const) {
    s.oval(px, py, 26 * k, 26 * k, '#ffdc9c', 'opacity=".25"');
    s.oval(px, py, 7 * k, 7 * k, '#fff0c8');
  }
  if (!arm) {
    bar(x - 250 * k, y - h, x - 262 * k, y - h + 170 * k, 2.4);
    bar(x - 190 * k, y - h, x - 178 * k, y - h + 170 * k, 2.4);
    s.rect(x - 270 * k, y - h + 168 * k, 100 * k, 42 * k, '#b2473a');
    s.rect(x - 244 * k, y - h - 4, 56 * k, 34 * k, c);
  }
}

export const picture: Picture = {
  seed: 777,
  finish: { bloom: 0.42 },
  draw(s) {
    sky(s, SEA, [
      [0, '#1f2f57'],
      [0.3, '#51608a'],
      [0.58, '#b98a90'],
      [0.8, '#f3a273'],
      [1, '#ffd28c'],
    ]);
    sun(s, 470, 860, 96, { disk: '#fff0c8', glow: '#ffae63', reach: 1300, strength: 1 });
    cloudBank(s, {
      y0: 110,
      y1: 800,
      n: 26,
      fills: ['#f3a57f', '#c8838b', '#7d7096', '#fcc68e'],
      w: 1500,
      h: 70,
      op: 0.58,
    });
    const a = mountain({
      y: SEA + 30,
      amp: 190,
      scale: 420,
      seed: 9,
      lift: (x) => 140 * Math.exp(-(((x - 1150) / 300) ** 2)),
    });
    const hills = s.group('', () => land(s, a, '#7d6d8e', '#efa27c', 260, SEA + 2));
    mist(s, SEA - 50, 70, '#ffca93', 0.65);
    water(s, SEA, H, [
      [0, '#fdc786'],
      [0.12, '#e0977a'],
      [0.45, '#715f86'],
      [1, '#172349'],
    ]);
    mirror(s, hills, SEA, 0.35, 0.8);
    ripples(s, {
      y0: SEA + 2,
      y1: H,
      n: 800,
      colors: ['#ffcf98', '#3f4474', '#c98078', '#2a3361'],
      op: 0.42,
    });
    glints(s, { x: 470, y0: SEA + 2, y1: H, n: 640, spread: 170, color: '#fff0c8' });
    // Quay with its lights and stacks.
    const all = s.group('', () => {
      s.rect(
        1280,
        SEA - 34,
        W,
        50,
        s.lin(0, SEA - 34, 0, SEA + 16, [
          [0, '#9c7d80'],
          [0.3, '#43426a'],
          [1, '#1c2246'],
        ]),
      );
      const box = ['#a8433a', '#2f6670', '#b5793f', '#44507d', '#7d8a8a', '#8f3f46'];
      for (let c = 0; c < 20; c++) {
        const n = 1 + Math.floor(s.rng() * 4);
        for (let r = 0; r < n; r++)
          s.rect(
            1760 + c * 42,
            SEA - 62 - r * 30,
            40,
            28,
            mix(box[Math.floor(s.rng() * 6)] as string, '#2a2f58', 0.35),
          );
      }
      for (const [x, k] of [
        [2330, 0.85],
        [2060, 0.92],
      ] as const)
        crane(s, x, k, '#37406c', 0);
      crane(s, 1780, 1, '#2c355f', 0);
      crane(s, 1500, 1.05, '#232c56', 0.55);
      // The ship: red below, dark above, stacked boxes, the bridge aft.
      s.path(
        smooth(
          [
            [640, 838],
            [700, 870],
            [760, 884],
          ],
          false,
        ),
        '#222a50',
      );
      s.path(
        poly([
          [650, 842],
          [720, 880],
          [1740, 880],
          [1790, 850],
          [1800, 856],
          [1790, 985],
          [1740, 1046],
          [790, 1046],
          [730, 990],
        ]),
        s.lin(650, 0, 1800, 0, [
          [0, '#c9755c'],
          [0.2, '#4b4166'],
          [1, '#1b2449'],
        ]),
      );
      s.path(
        poly([
          [742, 1004],
          [1784, 1004],
          [1740, 1050],
          [790, 1050],
        ]),
        s.lin(740, 0, 1780, 0, [
          [0, '#d9694a'],
          [0.3, '#9c3a38'],
          [1, '#4b2338'],
        ]),
      );
      s.line('M652 846L722 884H1740', '#f3b98a', 4, 'opacity=".8"');
      for (let c = 0; c < 17; c++) {
        const n = 3 + Math.floor(3.2 * Math.sin(0.5 + c * 0.9) ** 2 + s.rng() * 1.4);
        for (let r = 0; r < n; r++) {
          const col = mix(box[Math.floor(s.rng() * 6)] as string, '#27305a', 0.12 + c * 0.012);
          s.rect(
            790 + c * 42,
            848 - r * 32,
            40,
            30,
            s.lin(790 + c * 42, 0, 830 + c * 42, 0, [
              [0, mix(col, '#ffbe82', 0.35)],
              [0.3, col],
              [1, shade(col, 0.3)],
            ]),
          );
          for (let q = 1; q < 5; q++)
            s.line(`M${790 + c * 42 + q * 8} ${850 - r * 32}v26`, shade(col, 0.4), 1, 'opacity=".6"');
        }
      }
      s.path(
        poly([
          [1540, 880],
          [1540, 640],
          [1650, 640],
          [1672, 880],
        ]),
        s.lin(1540, 0, 1670, 0, [
          [0, '#ffe0b4'],
          [0.5, '#c9a9a0'],
          [1, '#6d6888'],
        ]),
      );
      s.rect(1516, 620, 156, 30, '#e9c9a8');
      for (let r = 0; r < 6; r++)
        for (let q = 0; q < 5; q++)
          s.rect(1554 + q * 20, 668 + r * 32, 11, 12, s.rng() < 0.7 ? '#fff0bd' : '#3f4268');
      s.rect(1690, 690, 56, 190, '#b5473c');
      s.rect(1690, 720, 56, 22, '#f0d8b0');
      s.line('M1594 620V540M1570 570h50', '#39406a', 6);
    });
    mirror(s, all, SEA + 38, 0.42, 0.6);
    for (let i = 0; i < 26; i++) {
      const x = between(s.rng, 1830, W);
      s.oval(x, SEA - 44, 20, 20, '#ffd490', 'opacity=".25"');
      s.oval(x, SEA - 44, 4.5, 4.5, '#fff3cf');
      s.line(
        `M${x} ${SEA + 20}v${between(s.rng, 60, 200)}`,
        '#ffd79a',
        4,
        `opacity="${between(s.rng, 0.12, 0.35).toFixed(2)}" ${s.blur(3)}`,
      );
    }
    // A tug in the foreground light.
    const tug = s.group('', () => {
      s.path(
        smooth([
          [160, 1206],
          [230, 1226],
          [380, 1226],
          [470, 1184],
          [452, 1262],
          [420, 1290],
          [210, 1290],
          [176, 1268],
        ]),
        s.fall([
          [0, '#3a3f6b'],
          [0.6, '#222a52'],
          [1, '#8f3a3c'],
        ]),
      );
      s.path(
        poly([
          [240, 1228],
          [246, 1150],
          [350, 1150],
          [372, 1228],
        ]),
        '#e3bfa0',
      );
      s.path(
        poly([
          [262, 1150],
          [268, 1106],
          [336, 1106],
          [346, 1150],
        ]),
        '#c99f90',
      );
      for (const x of [274, 300, 324]) s.rect(x, 1116, 16, 22, '#fff0bd');
      s.rect(212, 1150, 24, 78, '#b5473c');
      s.line('M300 1106V1040M284 1066h34', '#2a3058', 5);
      s.oval(300, 1036, 6, 6, '#fff0c8');
    });
    mirror(s, tug, 1290, 0.4, 0.6);
    ripples(s, { y0: 1296, y1: 1420, n: 60, colors: ['#ffd7a4', '#e9a88a'], op: 0.5, x0: 40, x1: 620 });
    birds(s, 900, 520, 8, 22, '#3a3d69');
  },
};
