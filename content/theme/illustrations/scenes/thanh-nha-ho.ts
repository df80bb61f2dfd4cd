/** The south gate of the Citadel of the Hồ Dynasty: three vaults in a wall of limestone blocks. */

import { birds, figure } from '../lib/boats.ts';
import { masonry } from '../lib/built.ts';
import { mix, shade, tint } from '../lib/color.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { blob, fringe, grass, tree } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, sky, sun, veil } from '../lib/sky.ts';

const GROUND = 1150;
const TOP = 640;
const STONE = '#bba888';

/** One vault: ring of wedge stones, the tunnel and the light at its far end. */
function vault(s: Scene, cx: number, w: number, h: number): void {
  const r = w / 2;
  const spring = GROUND - h + r;
  const ring = r * 0.42;
  const n = 17;
  for (let i = 0; i < n; i++) {
    const a0 = Math.PI + (Math.PI * i) / n;
    const a1 = Math.PI + (Math.PI * (i + 1)) / n;
    const out = r + ring * between(s.rng, 0.97, 1.03);
    const P = (a: number, k: number): Pt => [cx + Math.cos(a) * k, spring + Math.sin(a) * k];
    const lit = 0.5 - 0.5 * Math.cos((a0 + a1) / 2 - Math.PI * 1.9);
    const c = mix(shade(STONE, 0.28), tint(STONE, 0.32), 0.25 + lit * 0.4 + s.rng() * 0.25);
    s.path(
      poly([
        P(a0 + 0.008, r),
        P(a0 + 0.012, out),
        P((a0 + a1) / 2, out * 1.012),
        P(a1 - 0.012, out),
        P(a1 - 0.012, r),
      ]),
      c,
    );
  }
  const hole = (k: number, dx: number): string =>
    `M${cx + dx - r * k} ${GROUND + 6}V${spring + (1 - k) * 40}A${r * k} ${r * k} 0 0 1 ${cx + dx + r * k} ${spring + (1 - k) * 40}V${GROUND + 6}Z`;
  s.path(
    hole(1, 0),
    s.lin(cx - r, 0, cx + r, 0, [
      [0, '#17171f'],
      [0.55, '#2b2524'],
      [1, '#6b5440'],
    ]),
  );
  s.clip(hole(1, 0), () => {
    for (let y = spring - r; y < GROUND; y += 46)
      s.line(
        `M${cx + r * 0.55} ${y + 30}L${cx + r} ${y + between(s.rng, -4, 4)}`,
        '#1d1a1c',
        3,
        'opacity=".55"',
      );
  });
  // The far end of the tunnel: the light of the fields inside.
  const far = hole(0.56, -r * 0.16);
  s.path(
    far,
    s.lin(0, spring, 0, GROUND, [
      [0, '#f6e3b4'],
      [0.55, '#e8c987'],
      [0.72, '#a9a566'],
      [1, '#6d7d45'],
    ]),
  );
  s.clip(far, () => {
    fringe(s, () => GROUND - h * 0.26, { h: [26, 60], step: 24, fill: '#6f7f52', x0: cx - r, x1: cx + r });
    s.path(
      poly([
        [cx - r, GROUND - h * 0.25],
        [cx + r, GROUND - h * 0.25],
        [cx + r, GROUND],
        [cx - r, GROUND],
      ]),
      '#8f9a58',
    );
    s.path(
      poly([
        [cx - r * 0.24, GROUND - h * 0.25],
        [cx - r * 0.1, GROUND - h * 0.25],
        [cx + r * 0.4, GROUND],
        [cx - r * 0.6, GROUND],
      ]),
      '#e2c893',
    );
  });
  s.path(
    poly([
      [cx - r, GROUND + 8],
      [cx - r * 0.7, GROUND - 8],
      [cx + r * 0.42, GROUND - 8],
      [cx + r, GROUND + 8],
    ]),
    '#cdb184',
    'opacity=".75"',
  );
}

/** Rain marks, moss and lichen on the old stone. */
function weather(s: Scene): void {
  s.clip(
    poly([
      [596, TOP],
      [2070, TOP],
      [2070, GROUND],
      [596, GROUND],
    ]),
    () => {
      for (let i = 0; i < 170; i++) {
        const x = between(s.rng, 590, 2070);
        const y = TOP + 30 * s.rng();
        const h = between(s.rng, 40, 330);
        const w = between(s.rng, 5, 26);
        const c = s.rng() < 0.7 ? '#2f302c' : '#4c5a38';
        s.path(
          smooth([
            [x - w, y],
            [x + w, y],
            [x + w * 0.5, y + h * 0.5],
            [x + w * 0.15, y + h],
            [x - w * 0.4, y + h * 0.6],
          ]),
          s.lin(0, y, 0, y + h, [
            [0, c, 0.34],
            [1, c, 0],
          ]),
        );
      }
      for (let i = 0; i < 240; i++) {
        const x = between(s.rng, 596, 2070);
        const y = between(s.rng, TOP, GROUND);
        const w = between(s.rng, 8, 60);
        s.path(
          blob(s.rng, x, y, w, w * 0.5, 9, 0.4),
          s.rng() < 0.5 ? '#f1e3c0' : '#4d5148',
          `opacity="${between(s.rng, 0.04, 0.16).toFixed(2)}"`,
        );
      }
    },
  );
}

