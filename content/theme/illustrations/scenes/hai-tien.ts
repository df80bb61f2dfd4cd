/** Hải Tiến: sunrise, a wooden jetty running out to sea, fishing boats. */

import { basketBoat, birds, figure, fishingBoat } from '../lib/boats.ts';
import { mix } from '../lib/color.ts';
import { grass, palm } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank, sky, sun } from '../lib/sky.ts';
import { glints, mirror, ripples, water } from '../lib/water.ts';

const SEA = 760;

export const picture: Picture = {
  seed: 2012,
  finish: { bloom: 0.38 },
  draw(s) {
    sky(s, SEA, [
      [0, '#2f6c80'],
      [0.35, '#7fa9a2'],
      [0.65, '#eccf9b'],
      [0.9, '#fcc67a'],
      [1, '#ffdf9f'],
    ]);
    sun(s, 1640, 650, 92, { disk: '#fff6d4', glow: '#ffc66f', reach: 1300, strength: 1 });
    cloudBank(s, {
      y0: 70,
      y1: 640,
      n: 22,
      fills: ['#fbd49b', '#f3b487', '#d9cda8', '#7fa3a0'],
      w: 1400,
      h: 74,
      op: 0.55,
    });
    for (const [x, w, h] of [
      [330, 520, 90],
      [620, 240, 44],
      [2280, 330, 56],
    ] as const)
      s.path(
        smooth([
          [x - w / 2, SEA + 2],
          [x - w * 0.25, SEA - h * 0.6],
          [x - w * 0.05, SEA - h],
          [x + w * 0.2, SEA - h * 0.5],
          [x + w / 2, SEA + 2],
        ]),
        s.lin(0, SEA - h, 0, SEA, [
          [0, '#8a8f8e'],
          [1, '#e3b78a'],
        ]),
      );
    water(s, SEA, H, [
      [0, '#ffd994'],
      [0.12, '#d9c096'],
      [0.4, '#6fa09c'],
      [0.75, '#2c6a79'],
      [1, '#174657'],
    ]);
    ripples(s, {
      y0: SEA + 3,
      y1: H,
      n: 900,
      colors: ['#ffe2a8', '#1f5868', '#8ab0a2', '#e6b98a'],
      op: 0.42,
    });
    glints(s, { x: 1640, y0: SEA + 2, y1: 1500, n: 720, spread: 210, color: '#fff7d6', op: 0.95 });
    for (const [x, y, w, flip] of [
      [2130, 850, 150, true],
      [1270, 826, 110, false],
      [890, 802, 70, true],
    ] as const) {
      const b = s.group('', () =>
        fishingBoat(s, x, y, w, {
          hull: '#274a5c',
          trim: '#d98a56',
          cabin: '#9a6f58',
          lamp: '#ffe3a0',
          flip,
        }),
      );
      mirror(s, b, y + w * 0.05, 0.35, 0.7);
    }
    const big = s.group('', () =>
      fishingBoat(s, 2010, 1085, 430, {
        hull: '#1f5266',
        trim: '#e0935a',
        cabin: '#a8664a',
        lamp: '#ffe3a0',
      }),
    );
    mirror(s, big, 1106, 0.4, 0.6);
    // The jetty: from the near left out to a thatched end, in perspective.
    const far: Pt = [1090, 838];
    const L = (t: number): Pt => [80 + (far[0] - 80) * t, H + 120 + (far[1] - H - 120) * t];
    const R = (t: number): Pt => [820 + (far[0] + 34 - 820) * t, H + 120 + (far[1] - H - 120) * t];
    const steps = Array.from({ length: 110 }, (_, i) => 1 - (1 - i / 110) ** 2.1);
    const posts = s.group('', () => {
      for (let i = 0; i < 15; i++) {
        const t = 1 - (1 - i / 15) ** 2.1;
        for (const P of [L(t), R(t)]) {
          const k = 1 - t;
          s.rect(
            P[0] - 16 * k - 2,
            P[1],
            32 * k + 4,
            210 * k + 16,
            s.lin(P[0] - 16, 0, P[0] + 18, 0, [
              [0, '#2a2a30'],
              [1, '#a5714a'],
            ]),
          );
        }
      }
    });
    void posts;
    s.path(
      poly([L(0), L(1), R(1), R(0)]),
      s.lin(0, far[1], 0, H, [
        [0, '#e8bf85'],
        [0.4, '#8f6a4c'],
        [1, '#3f3230'],
      ]),
    );
    for (const t of steps) {
      const a = L(t);
      const b = R(t);
      const k = 1 - t;
      s.path(
        poly([a, b, [b[0] + 1, b[1] + 15 * k + 1], [a[0] - 1, a[1] + 15 * k + 1]]),
        mix('#f6d49a', '#4b3830', s.rng()),
        `opacity="${between(s.rng, 0.12, 0.5).toFixed(2)}"`,
      );
      s.line(`M${a[0]} ${a[1]}L${b[0]} ${b[1]}`, '#2a2024', 0.8 + 3 * k, 'opacity=".6"');
    }
    for (const S of [L, R]) {
      for (let i = 0; i < 15; i++) {
        const t = 1 - (1 - i / 15) ** 2.1;
        const k = 1 - t;
        const p = S(t);
        s.line(`M${p[0]} ${p[1] + 10 * k}V${p[1] - 190 * k - 12}`, '#43302a', 20 * k + 3);
        s.line(`M${p[0] + 4 * k} ${p[1]}V${p[1] - 188 * k - 10}`, '#d9a066', 5 * k + 0.8, 'opacity=".7"');
      }
      for (const h of [175, 95]) {
        const d = steps.map(
          (t): Pt => [S(t)[0], S(t)[1] - h * (1 - t) - 10 * (h / 175) + Math.sin(t * 90) * 3 * (1 - t)],
        );
        s.line(smooth(d, false), '#6f4f38', h === 175 ? 7 : 4);
      }
    }
    // The shelter at its end.
    s.rect(1050, 800, 130, 40, '#5b4436');
    for (const x of [1052, 1090, 1136, 1178]) s.rect(x - 3, 770, 6, 84, '#43302a');
    s.path(
      poly([
        [1030, 782],
        [1082, 728],
        [1148, 728],
        [1200, 782],
      ]),
      s.lin(1030, 0, 1200, 0, [
        [0, '#6b4f36'],
        [1, '#e0ad6d'],
      ]),
    );
    for (let i = 0; i < 40; i++)
      s.line(
        `M${between(s.rng, 1080, 1150)} 732l${between(s.rng, -30, 30)} 48`,
        '#4b3628',
        1.2,
        'opacity=".4"',
      );
    figure(s, 940, 962, 92, { coat: '#9c3f35', legs: '#3d3032', hat: '#f2dba6' });
    figure(s, 978, 960, 88, { coat: '#f0e0bd', legs: '#5a5a60' });
    // Near corner of beach with a palm.
    const dune = (x: number): number =>
      1500 +
      90 * Math.max(0, (2000 - x) / 600) -
      60 * Math.max(0, (x - 2000) / 400) +
      10 * fbm(x / 90, 0, 4, 3);
    s.path(
      poly([
        ...Array.from({ length: 60 }, (_, i): Pt => [1280 + i * 20, dune(1280 + i * 20)]),
        [W + 20, H + 20],
        [1280, H + 20],
      ]),
      s.lin(0, 1430, 0, H, [
        [0, '#f0cf97'],
        [1, '#a57e5a'],
      ]),
    );
    s.line(
      smooth(
        Array.from(
          { length: 30 },
          (_, i): Pt => [1380 + i * 40, dune(1380 + i * 40) - 3 + 5 * fbm(i, 0, 3, 2)],
        ),
        false,
      ),
      '#fff4d8',
      9,
      'opacity=".85"',
    );
    basketBoat(s, 2080, 1560, 230, '#93653f', '#4d4844');
    palm(s, 2330, 1600, 1010, -0.16, ['#12423f', '#2f6b4d', '#9c9a50', '#e9c673'], '#4b392c');
    grass(s, (x) => H + 16 - (x - 2000) * 0.08, {
      x0: 2080,
      x1: W + 20,
      n: 400,
      h: [40, 130],
      colors: ['#173f3a', '#3f6a45', '#a59a52'],
    });
    birds(s, 820, 420, 9, 24, '#3f6069');
  },
};
