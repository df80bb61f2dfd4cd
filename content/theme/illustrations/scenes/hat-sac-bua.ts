/** Hát sắc bùa: a Mường troupe with its gongs comes to a house on the first morning of the year; the hosts greet them. */

import { stiltHouse } from '../lib/built.ts';
import { ramp, shade, tint } from '../lib/color.ts';
import { gong } from '../lib/festival.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { type Person, person } from '../lib/people.ts';
import { bamboo, bananaLeaf, blob, fringe, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, veil } from '../lib/sky.ts';
import { wooded } from '../lib/woods.ts';

/** The woven waistband of a Mường skirt, over the body at (x, y) of a person `h` high. */
function waistband(s: Scene, x: number, y: number, h: number): void {
  const d = smooth([
    [x - h * 0.081, y - h * 0.655],
    [x, y - h * 0.645],
    [x + h * 0.081, y - h * 0.655],
    [x + h * 0.088, y - h * 0.555],
    [x, y - h * 0.545],
    [x - h * 0.088, y - h * 0.555],
  ]);
  s.path(
    d,
    s.lin(x - h * 0.09, 0, x + h * 0.09, 0, [
      [0, '#e9d9b8'],
      [0.5, '#c9b58e'],
      [1, '#7d6d58'],
    ]),
  );
  s.clip(d, () => {
    for (const [k, c] of [
      [0.642, '#a5302a'],
      [0.618, '#2f5d6a'],
      [0.592, '#a5302a'],
      [0.566, '#3f2a3a'],
    ] as const) {
      s.line(
        `M${x - h * 0.1} ${y - h * k}Q${x} ${y - h * (k - 0.012)} ${x + h * 0.1} ${y - h * k}`,
        c,
        h * 0.013,
      );
      for (let i = -6; i <= 6; i++)
        s.path(
          poly([
            [x + i * h * 0.015, y - h * (k - 0.004)],
            [x + (i + 0.4) * h * 0.015, y - h * (k - 0.012)],
            [x + i * h * 0.015, y - h * (k - 0.02)],
            [x + (i - 0.4) * h * 0.015, y - h * (k - 0.012)],
          ]),
          '#f0d68f',
          'opacity=".8"',
        );
    }
  });
}

/** A singer holding a gong by its cord in one hand and the beater in the other; `r` is the gong's size in heights. */
function singer(s: Scene, x: number, y: number, h: number, r: number, o: Partial<Person>, side = 1): void {
  const hold: [number, number] = [side * 0.17, 0.69];
  const beat: [number, number] = [-side * 0.075, 0.57];
  const p = person(s, x, y, h, {
    top: '#f6efe2',
    low: '#1d1d33',
    cut: 'skirt',
    head: 'band',
    headColor: '#f3ece0',
    collar: '#c9b58e',
    shadow: '#2a2436',
    ...o,
    left: side > 0 ? beat : hold,
    right: side > 0 ? hold : beat,
  });
  waistband(s, x, y, h);
  const [a, b] = side > 0 ? [p.right, p.left] : [p.left, p.right];
  const gy = a[1] + h * (0.05 + r);
  for (const k of [-0.55, 0.55])
    s.line(`M${a[0]} ${a[1]}L${a[0] + k * r * h * 0.9} ${gy - r * h * 0.8}`, '#b5342c', h * 0.009);
  gong(s, a[0], gy, r * h, 0.92);
  s.oval(a[0], a[1], h * 0.02, h * 0.02, '#d59d76');
  const t: [number, number] = [a[0] - side * r * h * 0.34, gy - r * h * 0.1];
  s.line(`M${b[0]} ${b[1]}L${t[0]} ${t[1]}`, '#a5713a', h * 0.014);
  s.path(blob(s.rng, t[0], t[1], h * 0.026, h * 0.026, 8, 0.05), '#c9453a');
  s.oval(b[0], b[1], h * 0.021, h * 0.021, '#d59d76');
}

