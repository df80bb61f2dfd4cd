/** Lê Hoàn, imagined: the king in gold before the spring fields where he is said to have ploughed the first furrows. */

import { mix, shade, tint } from '../lib/color.ts';
import { banner } from '../lib/festival.ts';
import { flanks, land, mountain, under } from '../lib/land.ts';
import { person } from '../lib/people.ts';
import { blob, grass } from '../lib/plants.ts';
import { bigHead, robe } from '../lib/portrait.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { wooded } from '../lib/woods.ts';

const GOLD = '#efc15c';

/** A round of gold thread on the robe: a lotus in rings. */
function roundel(s: Scene, x: number, y: number, r: number): void {
  for (const [k, w] of [
    [1, 0.07],
    [0.84, 0.03],
  ] as const)
    s.add(
      `<circle cx="${x}" cy="${y}" r="${r * k}" fill="none" stroke="${GOLD}" stroke-width="${r * w}" opacity=".9"/>`,
    );
  for (let i = 0; i < 24; i++)
    s.oval(
      x + Math.cos(i * 0.2618) * r * 0.92,
      y + Math.sin(i * 0.2618) * r * 0.92,
      r * 0.022,
      r * 0.022,
      '#fff0b8',
    );
  for (let ring = 0; ring < 2; ring++)
    for (let i = 0; i < 8; i++) {
      const a = i * 0.7854 + ring * 0.3927;
      const l = r * (ring ? 0.52 : 0.74);
      const P = (d: number, w: number): Pt => [
        x + Math.cos(a) * d * l - Math.sin(a) * w * l,
        y + Math.sin(a) * d * l + Math.cos(a) * w * l,
      ];
      s.path(
        smooth([P(0.2, 0), P(0.6, 0.24), P(1, 0), P(0.6, -0.24)]),
        ring ? '#ffe2a0' : '#d99a34',
        `stroke="#8a5a1c" stroke-width="${r * 0.014}"`,
      );
    }
  s.oval(x, y, r * 0.15, r * 0.15, '#fff3c8');
}

