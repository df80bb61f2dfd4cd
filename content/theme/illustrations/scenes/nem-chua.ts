/** Nem chua on a tray of woven bamboo: parcels in banana leaf, one opened and sliced, garlic, chilli, a bowl of sauce. */

import { ramp, shade, tint } from '../lib/color.ts';
import { bananaLeaf, blob } from '../lib/plants.ts';
import { between } from '../lib/random.ts';
import { H, type Picture, type Pt, poly, type Scene, smooth, W } from '../lib/scene.ts';

const deg = (a: number): number => (a * 180) / Math.PI;

/** One parcel of nem, `l` long, its middle at (x, y): leaf wound round and round, two ties of split bamboo. */
function parcel(s: Scene, x: number, y: number, l: number, r: number, a: number, leaf: string): void {
  s.group(`transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${deg(a).toFixed(1)})"`, () => {
    s.add(
      `<g ${s.blur(14)}><ellipse cx="10" cy="${r * 0.75}" rx="${l * 0.52}" ry="${r * 0.7}" fill="#0c1210" opacity=".5"/></g>`,
    );
    const d = smooth([
      [-l / 2, -r * 0.86],
      [-l / 2, -r * 0.86],
      [-l * 0.3, -r],
      [l * 0.3, -r],
      [l / 2, -r * 0.86],
      [l / 2, -r * 0.86],
      [l / 2 + r * 0.22, 0],
      [l / 2, r * 0.86],
      [l / 2, r * 0.86],
      [l * 0.3, r],
      [-l * 0.3, r],
      [-l / 2, r * 0.86],
      [-l / 2, r * 0.86],
      [-l / 2 - r * 0.22, 0],
    ]);
    s.path(
      d,
      s.lin(0, -r, 0, r, [
        [0, shade(leaf, 0.1)],
        [0.22, tint(leaf, 0.5)],
        [0.42, leaf],
        [0.75, shade(leaf, 0.36)],
        [1, shade(leaf, 0.66)],
      ]),
    );
    s.clip(d, () => {
      // The leaf's veins run round the roll; its overlaps run along it.
      for (let i = 0; i < 44; i++) {
        const u = -l / 2 + (i * l) / 43;
        s.line(
          `M${u} ${-r}q${r * 0.26} ${r} ${-r * 0.08} ${2 * r}`,
          i % 3 ? shade(leaf, 0.35) : tint(leaf, 0.4),
          between(s.rng, 1, 2.4),
          'opacity=".5"',
        );
      }
      const lap = between(s.rng, -0.25, 0.35) * r;
      s.path(
        `M${-l * 0.6} ${lap}Q0 ${lap - r * 0.3} ${l * 0.6} ${lap + r * 0.1}V${r * 1.2}H${-l * 0.6}Z`,
        s.lin(0, lap - 20, 0, r, [
          [0, tint(leaf, 0.22)],
          [0.3, leaf],
          [1, shade(leaf, 0.6)],
        ]),
        'opacity=".5"',
      );
      s.line(
        `M${-l * 0.6} ${lap}Q0 ${lap - r * 0.3} ${l * 0.6} ${lap + r * 0.1}`,
        tint(leaf, 0.55),
        3.4,
        'opacity=".75"',
      );
      for (let i = 0; i < 5; i++)
        s.oval(
          between(s.rng, -0.5, 0.5) * l,
          -r * 0.56 + between(s.rng, -6, 6),
          between(s.rng, 20, 70),
          4,
          '#fffbe0',
          'opacity=".3"',
        );
    });
    // Folded ends.
    for (const k of [-1, 1]) {
      s.path(
        smooth([
          [k * (l / 2 - r * 0.1), -r * 0.84],
          [k * (l / 2 + r * 0.24), 0],
          [k * (l / 2 - r * 0.1), r * 0.84],
          [k * (l / 2 - r * 0.36), 0],
        ]),
        shade(leaf, k < 0 ? 0.1 : 0.42),
        'opacity=".85"',
      );
      s.line(
        `M${k * (l / 2 + r * 0.1)} ${-r * 0.5}L${k * (l / 2 - r * 0.22)} ${r * 0.1}L${k * (l / 2 + r * 0.08)} ${r * 0.6}`,
        tint(leaf, 0.35),
        2.4,
        'opacity=".7"',
      );
    }
    for (const u of [-0.24, 0.22]) {
      s.line(`M${u * l} ${-r * 1.02}q${r * 0.22} ${r} 0 ${2.04 * r}`, '#7d6a38', r * 0.17);
      s.line(`M${u * l} ${-r * 1.02}q${r * 0.22} ${r} 0 ${2.04 * r}`, '#ead79a', r * 0.12);
      s.oval(u * l + r * 0.1, -r * 0.2, r * 0.15, r * 0.13, '#d9c27c');
      s.line(
        `M${u * l + r * 0.1} ${-r * 0.2}l${r * 0.55} ${-r * 0.34}M${u * l + r * 0.1} ${-r * 0.2}l${r * 0.5} ${r * 0.22}`,
        '#ead79a',
        r * 0.09,
      );
    }
  });
}

