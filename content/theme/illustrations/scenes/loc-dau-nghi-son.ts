/** The Nghi Sơn refinery in the blue hour: columns and tanks with their lights mirrored in the water. */
import { mix } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { grass } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, stars, sun } from '../lib/sky.ts';
import { mirror, ripples, water } from '../lib/water.ts';

const BASE = 1070;

function lamp(s: Scene, x: number, y: number, r: number, c = '#ffe2a4'): void {
  s.oval(
    x,
    y,
    r * 5,
    r * 5,
    s.rad(x, y, r * 5, [
      [0, c, 0.7],
      [0.3, c, 0.25],
      [1, c, 0],
    ]),
  );
  s.oval(x, y, r, r, '#fff6dc');
}

/** A column with platforms, ladder and lamps. */
function column(s: Scene, x: number, w: number, h: number, tone: number): void {
  const c = mix('#33446f', '#7d89a8', tone);
  const y = BASE - h;
  s.path(
    `M${x - w / 2} ${BASE}V${y}A${w / 2} ${w * 0.4} 0 0 1 ${x + w / 2} ${y}V${BASE}Z`,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#e0a27d'],
      [0.2, mix(c, '#e3b79a', 0.35)],
      [0.5, c],
      [1, '#141f42'],
    ]),
  );
  s.line(`M${x} ${y - w * 0.4}v${-w * 0.7}`, c, 5);
  for (let q = y + 30; q < BASE - 60; q += between(s.rng, 70, 130)) {
    s.rect(x - w * 0.82, q, w * 1.64, 7, '#1a2650');
    s.line(`M${x - w * 0.82} ${q - 20}H${x + w * 0.82}`, '#56658f', 2.5);
    for (let k = -3; k <= 3; k++) s.line(`M${x + k * w * 0.27} ${q - 20}v20`, '#56658f', 1.6);
    lamp(s, x + (s.rng() < 0.5 ? -1 : 1) * w * 0.74, q - 26, between(s.rng, 3, 5.5));
    if (s.rng() < 0.6) lamp(s, x + between(s.rng, -0.4, 0.4) * w, q - 12, 3);
  }
  lamp(s, x, y - w * 1.1, 5, '#ff8d6b');
}

function tank(s: Scene, x: number, w: number, h: number): void {
  const y = BASE - h;
  s.path(
    `M${x - w / 2} ${BASE}V${y}A${w / 2} ${w * 0.12} 0 0 1 ${x + w / 2} ${y}V${BASE}Z`,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#f0b48c'],
      [0.15, '#b9a3ac'],
      [0.5, '#66759c'],
      [1, '#222f5a'],
    ]),
  );
  for (let q = y + 34; q < BASE; q += 34)
    s.line(`M${x - w / 2} ${q}H${x + w / 2}`, '#2b3763', 1.6, 'opacity=".5"');
  s.line(
    `M${x - w * 0.42} ${BASE}C${x - w * 0.1} ${BASE - h * 0.3} ${x + w * 0.1} ${BASE - h * 0.7} ${x + w * 0.4} ${y}`,
    '#27325f',
    5,
  );
  for (let i = 0; i < 7; i++)
    lamp(s, x - w * 0.48 + (w * 0.96 * i) / 6, y - 8 - 10 * Math.sin((Math.PI * i) / 6), 3);
}

