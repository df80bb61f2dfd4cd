/** A yard of fish sauce by the sea: rows of jars under their lids, wooden barrels under a tiled shed, people at work. */

import { fishingBoat } from '../lib/boats.ts';
import { tileRoof } from '../lib/built.ts';
import { ramp, shade, tint } from '../lib/color.ts';
import { person } from '../lib/people.ts';
import { blob, palm } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { cloudBank, mist, rays, sky, veil } from '../lib/sky.ts';
import { glints, ripples } from '../lib/water.ts';

/** A glazed jar `h` high standing at (x, y), under a conical lid, or open with sauce in it. */
function jar(s: Scene, x: number, y: number, h: number, c: string, open = false): void {
  const w = h * 0.42;
  s.oval(x + h * 0.16, y - h * 0.01, w * 1.15, h * 0.07, '#2b1a12', 'opacity=".4"');
  const d = smooth([
    [x - w * 0.62, y - h * 0.8],
    [x - w * 0.78, y - h * 0.74],
    [x - w, y - h * 0.5],
    [x - w * 0.92, y - h * 0.26],
    [x - w * 0.62, y - h * 0.02],
    [x, y + h * 0.025],
    [x + w * 0.62, y - h * 0.02],
    [x + w * 0.92, y - h * 0.26],
    [x + w, y - h * 0.5],
    [x + w * 0.78, y - h * 0.74],
    [x + w * 0.62, y - h * 0.8],
  ]);
  s.path(
    d,
    s.lin(x - w, 0, x + w, 0, [
      [0, shade(c, 0.12)],
      [0.22, tint(c, 0.45)],
      [0.5, c],
      [1, shade(c, 0.62)],
    ]),
  );
  s.clip(d, () => {
    for (const [k, o] of [
      [0.7, 0.5],
      [0.665, 0.35],
      [0.2, 0.3],
    ] as const)
      s.line(
        `M${x - w} ${y - h * k}Q${x} ${y - h * (k - 0.07)} ${x + w} ${y - h * k}`,
        shade(c, 0.55),
        h * 0.014,
        `opacity="${o}"`,
      );
    for (let i = 0; i < 9; i++) {
      const u = between(s.rng, -0.8, 0.8);
      s.path(
        smooth([
          [x + u * w - 7, y - h * 0.72],
          [x + u * w + 7, y - h * 0.72],
          [x + u * w + 5, y - h * between(s.rng, 0.3, 0.5)],
          [x + u * w - 3, y - h * 0.46],
        ]),
        shade(c, 0.4),
        'opacity=".25"',
      );
    }
    s.line(
      `M${x - w * 0.62} ${y - h * 0.68}Q${x - w * 0.84} ${y - h * 0.46} ${x - w * 0.62} ${y - h * 0.22}`,
      '#ffeccb',
      h * 0.024,
      'opacity=".55"',
    );
  });
  s.oval(x, y - h * 0.8, w * 0.7, h * 0.085, shade(c, 0.25));
  if (open) {
    s.oval(x, y - h * 0.805, w * 0.66, h * 0.078, tint(c, 0.25));
    s.oval(
      x,
      y - h * 0.795,
      w * 0.57,
      h * 0.062,
      s.rad(x - w * 0.2, y - h * 0.82, w, [
        [0, '#e9a24e'],
        [0.5, '#a4521f'],
        [1, '#4f2412'],
      ]),
    );
    s.add(
      `<path d="M${x - w * 0.4} ${y - h * 0.81}Q${x - w * 0.1} ${y - h * 0.845} ${x + w * 0.2} ${y - h * 0.84}" fill="none" stroke="#ffe2ac" stroke-width="${h * 0.012}" stroke-linecap="round" opacity=".8"/>`,
    );
  } else {
    const l = '#d9b878';
    s.path(
      `M${x - w * 0.98} ${y - h * 0.77}L${x} ${y - h * 1.1}L${x + w * 0.98} ${y - h * 0.77}Q${x} ${y - h * 0.64} ${x - w * 0.98} ${y - h * 0.77}Z`,
      s.lin(x - w, 0, x + w, 0, [
        [0, tint(l, 0.3)],
        [0.4, l],
        [1, shade(l, 0.5)],
      ]),
    );
    for (const k of [0.35, 0.6, 0.84])
      s.line(
        `M${x - w * 0.98 * k} ${y - h * (1.1 - 0.33 * k)}Q${x} ${y - h * (1.1 - 0.46 * k)} ${x + w * 0.98 * k} ${y - h * (1.1 - 0.33 * k)}`,
        shade(l, 0.45),
        h * 0.009,
        'opacity=".55"',
      );
    for (const k of [-0.5, -0.16, 0.2, 0.54])
      s.line(`M${x} ${y - h * 1.09}L${x + k * w} ${y - h * 0.72}`, shade(l, 0.4), h * 0.006, 'opacity=".45"');
    s.oval(x, y - h * 1.1, h * 0.025, h * 0.02, shade(l, 0.3));
  }
}