/** A slice of nem lying flat at (x, y): cured meat, rosy, with fine flecks of rind and a red rim of chilli. */
function slice(s: Scene, x: number, y: number, r: number): void {
  s.add(
    `<g ${s.blur(8)}><ellipse cx="${x + 10}" cy="${y + 18}" rx="${r}" ry="${r * 0.74}" fill="#12180f" opacity=".5"/></g>`,
  );
  const q = 0.74;
  s.oval(x, y + r * 0.2, r, r * q, '#9a3f3a');
  s.rect(
    x - r,
    y,
    2 * r,
    r * 0.2,
    s.lin(x - r, 0, x + r, 0, [
      [0, '#d98376'],
      [0.5, '#b9564c'],
      [1, '#8a3634'],
    ]),
  );
  s.oval(
    x,
    y,
    r,
    r * q,
    s.rad(x - r * 0.3, y - r * 0.3, r * 1.5, [
      [0, '#f7b6a2'],
      [0.5, '#e98f80'],
      [1, '#cf6b60'],
    ]),
  );
  for (let i = 0; i < 60; i++) {
    const a = s.rng() * 6.3;
    const d = Math.sqrt(s.rng()) * 0.9;
    const px = x + Math.cos(a) * d * r;
    const py = y + Math.sin(a) * d * r * q;
    s.path(
      blob(s.rng, px, py, between(s.rng, 2.5, 8), between(s.rng, 2, 5), 6, 0.3),
      ramp(['#fbdcc9', '#f3b9a4', '#c65c52', '#d97a6c'], s.rng()),
      'opacity=".7"',
    );
  }
  s.add(
    `<path d="M${x - r * 0.84} ${y - r * 0.18}Q${x - r * 0.5} ${y - r * 0.66} ${x + r * 0.2} ${y - r * 0.68}" fill="none" stroke="#fff1e4" stroke-width="6" stroke-linecap="round" opacity=".55"/>`,
  );
}

/** A slice of garlic with its green heart. */
function garlicSlice(s: Scene, x: number, y: number, r: number, a: number): void {
  s.group(`transform="translate(${x} ${y}) rotate(${deg(a)})"`, () => {
    s.path(
      smooth([
        [-r, r * 0.1],
        [-r * 0.4, -r * 0.5],
        [r * 0.6, -r * 0.42],
        [r, r * 0.06],
        [r * 0.4, r * 0.46],
        [-r * 0.5, r * 0.5],
      ]),
      '#8a6a50',
      'opacity=".5" transform="translate(3 6)"',
    );
    s.path(
      smooth([
        [-r, r * 0.1],
        [-r * 0.4, -r * 0.5],
        [r * 0.6, -r * 0.42],
        [r, r * 0.06],
        [r * 0.4, r * 0.46],
        [-r * 0.5, r * 0.5],
      ]),
      s.fall([
        [0, '#fffdf2'],
        [1, '#ead9b6'],
      ]),
    );
    s.oval(0, 0, r * 0.36, r * 0.14, '#d9d59a');
  });
}

/** A ring of red chilli. */
function chilliRing(s: Scene, x: number, y: number, r: number): void {
  s.oval(x + 3, y + 5, r, r * 0.72, '#4a1512', 'opacity=".5"');
  s.oval(
    x,
    y,
    r,
    r * 0.72,
    s.fall([
      [0, '#f05a42'],
      [1, '#b3211f'],
    ]),
  );
  s.oval(x, y, r * 0.62, r * 0.42, '#f3a184');
  for (let i = 0; i < 5; i++)
    s.oval(
      x + Math.cos(i * 1.25) * r * 0.34,
      y + Math.sin(i * 1.25) * r * 0.22,
      r * 0.13,
      r * 0.1,
      '#ffedc0',
    );
}

