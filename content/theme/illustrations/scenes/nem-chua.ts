/** Still life: nem chua, one roll opened on its banana leaf, with chilli and garlic. */
import { shade, tint } from '../lib/color.ts';
import { bananaLeaf, blob } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, poly, type Scene, smooth, W } from '../lib/scene.ts';
import { rays } from '../lib/sky.ts';

/** A wrapped roll: a leaf cylinder from (x, y) along angle `a`, tied with a band. */
function roll(s: Scene, x: number, y: number, len: number, r: number, a: number, green: string): void {
  s.oval(
    x + Math.cos(a) * len * 0.5 + r * 0.5,
    y + Math.sin(a) * len * 0.5 + r * 1.05,
    len * 0.58,
    r * 0.5,
    '#0c1418',
    `opacity=".5" ${s.blur(14)}`,
  );
  s.group(`transform="translate(${x} ${y}) rotate(${(a * 180) / Math.PI})"`, () => {
    const d = `M0 ${-r}C${len * 0.3} ${-r * 1.08} ${len * 0.7} ${-r * 1.08} ${len} ${-r}Q${len + r * 0.5} 0 ${len} ${r}C${len * 0.7} ${r * 1.08} ${len * 0.3} ${r * 1.08} 0 ${r}Q${-r * 0.5} 0 0 ${-r}Z`;
    s.path(
      d,
      s.lin(0, -r, 0, r, [
        [0, tint(green, 0.15)],
        [0.22, tint(green, 0.5)],
        [0.5, green],
        [1, shade(green, 0.7)],
      ]),
    );
    s.clip(d, () => {
      for (let i = 0; i < 34; i++) {
        const px = (i / 34) * len * 1.1 - 20;
        s.line(
          `M${px} ${-r}q${r * 0.3} ${r} ${r * 0.1} ${r * 2}`,
          i % 3 ? shade(green, 0.4) : tint(green, 0.4),
          2.4,
          'opacity=".4"',
        );
      }
      s.path(
        poly([
          [len * 0.1, -r * 1.1],
          [len * 0.62, r * 1.1],
          [len * 0.2, r * 1.1],
          [-20, -r * 0.2],
        ]),
        shade(green, 0.3),
        'opacity=".4"',
      );
      s.line(`M${len * 0.1} ${-r * 1.1}L${len * 0.62} ${r * 1.1}`, tint(green, 0.6), 3, 'opacity=".6"');
    });
    for (const k of [0.24, 0.74]) {
      s.path(
        `M${len * k} ${-r * 1.06}q${r * 0.22} ${r} 0 ${r * 2.1}h${r * 0.2}q${r * 0.22} ${-r} 0 ${-r * 2.1}Z`,
        s.lin(0, -r, 0, r, [
          [0, '#e5cf94'],
          [0.3, '#fbeec2'],
          [1, '#7d6236'],
        ]),
      );
    }
  });
}

/** The rosy meat itself, cut face to the right with flecks of rind. */
function meat(s: Scene, x: number, y: number, len: number, r: number, a: number): void {
  s.oval(
    x + Math.cos(a) * len * 0.5,
    y + Math.sin(a) * len * 0.5 + r * 0.95,
    len * 0.58,
    r * 0.42,
    '#10231e',
    `opacity=".5" ${s.blur(10)}`,
  );
  s.group(`transform="translate(${x} ${y}) rotate(${(a * 180) / Math.PI})"`, () => {
    const d = `M0 ${-r}H${len}V${r}H0Q${-r * 0.6} 0 0 ${-r}Z`;
    s.path(
      d,
      s.lin(0, -r, 0, r, [
        [0, '#e08a7b'],
        [0.25, '#f5b7a2'],
        [0.55, '#d56f63'],
        [1, '#7d2f35'],
      ]),
    );
    s.clip(d, () => {
      for (let i = 0; i < 150; i++) {
        const px = between(s.rng, 0, len);
        const py = between(s.rng, -r, r);
        s.line(
          `M${px} ${py}q${between(s.rng, 6, 16)} ${between(s.rng, -8, 8)} ${between(s.rng, 16, 40)} ${between(s.rng, -8, 8)}`,
          s.rng() < 0.7 ? '#fbe6d2' : '#a8423f',
          between(s.rng, 2, 5),
          `opacity="${between(s.rng, 0.25, 0.7).toFixed(2)}"`,
        );
      }
    });
    s.oval(
      len,
      0,
      r * 0.42,
      r,
      s.rad(len, -r * 0.2, r * 1.3, [
        [0, '#f8c2ad'],
        [0.6, '#e38a7c'],
        [1, '#b14f4a'],
      ]),
    );
    for (let i = 0; i < 40; i++) {
      const q = s.rng() * 6.3;
      const k = Math.sqrt(s.rng()) * 0.85;
      s.line(
        `M${len + Math.cos(q) * r * 0.4 * k} ${Math.sin(q) * r * k}q4 ${between(s.rng, -8, 8)} ${between(s.rng, 3, 10)} ${between(s.rng, 4, 14)}`,
        s.rng() < 0.75 ? '#fff0de' : '#a23c3a',
        3.2,
        'opacity=".75"',
      );
    }
  });
}

