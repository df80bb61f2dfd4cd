/** Cinnamon of Thường Xuân: straight trunks on the western hills, rolls of bark laid out to dry. */

import { figure } from '../lib/boats.ts';
import { mix, ramp, shade, tint } from '../lib/color.ts';
import { flanks, land, mountain } from '../lib/land.ts';
import { blob, crown, forest, grass } from '../lib/plants.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, sun, veil } from '../lib/sky.ts';

/** A quill of bark lying from (x, y): a tube with curled lips at its near end. */
function quill(s: Scene, x: number, y: number, len: number, r: number, slope: number): void {
  const c = ramp(['#6d3a22', '#94552e', '#b8753f'], s.rng());
  s.group(`transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${slope.toFixed(1)})"`, () => {
    s.path(
      `M0 ${-r}L${len} ${-r * 0.86}V${r * 0.86}L0 ${r}Z`,
      s.lin(0, -r, 0, r, [
        [0, tint(c, 0.2)],
        [0.25, tint(c, 0.45)],
        [0.55, c],
        [1, shade(c, 0.6)],
      ]),
    );
    for (let i = 0; i < 16; i++)
      s.line(
        `M${between(s.rng, 0, len)} ${between(s.rng, -r, r)}h${between(s.rng, 14, 70)}`,
        s.rng() < 0.5 ? shade(c, 0.5) : tint(c, 0.5),
        1.6,
        'opacity=".4"',
      );
    s.oval(0, 0, r * 0.5, r, shade(c, 0.15));
    s.add(
      `<path d="M${-r * 0.36} ${-r * 0.1}a${r * 0.36} ${r * 0.72} 0 1 1 ${r * 0.4} ${r * 0.72}a${r * 0.2} ${r * 0.42} 0 1 1 ${-r * 0.1} ${-r * 0.7}" fill="none" stroke="${tint(c, 0.55)}" stroke-width="${(r * 0.16).toFixed(1)}"/>`,
    );
  });
}