export const picture: Picture = {
  seed: 912,
  finish: { bloom: 0.34 },
  draw(s) {
    // Early morning: rose and lilac sky, mist in the valley.
    sky(s, 820, [
      [0, '#5f6f9c'],
      [0.4, '#a59cb8'],
      [0.72, '#edc3b0'],
      [1, '#fbdcb0'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(560, 720, 1100, [
        [0, '#ffe2b4', 0.85],
        [0.5, '#ffd9b0', 0.25],
        [1, '#ffd9b0', 0],
      ]),
    );
    cloudBank(s, {
      y0: 70,
      y1: 480,
      n: 13,
      fills: ['#f9d9c4', '#d3b4c0', '#8f8fb4'],
      w: 1300,
      h: 66,
      op: 0.6,
    });
    for (const [y, amp, scale, seed, c, haze] of [
      [760, 380, 820, 24, '#a394b4', '#f0ceb8'],
      [850, 380, 600, 57, '#71779c', '#dcb9b0'],
    ] as const) {
      const m = mountain({ y, amp, scale, seed });
      land(s, m, c, haze, 400);
      flanks(s, m, { color: '#4a4a74', op: 0.28, depth: 260, light: 'left', lit: '#ffe0c0' });
      mist(s, y - 80, 130, '#fbe0cc', 0.7);
    }
    wooded(s, (x) => 850 - 90 * fbm(x / 420, 0, 19, 4), {
      colors: ['#2c4a50', '#4f7360', '#94a277', '#e6c998'],
      haze: '#e0c0ae',
      fog: 0.5,
      foot: 1030,
      rows: 10,
      size: [26, 58],
    });
    mist(s, 960, 110, '#fbe4d0', 0.7);
    s.rect(
      0,
      1010,
      W,
      H,
      s.lin(0, 1010, 0, H, [
        [0, '#b9b08c'],
        [0.4, '#8d8f68'],
        [1, '#3a4a40'],
      ]),
    );
    fringe(s, () => 1026, { h: [26, 60], step: 23, fill: '#4f6f5a' });
    s.path(
      smooth([
        [-60, 1230],
        [500, 1150],
        [1300, 1120],
        [2460, 1150],
        [2460, 1660],
        [-60, 1660],
      ]),
      s.lin(0, 1120, 0, H, [
        [0, '#ecd0ac'],
        [0.45, '#c9a07c'],
        [1, '#6d4f4a'],
      ]),
    );
    for (let i = 0; i < 200; i++)
      s.oval(
        between(s.rng, 0, W),
        1150 + 440 * s.rng(),
        between(s.rng, 12, 90),
        between(s.rng, 1.5, 5),
        s.rng() < 0.5 ? '#ffe7c8' : '#4f3a40',
        'opacity=".13"',
      );
    stiltHouse(s, 560, 1080, 360, { thatch: '#a58a72', wood: '#6d5248', glow: '#ffcf8a' });
    bamboo(s, 150, 1120, 760, 11, {
      stem: '#7d8a5a',
      leaf: ['#2c4f4a', '#5f8360', '#c2b984'],
      spread: 0.34,
      lean: 0.06,
    });
    // The host's house: light in its windows, peach in bloom by the stairs.
    stiltHouse(s, 1800, 1180, 1080, { thatch: '#a98a66', wood: '#6d4c3a', glow: '#ffd08a' });
    for (const x of [1300, 2330])
      for (let i = 0; i < 7; i++)
        bananaLeaf(
          s,
          x,
          1160,
          -1.57 + (i - 3) * 0.34,
          between(s.rng, 170, 250),
          34,
          0.35,
          ramp(['#35604a', '#7a9a5a'], s.rng()),
        );
    const px = 1180;
    s.line(
      smooth(
        [
          [px, 1200],
          [px - 8, 1060],
          [px + 30, 940],
          [px + 8, 840],
        ],
        false,
      ),
      '#4a3430',
      20,
    );
    for (const [a, b, c, d] of [
      [px - 4, 1040, px - 120, 900],
      [px + 26, 960, px + 140, 850],
      [px + 20, 930, px - 60, 800],
      [px + 12, 860, px + 70, 760],
    ] as const)
      s.line(`M${a} ${b}Q${(a + c) / 2 + 10} ${(b + d) / 2 - 30} ${c} ${d}`, '#4a3430', 10);
    for (let i = 0; i < 170; i++) {
      const [u, v] = [between(s.rng, -1, 1), between(s.rng, -1, 1)];
      if (u * u + v * v > 1) continue;
      const [x, y] = [px + 10 + u * 170, 880 + v * 150];
      const c = ramp(['#d9688a', '#f0a2b4', '#fbd3d6'], s.rng());
      for (let q = 0; q < 5; q++)
        s.oval(x + Math.cos(q * 1.257) * 7, y + Math.sin(q * 1.257) * 7, 6.5, 6.5, c);
      s.oval(x, y, 3.5, 3.5, '#f6d98a');
    }
    mist(s, 1130, 60, '#fbe6d2', 0.4, -200, 1100);

    // Hosts before the stairs with a tray of rice, cakes and wine; children run to see.
    const hostX = 2110;
    const host = person(s, hostX, 1400, 372, {
      top: '#5a3f4a',
      low: '#e9dcc6',
      head: 'turban',
      headColor: '#2a2436',
      hair: '#cfc8be',
      beard: '#dcd5ca',
      look: -0.7,
      left: [-0.15, 0.62],
      right: [0.02, 0.6],
      shadow: '#2a2436',
    });
    const [tx, ty] = [host.left[0] - 6, host.left[1] - 8];
    s.oval(tx, ty, 78, 15, '#5b2020');
    s.oval(tx, ty - 5, 76, 14, '#a5302a');
    for (const [k, c] of [
      [-42, '#3f7a46'],
      [0, '#f6efe0'],
      [40, '#4a8a4c'],
    ] as const)
      s.rect(
        tx + k - 20,
        ty - 44,
        40,
        38,
        s.lin(tx + k - 20, 0, tx + k + 20, 0, [
          [0, tint(c, 0.3)],
          [1, shade(c, 0.3)],
        ]),
        'rx="5"',
      );
    s.path(
      smooth([
        [tx - 10, ty - 50],
        [tx - 12, ty - 70],
        [tx - 6, ty - 92],
        [tx + 6, ty - 92],
        [tx + 12, ty - 70],
        [tx + 10, ty - 50],
      ]),
      '#7d4a30',
    );
    person(s, 2290, 1410, 352, {
      top: '#c9566a',
      low: '#1d1d33',
      cut: 'skirt',
      head: 'band',
      headColor: '#f3ece0',
      look: -0.7,
      left: [-0.03, 0.62],
      right: [0.04, 0.62],
      belt: '#3f8a74',
      shadow: '#2a2436',
    });
    person(s, 1900, 1398, 200, {
      top: '#e0a548',
      low: '#33507a',
      head: 'hair',
      look: -0.7,
      step: -0.8,
      left: [-0.2, 0.72],
      right: [0.16, 0.56],
      shadow: '#2a2436',
    });
    person(s, 1990, 1372, 186, {
      top: '#4d86a0',
      low: '#4a2f3a',
      head: 'long',
      look: -0.6,
      step: 0.4,
      left: [-0.1, 0.56],
      right: [0.19, 0.66],
      shadow: '#2a2436',
    });

    // The troupe: the leader beats and sings, the others follow with gongs of every size.
    const tops = ['#f6efe2', '#f6efe2', '#efe0c8', '#f6efe2', '#f3e6d6', '#f6efe2'];
    for (const [i, [x, y, h, r]] of (
      [
        [1010, 1330, 372, 0.085],
        [760, 1350, 384, 0.1],
        [500, 1372, 396, 0.09],
        [250, 1392, 404, 0.115],
      ] as const
    ).entries())
      singer(s, x, y, h, r, {
        top: tops[i] as string,
        look: 0.65,
        step: i % 2 ? 0.6 : -0.5,
        belt: '#3f8a74',
        hem: ['#8a2d3a', '#3f6f5a', '#8a2d3a', '#6d5a3a'][i] as string,
      });
    for (const [i, [x, y, h, r]] of (
      [
        [1330, 1520, 500, 0.14],
        [930, 1540, 510, 0.115],
        [560, 1560, 516, 0.135],
        [170, 1584, 524, 0.1],
      ] as const
    ).entries())
      singer(s, x, y, h, r, {
        top: tops[(i + 2) % 6] as string,
        look: i === 0 ? 0.7 : i === 1 ? 0.35 : 0.6,
        step: i % 2 ? -0.5 : 0.6,
        belt: ['#b5342c', '#3f8a74', '#c98f3a', '#3f8a74'][i] as string,
        hem: ['#3f6f5a', '#8a2d3a', '#6d5a3a', '#8a2d3a'][i] as string,
      });
    // The leader, a man in dark clothes, walks before them.
    const lead: [number, number, number] = [1640, 1500, 500];
    const q = person(s, ...lead, {
      top: '#2b3058',
      low: '#23264a',
      head: 'turban',
      headColor: '#3a3f70',
      belt: '#b5342c',
      trim: '#c9b58e',
      look: 0.7,
      step: 0.7,
      left: [-0.05, 0.6],
      right: [0.18, 0.7],
      shadow: '#2a2436',
    });
    const gy = q.right[1] + 500 * 0.21;
    for (const k of [-1, 1])
      s.line(`M${q.right[0]} ${q.right[1]}L${q.right[0] + k * 36} ${gy - 60}`, '#b5342c', 5);
    gong(s, q.right[0], gy, 78, 0.92);
    s.oval(q.right[0], q.right[1], 11, 11, '#d59d76');
    s.line(`M${q.left[0]} ${q.left[1]}L${q.right[0] - 30} ${gy - 8}`, '#a5713a', 8);
    s.path(blob(s.rng, q.right[0] - 28, gy - 8, 14, 14, 8, 0.05), '#c9453a');
    s.oval(q.left[0], q.left[1], 12, 12, '#d59d76');

    for (let i = 0; i < 40; i++)
      s.path(
        blob(
          s.rng,
          between(s.rng, 700, 1700),
          between(s.rng, 700, 1560),
          between(s.rng, 4, 8),
          between(s.rng, 2, 5),
          6,
          0.3,
        ),
        '#f3b4c0',
        'opacity=".8"',
      );
    const lip = (x: number): number => 1586 + 14 * fbm(x / 120, 0, 5, 3);
    s.path(under(lip), '#34463c');
    grass(s, lip, { x0: -20, x1: W + 20, n: 700, h: [14, 50], colors: ['#2a4038', '#5f7a54', '#b9ab70'] });
    veil(s, 1500, H, '#1d1a2c', 0.35);
  },
};
