/** Inside Từ Thức cave: curtains of dripstone, still water, one shaft of light. */

import { figure } from '../lib/boats.ts';
import { mix, shade, tint } from '../lib/color.ts';
import { between, fbm } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { mist, rays } from '../lib/sky.ts';
import { lens, mirror, ripples, water } from '../lib/water.ts';

const LX = 1480;

/** A column of dripstone hanging (dir 1) or standing (dir -1) at (x, y), ribbed and lit towards the shaft. */
function drip(s: Scene, x: number, y: number, h: number, w: number, dir: 1 | -1, near: number): void {
  const lit = Math.exp(-(((x - LX) / 620) ** 2)) * (1 - near * 0.75);
  const base = mix(mix('#5f7f78', '#c9b98a', lit), '#0b1a24', near * 0.75);
  const L: Pt[] = [];
  const R: Pt[] = [];
  const seed = Math.floor(s.rng() * 999);
  for (let i = 0; i <= 14; i++) {
    const t = i / 14;
    const k = w * (1 - t) ** 0.75 * (0.8 + 0.5 * fbm(t * 5, 1, seed, 3)) + w * 0.06;
    L.push([x - k, y + dir * h * t]);
    R.push([x + k * (0.9 + 0.2 * fbm(t * 5, 7, seed, 3)), y + dir * h * t]);
  }
  const d = smooth([...L, ...R.reverse()]);
  const towards = x < LX ? 1 : -1;
  const a = x - w;
  const b = x + w;
  s.path(
    d,
    s.lin(towards > 0 ? a : b, 0, towards > 0 ? b : a, 0, [
      [0, shade(base, 0.75)],
      [0.5, base],
      [0.85, tint(base, 0.25 + 0.45 * lit)],
      [1, tint(base, 0.1)],
    ]),
  );
  s.clip(d, () => {
    for (let i = 0; i < Math.round(5 + w / 7); i++) {
      const u = between(s.rng, -1, 1);
      s.line(
        smooth(
          [
            [x + u * w, y],
            [x + u * w * 0.75, y + dir * h * 0.35],
            [x + u * w * 0.2, y + dir * h * between(s.rng, 0.6, 1)],
          ],
          false,
        ),
        u * towards > 0.1 ? tint(base, 0.4) : shade(base, 0.6),
        between(s.rng, 1.5, Math.max(2, w * 0.1)),
        'opacity=".4"',
      );
    }
    for (let i = 0; i < h / 46; i++)
      s.line(
        `M${x - w} ${y + dir * between(s.rng, 0, h)}q${w} ${dir * w * 0.24} ${w * 2} 0`,
        shade(base, 0.5),
        2.4,
        'opacity=".3"',
      );
  });
}

