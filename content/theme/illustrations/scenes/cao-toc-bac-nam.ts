/** The North-South expressway on its viaduct over the rice fields: cars, a coach, lorries above; farmers below. */

import { ramp, shade, tint } from '../lib/color.ts';
import { cliffs, flanks, karst, land, mountain, towers, under } from '../lib/land.ts';
import { type Person, person } from '../lib/people.ts';
import { blob, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, veil } from '../lib/sky.ts';
import { carSide, lorrySide, wheel } from '../lib/vehicles.ts';
import { ripples } from '../lib/water.ts';
import { wooded } from '../lib/woods.ts';

/** A coach from the side, `l` long, nose to the right unless flipped. */
function coach(s: Scene, x: number, y: number, l: number, c: string, flip = false): void {
  const k = flip ? -1 : 1;
  const B = (a: number, b: number): Pt => [x + k * a * l, y - b * l];
  s.path(
    smooth([
      B(-0.5, 0.05),
      B(-0.5, 0.05),
      B(-0.5, 0.27),
      B(-0.47, 0.295),
      B(0.4, 0.295),
      B(0.47, 0.27),
      B(0.5, 0.12),
      B(0.5, 0.05),
      B(0.5, 0.05),
    ]),
    s.lin(0, y - l * 0.3, 0, y, [
      [0, tint(c, 0.4)],
      [0.5, c],
      [1, shade(c, 0.45)],
    ]),
  );
  s.path(
    poly([B(-0.485, 0.26), B(0.4, 0.26), B(0.44, 0.17), B(-0.485, 0.17)]),
    s.lin(0, y - l * 0.26, 0, y - l * 0.17, [
      [0, '#9fc0c8'],
      [1, '#33485a'],
    ]),
  );
  for (let i = 0; i < 7; i++)
    s.line(poly([B(-0.36 + i * 0.115, 0.26), B(-0.36 + i * 0.115, 0.17)], false), c, l * 0.008);
  for (let i = 0; i < 6; i++)
    s.oval(
      ...B(-0.3 + i * 0.115, 0.188),
      l * 0.016,
      l * 0.02,
      ['#c98f6a', '#d9a780', '#b87f5c'][i % 3] as string,
    );
  s.line(poly([B(-0.5, 0.12), B(0.5, 0.12)], false), '#fff3d6', l * 0.012);
  s.path(poly([B(0.475, 0.1), B(0.5, 0.09), B(0.5, 0.07), B(0.475, 0.075)]), '#fff3cf');
  for (const a of [-0.32, 0.3]) wheel(s, x + k * a * l, y, l * 0.052);
}

/** A water buffalo standing in the field, head to the right, `l` long. */
function buffalo(s: Scene, x: number, y: number, l: number): void {
  const B = (a: number, b: number): Pt => [x + a * l, y - b * l];
  const c = '#4a4550';
  const hide = s.lin(0, y - l * 0.62, 0, y, [
    [0, '#8a8490'],
    [0.4, c],
    [1, '#221f2a'],
  ]);
  const leg = (a: number, fill: string): void => {
    s.path(
      smooth([
        B(a - 0.07, 0.34),
        B(a + 0.06, 0.34),
        B(a + 0.026, 0.17),
        B(a + 0.022, 0.05),
        B(a + 0.036, 0),
        B(a - 0.026, 0),
        B(a - 0.022, 0.05),
        B(a - 0.032, 0.17),
      ]),
      fill,
    );
    s.path(poly([B(a - 0.026, 0.03), B(a + 0.03, 0.03), B(a + 0.038, 0), B(a - 0.03, 0)]), '#17151d');
  };
  for (const a of [-0.27, 0.2]) leg(a, '#2b2832');
  s.line(smooth([B(-0.44, 0.5), B(-0.5, 0.36), B(-0.48, 0.22)], false), '#2b2832', l * 0.018);
  s.oval(...B(-0.48, 0.19), l * 0.016, l * 0.035, '#2b2832');
  s.path(
    smooth([
      B(0.5, 0.53),
      B(0.5, 0.64),
      B(0.42, 0.74),
      B(0.3, 0.78),
      B(0.4, 0.69),
      B(0.44, 0.6),
      B(0.44, 0.52),
    ]),
    '#8a8072',
  );
  s.path(
    smooth([
      B(-0.45, 0.52),
      B(-0.3, 0.6),
      B(-0.05, 0.58),
      B(0.18, 0.62),
      B(0.34, 0.55),
      B(0.46, 0.56),
      B(0.56, 0.5),
      B(0.64, 0.36),
      B(0.655, 0.29),
      B(0.61, 0.255),
      B(0.53, 0.29),
      B(0.46, 0.36),
      B(0.38, 0.34),
      B(0.26, 0.24),
      B(0.02, 0.2),
      B(-0.2, 0.22),
      B(-0.36, 0.27),
      B(-0.44, 0.38),
    ]),
    hide,
  );
  for (const a of [-0.36, 0.26]) leg(a, '#3b3743');
  s.path(
    smooth([
      B(0.45, 0.54),
      B(0.42, 0.63),
      B(0.32, 0.7),
      B(0.19, 0.71),
      B(0.3, 0.65),
      B(0.36, 0.58),
      B(0.38, 0.52),
    ]),
    s.lin(0, y - l * 0.72, 0, y - l * 0.52, [
      [0, '#d9cdb8'],
      [1, '#6d6258'],
    ]),
  );
  s.path(smooth([B(0.42, 0.5), B(0.34, 0.49), B(0.29, 0.44), B(0.38, 0.45)]), '#6a6370');
  s.oval(...B(0.53, 0.42), l * 0.012, l * 0.012, '#16141c');
  s.oval(...B(0.655, 0.29), l * 0.012, l * 0.008, '#16141c');
}