/** A whole chilli along a curve. */
function chilli(s: Scene, x: number, y: number, l: number, a: number, bend: number, c: string): void {
  s.group(`transform="translate(${x} ${y}) rotate(${deg(a)})"`, () => {
    const w = l * 0.075;
    const spine = (t: number): Pt => [l * t, bend * l * Math.sin(Math.PI * t) * 0.3];
    const up: Pt[] = [];
    const low: Pt[] = [];
    for (let i = 0; i <= 10; i++) {
      const t = i / 10;
      const k = w * (t < 0.1 ? 0.8 + 2 * t : (1 - t) ** 0.55 * 1.06);
      up.push([spine(t)[0], spine(t)[1] - k]);
      low.push([spine(t)[0], spine(t)[1] + k]);
    }
    const d = smooth([...up, ...low.reverse()]);
    s.add(`<g ${s.blur(7)} opacity=".5"><path d="${d}" fill="#120a0a" transform="translate(8 18)"/></g>`);
    s.path(
      d,
      s.lin(0, -w, 0, w * 1.4, [
        [0, tint(c, 0.25)],
        [0.4, c],
        [1, shade(c, 0.5)],
      ]),
    );
    s.line(
      smooth(
        [0.1, 0.3, 0.5, 0.75].map((t): Pt => [spine(t)[0], spine(t)[1] - w * 0.45]),
        false,
      ),
      '#fff0e0',
      w * 0.2,
      'opacity=".7"',
    );
    s.path(
      smooth([
        [-w * 0.3, -w],
        [w * 0.9, -w * 0.9],
        [w * 0.5, 0],
        [w * 0.9, w * 0.9],
        [-w * 0.3, w],
      ]),
      '#4f7a35',
    );
    s.line(`M0 0q${-w * 1.6} ${-w * 0.4} ${-w * 2.4} ${-w * 1.6}`, '#5d8a3c', w * 0.5);
  });
}

/** A bulb of garlic. */
function garlic(s: Scene, x: number, y: number, r: number): void {
  s.add(
    `<g ${s.blur(12)}><ellipse cx="${x + 16}" cy="${y + r * 0.7}" rx="${r}" ry="${r * 0.36}" fill="#0e0a0a" opacity=".55"/></g>`,
  );
  const d = smooth([
    [x - r * 0.12, y - r * 1.35],
    [x + r * 0.12, y - r * 1.35],
    [x + r * 0.2, y - r * 0.86],
    [x + r * 0.86, y - r * 0.3],
    [x + r * 0.94, y + r * 0.34],
    [x + r * 0.5, y + r * 0.76],
    [x, y + r * 0.84],
    [x - r * 0.5, y + r * 0.76],
    [x - r * 0.94, y + r * 0.34],
    [x - r * 0.86, y - r * 0.3],
    [x - r * 0.2, y - r * 0.86],
  ]);
  s.path(
    d,
    s.rad(x - r * 0.35, y - r * 0.35, r * 1.7, [
      [0, '#fffdf4'],
      [0.5, '#efe2cf'],
      [1, '#a58b8a'],
    ]),
  );
  s.clip(d, () => {
    for (const k of [-0.7, -0.35, 0, 0.35, 0.7]) {
      s.line(
        smooth(
          [
            [x, y - r],
            [x + k * r * 0.9, y - r * 0.2],
            [x + k * r * 1.1, y + r * 0.4],
            [x + k * r * 0.5, y + r * 0.84],
          ],
          false,
        ),
        '#b39bb0',
        r * 0.035,
        'opacity=".7"',
      );
      s.line(
        smooth(
          [
            [x + 8, y - r],
            [x + k * r * 0.9 + 12, y - r * 0.2],
            [x + k * r * 1.1 + 12, y + r * 0.4],
          ],
          false,
        ),
        '#ffffff',
        r * 0.05,
        'opacity=".5"',
      );
    }
  });
}

