/** Still life: bánh gai of Tứ Trụ, dark cakes in dried banana leaf on a lacquer tray, one opened and cut. */
import { mix, ramp, shade, tint } from '../lib/color.ts';
import { blob } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { rays } from '../lib/sky.ts';

const LEAF = ['#6b4a2a', '#94703c', '#b99356', '#7d5a32'];

/** A cake folded in dry leaf: a cushion with creases, tied crosswise with split bamboo. */
function parcel(s: Scene, x: number, y: number, w: number, turn: number, c: string): void {
  const h = w * 0.52;
  s.oval(x + w * 0.1, y + h * 0.42, w * 0.58, h * 0.26, '#0a0710', `opacity=".55" ${s.blur(12)}`);
  s.group(`transform="rotate(${turn} ${x} ${y})"`, () => {
    const d = smooth([
      [x - w * 0.5, y - h * 0.2],
      [x - w * 0.42, y - h * 0.44],
      [x, y - h * 0.56],
      [x + w * 0.42, y - h * 0.44],
      [x + w * 0.5, y - h * 0.2],
      [x + w * 0.49, y + h * 0.24],
      [x + w * 0.36, y + h * 0.42],
      [x, y + h * 0.48],
      [x - w * 0.36, y + h * 0.42],
      [x - w * 0.49, y + h * 0.24],
    ]);
    s.path(
      d,
      s.lin(x - w * 0.5, y - h * 0.5, x + w * 0.4, y + h * 0.5, [
        [0, tint(c, 0.5)],
        [0.35, tint(c, 0.12)],
        [0.65, c],
        [1, shade(c, 0.65)],
      ]),
    );
    s.clip(d, () => {
      for (let i = 0; i < 34; i++) {
        const px = x - w * 0.55 + (w * 1.1 * i) / 34;
        s.line(
          `M${px} ${y - h * 0.6}q${w * between(s.rng, -0.03, 0.05)} ${h * 0.6} ${w * 0.02} ${h * 1.2}`,
          i % 2 ? shade(c, 0.45) : tint(c, 0.4),
          between(s.rng, 1.5, 4),
          'opacity=".38"',
        );
      }
      s.path(
        poly([
          [x - w * 0.5, y - h * 0.1],
          [x + w * 0.1, y + h * 0.1],
          [x + w * 0.5, y - h * 0.06],
          [x + w * 0.5, y + h * 0.6],
          [x - w * 0.5, y + h * 0.6],
        ]),
        shade(c, 0.5),
        'opacity=".25"',
      );
      s.line(
        `M${x - w * 0.5} ${y - h * 0.1}L${x + w * 0.1} ${y + h * 0.1}L${x + w * 0.5} ${y - h * 0.06}`,
        tint(c, 0.5),
        3,
        'opacity=".5"',
      );
      for (const k of [-0.17, 0.17])
        s.line(`M${x + k * w} ${y - h * 0.58}q${w * 0.03} ${h * 0.5} 0 ${h * 1.1}`, '#f0d9a0', w * 0.022);
      s.line(
        `M${x - w * 0.52} ${y - h * 0.02}Q${x} ${y + h * 0.14} ${x + w * 0.52} ${y - h * 0.02}`,
        '#f6e3b0',
        w * 0.022,
      );
    });
  });
}

