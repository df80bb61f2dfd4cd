/** The Xuân Phả play: masked dancers in tall hats and long robes, before a great moon. */

import { tileRoof } from '../lib/built.ts';
import { mix, ramp, shade, tint } from '../lib/color.ts';
import { blob, forest } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, stars, sun, veil } from '../lib/sky.ts';

interface Pose {
  robe: string;
  trim: string;
  hat: string;
  left: Pt;
  right: Pt;
  sway: number;
  flip?: boolean;
  fan?: boolean;
}

/** A dancer `h` high with the feet at (x, y): robe in swinging panels, wooden mask, tall hat, fan or staff. */
function dancer(s: Scene, x: number, y: number, h: number, p: Pose): void {
  const k = p.flip ? -1 : 1;
  const P = (a: number, b: number): Pt => [x + k * a * h, y - b * h];
  s.oval(x, y + 4, h * 0.26, h * 0.028, '#1a0f1c', 'opacity=".5"');
  const rim = '#ffd9a0';
  const fill = (c: string): string =>
    s.lin(x - h * 0.28, 0, x + h * 0.28, 0, [
      [0, tint(c, 0.3)],
      [0.3, c],
      [1, shade(c, 0.55)],
    ]);
  for (const a of [-0.08, 0.09])
    s.path(
      smooth([P(a - 0.03, 0.16), P(a + 0.035, 0.16), P(a + 0.03, 0.02), P(a + 0.08, 0), P(a - 0.03, 0)]),
      '#20182a',
    );
  // Sleeves behind, then the robe with its flared panels, then the front sleeve.
  const sleeve = (hand: Pt, side: number): void => {
    const [hx, hy] = hand;
    const s0 = P(side * 0.075, 0.68);
    const e = P(hx, hy);
    const m = P((side * 0.075 + hx) / 2 + side * 0.02, (0.68 + hy) / 2 + 0.03);
    s.path(
      smooth([
        s0,
        m,
        [e[0], e[1] - h * 0.03],
        [e[0] + k * side * h * 0.02, e[1] + h * 0.07],
        [(m[0] + e[0]) / 2, m[1] + h * 0.13],
        P(side * 0.06, 0.54),
      ]),
      fill(p.robe),
    );
    s.line(`M${e[0]} ${e[1] - h * 0.03}l${k * side * h * 0.02} ${h * 0.1}`, p.trim, h * 0.022);
    s.oval(e[0] + k * side * h * 0.018, e[1] + h * 0.01, h * 0.022, h * 0.025, '#8f5f45');
  };
  sleeve(p.left, -1);
  const w = p.sway;
  s.path(
    smooth([
      P(-0.07, 0.7),
      P(0.07, 0.7),
      P(0.1, 0.52),
      P(0.15, 0.32),
      P(0.24 + w, 0.1),
      P(0.14 + w, 0.075),
      P(0.07 + w, 0.1),
      P(0, 0.06),
      P(-0.08 + w * 0.5, 0.1),
      P(-0.2 + w * 0.5, 0.085),
      P(-0.15, 0.32),
      P(-0.1, 0.52),
    ]),
    fill(p.robe),
  );
  for (const a of [-0.09, -0.04, 0.02, 0.08, 0.13])
    s.line(
      smooth([P(a * 0.4, 0.5), P(a * 0.9, 0.32), P(a * 1.35 + w * 0.7, 0.11)], false),
      shade(p.robe, 0.5),
      h * 0.006,
      'opacity=".55"',
    );
  s.line(
    smooth(
      [
        P(-0.2 + w * 0.5, 0.095),
        P(-0.08 + w * 0.5, 0.112),
        P(0, 0.074),
        P(0.07 + w, 0.112),
        P(0.14 + w, 0.09),
        P(0.24 + w, 0.11),
      ],
      false,
    ),
    p.trim,
    h * 0.018,
  );
  s.path(
    poly([P(-0.045, 0.44), P(0.045, 0.44), P(0.055 + w * 0.4, 0.14), P(-0.035 + w * 0.4, 0.14)]),
    p.trim,
    'opacity=".9"',
  );
  for (let i = 0; i < 5; i++)
    s.path(
      poly([
        P(w * 0.15 * i * 0.5, 0.4 - i * 0.055),
        P(0.022 + w * 0.08 * i, 0.38 - i * 0.055),
        P(w * 0.08 * i, 0.36 - i * 0.055),
        P(-0.022 + w * 0.08 * i, 0.38 - i * 0.055),
      ]),
      shade(p.robe, 0.2),
    );
  s.path(poly([P(-0.1, 0.5), P(0.1, 0.5), P(0.105, 0.455), P(-0.105, 0.455)]), p.trim);
  s.path(smooth([P(-0.075, 0.695), P(0, 0.64), P(0.075, 0.695), P(0.02, 0.71), P(-0.02, 0.71)]), p.trim);
  sleeve(p.right, 1);
  const hand = P(p.right[0] + 0.02, p.right[1] + 0.01);
  if (p.fan) {
    for (let i = 0; i < 11; i++) {
      const a = -2.5 + i * 0.2;
      s.path(
        poly([
          hand,
          [hand[0] + Math.cos(a) * h * 0.16 * k, hand[1] + Math.sin(a) * h * 0.16],
          [hand[0] + Math.cos(a + 0.2) * h * 0.16 * k, hand[1] + Math.sin(a + 0.2) * h * 0.16],
        ]),
        i % 2 ? '#f1ddb0' : '#c9462f',
      );
    }
  } else {
    s.line(
      `M${hand[0] - k * h * 0.02} ${hand[1] + h * 0.16}L${hand[0] + k * h * 0.03} ${hand[1] - h * 0.3}`,
      '#c98f4b',
      h * 0.014,
    );
    s.path(
      smooth([
        [hand[0] + k * h * 0.03, hand[1] - h * 0.3],
        [hand[0] + k * h * 0.12, hand[1] - h * 0.28],
        [hand[0] + k * h * 0.1, hand[1] - h * 0.2],
        [hand[0] + k * h * 0.026, hand[1] - h * 0.24],
      ]),
      '#c9362f',
    );
  }
  // Mask: pale painted wood, arched brows, slit eyes, thin moustache; cloth tied about it.
  s.path(blob(s.rng, x, y - h * 0.765, h * 0.082, h * 0.092, 14, 0.02), '#241a2a');
  s.path(
    smooth([
      P(-0.052, 0.82),
      P(0.052, 0.82),
      P(0.056, 0.75),
      P(0.03, 0.69),
      P(0, 0.678),
      P(-0.03, 0.69),
      P(-0.056, 0.75),
    ]),
    s.lin(x - h * 0.06, 0, x + h * 0.06, 0, [
      [0, '#fff4dd'],
      [0.6, '#ecd2b0'],
      [1, '#a98a7d'],
    ]),
  );
  for (const q of [-1, 1]) {
    s.line(
      smooth([P(q * 0.012, 0.784), P(q * 0.028, 0.797), P(q * 0.045, 0.786)], false),
      '#2a1a20',
      h * 0.008,
    );
    s.line(
      smooth([P(q * 0.014, 0.765), P(q * 0.028, 0.77), P(q * 0.042, 0.763)], false),
      '#2a1a20',
      h * 0.006,
    );
    s.line(
      smooth([P(q * 0.004, 0.72), P(q * 0.02, 0.722), P(q * 0.036, 0.708)], false),
      '#2a1a20',
      h * 0.005,
    );
    s.oval(...P(q * 0.034, 0.738), h * 0.012, h * 0.009, '#d9624d', 'opacity=".6"');
  }
  s.line(smooth([P(0, 0.77), P(0.008, 0.738), P(-0.004, 0.735)], false), '#9a6b58', h * 0.005);
  s.line(smooth([P(-0.016, 0.703), P(0, 0.698), P(0.016, 0.703)], false), '#b2362f', h * 0.009);
  // Tall hat with bands and a tuft.
  s.path(
    poly([P(-0.075, 0.81), P(0.075, 0.81), P(0.052, 1.02), P(0.03, 1.075), P(-0.03, 1.075), P(-0.052, 1.02)]),
    fill(p.hat),
  );
  for (const b of [0.835, 0.9, 0.965])
    s.line(
      smooth([P(-0.07 + (b - 0.81) * 0.1, b), P(0, b - 0.012), P(0.07 - (b - 0.81) * 0.1, b)], false),
      p.trim,
      h * 0.014,
    );
  for (let i = 0; i < 5; i++)
    s.path(
      poly([P(-0.02 + i * 0.01, 0.93), P(-0.01 + i * 0.01 - 0.005, 0.915), P(-0.02 + i * 0.01, 0.9)]),
      p.trim,
    );
  for (let i = 0; i < 9; i++)
    s.line(
      smooth(
        [P(0, 1.07), P((i - 4) * 0.012, 1.13), P((i - 4) * 0.026, 1.12 + 0.03 * Math.cos(i - 4))],
        false,
      ),
      ramp(['#c9362f', '#f3c46a'], s.rng()),
      h * 0.008,
    );
  s.line(
    smooth([P(-0.1, 0.52), P(-0.15, 0.32), P(-0.2 + w * 0.5, 0.1)], false),
    rim,
    h * 0.006,
    'opacity=".8"',
  );
}