export const picture: Picture = {
  seed: 941,
  finish: { bloom: 0.3, vignette: 0.3, grain: 1.3 },
  draw(s) {
    sky(s, 900, [
      [0, '#4d7f8f'],
      [0.4, '#9dbcae'],
      [0.75, '#f0dca8'],
      [1, '#f9cb86'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(640, 760, 1300, [
        [0, '#ffe9b0', 0.9],
        [0.45, '#ffe0a0', 0.3],
        [1, '#ffe0a0', 0],
      ]),
    );
    cloudBank(s, {
      y0: 80,
      y1: 620,
      n: 14,
      fills: ['#fdf0cf', '#e9d3a4', '#8fa9a4'],
      w: 1300,
      h: 80,
      op: 0.6,
    });
    const m = mountain({ y: 900, amp: 330, scale: 620, seed: 31 });
    land(s, m, '#7f9f96', '#f0dca6', 380);
    flanks(s, m, { color: '#3f6a68', op: 0.32, depth: 240, light: 'left', lit: '#ffedbe' });
    mist(s, 850, 130, '#fdeabb', 0.7);
    wooded(s, (x) => 930 - 60 * fbm(x / 320, 0, 9, 4), {
      colors: ['#24523f', '#507a4a', '#a0a858', '#ecd584'],
      haze: '#e6d79c',
      fog: 0.5,
      foot: 1040,
      rows: 8,
      size: [22, 54],
    });
    // The ploughed field, its furrows running to the horizon; ploughman, buffalo and banners far off.
    s.rect(
      0,
      1010,
      W,
      H,
      s.lin(0, 1010, 0, H, [
        [0, '#c9b074'],
        [0.35, '#94713f'],
        [1, '#3f2a1c'],
      ]),
    );
    for (let i = -30; i <= 30; i++) {
      s.path(
        poly([
          [700 + i * 16, 1014],
          [706 + i * 16, 1014],
          [700 + i * 150 + 46, H],
          [700 + i * 150 - 30, H],
        ]),
        i % 2 ? '#5a3d22' : '#d3b06c',
        'opacity=".3"',
      );
    }
    for (const [i, x] of [150, 330, 980, 1130].entries())
      banner(
        s,
        x,
        1070,
        330,
        [
          ['#bb342c', GOLD, '#2d6b57', '#bb342c'],
          [GOLD, '#bb342c', '#2b4f8c', GOLD],
        ][i % 2] as string[],
        0.02,
        0.3,
      );
    for (let i = 0; i < 9; i++)
      person(s, 110 + i * 118 + between(s.rng, -14, 14), 1090 + between(s.rng, -8, 10), 104, {
        top: ['#a5443a', '#2f5d78', '#c9a04a'][i % 3] as string,
        low: '#e9dcc0',
        head: i % 2 ? 'turban' : 'hat',
        look: 0.5,
      });
    mist(s, 1060, 60, '#fdecc0', 0.5);
    rays(s, 500, 600, { from: 15, to: 70, n: 9, length: 1900, color: '#fff2c6', op: 0.16 });

    // The king.
    const [x, y, r] = [1580, 640, 300];
    s.add(
      `<g ${s.blur(60)} opacity=".3"><ellipse cx="${x + 40}" cy="${y + 760}" rx="900" ry="700" fill="#2b1d18"/></g>`,
    );
    robe(s, x, y + r * 1.22, r, {
      cloth: '#b9822f',
      collar: '#8a2a26',
      inner: '#f6ead0',
      skin: '#c98f63',
      light: -1,
    });
    // Gold along the collar, roundels on breast and shoulders.
    for (const k of [-1, 1]) roundel(s, x + k * 520, y + 730, 150);
    for (let i = 0; i < 15; i++) {
      const t = i / 14;
      const [cx, cy] = [x - 196 + 330 * t - 40 * Math.sin(Math.PI * t), y + r * 1.2 + 590 * t ** 1.15];
      s.path(blob(s.rng, cx, cy, 17, 17, 8, 0.04), GOLD, 'opacity=".95"');
      s.oval(cx, cy, 7, 7, '#8a2a26');
    }
    bigHead(s, x, y, r, {
      skin: '#c98f63',
      hair: '#1f1715',
      turn: -0.55,
      light: -1,
      beard: 0.34,
      age: 0.55,
      brow: 1.25,
    });
    // Cap of black silk with a golden front of lotus petals and a band; cords fall beside the face.
    const P = (a: number, b: number): Pt => [x + a * r, y + b * r];
    const cap = smooth([
      P(-0.79, -0.62),
      P(-0.82, -0.9),
      P(-0.66, -1.34),
      P(-0.3, -1.62),
      P(0.1, -1.68),
      P(0.5, -1.52),
      P(0.78, -1.14),
      P(0.83, -0.7),
      P(0.78, -0.6),
      P(0, -0.78),
    ]);
    s.path(
      cap,
      s.lin(x - r * 0.8, 0, x + r * 0.8, 0, [
        [0, '#5d5366'],
        [0.3, '#2f2834'],
        [1, '#110d14'],
      ]),
    );
    s.clip(cap, () => {
      for (const k of [-0.5, 0, 0.5])
        s.line(
          smooth([P(k, -0.6), P(k * 0.9, -1.2), P(0.05, -1.7)], false),
          '#6d6276',
          r * 0.012,
          'opacity=".6"',
        );
    });
    s.path(
      smooth([P(-0.81, -0.6), P(-0.83, -0.8), P(0, -0.98), P(0.83, -0.8), P(0.81, -0.6), P(0, -0.76)]),
      s.lin(x - r * 0.8, 0, x + r * 0.8, 0, [
        [0, '#fff0b8'],
        [0.3, GOLD],
        [0.7, '#b5802c'],
        [1, '#5f3c14'],
      ]),
    );
    for (let i = 0; i < 15; i++) {
      const u = -0.72 + (i / 14) * 1.44;
      s.oval(
        ...P(u, -0.71 - 0.155 * (1 - (u / 0.83) ** 2)),
        r * 0.026,
        r * 0.026,
        i % 2 ? '#a5302a' : '#2f7a6a',
      );
    }
    for (const [a, l, w, c] of [
      [-0.62, 0.42, 0.15, '#d99a34'],
      [0.62, 0.42, 0.15, '#8a5a1c'],
      [-0.34, 0.56, 0.17, '#efc15c'],
      [0.34, 0.56, 0.17, '#b5802c'],
      [0, 0.68, 0.2, '#ffdf94'],
    ] as const) {
      const b = P(-0.1 + a * 0.4, -0.86);
      const dir = -Math.PI / 2 + a;
      const Q = (u: number, v: number): Pt => [
        b[0] + Math.cos(dir) * u * l * r - Math.sin(dir) * v * r,
        b[1] + Math.sin(dir) * u * l * r + Math.cos(dir) * v * r,
      ];
      s.path(
        smooth([Q(0, w * 0.5), Q(0.5, w), Q(1, 0), Q(0.5, -w), Q(0, -w * 0.5)]),
        s.lin(b[0] - r * 0.2, 0, b[0] + r * 0.2, 0, [
          [0, tint(c, 0.4)],
          [0.5, c],
          [1, shade(c, 0.4)],
        ]),
        'stroke="#6d4415" stroke-width="3"',
      );
      s.line(poly([Q(0.15, 0), Q(0.85, 0)], false), '#8a5a1c', r * 0.012, 'opacity=".6"');
    }
    s.oval(
      ...P(-0.1, -0.98),
      r * 0.075,
      r * 0.075,
      s.rad(...P(-0.13, -1.01), r * 0.1, [
        [0, '#ffb09a'],
        [0.5, '#c23a34'],
        [1, '#6d1a1c'],
      ]),
    );
    for (const k of [-1, 1]) {
      s.line(smooth([P(k * 0.8, -0.66), P(k * 0.86, 0), P(k * 0.8, 0.7)], false), '#a5302a', r * 0.022);
      for (const b of [-0.2, 0.1, 0.4]) s.oval(...P(k * 0.85, b), r * 0.03, r * 0.03, '#e6c98a');
      s.path(smooth([P(k * 0.8, 0.68), P(k * 0.84, 0.98), P(k * 0.76, 0.98)]), '#a5302a');
    }
    const lip = (u: number): number => 1572 + 18 * fbm(u / 120, 0, 5, 3);
    s.path(under(lip, H + 10, -20, 900), mix('#3f2a1c', '#203020', 0.4));
    grass(s, lip, { x0: -20, x1: 900, n: 420, h: [16, 60], colors: ['#2a4426', '#6d8438', '#d3bf5c'] });
    veil(s, 1380, H, '#1c130f', 0.5);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1200, 700, 1700, [
        [0.6, '#1a100c', 0],
        [1, '#1a100c', 0.4],
      ]),
    );
  },
};
