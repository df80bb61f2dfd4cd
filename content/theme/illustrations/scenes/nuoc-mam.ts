/** Fish sauce: rows of great wooden vats under a roof open to the sea. */

import { figure, fishingBoat } from '../lib/boats.ts';
import { ramp, tint } from '../lib/color.ts';
import { palm } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, W } from '../lib/scene.ts';
import { cloudBank, rays, sky, sun } from '../lib/sky.ts';
import { glints, ripples, water } from '../lib/water.ts';

/** A stave vat bound with braided hoops; (x, y) is its foot, `w` wide, `h` high. */
function vat(s: Scene, x: number, y: number, w: number, h: number, lit: number): void {
  const r = w / 2;
  const ry = r * 0.22;
  const top = y - h;
  s.oval(x + lit * -r * 0.35, y + 4, r * 1.25, ry * 0.8, '#120f14', `opacity=".45" ${s.blur(8)}`);
  const d = `M${x - r} ${top}C${x - r * 1.06} ${y - h * 0.5} ${x - r * 0.98} ${y - h * 0.1} ${x - r * 0.9} ${y}A${r * 0.9} ${ry} 0 0 0 ${x + r * 0.9} ${y}C${x + r * 0.98} ${y - h * 0.1} ${x + r * 1.06} ${y - h * 0.5} ${x + r} ${top}Z`;
  const wood = '#9a5f34';
  s.path(
    d,
    s.lin(
      x - r,
      0,
      x + r,
      0,
      lit > 0
        ? [
            [0, '#2b1a18'],
            [0.45, wood],
            [0.8, '#f0b872'],
            [1, '#b5793f'],
          ]
        : [
            [0, '#b5793f'],
            [0.2, '#f0b872'],
            [0.55, wood],
            [1, '#2b1a18'],
          ],
    ),
  );
  s.clip(d, () => {
    for (let i = 1; i < 22; i++) {
      const a = Math.PI * (i / 22);
      const px = x - Math.cos(a) * r;
      s.line(
        `M${px} ${top}Q${x + (px - x) * 1.06} ${y - h / 2} ${x + (px - x) * 0.9} ${y + ry}`,
        '#24140f',
        Math.max(1, w * 0.008),
        'opacity=".55"',
      );
    }
    for (let i = 0; i < 46; i++)
      s.line(
        `M${between(s.rng, x - r, x + r)} ${between(s.rng, top, y)}v${between(s.rng, 10, h * 0.3)}`,
        s.rng() < 0.5 ? '#f6d49a' : '#24140f',
        between(s.rng, 1, 3),
        `opacity="${between(s.rng, 0.1, 0.3).toFixed(2)}"`,
      );
    for (const k of [0.14, 0.42, 0.72, 0.92]) {
      const yy = y - h * (1 - k);
      for (let q = 0; q < 3; q++)
        s.line(
          `M${x - r * 1.04} ${yy + q * h * 0.018}A${r * 1.04} ${ry} 0 0 0 ${x + r * 1.04} ${yy + q * h * 0.018}`,
          q === 1 ? '#e9c98a' : '#6f4f2c',
          h * 0.02,
        );
    }
    s.rect(
      x - r * 1.1,
      y - h * 0.35,
      w * 1.1,
      h * 0.4,
      s.lin(0, y - h * 0.35, 0, y + ry, [
        [0, '#140e14', 0],
        [1, '#140e14', 0.5],
      ]),
    );
  });
  s.oval(x, top, r, ry, tint(wood, 0.3));
  s.oval(x, top, r * 0.92, ry * 0.86, '#2b1710');
  s.oval(
    x,
    top + ry * 0.2,
    r * 0.88,
    ry * 0.64,
    s.lin(x - r, 0, x + r, 0, [
      [0, '#5b2a14'],
      [0.6, '#a9561f'],
      [1, '#f2b45e'],
    ]),
  );
}