export const picture: Picture = {
  seed: 5,
  finish: { bloom: 0.4, vignette: 0.28 },
  draw(s) {
    sky(s, 1150, [
      [0, '#121a3d'],
      [0.35, '#323563'],
      [0.65, '#7d4763'],
      [0.88, '#c9664f'],
      [1, '#eb9a5c'],
    ]);
    stars(s, 130, 560, '#fdeccb');
    sun(s, 1180, 560, 400, { disk: '#f9dfa9', glow: '#f6b56e', reach: 1500, strength: 0.75 });
    s.group('opacity=".2"', () => {
      for (let i = 0; i < 26; i++)
        s.path(
          blob(
            s.rng,
            1180 + between(s.rng, -270, 270),
            560 + between(s.rng, -270, 270),
            between(s.rng, 20, 100),
            between(s.rng, 14, 60),
            10,
            0.25,
          ),
          '#d39a62',
        );
    });
    cloudBank(s, {
      y0: 120,
      y1: 860,
      n: 16,
      fills: ['#8f5470', '#e59468', '#4f4673'],
      w: 1500,
      h: 70,
      op: 0.55,
    });
    const hill = (x: number): number =>
      930 - 150 * fbm(x / 420, 0, 6, 5) - 90 * Math.exp(-(((x - 2150) / 500) ** 2));
    forest(s, {
      top: hill,
      bottom: () => 1120,
      rows: 5,
      size: [44, 80],
      colors: ['#17183a', '#2d2a4f', '#5f3d56', '#a55a4f'],
      haze: '#c4614f',
      fog: 0.45,
      light: 1,
    });
    tileRoof(s, {
      x0: 1560,
      x1: 2500,
      y: 960,
      h: 130,
      hip: 0.1,
      lift: 44,
      tile: '#5e3040',
      edge: '#2b1a33',
      ornate: true,
    });
    s.rect(
      1660,
      960,
      760,
      190,
      s.lin(0, 960, 0, 1150, [
        [0, '#241630'],
        [1, '#a5563c'],
      ]),
    );
    for (let i = 0; i < 7; i++) s.rect(1672 + i * 118, 960, 22, 190, '#3a1f33');
    for (const x of [1732, 1850, 1968, 2086]) {
      s.oval(
        x,
        1010,
        90,
        90,
        s.rad(x, 1010, 90, [
          [0, '#ffcf7d', 0.7],
          [1, '#ffb45c', 0],
        ]),
      );
      s.path(
        smooth([
          [x - 15, 992],
          [x + 15, 992],
          [x + 22, 1012],
          [x + 14, 1034],
          [x - 14, 1034],
          [x - 22, 1012],
        ]),
        '#e0552f',
      );
      s.oval(x, 1012, 9, 14, '#ffe2a0');
    }
    mist(s, 1110, 100, '#f0a066', 0.6);
    s.rect(
      0,
      1130,
      W,
      H,
      s.lin(0, 1130, 0, H, [
        [0, '#d9814f'],
        [0.2, '#8c4a4a'],
        [0.6, '#42264a'],
        [1, '#150f2b'],
      ]),
    );
    s.rect(
      0,
      1130,
      W,
      480,
      s.rad(
        1180,
        1180,
        1000,
        [
          [0, '#ffd08a', 0.7],
          [0.5, '#f3a05f', 0.2],
          [1, '#f3a05f', 0],
        ],
        0.3,
      ),
    );
    for (let i = 0; i < 160; i++)
      s.oval(
        between(s.rng, 0, W),
        1140 + 440 * s.rng() ** 1.3,
        between(s.rng, 20, 160),
        between(s.rng, 1.5, 5),
        s.rng() < 0.5 ? '#ffc58a' : '#2a1738',
        'opacity=".16"',
      );
    const red = '#b8352e';
    const blue = '#2d5596';
    const gold = '#eebf62';
    const hat = '#8d2b30';
    for (const [x, y, h, p] of [
      [640, 1214, 420, { robe: blue, trim: gold, hat, left: [-0.3, 0.74], right: [0.27, 0.56], sway: 0.03 }],
      [
        960,
        1206,
        410,
        {
          robe: red,
          trim: gold,
          hat: '#27427a',
          left: [-0.22, 0.5],
          right: [0.3, 0.8],
          sway: -0.03,
          fan: true,
        },
      ],
      [
        1420,
        1206,
        410,
        {
          robe: blue,
          trim: gold,
          hat,
          left: [-0.24, 0.55],
          right: [0.29, 0.78],
          sway: 0.03,
          flip: true,
          fan: true,
        },
      ],
      [
        1740,
        1216,
        420,
        {
          robe: red,
          trim: gold,
          hat: '#27427a',
          left: [-0.3, 0.7],
          right: [0.25, 0.5],
          sway: 0.02,
          flip: true,
        },
      ],
      [
        420,
        1420,
        680,
        { robe: red, trim: gold, hat: '#27427a', left: [-0.24, 0.52], right: [0.28, 0.78], sway: 0.04 },
      ],
      [
        2010,
        1430,
        690,
        { robe: blue, trim: gold, hat, left: [-0.25, 0.5], right: [0.29, 0.76], sway: 0.04, flip: true },
      ],
      [
        1190,
        1480,
        830,
        {
          robe: mix(red, '#d9552f', 0.25),
          trim: '#f6cf78',
          hat: '#2a4a8c',
          left: [-0.31, 0.74],
          right: [0.28, 0.6],
          sway: -0.04,
          fan: true,
        },
      ],
    ] as [number, number, number, Pose][])
      dancer(s, x, y, h, p);
    veil(s, 1440, H, '#120d26', 0.5);
  },
};
