/** Mường Xia in spring: a ring of xòe dancers, gongs and a long drum, houses on stilts, orchid trees in flower. */

import { stiltHouse } from '../lib/built.ts';
import { mix } from '../lib/color.ts';
import { gong } from '../lib/festival.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { type Person, person } from '../lib/people.ts';
import { bamboo, blob, fringe, grass } from '../lib/plants.ts';
import { between, fbm, pick } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { orchidBlossom, orchidBough, orchidTree, wooded } from '../lib/woods.ts';

const BLOUSES = ['#f6efe2', '#2f6f8a', '#c9566a', '#f6efe2', '#3f8a74', '#d99a4a', '#f6efe2', '#7a5a9a'];
const BELTS = ['#3f8a74', '#d9623f', '#3f8a74', '#b5342c', '#e9b65c', '#2f6f7a', '#c9566a', '#3f8a74'];
const HEMS = ['#b5342c', '#e0a548', '#b5342c', '#c9566a', '#e0a548', '#b5342c', '#3f8a74', '#e0a548'];

const dancer = (i: number): Person => ({
  top: BLOUSES[i % 8] as string,
  low: '#1f2140',
  cut: 'skirt',
  belt: BELTS[(i * 3) % 8] as string,
  hem: HEMS[(i * 5) % 8] as string,
  trim: i % 8 === 0 || i % 8 === 3 || i % 8 === 6 ? '#c9a24c' : '#f0d48a',
  head: i % 3 === 1 ? 'bun' : 'scarf',
  headColor: i % 2 ? '#1f2347' : '#2b2f58',
});