export const picture: Picture = {
  seed: 36,
  finish: { bloom: 0.26, vignette: 0.3 },
  draw(s) {
    // A dark table of old planks fills the frame; light falls from the upper left.
    s.rect(
      0,
      0,
      W,
      H,
      s.lin(0, 0, W, H, [
        [0, '#7a4d30'],
        [0.5, '#553221'],
        [1, '#2a1a18'],
      ]),
    );
    for (let k = 0; k < 6; k++) {
      const y = k * 280 - 20;
      s.rect(0, y, W, 274, ramp(['#6b4229', '#84532f', '#5d3824'], s.rng()), 'opacity=".5"');
      for (let i = 0; i < 36; i++) {
        const yy = y + between(s.rng, 8, 266);
        s.line(
          smooth(
            [
              [-20, yy],
              [600, yy + between(s.rng, -9, 9)],
              [1300, yy + between(s.rng, -12, 12)],
              [2420, yy + between(s.rng, -9, 9)],
            ],
            false,
          ),
          s.rng() < 0.6 ? '#2e1a13' : '#b07a4a',
          between(s.rng, 1.2, 4),
          'opacity=".3"',
        );
      }
      s.line(`M0 ${y - 3}H${W}`, '#1c100e', 9);
    }
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(700, 250, 1900, [
        [0, '#ffdf9e', 0.4],
        [0.6, '#ffdf9e', 0.08],
        [1, '#ffdf9e', 0],
      ]),
    );

    // The tray of woven bamboo, larger than the frame's middle.
    s.group('transform="translate(-170 -96) scale(1.13)"', () => {
      const [cx, cy, rx, ry] = [1220, 850, 1080, 700];
      s.add(
        `<g ${s.blur(40)}><ellipse cx="${cx + 40}" cy="${cy + 60}" rx="${rx}" ry="${ry}" fill="#0c0808" opacity=".6"/></g>`,
      );
      s.oval(cx, cy + 22, rx, ry, '#5b3d1e');
      s.oval(
        cx,
        cy,
        rx,
        ry,
        s.lin(cx - rx, cy - ry, cx + rx, cy + ry, [
          [0, '#f1d79a'],
          [0.5, '#c89b56'],
          [1, '#7d5628'],
        ]),
      );
      for (let i = 0; i < 150; i++) {
        const a = (i / 150) * 6.2832;
        s.line(
          `M${cx + Math.cos(a) * rx * 0.945} ${cy + Math.sin(a) * ry * 0.945}L${cx + Math.cos(a + 0.03) * rx * 0.995} ${cy + Math.sin(a + 0.03) * ry * 0.995}`,
          '#7d5628',
          5,
          'opacity=".6"',
        );
      }
      const inner = `M${cx - rx * 0.94} ${cy}A${rx * 0.94} ${ry * 0.94} 0 1 1 ${cx + rx * 0.94} ${cy}A${rx * 0.94} ${ry * 0.94} 0 1 1 ${cx - rx * 0.94} ${cy}Z`;
      s.path(inner, '#b58a4c');
      s.clip(inner, () => {
        for (let y = -2; y < 40; y++)
          for (let x = -2; x < 62; x++) {
            const up = (x + y * 2) % 4 < 2;
            const c = ramp(['#a87a3c', '#d3a963', '#ecc987'], s.rng() * 0.6 + (up ? 0.35 : 0.05));
            s.rect(180 + x * 36, 170 + y * 36, up ? 34 : 33, up ? 33 : 34, c, 'rx="5" opacity=".85"');
          }
        s.add(
          `<g ${s.blur(30)}><ellipse cx="${cx}" cy="${cy}" rx="${rx * 0.95}" ry="${ry * 0.95}" fill="none" stroke="#3b2410" stroke-width="70" opacity=".55"/></g>`,
        );
      });

      // Leaves laid on the tray.
      const shadow = (draw: () => void): void => {
        s.group(`${s.blur(12)} opacity=".45" transform="translate(14 26)"`, draw);
      };
      const leaves: [number, number, number, number, number, number, string][] = [
        [300, 640, 0.12, 1500, 190, 0.02, '#2f7a48'],
        [2130, 760, 2.86, 1300, 180, 0.02, '#3a8648'],
        [420, 1130, -0.16, 1560, 200, 0.06, '#4a9650'],
      ];
      for (const [x, y, a, l, w, d, c] of leaves) {
        shadow(() => bananaLeaf(s, x, y, a, l, w, d, '#0f1a10'));
        bananaLeaf(s, x, y, a, l, w, d, c);
      }
      // A heap of parcels, the lower ones first.
      const greens = ['#3f8a47', '#57a04c', '#34783f', '#6aa851', '#4a9448'];
      const heap: [number, number, number][] = [
        [1130, 420, 0.14],
        [1500, 380, -0.12],
        [1830, 450, 0.3],
        [1290, 500, -0.3],
        [1660, 480, 0.06],
        [1420, 560, -0.24],
        [1760, 560, 0.22],
        [1920, 740, -0.1],
        [1500, 720, 0.12],
        [1260, 690, -0.5],
        [1700, 850, 0.26],
        [1960, 930, -0.34],
        [1640, 640, -0.16],
        [1470, 860, -0.08],
        [1790, 720, 0.16],
      ];
      for (const [i, [x, y, a]] of heap.entries()) parcel(s, x, y, 400, 66, a, greens[i % 5] as string);

      // The opened parcel: leaf unfolded, half a roll, slices with garlic and chilli.
      shadow(() =>
        s.path(
          smooth([
            [360, 850],
            [620, 760],
            [980, 790],
            [1240, 900],
            [1200, 1150],
            [900, 1270],
            [560, 1250],
            [340, 1080],
          ]),
          '#0f1a10',
        ),
      );
      s.path(
        smooth([
          [360, 850],
          [620, 760],
          [980, 790],
          [1240, 900],
          [1200, 1150],
          [900, 1270],
          [560, 1250],
          [340, 1080],
        ]),
        s.lin(360, 780, 1200, 1260, [
          [0, '#a9cf74'],
          [0.5, '#79b35a'],
          [1, '#3f8046'],
        ]),
      );
      s.clip(
        smooth([
          [360, 850],
          [620, 760],
          [980, 790],
          [1240, 900],
          [1200, 1150],
          [900, 1270],
          [560, 1250],
          [340, 1080],
        ]),
        () => {
          for (let i = 0; i < 60; i++)
            s.line(
              `M${300 + i * 18} 720q60 300 10 600`,
              i % 3 ? '#4f8e48' : '#d3e69a',
              i % 3 ? 2 : 3,
              'opacity=".5"',
            );
          s.line('M300 1010Q800 950 1300 1030', '#e3efb0', 16, 'opacity=".8"');
        },
      );
      // The roll itself, its near end cut.
      s.group('transform="rotate(-13 860 900)"', () => {
        s.add(
          `<g ${s.blur(12)}><rect x="640" y="880" width="470" height="110" rx="50" fill="#12180f" opacity=".5"/></g>`,
        );
        s.path(
          'M690 826H1060A56 66 0 0 1 1060 958H690Z',
          s.lin(0, 826, 0, 958, [
            [0, '#f3a795'],
            [0.25, '#f9c0ad'],
            [0.55, '#db7668'],
            [1, '#963d3a'],
          ]),
        );
        for (let i = 0; i < 120; i++)
          s.path(
            blob(
              s.rng,
              between(s.rng, 700, 1090),
              between(s.rng, 836, 950),
              between(s.rng, 3, 9),
              between(s.rng, 2, 4),
              6,
              0.3,
            ),
            ramp(['#fbdcc9', '#f3b9a4', '#b94c46'], s.rng()),
            'opacity=".6"',
          );
        s.line('M720 846H1060', '#fff3e8', 9, 'opacity=".55"');
        s.oval(
          690,
          892,
          46,
          66,
          s.rad(676, 872, 80, [
            [0, '#f9bba8'],
            [1, '#d4705f'],
          ]),
        );
        for (let i = 0; i < 34; i++) {
          const a = s.rng() * 6.3;
          const d = Math.sqrt(s.rng()) * 0.86;
          s.path(
            blob(
              s.rng,
              690 + Math.cos(a) * d * 46,
              892 + Math.sin(a) * d * 66,
              between(s.rng, 3, 7),
              between(s.rng, 3, 6),
              6,
              0.3,
            ),
            ramp(['#fde4d3', '#f3b9a4', '#bb4f49'], s.rng()),
            'opacity=".75"',
          );
        }
      });
      for (const [x, y] of [
        [500, 980],
        [620, 1090],
        [770, 1010],
        [800, 1160],
        [930, 1080],
        [1060, 1150],
      ] as const)
        slice(s, x, y, 92);
      for (const [x, y, a] of [
        [500, 962, 0.3],
        [770, 990, -0.5],
        [936, 1060, 0.2],
        [640, 1076, -0.2],
      ] as const)
        garlicSlice(s, x, y, 40, a);
      for (const [x, y] of [
        [530, 984],
        [800, 1140],
        [960, 1078],
        [1060, 1132],
        [740, 1012],
        [600, 1068],
      ] as const)
        chilliRing(s, x, y, 24);
      // Fig leaves and herbs beside it.
      for (const [x, y, a] of [
        [360, 820, 2.6],
        [420, 780, 2.2],
        [1160, 1250, 0.5],
        [1230, 1210, 0.1],
        [1110, 1290, 0.9],
      ] as const) {
        const l = 150;
        const P = (u: number, v: number): Pt => [
          x + Math.cos(a) * u * l - Math.sin(a) * v * l,
          y + Math.sin(a) * u * l + Math.cos(a) * v * l,
        ];
        shadow(() =>
          s.path(
            smooth([P(0, 0), P(0.3, 0.3), P(0.7, 0.24), P(1, 0), P(0.7, -0.24), P(0.3, -0.3)]),
            '#0f1a10',
          ),
        );
        s.path(smooth([P(0, 0), P(0.3, 0.3), P(0.7, 0.24), P(1, 0), P(0.5, 0)]), '#2f6b3c');
        s.path(smooth([P(0, 0), P(0.3, -0.3), P(0.7, -0.24), P(1, 0), P(0.5, 0)]), '#4f8f4a');
        s.line(poly([P(-0.1, 0), P(0.95, 0)], false), '#b9d68a', 5);
        for (const u of [0.2, 0.4, 0.6, 0.78])
          s.line(
            `M${P(u, 0)}L${P(u + 0.14, 0.2)}M${P(u, 0)}L${P(u + 0.14, -0.2)}`,
            '#a5c97c',
            2,
            'opacity=".7"',
          );
      }
      // A bowl of chilli sauce on the tray, garlic and chillies about it.
      const [bx, by] = [1470, 1180];
      s.add(
        `<g ${s.blur(18)}><ellipse cx="${bx + 20}" cy="${by + 78}" rx="200" ry="96" fill="#0e0a08" opacity=".55"/></g>`,
      );
      s.path(
        `M${bx - 190} ${by - 30}Q${bx - 170} ${by + 110} ${bx - 70} ${by + 122}H${bx + 70}Q${bx + 170} ${by + 110} ${bx + 190} ${by - 30}Z`,
        s.lin(bx - 190, 0, bx + 190, 0, [
          [0, '#fdf8ec'],
          [0.5, '#dfe3dc'],
          [1, '#8d9aa0'],
        ]),
      );
      s.add(
        `<path d="M${bx - 182} ${by + 20}Q${bx} ${by + 120} ${bx + 182} ${by + 20}" fill="none" stroke="#3d6a9a" stroke-width="9" opacity=".75"/>`,
      );
      s.oval(bx, by - 30, 190, 104, '#fffaf0');
      s.oval(
        bx,
        by - 26,
        172,
        90,
        s.rad(bx - 60, by - 60, 260, [
          [0, '#f0743e'],
          [0.5, '#cf3d26'],
          [1, '#86201c'],
        ]),
      );
      for (let i = 0; i < 40; i++) {
        const a = s.rng() * 6.3;
        const d = Math.sqrt(s.rng());
        s.oval(
          bx + Math.cos(a) * d * 155,
          by - 26 + Math.sin(a) * d * 76,
          between(s.rng, 3, 7),
          between(s.rng, 2, 5),
          ramp(['#ffe3a0', '#f6a05c', '#a11f1c'], s.rng()),
          'opacity=".85"',
        );
      }
      s.add(
        `<path d="M${bx - 130} ${by - 62}Q${bx - 60} ${by - 104} ${bx + 20} ${by - 104}" fill="none" stroke="#fff2d8" stroke-width="9" stroke-linecap="round" opacity=".6"/>`,
      );
      garlic(s, 1830, 1180, 104);
      garlic(s, 2030, 1130, 84);
      for (const [x, y, a] of [
        [1720, 1290, -0.3],
        [1780, 1310, 0.2],
      ] as const)
        garlicSlice(s, x, y, 52, a);
      chilli(s, 600, 560, 270, 0.35, -0.3, '#d8362b');
      chilli(s, 760, 520, 250, 0.72, 0.3, '#c62a26');
      chilli(s, 820, 420, 240, 0.5, -0.3, '#e0502e');
      for (let i = 0; i < 26; i++) {
        const [x, y] = [between(s.rng, 860, 1330), between(s.rng, 1270, 1400)];
        s.oval(x + 3, y + 5, 9, 7, '#140d0a', 'opacity=".5"');
        s.oval(
          x,
          y,
          9,
          8.4,
          s.rad(x - 3, y - 3, 10, [
            [0, '#7a6a5c'],
            [1, '#1d1614'],
          ]),
        );
      }
    });
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(620, 200, 1500, [
        [0, '#fff0c8', 0.2],
        [1, '#fff0c8', 0],
      ]),
    );
    s.rect(
      0,
      0,
      W,
      H,
      s.rad(1200, 800, 1700, [
        [0.6, '#0d0a12', 0],
        [1, '#0d0a12', 0.5],
      ]),
    );
  },
};