export const picture: Picture = {
  seed: 24,
  finish: { bloom: 0.34, vignette: 0.26 },
  draw(s) {
    sky(s, 720, [
      [0, '#3f7384'],
      [0.5, '#bccbb1'],
      [0.85, '#fbdc9c'],
      [1, '#ffe4ae'],
    ]);
    sun(s, 640, 560, 78, { disk: '#fff8dc', glow: '#ffd285', reach: 1200, strength: 1 });
    cloudBank(s, {
      y0: 220,
      y1: 640,
      n: 12,
      fills: ['#fbe6b8', '#f2c999', '#d9d9b8'],
      w: 1100,
      h: 62,
      op: 0.6,
    });
    water(s, 720, 1000, [
      [0, '#ffe2a6'],
      [0.3, '#a9bfa9'],
      [1, '#2f6b78'],
    ]);
    ripples(s, { y0: 722, y1: 990, n: 500, colors: ['#fff0c4', '#3f7680', '#b9c3a4'], op: 0.4, size: 0.7 });
    glints(s, { x: 640, y0: 722, y1: 990, n: 420, spread: 150, color: '#fffbe4', size: 0.8 });
    fishingBoat(s, 1080, 790, 190, { hull: '#2c5666', trim: '#d98f58', cabin: '#9c6b50', lamp: '#ffe3a0' });
    fishingBoat(s, 330, 756, 90, { hull: '#4b6a70', trim: '#d99a6b', cabin: '#a57a5c', flip: true });
    palm(s, 150, 1010, 520, 0.1, ['#1d4a42', '#4a7a4f', '#d6c06a'], '#5b4632');
    palm(s, 1400, 1000, 420, -0.08, ['#1d4a42', '#4a7a4f', '#d6c06a'], '#5b4632');
    s.rect(
      0,
      975,
      W,
      H,
      s.lin(0, 975, 0, H, [
        [0, '#e3bf85'],
        [0.25, '#b58a5f'],
        [1, '#382a29'],
      ]),
    );
    for (let i = 0; i < 200; i++)
      s.line(
        `M${between(s.rng, -100, W)} ${980 + 620 * s.rng()}h${between(s.rng, 60, 400)}`,
        s.rng() < 0.5 ? '#fbe3b0' : '#3d2c28',
        between(s.rng, 1, 4),
        'opacity=".16"',
      );
    for (const x of [1460, 2330])
      s.rect(
        x,
        90,
        44,
        x > 2000 ? 1400 : 960,
        s.lin(x, 0, x + 44, 0, [
          [0, '#d99c5c'],
          [0.3, '#5b3a28'],
          [1, '#1f1518'],
        ]),
      );
    // Back rows, then the great vats; a lane runs between them to the sea.
    for (const [y, h, w, xs, lit] of [
      [1040, 150, 140, [820, 970, 1120], -1],
      [1040, 150, 140, [300, 150], 1],
      [1130, 230, 215, [1000, 1230, 1460], -1],
      [1130, 230, 215, [200, -20], 1],
      [1270, 350, 330, [1240, 1590, 1940], -1],
      [1290, 350, 320, [30], 1],
      [1500, 560, 540, [1580, 2160], -1],
    ] as const)
      for (const x of xs) vat(s, x, y, w, h, lit);
    figure(s, 610, 1190, 210, { coat: '#2f5663', legs: '#22303c', hat: '#f1d9a0' });
    s.oval(640, 1194, 90, 9, '#241a1c', 'opacity=".4"');
    // Jars for the first drawing, in front.
    for (const [x, w] of [
      [330, 190],
      [560, 150],
      [180, 140],
    ] as const) {
      const y = 1500;
      s.oval(x + 50, y, w * 0.7, w * 0.12, '#120d10', `opacity=".5" ${s.blur(8)}`);
      s.path(
        `M${x - w * 0.28} ${y}C${x - w * 0.62} ${y - w * 0.4} ${x - w * 0.6} ${y - w * 0.95} ${x - w * 0.24} ${y - w * 1.08}V${y - w * 1.18}H${x + w * 0.24}V${y - w * 1.08}C${x + w * 0.6} ${y - w * 0.95} ${x + w * 0.62} ${y - w * 0.4} ${x + w * 0.28} ${y}Z`,
        s.lin(x - w * 0.6, 0, x + w * 0.6, 0, [
          [0, '#3a1f1a'],
          [0.5, '#7a3d28'],
          [0.78, '#e3a368'],
          [1, '#5a3020'],
        ]),
      );
      s.oval(x, y - w * 1.18, w * 0.27, w * 0.07, '#d9a46a');
      s.oval(x, y - w * 1.175, w * 0.2, w * 0.045, '#c2701f');
      s.line(`M${x - w * 0.5} ${y - w * 0.8}q${w * 0.5} ${w * 0.16} ${w} 0`, '#2b1512', 3, 'opacity=".5"');
    }
    // Roof beams and thatch close the view above.
    s.path(
      poly([
        [-10, -10],
        [W + 10, -10],
        [W + 10, 420],
        [1500, 130],
        [-10, 60],
      ]),
      '#241a1d',
    );
    for (let i = 0; i < 160; i++) {
      const x = between(s.rng, 1400, W);
      s.line(
        `M${x} ${100 + (x - 1500) * 0.32}l${between(s.rng, -14, 6)} ${between(s.rng, 20, 70)}`,
        ramp(['#241a1d', '#6b4d30', '#d9a560'], s.rng() * 0.7),
        4,
      );
    }
    for (let i = 0; i < 90; i++) {
      const x = between(s.rng, 0, 1520);
      s.line(
        `M${x} ${62 + x * 0.045}l${between(s.rng, -8, 8)} ${between(s.rng, 14, 46)}`,
        ramp(['#241a1d', '#6b4d30', '#d9a560'], s.rng() * 0.8),
        4,
      );
    }
    rays(s, 640, 560, { from: -4, to: 62, n: 9, length: 1900, color: '#ffe9b4', op: 0.26 });
  },
};