export const picture: Picture = {
  seed: 1397,
  finish: { bloom: 0.3 },
  draw(s) {
    sky(s, 1000, [
      [0, '#7d9dab'],
      [0.45, '#c9cdb9'],
      [0.8, '#f4dfb0'],
      [1, '#f7cf92'],
    ]);
    sun(s, 420, 470, 74, { disk: '#fff4d2', glow: '#ffd890', reach: 1100, strength: 0.9 });
    cloudBank(s, {
      y0: 130,
      y1: 520,
      n: 13,
      fills: ['#fbeecd', '#e9d8b7', '#f7d6a4'],
      w: 1200,
      h: 54,
      op: 0.5,
    });
    birds(s, 1010, 300, 6, 22, '#5d6d72');
    const far = mountain({ y: 800, amp: 420, scale: 720, seed: 4 });
    land(s, far, '#9fb3b0', '#f0d9ac', 420);
    const mid = mountain({ y: 850, amp: 420, scale: 560, seed: 12 });
    land(s, mid, '#6f9392', '#e9d3a3', 460);
    flanks(s, mid, { color: '#3f6670', op: 0.4, depth: 260, light: 'left', lit: '#f6dfae' });
    mist(s, 640, 120, '#f8e3b6', 0.75);
    const near = mountain({ y: 840, amp: 250, scale: 380, seed: 30, soft: true });
    land(s, near, '#4a7163', '#c9b981', 420);
    fringe(s, near, { h: [7, 18], step: 8, fill: '#426a5c' });
    mist(s, 930, 90, '#f3dba6', 0.6);

    // Long walls to both sides, sinking with distance.
    const side = (x: number): number =>
      742 + 30 * fbm(x / 500, 0, 3, 3) + (x < 600 ? (600 - x) * 0.05 : (x - 2060) * 0.08);
    s.clip(
      poly([
        [-10, side(0)],
        [620, side(600)],
        [620, GROUND + 30],
        [-10, GROUND + 20],
      ]),
      () => {
        masonry(s, {
          x0: -40,
          x1: 640,
          y0: 740,
          y1: GROUND + 10,
          course: 62,
          block: 118,
          color: mix(STONE, '#c7a67a', 0.15),
          joint: '#5f5646',
        });
      },
    );
    s.clip(
      poly([
        [2040, side(2060)],
        [W + 10, side(W)],
        [W + 10, GROUND + 30],
        [2040, GROUND + 10],
      ]),
      () => {
        masonry(s, {
          x0: 2030,
          x1: W + 40,
          y0: 730,
          y1: GROUND + 10,
          course: 62,
          block: 118,
          color: shade(STONE, 0.12),
          joint: '#4d4740',
        });
      },
    );
    grass(s, side, { x0: -10, x1: 640, n: 1100, h: [16, 58], colors: ['#40562f', '#6f8440', '#b7ad5a'] });
    grass(s, side, { x0: 2030, x1: W + 10, n: 700, h: [16, 58], colors: ['#35502f', '#5f7a3d', '#9c9c50'] });
    tree(s, 210, side(210) + 8, 210, ['#25402f', '#4a6b3a', '#a3a356'], '#4c3b2a');
    tree(s, 2250, side(2250) + 8, 260, ['#223b2e', '#426238', '#8f9550'], '#4c3b2a');
    tree(s, 2370, side(2370) + 8, 190, ['#223b2e', '#426238', '#8f9550'], '#4c3b2a');

    // The gate block.
    s.path(
      poly([
        [590, TOP + 8],
        [610, TOP - 12],
        [2052, TOP - 6],
        [2076, TOP + 20],
        [2092, GROUND + 6],
        [572, GROUND + 6],
      ]),
      '#5c5345',
    );
    masonry(s, {
      x0: 596,
      x1: 2070,
      y0: TOP,
      y1: GROUND + 4,
      course: 84,
      block: 158,
      color: STONE,
      joint: '#594f40',
      lit: '#ecdcb8',
      dark: '#5f6360',
    });
    weather(s);
    const light = s.lin(590, 0, 2080, 0, [
      [0, '#ffe3a6', 0.34],
      [0.45, '#ffe3a6', 0.06],
      [1, '#20304a', 0.34],
    ]);
    s.rect(590, TOP, 1490, GROUND - TOP, light);
    vault(s, 958, 236, 330);
    vault(s, 1333, 286, 396);
    vault(s, 1708, 236, 330);
    s.rect(
      590,
      TOP - 4,
      1486,
      60,
      s.lin(0, TOP, 0, TOP + 60, [
        [0, '#2c3524', 0.4],
        [1, '#2c3524', 0],
      ]),
    );
    s.rect(
      590,
      GROUND - 120,
      1490,
      128,
      s.lin(0, GROUND - 120, 0, GROUND, [
        [0, '#4c4a33', 0],
        [1, '#4c4a33', 0.42],
      ]),
    );
    const crest = (x: number): number => TOP + 4 - 16 * fbm(x / 120, 0, 8, 3);
    s.path(
      smooth([
        [580, TOP + 16],
        [640, TOP - 8],
        [1000, TOP - 16],
        [1400, TOP - 12],
        [1800, TOP - 18],
        [2050, TOP - 4],
        [2084, TOP + 22],
        [1500, TOP + 10],
        [1000, TOP + 14],
      ]),
      '#5c7038',
    );
    grass(s, crest, { x0: 586, x1: 2076, n: 1500, h: [8, 40], colors: ['#3c5430', '#6f8440', '#c0b262'] });
    for (let i = 0; i < 70; i++) {
      const x = between(s.rng, 600, 2070);
      s.line(
        `M${x.toFixed(0)} ${TOP + 4}q${between(s.rng, -14, 14).toFixed(0)} ${between(s.rng, 30, 70).toFixed(0)} ${between(s.rng, -10, 10).toFixed(0)} ${between(s.rng, 40, 130).toFixed(0)}`,
        '#55683a',
        between(s.rng, 2, 6),
        'opacity=".5"',
      );
    }

    // Fields and the road.
    s.path(
      poly([
        [-10, GROUND - 4],
        [W + 10, GROUND],
        [W + 10, H + 10],
        [-10, H + 10],
      ]),
      s.lin(0, GROUND, 0, H, [
        [0, '#a8a05a'],
        [0.3, '#7f8f46'],
        [1, '#31502f'],
      ]),
    );
    for (let k = 0; k < 9; k++) {
      const y = GROUND + 22 + 400 * (k / 9) ** 1.5;
      const fill = s.lin(0, 0, W, 0, [
        [0, k % 2 ? '#d9c46c' : '#b7b25a', 0.7],
        [0.5, '#8c9c4a', 0.5],
        [1, '#3f5f36', 0.7],
      ]);
      s.path(
        poly([
          [-10, y],
          [W + 10, y + between(s.rng, -6, 8)],
          [W + 10, y + 14 + k * 7],
          [-10, y + 10 + k * 7],
        ]),
        fill,
        'opacity=".55"',
      );
    }
    const road: Pt[] = [
      [1236, GROUND + 2],
      [1200, 1210],
      [1090, 1290],
      [820, 1400],
      [360, 1530],
      [150, H + 20],
      [1120, H + 20],
      [1290, 1460],
      [1400, 1330],
      [1432, 1220],
      [1428, GROUND + 2],
    ];
    s.path(
      smooth(road),
      s.lin(300, H, 1400, GROUND, [
        [0, '#a98a5c'],
        [0.6, '#d8bd8a'],
        [1, '#f0dcae'],
      ]),
    );
    s.clip(smooth(road), () => {
      for (let i = 0; i < 260; i++) {
        const t = s.rng() ** 0.6;
        const x = 1333 - 700 * t ** 1.6 + between(s.rng, -1, 1) * (90 + 420 * t);
        s.oval(
          x,
          GROUND + 8 + 450 * t,
          8 + 60 * t * s.rng(),
          1.5 + 5 * t,
          s.rng() < 0.5 ? '#8e7350' : '#f3e2bb',
          `opacity="${between(s.rng, 0.12, 0.4).toFixed(2)}"`,
        );
      }
    });
    figure(s, 1216, 1262, 98, { coat: '#7a3a33', hat: '#ecd9a8', pole: true, lean: 0.02 });
    s.oval(1250, 1264, 74, 6, '#4a3b2c', 'opacity=".35"');
    const lip = (x: number): number => H + 6 - 70 * fbm(x / 260, 1, 5, 3) + (x > 150 && x < 1150 ? 130 : 0);
    s.path(under(lip), '#16302a');
    grass(s, lip, {
      x0: -20,
      x1: W + 20,
      n: 4200,
      h: [30, 130],
      colors: ['#1f3d2c', '#3d6136', '#8f9a4a', '#d8c066'],
    });
    grass(s, (x) => lip(x) + 60, {
      x0: -20,
      x1: W + 20,
      n: 1500,
      h: [60, 170],
      colors: ['#16302a', '#2b4c31', '#5f7a3d'],
    });
    veil(s, 1250, GROUND, '#ffe2a4', 0.25);
  },
};
