/** Trà Đông: molten bronze is poured into the mould in a dark workshop. */
import { mix, ramp, shade } from '../lib/color.ts';
import { blob } from '../lib/plants.ts';
import { between, gauss } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { rays } from '../lib/sky.ts';

const FX = 1300;
const FY = 985;

/** A worker bent to the ladle, lit from the fire: `k` = 1 faces right. */
function worker(s: Scene, x: number, y: number, h: number, k: number, coat: string, arm: Pt): void {
  const P = (a: number, b: number): Pt => [x + k * a * h, y - b * h];
  const lit = s.lin(x - k * h * 0.25, 0, x + k * h * 0.25, 0, [
    [0, '#0c0a12'],
    [0.45, shade(coat, 0.45)],
    [0.8, coat],
    [1, '#ff9a4a'],
  ]);
  const leg = s.lin(x - k * h * 0.2, 0, x + k * h * 0.2, 0, [
    [0, '#0a090f'],
    [0.7, '#2b1f22'],
    [1, '#c2622c'],
  ]);
  s.path(
    smooth([
      P(-0.12, 0.46),
      P(0.04, 0.46),
      P(0.02, 0.25),
      P(-0.03, 0.02),
      P(0.03, 0),
      P(-0.13, 0),
      P(-0.15, 0.24),
    ]),
    leg,
  );
  s.path(
    smooth([
      P(-0.03, 0.46),
      P(0.11, 0.44),
      P(0.17, 0.24),
      P(0.14, 0.03),
      P(0.21, 0),
      P(0.06, 0),
      P(0.06, 0.22),
    ]),
    leg,
  );
  s.path(
    smooth([
      P(-0.13, 0.44),
      P(-0.14, 0.62),
      P(-0.06, 0.79),
      P(0.06, 0.83),
      P(0.14, 0.76),
      P(0.13, 0.58),
      P(0.12, 0.43),
    ]),
    lit,
  );
  s.path(
    smooth([
      P(0.1, 0.93),
      P(0.145, 0.985),
      P(0.205, 0.98),
      P(0.23, 0.93),
      P(0.225, 0.885),
      P(0.18, 0.84),
      P(0.12, 0.855),
    ]),
    s.lin(x, 0, x + k * h * 0.24, 0, [
      [0, '#1a1014'],
      [0.6, '#8a4a2c'],
      [1, '#ffb066'],
    ]),
  );
  s.path(
    smooth([P(0.085, 0.93), P(0.11, 1.0), P(0.18, 1.02), P(0.22, 0.985), P(0.2, 0.955), P(0.13, 0.95)]),
    '#241418',
  );
  const e = P(0.2, 0.58);
  for (const o of [0, 0.05])
    s.line(
      smooth([P(0.07 - o, 0.76 - o), [e[0] - k * o * h, e[1] + o * h], arm], false),
      o ? '#3d2420' : '#b5622f',
      h * 0.066,
    );
  s.line(
    smooth([P(0.1, 0.765), [e[0] + 2, e[1] - h * 0.03], [arm[0], arm[1] - h * 0.025]], false),
    '#ffc07a',
    h * 0.012,
    'opacity=".8"',
  );
  s.oval(arm[0], arm[1], h * 0.036, h * 0.036, '#c9743a');
}