function chilli(s: Scene, x: number, y: number, len: number, a: number, c: string): void {
  s.oval(
    x + Math.cos(a) * len * 0.5,
    y + Math.sin(a) * len * 0.5 + 18,
    len * 0.5,
    12,
    '#0b1c1a',
    `opacity=".5" ${s.blur(6)}`,
  );
  s.group(`transform="translate(${x} ${y}) rotate(${(a * 180) / Math.PI})"`, () => {
    s.path(
      `M0 ${-len * 0.075}C${len * 0.4} ${-len * 0.13} ${len * 0.75} ${-len * 0.02} ${len} ${len * 0.09}C${len * 0.7} ${len * 0.12} ${len * 0.3} ${len * 0.12} 0 ${len * 0.075}Z`,
      s.lin(0, -len * 0.1, 0, len * 0.12, [
        [0, tint(c, 0.25)],
        [0.4, c],
        [1, shade(c, 0.5)],
      ]),
    );
    s.line(
      `M${len * 0.08} ${-len * 0.04}Q${len * 0.4} ${-len * 0.08} ${len * 0.72} ${len * 0.01}`,
      '#fff3dc',
      len * 0.02,
      'opacity=".75"',
    );
    s.line(`M${-len * 0.02} 0Q${-len * 0.12} 0 ${-len * 0.2} ${-len * 0.07}`, '#5d7f45', len * 0.05);
  });
}

function garlic(s: Scene, x: number, y: number, h: number): void {
  s.oval(x + h * 0.2, y + h * 0.02, h * 0.55, h * 0.1, '#0b1614', `opacity=".5" ${s.blur(9)}`);
  const d = smooth([
    [x, y],
    [x - h * 0.42, y - h * 0.08],
    [x - h * 0.5, y - h * 0.38],
    [x - h * 0.22, y - h * 0.66],
    [x - h * 0.05, y - h * 0.86],
    [x - h * 0.03, y - h * 1.05],
    [x + h * 0.06, y - h * 1.05],
    [x + h * 0.07, y - h * 0.84],
    [x + h * 0.26, y - h * 0.64],
    [x + h * 0.5, y - h * 0.36],
    [x + h * 0.42, y - h * 0.07],
  ]);
  s.path(
    d,
    s.lin(x - h * 0.5, 0, x + h * 0.5, 0, [
      [0, '#fffaf0'],
      [0.4, '#f3e3d4'],
      [0.75, '#cdb1b0'],
      [1, '#7d6a7a'],
    ]),
  );
  s.clip(d, () => {
    for (const k of [-0.36, -0.18, 0.02, 0.2, 0.36])
      s.line(
        `M${x + k * h * 0.15} ${y - h}Q${x + k * h * 1.6} ${y - h * 0.5} ${x + k * h * 0.6} ${y}`,
        '#a3838f',
        h * 0.014,
        'opacity=".7"',
      );
    for (let i = 0; i < 26; i++)
      s.line(
        `M${x + between(s.rng, -0.1, 0.1) * h} ${y - h * 0.9}Q${x + between(s.rng, -0.7, 0.7) * h} ${y - h * 0.5} ${x + between(s.rng, -0.3, 0.3) * h} ${y}`,
        '#b58ba0',
        1.4,
        'opacity=".35"',
      );
  });
}