export const picture: Picture = {
  seed: 315,
  finish: { bloom: 0.38 },
  draw(s) {
    sky(s, 800, [
      [0, '#b9a985'],
      [0.4, '#e9d29a'],
      [0.8, '#fbdc98'],
      [1, '#f9c478'],
    ]);
    sun(s, 980, 400, 84, { disk: '#fff9df', glow: '#ffd888', reach: 1300, strength: 1 });
    cloudBank(s, { y0: 80, y1: 420, n: 8, fills: ['#fdeabb', '#e7cf9d'], w: 1200, h: 54, op: 0.5 });
    const a = mountain({ y: 760, amp: 400, scale: 720, seed: 2 });
    land(s, a, '#c2a97c', '#f8dba0', 380);
    mist(s, 600, 130, '#fdeab8', 0.7);
    const b = mountain({ y: 860, amp: 400, scale: 560, seed: 13 });
    land(s, b, '#8f9062', '#ecd08f', 420);
    flanks(s, b, { color: '#5a6f55', op: 0.45, depth: 280, light: 'right', lit: '#f6dc9a' });
    mist(s, 770, 130, '#fbe4ad', 0.8);
    const c = mountain({ y: 990, amp: 330, scale: 640, seed: 26, soft: true });
    land(s, c, '#4f6f4c', '#d0bd78', 360);
    forest(s, {
      top: c,
      bottom: () => 1120,
      rows: 6,
      size: [34, 76],
      colors: ['#2c5440', '#57763f', '#a9a04e', '#f0d47f'],
      haze: '#e9cf8f',
      fog: 0.6,
      light: 1,
    });
    mist(s, 960, 110, '#f9e0a8', 0.6);
    s.rect(
      0,
      1080,
      W,
      H,
      s.lin(0, 1080, 0, H, [
        [0, '#b9a053'],
        [0.3, '#7f7438'],
        [1, '#2a3325'],
      ]),
    );
    rays(s, 980, 400, { from: 30, to: 150, n: 16, length: 1500, color: '#fff0b8', op: 0.36 });
    // Cinnamon trunks: straight, pale, some already stripped to the orange wood.
    const trees = [
      [150, 1, 0.9],
      [420, 0.7, 0.6],
      [640, 0.5, 0.45],
      [1480, 0.45, 0.4],
      [1660, 0.62, 0.55],
      [1880, 0.8, 0.7],
      [2130, 1.15, 0.9],
      [2340, 1.3, 1],
    ] as const;
    for (const [x, k] of [...trees].sort((p, q) => p[1] - q[1])) {
      const y = 1100 + 330 * k;
      const w = 62 * k;
      const lit = x < 980 ? 1 : -1;
      const bark = mix('#6f5b45', '#e9d29a', Math.max(0, 0.62 - k * 0.6));
      s.path(
        poly([
          [x - w, y + 10],
          [x - w * 0.62, y - 120 * k],
          [x - w * 0.5, -20],
          [x + w * 0.5, -20],
          [x + w * 0.62, y - 120 * k],
          [x + w * 1.05, y + 10],
        ]),
        s.lin(
          x - w,
          0,
          x + w,
          0,
          lit > 0
            ? [
                [0, shade(bark, 0.5)],
                [0.6, bark],
                [1, tint(bark, 0.5)],
              ]
            : [
                [0, tint(bark, 0.5)],
                [0.4, bark],
                [1, shade(bark, 0.5)],
              ],
        ),
      );
      for (let i = 0; i < 60; i++)
        s.path(
          blob(
            s.rng,
            x + between(s.rng, -0.5, 0.5) * w,
            y * s.rng(),
            w * between(s.rng, 0.06, 0.24),
            w * between(s.rng, 0.03, 0.1),
            7,
            0.3,
          ),
          s.rng() < 0.5 ? '#d9d0a8' : shade(bark, 0.5),
          `opacity="${between(s.rng, 0.15, 0.45).toFixed(2)}"`,
        );
      if (k > 0.55 && Math.round(x) % 3 !== 0) {
        const y0 = y - 560 * k;
        s.rect(
          x - w * 0.58,
          y0,
          w * 1.16,
          330 * k,
          s.lin(
            x - w,
            0,
            x + w,
            0,
            lit > 0
              ? [
                  [0, '#7d4325'],
                  [1, '#e9a75e'],
                ]
              : [
                  [0, '#e9a75e'],
                  [1, '#7d4325'],
                ],
          ),
        );
        for (const yy of [y0, y0 + 330 * k])
          s.line(`M${x - w * 0.6} ${yy}q${w * 0.6} ${10 * k} ${w * 1.2} 0`, '#4b2a1a', 5 * k);
      }
      for (let i = 0; i < 7; i++) {
        const r = 150 * k * between(s.rng, 0.7, 1.1);
        crown(
          s,
          x + between(s.rng, -2.4, 2.4) * 90 * k,
          between(s.rng, -60, 190) * k,
          r,
          r * 0.55,
          [
            mix('#1c4436', '#c9b877', 0.5 - k * 0.4),
            mix('#44703f', '#e0ca83', 0.5 - k * 0.4),
            '#b3a84e',
            '#f7e08e',
          ],
          { light: lit, n: 44, leaf: 0.15 },
        );
      }
    }
    figure(s, 740, 1330, 190, { coat: '#3f4f63', legs: '#262a33', hat: '#f1d796', lean: 0.05 });
    figure(s, 1030, 1290, 160, { coat: '#8f3a2f', legs: '#2e2a2c', hat: '#f1d796', lean: -0.05 });
    // Racks of bark in the light.
    for (let row = 0; row < 3; row++) {
      const y = 1300 + row * 110;
      const k = 0.6 + row * 0.28;
      s.path(
        poly([
          [820 - row * 170, y + 50 * k],
          [1620 + row * 110, y + 50 * k],
          [1640 + row * 120, y + 66 * k],
          [800 - row * 180, y + 66 * k],
        ]),
        '#4b3626',
      );
      for (let x = 850 - row * 170; x < 1590 + row * 100; x += 40 * k)
        quill(s, x, y + between(s.rng, -6, 14), 210 * k, 17 * k, -34 + between(s.rng, -3, 3));
    }
    grass(s, (x) => H + 30 - 40 * fbm(x / 200, 1, 4, 3), {
      x0: -20,
      x1: W + 20,
      n: 1500,
      h: [40, 150],
      colors: ['#1f3327', '#4b5f32', '#a99a48'],
    });
    veil(s, 1380, H, '#1f2a24', 0.35);
  },
};