export const picture: Picture = {
  seed: 108,
  finish: { bloom: 0.75, vignette: 0.36 },
  draw(s) {
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(FX, FY, 1700, [
        [0, '#7a3a20'],
        [0.25, '#46241d'],
        [0.55, '#1f1520'],
        [1, '#090a16'],
      ]),
    );
    // Back wall: brick kiln with its mouth, roof beams, a small indigo window, drums on a shelf.
    for (let y = 160; y < 1120; y += 40)
      for (let x = -40 + ((y / 40) % 2) * 45; x < W; x += 90)
        s.rect(
          x,
          y,
          86,
          36,
          ramp(
            ['#140f18', '#4a281f', '#8a4a2a'],
            Math.exp(-(((x - FX) ** 2 + (y - FY) ** 2) / 900000)) * between(s.rng, 0.5, 1.1),
          ),
          'opacity=".55"',
        );
    s.rect(
      190,
      260,
      290,
      330,
      s.lin(0, 260, 0, 590, [
        [0, '#22376b'],
        [1, '#5a6f9c'],
      ]),
    );
    s.oval(390, 340, 32, 32, '#f3e9cf');
    for (const x of [190, 284, 378, 472]) s.rect(x, 254, 12, 342, '#120d14');
    s.rect(184, 415, 302, 12, '#120d14');
    for (const [x, w] of [
      [-20, 60],
      [1790, 50],
      [2330, 80],
    ] as const)
      s.rect(
        x,
        0,
        w,
        1250,
        s.lin(
          x,
          0,
          x + w,
          0,
          x < FX
            ? [
                [0, '#0b0a10'],
                [1, '#5b3020'],
              ]
            : [
                [0, '#6b3823'],
                [1, '#0b0a10'],
              ],
        ),
      );
    s.path(
      poly([
        [-10, 60],
        [W + 10, 60],
        [W + 10, 150],
        [-10, 150],
      ]),
      s.lin(0, 60, 0, 150, [
        [0, '#0b0a10'],
        [1, '#4a281c'],
      ]),
    );
    for (let i = 0; i < 9; i++)
      s.path(
        poly([
          [i * 300 - 60, -10],
          [i * 300 + 10, -10],
          [i * 300 + 50, 110],
          [i * 300 - 10, 110],
        ]),
        '#17101a',
      );
    s.path(
      poly([
        [1880, 1130],
        [1920, 560],
        [2020, 470],
        [2200, 470],
        [2290, 560],
        [2320, 1130],
      ]),
      s.lin(1880, 0, 2320, 0, [
        [0, '#9c5430'],
        [0.4, '#4f2b24'],
        [1, '#170f17'],
      ]),
    );
    s.path(
      'M2010 1130V950A95 95 0 0 1 2200 950V1130Z',
      s.rad(2105, 1060, 220, [
        [0, '#fff3c0'],
        [0.4, '#ffb24a'],
        [1, '#c2431c'],
      ]),
    );
    s.oval(
      2105,
      1030,
      320,
      260,
      s.rad(2105, 1030, 320, [
        [0, '#ff9a3c', 0.55],
        [1, '#ff9a3c', 0],
      ]),
    );
    s.rect(560, 640, 420, 20, '#3d2419');
    for (const [x, r] of [
      [650, 62],
      [790, 76],
      [910, 50],
    ] as const) {
      s.path(
        smooth([
          [x - r, 560 - r * 0.3],
          [x - r * 1.06, 580 - r * 0.1],
          [x - r * 0.8, 610],
          [x - r * 0.86, 640],
          [x + r * 0.86, 640],
          [x + r * 0.8, 610],
          [x + r * 1.06, 580 - r * 0.1],
          [x + r, 560 - r * 0.3],
        ]),
        s.lin(x - r, 0, x + r, 0, [
          [0, '#1d1418'],
          [0.6, '#8a5a2e'],
          [0.85, '#f0b566'],
          [1, '#8a5a2e'],
        ]),
      );
      s.oval(x, 560 - r * 0.3, r, r * 0.28, '#b5793f');
      s.oval(x, 560 - r * 0.3, r * 0.3, r * 0.08, '#ffe0a0');
      s.add(
        `<ellipse cx="${x}" cy="${560 - r * 0.3}" rx="${r * 0.66}" ry="${r * 0.18}" fill="none" stroke="#5a3218" stroke-width="3"/>`,
      );
    }
    s.rect(
      0,
      1130,
      W,
      H,
      s.lin(0, 1130, 0, H, [
        [0, '#4f2b20'],
        [0.4, '#2a1a1c'],
        [1, '#0b0910'],
      ]),
    );
    s.rect(
      0,
      1100,
      W,
      500,
      s.rad(
        FX,
        1240,
        900,
        [
          [0, '#ff9c48', 0.75],
          [0.4, '#d9662c', 0.25],
          [1, '#d9662c', 0],
        ],
        0.32,
      ),
    );
    for (let i = 0; i < 260; i++)
      s.path(
        blob(
          s.rng,
          between(s.rng, 0, W),
          1150 + 440 * s.rng(),
          between(s.rng, 8, 50),
          between(s.rng, 3, 12),
          8,
          0.3,
        ),
        s.rng() < 0.4 ? '#c9743c' : '#0d0a10',
        `opacity="${between(s.rng, 0.1, 0.35).toFixed(2)}"`,
      );
    s.oval(
      FX,
      FY - 80,
      900,
      760,
      s.rad(FX, FY - 80, 900, [
        [0, '#ffb45c', 0.55],
        [0.4, '#f0792c', 0.2],
        [1, '#f0792c', 0],
      ]),
    );
    // The mould: clay bell bound with iron, its mouth brimming.
    const clay = s.lin(FX - 330, 0, FX + 330, 0, [
      [0, '#2b1a1a'],
      [0.3, '#8a5236'],
      [0.5, '#d98a52'],
      [0.7, '#8a5236'],
      [1, '#2b1a1a'],
    ]);
    s.oval(FX, 1420, 470, 60, '#050409', `opacity=".7" ${s.blur(14)}`);
    s.path(
      smooth([
        [FX - 150, 1060],
        [FX - 270, 1110],
        [FX - 330, 1240],
        [FX - 340, 1400],
        [FX - 200, 1432],
        [FX, 1440],
        [FX + 200, 1432],
        [FX + 340, 1400],
        [FX + 330, 1240],
        [FX + 270, 1110],
        [FX + 150, 1060],
        [FX + 70, 1030],
        [FX - 70, 1030],
      ]),
      clay,
    );
    for (const y of [1150, 1270, 1380])
      s.line(
        `M${FX - 318 - (y - 1150) * 0.1} ${y}Q${FX} ${y + 56} ${FX + 318 + (y - 1150) * 0.1} ${y}`,
        '#1a1116',
        17,
      );
    for (let i = 0; i < 26; i++)
      s.line(
        smooth(
          [
            [FX + between(s.rng, -260, 260), between(s.rng, 1090, 1400)],
            [FX + between(s.rng, -260, 260), between(s.rng, 1090, 1400)],
          ],
          false,
        ),
        '#23141a',
        2,
        'opacity=".12"',
      );
    s.oval(FX, 1036, 128, 36, '#2b1714');
    s.oval(
      FX,
      1038,
      104,
      27,
      s.rad(FX, 1038, 110, [
        [0, '#fffbe0'],
        [0.5, '#ffd875'],
        [1, '#ff8a32'],
      ]),
    );
    for (const [a, b] of [
      [-190, 1100],
      [200, 1104],
    ] as const) {
      s.path(
        poly([
          [FX + a - 24, b],
          [FX + a - 18, b - 46],
          [FX + a + 18, b - 46],
          [FX + a + 24, b],
        ]),
        '#4b2a20',
      );
      s.oval(FX + a, b - 46, 18, 6, '#ffb45c');
    }
    // Crucible on its long shaft between two men, the stream falling.
    const cx = 1180;
    const cy = 742;
    s.line(`M560 ${cy + 60}L1960 ${cy - 34}`, '#1a1216', 17);
    s.line(`M560 ${cy + 54}L1960 ${cy - 40}`, '#ff9c4c', 3.5, 'opacity=".75"');
    s.group(`transform="rotate(36 ${cx} ${cy})"`, () => {
      s.path(
        smooth([
          [cx - 112, cy - 118],
          [cx - 104, cy + 30],
          [cx - 70, cy + 108],
          [cx, cy + 124],
          [cx + 70, cy + 108],
          [cx + 104, cy + 30],
          [cx + 112, cy - 118],
        ]),
        s.lin(cx - 112, 0, cx + 112, 0, [
          [0, '#241318'],
          [0.5, '#7d3320'],
          [0.85, '#e06a2c'],
          [1, '#ffb45c'],
        ]),
      );
      s.oval(cx, cy - 118, 112, 30, '#3a1a17');
      s.oval(
        cx + 8,
        cy - 116,
        96,
        22,
        s.lin(cx - 100, 0, cx + 100, 0, [
          [0, '#ff8a32'],
          [0.6, '#ffe08a'],
          [1, '#fffbe0'],
        ]),
      );
      for (const y of [-54, 44])
        s.line(`M${cx - 108} ${cy + y}Q${cx} ${cy + y + 26} ${cx + 108} ${cy + y}`, '#15101a', 13);
    });
    const lip: Pt = [1338, 716];
    s.path(
      `M${lip[0] - 34} ${lip[1] - 22}C${lip[0] + 10} ${lip[1] + 10} ${FX + 26} 800 ${FX + 18} 1040H${FX - 16}C${FX - 12} 830 ${lip[0] - 40} ${lip[1] + 60} ${lip[0] - 62} ${lip[1] - 2}Z`,
      '#ff9a3c',
      `opacity=".8" ${s.blur(16)}`,
    );
    s.path(
      `M${lip[0] - 34} ${lip[1] - 22}C${lip[0]} ${lip[1] + 10} ${FX + 22} 800 ${FX + 14} 1040H${FX - 10}C${FX - 6} 830 ${lip[0] - 36} ${lip[1] + 50} ${lip[0] - 58} ${lip[1] - 2}Z`,
      s.lin(0, 690, 0, 1040, [
        [0, '#ffe28a'],
        [0.5, '#fff8d6'],
        [1, '#ffffff'],
      ]),
    );
    s.oval(
      FX,
      1036,
      240,
      120,
      s.rad(FX, 1036, 240, [
        [0, '#fff0b0', 0.8],
        [0.4, '#ffb24a', 0.35],
        [1, '#ffb24a', 0],
      ]),
    );
    worker(s, 610, 1330, 640, 1, '#3f4a63', [820, 782]);
    worker(s, 1840, 1300, 600, -1, '#6b3a30', [1660, 708]);
    worker(s, 300, 1250, 470, 1, '#2f3a52', [470, 980]);
    // Sparks and smoke.
    for (let i = 0; i < 420; i++) {
      const up = s.rng() ** 1.6;
      const x = FX + gauss(s.rng) * (40 + 420 * up);
      const y = 1040 - 900 * up * s.rng() + between(s.rng, -20, 60) * (1 - up);
      const r = between(s.rng, 1, 4.4) * (1 - up * 0.5);
      if (i % 3)
        s.oval(
          x,
          y,
          r,
          r,
          ramp(['#ff8a32', '#ffd070', '#fffbe0'], s.rng()),
          `opacity="${between(s.rng, 0.4, 1).toFixed(2)}"`,
        );
      else s.line(`M${x} ${y}l${(x - FX) * 0.05} ${-6 - 18 * s.rng()}`, '#ffd884', r * 0.8, 'opacity=".8"');
    }
    s.group(`opacity=".22" ${s.blur(40)}`, () => {
      for (let i = 0; i < 16; i++)
        s.oval(
          FX + between(s.rng, -200, 260) + i * 10,
          700 - i * 44,
          between(s.rng, 80, 240),
          between(s.rng, 40, 90),
          mix('#ffb070', '#8a7f9c', i / 16),
        );
    });
    rays(s, 335, 300, {
      from: 30,
      to: 60,
      n: 6,
      length: 1300,
      color: '#b9c8ee',
      op: 0.22,
      wide: 4,
      blur: 30,
    });
  },
};
