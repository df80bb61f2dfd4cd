/** Hàm Rồng bridge: steel trusses over the Mã river between the Dragon's and the Pearl's hills, sunset. */

import { birds, sampan } from '../lib/boats.ts';
import { mix } from '../lib/color.ts';
import { cliffs, land, mountain } from '../lib/land.ts';
import { forest, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, sun, veil } from '../lib/sky.ts';
import { glints, lens, mirror, ripples, water } from '../lib/water.ts';

const RIVER = 985;
const DECK = 800;

/** One arched truss span from x0 to x1: upper chord bowed, verticals and crossing diagonals. */
function truss(s: Scene, x0: number, x1: number, rise: number, color: string, w: number): void {
  const n = 12;
  const X = (i: number): number => x0 + ((x1 - x0) * i) / n;
  const Y = (i: number): number =>
    DECK - 20 - (i === 0 || i === n ? 0 : 92 + rise * Math.sin((Math.PI * i) / n));
  const top: Pt[] = Array.from({ length: n + 1 }, (_, i): Pt => [X(i), Y(i)]);
  s.line(poly(top, false), color, w);
  for (let i = 1; i < n; i++) s.line(`M${X(i)} ${Y(i)}V${DECK}`, color, w * 0.55);
  for (let i = 1; i < n - 1; i++) {
    const a = i < n / 2 ? [i, i + 1] : [i + 1, i];
    s.line(`M${X(a[0] as number)} ${Y(a[0] as number)}L${X(a[1] as number)} ${DECK}`, color, w * 0.5);
    s.line(
      `M${X(a[1] as number)} ${Y(a[1] as number)}L${X(a[0] as number)} ${DECK}`,
      color,
      w * 0.22,
      'opacity=".7"',
    );
  }
}