export const picture: Picture = {
  seed: 500,
  finish: { bloom: 0.55, vignette: 0.34 },
  draw(s) {
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(LX, 560, 1500, [
        [0, '#d9d6a0'],
        [0.18, '#8fae92'],
        [0.45, '#33635f'],
        [0.8, '#112c38'],
        [1, '#08121f'],
      ]),
    );
    // The opening in the roof.
    s.path(
      smooth([
        [1350, -20],
        [1380, 90],
        [1450, 150],
        [1560, 140],
        [1640, 70],
        [1670, -20],
      ]),
      '#fffbe0',
    );
    s.oval(
      1510,
      40,
      380,
      260,
      s.rad(
        1510,
        40,
        380,
        [
          [0, '#fffbe0', 0.85],
          [1, '#fffbe0', 0],
        ],
        0.68,
      ),
    );
    // Hall walls in receding layers.
    for (let k = 0; k < 4; k++) {
      const c = ['#6f9488', '#487069', '#2b4f50', '#183238'][k] as string;
      for (const side of [-1, 1]) {
        const pts: Pt[] = [];
        for (let y = -20; y <= 1240; y += 14) {
          const open =
            (360 + k * 210) * (0.75 + 0.45 * Math.sin((y / 1240) * Math.PI)) +
            170 * (fbm(y / 150, side, 20 + k, 5) - 0.5);
          pts.push([LX - 60 + side * open, y]);
        }
        const d = poly([...pts, [side < 0 ? -20 : W + 20, 1240], [side < 0 ? -20 : W + 20, -20]]);
        s.path(
          d,
          s.lin(LX, 0, side < 0 ? 0 : W, 0, [
            [0, tint(c, 0.35)],
            [0.4, c],
            [1, '#0a1722'],
          ]),
        );
        s.clip(d, () => {
          for (let i = 0; i < 90; i++) {
            const p = pts[Math.floor(s.rng() * pts.length)] as Pt;
            const x = p[0] + side * between(s.rng, 0, 320);
            const h = between(s.rng, 50, 240);
            s.path(
              smooth([
                [x - 12, p[1] - h / 2],
                [x + 12, p[1] - h / 2],
                [x + 6, p[1] + h / 2],
                [x - 8, p[1] + h / 2],
              ]),
              s.rng() < 0.5 ? tint(c, 0.4) : '#0a1722',
              `opacity="${between(s.rng, 0.08, 0.24).toFixed(2)}"`,
            );
          }
        });
      }
      mist(s, 1060, 120, '#d9dcae', 0.2);
    }
    // Dripstone from far to near.
    const set = (n: number, h0: number, h1: number, w0: number, w1: number, near: number): void => {
      for (let i = 0; i < n; i++) {
        const x = between(s.rng, -40, W + 40);
        const off = Math.abs(x - LX + 30);
        if (off < 190 + near * 260) continue;
        drip(
          s,
          x,
          -30 + between(s.rng, -10, 60) * (1 - near),
          between(s.rng, h0, h1) * (0.5 + Math.min(0.7, off / 1300)),
          between(s.rng, w0, w1),
          1,
          near,
        );
      }
    };
    set(34, 180, 420, 14, 34, 0.1);
    set(22, 260, 560, 26, 58, 0.4);
    const floor = s.group('', () => {
      for (const [x, h, w] of [
        [1080, 210, 60],
        [1180, 120, 40],
        [1900, 250, 70],
        [1990, 150, 46],
        [760, 330, 90],
        [880, 170, 50],
        [2180, 420, 110],
        [420, 300, 90],
        [560, 180, 60],
        [2340, 260, 90],
      ] as const)
        drip(s, x, 1190, h, w, -1, 0.15);
      // A full column joins roof and floor.
      drip(s, 640, -30, 760, 100, 1, 0.25);
      drip(s, 640, 1190, 640, 120, -1, 0.25);
      s.path(
        smooth([
          [-40, 1150],
          [400, 1172],
          [900, 1180],
          [1300, 1166],
          [1700, 1176],
          [2100, 1168],
          [2440, 1146],
          [2440, 1230],
          [-40, 1230],
        ]),
        s.lin(0, 0, W, 0, [
          [0, '#10242c'],
          [0.6, '#d9d2a0'],
          [0.8, '#4f6f66'],
          [1, '#10242c'],
        ]),
      );
      figure(s, 1340, 1172, 118, { coat: '#5b2f35', legs: '#1d2730' });
      figure(s, 1394, 1172, 108, { coat: '#e9dcc0', legs: '#c9b999' });
    });
    water(s, 1200, H, [
      [0, '#a3b490'],
      [0.12, '#4f8078'],
      [0.5, '#17404a'],
      [1, '#071421'],
    ]);
    mirror(s, floor, 1202, 0.5, 0.8);
    s.rect(
      0,
      1200,
      W,
      400,
      s.rad(
        LX,
        1260,
        800,
        [
          [0, '#fff6c8', 0.75],
          [0.35, '#e9e4a8', 0.25],
          [1, '#e9e4a8', 0],
        ],
        0.3,
      ),
    );
    ripples(s, { y0: 1206, y1: H, n: 240, colors: ['#f6f0c0', '#0c2630', '#6f9c8c'], op: 0.3 });
    for (let i = 0; i < 7; i++)
      lens(s, LX + between(s.rng, -30, 30), 1300 + i * 9, 300 - i * 34, 2.4, '#fffbe0', 0.5);
    s.add(
      `<ellipse cx="1280" cy="1400" rx="210" ry="26" fill="none" stroke="#e9eec4" stroke-width="3" opacity=".4"/><ellipse cx="1280" cy="1400" rx="120" ry="14" fill="none" stroke="#e9eec4" stroke-width="3" opacity=".5"/>`,
    );
    rays(s, 1520, -120, {
      from: 80,
      to: 104,
      n: 9,
      length: 1650,
      color: '#fffbdc',
      op: 0.85,
      wide: 3.2,
      blur: 20,
    });
    rays(s, 1520, -60, {
      from: 60,
      to: 120,
      n: 10,
      length: 1100,
      color: '#f3f0c0',
      op: 0.35,
      wide: 4,
      blur: 30,
    });
    set(14, 380, 760, 60, 120, 0.85);
    drip(s, 90, 1640, 620, 190, -1, 0.95);
    drip(s, 2330, 1640, 520, 170, -1, 0.95);
    drip(s, 330, 1660, 260, 120, -1, 0.95);
    for (let i = 0; i < 120; i++) {
      const y = between(s.rng, 100, 1200);
      const r = between(s.rng, 1, 3.4);
      s.oval(
        LX + 20 + between(s.rng, -1, 1) * (80 + y * 0.22),
        y,
        r,
        r,
        '#fffbe0',
        `opacity="${between(s.rng, 0.2, 0.8).toFixed(2)}"`,
      );
    }
  },
};