/** A barrel of staves and bamboo hoops with a tap. */
function barrel(s: Scene, x: number, y: number, w: number): void {
  const h = w * 1.02;
  s.oval(x + 12, y + 2, w * 0.56, w * 0.06, '#170e0b', 'opacity=".5"');
  const d = `M${x - w * 0.46} ${y - h}Q${x - w * 0.54} ${y - h * 0.5} ${x - w * 0.46} ${y}Q${x} ${y + w * 0.09} ${x + w * 0.46} ${y}Q${x + w * 0.54} ${y - h * 0.5} ${x + w * 0.46} ${y - h}Z`;
  s.path(
    d,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#8a5a32'],
      [0.28, '#d9a566'],
      [0.55, '#a5713a'],
      [1, '#442a18'],
    ]),
  );
  s.clip(d, () => {
    for (let i = -6; i <= 6; i++)
      s.line(
        `M${x + i * w * 0.08} ${y - h}Q${x + i * w * 0.093} ${y - h * 0.5} ${x + i * w * 0.08} ${y + w * 0.08}`,
        '#43290f',
        w * 0.008,
        'opacity=".6"',
      );
    for (const k of [0.1, 0.3, 0.72, 0.9])
      for (const [q, c, t] of [
        [0, '#4f3a1c', 0.05],
        [-0.008, '#e3cf8c', 0.03],
      ] as const)
        s.line(
          `M${x - w * 0.54} ${y - h * k + q * w}Q${x} ${y - h * k + w * (0.1 + q)} ${x + w * 0.54} ${y - h * k + q * w}`,
          c,
          w * t,
        );
  });
  s.oval(x, y - h, w * 0.46, w * 0.085, '#5d3a1e');
  s.oval(
    x,
    y - h - w * 0.008,
    w * 0.42,
    w * 0.07,
    s.lin(x - w / 2, 0, x + w / 2, 0, [
      [0, '#c79a5e'],
      [1, '#7a4d28'],
    ]),
  );
  for (const k of [-0.2, 0, 0.2])
    s.line(`M${x + k * w} ${y - h - w * 0.065}v${w * 0.12}`, '#5d3a1e', w * 0.008, 'opacity=".7"');
  s.rect(x - w * 0.03, y - h * 0.13, w * 0.06, w * 0.05, '#3b2414');
  s.line(`M${x} ${y - h * 0.1}v${w * 0.09}`, '#2a1a10', w * 0.035);
}