export const picture: Picture = {
  seed: 2018,
  finish: { bloom: 0.6 },
  draw(s) {
    sky(s, BASE, [
      [0, '#0f1b42'],
      [0.35, '#2b4379'],
      [0.65, '#66719c'],
      [0.86, '#c8938d'],
      [1, '#f7b680'],
    ]);
    stars(s, 150, 620, '#fdf1d4');
    sun(s, 470, 300, 52, { disk: '#fdf3d8', glow: '#c9d3f0', reach: 620, strength: 0.5 });
    cloudBank(s, {
      y0: 320,
      y1: 900,
      n: 18,
      fills: ['#8c86ad', '#d89c95', '#5c6899'],
      w: 1500,
      h: 60,
      op: 0.45,
    });
    const a = mountain({ y: BASE, amp: 300, scale: 620, seed: 18 });
    const hills = s.group('', () => {
      land(s, a, '#3f4c80', '#c58c8f', 320, BASE + 4);
      flanks(s, a, { color: '#1f2c60', op: 0.45, depth: 220, light: 'left' });
    });
    mist(s, BASE - 60, 90, '#f2b48c', 0.5);
    water(s, BASE, H, [
      [0, '#e5a382'],
      [0.1, '#96789a'],
      [0.45, '#3a4c86'],
      [1, '#0b1538'],
    ]);
    mirror(s, hills, BASE, 0.4, 0.8);
    const plant = s.group('', () => {
      // Pipe racks and steel frames behind, then vessels.
      for (let i = 0; i < 5; i++) {
        const x = 930 + i * 250;
        const h = between(s.rng, 170, 330);
        for (let q = 0; q <= 4; q++) s.line(`M${x + q * 46} ${BASE}v${-h}`, '#2c3a6b', 7);
        for (let q = 0; q <= h; q += 46) {
          s.line(`M${x} ${BASE - q}h184`, '#2c3a6b', 6);
          for (let k = 0; k < 4; k++)
            if (s.rng() < 0.5) s.line(`M${x + k * 46} ${BASE - q}l46 -46`, '#36467a', 3);
          if (s.rng() < 0.85)
            lamp(s, x + 46 * Math.floor(s.rng() * 5), BASE - q - 10, between(s.rng, 2.5, 4.5));
        }
      }
      for (let q = 0; q < 7; q++)
        s.line(`M760 ${BASE - 40 - q * 14}H2360`, mix('#46548a', '#e0a583', s.rng() * 0.5), 7);
      tank(s, 240, 330, 150);
      tank(s, 610, 300, 140);
      tank(s, 2200, 320, 160);
      for (const [x, w, h, t] of [
        [1010, 46, 430, 0.5],
        [1110, 70, 590, 0.3],
        [1225, 44, 480, 0.6],
        [1360, 92, 700, 0.35],
        [1490, 54, 540, 0.6],
        [1590, 74, 640, 0.25],
        [1710, 40, 400, 0.6],
        [1810, 60, 500, 0.4],
        [1930, 38, 330, 0.6],
      ] as const)
        column(s, x, w, h, t);
      for (const x of [880, 2010]) {
        // Striped chimney.
        const h = x < 1000 ? 560 : 640;
        s.path(
          poly([
            [x - 24, BASE],
            [x - 15, BASE - h],
            [x + 15, BASE - h],
            [x + 24, BASE],
          ]),
          s.lin(x - 24, 0, x + 24, 0, [
            [0, '#f1c7a4'],
            [0.4, '#9a93a8'],
            [1, '#37426e'],
          ]),
        );
        for (let q = 0; q < 3; q++) s.rect(x - 17, BASE - h + 10 + q * 84, 34, 42, '#b5473f', 'opacity=".8"');
        lamp(s, x - 16, BASE - h + 6, 5, '#ff7a5c');
        s.path(
          smooth([
            [x - 8, BASE - h - 8],
            [x + 40, BASE - h - 70],
            [x + 170, BASE - h - 120],
            [x + 330, BASE - h - 130],
            [x + 200, BASE - h - 90],
            [x + 70, BASE - h - 40],
            [x + 10, BASE - h - 4],
          ]),
          '#c9b3bd',
          `opacity=".35" ${s.blur(10)}`,
        );
      }
      // The flare on its mast.
      s.line(`M2320 ${BASE}V430`, '#3a4778', 13);
      for (let y = 440; y < BASE; y += 40) s.line(`M2306 ${y}l28 40M2334 ${y}l-28 40`, '#4a588a', 2.5);
      s.oval(
        2325,
        360,
        190,
        190,
        s.rad(2325, 360, 190, [
          [0, '#ffb561', 0.75],
          [0.4, '#ff9a4a', 0.25],
          [1, '#ff9a4a', 0],
        ]),
      );
      s.path(
        'M2314 430C2280 380 2318 340 2324 268C2352 318 2390 330 2352 380C2350 400 2340 420 2330 432Z',
        s.lin(0, 270, 0, 432, [
          [0, '#ff9a4c'],
          [0.5, '#ffd27a'],
          [1, '#fff6d0'],
        ]),
      );
      for (const [x, w, h] of [
        [1180, 130, 62],
        [1440, 160, 70],
        [1690, 140, 60],
        [1900, 120, 66],
      ] as const)
        s.path(
          `M${x} ${BASE - 10}v${-h}h${w}v${h}Z`,
          s.lin(x, 0, x + w, 0, [
            [0, '#d39a83'],
            [0.3, '#4f5d8f'],
            [1, '#1f2b57'],
          ]),
        );
      for (const [x, r] of [
        [820, 56],
        [960, 46],
      ] as const)
        s.oval(
          x,
          BASE - r * 1.2,
          r,
          r,
          s.rad(x - r * 0.4, BASE - r * 1.6, r * 1.6, [
            [0, '#f3c6a0'],
            [0.5, '#6d7aa3'],
            [1, '#1f2b57'],
          ]),
        );
      s.rect(-10, BASE - 14, W + 20, 22, '#1b2752');
      for (let i = 0; i < 60; i++)
        lamp(s, between(s.rng, 0, W), BASE - between(s.rng, 8, 60), between(s.rng, 2, 4.2));
    });
    mirror(s, plant, BASE + 6, 0.5, 0.62);
    for (let i = 0; i < 120; i++) {
      const x = between(s.rng, 760, 2380);
      s.line(
        `M${x} ${BASE + between(s.rng, 14, 60)}v${between(s.rng, 40, 300)}`,
        s.rng() < 0.2 ? '#ff9f6f' : '#ffe0a6',
        between(s.rng, 2, 5),
        `opacity="${between(s.rng, 0.06, 0.28).toFixed(2)}" ${s.blur(2, 5)}`,
      );
    }
    ripples(s, {
      y0: BASE + 10,
      y1: H,
      n: 700,
      colors: ['#f5bb8b', '#1d2b62', '#8d80a8', '#ffdca2'],
      op: 0.36,
    });
    grass(s, (x) => H + 40 - 130 * Math.max(0, 1 - x / 900), {
      x0: -20,
      x1: 900,
      n: 1300,
      h: [40, 180],
      colors: ['#070d26', '#121c42', '#2c355f'],
    });
  },
};