export const picture: Picture = {
  seed: 77,
  finish: { bloom: 0.3, vignette: 0.36 },
  draw(s) {
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1650, 340, 1900, [
        [0, '#7d5a4a'],
        [0.4, '#48303a'],
        [1, '#151226'],
      ]),
    );
    rays(s, 2500, -260, {
      from: 114,
      to: 158,
      n: 9,
      length: 2600,
      color: '#fbe0b0',
      op: 0.3,
      wide: 4,
      blur: 36,
    });
    // A woven mat under everything.
    s.rect(
      0,
      760,
      W,
      860,
      s.lin(0, 760, 0, H, [
        [0, '#a5834f'],
        [0.4, '#8a683e'],
        [1, '#2f2223'],
      ]),
    );
    for (let y = 764; y < H; y += 15 + (y - 760) * 0.012)
      for (let x = -30 + between(s.rng, -20, 0); x < W; x += 46)
        s.rect(
          x,
          y,
          42,
          11,
          s.rng() < 0.5 ? '#e0c07d' : '#4b3524',
          `opacity="${between(s.rng, 0.08, 0.3).toFixed(2)}"`,
        );
    s.rect(
      0,
      750,
      W,
      90,
      s.lin(0, 750, 0, 840, [
        [0, '#120d1c', 0.75],
        [1, '#120d1c', 0],
      ]),
    );
    // Lacquer tray.
    const cx = 1010;
    const cy = 1230;
    s.oval(cx + 30, cy + 70, 900, 280, '#0a0710', `opacity=".6" ${s.blur(26)}`);
    s.oval(cx, cy + 36, 880, 270, '#3a0f16');
    s.oval(
      cx,
      cy,
      880,
      270,
      s.lin(cx - 880, 0, cx + 880, 0, [
        [0, '#5f171d'],
        [0.5, '#a5302a'],
        [0.85, '#e07a55'],
        [1, '#8a2727'],
      ]),
    );
    s.oval(
      cx,
      cy + 6,
      832,
      244,
      s.lin(cx - 800, cy - 200, cx + 800, cy + 200, [
        [0, '#1a0d14'],
        [0.5, '#3d161c'],
        [1, '#8a3430'],
      ]),
    );
    s.add(
      `<ellipse cx="${cx}" cy="${cy + 6}" rx="790" ry="230" fill="none" stroke="#d9a558" stroke-width="4" opacity=".7"/>`,
    );
    for (let i = 0; i < 64; i++) {
      const a = (i / 64) * Math.PI * 2;
      s.oval(cx + Math.cos(a) * 856, cy + Math.sin(a) * 257, 7, 4, '#e9be68', 'opacity=".7"');
    }
    // The pile, back to front.
    for (const [x, y, w, t, c] of [
      [780, 1090, 330, -8, 0],
      [1100, 1070, 330, 5, 2],
      [1380, 1120, 320, 12, 1],
      [620, 1190, 350, -14, 1],
      [930, 985, 320, 3, 1],
      [1210, 1190, 360, 4, 3],
      [900, 1200, 370, -3, 2],
      [1070, 1095, 340, -4, 0],
    ] as const)
      parcel(s, x, y, w, t, mix(LEAF[c] as string, '#b58a4c', 0.15));
    // One opened on its leaf, cut to show the filling.
    s.path(
      smooth([
        [690, 1440],
        [900, 1330],
        [1240, 1330],
        [1520, 1400],
        [1440, 1490],
        [1180, 1540],
        [860, 1530],
      ]),
      s.lin(690, 1330, 1500, 1540, [
        [0, '#6b4a2a'],
        [0.5, '#b08a50'],
        [1, '#e0bd80'],
      ]),
    );
    for (let i = 0; i < 40; i++)
      s.line(
        `M${760 + i * 17} ${1350 + Math.abs(i - 20) * 2}l${between(s.rng, -20, 20)} 160`,
        i % 2 ? '#5a3d24' : '#e9cf98',
        2,
        'opacity=".3"',
      );
    const cake = (x: number, y: number, w: number, cut: boolean): void => {
      const h = w * 0.5;
      s.oval(x + 14, y + h * 0.5, w * 0.56, h * 0.22, '#140c12', `opacity=".5" ${s.blur(9)}`);
      s.path(
        smooth([
          [x - w * 0.5, y - h * 0.1],
          [x - w * 0.4, y - h * 0.46],
          [x, y - h * 0.56],
          [x + w * 0.42, y - h * 0.44],
          [x + w * 0.5, y - h * 0.06],
          [x + w * 0.46, y + h * 0.36],
          [x, y + h * 0.5],
          [x - w * 0.46, y + h * 0.36],
        ]),
        s.lin(x - w * 0.4, y - h * 0.5, x + w * 0.3, y + h * 0.5, [
          [0, '#5f6270'],
          [0.25, '#2c2a36'],
          [0.7, '#15131c'],
          [1, '#08070d'],
        ]),
      );
      s.path(
        smooth([
          [x - w * 0.34, y - h * 0.34],
          [x, y - h * 0.46],
          [x + w * 0.3, y - h * 0.38],
          [x + w * 0.1, y - h * 0.3],
          [x - w * 0.2, y - h * 0.26],
        ]),
        '#aab0bd',
        'opacity=".4"',
      );
      for (let i = 0; i < 30; i++)
        s.oval(
          x + between(s.rng, -0.4, 0.4) * w,
          y + between(s.rng, -0.45, 0.1) * h,
          5,
          3,
          '#f3e2b8',
          `opacity="${between(s.rng, 0.6, 0.95).toFixed(2)}"`,
        );
      if (!cut) return;
      const fx = x + w * 0.36;
      s.path(blob(s.rng, fx, y + 2, w * 0.17, h * 0.46, 14, 0.03), '#1c1a22');
      s.path(
        blob(s.rng, fx + 3, y + 4, w * 0.125, h * 0.33, 14, 0.05),
        s.rad(fx, y - 10, w * 0.2, [
          [0, '#fbe49a'],
          [0.7, '#e3b656'],
          [1, '#b5803a'],
        ]),
      );
      for (let i = 0; i < 26; i++)
        s.line(
          `M${fx + between(s.rng, -0.09, 0.09) * w} ${y + between(s.rng, -0.24, 0.26) * h}l${between(s.rng, 6, 16)} ${between(s.rng, -6, 6)}`,
          s.rng() < 0.5 ? '#fffaf0' : '#c48a3c',
          3.4,
          'opacity=".8"',
        );
    };
    cake(1250, 1410, 280, false);
    cake(960, 1430, 330, true);
    // Gai leaves, sesame and a cup of green tea beside.
    for (const [x, y, l, a] of [
      [330, 1420, 260, -0.5],
      [250, 1500, 280, 0.1],
      [400, 1530, 240, 0.5],
    ] as const)
      s.group(`transform="translate(${x} ${y}) rotate(${a * 57})"`, () => {
        const d = smooth([
          [-l * 0.5, 0],
          [-l * 0.3, -l * 0.24],
          [0, -l * 0.34],
          [l * 0.3, -l * 0.2],
          [l * 0.62, 0],
          [l * 0.3, l * 0.2],
          [0, l * 0.3],
          [-l * 0.3, l * 0.22],
        ]);
        s.path(
          d,
          s.lin(-l * 0.4, -l * 0.3, l * 0.4, l * 0.3, [
            [0, '#9db873'],
            [0.5, '#4f7f4f'],
            [1, '#1d4239'],
          ]),
        );
        for (let i = -3; i <= 3; i++)
          s.line(
            `M${i * l * 0.12 - l * 0.1} 0L${i * l * 0.15 + l * 0.06} ${-l * 0.22}M${i * l * 0.12 - l * 0.1} 0L${i * l * 0.15 + l * 0.06} ${l * 0.2}`,
            '#d9e3a8',
            2.4,
            'opacity=".5"',
          );
        s.line(`M${-l * 0.6} 0H${l * 0.6}`, '#dfe6b0', 4, 'opacity=".7"');
      });
    const tx = 2050;
    const ty = 1220;
    s.oval(tx - 30, ty + 120, 220, 46, '#0a0710', `opacity=".55" ${s.blur(14)}`);
    s.path(
      smooth([
        [tx - 150, ty - 90],
        [tx - 138, ty + 30],
        [tx - 80, ty + 112],
        [tx + 80, ty + 112],
        [tx + 138, ty + 30],
        [tx + 150, ty - 90],
      ]),
      s.lin(tx - 150, 0, tx + 150, 0, [
        [0, '#5f7780'],
        [0.5, '#b9c9bd'],
        [0.85, '#fbf3df'],
        [1, '#c9cdbd'],
      ]),
    );
    s.oval(tx, ty - 90, 150, 42, '#f3ecd8');
    s.oval(
      tx,
      ty - 86,
      136,
      35,
      s.lin(tx - 136, 0, tx + 136, 0, [
        [0, '#5a6a2c'],
        [1, '#c9b656'],
      ]),
    );
    s.line(
      smooth(
        [
          [tx - 132, ty + 10],
          [tx - 40, ty + 40],
          [tx + 60, ty + 38],
          [tx + 136, ty + 8],
        ],
        false,
      ),
      '#2f5f8a',
      6,
      'opacity=".7"',
    );
    for (const dx of [-30, 24])
      s.line(
        smooth(
          [
            [tx + dx, ty - 120],
            [tx + dx - 30, ty - 220],
            [tx + dx + 26, ty - 320],
            [tx + dx - 12, ty - 440],
          ],
          false,
        ),
        '#fff3dc',
        16,
        `opacity=".16" ${s.blur(10)}`,
      );
    for (let i = 0; i < 60; i++)
      s.oval(
        between(s.rng, 1500, 2100),
        between(s.rng, 1440, 1560),
        6,
        3.4,
        ramp(['#f6e6be', '#c9a86a'], s.rng()),
      );
  },
};