export const picture: Picture = {
  seed: 40,
  finish: { bloom: 0.3 },
  draw(s) {
    const sea = 700;
    sky(s, sea, [
      [0, '#6fa3b5'],
      [0.45, '#b5d0c6'],
      [0.8, '#f4e4bb'],
      [1, '#fcd9a0'],
    ]);
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(420, 640, 1200, [
        [0, '#ffedb8', 0.9],
        [0.45, '#ffe7aa', 0.25],
        [1, '#ffe7aa', 0],
      ]),
    );
    cloudBank(s, { y0: 70, y1: 520, n: 12, fills: ['#fdf5da', '#f4e6c2'], w: 1200, h: 66, op: 0.6 });
    s.path(
      smooth([
        [700, sea + 4],
        [860, 664],
        [980, 640],
        [1100, 668],
        [1230, 650],
        [1400, sea + 4],
      ]),
      s.lin(0, 640, 0, sea, [
        [0, '#8fb0ac'],
        [1, '#e4dcb4'],
      ]),
    );
    s.rect(
      0,
      sea,
      W,
      260,
      s.lin(0, sea, 0, 960, [
        [0, '#f3e0b0'],
        [0.2, '#a7cbbf'],
        [1, '#3f8f97'],
      ]),
    );
    ripples(s, { y0: sea + 6, y1: 930, n: 240, colors: ['#fff5d6', '#2f7682'], op: 0.4 });
    glints(s, { x: 430, y0: sea + 2, y1: 920, n: 420, spread: 150, color: '#fffce8', op: 0.8 });
    fishingBoat(s, 960, 764, 190, { hull: '#2f6f86', trim: '#f0d48a', cabin: '#e9d9b6' });
    fishingBoat(s, 1240, 830, 290, { hull: '#9c3f34', trim: '#f0d48a', cabin: '#e9d9b6', flip: true });
    fishingBoat(s, 640, 738, 120, { hull: '#3a5a6a', trim: '#f0d48a', cabin: '#dccba8' });
    mist(s, 905, 50, '#fdf1cc', 0.4);
    // Low wall to the beach, then the yard of bricks.
    s.path(
      smooth([
        [-20, 900],
        [600, 884],
        [1300, 890],
        [2420, 880],
        [2420, 960],
        [-20, 970],
      ]),
      '#ecd7a6',
    );
    s.rect(
      0,
      926,
      W,
      60,
      s.lin(0, 926, 0, 986, [
        [0, '#e3cba0'],
        [1, '#a1865f'],
      ]),
    );
    s.rect(0, 918, W, 14, '#b4644a');
    s.rect(
      0,
      980,
      W,
      H,
      s.lin(0, 980, 0, H, [
        [0, '#dcae80'],
        [0.45, '#b98259'],
        [1, '#6d4633'],
      ]),
    );
    s.group('opacity=".5"', () => {
      for (let k = 0; k < 22; k++) {
        const t = k / 22;
        const y = 984 + 640 * t ** 1.5;
        const [bw, bh] = [60 + 150 * t, 8 + 46 * t];
        for (let x = -80 + (k % 2) * bw * 0.5; x < W; x += bw)
          s.rect(x, y, bw - 3, bh - 2, ramp(['#9c6243', '#c88f62', '#e6b98a'], s.rng()), 'rx="2"');
      }
    });
    palm(s, 210, 1010, 640, -0.07, ['#1f4d3c', '#4a8050', '#c0bd62'], '#6b5138');
    palm(s, 420, 990, 470, 0.1, ['#245642', '#5a8f56', '#cfc86c'], '#77593c');
    rays(s, 420, 560, { from: 10, to: 60, n: 10, length: 1800, color: '#fff4cc', op: 0.2 });

    // The shed on the right: a back wall, barrels, posts on stone footings, a tiled roof.
    const [x0, x1, floor] = [1500, 2500, 1130];
    s.rect(
      x0 + 40,
      640,
      x1,
      floor - 640,
      s.lin(0, 640, 0, floor, [
        [0, '#3a241b'],
        [1, '#7d5236'],
      ]),
    );
    for (let i = 0; i < 26; i++)
      s.rect(x0 + 40 + i * 40, 640, 36, floor - 640, ramp(['#4a2e20', '#6d4630'], s.rng()), 'opacity=".6"');
    for (const x of [1640, 1850, 2060, 2270]) barrel(s, x, floor - 6, 190);
    s.path(
      poly([
        [x0 - 20, floor],
        [x1, floor],
        [x1, 1330],
        [x0 - 140, 1330],
      ]),
      s.lin(0, floor, 0, 1330, [
        [0, '#3a2419', 0.6],
        [1, '#3a2419', 0.1],
      ]),
    );
    for (const x of [1716, 1990, 2264]) barrel(s, x, 1262, 250);
    const post = (x: number, top: number, foot: number, w: number): void => {
      s.path(
        poly([
          [x - w * 1.1, foot + 4],
          [x + w * 1.1, foot + 4],
          [x + w * 0.8, foot - w * 0.9],
          [x - w * 0.8, foot - w * 0.9],
        ]),
        s.lin(x - w, 0, x + w, 0, [
          [0, '#e0d3b6'],
          [0.5, '#b5a789'],
          [1, '#6f6553'],
        ]),
      );
      s.rect(
        x - w / 2,
        top,
        w,
        foot - w * 0.8 - top,
        s.lin(x - w / 2, 0, x + w / 2, 0, [
          [0, '#a5744a'],
          [0.35, '#7d5230'],
          [1, '#38231a'],
        ]),
      );
    };
    for (const x of [1500, 1936, 2372]) post(x, 600, 1352, 44);
    s.rect(
      1440,
      596,
      1000,
      36,
      s.lin(0, 596, 0, 632, [
        [0, '#8a5a36'],
        [1, '#3f2718'],
      ]),
    );
    tileRoof(s, {
      x0: 1370,
      x1: 2640,
      y: 610,
      h: 190,
      hip: 0.08,
      lift: 18,
      tile: '#ae5c43',
      edge: '#55291f',
    });

    // Rows of jars recede to the wall; nearer rows are larger.
    const glaze = ['#a3562f', '#8f4527', '#b86a3c', '#7d3d25'];
    for (let k = 0; k < 5; k++) {
      const t = k / 4;
      const y = 1062 + 380 * t ** 1.35;
      const h = 96 + 236 * t;
      const step = h * 1.08;
      const from = 130 + (k % 2) * step * 0.4;
      const to = 1290 - 60 * t;
      for (let x = from; x < to; x += step) {
        // A path is left open between the rows for those who work there.
        if (k === 3 && x > 400 && x < 900) continue;
        if (k === 4 && x > 330 && x < 1000) continue;
        jar(
          s,
          x,
          y,
          h,
          glaze[Math.floor(s.rng() * 4)] as string,
          (k === 2 && Math.abs(x - 720) < step * 0.5) || (k === 3 && x < 480 && x > 260),
        );
      }
      if (k === 1)
        person(s, 930, y + 40, 262, {
          top: '#3f7c86',
          low: '#33364a',
          head: 'hat',
          look: -0.5,
          left: [-0.2, 0.7],
          right: [0.02, 0.66],
        });
      if (k === 2) {
        // He stirs an open jar with a long paddle.
        s.line('M742 1010L700 1208', '#d9b878', 11);
        const p = person(s, 800, y + 62, 338, {
          top: '#a5443a',
          low: '#3a3040',
          head: 'hair',
          look: -0.7,
          short: true,
          left: [-0.19, 0.72],
          right: [-0.12, 0.6],
          lean: -0.04,
        });
        s.line(`M${p.left[0] - 6} ${p.left[1] - 150}L${p.left[0] - 26} ${y - h * 0.8}`, '#c99f5e', 12);
        s.oval(p.left[0], p.left[1], 11, 11, '#d59d76');
        s.oval(p.right[0] - 6, p.right[1], 11, 11, '#c98f6a');
      }
    }
    // She draws sauce into a glass and holds it to the light.
    const w = person(s, 540, 1548, 520, {
      top: '#e9d8b0',
      low: '#2b3150',
      head: 'hat',
      look: 0.5,
      left: [-0.16, 0.5],
      right: [0.2, 0.9],
      trim: '#c98f3a',
    });
    const [gx, gy] = [w.right[0] + 8, w.right[1] - 34];
    s.path(
      smooth([
        [gx - 19, gy - 34],
        [gx - 19, gy - 34],
        [gx + 19, gy - 34],
        [gx + 19, gy - 34],
        [gx + 15, gy + 20],
        [gx, gy + 27],
        [gx - 15, gy + 20],
      ]),
      '#fffdf0',
      'opacity=".55"',
    );
    s.path(
      smooth([
        [gx - 16, gy - 14],
        [gx - 16, gy - 14],
        [gx + 16, gy - 14],
        [gx + 16, gy - 14],
        [gx + 13, gy + 18],
        [gx, gy + 23],
        [gx - 13, gy + 18],
      ]),
      s.lin(gx - 16, 0, gx + 16, 0, [
        [0, '#e8963a'],
        [0.5, '#b4571c'],
        [1, '#6d2c10'],
      ]),
    );
    s.line(`M${gx - 13} ${gy - 26}L${gx - 10} ${gy + 12}`, '#ffffff', 3, 'opacity=".8"');
    s.add(
      `<g ${s.blur(14)} opacity=".4"><ellipse cx="${gx}" cy="${gy}" rx="40" ry="44" fill="#ffcf70"/></g>`,
    );
    s.rect(w.left[0] - 58, w.left[1] + 10, 84, 12, '#7d5230');
    s.path(
      smooth([
        [w.left[0] - 60, w.left[1] + 22],
        [w.left[0] - 76, w.left[1] + 110],
        [w.left[0] - 16, w.left[1] + 124],
        [w.left[0] + 44, w.left[1] + 110],
        [w.left[0] + 28, w.left[1] + 22],
      ]),
      s.lin(w.left[0] - 70, 0, w.left[0] + 40, 0, [
        [0, '#b86a3c'],
        [0.4, '#9a5530'],
        [1, '#4a2415'],
      ]),
    );
    // A man carries a basket of small fish to the barrels; salt in heaps beside them.
    const m = person(s, 1420, 1486, 470, {
      top: '#3f6f8f',
      low: '#4a4652',
      head: 'cap',
      headColor: '#8a6a45',
      look: 0.6,
      step: 0.7,
      short: true,
      left: [-0.03, 0.58],
      right: [0.19, 0.6],
    });
    const [bx, by] = [(m.left[0] + m.right[0]) / 2 + 4, m.right[1] + 4];
    for (let i = 0; i < 34; i++) {
      const [fx, fy] = [bx + between(s.rng, -78, 78), by - 22 - 26 * s.rng()];
      s.path(
        smooth([
          [fx - 26, fy],
          [fx, fy - 8],
          [fx + 20, fy - 2],
          [fx + 32, fy - 9],
          [fx + 30, fy + 8],
          [fx + 20, fy + 2],
          [fx, fy + 7],
        ]),
        ramp(['#8fa4b0', '#dfe6e4', '#b9c8cc'], s.rng()),
        `transform="rotate(${between(s.rng, -40, 40).toFixed(0)} ${fx.toFixed(0)} ${fy.toFixed(0)})"`,
      );
    }
    s.path(
      `M${bx - 104} ${by - 16}h208q-22 92 -104 94t-104 -94Z`,
      s.lin(bx - 104, 0, bx + 104, 0, [
        [0, '#d6a967'],
        [0.5, '#a5713a'],
        [1, '#5e3d20'],
      ]),
    );
    for (let i = 0; i < 5; i++)
      s.line(
        `M${bx - 98 + i * 8} ${by + i * 16}q${98 - i * 8} 14 ${196 - i * 16} 0`,
        '#5e3d20',
        3,
        'opacity=".5"',
      );
    for (const k of [-1, 1]) s.oval(bx + k * 100, by - 2, 14, 12, '#c98f68');
    for (const [x, y, r] of [
      [1830, 1440, 150],
      [2070, 1476, 190],
    ] as const) {
      s.oval(x + 20, y + 4, r * 1.1, r * 0.14, '#2b1a12', 'opacity=".4"');
      s.path(
        smooth([
          [x - r, y],
          [x - r * 0.5, y - r * 0.36],
          [x, y - r * 0.62],
          [x + r * 0.5, y - r * 0.34],
          [x + r, y],
          [x, y + r * 0.09],
        ]),
        s.lin(x - r, y - r, x + r, y, [
          [0, '#ffffff'],
          [0.5, '#efeadf'],
          [1, '#a9a8ad'],
        ]),
      );
      for (let i = 0; i < 60; i++)
        s.path(
          blob(s.rng, x + between(s.rng, -0.7, 0.7) * r, y - between(s.rng, 0.02, 0.3) * r, 4, 3, 5, 0.3),
          ramp(['#ffffff', '#c9c8ca'], s.rng()),
          'opacity=".8"',
        );
    }
    jar(s, 2290, 1568, 330, '#a3562f');
    jar(s, 150, 1590, 400, '#8f4527');
    veil(s, 1490, H, '#22150f', 0.35);
  },
};