export const picture: Picture = {
  seed: 429,
  finish: { bloom: 0.28 },
  draw(s) {
    sky(s, 760, [
      [0, '#4f93bb'],
      [0.45, '#9bcbd6'],
      [0.8, '#dcebdc'],
      [1, '#f6ecc8'],
    ]);
    cloudBank(s, { y0: 90, y1: 560, n: 16, fills: ['#ffffff', '#f3f3e6'], w: 1200, h: 130, op: 0.72 });
    const far = mountain({ y: 760, amp: 260, scale: 700, seed: 28 });
    land(s, far, '#93bcc4', '#e3ebd2', 300);
    flanks(s, far, { color: '#4b8390', op: 0.28, depth: 200, light: 'left', lit: '#f6f3d6' });
    mist(s, 730, 110, '#f8f6e0', 0.6);
    for (const [y, h, w, c, haze, seed, n] of [
      [850, [150, 330], [80, 150], '#6fa59a', '#d3e3c4', 21, 8],
      [930, [110, 300], [90, 180], '#3f8273', '#b5cfa0', 37, 5],
    ] as const) {
      const k = karst(y, towers(s, { x0: -80, x1: W + 80, n, h: [h[0], h[1]], w: [w[0], w[1]] }), seed);
      land(s, k, c, haze, 380);
      cliffs(s, k, { n: 260, lit: '#f3efd2', dark: '#1f4f4c', op: 0.4, foot: y });
      mist(s, y - 40, 110, '#f6f5dc', 0.65);
    }
    wooded(s, (x) => 900 - 46 * fbm(x / 260, 0, 6, 4), {
      colors: ['#1f5a40', '#467f4c', '#8cae58', '#dcd886'],
      haze: '#d0dfae',
      fog: 0.45,
      foot: 1000,
      rows: 7,
      size: [22, 46],
    });
    // Fields: flooded squares, seedbeds, banks.
    s.rect(
      0,
      960,
      W,
      H,
      s.lin(0, 960, 0, H, [
        [0, '#b9cf86'],
        [1, '#4f8a44'],
      ]),
    );
    let y = 984;
    for (let k = 0; k < 9; k++) {
      const t = k / 8;
      const h = 26 + 100 * t ** 1.2;
      let x = -200 + between(s.rng, -80, 80);
      while (x < W + 100) {
        const w = between(s.rng, 260, 620) * (0.6 + t);
        const wet = s.rng() < 0.46;
        const slant = (v: number): number => (v - 1200) * 0.08 * (1 + t);
        const d = poly([
          [x + slant(x), y],
          [x + w + slant(x + w), y],
          [x + w + slant(x + w) * 1.25, y + h],
          [x + slant(x) * 1.25, y + h],
        ]);
        const c = ramp(['#9cc45e', '#7fb04e', '#b9cf66', '#6aa048'], s.rng());
        s.path(
          d,
          wet
            ? s.lin(0, y, 0, y + h, [
                [0, '#cfe3de'],
                [1, '#8fbfc6'],
              ])
            : s.lin(0, y, 0, y + h, [
                [0, tint(c, 0.2)],
                [1, shade(c, 0.12)],
              ]),
        );
        s.clip(d, () => {
          if (wet)
            ripples(s, {
              y0: y,
              y1: y + h,
              n: 14,
              colors: ['#ffffff', '#5a9aa5'],
              op: 0.3,
              x0: x,
              x1: x + w,
              size: 0.6,
            });
          const n = wet ? 60 : 190;
          const tufts: string[] = [];
          for (let i = 0; i < n; i++) {
            const [u, v] = [between(s.rng, x - 60, x + w + 60), y + h * s.rng()];
            tufts.push(
              `M${u.toFixed(0)} ${v.toFixed(0)}l${between(s.rng, -3, 3).toFixed(1)} ${(-4 - 13 * t).toFixed(1)}m3 ${(4 + 11 * t).toFixed(1)}l${(3 + 3 * t).toFixed(1)} ${(-3 - 10 * t).toFixed(1)}`,
            );
          }
          s.line(tufts.join(''), wet ? '#5f9a4a' : shade(c, 0.3), 1.2 + 1.8 * t, 'opacity=".7"');
        });
        s.line(d, '#8a7a4a', 3 + 9 * t);
        s.line(d, '#9cb45c', 1.5 + 5 * t);
        x += w;
      }
      y += h;
    }

    // The viaduct: far carriageway, piers, near girders, rail; a bright line of light on its edge.
    const deck = (x: number): number => 838 - 26 * ((x - 1200) / 1200) ** 2;
    const deckBand = (a: number, b: number, fill: string, more = ''): void => {
      const up: Pt[] = [];
      const low: Pt[] = [];
      for (let x = -20; x <= W + 80; x += 60) {
        up.push([x, deck(x) + a]);
        low.push([x, deck(x) + b]);
      }
      s.path(poly([...up, ...low.reverse()]), fill, more);
    };
    for (let x = 130; x < W; x += 430) {
      const top = deck(x) + 96;
      s.oval(x + 60, 1150, 150, 16, '#1f3a34', 'opacity=".28"');
      for (const dx of [0, 84])
        s.rect(
          x + dx - 24,
          top,
          48,
          1148 - top - dx * 0.2,
          s.lin(x + dx - 24, 0, x + dx + 24, 0, [
            [0, '#f6efdc'],
            [0.45, '#d3cdbd'],
            [1, '#868a8a'],
          ]),
        );
      s.path(
        poly([
          [x - 70, top - 8],
          [x + 154, top - 8],
          [x + 130, top + 44],
          [x - 46, top + 44],
        ]),
        s.lin(0, top, 0, top + 44, [
          [0, '#c9c6b8'],
          [1, '#8f938f'],
        ]),
      );
    }
    deckBand(-30, -4, '#8f9a9c');
    for (const [x, c] of [
      [360, '#b5443a'],
      [1210, '#e9e3d2'],
      [1960, '#3f6f9a'],
    ] as const)
      carSide(s, x, deck(x) - 26, 120, c, true);
    coach(s, 1620, deck(1620) - 27, 290, '#3f8a74', true);
    lorrySide(s, 800, deck(800) - 27, 270, '#d99a3a', '#dfe3dc', true);
    deckBand(-34, -26, '#e9e6da');
    deckBand(-8, 10, '#55595f');
    lorrySide(s, 520, deck(520) + 4, 360, '#3f6f9a', '#c9563f');
    coach(s, 1120, deck(1120) + 4, 370, '#d9d2c2');
    carSide(s, 1530, deck(1530) + 4, 160, '#a5302a');
    carSide(s, 2020, deck(2020) + 4, 165, '#e9b65c');
    lorrySide(s, 2320, deck(2320) + 4, 330, '#8a3a34', '#6d9a8a');
    carSide(s, 120, deck(120) + 4, 160, '#f0ebe0');
    deckBand(
      4,
      34,
      s.lin(0, 820, 0, 880, [
        [0, '#fbf6e6'],
        [1, '#d9d4c4'],
      ]),
    );
    for (let x = 10; x < W; x += 76) s.line(`M${x} ${deck(x) + 6}v24`, '#a9a79c', 3);
    deckBand(
      34,
      92,
      s.lin(0, 860, 0, 940, [
        [0, '#c3c0b2'],
        [0.3, '#a3a49c'],
        [1, '#6f7676'],
      ]),
    );
    deckBand(34, 41, '#fffbee', 'opacity=".8"');
    for (let x = 345; x < W; x += 430) s.line(`M${x} ${deck(x) + 36}v54`, '#5f6666', 3, 'opacity=".6"');
    deckBand(92, 112, '#3f5a54', 'opacity=".35"');
    for (let x = 240; x < W; x += 480) {
      s.line(`M${x} ${deck(x) + 6}V${deck(x) - 230}q0 -24 40 -26h56`, '#7d8688', 9);
      s.path(
        poly([
          [x + 76, deck(x) - 262],
          [x + 136, deck(x) - 258],
          [x + 130, deck(x) - 246],
          [x + 76, deck(x) - 250],
        ]),
        '#4f585c',
      );
    }

    // Farmers in the fields, a buffalo with a boy, seedlings in bundles.
    const bundle = (x: number, y: number, r: number): void => {
      for (let i = 0; i < 16; i++)
        s.line(
          `M${x} ${y}q${between(s.rng, -0.3, 0.3) * r} ${-r} ${between(s.rng, -0.9, 0.9) * r} ${-r * between(s.rng, 1.5, 2.1)}`,
          ramp(['#4a8a3c', '#9cc858'], s.rng()),
          r * 0.14,
        );
      s.line(`M${x - r * 0.26} ${y - r * 0.5}h${r * 0.52}`, '#d9c27c', r * 0.2);
    };
    const farmer = (x: number, y: number, h: number, o: Partial<Person>): void => {
      const p = person(s, x, y, h, { top: '#8a4a5a', low: '#2b2f4c', head: 'hat', shadow: '#2f5d4a', ...o });
      // Ankles stand in water.
      s.oval(x, y - h * 0.01, h * 0.17, h * 0.022, '#a9d0d0', 'opacity=".75"');
      for (const q of [p.left, p.right]) if (q[1] < y - h * 0.5) bundle(q[0], q[1] + h * 0.02, h * 0.06);
    };
    farmer(330, 1240, 208, { top: '#6d5a86', look: 0.5, right: [0.16, 0.56], lean: 0.05 });
    farmer(520, 1250, 212, { top: '#3f7c86', look: -0.5, left: [-0.16, 0.56], lean: -0.05 });
    farmer(1330, 1262, 220, { top: '#a5443a', look: 0.4, right: [0.16, 0.6] });
    buffalo(s, 1900, 1380, 400);
    // The boy sits astride: his body above the back, one leg down the flank.
    s.clip('M1700 800H2100V1150H1700Z', () => {
      person(s, 1850, 1256, 232, {
        top: '#e0a548',
        low: '#33507a',
        head: 'hair',
        look: 0.6,
        short: true,
        left: [-0.1, 0.56],
        right: [0.17, 0.6],
        shadow: '#4a4550',
      });
    });
    s.line(
      smooth(
        [
          [1852, 1146],
          [1884, 1186],
          [1872, 1238],
        ],
        false,
      ),
      '#33507a',
      27,
    );
    s.line('M1872 1238L1870 1266l20 4', '#d59d76', 15);
    s.line(
      smooth(
        [
          [1889, 1118],
          [1990, 1160],
          [2140, 1250],
        ],
        false,
      ),
      '#b5986a',
      4,
    );
    farmer(730, 1492, 440, { top: '#a5443a', look: 0.6, left: [-0.2, 0.54], right: [0.16, 0.6], step: 0.5 });
    farmer(1010, 1516, 452, {
      top: '#e3d3a6',
      look: -0.5,
      left: [-0.15, 0.62],
      right: [0.17, 0.52],
      step: -0.5,
    });
    farmer(1500, 1540, 462, {
      top: '#3f6f9a',
      low: '#3a3442',
      look: -0.4,
      left: [-0.22, 0.8],
      right: [0.13, 0.46],
    });
    for (let i = 0; i < 22; i++)
      bundle(between(s.rng, 120, 1700), between(s.rng, 1400, 1560), between(s.rng, 16, 30));
    const lip = (x: number): number => 1566 + 22 * fbm(x / 130, 0, 5, 3);
    s.path(under(lip), '#2f6340');
    grass(s, lip, { x0: -20, x1: W + 20, n: 900, h: [20, 80], colors: ['#1f4d38', '#5a9348', '#cbd06a'] });
    for (let i = 0; i < 40; i++)
      s.path(
        blob(s.rng, between(s.rng, 0, W), between(s.rng, 1560, 1598), 6, 5, 6, 0.3),
        ramp(['#fff6e0', '#f0b8a0'], s.rng()),
      );
    veil(s, 1500, H, '#12302f', 0.3);
  },
};