export const picture: Picture = {
  seed: 36,
  finish: { bloom: 0.26, vignette: 0.34 },
  draw(s) {
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(700, 380, 1900, [
        [0, '#5d7a72'],
        [0.45, '#2a4a4c'],
        [1, '#0f1d2c'],
      ]),
    );
    rays(s, -100, -300, {
      from: 22,
      to: 66,
      n: 9,
      length: 2600,
      color: '#f8e6b8',
      op: 0.28,
      wide: 4,
      blur: 36,
    });
    // Dark wooden table with long grain.
    s.rect(
      0,
      820,
      W,
      800,
      s.lin(0, 820, 0, H, [
        [0, '#7d5336'],
        [0.3, '#6b4530'],
        [1, '#2b1c1c'],
      ]),
    );
    for (let i = 0; i < 420; i++) {
      const y = 824 + 780 * s.rng() ** 1.2;
      const x = between(s.rng, -200, W);
      s.line(
        `M${x} ${y}q${between(s.rng, 100, 300)} ${between(s.rng, -8, 8)} ${between(s.rng, 300, 900)} 0`,
        s.rng() < 0.5 ? '#2b1a18' : '#b98757',
        between(s.rng, 1, 4),
        `opacity="${between(s.rng, 0.06, 0.26).toFixed(2)}"`,
      );
    }
    for (const y of [1010, 1270]) s.line(`M0 ${y}H${W}`, '#1a1114', 5, 'opacity=".6"');
    s.rect(
      0,
      800,
      W,
      60,
      s.lin(0, 800, 0, 860, [
        [0, '#0e1a24', 0.7],
        [1, '#0e1a24', 0],
      ]),
    );
    s.group('transform="translate(40 -120)"', () => {
      // Leaves laid in a star under everything.
      s.oval(1330, 1330, 1000, 200, '#0b0f14', `opacity=".55" ${s.blur(34)}`);
      for (const [a, l, c] of [
        [-0.1, 1010, '#2f6b48'],
        [3.05, 940, '#2c6246'],
        [0.26, 940, '#3f7d4b'],
        [2.8, 880, '#3a7549'],
        [-0.36, 800, '#28573f'],
        [3.4, 760, '#2c6246'],
      ] as const)
        bananaLeaf(s, 1330, 1260, a, l, 170, a > 1.6 ? 0.03 : 0.04, c);
      bananaLeaf(s, 900, 1400, 0.02, 1160, 200, -0.04, '#5b9450');
      // A stack of tied rolls.
      roll(s, 1560, 1090, 560, 84, 0.05, '#2f7048');
      roll(s, 1480, 1210, 600, 88, 0.02, '#3b8050');
      roll(s, 1530, 960, 520, 82, -0.03, '#3f7c48');
      roll(s, 1600, 838, 400, 76, 0.06, '#4f8f52');
      // The opened one.
      bananaLeaf(s, 540, 1330, -0.12, 900, 150, 0.1, '#79ab58');
      meat(s, 720, 1275, 440, 76, -0.05);
      meat(s, 560, 1395, 210, 72, 0.16);
      for (const [x, y, a] of [
        [880, 1216, 0.2],
        [990, 1226, -0.3],
      ] as const)
        chilli(s, x, y, 90, a, '#c43a2e');
      // Slices of garlic on the meat, whole heads and chillies beside.
      for (const [x, y] of [
        [800, 1206],
        [930, 1202],
        [1060, 1196],
        [650, 1338],
      ] as const)
        s.path(
          blob(s.rng, x, y, 30, 15, 9, 0.1),
          s.fall([
            [0, '#fffaf0'],
            [1, '#dcc5a8'],
          ]),
        );
      garlic(s, 340, 1300, 190);
      garlic(s, 1290, 1500, 210);
      for (let i = 0; i < 3; i++)
        s.path(
          smooth([
            [440 + i * 76, 1500 + i * 14],
            [420 + i * 76, 1462 + i * 14],
            [452 + i * 76, 1420 + i * 14],
            [492 + i * 76, 1466 + i * 14],
            [482 + i * 76, 1500 + i * 14],
          ]),
          s.lin(420, 0, 700, 0, [
            [0, '#fff6ea'],
            [1, '#bd9da4'],
          ]),
        );
      chilli(s, 850, 1500, 270, 0.14, '#bd3329');
      chilli(s, 930, 1460, 250, -0.1, '#d0492f');
      chilli(s, 1760, 1440, 290, 0.3, '#bd3329');
      chilli(s, 1960, 1500, 230, -0.2, '#4f8a45');
      for (let i = 0; i < 26; i++) {
        const x = between(s.rng, 1500, 2000);
        const y = between(s.rng, 1380, 1560);
        s.oval(x, y, 8, 7, '#2a1c1c');
        s.oval(x - 2, y - 3, 3, 2, '#c5a583', 'opacity=".7"');
      }
    });
  },
};