export const picture: Picture = {
  seed: 1964,
  finish: { bloom: 0.36 },
  draw(s) {
    sky(s, RIVER, [
      [0, '#3b3f6e'],
      [0.3, '#84597a'],
      [0.58, '#d5795f'],
      [0.8, '#f5ac68'],
      [1, '#fdd795'],
    ]);
    sun(s, 1010, 730, 120, { disk: '#fff1c4', glow: '#ffb45c', reach: 1250, strength: 0.95 });
    cloudBank(s, {
      y0: 90,
      y1: 640,
      n: 20,
      fills: ['#f09a6e', '#b8606a', '#fbc083', '#744f78'],
      w: 1400,
      h: 66,
      op: 0.6,
    });
    const a = mountain({ y: RIVER, amp: 260, scale: 560, seed: 14 });
    const far = s.group('', () => land(s, a, '#a0627a', '#f3a970', 300, RIVER + 2));
    mist(s, RIVER - 70, 90, '#ffca8c', 0.7);
    water(s, RIVER, H, [
      [0, '#fbc985'],
      [0.15, '#e48e67'],
      [0.5, '#8f5572'],
      [1, '#232a54'],
    ]);
    mirror(s, far, RIVER, 0.35, 0.8);
    ripples(s, {
      y0: RIVER + 2,
      y1: H,
      n: 800,
      colors: ['#ffcc8b', '#5a3f6b', '#c96f66', '#3a3766'],
      op: 0.42,
    });
    glints(s, { x: 1010, y0: RIVER + 2, y1: H, n: 700, spread: 210, color: '#fff0c0', op: 0.95 });

    // Two rocky hills: the long dragon's on the left, the round pearl on the right.
    const hillL = (x: number): number =>
      RIVER +
      30 -
      470 * Math.max(0, 1 - Math.max(0, x - 60) / 640) ** 0.75 -
      70 * (fbm(x / 120, 1, 6, 5) - 0.4) * (x < 640 ? 1 : 0);
    const hillR = (x: number): number => {
      const d = (x - 2190) / 430;
      return (
        RIVER +
        30 -
        (Math.abs(d) < 1 ? 400 * (1 - Math.abs(d) ** 2.3) ** 0.8 : 0) -
        60 * (fbm(x / 110, 3, 8, 5) - 0.4) * (Math.abs(d) < 0.95 ? 1 : 0)
      );
    };
    const outline = (f: (x: number) => number, x0: number, x1: number): string =>
      poly([
        ...Array.from({ length: Math.ceil((x1 - x0) / 7) + 1 }, (_, i): Pt => [x0 + i * 7, f(x0 + i * 7)]),
        [x1 + 12, RIVER + 40],
        [x0 - 12, RIVER + 40],
      ]);
    const hills = s.group('', () => {
      s.path(
        outline(hillL, -20, 700),
        s.lin(-20, 450, 720, 1000, [
          [0, '#2b2f55'],
          [0.6, '#5b4561'],
          [1, '#c87660'],
        ]),
      );
      s.path(
        outline(hillR, 1760, W + 20),
        s.lin(1760, 0, W, 0, [
          [0, '#d68161'],
          [0.25, '#6f4b62'],
          [1, '#252c54'],
        ]),
      );
      s.clip(outline(hillL, -20, 700), () =>
        forest(s, {
          top: hillL,
          bottom: () => RIVER + 20,
          rows: 7,
          size: [36, 56],
          colors: ['#1d2848', '#37405a', '#7d5a5c', '#e59a66'],
          haze: '#a0606a',
          fog: 0.25,
          x0: -40,
          x1: 690,
          light: 1,
          n: 14,
        }),
      );
      s.clip(outline(hillR, 1760, W + 20), () =>
        forest(s, {
          top: hillR,
          bottom: () => RIVER + 20,
          rows: 7,
          size: [36, 56],
          colors: ['#1d2848', '#37405a', '#7d5a5c', '#e59a66'],
          haze: '#a0606a',
          fog: 0.25,
          x0: 1780,
          light: -1,
          n: 14,
        }),
      );
      cliffs(s, (x) => (x < 720 ? hillL(x) : x > 1750 ? hillR(x) : H), {
        n: 300,
        lit: '#f1b184',
        dark: '#1b2145',
        op: 0.6,
        foot: RIVER + 20,
      });
    });
    mirror(s, hills, RIVER + 26, 0.5, 0.8);

    // The bridge: two spans on one tall pier in mid river.
    const steel = '#2a2747';
    const bridge = s.group('', () => {
      truss(s, 566, 1232, 120, mix(steel, '#b5676a', 0.35), 11);
      truss(s, 1232, 1898, 120, mix(steel, '#b5676a', 0.35), 11);
      s.group('transform="translate(-22 10)"', () => {
        truss(s, 566, 1232, 120, steel, 15);
        truss(s, 1232, 1898, 120, steel, 15);
      });
      s.rect(
        420,
        DECK,
        1640,
        24,
        s.lin(0, DECK, 0, DECK + 24, [
          [0, '#c4736a'],
          [0.25, '#3a3157'],
          [1, '#1b1c3c'],
        ]),
      );
      s.line(`M420 ${DECK - 34}H2060`, steel, 4);
      for (let x = 430; x < 2060; x += 22) s.line(`M${x} ${DECK - 34}v34`, steel, 2.4);
      for (const x of [1232]) {
        s.path(
          poly([
            [x - 52, DECK + 22],
            [x + 52, DECK + 22],
            [x + 64, RIVER + 70],
            [x + 104, RIVER + 96],
            [x - 104, RIVER + 96],
            [x - 64, RIVER + 70],
          ]),
          s.lin(x - 100, 0, x + 100, 0, [
            [0, '#e09168'],
            [0.3, '#7a5064'],
            [1, '#26264c'],
          ]),
        );
        for (let y = DECK + 50; y < RIVER + 60; y += 36)
          s.line(`M${x - 60} ${y}h120`, '#1f1f42', 2, 'opacity=".5"');
      }
      for (const [x, k] of [
        [520, -1],
        [1944, 1],
      ] as const)
        s.path(
          poly([
            [x - 44, DECK + 20],
            [x + 44, DECK + 20],
            [x + 60, RIVER + 34],
            [x - 60, RIVER + 34],
          ]),
          s.lin(
            x - 60,
            0,
            x + 60,
            0,
            k < 0
              ? [
                  [0, '#3a3055'],
                  [1, '#c97c65'],
                ]
              : [
                  [0, '#c97c65'],
                  [1, '#2a284e'],
                ],
          ),
        );
    });
    mirror(s, bridge, RIVER + 92, 0.42, 0.72);
    for (let i = 0; i < 90; i++) {
      const y = between(s.rng, RIVER + 98, 1300);
      lens(
        s,
        between(s.rng, 500, 1950),
        y,
        between(s.rng, 30, 130),
        between(s.rng, 1, 3),
        s.rng() < 0.5 ? '#ffc586' : '#5b406e',
        between(s.rng, 0.15, 0.45),
      );
    }
    const boat = s.group('', () =>
      sampan(s, 690, 1330, 330, '#29264a', { rower: '#211f42', cover: '#6b4658' }),
    );
    mirror(s, boat, 1340, 0.5, 0.7);
    sampan(s, 1560, 1130, 120, '#3a2f56', { rower: '#2a2549', flip: true });
    birds(s, 1500, 420, 9, 24, '#4a3358');
    grass(s, (x) => H + 60 - 150 * Math.max(0, (x - 1500) / 900) - 24 * fbm(x / 140, 0, 3, 3), {
      x0: 1450,
      x1: W + 20,
      n: 1500,
      h: [40, 210],
      colors: ['#12163a', '#242650', '#5b3f5e'],
      lean: -0.1,
    });
    veil(s, 1400, H, '#141a3c', 0.35);
  },
};