export const picture: Picture = {
  seed: 315,
  finish: { bloom: 0.26 },
  draw(s) {
    sky(s, 800, [
      [0, '#7fb0bd'],
      [0.45, '#bcd8d2'],
      [0.8, '#eef0d6'],
      [1, '#faf0cd'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(700, 420, 1200, [
        [0, '#fff8d6', 0.8],
        [0.5, '#fff6d0', 0.2],
        [1, '#fff6d0', 0],
      ]),
    );
    cloudBank(s, { y0: 60, y1: 380, n: 11, fills: ['#ffffff', '#eef3e8'], w: 1200, h: 70, op: 0.6 });
    for (const [y, amp, scale, seed, c, haze] of [
      [690, 380, 900, 33, '#9dc1c2', '#eef0da'],
      [780, 420, 620, 71, '#6fa5a3', '#dfe9cd'],
    ] as const) {
      const m = mountain({ y, amp, scale, seed });
      land(s, m, c, haze, 420);
      flanks(s, m, { color: mix(c, '#1f4d58', 0.5), op: 0.32, depth: 280, light: 'left', lit: '#f6f2d2' });
      mist(s, y - 90, 130, '#fbf8e4', 0.65);
    }
    wooded(s, (x) => 720 - 150 * fbm(x / 460, 0, 15, 4) - 60 * Math.exp(-(((x - 2200) / 500) ** 2)), {
      colors: ['#1d5243', '#3f7f58', '#86ab65', '#dfdf96'],
      haze: '#dbe5c2',
      fog: 0.5,
      foot: 1010,
      rows: 12,
      size: [28, 64],
    });
    for (let i = 0; i < 46; i++) {
      const x = between(s.rng, 0, W);
      const y = between(s.rng, 730, 930);
      for (let k = 0; k < 9; k++)
        s.path(
          blob(s.rng, x + between(s.rng, -26, 26), y + between(s.rng, -16, 16), 9, 7, 6, 0.3),
          pick(s.rng, ['#fffaf4', '#ecdfea', '#cdb3cf']),
          'opacity=".85"',
        );
    }
    mist(s, 930, 110, '#fbf8e4', 0.6);
    // The village green.
    s.rect(
      0,
      985,
      W,
      H,
      s.lin(0, 985, 0, H, [
        [0, '#b8c684'],
        [0.35, '#8fae5f'],
        [1, '#365f3d'],
      ]),
    );
    fringe(s, () => 1000, { h: [30, 70], step: 24, fill: '#4b8257' });
    s.path(
      smooth([
        [-60, 1190],
        [400, 1090],
        [1200, 1066],
        [2000, 1090],
        [2460, 1180],
        [2460, 1560],
        [1900, 1600],
        [500, 1610],
        [-60, 1540],
      ]),
      s.lin(0, 1066, 0, H, [
        [0, '#ecdcb0'],
        [0.5, '#d6bb88'],
        [1, '#a58458'],
      ]),
    );
    for (let i = 0; i < 220; i++)
      s.oval(
        between(s.rng, 0, W),
        1100 + 480 * s.rng(),
        between(s.rng, 12, 90),
        between(s.rng, 1.5, 5),
        s.rng() < 0.5 ? '#fff0cc' : '#6d5236',
        'opacity=".13"',
      );
    bamboo(s, 80, 1070, 620, 10, {
      stem: '#7d9a50',
      leaf: ['#245a42', '#5c8f52', '#c9cf78'],
      spread: 0.34,
      lean: 0.08,
    });
    stiltHouse(s, 1210, 1046, 400, { thatch: '#b3966a', wood: '#7b5638' });
    orchidTree(s, 930, 1056, 400);
    stiltHouse(s, 520, 1078, 600, { thatch: '#b08f5f', wood: '#7a5334' });
    orchidTree(s, 1560, 1064, 360);
    stiltHouse(s, 1960, 1092, 680, { thatch: '#b4945f', wood: '#7a5334', flip: true });
    orchidTree(s, 2370, 1110, 520);
    rays(s, 560, 260, { from: 25, to: 110, n: 11, length: 1500, color: '#fffbe0', op: 0.22 });

    // The pole of the còn game, its ring papered red, and a ball in flight.
    const pole: Pt[] = [
      [1640, 1150],
      [1644, 800],
      [1668, 470],
      [1720, 330],
    ];
    s.line(smooth(pole, false), '#8f8a4a', 15);
    s.line(smooth(pole, false), '#c9c27a', 6);
    for (let i = 0; i < 9; i++) s.line(`M${1642 + i * 2} ${1100 - i * 80}h14`, '#6d6a3a', 4);
    s.line('M1720 330q30 -14 58 14', '#8f8a4a', 6);
    s.add(
      '<circle cx="1780" cy="398" r="54" fill="#c93a30" opacity=".92"/><circle cx="1780" cy="398" r="54" fill="none" stroke="#e9b65c" stroke-width="9"/><circle cx="1780" cy="398" r="22" fill="#fff3d2"/>',
    );
    s.line('M1776 344v-10', '#8f8a4a', 5);
    s.oval(1990, 610, 21, 21, '#b5342c');
    s.line('M1970 610h40M1990 590v40', '#f0c766', 5);
    for (const [i, c] of ['#3f8a74', '#e9b65c', '#2f6f9a', '#d9623f'].entries())
      s.line(`M2006 622q40 ${18 + i * 9} 60 ${8 + i * 20}t66 ${26 + i * 6}`, c, 6);
    person(s, 2090, 1176, 250, {
      top: '#23264a',
      low: '#23264a',
      head: 'turban',
      headColor: '#2b2f58',
      belt: '#b5342c',
      look: -0.7,
      step: -0.7,
      left: [-0.15, 1.02],
      right: [0.14, 0.55],
    });
    for (const [i, x] of [2210, 2282, 2350].entries())
      person(s, x, 1200, [236, 226, 168][i] as number, {
        ...dancer(i + 1),
        look: -0.6,
        left: i === 2 ? [-0.12, 0.9] : [-0.03, 0.62],
        right: [0.05, 0.62],
      });

    // The ring: the far arc facing us, then the near dancers at both ends.
    const ring = Array.from({ length: 13 }, (_, i): Pt => {
      const a = Math.PI * (0.06 + (0.88 * i) / 12);
      return [1240 - Math.cos(a) * 640, 1336 - Math.sin(a) * 170];
    });
    for (const [i, p] of ring.entries()) {
      const h = 232 + (p[1] - 1166) * 0.62;
      // Hands meet half way to the neighbour.
      const reach = (q: Pt | undefined): number =>
        q ? Math.min(0.36, Math.max(0.13, Math.abs(q[0] - p[0]) / 2 / h)) : 0.14;
      person(s, p[0], p[1], h, {
        ...dancer(i),
        look: (1240 - p[0]) / 700,
        left: [-reach(ring[i - 1]), 0.69],
        right: [reach(ring[i + 1]), 0.69],
        step: i % 2 ? 0.4 : -0.4,
      });
    }
    // The jar of rice wine in the middle of the ring, with its reeds.
    s.oval(1262, 1322, 70, 12, '#3b2a20', 'opacity=".35"');
    s.path(
      smooth([
        [1208, 1240],
        [1196, 1276],
        [1216, 1318],
        [1264, 1318],
        [1284, 1276],
        [1272, 1240],
        [1260, 1228],
        [1220, 1228],
      ]),
      s.lin(1196, 0, 1284, 0, [
        [0, '#c98a5a'],
        [0.4, '#8a4a2c'],
        [1, '#3f2018'],
      ]),
    );
    s.oval(1240, 1230, 24, 7, '#3b2116');
    for (const k of [-74, -40, 36, 70])
      s.line(`M1240 1232Q${1240 + k * 0.3} 1160 ${1240 + k} ${1138 + Math.abs(k) * 0.3}`, '#c9b86a', 5);

    // Gongs on their frame and the long drum, with their players.
    const beam = 1012;
    for (const x of [92, 660]) {
      s.rect(
        x - 15,
        beam - 30,
        30,
        480,
        s.lin(x - 15, 0, x + 15, 0, [
          [0, '#9a6a42'],
          [0.5, '#6f4729'],
          [1, '#3b2415'],
        ]),
      );
      s.path(
        poly([
          [x - 60, beam + 462],
          [x + 60, beam + 462],
          [x + 18, beam + 430],
          [x - 18, beam + 430],
        ]),
        '#5a3820',
      );
    }
    s.rect(
      40,
      beam - 22,
      672,
      30,
      s.lin(0, beam - 22, 0, beam + 8, [
        [0, '#a5744a'],
        [1, '#4f301a'],
      ]),
      'rx="8"',
    );
    for (const [x, r] of [
      [196, 86],
      [378, 70],
      [534, 56],
    ] as const) {
      s.line(
        `M${x - r * 0.5} ${beam}L${x - r * 0.3} ${beam + 60}M${x + r * 0.5} ${beam}L${x + r * 0.3} ${beam + 60}`,
        '#b5342c',
        7,
      );
      gong(s, x, beam + 50 + r, r);
    }
    const player = (x: number, y: number, h: number, o: Partial<Person>): void => {
      const p = person(s, x, y, h, {
        top: '#23264a',
        low: '#1f2140',
        head: 'turban',
        headColor: '#30345f',
        belt: '#b5342c',
        trim: '#c9a24c',
        ...o,
      });
      for (const q of [p.left, p.right]) {
        if (Math.abs(q[1] - (y - 0.45 * h)) < h * 0.08) continue;
        const k = q[0] < x ? -1 : 1;
        s.line(`M${q[0]} ${q[1]}l${k * h * 0.1} ${-h * 0.05}`, '#a5713a', h * 0.016);
        s.path(blob(s.rng, q[0] + k * h * 0.115, q[1] - h * 0.055, h * 0.03, h * 0.026, 8, 0.05), '#c9453a');
      }
    };
    player(460, 1496, 470, { look: -0.8, left: [-0.15, 0.82], right: [0.1, 0.7] });
    player(130, 1520, 480, { look: 0.7, left: [-0.13, 0.46], right: [0.0, 0.62], top: '#2f5d78' });
    // Near dancers close the ring on the right.
    for (const [x, y, h, i, o] of [
      [1800, 1470, 436, 4, { look: -0.5, left: [-0.24, 0.66], right: [0.27, 0.71], step: 0.4 }],
      [2036, 1500, 470, 3, { look: -0.7, left: [-0.25, 0.72], right: [0.255, 0.73], step: -0.4 }],
      [2276, 1534, 500, 0, { look: -0.8, left: [-0.238, 0.74], right: [0.16, 0.48], step: 0.4 }],
    ] as [number, number, number, number, Partial<Person>][])
      person(s, x, y, h, { ...dancer(i), ...o });
    const lip = (x: number): number => 1568 + 26 * fbm(x / 120, 0, 5, 3);
    s.path(under(lip), '#35613c');
    grass(s, lip, { x0: -20, x1: W + 20, n: 900, h: [18, 66], colors: ['#1f4a38', '#4b7f48', '#b9c068'] });
    for (let i = 0; i < 26; i++)
      orchidBlossom(s, between(s.rng, 0, W), 1560 + 34 * s.rng(), between(s.rng, 9, 15), s.rng() * 6);

    // The bough in flower over the valley.
    orchidBough(
      s,
      [
        [2430, 40],
        [2190, 110],
        [1960, 96],
        [1760, 150],
        [1600, 138],
      ],
      34,
      66,
      24,
    );
    orchidBough(
      s,
      [
        [2430, 250],
        [2300, 300],
        [2180, 286],
        [2090, 340],
      ],
      24,
      58,
      12,
    );
    for (let i = 0; i < 60; i++) {
      const [x, y] = [between(s.rng, 700, W), between(s.rng, 260, 1500)];
      s.path(
        blob(s.rng, x, y, between(s.rng, 4, 9), between(s.rng, 2, 5), 6, 0.3),
        pick(s.rng, ['#fffaf4', '#efe0ee', '#d9c0da']),
        'opacity=".9"',
      );
    }
    veil(s, 1500, H, '#14332d', 0.3);
  },
};
