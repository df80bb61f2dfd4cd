/** Bến En: wooded islands in the reservoir at dusk, one boat on still water. */

import { birds, sampan } from '../lib/boats.ts';
import { mix } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { bamboo, forest, grass } from '../lib/plants.ts';
import { fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, type Scene, smooth } from '../lib/scene.ts';
import { cloudBank, mist, sky, stars, sun } from '../lib/sky.ts';
import { glints, lens, mirror, ripples, water } from '../lib/water.ts';

const LAKE = 850;

/** A wooded island from x0 to x1 on the waterline `y`, `h` high, with its reflection. */
function island(
  s: Scene,
  x0: number,
  x1: number,
  y: number,
  h: number,
  colors: readonly string[],
  haze: string,
  fog: number,
  size: number,
): void {
  const seed = Math.floor(s.rng() * 99);
  const hump = (x: number): number => {
    const t = (x - x0) / (x1 - x0);
    return (
      y -
      h *
        Math.max(0, Math.sin(Math.PI * Math.min(1, Math.max(0, t)))) ** 0.7 *
        (0.55 + 0.7 * fbm(x / (h * 2.2), 0, seed, 3))
    );
  };
  const text = s.group('', () => {
    s.path(
      smooth([
        [x0 - 10, y],
        ...Array.from(
          { length: 16 },
          (_, i): Pt => [x0 + ((x1 - x0) * (i + 0.5)) / 16, hump(x0 + ((x1 - x0) * (i + 0.5)) / 16)],
        ),
        [x1 + 10, y],
        [(x0 + x1) / 2, y + h * 0.04],
      ]),
      mix(colors[0] as string, haze, fog),
    );
    forest(s, {
      top: hump,
      bottom: () => y - size * 0.35,
      rows: Math.max(3, Math.round((h / size) * 1.8) + 1),
      size: [size * 0.42, size * 0.6],
      colors: colors.map((c) => mix(c, haze, fog)),
      haze,
      fog: 0.08,
      x0: x0 + size * 0.6,
      x1: x1 - size * 0.4,
      light: -1,
      n: 16,
    });
    s.path(
      smooth([
        [x0 - 16, y],
        [x0 + (x1 - x0) * 0.3, y - h * 0.05],
        [x0 + (x1 - x0) * 0.7, y - h * 0.05],
        [x1 + 16, y],
        [(x0 + x1) / 2, y + h * 0.05],
      ]),
      mix('#b07a58', haze, fog),
      'opacity=".75"',
    );
  });
  mirror(s, text, y + 1, 0.55, 0.9);
}

export const picture: Picture = {
  seed: 92,
  finish: { bloom: 0.36 },
  draw(s) {
    sky(s, LAKE, [
      [0, '#22345f'],
      [0.3, '#4f5f8a'],
      [0.55, '#a98594'],
      [0.78, '#ec9f78'],
      [1, '#fdd08d'],
    ]);
    stars(s, 60, 320, '#fdeccb');
    sun(s, 820, 742, 78, { disk: '#fff0c4', glow: '#ffb667', reach: 1200, strength: 1 });
    cloudBank(s, {
      y0: 150,
      y1: 700,
      n: 22,
      fills: ['#f0a583', '#c98389', '#8a7395', '#fbc590'],
      w: 1300,
      h: 66,
      op: 0.6,
    });
    const a = mountain({ y: LAKE + 20, amp: 330, scale: 700, seed: 9 });
    const far = s.group('', () => land(s, a, '#8d7390', '#efa780', 340, LAKE + 2));
    const b = mountain({
      y: LAKE + 30,
      amp: 260,
      scale: 520,
      seed: 21,
      soft: true,
      lift: (x) => 120 * Math.exp(-(((x - 2150) / 420) ** 2)),
    });
    const mid = s.group('', () => {
      land(s, b, '#5b5b84', '#d58f7f', 330, LAKE + 2);
      flanks(s, b, { color: '#343f6b', op: 0.4, depth: 240, light: 'left' });
    });
    mist(s, LAKE - 40, 70, '#ffc792', 0.75);
    water(s, LAKE, H, [
      [0, '#fcc888'],
      [0.1, '#ee9f7c'],
      [0.4, '#95718c'],
      [0.75, '#3f4d7c'],
      [1, '#1c2c55'],
    ]);
    mirror(s, far, LAKE, 0.3, 0.8);
    mirror(s, mid, LAKE, 0.5, 0.9);
    ripples(s, {
      y0: LAKE + 3,
      y1: 1500,
      n: 760,
      colors: ['#ffcf98', '#59598a', '#d98e80', '#3b4677'],
      op: 0.4,
    });
    const leaf = ['#0d2136', '#16384a', '#24544f', '#8a8a5c'];
    const haze = '#8d7a86';
    mist(s, LAKE + 8, 30, '#ffd3a0', 0.6);
    island(s, 60, 330, 880, 60, leaf, haze, 0.55, 26);
    island(s, 1120, 1330, 876, 46, leaf, haze, 0.58, 22);
    island(s, 1900, 2480, 892, 120, leaf, haze, 0.45, 34);
    island(s, 1460, 1720, 922, 84, leaf, haze, 0.32, 34);
    island(s, -120, 470, 972, 130, leaf, haze, 0.22, 46);
    glints(s, { x: 820, y0: LAKE + 2, y1: 1560, n: 560, spread: 130, color: '#fff0c0', op: 0.95 });
    island(s, 1580, 2330, 1068, 190, leaf, haze, 0.06, 64);
    ripples(s, { y0: 1000, y1: 1590, n: 260, colors: ['#f5b58a', '#223361', '#8c7092'], op: 0.36 });
    // The boat, just out of the light's path.
    const boat = s.group('', () => sampan(s, 1085, 1226, 300, '#232744', { rower: '#1c2240' }));
    mirror(s, boat, 1234, 0.5, 0.7);
    for (let i = 0; i < 6; i++) lens(s, 1085 + 40 * i, 1246 + i * 12, 240 - i * 18, 2.4, '#ffcf98', 0.35);
    birds(s, 1330, 480, 8, 22, '#3a3f68');
    // Near bank.
    grass(s, (x) => H + 70 - 150 * Math.max(0, 1 - x / 1000) - 26 * fbm(x / 150, 0, 3, 3), {
      x0: -20,
      x1: 1100,
      n: 1400,
      h: [40, 190],
      colors: ['#0c1533', '#1a2748', '#3a3f5c'],
    });
    bamboo(s, -30, H + 40, 1180, 11, {
      stem: '#1d2748',
      leaf: ['#0b1430', '#18254a', '#4a4360'],
      spread: 0.34,
      lean: 0.1,
    });
  },
};
